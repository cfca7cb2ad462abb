"""Rows as a table, as rows of two lines, or as small blocks; nothing is cut.

Whichever has room.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal import grid, two_lines
from pcc_actions.terminal.columns import (
    BODY_LEAST,
    Column,
    TableCell,
    TableRow,
    lines_of,
    measured,
    on_two_lines,
    one_line,
)
from pcc_actions.terminal.drawn_lines import (
    GAP,
    INDENT,
    DrawnLine,
    StyledLine,
    indented,
    trimmed,
    wrapped_line,
)
from pcc_actions.terminal.two_lines import TwoLines
from pcc_actions.terminal.wrapping import columns_of

if TYPE_CHECKING:
    from pcc_actions.terminal.screen import Screen

PART = 200  # rows that are printed at a time where there may be too many


@dataclass(frozen=True, slots=True)
class TableLayout:
    """How rows stand under some columns on a screen.

    `places` are their widths on one line, their places on two, or None: rows are blocks.
    """

    columns: Sequence[Column]
    places: list[int] | TwoLines | None


def layout_for(
    screen: "Screen", columns: Sequence[Column], rows: Sequence[TableRow]
) -> TableLayout:
    """The first layout for which there is room, with columns as wide as for those rows."""
    measures, width = measured(columns, rows), screen.width
    return TableLayout(
        columns,
        one_line(columns, measures, width)
        or on_two_lines(columns, measures, width)
        or one_line(columns, measures, width, tight=True),
    )


def draw(screen: "Screen", columns: Sequence[Column], rows: Sequence[TableRow]) -> None:
    """Print rows under their headings."""
    draw_headed(screen, layout_for(screen, columns, rows), rows)


def draw_headed(screen: "Screen", layout: TableLayout, rows: Sequence[TableRow]) -> None:
    """Print rows under their headings, in a layout that other rows share."""
    _draw_headings(screen, layout)
    draw_rows(screen, layout, rows)


def draw_rows(screen: "Screen", layout: TableLayout, rows: Sequence[TableRow]) -> None:
    """Print rows in a layout without the headings of their columns."""
    screen.draw(_lines(screen, layout, rows))


def draw_in_parts(
    screen: "Screen", columns: Sequence[Column], rows: Sequence[TableRow], each: Callable[[], None]
) -> None:
    """Print rows as `draw` does, some at a time; `each` is called before, and may end it."""
    layout = layout_for(screen, columns, rows)
    for start in range(0, len(rows), PART):
        each()
        if not start:
            _draw_headings(screen, layout)
        elif layout.places is None:
            screen.print()
        draw_rows(screen, layout, rows[start : start + PART])


def draw_groups(
    screen: "Screen",
    columns: Sequence[Column],
    groups: Sequence[tuple[str, Sequence[TableRow]]],
    like: Sequence[TableRow],
) -> None:
    """Print the headings of the columns, then rows in groups, each under a heading of its own.

    The columns are as wide as for the rows of `like`.
    """
    layout = layout_for(screen, columns, like)
    _draw_headings(screen, layout)
    for place, (words, rows) in enumerate(groups):
        if place:
            screen.print()
        heading(screen, words)
        draw_rows(screen, layout, rows)


def _draw_headings(screen: "Screen", layout: TableLayout) -> None:
    """Print the headings of the columns, none above blocks, which have labels."""
    headings = [each.heading for each in layout.columns]
    rule = "-" if screen.ascii_only else "─"
    if isinstance(layout.places, TwoLines):
        bold = [[StyledLine(each, "bold")] for each in headings]
        lines = two_lines.row_lines(layout.places, bold)
        screen.draw([*lines, (rule * screen.width,)])
    elif layout.places:
        across = sum(layout.places) + GAP * (len(headings) - 1)
        lines = grid.heading_lines(layout.places, headings)
        screen.draw([*lines, (rule * across,)])


def _lines(screen: "Screen", layout: TableLayout, rows: Sequence[TableRow]) -> Iterator[DrawnLine]:
    """The lines of rows, with empty ones between those that are long."""
    apart = not layout.places or _is_long(layout)
    for place, row in enumerate(rows):
        if place and apart:
            yield ()
        yield from _row_lines(screen, layout, row)


def _is_long(layout: TableLayout) -> bool:
    """Whether a row has several columns of running text beside one another."""
    return isinstance(layout.places, list) and any(each.running for each in layout.columns)


def _row_lines(screen: "Screen", layout: TableLayout, row: TableRow) -> Iterator[DrawnLine]:
    if isinstance(layout.places, TwoLines):
        return two_lines.row_lines(layout.places, [*map(lines_of, row)])
    if layout.places:
        return grid.row_lines(layout.places, [*map(lines_of, row)])
    from pcc_actions.terminal.blocks import block_lines, block_of  # most screens are wider

    return block_lines(block_of(layout.columns, row), screen.width)


def fields(screen: "Screen", rows: Sequence[tuple[str, TableCell]]) -> None:
    """Print a label and what it says, one below the other.

    In two columns, or where there is no room for them one under the other.
    """
    lines = [(label, lines_of(cell)) for label, cell in rows]
    width = max(columns_of(label) for label, _ in lines) + 1
    room = screen.width - width - GAP
    if room < BODY_LEAST:
        from pcc_actions.terminal.blocks import labelled_lines  # most screens are wider

        drawn = (labelled_lines(label, values, screen.width) for label, values in lines)
    else:
        widest = max((columns_of(value) for _, values in lines for value in values), default=0)
        wide = min(room, widest)
        drawn = (grid.row_lines((width, wide), [[f"{label}:"], values]) for label, values in lines)
    screen.draw(chain.from_iterable(drawn))


def sentence(screen: "Screen", words: str) -> None:
    """Print a sentence, wrapped between words."""
    _draw_wrapped(screen, harmless(words))


def indented_sentence(screen: "Screen", words: str) -> None:
    """Print a sentence below a heading, wrapped between words."""
    screen.draw(indented(harmless(words), INDENT, screen.width))


def heading(screen: "Screen", words: str) -> None:
    """Print the heading of what follows."""
    _draw_wrapped(screen, StyledLine(harmless(words), "bold"))


def _draw_wrapped(screen: "Screen", line: str) -> None:
    screen.draw(trimmed((each,)) for each in wrapped_line(line, screen.width))


def title(screen: "Screen", words: str) -> None:
    """Print the title of a paper or of a part of it, underlined."""
    heading(screen, words)
    screen.print("=" * min(columns_of(harmless(words)), screen.width))
