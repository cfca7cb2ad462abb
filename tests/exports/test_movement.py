"""The movement of boards for other programs: terms and lists, and nothing exempt on a paper."""

import csv
import io
import json
from typing import Any

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.model import Log
from pcc_actions.core.movement_list import BoardMovement, MovementList, board_movements
from pcc_actions.exports.movement import csv_movement, json_movement, markdown_movement
from tests.builders import day, did, empty_log, provenance, raised

SINCE, UNTIL = day("14/02/2023"), day("10/03/2023")
REF = "3.14/02/2023"


def logged() -> Log:
    log = raised(empty_log(), REF, "Set up a | visit", "EI", "IF")
    log = did(log, actions.defer, REF, "01/03/2023", day("31/03/2023"), "Moving")
    log = raised(log, "4.14/02/2023", "=Marigold", "Marigold", exempt="FOIA s.31")
    log = did(log, actions.discharge, "4.14/02/2023", "07/03/2023", "Marigold", "1.07/03/2023")
    log = raised(log, "5.14/02/2023", "Report", due_words="in October")
    return did(log, correct, "5.14/02/2023", "02/03/2023", Corrections(board="PAM"), "Wrong board")


def made(*, public: bool = False) -> list[BoardMovement]:
    return board_movements(logged(), {"GPB": SINCE, "PAM": None}, UNTIL, public=public)


TERMS = ("opening", "raised", "reopened", "discharged", "withdrawn", "corrected", "closing")


def test_json_has_the_terms_and_every_list() -> None:
    whole: dict[str, Any] = json.loads(json_movement(made(), UNTIL, SINCE, 42))
    assert [*whole] == ["schema", "as_at", "since", "revision", "boards"]
    assert (whole["schema"], whole["as_at"], whole["since"]) == (1, "2023-03-10", "2023-02-14")
    assert whole["revision"] == 42
    gpb, pam = whole["boards"]
    assert [*gpb] == ["board", "name", "since", "until", *TERMS, "in_words", "lists"]
    assert (gpb["board"], gpb["since"], gpb["until"]) == ("GPB", "2023-02-14", "2023-03-10")
    assert (pam["name"], pam["since"]) == ("Performance Accountability Meeting", None)
    assert [gpb[term] for term in TERMS] == [0, 3, 0, 1, 0, -1, 1]
    assert gpb["in_words"].startswith("None were outstanding, 3 were raised, 1 discharged")
    assert [*gpb["lists"]] == [*MovementList]
    assert json.loads(json_movement(made(), UNTIL, None, 42))["since"] is None


def test_a_row_of_json_has_how_the_action_stands_and_what_happened() -> None:
    gpb, pam = json.loads(json_movement(made(), UNTIL, SINCE, 42))["boards"]
    [deferred] = gpb["lists"]["deferred"]
    assert deferred["reference"] == REF
    assert (deferred["owners"], deferred["due"]) == (["EI", "IF"], "2023-03-31")
    assert "history" not in deferred
    assert deferred["event"]["due"] == {
        "from": "2023-03-07", "to": "2023-03-31", "basis": "next meeting",
    }  # fmt: skip
    assert (deferred["event"]["note"], deferred["deferral"]) == ("Moving", 1)
    assert deferred["change"] is None
    [corrected] = pam["lists"]["corrected"]
    assert (corrected["change"], corrected["deferral"]) == (1, None)
    assert gpb["lists"]["discharged"][0]["exempt"] == "FOIA s.31"
    assert gpb["lists"]["carried_forward"] == []


def rows(*, public: bool) -> list[dict[str, str]]:
    text = csv_movement(made(public=public))
    assert text.count("\r\n") == text.count("\n")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_row_for_each_on_each_list() -> None:
    found = rows(public=False)
    deferred = next(row for row in found if row["List"] == "Deferred")
    assert {name: cell for name, cell in deferred.items() if cell} == {
        "Board": "GPB", "Since": "2023-02-14", "To": "2023-03-10", "List": "Deferred",
        "Reference": REF, "Action": "Set up a | visit", "Owner": "EI, IF", "Date": "2023-03-01",
        "What happened": "deferred from 07/03/2023 (next meeting) to 31/03/2023, the 1st time",
        "Note": "Moving", "Due": "2023-03-31", "Standing": "due in 21 days, 2nd date",
    }  # fmt: skip
    standing = next(row for row in found if row["Board"] == "PAM")
    assert (standing["Reference"], standing["Since"], standing["Due"]) == ("05.14/02/2023", "", "")
    assert standing["Due in words"] == "in October"
    assert sum(row["List"] == "Raised" for row in found) == 3
    assert "=Marigold" not in {row["Action"] for row in found}


def test_what_was_reopened_says_so_before_how_it_stands() -> None:
    log = did(logged(), actions.discharge, REF, "07/03/2023", "Agreed")
    log = did(log, actions.reopen, REF, "08/03/2023", "Not so")
    found = board_movements(log, {"GPB": SINCE}, UNTIL)
    table = csv.DictReader(io.StringIO(csv_movement(found).removeprefix("\ufeff")))
    status = "reopened since, due in 21 days, 2nd date"
    standing = [row["Standing"] for row in table if row["List"] == "Discharged"]
    assert standing[0] == status
    assert markdown_movement(found, "", None).count(f"| {status} |") == 1


def test_what_is_withheld_has_its_rows_without_a_word() -> None:
    kept = [row for row in rows(public=True) if row["Exempt"]]
    assert "Marigold" not in repr(kept)
    assert [{name: cell for name, cell in row.items() if cell} for row in kept] == [
        {
            "Board": "GPB", "Since": "2023-02-14", "To": "2023-03-10", "List": name,
            "Reference": "4.14/02/2023", "Action": "Withheld: exempt (FOIA s.31)",
            "Standing": "discharged", "Exempt": "FOIA s.31",
        }
        for name in ("Raised", "Discharged")
    ]  # fmt: skip


def test_markdown_has_a_heading_and_a_table_for_each_list() -> None:
    text = markdown_movement(made(), "", None)
    assert text.startswith("## Governance & Performance Board (GPB)\n\nNone were outstanding,")
    assert "\n\n### Deferred: 1\n\n| Reference | Action | Owner | What happened |" in text
    assert "| Set up a \\| visit | EI, IF |" in text
    assert "to 31/03/2023, the 1st time; Moving | 31/03/2023 |" in text
    assert "=Marigold; Exempt: FOIA s.31" in text
    assert "### Withdrawn" not in text
    assert "\n\n## Performance Accountability Meeting (PAM)\n\n" in text
    assert text.endswith("|\n")


def test_markdown_of_what_is_withheld_ends_with_how_many_they_are() -> None:
    text = markdown_movement(made(public=True), "1 action withheld as exempt.", None)
    assert "Marigold" not in text
    assert "| 4.14/02/2023 | Withheld: exempt (FOIA s.31) |  |  |  | discharged |" in text
    assert text.endswith("\n\n1 action withheld as exempt.\n")


def test_what_moved_with_a_meeting_has_its_days_and_why() -> None:
    log = raised(empty_log(), REF, "Set up a visit")
    when = provenance("01/03/2023")
    log = move_meeting(log, "GPB", day("07/03/2023"), day("14/03/2023"), when, "=Half term")
    log = cancel_meeting(log, "GPB", day("14/03/2023"), provenance("02/03/2023"))
    log = cancel_meeting(log, "GPB", day("04/04/2023"), provenance("03/03/2023"))
    found = board_movements(log, {"GPB": day("15/02/2023")}, UNTIL)
    whole = json.loads(json_movement(found, UNTIL, SINCE, 42))
    lists = whole["boards"][0]["lists"]
    assert [row["due_moved"] for row in lists["due_moved"]] == [
        {"on": "2023-03-01", "from": "2023-03-07", "to": "2023-03-14", "note": "=Half term"},
        {"on": "2023-03-02", "from": "2023-03-14", "to": "2023-04-04"},
        {"on": "2023-03-03", "from": "2023-04-04"},
    ]
    assert {row["event"] for row in lists["due_moved"]} == {None}
    assert [row["due_moved"] for row in lists["carried_forward"]] == [None]
    text = csv_movement(found)
    first = next(csv.DictReader(io.StringIO(text, newline="")))
    assert (first["List"], first["Date"]) == ("Due date moved with the meeting", "2023-03-01")
    assert first["What happened"] == (
        "due date moved with the meeting from 07/03/2023 to 14/03/2023"
    )
    assert "=Half term" in first["Note"]
