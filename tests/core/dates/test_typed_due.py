"""Due dates as they are typed, beside the meetings of a log."""

from datetime import date

import pytest

from pcc_actions.core.dates.typed_due import (
    boards_of_next_meeting,
    due_as_typed,
    due_date,
    is_due_day,
    later_date,
    refusal_of_due,
)
from pcc_actions.core.model import Board, Log, Meeting
from pcc_actions.errors import Refused

RAISED = date(2023, 2, 14)
LOG = Log(
    boards={code: Board(code, code, "{item}.{date}") for code in ("GPB", "PAM", "SPCB")},
    meetings=(
        Meeting("GPB", RAISED),
        Meeting("GPB", date(2023, 3, 7)),
        Meeting("PAM", date(2023, 2, 21)),
    ),
)


@pytest.mark.parametrize("typed", ["next meeting", "Next  Meeting", "next GPB", " next gpb "])
def test_the_boards_own_next_meeting_is_no_date(typed: str) -> None:
    assert due_date(LOG, typed, "GPB", RAISED) is None


@pytest.mark.parametrize("typed", ["next PAM", "NEXT pam"])
def test_the_next_meeting_of_another_board_is_a_date(typed: str) -> None:
    assert due_date(LOG, typed, "GPB", RAISED) == date(2023, 2, 21)


@pytest.mark.parametrize("typed", ["in 2 weeks", "28/02/2023"])
def test_what_is_relative_counts_from_the_anchor(typed: str) -> None:
    assert due_date(LOG, typed, "GPB", RAISED) == date(2023, 2, 28)


@pytest.mark.parametrize("typed", ["next SPCB", "next week or so", "soon"])
def test_what_is_no_known_date_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        due_date(LOG, typed, "GPB", RAISED)


@pytest.mark.parametrize(
    ("typed", "due", "words"),
    [
        ("28/02/2023", date(2023, 2, 28), None),
        ("next PAM", date(2023, 2, 21), None),
        ("next gpb", None, None),
        ("next meeting", None, None),
        (" ", None, None),
        ("after the election", None, "after the election"),
        ("next week or so", None, "next week or so"),
        ("the next PAM", None, "the next PAM"),
    ],
)
def test_what_is_no_date_stays_words(typed: str, due: date | None, words: str | None) -> None:
    assert due_as_typed(LOG, typed, "GPB", RAISED) == (due, words)


def test_a_next_meeting_of_which_none_is_known_is_refused_and_no_words() -> None:
    with pytest.raises(Refused, match="No SPCB meeting after 14/02/2023 is known"):
        due_as_typed(LOG, "next SPCB", "GPB", RAISED)


def test_an_action_is_deferred_to_a_date_always() -> None:
    assert later_date(LOG, "next meeting", "GPB", RAISED) == date(2023, 3, 7)
    assert later_date(LOG, "next PAM", "GPB", RAISED) == date(2023, 2, 21)
    with pytest.raises(Refused, match="No GPB meeting after 07/03/2023 is known"):
        later_date(LOG, "next meeting", "GPB", date(2023, 3, 7))


@pytest.mark.parametrize(
    "typed", ["31/02/2023", "30.2.23", "2023-13-01", "31 February 2023", "Fri 30th Feb", "31/11"]
)
def test_a_date_that_no_calendar_has_is_not_taken_for_words(typed: str) -> None:
    with pytest.raises(Refused):
        due_as_typed(LOG, typed, "GPB", RAISED)


@pytest.mark.parametrize("typed", ["after the election", "Spring 2024", "once 3 quotes are in"])
def test_what_is_said_in_words_stays_so(typed: str) -> None:
    assert due_as_typed(LOG, typed, "GPB", RAISED) == (None, typed)


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("the March meeting", date(2023, 3, 7)),
        ("at the March meeting", date(2023, 3, 7)),
        ("March 2023 meeting", date(2023, 3, 7)),
        ("the February PAM meeting", date(2023, 2, 21)),
        ("the feb pam", date(2023, 2, 21)),
        ("next week", date(2023, 2, 24)),
        ("March 7", date(2023, 3, 7)),
    ],
)
def test_what_is_said_of_a_meeting_or_a_week_is_a_date(typed: str, due: date) -> None:
    assert due_date(LOG, typed, "GPB", RAISED) == due
    assert later_date(LOG, typed, "GPB", RAISED) == due


@pytest.mark.parametrize("typed", ["the April meeting", "the March 2024 meeting", "the March PAM"])
def test_a_meeting_of_a_month_that_is_not_known_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match=r"No (GPB|PAM) meeting in .* is known. Record it with"):
        due_date(LOG, typed, "GPB", RAISED)


@pytest.mark.parametrize("typed", ["ASAP", "TBC", "Q1 2024/25"])
def test_words_without_a_date_have_an_option_of_their_own(typed: str) -> None:
    with pytest.raises(Refused, match=r"is not a date.*kept as they are said by --due-words"):
        due_date(LOG, typed, "GPB", RAISED)
    with pytest.raises(Refused, match="--due-words of pcc-actions correct"):
        later_date(LOG, typed, "GPB", RAISED)


@pytest.mark.parametrize(
    ("typed", "is_day"),
    [("in 2 weeks", True), ("the April meeting", True), ("next SPCB", True), ("31/02/2023", True),
     ("Team moving", False), ("ASAP", False)],
)  # fmt: skip
def test_a_day_that_is_none_or_not_known_was_to_be_one(typed: str, is_day: bool) -> None:
    assert is_due_day(LOG, typed, "GPB", RAISED) is is_day


@pytest.mark.parametrize(
    ("typed", "boards", "said"),
    [
        ("ASAP", ("GPB", "PAM"), "“ASAP” is not a date"),
        ("end of the year", ("GPB", "PAM"), "“end of the year” can be"),
        ("the April meeting", ("GPB",), "No GPB meeting in April"),
        ("the April meeting", ("GPB", "PAM"), None),
        ("the March meeting", ("GPB", "PAM"), None),
        ("in 2 weeks", ("GPB",), None),
        ("ASAP", (), None),
    ],
)
def test_a_due_date_is_refused_where_it_is_none_for_any_board(
    typed: str, boards: tuple[str, ...], said: str | None
) -> None:
    error = refusal_of_due(LOG, typed, boards, RAISED)
    assert (said is None) == (error is None)
    assert error is None or error.sentence.startswith(said or "")


@pytest.mark.parametrize(
    ("typed", "boards"),
    [
        ("next meeting", ["GPB", "PAM"]),
        (" Next  Meeting", ["GPB", "PAM"]),
        ("next pam", ["PAM"]),
        ("next SPCB", ["SPCB"]),
        ("next week", None),
        ("next GPB meeting", None),
        ("next", None),
        ("07/03/2023", None),
    ],
)
def test_the_boards_whose_next_meeting_is_meant(typed: str, boards: list[str] | None) -> None:
    assert boards_of_next_meeting(LOG, typed, ["GPB", "PAM"]) == boards
