"""Why a timing in words is asked about."""

import pytest

from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.programme.doubtful_timing import beside_a_day, names_no_day, why_asked


@pytest.mark.parametrize("words", ["once it is closed", "Spring 2025", "May 2024 – June 2024"])
def test_words_that_say_when_are_sure(words: str) -> None:
    assert why_asked(words) is FactCode.SURE


def test_a_condition_is_told_from_what_is_not_understood() -> None:
    assert beside_a_day("(if required)") is FactCode.CONDITIONAL
    assert beside_a_day("(cancelled)") is FactCode.NOT_UNDERSTOOD


@pytest.mark.parametrize(
    ("words", "is_none"),
    [("29 February", False), ("30 Feb", True), ("31st of April", True), ("in 2025/26", False)],
)
def test_a_day_that_no_month_has(words: str, *, is_none: bool) -> None:
    assert names_no_day(words) is is_none
