"""Lists for a spreadsheet, as an Excel workbook."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Final

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.progress import Progress, counter
from pcc_actions.errors import Refused
from pcc_actions.exports.about import About
from pcc_actions.exports.columns import EXPORT_COLUMNS, ExportCell, cells
from pcc_actions.exports.xlsx_cells import (
    LINE_HEIGHT,
    SheetFormats,
    about_sheet,
    book_properties,
    sheet_formats,
    write_row,
)
from pcc_actions.exports.xlsx_page import Sheet, length, set_up_page

SheetRow = list[ExportCell]

# Excel specifications and limits: what one cell can hold.
CHARACTERS: Final = 32_767
MOST_LINES: Final = 254
NAMED: Final = len(EXPORT_COLUMNS)  # the last of them is the history
# Of all columns those up to the due date are printed: they are as wide as a page.
PRINTED: Final = [each.heading for each in EXPORT_COLUMNS].index(ColumnHeading.DUE) + 1


def xlsx_list(snapshots: Sequence[Snapshot], about: About, progress: Progress) -> bytes:
    """Actions as a workbook (ISO/IEC 29500): a table of them, and a sheet about it.

    `progress` is told how many of how many rows are written.

    Raises:
        Refused: a text is longer than a cell can hold, or a marking than a page's head.
    """
    from xlsxwriter import Workbook

    rows = [_row(snapshot, about.as_at) for snapshot in snapshots]
    whole = BytesIO()
    with Workbook(whole, {"in_memory": True}) as book:
        book.set_properties(book_properties(about))
        styles = sheet_formats(book)
        _actions(book.add_worksheet("Actions"), about, styles, rows, progress)
        about_sheet(book.add_worksheet("About"), about, styles)
    return whole.getvalue()


def _row(snapshot: Snapshot, as_at: date) -> SheetRow:
    """The cells of an action, its history over as many as it needs."""
    *values, history = cells(snapshot, as_at)
    for column, value in zip(EXPORT_COLUMNS, values, strict=False):
        if isinstance(value, str):
            _refuse_long(value, snapshot, column.heading)
    return [*values, *(_parts(str(history), snapshot) if history else [])]


def _parts(history: str, snapshot: Snapshot) -> Iterator[str]:
    """Part a history between its lines, so that each part fits into a cell."""
    part: list[str] = []
    room = CHARACTERS
    for line in history.split("\n"):
        _refuse_long(line, snapshot, ColumnHeading.HISTORY)
        if part and (length(line) > room or len(part) == MOST_LINES):
            yield "\n".join(part)
            part, room = [], CHARACTERS
        part.append(line)
        room -= length(line) + 1
    yield "\n".join(part)


def _refuse_long(text: str, snapshot: Snapshot, heading: str) -> None:
    if length(text) > CHARACTERS:
        raise Refused(
            f"“{heading}” of {snapshot.reference} is longer than the {CHARACTERS:,} characters "
            "that a cell of an Excel file can hold; export to a file ending in .csv or .json "
            "instead."
        )


def _actions(
    sheet: Sheet, about: About, styles: SheetFormats, rows: Sequence[SheetRow], progress: Progress
) -> None:
    headings, widths = _headings(max(map(len, rows), default=0))
    set_up_page(sheet, about, widths)
    _lay_out(sheet, headings, styles, len(rows))
    sheet.print_area(0, 0, len(rows), PRINTED - 1)
    done = counter(progress, len(rows))
    high = widths[: NAMED - 1]  # a history is as long as the action is old: it makes no row high
    for number, row in enumerate(rows, start=1):
        blank = [None] * (len(headings) - len(row))
        write_row(sheet, number, [*row, *blank], high, styles)
        done()


def _headings(count: int) -> tuple[list[str], list[int]]:
    """The headings and widths of so many columns, at least those of every list."""
    more = max(count - len(EXPORT_COLUMNS), 0)
    headings = [each.heading for each in EXPORT_COLUMNS]
    widths = [each.width for each in EXPORT_COLUMNS]
    return headings + [f"{ColumnHeading.HISTORY} {n + 2}" for n in range(more)], widths + widths[
        -1:
    ] * more


def _lay_out(sheet: Sheet, headings: Sequence[str], styles: SheetFormats, rows: int) -> None:
    """Make the rows to come a table, its headings on every page, its references in sight."""
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.set_row(0, 2 * LINE_HEIGHT)
    table = {
        "name": "Actions",
        "style": "Table Style Light 1",
        "columns": [{"header": name, "header_format": styles["heading"]} for name in headings],
    }
    # Excel repairs a table without a row; an empty one is none of the data's.
    sheet.add_table(0, 0, max(rows, 1), len(headings) - 1, table)
