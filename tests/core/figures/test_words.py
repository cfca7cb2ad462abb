"""Figures in words: what cannot be told yet is said, never nought."""

from dataclasses import replace
from pathlib import Path

import pytest

from pcc_actions.core.figures import words
from pcc_actions.core.figures.counts import Figures, Oldest
from pcc_actions.core.figures.groups import FiguresGroup
from tests.builders import day

NOTHING = Figures(0, 0, 0, None, 0, 0, 0, None)
OLDEST = Oldest("GPB", "3.14/02/2023", day("14/02/2023"), 21)


def said(figures: Figures) -> list[str]:
    return [each.words(figures) for each in words.FIGURES]


def group(heading: str, outstanding: int, median: float | None = None, of: int = 1) -> FiguresGroup:
    figures = Figures(outstanding, 0, of, median, 0, 0, 0, None)
    return FiguresGroup(heading, {"owner": heading}, figures)


def test_each_figure_in_words() -> None:
    assert said(Figures(15, 4, 13, 24.5, 12, 7, 5, OLDEST)) == [
        "15", "4", "24.5 (of 13)", "58% (7 of 12)", "5", "3.14/02/2023 (21 days)",
    ]  # fmt: skip


def test_what_there_is_none_of_yet() -> None:
    assert said(NOTHING) == ["0", "0", "none yet", "none yet", "0", "none outstanding"]


def test_what_there_is_none_of_since_a_day_may_be_there_before_it() -> None:
    assert said(replace(NOTHING, since=day("01/03/2023"))) == [
        "0", "0", "none since then", "none since then", "0", "none outstanding",
    ]  # fmt: skip


def test_an_exempt_one_is_marked_and_a_withheld_one_not_named() -> None:
    oldest = Oldest("GPB", "3.14/02/2023", day("14/02/2023"), 1, "FOIA s.31")
    assert said(Figures(1, 0, 0, None, 0, 0, 0, oldest))[-1] == "3.14/02/2023 (1 day, exempt)"
    assert said(Figures(1, 0, 0, None, 0, 0, 0, None))[-1] == "withheld"


@pytest.mark.parametrize(
    ("days", "wanted"), [(0.0, "0"), (49.0, "49"), (49.5, "49.5"), (1234567.5, "1234567.5")]
)
def test_a_median_of_days(days: float, wanted: str) -> None:
    assert words.median_words(days) == wanted


@pytest.mark.parametrize(
    ("part", "whole", "wanted"), [(0, 3, 0), (1, 3, 33), (2, 3, 67), (1, 8, 13), (3, 3, 100)]
)
def test_a_share_is_rounded_to_the_nearest_hundredth(part: int, whole: int, wanted: int) -> None:
    assert words.percent(part, whole) == wanted


def test_for_which_days_they_speak() -> None:
    assert words.day_words(day("07/03/2023"), None) == "As at 07/03/2023"
    assert words.day_words(day("07/03/2023"), day("14/02/2023")) == (
        "As at 07/03/2023; discharged and deferred since 14/02/2023"
    )


def test_who_has_most_and_who_is_slowest() -> None:
    groups = [group("CC", 3, 20.0), group("EI", 3), group("IF", 1, 24.5, of=2)]
    assert words.leading_words(groups, "owner") == (
        "Most outstanding: CC and EI (3 each). "
        "Slowest to discharge: IF (a median of 24.5 days, 2 discharged)."
    )
    assert words.leading_words([group("CC", 1, 20.0), group("EI", 0, 20.0)], "owner") == (
        "Most outstanding: CC (1). Slowest to discharge: CC and EI (a median of 20 days)."
    )


def test_of_many_alike_only_their_number_is_said() -> None:
    groups = [group(name, 1) for name in ("CC", "EI", "IF", "OPCC")]
    assert words.leading_words(groups, "owner") == "Most outstanding: 4 owners (1 each)."
    assert words.leading_words(groups[:3], "owner").startswith("Most outstanding: CC, EI and IF (")
    assert words.leading_words([group("CC", 0)], "owner") == ""


def test_what_is_withheld_counts_in_totals_alone() -> None:
    assert words.withheld_count(1) == (
        "1 action is withheld as exempt. It counts only in totals, as outstanding or overdue; "
        "the rest is told of the others."
    )
    assert words.withheld_count(2).startswith(
        "2 actions are withheld as exempt. They count only in totals, as"
    )


def test_why_there_is_no_chart() -> None:
    assert words.no_meeting_words("GPB", day("07/03/2023")) == (
        "No meeting of GPB up to 07/03/2023 is recorded, so there is no chart of them."
    )
    assert words.no_meeting_words(None, day("07/03/2023")).startswith("No meeting up to ")


def test_each_figure_is_defined_in_the_docs_as_on_paper() -> None:
    page = Path(__file__).parents[3] / "docs" / "chief-executive.md"
    rows = [f"| {each.heading} | {each.meaning} |" for each in words.FIGURES]
    assert "\n".join(rows) in page.read_text(encoding="utf-8")
