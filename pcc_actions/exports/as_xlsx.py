"""Lists for a spreadsheet, as an Excel workbook."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any, Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.fields import ColumnHeading
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.progress import Progress, counter
from pcc_actions.core.text.characters import on_page
from pcc_actions.core.text.formula import guarded
from pcc_actions.errors import Refused
from pcc_actions.exports.about import About
from pcc_actions.exports.columns import EXPORT_COLUMNS, ExportCell, cells
from pcc_actions.exports.xlsx_page import Sheet, length, set_up_page

SheetRow = list[ExportCell]
SheetFormats = dict[str, Any]  # formats, as XlsxWriter calls them, by the names below

# Excel specifications and limits: what one cell can hold.
CHARACTERS: Final = 32_767
MOST_LINES: Final = 254
FIRST_DAY: Final = date(1900, 3, 1)  # before, Excel counts a day that never was
ABOUT_WIDTHS: Final = (16, 80)
LINE_HEIGHT: Final = 15  # points
HIGHEST: Final = 409  # points of a row
RULE_COLOUR: Final = "#C3CAD4"
# A rule below each row, and room before each text, so that two beside one another do not touch.
PLAIN_FORMAT: Final = {
    "align": "left", "valign": "top", "text_wrap": True, "indent": 1,
    "bottom": 1, "bottom_color": RULE_COLOUR,
}  # fmt: skip
INDENT: Final = 2  # characters that the room before a text takes
FORMATS: Final[dict[str, dict[str, object]]] = {
    "heading": {"bold": True},
    "text": {},
    "quoted": {"quote_prefix": True},
    "day": {"num_format": "dd/mm/yyyy"},
}

NAMED: Final = len(EXPORT_COLUMNS)  # the last of them is the history
# Of all columns those up to the due date are printed: they are as wide as a page.
PRINTED: Final = [each.heading for each in EXPORT_COLUMNS].index(ColumnHeading.DUE) + 1

_after_signs = re.compile("(?<=[<_])")


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
        book.set_properties(_properties(about))
        styles = {name: book.add_format(PLAIN_FORMAT | more) for name, more in FORMATS.items()}
        _actions(book.add_worksheet("Actions"), about, styles, rows, progress)
        _about(book.add_worksheet("About"), about, styles)
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


def _properties(about: About) -> dict[str, object]:
    """What the file says of itself; XlsxWriter tells author and day of the last change too."""
    return {
        "title": about.title,
        "author": on_page(about.author),
        "status": on_page(about.marking or ""),
        "created": about.made,
    }


def _actions(
    sheet: Sheet, about: About, styles: SheetFormats, rows: Sequence[SheetRow], progress: Progress
) -> None:
    headings, widths = _headings(max(map(len, rows), default=0))
    set_up_page(sheet, about, widths)
    _lay_out(sheet, headings, styles, len(rows))
    sheet.print_area(0, 0, len(rows), PRINTED - 1)
    done = counter(progress, len(rows))
    for number, row in enumerate(rows, start=1):
        blank = [None] * (len(headings) - len(row))
        _write_row(sheet, number, [*row, *blank], widths, styles)
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


def _about(sheet: Sheet, about: About, styles: SheetFormats) -> None:
    """Write what the list is, a label and a value a row."""
    set_up_page(sheet, about, ABOUT_WIDTHS)
    values: dict[str, ExportCell] = {
        "What it is": about.title,
        "How many": on_page(about.sentence),
        "As at": about.as_at,
        "Log revision": about.revision,
        "Board": on_page(about.author),
        "Prepared by": on_page(about.prepared_by),
        "Marking": on_page(about.marking or ""),
    }
    for number, row in enumerate(row for row in values.items() if row[1] != ""):
        _write_row(sheet, number, row, ABOUT_WIDTHS, styles)


def _write_row(
    sheet: Sheet,
    number: int,
    row: Sequence[ExportCell],
    widths: Sequence[int],
    styles: SheetFormats,
) -> None:
    # LibreOffice fits no row of a file that says, as XlsxWriter's do, that Excel wrote it.
    sheet.set_row(number, _height(row, widths))
    for column, value in enumerate(row):
        if isinstance(value, date) and value >= FIRST_DAY:
            sheet.write_datetime(number, column, value, styles["day"])
        elif isinstance(value, int):
            sheet.write_number(number, column, value, styles["text"])
        elif value is None:
            sheet.write_blank(number, column, None, styles["text"])
        else:
            text = uk(value) if isinstance(value, date) else value
            _write_text(sheet, number, column, text, styles)


def _height(row: Sequence[ExportCell], widths: Sequence[int]) -> int:
    """The height of a row in points, so that its text shows as far as Excel can show it.

    A history is as long as the action is old: what it has more than the row is high is read in
    the cell.
    """
    texts = zip(row[: NAMED - 1], widths, strict=False)
    # Two characters less, as a line breaks between words.
    lines = (_lines(text, width - INDENT - 2) for text, width in texts if isinstance(text, str))
    return min(LINE_HEIGHT * max(lines, default=1), HIGHEST)


def _lines(text: str, width: int) -> int:
    return sum(-(-len(line) // width) or 1 for line in text.split("\n"))


def _write_text(sheet: Sheet, row: int, column: int, text: str, styles: SheetFormats) -> None:
    style = styles["text"] if guarded(text) == text else styles["quoted"]
    if text.startswith("<r>") and text.endswith("</r>"):
        # XlsxWriter would write it unescaped, as markup of its own. In parts, it escapes each
        # part and then the whole, so no part may hold what reads as an escape.
        sheet.write_rich_string(row, column, *_after_signs.split(text), style)
    else:
        sheet.write_string(row, column, text, style)
