"""A sheet of a workbook that is one table: a row for each of what is listed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pcc_actions.errors import Refused
from pcc_actions.exports.about import About
from pcc_actions.exports.columns import ExportCell
from pcc_actions.exports.xlsx_cells import LINE_HEIGHT, SheetFormats, write_row
from pcc_actions.exports.xlsx_page import Sheet, length, set_up_page

SheetRow = list[ExportCell]

# Excel specifications and limits: what one cell can hold.
CHARACTERS: Final = 32_767
MOST_LINES: Final = 254


@dataclass(frozen=True, slots=True)
class SheetTable:
    """What a table is called, its columns with their widths in characters, and how many print.

    The last column is the history, which goes on in as many more as it needs.
    """

    name: str
    columns: tuple[tuple[str, int], ...]
    printed: int

    def row(self, cells: Sequence[ExportCell], called: str) -> SheetRow:
        """The cells of a row. Raises `Refused` where what is `called` so does not fit into them."""
        *values, history = cells
        for (heading, _), value in zip(self.columns, values, strict=False):
            if isinstance(value, str):
                _refuse_long(value, called, heading)
        return [*values, *(self._parts(str(history), called) if history else [])]

    def _parts(self, history: str, called: str) -> Iterator[str]:
        """Part a history between its lines, so that each part fits into a cell."""
        part: list[str] = []
        room = CHARACTERS
        for line in history.split("\n"):
            _refuse_long(line, called, self._history)
            if part and (length(line) > room or len(part) == MOST_LINES):
                yield "\n".join(part)
                part, room = [], CHARACTERS
            part.append(line)
            room -= length(line) + 1
        yield "\n".join(part)

    @property
    def _history(self) -> str:
        return self.columns[-1][0]

    def headed(self, count: int) -> tuple[list[str], list[int]]:
        """The headings and widths of so many columns, at least those of every list."""
        more = max(count - len(self.columns), 0)
        headings = [heading for heading, _ in self.columns]
        widths = [width for _, width in self.columns]
        further = [f"{self._history} {number + 2}" for number in range(more)]
        return headings + further, widths + widths[-1:] * more


def _refuse_long(text: str, called: str, heading: str) -> None:
    if length(text) > CHARACTERS:
        raise Refused(
            f"“{heading}” of {called} is longer than the {CHARACTERS:,} characters "
            "that a cell of an Excel file can hold; export to a file ending in .csv or .json "
            "instead."
        )


def write_table(
    sheet: Sheet,
    table: SheetTable,
    about: About,
    styles: SheetFormats,
    rows: Sequence[SheetRow],
    done: Callable[[], object],
) -> None:
    """Write the rows of a table under their headings; `done` is called after each."""
    headings, widths = table.headed(max(map(len, rows), default=0))
    set_up_page(sheet, about, widths)
    _lay_out(sheet, table.name, headings, styles, len(rows))
    sheet.print_area(0, 0, len(rows), table.printed - 1)
    high = widths[: len(table.columns) - 1]  # an old history is long: it makes no row high
    for number, row in enumerate(rows, start=1):
        blank = [None] * (len(headings) - len(row))
        write_row(sheet, number, [*row, *blank], high, styles)
        done()


def _lay_out(
    sheet: Sheet, name: str, headings: Sequence[str], styles: SheetFormats, rows: int
) -> None:
    """Make the rows to come a table, its headings on every page, its first column in sight."""
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.set_row(0, 2 * LINE_HEIGHT)
    table = {
        "name": name,
        "style": "Table Style Light 1",
        "columns": [{"header": head, "header_format": styles["heading"]} for head in headings],
    }
    # Excel repairs a table without a row; an empty one is none of the data's.
    sheet.add_table(0, 0, max(rows, 1), len(headings) - 1, table)
