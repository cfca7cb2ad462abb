from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font

from pcc_actions.documents.block import DamageCode
from pcc_actions.documents.cell_values import cell_text
from pcc_actions.documents.spreadsheet import read_sheet

DAY = datetime(2023, 3, 7)


@pytest.mark.parametrize(
    ("value", "shown", "text"),
    [
        (DAY, "mmm-yy", "Mar-23"),
        (DAY, "[$-809]mmmm yyyy", "March 2023"),
        (DAY, "mmm yyyy;@", "Mar-2023"),
        (DAY, "yyyy", "2023"),
        (DAY, "dd/mm/yyyy", "2023-03-07"),
        (DAY, "General", "2023-03-07"),
        (datetime(2023, 3, 7, 17), "dd/mm/yyyy hh:mm", "2023-03-07 17:00"),
        (datetime(2023, 3, 7, 17), "h:mm", "2023-03-07 17:00"),
        (date(2023, 3, 7), "yyyy-mm-dd", "2023-03-07"),
        (3.1, "0.00", "3.10"),
        (0.9, "0%", "90%"),
        (3.1, "General", "3.1"),
        (44992, "General", "44992"),
        (True, "0.00", "yes"),
        (None, "General", ""),
    ],
)
def test_a_value_reads_as_the_sheet_shows_it(value: object, shown: str, text: str) -> None:
    cell = openpyxl.Workbook().worksheets[0]["A1"]
    cell.value, cell.number_format = value, shown
    assert cell_text(cell) == text


def test_a_cell_struck_through_is_told_and_each_row_knows_its_tab(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page.title = "7 Mar 2023"
    page["A1"], page["B1"] = "Mend it", "EI"
    page["A1"].font = Font(strike=True)
    book.save(tmp_path / "log.xlsx")
    (row,) = read_sheet(tmp_path / "log.xlsx").blocks
    assert [cell[0].struck for cell in row.cells] == [True, False]
    assert row.tab == "7 Mar 2023"


def test_a_formula_that_was_never_reckoned_is_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    page["A1"], page["A2"], page["B7"] = "Ref", "=1+1", '="a"'
    book.save(tmp_path / "log.xlsx")
    (damage,) = read_sheet(tmp_path / "log.xlsx").damages
    assert (damage.code, damage.where) == (DamageCode.FORMULA_WITHOUT_VALUE, "cell A2, B7")
    page["A2"] = page["B7"] = 2
    book.save(tmp_path / "log.xlsx")
    assert not read_sheet(tmp_path / "log.xlsx").damages


def test_of_many_such_formulas_some_are_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in range(1, 9):
        book.worksheets[0].cell(row, 1, "=1+1")
    book.worksheets[0]["B1"] = "Ref"
    book.save(tmp_path / "log.xlsx")
    (damage,) = read_sheet(tmp_path / "log.xlsx").damages
    assert damage.where == "cell A1, A2, A3, A4, A5 and 3 more"
