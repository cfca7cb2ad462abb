"""The next meeting of each board, and what is due by it."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.model import Log
from pcc_actions.core.next_meetings import is_due_by_next, next_meetings
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
    assert is_due_by_next(stood(log, REF, as_at), meetings) is is_due


def test_what_is_done_undated_or_of_another_board_is_not() -> None:
    log = raised(empty_log(), REF, "Visit")
    meetings = next_meetings(log, ["GPB"], day("01/03/2023"))
    assert is_due_by_next(stood(log, REF, "01/03/2023"), meetings)
    assert not is_due_by_next(replace(stood(log, REF, "01/03/2023"), due=None), meetings)
    assert not is_due_by_next(replace(stood(log, REF, "01/03/2023"), board="SPCB"), meetings)
    done = did(log, actions.complete, REF, "01/03/2023", "Done")
    assert not is_due_by_next(stood(done, REF, "01/03/2023"), meetings)


def test_without_a_next_meeting_nothing_is() -> None:
    log: Log = raised(empty_log(), "4.26/01/2021", "Send", due=day("01/06/2023"))
    meetings = next_meetings(log, ["PAM"], day("01/05/2023"))
    assert not is_due_by_next(stood(log, "4.26/01/2021", "01/05/2023"), meetings)
