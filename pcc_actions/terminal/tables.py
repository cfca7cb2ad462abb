"""Rows as a table, or as small blocks where there is no room for one; nothing is cut.

Rich is imported where it is used: a command that prints no table does without it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal.blocks import GAP, LabelledBlock, draw_blocks, draw_labelled, styled_text

if TYPE_CHECKING:
    from rich.box import Box
    from rich.console import Console
    from rich.text import Text

TableCell = tuple[str, ...]  # the lines of a cell, each of which may wrap and be a StyledLine
TableRow = Sequence[TableCell]
BlockPart = Literal["lead", "body", "label"]  # in a block: first line, below, behind a label

BODY_LEAST = 24  # columns the running text has to have, or there are blocks in place of a table
SHARED_LEAST = 20  # columns, where several columns of running text share the room
LONGEST_WORD = 24  # letters: a longer word of a narrow column folds at so many columns
TIGHT = 10  # columns, a date: from where a narrow column wraps rather than there be blocks
PART = 200  # rows that are printed at a time where there may be too many
ALARM = "bold red"


class StyledLine(str):
    """A line of a cell in a style of its own."""

    __slots__ = ("style",)
    style: str

    def __new__(cls, words: str, style: str) -> "StyledLine":
        """Make a line of its words and its style, as Rich names one."""
        line = super().__new__(cls, words)
        line.style = style
        return line


@dataclass(frozen=True, slots=True)
class Column:
    """What stands under one heading.

    `room` is the number of columns from which it wraps; None: it never does. The body
    takes what the others leave, and shares it with those that have `running` text too.
    """

    heading: str
    place: BlockPart = "label"
    room: int | None = None
    running: bool = False


def draw(
    screen: "Console",
    columns: Sequence[Column],
    rows: Sequence[TableRow],
    like: Sequence[TableRow] = (),
) -> None:
    """Print rows under their headings; the columns are as wide as for the rows of `like`."""
    widths = _widths(columns, like or rows, screen.width)
    if widths is None:
        draw_blocks(screen, [_block(columns, row) for row in rows])
    else:
        _draw_table(screen, columns, rows, widths)


def draw_in_parts(
    screen: "Console", columns: Sequence[Column], rows: Sequence[TableRow], each: Callable[[], None]
) -> None:
    """Print rows as `draw` does, some at a time; `each` is called before, and may end it."""
    widths = _widths(columns, rows, screen.width)
    for start in range(0, len(rows), PART):
        each()
        part = rows[start : start + PART]
        if widths:
            _draw_table(screen, columns, part, widths, headed=start == 0)
        else:
            if start:
                screen.print()
            draw_blocks(screen, [_block(columns, row) for row in part])


def draw_groups(
    screen: "Console",
    columns: Sequence[Column],
    groups: Sequence[tuple[str, Sequence[TableRow]]],
    like: Sequence[TableRow],
) -> None:
    """Print the headings of the columns, then rows in groups, each under a heading of its own.

    `like` is as for `draw`.
    """
    widths = _widths(columns, like, screen.width)
    if widths:
        _draw_table(screen, columns, (), widths)
    for place, (words, rows) in enumerate(groups):
        if place:
            screen.print()
        heading(screen, words)
        if widths:
            _draw_table(screen, columns, rows, widths, headed=False)
        else:
            draw_blocks(screen, [_block(columns, row) for row in rows])


def _widths(columns: Sequence[Column], rows: Sequence[TableRow], width: int) -> list[int] | None:
    """The width of each column, None where running text would have too little."""
    shared = [place for place, each in enumerate(columns) if each.place == "body" or each.running]
    least = BODY_LEAST if len(shared) == 1 else SHARED_LEAST
    for most in (width, TIGHT):
        widths = [
            _width(column, [row[place] for row in rows], most)
            for place, column in enumerate(columns)
        ]
        wanted = [widths[place] for place in shared]
        left = width - GAP * (len(columns) - 1) - (sum(widths) - sum(wanted))
        shares = _shares(wanted, left)
        if all(share >= min(least, wish) for share, wish in zip(shares, wanted, strict=True)):
            given = dict(zip(shared, shares, strict=True))
            return [given.get(place, each) for place, each in enumerate(widths)]
    return None


def _shares(wanted: Sequence[int], room: int) -> list[int]:
    """Share the room out alike; what one does not want goes to the others."""
    shares = [0] * len(wanted)
    for done, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        shares[place] = min(wanted[place], room // (len(wanted) - done))
        room -= shares[place]
    return shares


def _width(column: Column, cells: Sequence[TableCell], most: int) -> int:
    """How wide a column is that takes no more room than `most` if it can wrap."""
    from rich.cells import cell_len

    lines = {column.heading, *(harmless(line) for cell in cells for line in cell)}
    natural = max(map(cell_len, lines))
    if column.room is None:
        return natural
    room = min(column.room, most)
    longest = max(_unfolded(word) for line in lines for word in line.split() or [""])
    return min(natural, max(room, longest))


def _unfolded(word: str) -> int:
    """The columns that a word is to have; its letters, which may be wide, tell if it folds."""
    from rich.cells import cell_len

    return cell_len(word) if len(word) <= LONGEST_WORD else min(cell_len(word), LONGEST_WORD)


def _draw_table(
    screen: "Console",
    columns: Sequence[Column],
    rows: Sequence[TableRow],
    widths: Sequence[int],
    *,
    headed: bool = True,
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
    screen.print(table)


def _box(screen: "Console") -> "Box":
    from rich.box import SIMPLE_HEAD, Box

    if not screen.options.ascii_only:
        return SIMPLE_HEAD
    return Box(str(SIMPLE_HEAD).replace("─", "-"), ascii=True)


def _cell(cell: TableCell) -> "Text":
    return styled_text("\n").join(_lines(cell))


def _lines(cell: TableCell) -> list["Text"]:
    return [
        styled_text(harmless(line), line.style if isinstance(line, StyledLine) else "")
        for line in cell
    ]


def _block(columns: Sequence[Column], row: TableRow) -> LabelledBlock:
    """A row as a block, without what is empty."""
    filled = [(column, cell) for column, cell in zip(columns, row, strict=True) if any(cell)]
    lines = [(column, _lines(cell)) for column, cell in filled]
    return LabelledBlock(
        lead=[styled_text("\n").join(each) for column, each in lines if column.place == "lead"],
        body=[line for column, each in lines if column.place == "body" for line in each],
        labelled=[(column.heading, each) for column, each in lines if column.place == "label"],
    )


def fields(screen: "Console", rows: Sequence[tuple[str, TableCell]]) -> None:
    """Print a label and what it says, one below the other.

    In two columns, or where there is no room for them one under the other.
    """
    from rich.cells import cell_len
    from rich.table import Table

    lines = [(label, _lines(cell)) for label, cell in rows]
    width = max(cell_len(label) for label, _ in lines) + 1
    if screen.width - width - GAP < BODY_LEAST:
        return draw_labelled(screen, lines)
    grid = Table.grid(padding=(0, GAP, 0, 0))
    grid.add_column(width=width)
    grid.add_column(overflow="fold", max_width=screen.width - width - GAP)
    for label, values in lines:
        grid.add_row(styled_text(f"{label}:"), styled_text("\n").join(values))
    screen.print(grid)


def sentence(screen: "Console", words: str) -> None:
    """Print a sentence, wrapped between words."""
    screen.print(styled_text(harmless(words)))


def heading(screen: "Console", words: str) -> None:
    """Print the heading of what follows."""
    screen.print(styled_text(harmless(words), "bold"))


def title(screen: "Console", words: str) -> None:
    """Print the title of a paper or of a part of it, underlined."""
    from rich.cells import cell_len

    heading(screen, words)
    screen.print("=" * min(cell_len(harmless(words)), screen.width))
