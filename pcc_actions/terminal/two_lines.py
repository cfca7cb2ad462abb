"""Rows of two lines: where a table has no room for its running text beside the rest.

On the first line stands what a row is looked for by and how it stands, on the second what is
said of it, as wide as the screen lets it be.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from pcc_actions.terminal.blocks import GAP, INDENT, print_lines, styled_text

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

TextCell = Sequence["Text"]  # the lines of a cell, each of which may wrap


@dataclass(frozen=True, slots=True)
class Line:
    """One of the two lines of a row: the places of its cells in the row, and their widths."""

    places: tuple[int, ...]
    widths: tuple[int, ...]
    indent: int = 0

    @property
    def starts(self) -> list[int]:
        """The column of the screen at which each cell begins."""
        return [
            self.indent + sum(self.widths[:number]) + GAP * number
            for number in range(len(self.widths))
        ]


@dataclass(frozen=True, slots=True)
class TwoLines:
    """How the cells of a row stand on two lines."""

    first: Line
    second: Line


def in_two_lines(first: Line, second: Sequence[int], left: int, width: int) -> TwoLines:
    """The layout of that first line, the cells of the second below it.

    The one at the left is `left` wide, the other has what is left of the width.
    """
    owned = left - INDENT
    return TwoLines(first, Line(tuple(second), (owned, width - left - GAP), INDENT))


def print_headings(screen: "Console", layout: TwoLines, headings: Sequence["Text"]) -> None:
    """Print the headings of the cells as they stand in a row, with a rule below them."""
    cells = [[each] for each in headings]
    rule = "-" if screen.options.ascii_only else "─"
    lines = [*_row(screen, layout, cells), styled_text(rule * screen.width)]
    print_lines(screen, lines)


def print_rows(screen: "Console", layout: TwoLines, rows: Sequence[Sequence[TextCell]]) -> None:
    """Print rows, each of which is its cells."""
    print_lines(screen, [line for row in rows for line in _row(screen, layout, row)])


def _row(screen: "Console", layout: TwoLines, cells: Sequence[TextCell]) -> Iterator["Text"]:
    for line in (layout.first, layout.second):
        yield from _line(screen, line, [cells[place] for place in line.places])


def _line(screen: "Console", line: Line, cells: Sequence[TextCell]) -> Iterator["Text"]:
    """The cells beside one another, each wrapped to its width."""
    columns = [
        [wrapped for each in cell for wrapped in each.wrap(screen, width)]
        for width, cell in zip(line.widths, cells, strict=True)
    ]
    for beside in zip_longest(*columns, fillvalue=styled_text("")):
        whole = styled_text("")
        for start, part in zip(line.starts, beside, strict=True):
            part.rstrip()
            if part:
                whole.append(" " * (start - whole.cell_len)).append_text(part)
        yield whole
