"""Rows of two lines: where a table has no room for its running text beside the rest.

On the first line stands what a row is looked for by and how it stands, on the second what is
said of it, as wide as the screen lets it be.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pcc_actions.core.frozen import dataclass
from pcc_actions.terminal.drawn_lines import (
    GAP,
    INDENT,
    DrawnLine,
    beside,
    stripped,
    wrapped_line,
)


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


def row_lines(layout: TwoLines, row: Sequence[Sequence[str]]) -> Iterator[DrawnLine]:
    """The lines of a row, which is its cells, each of which is its lines."""
    for line in (layout.first, layout.second):
        yield from _line(line, [row[place] for place in line.places])


def _line(line: Line, cells: Sequence[Sequence[str]]) -> Iterator[DrawnLine]:
    """The cells beside one another, each wrapped to its width."""
    columns = [
        [stripped(wrapped) for each in cell for wrapped in wrapped_line(each, width)]
        for width, cell in zip(line.widths, cells, strict=True)
    ]
    for parts in zip_longest(*columns, fillvalue=""):
        yield beside(parts, line.starts)
