"""What is said beside an action of the topic that will answer it."""

from typing import Any

import pytest

from pcc_actions.core.changes.programme import NewTopic, add_topic, mark_topic_done
from pcc_actions.core.model import Log
from pcc_actions.core.programme.actions_of import named_topics
from pcc_actions.core.programme.mentions import mentions
from tests.builders import all_stood, day, empty_log, provenance, raised

REFERENCE = "3.14/02/2023"


def _with(**planned: Any) -> Log:
    log = add_topic(empty_log(), NewTopic("Budget", "GPB", **planned), provenance("14/02/2023"))
    return raised(log, REFERENCE, "Bring the budget.", "EI", topic="budget")


def _said(log: Log, as_at: str = "01/03/2023") -> str:
    said = mentions(all_stood(log, as_at), named_topics(log, day(as_at)))
    return said[("GPB", REFERENCE)]


@pytest.mark.parametrize(
    ("planned", "as_at", "said"),
    [
        ({"due": day("07/03/2023")}, "01/03/2023", "Budget, comes 07/03/2023"),
        ({"due": day("07/03/2023")}, "08/03/2023", "Budget, promised for 07/03/2023, did not come"),
        ({"every": 1}, "01/03/2023", "Budget, at every meeting"),
        ({}, "01/03/2023", "Budget, to be timetabled"),
        ({"due_words": "once vetted"}, "01/03/2023", "Budget, to be timetabled: once vetted"),
    ],
)
def test_it_says_when_the_topic_comes(planned: dict[str, Any], as_at: str, said: str) -> None:
    assert _said(_with(**planned), as_at) == said


def test_it_says_that_the_topic_came() -> None:
    log = mark_topic_done(_with(due=day("07/03/2023")), 0, provenance("07/03/2023"))
    assert _said(log, "08/03/2023") == "Budget, done 07/03/2023"


def test_a_topic_that_is_not_there_is_named_as_the_action_names_it() -> None:
    log = raised(empty_log(), REFERENCE, "Bring the budget.", "EI", topic="budget")
    assert _said(log) == "budget"


def test_nothing_is_said_of_an_action_that_names_none() -> None:
    log = raised(_with(), "4.14/02/2023", "Nothing to do with it.")
    said = mentions(all_stood(log, "01/03/2023"), named_topics(log, day("01/03/2023")))
    assert [*said] == [("GPB", REFERENCE)]
