"""PDF documents: their paragraphs, lists and tables as blocks.

PDFium gives the letters and the ruled lines; what they amount to is found out here, since
a PDF says nothing of paragraphs and tables.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.pdf.blocks import Writing, blocks_of, rows_of, writing_of
from pcc_actions.documents.pdf.glyphs import Page, pages
from pcc_actions.documents.pdf.grids import grids
from pcc_actions.documents.pdf.lines import Line, lines_of, with_margin
from pcc_actions.documents.pdf.tables import Table, tables_on

_EDGE: Final = 0.12  # of a page's height, above and below: where running heads stand
_OFTEN: Final = 0.4  # of the pages: what stands there on so many is a running head

_FULL: Final = 0.7  # of the width of a page: no full line ends before
_PADDING: Final = 6.0  # points, which a table stands out from the text

_page_number = pattern(r"\W*(?:page\s*)?#(?:\s*(?:of|/|\|)\s*#)?\W*", re.IGNORECASE)
_digits = pattern(r"\d+")


@dataclass(slots=True)
class _Sheet:
    """A page: the lines outside its tables and the tables, both from the top."""

    number: int
    width: float
    height: float
    lines: list[Line]
    tables: list[Table]


def read_pdf(path: Path, progress: Callable[[int], None] = lambda page: None) -> Document:
    """Read a PDF document; `progress` is told the number of each page once it is read.

    Running heads and page numbers are left out. A document without text gives no blocks.

    Raises `pypdfium2.PdfiumError` for what is no PDF, is broken or has a password.
    """
    sheets = []
    for page in pages(path):
        sheets.append(_sheet(page))
        progress(page.number)
    _drop_running_heads(sheets)
    _put_together(sheets)
    writing = writing_of([line for s in sheets for line in s.lines], _cell_lines(sheets))
    return Document(path.name, tuple(_blocks(sheets, writing)))


def _sheet(page: Page) -> _Sheet:
    outside, tables = tables_on(page.letters, grids(page.rules), page.number)
    lines = lines_of(outside)
    return _Sheet(page.number, page.width, page.height, lines, sorted(tables, key=lambda t: t.top))


def _drop_running_heads(sheets: Sequence[_Sheet]) -> None:
    """Drop the lines at the edge of a page that others have too, their figures aside."""
    seen: Counter[str] = Counter()
    for sheet in sheets:
        seen.update({_digits.sub("#", line.text) for line in sheet.lines if _at_edge(line, sheet)})
    often = max(2, _OFTEN * len(sheets))
    for sheet in sheets:
        sheet.lines = [
            line
            for line in sheet.lines
            if not _at_edge(line, sheet) or not _runs(_digits.sub("#", line.text), seen, often)
        ]
        sheet.lines = with_margin(sheet.lines)


def _at_edge(line: Line, sheet: _Sheet) -> bool:
    return not _EDGE * sheet.height < line.base < (1 - _EDGE) * sheet.height


def _runs(text: str, seen: Counter[str], often: float) -> bool:
    return seen[text] >= often or _page_number.fullmatch(text) is not None


def _put_together(sheets: Sequence[_Sheet]) -> None:
    """Put the tables that go on over a page to the table that they go on with."""
    open_table: Table | None = None  # at the foot of the page before
    for sheet in sheets:
        bottom = 0.0
        if open_table and sheet.tables and _goes_on(open_table, sheet):
            bottom = sheet.tables[0].bottom
            open_table.take(sheet.tables.pop(0))
        else:
            open_table = None
        if sheet.tables:
            open_table = sheet.tables[-1]
            bottom = open_table.bottom
        if any(line.base > bottom for line in sheet.lines):
            open_table = None


def _goes_on(table: Table, sheet: _Sheet) -> bool:
    """Whether a page starts with the rest of a table."""
    first = sheet.tables[0]
    return table.goes_on_in(first) and all(line.base > first.top for line in sheet.lines)


def _cell_lines(sheets: Sequence[_Sheet]) -> list[Line]:
    tables = [t for sheet in sheets for t in sheet.tables]
    return [x for t in tables for r in t.rows for cell in r.cells if cell for x in cell.lines]


def _blocks(sheets: Sequence[_Sheet], writing: Writing) -> Iterator[Block]:
    count = 0
    widths = {sheet.width for sheet in sheets}
    rights = {width: _full_line([s for s in sheets if s.width == width]) for width in widths}
    places = {
        id(line): f"page {sheet.number}, line {number}"
        for sheet in sheets
        for number, line in enumerate(sheet.lines, start=1)
    }
    for sheet, lines, table in _stretches(sheets):
        right = rights[sheet.width]
        yield from blocks_of(lines, right, writing, lambda line: places[id(line)])
        if table:
            count += 1
            yield from rows_of(table, count, writing)


def _stretches(sheets: Sequence[_Sheet]) -> Iterator[tuple[_Sheet, list[Line], Table | None]]:
    """The lines before each table, over pages too, with the page they start on."""
    stretch: list[Line] = []
    start: _Sheet | None = None
    for sheet in sheets:
        at = 0.0
        for table in sheet.tables:
            stretch.extend(line for line in sheet.lines if at <= line.base < table.top)
            yield start or sheet, stretch, table
            stretch, start, at = [], None, table.top
        stretch.extend(line for line in sheet.lines if at <= line.base)
        start = start or sheet
    if start:
        yield start, stretch, None


def _full_line(sheets: Sequence[_Sheet]) -> float:
    """Where a full line ends on some pages, in points; a few lines may run further."""
    ends = sorted(line.right for sheet in sheets for line in sheet.lines)
    tables = [table.across[-1] - _PADDING for sheet in sheets for table in sheet.tables]
    room = _FULL * sheets[0].width
    return max([room, *tables, *ends[-1 - len(ends) // 50 :][:1]])
