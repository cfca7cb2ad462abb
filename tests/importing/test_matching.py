"""Which action is meant, also in a long log: nothing like it is passed over."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.model import Action, Log
from pcc_actions.core.references.parse import parse_reference
from pcc_actions.core.text.similarity import similarity
from pcc_actions.importing.matching import PERHAPS, Known
from pcc_actions.minutes.extracted import ExtractedAction
from tests.builders import day
from tests.growth import grows_evenly

DAY = day("14/02/2023")
TEXTS = st.lists(st.sampled_from("vans tyres visit team price hall rent 3 é".split()), max_size=6)


def log_of(texts: list[str]) -> Log:
    actions = (
        Action(f"{number}.14/02/2023", "GPB", text, DAY)
        for number, text in enumerate(texts, start=1)
    )
    return Log(actions=tuple(actions))


@given(st.lists(TEXTS, max_size=8), TEXTS)
def test_every_action_with_like_words_is_looked_at(
    texts: list[list[str]], asked: list[str]
) -> None:
    log = log_of([" ".join(words) for words in texts])
    words = " ".join(asked)
    extracted = {index for _, index in Known(log, "GPB")._alike(ExtractedAction(words, ("x",)))}
    assert extracted == {
        index
        for index, action in enumerate(log.actions)
        if shares_a_quarter(words, action.text) and similarity(words, action.text) >= PERHAPS
    }


def shares_a_quarter(one: str, other: str) -> bool:
    mine, yours = (set(re.findall("[a-z]{2,}", text)) for text in (one, other))
    return 4 * len(mine & yours) >= len(mine | yours)


@pytest.mark.parametrize("reference", ["1.14/02/2023", None])
def test_the_same_words_under_the_item_are_met_once(reference: str | None) -> None:
    log = log_of(["Price the vans"])
    known, extracted = (
        Known(log, "GPB"),
        ExtractedAction("Price the vans", ("x",), reference=reference),
    )
    assert known.match(extracted, parse_reference("1.14/02/2023"), DAY).index == 0
    assert known.match(extracted, parse_reference("1.14/02/2023"), DAY).index is None


def test_in_a_log_of_nothing_but_like_words_the_closest_is_met() -> None:
    texts = [f"Price the {word} vans of the fleet" for word in words(60)]
    known = Known(log_of(texts), "GPB")
    for index in (0, 29, 59):
        earlier = ExtractedAction(texts[index], ("x",), earlier=True)
        assert known.match(earlier, parse_reference("9.07/03/2023"), DAY).index == index


def words(count: int) -> list[str]:
    return [f"{chr(97 + each // 26)}{chr(97 + each % 26)}" * 3 for each in range(count)]


@pytest.mark.slow
def test_the_time_for_a_row_does_not_grow_with_the_actions_that_are_like_it() -> None:
    rows = [ExtractedAction(f"Price the {word} vans", ("x",)) for word in words(200)]

    def work(count: int) -> None:
        known = Known(log_of([f"Price the {word} vans of it" for word in words(count)]), "GPB")
        for row in rows:
            known.match(row, parse_reference("3.07/03/2023"), DAY)

    assert grows_evenly(work, 150, 600)
