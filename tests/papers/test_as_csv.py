"""Lists for a spreadsheet, read back as a spreadsheet does."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.papers.as_csv import csv_list
from pcc_actions.standing import Standing, withheld
from pcc_actions.wording import hidden
from tests.builders import all_stood, day, empty_log, raised, stood

AS_AT = day("07/03/2023")
LOG = raised(empty_log(), "3.14/02/2023", 'Visit "the" team, soon', "EI", "IF", exempt="s.31")
LOG = raised(LOG, "4.14/02/2023", "Report", due_words="in October")
ONE = stood(LOG, "3.14/02/2023", "07/03/2023")


def rows(*found: Standing) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_list(found, AS_AT), newline="")))


def test_a_list_reads_back() -> None:
    first, second = rows(*all_stood(LOG, "07/03/2023"))
    assert first == {
        "Reference": "3.14/02/2023", "Board": "GPB", "Action": 'Visit "the" team, soon',
        "Owner": "EI, IF", "Raised": "14/02/2023", "Due": "07/03/2023",
        "Due basis": "next meeting", "First due": "07/03/2023", "Status": "due today",
        "Days overdue": "0", "Completed on": "", "Closed": "", "Minute": "", "Theme": "",
        "Update": "", "Exempt": "s.31",
    }  # fmt: skip
    assert (second["Due"], second["Due basis"]) == ("in October", "words")
    assert (second["Owner"], second["Status"]) == ("", "due in words")


def test_lines_end_as_the_standard_has_it() -> None:
    text = csv_list([ONE], AS_AT)
    assert text.count("\r\n") == 2
    assert text.count("\n") == 2
    assert text.endswith("\r\n")


def test_a_withheld_action_gives_nothing_away() -> None:
    [row] = rows(withheld(ONE))
    assert row["Action"] == "Withheld: exempt (s.31)"
    assert row["Status"] == "outstanding"
    assert not any(row[name] for name in ("Owner", "Due", "Due basis", "First due", "Update"))


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", " =", "\n=", "＝", "＋", "－", "＠"]
)
def test_no_cell_is_a_formula(start: str) -> None:
    evil = f"{start}HYPERLINK(1)"
    one = replace(
        ONE, text=evil, owners=(evil, "IF"), theme=evil, exempt=evil, minute=evil, reference=evil,
        latest_update=evil, board=evil, due=None, due_words=evil,
    )  # fmt: skip
    [row] = rows(one)
    assert sum(cell.startswith("'") for cell in row.values()) == 9
    assert not any("HYPERLINK" in cell and cell[0] != "'" for cell in row.values())


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_is_one_harmless_cell(text: str) -> None:
    [row] = rows(replace(ONE, text=text))
    assert hidden(row["Action"]) is None
    assert not row["Action"].strip().startswith(tuple("=+-@＝＋－＠"))
    assert row["Exempt"] == "s.31"


@given(st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1))
def test_plain_text_is_as_typed(text: str) -> None:
    [row] = rows(replace(ONE, text=f"a{text}"))
    assert row["Action"] == f"a{text}"
