"""The movement in words: all that moved, and nothing that did not."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import move_meeting
from pcc_actions.core.history.movement import Movement
from pcc_actions.core.model import Log
from pcc_actions.core.movement_list import MovementList, board_movements
from pcc_actions.core.report.movement_words import (
    before_status,
    list_heading,
    movement_words,
    row_lines,
    statement_words,
)
from tests.builders import day, did, empty_log, provenance, raised, typed_over

COUNTS = Movement(day("14/02/2023"), day("06/03/2023"), 11, 2, 0, 0, 0, 0, 13)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (COUNTS, "11 were outstanding, 2 were raised, none discharged: 13 are outstanding"),
        (
            replace(COUNTS, opening=1, raised=1, reopened=1, discharged=1, withdrawn=1, closing=1),
            "1 was outstanding, 1 was raised, 1 reopened, 1 discharged, 1 withdrawn: "
            "1 is outstanding",
        ),
        (
            replace(COUNTS, opening=0, raised=0, corrected=2, closing=2),
            "None were outstanding, none raised, none discharged, 2 more by correction: "
            "2 are outstanding",
        ),
        (
            replace(COUNTS, raised=0, discharged=10, corrected=-1, closing=0),
            "11 were outstanding, none raised, 10 discharged, 1 fewer by correction: "
            "none are outstanding",
        ),
    ],
)
def test_the_sum_in_words(counts: Movement, words: str) -> None:
    assert movement_words(counts) == f"{words} (from 14/02/2023 to 06/03/2023)."


def test_of_all_the_time_before_there_is_no_opening() -> None:
    whole = replace(COUNTS, since=None, opening=0, raised=13)
    assert movement_words(whole) == (
        "13 were raised, none discharged: 13 are outstanding (to 06/03/2023)."
    )


def rows(log: Log, since: str | None, until: str, board: str = "GPB") -> dict[str, list[str]]:
    """Give the lines of each list that has any."""
    first = {board: day(since) if since else None}
    (made,) = board_movements(log, first, day(until))
    return {str(name): [" | ".join(row_lines(row)) for row in of_it] for name, of_it in made.listed}


def logged() -> Log:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI")
    log = did(log, actions.defer, "3.14/02/2023", "20/02/2023", day("31/03/2023"), "Moving")
    return did(log, actions.defer, "3.14/02/2023", "01/03/2023", day("30/04/2023"), "Late")


def test_a_line_says_how_a_due_date_moved_with_the_meeting() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI")
    when = provenance("01/03/2023")
    log = move_meeting(log, "GPB", day("07/03/2023"), day("14/03/2023"), when, "Half term")
    assert rows(log, "15/02/2023", "07/03/2023")["due_moved"] == [
        "01/03/2023 due date moved with the meeting from 07/03/2023 to 14/03/2023 | Half term"
    ]


def test_a_line_says_when_what_and_why() -> None:
    log = did(logged(), actions.discharge, "3.14/02/2023", "07/03/2023", "Agreed", "1.07/03/2023")
    assert rows(log, "14/02/2023", "07/03/2023") == {
        "raised": ["14/02/2023 raised"],
        "deferred": [
            "20/02/2023 deferred from 07/03/2023 (next meeting) to 31/03/2023, the 1st time"
            " | Moving",
            "01/03/2023 deferred from 31/03/2023 to 30/04/2023, the 2nd time | Late",
        ],
        "discharged": ["07/03/2023 discharged (minute 1.07/03/2023) | Agreed"],
    }


def test_how_an_action_stands_needs_no_line() -> None:
    assert rows(logged(), "02/03/2023", "01/05/2023") == {"carried_forward": [""], "overdue": [""]}


def test_what_was_undone_since_is_said_before_the_status() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit", "EI")
    log = did(log, actions.complete, "3.14/02/2023", "01/03/2023", "Done")
    log = did(log, actions.discharge, "3.14/02/2023", "07/03/2023", "Agreed")
    assert said_before(log) == {"raised": "", "completed": "", "discharged": ""}
    again = did(log, actions.reopen, "3.14/02/2023", "08/03/2023", "Not so")
    assert said_before(again) == {
        "raised": "", "completed": "reopened since, ", "discharged": "reopened since, ",
        "reopened": "", "overdue": "",
    }  # fmt: skip
    done = did(again, actions.discharge, "3.14/02/2023", "09/03/2023", "Now it is")
    assert {*said_before(done).values()} == {""}


def said_before(log: Log) -> dict[str, str]:
    (made, *_) = board_movements(log, {"GPB": day("14/02/2023")}, day("10/03/2023"))
    return {name: before_status(rows[0]) for name, rows in made.listed}


def test_a_correction_says_what_it_did_to_the_count() -> None:
    wrong = Corrections(board="PAM")
    log = did(logged(), correct, "3.14/02/2023", "02/03/2023", wrong, "Wrong board")
    said = "02/03/2023 corrected: board “PAM” instead of “GPB”"
    assert rows(log, "02/03/2023", "05/03/2023") == {
        "corrected": [f"{said}, 1 fewer by correction | Wrong board"]
    }
    assert rows(log, "02/03/2023", "05/03/2023", "PAM")["corrected"] == [
        f"{said}, 1 more by correction | Wrong board"
    ]
    typed = typed_over(logged(), "3.14/02/2023", raised=day("20/03/2023"))
    later = hand_edits(typed, None, provenance("10/03/2023"))
    assert rows(later, "20/03/2023", "20/03/2023")["corrected"] == ["1 more by correction"]


def test_the_statement_says_where_it_begins_and_what_a_correction_is() -> None:
    gpb, pam = board_movements(logged(), {"GPB": day("14/02/2023"), "PAM": None}, day("07/03/2023"))
    assert [*statement_words(gpb)] == [movement_words(gpb.statement)]
    assert [*statement_words(pam)] == [
        "None raised, none discharged: none are outstanding (to 07/03/2023).",
        "No meeting of PAM before 07/03/2023 is known: this is since the beginning of the log.",
    ]
    wrong = replace(gpb, statement=replace(gpb.statement, corrected=1))
    assert [*statement_words(wrong)][1].startswith("By correction: records put right")


def test_every_list_has_a_heading_of_its_own() -> None:
    headings = [list_heading(name, []) for name in MovementList]
    assert len({*headings}) == len(headings)
    assert headings[:2] == ["Raised: 0", "Reported complete: 0"]
