"""One list in every format says the same of every action."""

import csv
import io
import json
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pcc_actions.core.changes.actions import complete, defer, discharge, withdraw
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.snapshot import Snapshot, withheld
from pcc_actions.core.text.formula import unguarded
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.as_csv import csv_list
from pcc_actions.exports.as_json import json_list
from pcc_actions.exports.as_xlsx import xlsx_list
from pcc_actions.exports.columns import EXPORT_COLUMNS
from pcc_actions.exports.from_history import history_lines
from pcc_actions.exports.status import export_status
from tests.builders import all_stood, did, empty_log, raised
from tests.papers.office import converted
from tests.papers.planted import ABOUT, AS_AT
from tests.papers.progress import untold

Row = dict[str, Any]

DAYS = {
    "Raised": "raised", "Due": "due", "First due": "first_due", "Completed on": "completed_on",
    "Closed": "closed",
}  # fmt: skip
TEXTS = {
    "Reference": "reference", "Board": "board", "Action": "text", "Status": "status",
    "Due in words": "due_words", "Due basis": "due_basis", "Minute": "minute", "Theme": "theme",
    "Topic": "topic",
    "Update": "latest_update", "Exempt": "exempt", "Source": "source",
}  # fmt: skip

log = raised(empty_log(), "3.14/02/2023", "=SUM(A1) is not asked", "EI", "IF", theme="Roads, all")
log = raised(log, "4.14/02/2023", "'-x", due_words="in October", source="+minutes.docx")
log = raised(log, "5.14/02/2023", "Report “losses”; in full", topic="=Budget")
log = raised(log, "6.14/02/2023", "Ask the panel", "CC", exempt="FOIA s.31")
log = raised(log, "7.26/01/2021", "_x000D_ Café – £5 😀", "@OPCC")
log = did(log, defer, "3.14/02/2023", "01/03/2023", date(2023, 3, 9), "@Moving")
log = did(log, complete, "3.14/02/2023", "02/03/2023", "-done", "CC")
log = did(log, discharge, "7.26/01/2021", "07/03/2023", "Agreed", "1.07/03/2023")
log = did(log, correct, "5.14/02/2023", "07/03/2023", Corrections(item="9"), "Wrong item")
log = did(log, withdraw, "4.14/02/2023", "08/03/2023", "Not wanted")
WHOLE = all_stood(log, "10/03/2023")
PUBLIC = [withheld(one) for one in WHOLE]


def in_csv(found: list[Snapshot]) -> list[Row]:
    rows = csv.DictReader(io.StringIO(csv_list(found, AS_AT), newline=""))
    return [{name: unguarded(cell) for name, cell in row.items()} for row in rows]


def in_xlsx(found: list[Snapshot]) -> list[Row]:
    book = openpyxl.load_workbook(BytesIO(xlsx_list(found, ABOUT, untold)))
    heads, *rows = book["Actions"].iter_rows(values_only=True)
    return [dict(zip(map(str, heads), map(typed, row), strict=True)) for row in rows]


def typed(value: object) -> str:
    """The cell of a workbook as the .csv has it."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)


def in_json(found: list[Snapshot]) -> list[Row]:
    """Give each action of the machine form as a spreadsheet would tell it."""
    actions = json.loads(json_list(found, AS_AT, 42))["actions"]
    return [row_of(action, one) for action, one in zip(actions, found, strict=True)]


def row_of(action: Row, one: Snapshot) -> Row:
    is_public = not action["text"].startswith("Withheld")
    numbers = {"Times deferred": "deferrals", "Days overdue": "days_overdue"}
    return {
        **{name: action[key] or "" for name, key in DAYS.items()},
        **{name: harmless(action[key] or "") for name, key in TEXTS.items()},
        **{name: str(action[key]) if is_public else "" for name, key in numbers.items()},
        "Owner": ", ".join(action["owners"]),
        "Formerly": ", ".join(action["formerly"]),
        "History": "\n".join(map(harmless, history_lines(one))),
        "Standing": export_status(one, AS_AT),
    }


def test_the_list_has_something_in_every_column() -> None:
    rows = in_csv(WHOLE)
    empty = [
        column.heading for column in EXPORT_COLUMNS if not any(row[column.heading] for row in rows)
    ]
    assert empty == []


@pytest.mark.parametrize("read", [in_xlsx, in_json])
@pytest.mark.parametrize("found", [PUBLIC, WHOLE], ids=["public", "whole"])
def test_every_cell_is_the_same(read: Any, found: list[Snapshot]) -> None:
    assert read(found) == in_csv(found)


def test_a_history_in_json_has_an_event_a_line() -> None:
    actions = json.loads(json_list(PUBLIC, AS_AT, 42))["actions"]
    lines = [row["History"].splitlines() for row in in_csv(PUBLIC)]
    assert [len(action["history"]) for action in actions] == [len(each) for each in lines]


def test_an_office_opens_the_workbook_and_shows_the_same(tmp_path: Path) -> None:
    workbook = tmp_path / "a.xlsx"
    workbook.write_bytes(xlsx_list(PUBLIC, ABOUT, untold))
    # Commas, in UTF-8, quotation marks around what it takes for text, cells as they show.
    form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true"
    made = converted(workbook, form).read_text(encoding="utf-8")
    shown = [row | {name: uk_day(row[name]) for name in DAYS} for row in in_csv(PUBLIC)]
    assert list(csv.DictReader(io.StringIO(made, newline=""))) == shown
    assert ',"=SUM(A1) is not asked",' in made
    assert ",14/02/2023," in made


def uk_day(iso: str) -> str:
    return uk(date.fromisoformat(iso)) if iso else ""
