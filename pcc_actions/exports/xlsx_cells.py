"""The cells of a workbook: how they look, and what may stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.palette import RULE_INK
from pcc_actions.core.text.characters import on_page
from pcc_actions.core.text.formula import guarded
from pcc_actions.exports.about import About
from pcc_actions.exports.xlsx_page import Sheet, set_up_page

SheetFormats = dict[str, Any]  # formats, as XlsxWriter calls them, by the names below
SheetCell = str | date | int | float | None

FIRST_DAY: Final = date(1900, 3, 1)  # before, Excel counts a day that never was
ABOUT_WIDTHS: Final = (16, 80)
LINE_HEIGHT: Final = 15  # points
HIGHEST: Final = 409  # points of a row
# A rule below each row, and room before each text, so that two beside one another do not touch.
PLAIN_FORMAT: Final = {
    "align": "left", "valign": "top", "text_wrap": True, "indent": 1,
    "bottom": 1, "bottom_color": f"#{RULE_INK}",
}  # fmt: skip
INDENT: Final = 2  # characters that the room before a text takes
FORMATS: Final[dict[str, dict[str, object]]] = {
    "heading": {"bold": True},
    "text": {},
    "quoted": {"quote_prefix": True},
    "day": {"num_format": "dd/mm/yyyy"},
    "share": {"num_format": "0%"},
}

_after_signs = re.compile("(?<=[<_])")


def sheet_formats(book: Any) -> SheetFormats:
    """The formats of a workbook of XlsxWriter, by their names."""
    return {name: book.add_format(PLAIN_FORMAT | more) for name, more in FORMATS.items()}


def book_properties(about: About) -> dict[str, object]:
    """What the file says of itself; XlsxWriter tells author and day of the last change too."""
    return {
        "title": about.title,
        "author": on_page(about.author),
        "status": on_page(about.marking or ""),
        "created": about.made,
    }


def about_sheet(
    sheet: Sheet, about: About, styles: SheetFormats, more: Iterable[tuple[str, str]] = ()
) -> None:
    """Write what the workbook is of, a label and a value a row, and what more there is of these."""
    set_up_page(sheet, about, ABOUT_WIDTHS)
    values: dict[str, SheetCell] = {
        "What it is": about.title,
        "How many": on_page(about.sentence),
        "As at": about.as_at,
        "Log revision": about.revision,
        **{label: on_page(str(line)) for label, line in about.whose},
        "Prepared by": on_page(about.prepared_by),
        "Marking": on_page(about.marking or ""),
    }
    rows = [row for row in (*values.items(), *more) if row[1] != ""]
    for number, row in enumerate(rows):
        write_row(sheet, number, row, ABOUT_WIDTHS, styles)


def write_row(
    sheet: Sheet,
    number: int,
    row: Sequence[SheetCell],
    widths: Sequence[int],
    styles: SheetFormats,
) -> None:
    """Write the cells of a row, which is as high as its texts are in columns of those widths.

    What has no width is read in the cell, as far as it is longer than the row is high.
    """
    # LibreOffice fits no row of a file that says, as XlsxWriter's do, that Excel wrote it.
    sheet.set_row(number, _height(row, widths))
    for column, value in enumerate(row):
        if isinstance(value, date) and value >= FIRST_DAY:
            sheet.write_datetime(number, column, value, styles["day"])
        elif isinstance(value, int | float):
            sheet.write_number(number, column, value, styles["text"])
        elif value is None:
            sheet.write_blank(number, column, None, styles["text"])
        else:
            text = uk(value) if isinstance(value, date) else value
            _write_text(sheet, number, column, text, styles)


def _height(row: Sequence[SheetCell], widths: Sequence[int]) -> int:
    """The height of a row in points, so that its text shows as far as Excel can show it."""
    texts = zip(row, widths, strict=False)
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
