"""Spreadsheets (.xlsx) and lists of values (.csv) as rows."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, Final

from pcc_actions.minutes.document import Block, Document
from pcc_actions.minutes.limits import COLUMNS, ROWS
from pcc_actions.minutes.pieces import Cell, Piece, block, row

_SEPARATORS: Final = ",;\t|"
_TITLES: Final = 10  # rows: a head stands no further down

_figure = re.compile(r"[\d\s.,:/%£€$-]*")


def read_sheet(path: Path) -> Document:
    """Read the sheets of a workbook that can be seen, a table each.

    Dates become ISO text, numbers what a person would type; formulas their last result.

    Raises whatever openpyxl does for a file that is no workbook.
    """
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        seen = [s for s in book.worksheets if s.sheet_state == "visible"]
        blocks: list[Block] = []
        for number, sheet in enumerate(seen, start=1):
            named = f"sheet {sheet.title}, " if len(seen) > 1 else ""
            rows = ([_piece(cell) for cell in cells] for cells in _cells(sheet))
            blocks.extend(_rows(rows, number, named))
    finally:
        book.close()
    return Document(path.name, tuple(blocks))


def _cells(sheet: Any) -> Iterator[Sequence[Any]]:
    yield from sheet.iter_rows(max_row=ROWS, max_col=COLUMNS)


def _piece(cell: Any) -> Piece:
    """Give a cell's value as text, and whether it is bold."""
    bold = bool(cell.value is not None and cell.font and cell.font.b)
    return _text(cell.value), bold


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        day = value.time() == time()
        return value.date().isoformat() if day else value.isoformat(" ", "minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def read_values(text: str, name: str) -> Document:
    """Read a list of values, parted by commas, semicolons, tabs or upright strokes.

    Which of them is told by the first line that has any.
    """
    sample = next((line for line in text.splitlines() if any(s in line for s in _SEPARATORS)), "")
    separator = max(_SEPARATORS, key=sample.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=separator)
    rows = ([(value, False) for value in values[:COLUMNS]] for values in reader)
    return Document(name, tuple(_rows(rows, 1, "")))


def _rows(rows: Iterable[Sequence[Piece]], table: int, named: str) -> list[Block]:
    """Make the rows of one table, its head marked; those without a value are left out."""
    found = []
    for number, values in enumerate(rows, start=1):
        if number > ROWS:
            break
        where = f"{named}row {number}"
        cells = [_cell(value, where) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            found.append(row(cells, where, table))
    return _headed(found)


def _cell(value: Piece, where: str) -> Cell:
    """Make the blocks of a cell, one a line."""
    text, bold = value
    lines = (block("paragraph", [(line, bold)], where) for line in text.splitlines())
    return tuple(line for line in lines if line is not None)


def _headed(rows: list[Block]) -> list[Block]:
    """Mark the head: the first row near the top as full as any there, and all words."""
    near = rows[:_TITLES]
    full = max((_filled(r) for r in near), default=0)
    for at, made in enumerate(near[:-1]):
        if full > 1 and _filled(made) >= full - full // 3 and _is_words(made):
            rows[at] = replace(made, heads=True)
            break
    return rows


def _filled(made: Block) -> int:
    return sum(bool(cell) for cell in made.cells)


def _is_words(made: Block) -> bool:
    """Tell whether no cell of a row is a figure, a date or long."""
    texts = [b.text for cell in made.cells for b in cell]
    return all(not _figure.fullmatch(text) and len(text) <= 60 for text in texts)
