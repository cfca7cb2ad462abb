"""How the number of outstanding actions came about: it reconciles, whatever was recorded."""

from dataclasses import astuple, replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import add_board
from pcc_actions.core.history.movement import Movement, discharged_then_reopened, movement
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import Log
from tests.builders import day, did, empty_log, provenance, raised, typed_over
from tests.drawn_changes import (
    Change,
    changes,
    codes,
    later_days,
    logs,
    outcome,
)

Steps = list[tuple[Change, date]]
REF = "3.14/02/2023"
TERMS = ("opening", "raised", "reopened", "discharged", "withdrawn", "corrected", "closing")


def of_gpb(log: Log, since: str | None, as_at: str, board: str = "GPB") -> dict[str, int]:
    """Give the terms that are not nought."""
    made = movement(log, board, day(since) if since else None, day(as_at))
    return {name: value for name in TERMS if (value := getattr(made, name))}


def outstanding(log: Log, board: str, as_at: date) -> int:
    return sum(one.outstanding and one.board == board for one in snapshots(log, as_at))


def logged() -> Log:
    log = raised(empty_log(), REF, "Set up a visit", "EI")
    return raised(log, "4.14/02/2023", "Write to the team", "IF")


def test_raised_and_discharged_between_the_two_days() -> None:
    log = did(logged(), actions.discharge, REF, "07/03/2023")
    log = did(log, actions.withdraw, "4.14/02/2023", "08/03/2023", "Not wanted")
    assert of_gpb(log, "14/02/2023", "07/03/2023") == {"raised": 2, "discharged": 1, "closing": 1}
    assert of_gpb(log, "15/02/2023", "08/03/2023") == {
        "opening": 2, "discharged": 1, "withdrawn": 1,
    }  # fmt: skip


def test_both_days_count() -> None:
    log = did(logged(), actions.discharge, REF, "07/03/2023")
    assert of_gpb(log, "07/03/2023", "07/03/2023") == {"opening": 2, "discharged": 1, "closing": 1}
    assert of_gpb(log, "08/03/2023", "08/03/2023") == {"opening": 1, "closing": 1}
    assert of_gpb(log, "01/03/2023", "06/03/2023") == {"opening": 2, "closing": 2}
    assert of_gpb(log, "14/02/2023", "14/02/2023") == {"raised": 2, "closing": 2}


def test_from_the_beginning_of_the_log_nothing_was_open() -> None:
    assert of_gpb(logged(), None, "01/03/2023") == {"raised": 2, "closing": 2}
    assert movement(Log(), "GPB", None, day("01/03/2023")) == Movement(
        since=None, as_at=day("01/03/2023"), opening=0, raised=0, reopened=0, discharged=0,
        withdrawn=0, corrected=0, closing=0,
    )  # fmt: skip


def test_before_it_was_raised_an_action_does_not_count() -> None:
    assert of_gpb(logged(), "01/02/2023", "13/02/2023") == {}


def test_discharged_and_reopened_counts_in_both() -> None:
    log = did(logged(), actions.discharge, REF, "07/03/2023")
    log = did(log, actions.reopen, REF, "09/03/2023", "Not done")
    assert of_gpb(log, "01/03/2023", "10/03/2023") == {
        "opening": 2, "reopened": 1, "discharged": 1, "closing": 2,
    }  # fmt: skip


def test_how_many_were_discharged_and_then_reopened() -> None:
    log = did(logged(), actions.discharge, REF, "07/03/2023")
    log = did(log, actions.reopen, REF, "09/03/2023", "Not done")
    log = did(log, actions.withdraw, "4.14/02/2023", "07/03/2023", "Not wanted")
    log = did(log, actions.reopen, "4.14/02/2023", "08/03/2023", "Wanted after all")
    log = did(log, actions.discharge, "4.14/02/2023", "09/03/2023")

    def counted(since: str | None, as_at: str, board: str = "GPB") -> int:
        start = day(since) if since else None
        return discharged_then_reopened(log, board, start, day(as_at))

    assert counted("07/03/2023", "09/03/2023") == counted(None, "01/06/2023") == 1
    assert counted("08/03/2023", "09/03/2023") == counted("07/03/2023", "08/03/2023") == 0
    assert counted(None, "01/06/2023", "PAM") == 0


def test_completed_then_reopened_is_no_movement() -> None:
    log = did(logged(), actions.complete, REF, "01/03/2023", "Done")
    log = did(log, actions.reopen, REF, "02/03/2023", "Not done")
    assert of_gpb(log, "20/02/2023", "10/03/2023") == {"opening": 2, "closing": 2}


def test_moved_to_another_board_is_corrected_for_both() -> None:
    log = did(logged(), correct, REF, "01/03/2023", Corrections(board="PAM"), "Wrong board")
    assert of_gpb(log, "20/02/2023", "10/03/2023") == {"opening": 2, "corrected": -1, "closing": 1}
    assert of_gpb(log, "20/02/2023", "10/03/2023", "PAM") == {"corrected": 1, "closing": 1}


def test_discharged_after_it_moved_counts_for_the_new_board() -> None:
    log = did(logged(), correct, REF, "01/03/2023", Corrections(board="PAM"), "Wrong board")
    log = did(log, actions.discharge, REF, "05/03/2023")
    assert of_gpb(log, "02/03/2023", "10/03/2023") == {"opening": 1, "closing": 1}
    assert of_gpb(log, "02/03/2023", "10/03/2023", "PAM") == {"opening": 1, "discharged": 1}


def test_a_status_typed_into_the_file_is_corrected() -> None:
    typed = typed_over(logged(), REF, status="discharged", closed=day("01/03/2023"))
    log = hand_edits(typed, None, provenance("03/03/2023"))
    assert of_gpb(log, "01/03/2023", "03/03/2023") == {"opening": 2, "corrected": -1, "closing": 1}


def test_raised_put_right_to_a_later_meeting() -> None:
    right = Corrections(raised=day("07/03/2023"))
    log = did(logged(), correct, REF, "10/03/2023", right, "Wrong meeting")
    assert of_gpb(log, "20/02/2023", "10/03/2023") == {"opening": 2, "closing": 2}


def test_raised_put_right_by_hand_to_a_day_to_come() -> None:
    typed = typed_over(logged(), REF, raised=day("20/03/2023"))
    log = hand_edits(typed, None, provenance("10/03/2023"))
    assert of_gpb(log, "01/03/2023", "10/03/2023") == {"opening": 2, "corrected": -1, "closing": 1}
    assert of_gpb(log, "11/03/2023", "20/03/2023") == {"opening": 1, "corrected": 1, "closing": 2}


@given(logs, changes, codes, later_days, later_days)
def test_the_statement_reconciles_with_what_was_outstanding(
    log: Log, steps: Steps, board: str, one_day: date, other_day: date
) -> None:
    since, as_at = sorted((one_day, other_day))
    last = outcome(log, steps)
    made = movement(last, board, since, as_at)
    assert made.opening == outstanding(last, board, since - timedelta(days=1))
    assert made.closing == outstanding(last, board, as_at)
    gained = made.raised + made.reopened - made.discharged - made.withdrawn
    assert made.opening + gained + made.corrected == made.closing
    assert min(made.raised, made.reopened, made.discharged, made.withdrawn) >= 0
    touched = {name for one in last.actions for event in one.history for name in event.changes}
    if not touched & {"board", "raised", "status"}:
        assert made.corrected == 0


@given(logs, changes, codes, st.none() | later_days, later_days, later_days)
def test_windows_that_follow_each_other_chain_and_add_up(
    log: Log, steps: Steps, board: str, since: date | None, one_day: date, other_day: date
) -> None:
    middle, end = sorted((one_day, other_day))
    if since is not None and since > middle:
        since, middle = middle, since
    last = outcome(log, steps)
    first = movement(last, board, since, middle)
    second = movement(last, board, middle + timedelta(days=1), max(middle, end))
    whole = movement(last, board, since, max(middle, end))
    assert second.opening == first.closing
    assert (whole.opening, whole.closing) == (first.opening, second.closing)
    added = [a + b for a, b in zip(astuple(first)[3:-1], astuple(second)[3:-1], strict=True)]
    assert list(astuple(whole)[3:-1]) == added


@pytest.mark.parametrize("board", ["SPCB", "gpb"])
def test_a_board_that_raised_nothing_has_no_movement(board: str) -> None:
    log = add_board(logged(), "SPCB", "Strategic Board", "free")
    assert of_gpb(log, None, "01/06/2023", board) == {}


def test_before_the_first_day_nothing_was_open() -> None:
    log = logged()
    first = replace(log.actions[0].history[0], on=date.min)
    log = typed_over(log, REF, raised=date.min, history=(first,))
    made = movement(log, "GPB", date.min, day("01/03/2023"))
    assert (made.opening, made.raised, made.corrected, made.closing) == (0, 2, 0, 2)
