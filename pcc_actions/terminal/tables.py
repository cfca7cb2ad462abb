"""Rows as a table, as rows of two lines, or as small blocks; nothing is cut.

Whichever has room. Rich is imported where it is used: a command that prints no table does
without it.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal.blocks import (
    GAP,
    INDENT,
    draw_blocks,
    draw_labelled,
    indented,
    print_lines,
    styled_text,
)
from pcc_actions.terminal.columns import (
    BODY_LEAST,
    Column,
    TableCell,
    TableRow,
    block_of,
    lines_of,
    one_line,
    two_lines,
)
from pcc_actions.terminal.trimmed import print_trimmed
from pcc_actions.terminal.two_lines import TwoLines, print_headings, print_rows

if TYPE_CHECKING:
    from rich.box import Box
    from rich.console import Console
    from rich.text import Text

PART = 200  # rows that are printed at a time where there may be too many

TableLayout = list[int] | TwoLines | None  # widths on one line, on two, or None: blocks


def draw(
    screen: "Console",
    columns: Sequence[Column],
    rows: Sequence[TableRow],
    like: Sequence[TableRow] = (),
) -> None:
    """Print rows under their headings; the columns are as wide as for the rows of `like`."""
    layout = _layout(columns, like or rows, screen.width)
    _headings(screen, columns, layout)
    _rows(screen, columns, rows, layout)


def draw_rows(
    screen: "Console", columns: Sequence[Column], rows: Sequence[TableRow], like: Sequence[TableRow]
) -> None:
    """Print rows as `draw` does, without the headings of their columns."""
    _rows(screen, columns, rows, _layout(columns, like, screen.width))


def draw_in_parts(
    screen: "Console", columns: Sequence[Column], rows: Sequence[TableRow], each: Callable[[], None]
) -> None:
    """Print rows as `draw` does, some at a time; `each` is called before, and may end it."""
    layout = _layout(columns, rows, screen.width)
    for start in range(0, len(rows), PART):
        each()
        if not start:
            _headings(screen, columns, layout)
        elif layout is None:
            screen.print()
        _rows(screen, columns, rows[start : start + PART], layout)


def draw_groups(
    screen: "Console",
    columns: Sequence[Column],
    groups: Sequence[tuple[str, Sequence[TableRow]]],
    like: Sequence[TableRow],
) -> None:
    """Print the headings of the columns, then rows in groups, each under a heading of its own.

    `like` is as for `draw`.
    """
    layout = _layout(columns, like, screen.width)
    _headings(screen, columns, layout)
    for place, (words, rows) in enumerate(groups):
        if place:
            screen.print()
        heading(screen, words)
        _rows(screen, columns, rows, layout)


def _layout(columns: Sequence[Column], rows: Sequence[TableRow], width: int) -> TableLayout:
    """The first layout for which there is room."""
    return (
        one_line(columns, rows, width)
        or two_lines(columns, rows, width)
        or one_line(columns, rows, width, tight=True)
    )


def _headings(screen: "Console", columns: Sequence[Column], layout: TableLayout) -> None:
    """Print the headings of the columns, none above blocks, which have labels."""
    if isinstance(layout, TwoLines):
        print_headings(screen, layout, [styled_text(each.heading, "bold") for each in columns])
    elif layout:
        _draw_table(screen, columns, (), layout, headed=True)


def _rows(
    screen: "Console", columns: Sequence[Column], rows: Sequence[TableRow], layout: TableLayout
) -> None:
    if isinstance(layout, TwoLines):
        print_rows(screen, layout, [[*map(lines_of, row)] for row in rows])
    elif layout:
        _draw_table(screen, columns, rows, layout, headed=False)
    else:
        draw_blocks(screen, [block_of(columns, row) for row in rows])


def _draw_table(
    screen: "Console",
    columns: Sequence[Column],
    rows: Sequence[TableRow],
    widths: Sequence[int],
    *,
    headed: bool,
) -> None:
    from rich.table import Table

    leading = any(column.running for column in columns)  # long rows stand apart
    table = Table(
        box=_box(screen),
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        leading=leading,
        show_header=headed,
    )
    for column, width in zip(columns, widths, strict=True):
        table.add_column(styled_text(column.heading), width=width, overflow="fold")
    for row in rows:
        table.add_row(*map(_cell, row))
    print_trimmed(screen, table)


def _box(screen: "Console") -> "Box":
    from rich.box import SIMPLE_HEAD, Box

    if not screen.options.ascii_only:
        return SIMPLE_HEAD
    return Box(str(SIMPLE_HEAD).replace("─", "-"), ascii=True)


def _cell(cell: TableCell) -> "Text":
    return styled_text("\n").join(lines_of(cell))


def fields(screen: "Console", rows: Sequence[tuple[str, TableCell]]) -> None:
    """Print a label and what it says, one below the other.

    In two columns, or where there is no room for them one under the other.
    """
    from rich.cells import cell_len
    from rich.table import Table

    lines = [(label, lines_of(cell)) for label, cell in rows]
    width = max(cell_len(label) for label, _ in lines) + 1
    if screen.width - width - GAP < BODY_LEAST:
        return draw_labelled(screen, lines)
    grid = Table.grid(padding=(0, GAP, 0, 0))
    grid.add_column(width=width)
    grid.add_column(overflow="fold", max_width=screen.width - width - GAP)
    for label, values in lines:
        grid.add_row(styled_text(f"{label}:"), styled_text("\n").join(values))
    print_trimmed(screen, grid)


def sentence(screen: "Console", words: str) -> None:
    """Print a sentence, wrapped between words."""
    print_trimmed(screen, styled_text(harmless(words)))


def indented_sentence(screen: "Console", words: str) -> None:
    """Print a sentence below a heading, wrapped between words."""
    print_lines(screen, [*indented(screen, styled_text(harmless(words)), INDENT)])


def heading(screen: "Console", words: str) -> None:
    """Print the heading of what follows."""
    print_trimmed(screen, styled_text(harmless(words), "bold"))


def title(screen: "Console", words: str) -> None:
    """Print the title of a paper or of a part of it, underlined."""
    from rich.cells import cell_len

    heading(screen, words)
    screen.print("=" * min(cell_len(harmless(words)), screen.width))
