"""Days as they are typed, each said as a date in the line printed."""

import re
import shlex

import pytest

from tests.cli.desk import at_desk
from tests.cli.running import Pcc

ADD = ("add", "5.14/02/2023", "Visit the team", "--owner", "EI", "--due")
DATE = re.compile(r"\d\d/\d\d/\d{4}")


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("7 March", "07/03/2023"),
        ("March 7", "07/03/2023"),
        ("next week", "24/02/2023"),
        ("next month", "31/03/2023"),
        ("mid March", "15/03/2023"),
        ("w/c 6 March", "10/03/2023"),
        ("the April meeting", "04/04/2023"),
        ("end of the financial year", "31/03/2023"),
    ],
)
def test_a_due_date_counts_from_the_meeting(four: Pcc, due: str, day: str) -> None:
    assert f"due {day}." in four(*ADD, due).ok.out


def test_an_action_is_deferred_to_what_was_said(four: Pcc) -> None:
    on = ("--on", "01/03/2023")
    assert "to 15/03/2023." in four("defer", "3.14/02/2023", "mid March", "Moving", *on).ok.out
    assert "to 04/04/2023." in four("defer", "3.14/02/2023", "the April meeting", "Why", *on).ok.out


@pytest.mark.parametrize("typed", ["yesterday", "last week", "7 March", "w/c 6 March", "friday"])
def test_a_day_on_which_something_happened_is_past(four: Pcc, typed: str) -> None:
    assert DATE.search(four("note", "3.14/02/2023", "Rang", "--on", typed).ok.out)
    assert DATE.search(four("outstanding", "--as-at", typed).ok.out)


@pytest.mark.parametrize("typed", ["yesterday", "last week", "the May meeting", "end of the year"])
def test_a_due_date_that_cannot_be_told_is_refused(four: Pcc, typed: str) -> None:
    four.refuses(2, *ADD, typed)


@pytest.mark.parametrize("typed", ["ASAP", "TBC", "Q1 2024/25"])
def test_words_without_a_date_name_their_option(four: Pcc, typed: str) -> None:
    said = four.refuses(2, *ADD, typed)
    line = shlex.split(said.rpartition(": pcc-actions ")[2].removesuffix("."))
    assert line == [*ADD[:-1], "--due-words", typed]
    assert f"due {typed}." in four(*line).ok.out


def test_a_list_says_until_when(four: Pcc) -> None:
    assert DATE.search(four("outstanding", "--due-by", "next week").err)
    assert four("outstanding", "--due-by", "07/03/2023").err == ""


@pytest.mark.parametrize(
    ("chosen", "day"), [("31/12/2023", "31/12/2023"), ("31/3/23", "31/03/2023")]
)
def test_which_year_ends_is_asked(four: Pcc, chosen: str, day: str) -> None:
    with at_desk(four, *ADD, "end of the year") as child:
        child.expect("can be 31/03/2023, when the financial year ends, or 31/12/2023")
        child.sendline(chosen)
        child.expect(f"due {day}")
        assert child.ended()[0] == 0


def test_no_answer_is_no_day(four: Pcc) -> None:
    line = ("correct", "3.14/02/2023", "--due", "end of the year", "--note", "So")
    with at_desk(four, *line) as child:
        child.expect("Which is meant")
        child.sendline("")
        child.expect(r"Type the\s+date that is meant")
        assert child.ended()[0] == 2
