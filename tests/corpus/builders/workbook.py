"""A workbook made of its description: a TOML file with a table for each tab.

[[tabs]]
name = "Open"
rows = [["Ref", "Due"], ["3.14/02/2023", 2023-03-07]]    "" is an empty cell
merged = ["A1:B1"]
formats = { B2 = "mmm-yy" }                              how a cell shows its number or day
fills = { B2 = "FF0000" }
struck = ["A2"]
hidden = true                                            the tab is there, and not shown
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet


def make_workbook(description: Mapping[str, Any], path: Path) -> None:
    """Write a workbook as its description has it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for tab in description["tabs"]:
        _fill(book.create_sheet(tab["name"]), tab)
    book.save(path)


def _fill(sheet: Worksheet, tab: Mapping[str, Any]) -> None:
    for row in tab["rows"]:
        sheet.append([None if cell == "" else cell for cell in row])
    for span in tab.get("merged", ()):
        sheet.merge_cells(span)
    for place, shown in tab.get("formats", {}).items():
        sheet[place].number_format = shown
    for place, colour in tab.get("fills", {}).items():
        sheet[place].fill = PatternFill("solid", fgColor=colour)
    for place in tab.get("struck", ()):
        sheet[place].font = Font(strike=True)
    if tab.get("hidden"):
        sheet.sheet_state = "hidden"
