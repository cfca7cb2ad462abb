"""The values of a topic as the log would hold them, and those that an asked one may mean."""

from typing import Any

import pytest

from pcc_actions.importing.topic_values import (
    TypedWhen,
    as_come,
    as_may_be_meant,
    settled,
    typed_when,
)
from pcc_actions.minutes.extracted_topic import ExtractedTopic, Month
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from tests.builders import day

MARCH = day("07/03/2023")


def asked(name: FactName, value: str | None, code: FactCode = FactCode.SEVERAL) -> ExtractedTopic:
    fact = Fact(name, "words", "row 2", code, value)
    sure = Fact(FactName.TOPIC, "Budget", "row 2")
    return ExtractedTopic("Budget", ("row 2",), facts=(sure, fact))


@pytest.mark.parametrize(
    ("name", "value", "became"),
    [
        (FactName.DUE, "2023-03-07", {"due": MARCH, "month": None}),
        (FactName.DUE, "2023-03", {"due": None, "month": Month(2023, 3)}),
        (FactName.EVERY, "1", {"every": 1}),
        (FactName.EVERY, "June", {"every": "June"}),
        (FactName.CAME, "2023-03-07", {"came": MARCH}),
        (FactName.LAST, "2023-03-07", {"last": MARCH}),
    ],
)
def test_what_it_may_mean_is_its_value(name: FactName, value: str, became: dict[str, Any]) -> None:
    meant = as_may_be_meant(asked(name, value))
    assert meant
    assert {key: getattr(meant, key) for key in became} == became
    assert meant.sure


@pytest.mark.parametrize(
    ("name", "value"),
    [(FactName.TOPIC, "Budget"), (FactName.DUE, None), (FactName.DUE, "when ready")],
)
def test_where_no_value_tells_nothing_else_is_meant(name: FactName, value: str | None) -> None:
    assert as_may_be_meant(asked(name, value)) is None


def test_one_that_is_past_may_have_come_on_its_day() -> None:
    came = as_come(asked(FactName.DUE, "2023-03-07", FactCode.PAST))
    assert came
    assert (came.came, came.due, came.sure) == (MARCH, MARCH, True)
    assert as_come(asked(FactName.DUE, "2023-03", FactCode.PAST)) is None
    assert as_come(asked(FactName.DUE, "2023-03-07")) is None


def test_what_is_settled_is_asked_of_no_more() -> None:
    assert settled(asked(FactName.DUE, None)).sure


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("7 March 2023", TypedWhen(due=MARCH)),
        ("March 2023", TypedWhen(month=Month(2023, 3))),
        ("once it is ready", TypedWhen(words="once it is ready")),
        ("", TypedWhen()),
    ],
)
def test_when_it_comes_is_typed_as_a_day_a_month_or_words(typed: str, when: TypedWhen) -> None:
    assert typed_when(typed) == when


def test_one_that_somebody_settled_is_no_longer_only_asked_for() -> None:
    implied = ExtractedTopic("Budget", ("row 2",), implied=True)
    assert not implied.sure
    assert settled(implied).sure
