"""Rows as a table, or as small blocks where there is no room for one; nothing is cut.

Rich is imported where it is used: a command that prints no table does without it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pcc_actions.wording import harmless

if TYPE_CHECKING:
    from rich.box import Box
    from rich.console import Console
    from rich.text import Text

Cell = tuple[str, ...]  # the lines of a cell, each of which may wrap
Row = Sequence[Cell]
Place = Literal["lead", "body", "label"]  # in a block: on its first line, below, behind its heading

BODY_LEAST = 24  # columns the running text has to have, or there are blocks in place of a table
SHARED_LEAST = 20  # columns, where several columns of running text share the room
LONGEST_WORD = 24  # columns: a longer word of a narrow column folds
TIGHT = 10  # columns, a date: from where a narrow column wraps rather than there be blocks
GAP = 2  # columns between two columns
INDENT = 2


def _colourless(words: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Column:
    """What stands under one heading.

    `room` is the number of columns from which it wraps; None: it never does. The body
    takes what the others leave, and shares it with those that have `running` text too.
    `colour` gives the style of a line from its words.
    """

    heading: str
    place: Place = "label"
    room: int | None = None
    colour: Callable[[str], str] = _colourless
    running: bool = False


def draw(
    screen: "Console", columns: Sequence[Column], rows: Sequence[Row], like: Sequence[Row] = ()
) -> None:
    """Print rows under their headings; the columns are as wide as for the rows of `like`."""
    widths = _widths(columns, like or rows, screen.width)
    if widths is None:
        _draw_blocks(screen, columns, rows)
    else:
        _draw_table(screen, columns, rows, widths)


def draw_groups(
    screen: "Console",
    columns: Sequence[Column],
    groups: Sequence[tuple[str, Sequence[Row]]],
    like: Sequence[Row],
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
            _draw_blocks(screen, columns, rows)


def _widths(columns: Sequence[Column], rows: Sequence[Row], width: int) -> list[int] | None:
    """Give the width of each column, None where running text would have too little."""
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


def _width(column: Column, cells: Sequence[Cell], most: int) -> int:
    """Give how wide a column is that takes no more room than `most` if it can wrap."""
    from rich.cells import cell_len

    lines = {column.heading, *(harmless(line) for cell in cells for line in cell)}
    natural = max(map(cell_len, lines))
    if column.room is None:
        return natural
    room = min(column.room, most)
    longest = max(cell_len(word) for line in lines for word in line.split() or [""])
    return min(natural, max(room, min(longest, LONGEST_WORD)))


def _draw_table(
    screen: "Console",
    columns: Sequence[Column],
    rows: Sequence[Row],
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
        table.add_column(_text(column.heading), width=width, overflow="fold")
    for row in rows:
        table.add_row(*(_cell(*pair) for pair in zip(columns, row, strict=True)))
    screen.print(table)


def _box(screen: "Console") -> "Box":
    from rich.box import SIMPLE_HEAD, Box

    if not screen.options.ascii_only:
        return SIMPLE_HEAD
    return Box(str(SIMPLE_HEAD).replace("─", "-"), ascii=True)


def _text(words: str, style: str = "") -> "Text":
    from rich.text import Text

    return Text(words, style=style, overflow="fold")


def _cell(column: Column, cell: Cell) -> "Text":
    return _text("\n").join(_lines(column, cell))


def _texts(cell: Cell, style: str) -> list["Text"]:
    return [_text(harmless(line), style) for line in cell]


def _lines(column: Column, cell: Cell) -> list["Text"]:
    return [_text(line, column.colour(line)) for line in map(harmless, cell)]


def _draw_blocks(screen: "Console", columns: Sequence[Column], rows: Sequence[Row]) -> None:
    lines: list[Text] = []
    for row in rows:
        cells = [pair for pair in zip(columns, row, strict=True) if any(pair[1])]
        lines += [_text("")] if lines else []
        lines += _lead(screen, [_cell(*pair) for pair in cells if pair[0].place == "lead"])
        bodies = (_lines(*pair) for pair in cells if pair[0].place == "body")
        lines += [line for body in bodies for each in body for line in _indented(screen, each)]
        for column, cell in cells:
            if column.place == "label":
                lines += _labelled(screen, column.heading, _lines(column, cell), INDENT)
    _print_lines(screen, lines)


def _lead(screen: "Console", parts: Sequence["Text"]) -> list["Text"]:
    """Set the parts on one line as far as they fit; one breaks only where it is too long."""
    lines: list[Text] = []
    for part in parts:
        if lines and lines[-1].cell_len + GAP + part.cell_len <= screen.width:
            lines[-1] = _text("").join([lines[-1], _text(" " * GAP), part])
        else:
            lines += _indented(screen, part, 0)
    return lines


def _labelled(
    screen: "Console", label: str, values: Sequence["Text"], indent: int = 0
) -> list["Text"]:
    """Set a label and what it says, on one line or, where there is no room, below it."""
    start = _text(f"{label}: ")
    if indent + start.cell_len + max(value.cell_len for value in values) > screen.width:
        below = (line for value in values for line in _indented(screen, value, indent + INDENT))
        return [*_indented(screen, _text(f"{label}:"), indent), *below]
    blank = _text(" " * start.cell_len)
    both = (_text("").join([blank if place else start, each]) for place, each in enumerate(values))
    return [line for each in both for line in _indented(screen, each, indent)]


def _indented(screen: "Console", text: "Text", indent: int = INDENT) -> Iterator["Text"]:
    for line in text.wrap(screen, screen.width - indent):
        line.rstrip()
        yield _text("").join([_text(" " * indent), line])


def _print_lines(screen: "Console", lines: Sequence["Text"]) -> None:
    # They are wrapped already, and one print is far quicker than many.
    screen.print(*lines, sep="\n", soft_wrap=True)


def fields(screen: "Console", rows: Sequence[tuple[str, Cell, str]]) -> None:
    """Print a label, what it says and in which style, one below the other.

    In two columns, or where there is no room for them one under the other.
    """
    from rich.cells import cell_len
    from rich.table import Table

    width = max(cell_len(label) for label, _, _ in rows) + 1
    if screen.width - width - GAP < BODY_LEAST:
        texts = ((label, _texts(cell, style)) for label, cell, style in rows)
        return _print_lines(screen, [line for row in texts for line in _labelled(screen, *row)])
    grid = Table.grid(padding=(0, GAP, 0, 0))
    grid.add_column(width=width)
    grid.add_column(overflow="fold", max_width=screen.width - width - GAP)
    for label, cell, style in rows:
        grid.add_row(_text(f"{label}:"), _text("\n").join(_texts(cell, style)))
    screen.print(grid)


def sentence(screen: "Console", words: str) -> None:
    """Print a sentence, wrapped between words."""
    screen.print(_text(harmless(words)))


def heading(screen: "Console", words: str) -> None:
    """Print the heading of what follows."""
    screen.print(_text(harmless(words), "bold"))


def title(screen: "Console", words: str) -> None:
    """Print the title of a paper or of a part of it, underlined."""
    from rich.cells import cell_len

    heading(screen, words)
    screen.print("=" * min(cell_len(harmless(words)), screen.width))
