"""Lists for a spreadsheet, read back as a spreadsheet does."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.history.snapshot import Snapshot, withheld
from pcc_actions.core.text.formula import unguarded
from pcc_actions.core.text.sanitise import harmless, hidden_character
from pcc_actions.exports.as_csv import csv_list, csv_text
from pcc_actions.exports.columns import EXPORT_COLUMNS
from tests.builders import all_stood, day, empty_log, event, raised, stood

AS_AT = day("07/03/2023")
LOG = raised(empty_log(), "3.14/02/2023", 'Visit "the" team, soon', "EI", "IF", exempt="s.31")
LOG = raised(LOG, "4.14/02/2023", "Report", due_words="in October")
ONE = stood(LOG, "3.14/02/2023", "07/03/2023")


def rows(*found: Snapshot) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_list(found, AS_AT), newline="")))


def test_a_list_reads_back() -> None:
    first, second = rows(*all_stood(LOG, "07/03/2023"))
    assert {name: cell for name, cell in first.items() if cell} == {
        "Reference": "3.14/02/2023", "Board": "GPB", "Action": 'Visit "the" team, soon',
        "Owner": "EI, IF", "Status": "outstanding", "Standing": "due today",
        "Raised": "2023-02-14", "Due": "2023-03-07", "Due basis": "next meeting",
        "First due": "2023-03-07", "Times deferred": "0", "Days overdue": "0", "Exempt": "s.31",
        "History": "14/02/2023 raised by IF",
    }  # fmt: skip
    assert (second["Due"], second["Due in words"]) == ("", "in October")
    assert (second["Owner"], second["Standing"]) == ("", "due in words")


def test_the_columns_are_those_of_every_spreadsheet() -> None:
    [heads] = csv.reader(io.StringIO(csv_list([], AS_AT), newline=""))
    assert heads == [column.heading for column in EXPORT_COLUMNS]


def test_lines_end_as_the_standard_has_it() -> None:
    text = csv_list([ONE], AS_AT)
    assert text.count("\r\n") == 2
    assert text.count("\n") == 2
    assert text.endswith("\r\n")
    assert text[0] == '"'  # no byte order mark: that is for a file


def test_a_history_has_a_line_an_event() -> None:
    noted = event("noted", "01/03/2023", note="=Moving\noffices")
    [row] = rows(replace(ONE, history=(*ONE.history, noted)))
    assert row["History"] == "14/02/2023 raised by IF\n01/03/2023 noted by IF: =Moving offices"


def test_a_withheld_action_gives_nothing_away() -> None:
    [row] = rows(withheld(ONE))
    filled = {name for name, cell in row.items() if cell}
    assert row["Action"] == "Withheld: exempt (s.31)"
    assert (row["Status"], row["Standing"]) == ("outstanding", "outstanding")
    assert filled == {"Reference", "Board", "Action", "Status", "Standing", "Raised", "Exempt"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", " =", "\n=", "'=", "＝", "＋", "－", "＠"])
def test_no_cell_is_a_formula(start: str) -> None:
    evil = f"{start}HYPERLINK(1)"
    one = replace(
        ONE, text=evil, owners=(evil, "IF"), theme=evil, exempt=evil, minute=evil, reference=evil,
        latest_update=evil, board=evil, due=None, due_words=evil, source=evil,
    )  # fmt: skip
    [row] = rows(one)
    assert sum(cell.startswith("'") for cell in row.values()) == 10
    assert not any("HYPERLINK" in cell and cell[0] != "'" for cell in row.values())


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_is_one_harmless_cell_and_comes_back(text: str) -> None:
    [row] = rows(replace(ONE, text=text))
    assert hidden_character(row["Action"]) is None
    assert not row["Action"].strip().startswith(tuple("=+-@＝＋－＠"))
    assert unguarded(row["Action"]) == harmless(text)
    assert row["Exempt"] == "s.31"


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1))
def test_plain_text_is_as_typed(text: str) -> None:
    [row] = rows(replace(ONE, text=f"a{text}"))
    assert row["Action"] == f"a{text}"


def test_a_fraction_is_rounded_and_a_whole_number_is_not() -> None:
    assert csv_text(["Share"], [[2 / 3], [12], [None]]) == '"Share"\r\n"0.6667"\r\n"12"\r\n""\r\n'
