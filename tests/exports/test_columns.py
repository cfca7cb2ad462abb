"""What stands in each column of a spreadsheet."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.action_fields import COLUMNS
from pcc_actions.core.changes.actions import complete, defer, discharge
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.redaction import REDACTION, redact
from pcc_actions.core.fields import Field, FieldType, OfWithheld, Origin
from pcc_actions.core.headings import columns_read
from pcc_actions.core.history.snapshot import Snapshot, withheld
from pcc_actions.core.text.sanitise import hidden_character
from pcc_actions.core.text.spellings import spellings
from pcc_actions.documents.sandbox import open_document
from pcc_actions.exports.as_csv import csv_list
from pcc_actions.exports.columns import EXPORT_COLUMNS, cells
from pcc_actions.exports.from_history import first_name, history_lines
from pcc_actions.importing.own.read_own import read_export
from tests.builders import day, did, empty_log, event, raised, stood

NAMES = [
    "Reference", "Board", "Action", "Owner", "Status", "Standing", "Raised", "Due",
    "Due in words", "Due basis", "First due", "Times deferred", "Days overdue", "Completed on",
    "Closed", "Minute", "Theme", "Topic", "Update", "Exempt", "Source", "Formerly", "History",
]  # fmt: skip
LOG = raised(empty_log(), "3.14/02/2023", "Visit the team", "EI", "IF", theme="Safer roads")
ONE = stood(LOG, "3.14/02/2023", "14/03/2023")


def told(one: Snapshot, as_at: str) -> dict[str, Any]:
    return dict(zip(NAMES, cells(one, day(as_at)), strict=True))


def test_the_headings_are_those_promised() -> None:
    assert [column.heading for column in EXPORT_COLUMNS] == NAMES


def test_import_reads_every_column_but_those_for_people(tmp_path: Path) -> None:
    read = columns_read(NAMES)
    unread = {name for number, name in enumerate(NAMES) if number not in read}
    assert unread == {"Standing", "Days overdue", "Source", "History"}
    path = tmp_path / "actions.csv"
    path.write_text(csv_list([ONE], day("14/03/2023")), encoding="utf-8", newline="")
    # It has a finding for a column that it does not know.
    assert read_export(open_document(path)).findings == ()


def test_an_overdue_action() -> None:
    assert told(ONE, "14/03/2023") == {
        "Reference": "3.14/02/2023", "Board": "GPB", "Action": "Visit the team",
        "Owner": "EI, IF", "Status": "outstanding", "Standing": "OVERDUE 7 days",
        "Raised": day("14/02/2023"), "Due": day("07/03/2023"), "Due in words": None,
        "Due basis": "next meeting", "First due": day("07/03/2023"), "Times deferred": 0,
        "Days overdue": 7, "Completed on": None, "Closed": None, "Minute": None,
        "Theme": "Safer roads", "Topic": None, "Update": None, "Exempt": None, "Source": None,
        "Formerly": None, "History": "14/02/2023 raised by IF",
    }  # fmt: skip


def test_a_discharged_action() -> None:
    log = did(LOG, defer, "3.14/02/2023", "01/03/2023", day("31/03/2023"), "Moving offices.")
    log = did(log, complete, "3.14/02/2023", "02/03/2023", "Visited", "CC")
    log = did(log, discharge, "3.14/02/2023", "07/03/2023", "Agreed", "1.07/03/2023")
    row = told(stood(log, "3.14/02/2023", "10/03/2023"), "10/03/2023")
    assert (row["Status"], row["Standing"]) == ("discharged", "discharged 07/03/2023")
    assert (row["Due"], row["Due basis"]) == (day("31/03/2023"), "stated")
    assert (row["First due"], row["Times deferred"]) == (day("07/03/2023"), 1)
    assert (row["Completed on"], row["Closed"]) == (day("02/03/2023"), day("07/03/2023"))
    assert (row["Minute"], row["Update"], row["Days overdue"]) == ("1.07/03/2023", "Agreed", 0)
    assert row["History"].splitlines() == [
        "14/02/2023 raised by IF",
        "01/03/2023 deferred from 07/03/2023 (next meeting) to 31/03/2023 by IF: Moving offices.",
        "02/03/2023 reported complete (reported by CC) by IF: Visited",
        "07/03/2023 discharged (minute 1.07/03/2023) by IF: Agreed",
    ]


def test_an_action_due_in_words() -> None:
    log = raised(LOG, "4.14/02/2023", "Report", due_words="in October")
    row = told(stood(log, "4.14/02/2023", "10/03/2023"), "10/03/2023")
    assert (row["Due"], row["Due in words"], row["Due basis"]) == (None, "in October", "words")
    assert (row["Owner"], row["First due"]) == (None, None)


def test_a_withheld_action_has_nothing_but_what_may_be_published() -> None:
    row = told(withheld(replace(ONE, exempt="FOIA s.31")), "14/03/2023")
    assert {name: cell for name, cell in row.items() if cell is not None} == {
        "Reference": "3.14/02/2023", "Board": "GPB", "Action": "Withheld: exempt (FOIA s.31)",
        "Status": "outstanding", "Standing": "outstanding", "Raised": day("14/02/2023"),
        "Exempt": "FOIA s.31",
    }  # fmt: skip


def test_a_column_that_nobody_opened_is_empty_of_a_withheld_action_whatever_it_holds() -> None:
    closed = [field for _, field in COLUMNS if field.of_withheld is OfWithheld.NOTHING]
    words: Any = {field.name: "Marigold" for field in closed if field.type is FieldType.TEXT}
    leaking = replace(withheld(replace(ONE, exempt="FOIA s.31")), **words, deferrals=3)
    assert len(words) > 4
    told_of = str(told(leaking, "14/03/2023"))
    assert "Marigold" not in told_of
    assert told(leaking, "14/03/2023")["Times deferred"] is None
    assert "Marigold" in str(told(replace(leaking, withheld=False), "14/03/2023"))
    made_up = Field("informant", FieldType.TEXT, Origin.BY_RAISING)
    assert made_up.of_withheld is OfWithheld.NOTHING


def test_earlier_references_are_told_once_each_and_the_first_is_known() -> None:
    log = did(LOG, correct, "3.14/02/2023", "01/03/2023", Corrections(item="5"), "Wrong item")
    log = did(log, correct, "5.14/02/2023", "02/03/2023", Corrections(board="PAM"), "Wrong board")
    log = did(log, correct, "05.14/02/2023", "03/03/2023", Corrections(item="3"), "It was right")
    one = stood(log, "PAM:3.14/02/2023", "10/03/2023")
    assert one.reference == "03.14/02/2023"
    assert told(one, "10/03/2023")["Formerly"] == "3.14/02/2023, 5.14/02/2023, 05.14/02/2023"
    assert first_name(one) == ("GPB", "3.14/02/2023")
    assert first_name(ONE) == ("GPB", "3.14/02/2023")


def test_a_note_with_the_words_of_what_happened_is_said_too() -> None:
    right = Corrections(owners=("EI",))
    log = did(LOG, correct, "3.14/02/2023", "01/03/2023", right, "owners EI instead of EI, IF")
    assert history_lines(stood(log, "3.14/02/2023", "10/03/2023"))[-1] == (
        "01/03/2023 corrected: owners EI instead of EI, IF by IF: owners EI instead of EI, IF"
    )


def test_a_note_that_says_what_happened_is_not_said_twice() -> None:
    log = did(LOG, redact, "3.14/02/2023", "01/03/2023", spellings("the team"))
    last = history_lines(stood(log, "3.14/02/2023", "10/03/2023"))[-1]
    assert last.count(REDACTION.rstrip(".")) == 1
    assert last.startswith("01/03/2023 corrected")


@given(st.text(st.characters(exclude_categories=[])))
def test_every_line_is_harmless(text: str) -> None:
    noted = event("noted", "01/03/2023", note=text)
    row = told(replace(ONE, text=text, history=(noted, noted)), "14/03/2023")
    assert hidden_character(row["Action"] or "") is None
    assert "\n" not in (row["Action"] or "")
    assert row["History"].count("\n") == 1
    assert hidden_character(row["History"]) is None
