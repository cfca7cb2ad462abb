from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from pcc_actions.documents import spreadsheet as sheet
from pcc_actions.documents.block import Block, DamageCode
from pcc_actions.documents.cell_values import typed_text
from pcc_actions.documents.spreadsheet import read_sheet, read_values
from pcc_actions.errors import BadFile


def cells(row: Block) -> list[list[str]]:
    return [[block.text for block in cell] for cell in row.cells]


def read(rows: list[list[Any]], tmp_path: Path) -> tuple[Block, ...]:
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return saved(book, tmp_path)


def saved(book: Any, tmp_path: Path) -> tuple[Block, ...]:
    book.save(tmp_path / "log.xlsx")
    return read_sheet(tmp_path / "log.xlsx").blocks


def test_rows_have_cells_and_the_head_is_marked(tmp_path: Path) -> None:
    title, head, row = read(
        [["Action log"], [], ["Ref", "Action", "Due"], ["3", "Vans\nand tyres", "x"]], tmp_path
    )
    assert [title.heads, head.heads, row.heads] == [False, True, False]
    assert cells(row) == [["3"], ["Vans", "and tyres"], ["x"]]
    assert (row.where, row.table, row.text) == ("row 4", 1, "3\tVans and tyres\tx")


def test_values_read_as_a_person_would_type_them(tmp_path: Path) -> None:
    values = [date(2023, 2, 14), datetime(2023, 2, 14, 9, 30), 3.0, 3.5, True, False, None, 7]
    (row,) = read([[*values, time(9, 30)]], tmp_path)
    assert row.text == "2023-02-14\t2023-02-14 09:30\t3\t3.5\tyes\tno\t\t7\t09:30:00"


def test_date_without_a_time_is_a_date() -> None:
    assert typed_text(date(2023, 2, 14)) == "2023-02-14"


def test_bold_is_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"], sheet["B1"] = "Vans", "EI"
    sheet["A1"].font = Font(bold=True)
    (row,) = saved(book, tmp_path)
    assert [cell[0].bold for cell in row.cells] == [((0, 4),), ()]


def test_sheets_are_named_where_there_are_several_and_hidden_ones_left_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, state in (("Old", "visible"), ("Lists", "hidden")):
        made = book.create_sheet(name)
        made["A1"], made.sheet_state = name, state
    first = book.worksheets[0]
    book.create_sheet("Empty").sheet_state = "hidden"
    first["A1"] = "Now"
    assert [(b.text, b.where, b.table) for b in saved(book, tmp_path)] == [
        ("Now", "sheet Sheet, row 1", 1),
        ("Old", "sheet Old, row 1", 2),
    ]
    damages = read_sheet(tmp_path / "log.xlsx").damages
    assert [(each.code, each.where) for each in damages] == [
        (DamageCode.SHEET_HIDDEN, "sheet Lists")
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_values_may_be_parted_in_several_ways(separator: str) -> None:
    text = separator.join(("Ref", "Action", "Owner")) + f'\n3{separator}"a\nb"{separator}EI\n'
    head, row = read_values(text, "log.csv").blocks
    assert head.heads
    assert cells(row) == [["3"], ["a", "b"], ["EI"]]


def test_list_of_one_value_a_line_has_no_head() -> None:
    assert [r.heads for r in read_values("Vans\nTyres\n", "log.csv").blocks] == [False, False]


def test_rows_of_figures_are_no_head() -> None:
    rows = read_values("1,2023-02-14\nRef,Action\n2,Vans\n", "log.csv").blocks
    assert [r.heads for r in rows] == [False, True, False]


def test_a_sheet_of_more_rows_than_are_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "ROWS", 2)
    assert len(read_values("a\n\n\n \nb\n", "log.csv").blocks) == 2
    with pytest.raises(BadFile, match=r"log.csv, row 4: it has more than 2 rows filled in"):
        read_values("a\nb\n\nc\n", "log.csv")
    with pytest.raises(BadFile, match=r"log.xlsx, row 3: it has more than 2 rows filled in"):
        read([["a"], ["b"], ["c"]], tmp_path)


def test_a_sheet_of_more_columns_than_are_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheet, "MOST_COLUMNS", 2)
    assert [b.text for b in read_values("a,b, ,\n", "log.csv").blocks] == ["a\tb"]
    with pytest.raises(BadFile, match=r"log.csv, row 2: it has more than 2 columns filled in"):
        read_values("a,b\na,b,,exempt\n", "log.csv")
    with pytest.raises(BadFile, match="more than 2 columns filled in"):
        read([["a", "b", None, "exempt"]], tmp_path)
