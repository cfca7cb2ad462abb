"""The next meeting of each board, and what is due by it."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.model import Log
from pcc_actions.core.next_meetings import (
    is_coming,
    is_due_by_next,
    last_day,
    next_meeting_words,
    next_meetings,
)
from tests.builders import day, did, empty_log, raised, stood

REF = "1.14/02/2023"


def test_the_day_itself_is_the_next_meeting_where_the_board_meets_on_it() -> None:
    log = empty_log()
    assert next_meetings(log, ["GPB", "PAM"], day("07/03/2023")) == {
        "GPB": day("07/03/2023"),
        "PAM": None,
    }
    assert next_meetings(log, ["GPB"], day("08/03/2023")) == {"GPB": day("04/04/2023")}


@pytest.mark.parametrize(
    ("due", "as_at", "is_due"),
    [
        ("07/03/2023", "01/03/2023", True),
        ("08/03/2023", "01/03/2023", False),
        ("07/03/2023", "07/03/2023", True),
        ("06/03/2023", "07/03/2023", False),
    ],
)
def test_what_is_due_by_the_next_meeting(due: str, as_at: str, is_due: bool) -> None:
    log = raised(empty_log(), REF, "Visit", due=day(due))
    meetings = next_meetings(log, ["GPB"], day(as_at))
    assert is_coming(stood(log, REF, as_at), meetings) is is_due


def test_what_is_done_undated_or_of_another_board_is_not() -> None:
    log = raised(empty_log(), REF, "Visit")
    meetings = next_meetings(log, ["GPB"], day("01/03/2023"))
    assert is_coming(stood(log, REF, "01/03/2023"), meetings)
    assert is_due_by_next(
        stood(log, REF, "10/03/2023"), next_meetings(log, ["GPB"], day("10/03/2023"))
    )
    assert not is_coming(replace(stood(log, REF, "01/03/2023"), due=None), meetings)
    done = did(log, actions.complete, REF, "01/03/2023", "Done")
    assert is_due_by_next(stood(done, REF, "01/03/2023"), meetings)
    assert not is_coming(stood(done, REF, "01/03/2023"), meetings)


@pytest.mark.parametrize(
    ("boards", "as_at", "is_due"),
    [
        (["GPB", "PAM"], "01/03/2023", True),
        (["GPB", "PAM"], "28/02/2023", True),
        (["GPB", "PAM"], "01/01/2023", False),
        (["PAM"], "01/03/2023", False),
    ],
)
def test_of_a_board_that_meets_no_more_it_is_the_next_meeting_of_any(
    boards: list[str], as_at: str, is_due: bool
) -> None:
    log: Log = raised(empty_log(), "4.26/01/2021", "Send", due=day("01/03/2023"))
    meetings = next_meetings(log, boards, day(as_at))
    assert is_coming(stood(log, "4.26/01/2021", as_at), meetings) is is_due


def test_of_several_boards_it_is_that_of_the_first_to_meet() -> None:
    meetings = {"GPB": day("07/03/2023"), "SPCB": day("06/03/2023"), "PAM": None}
    assert last_day("GPB", meetings) == day("07/03/2023")
    assert last_day("PAM", meetings) == last_day("XX", meetings) == day("06/03/2023")
    assert last_day("PAM", {"PAM": None}) is None


def test_the_meetings_that_are_known_in_words() -> None:
    log = empty_log()
    assert next_meeting_words(next_meetings(log, ["GPB", "PAM"], day("01/02/2021"))) == (
        "GPB 14/02/2023 and PAM 23/02/2021"
    )
    assert next_meeting_words(next_meetings(log, ["PAM"], day("01/03/2021"))) == ""
