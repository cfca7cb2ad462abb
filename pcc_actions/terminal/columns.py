"""The columns of a table: what stands in them, and how wide they are on a screen."""

from collections.abc import Sequence
from typing import Literal

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.terminal.console import PIPE_WIDTH
from pcc_actions.terminal.drawn_lines import GAP, INDENT, styled_as
from pcc_actions.terminal.two_lines import Line, TwoLines, in_two_lines
from pcc_actions.terminal.wrapping import columns_of

TableCell = tuple[str, ...]  # the lines of a cell, each of which may wrap and be a StyledLine
TableRow = Sequence[TableCell]
BlockPart = Literal["lead", "body", "label"]  # in a block: first line, below, behind a label

BODY_LEAST = 24  # columns the running text has to have, or a row is not on one line
SHARED_LEAST = 20  # columns, where several columns of running text share the room
LONGEST_WORD = 24  # letters: a longer word of a narrow column folds at so many columns
TIGHT = 10  # columns, a date: from where a narrow column wraps rather than there be blocks


@dataclass(frozen=True, slots=True)
class Column:
    """What stands under one heading.

    `room` is the number of columns from which it wraps; None: it never does. The body
    takes what the others leave, and shares it with those that have `running` text too.
    One that stands `below` has its place before the body where a row has two lines.
    """

    heading: str
    place: BlockPart = "label"
    room: int | None = None
    running: bool = False
    below: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """How wide a column is that does not wrap, and its longest word; the heading counts."""

    natural: int
    longest: int


def measured(columns: Sequence[Column], rows: Sequence[TableRow]) -> list[Measure]:
    """The measure of each column for the rows that it is to hold."""
    return [_measure(column, rows, place) for place, column in enumerate(columns)]


def _measure(column: Column, rows: Sequence[TableRow], place: int) -> Measure:
    stored = {line for row in rows for line in row[place]}
    lines = [column.heading, *map(harmless, stored)]
    words = {word for line in lines for word in line.split()} if column.room is not None else ()
    return Measure(max(map(columns_of, lines)), max(map(_unfolded, words), default=0))


def _unfolded(word: str) -> int:
    """The columns that a word is to have; its letters, which may be wide, tell if it folds."""
    width = columns_of(word)
    return width if len(word) <= LONGEST_WORD else min(width, LONGEST_WORD)


def one_line(
    columns: Sequence[Column], measures: Sequence[Measure], width: int, *, tight: bool = False
) -> list[int] | None:
    """The width of each column, None where there is no room, or running text has too little.

    Narrow columns wrap as they have to be wide, or as narrow as a date where they are `tight`. In a
    window wider than a pipe what running text leaves of the room is theirs too.
    """
    shared = [place for place, each in enumerate(columns) if each.place == "body" or each.running]
    least = BODY_LEAST if len(shared) == 1 else SHARED_LEAST
    widths = _widths(columns, measures, TIGHT if tight else width)
    wanted = [widths[place] for place in shared]
    left = width - GAP * (len(columns) - 1) - (sum(widths) - sum(wanted))
    if left < 0:
        return None
    shares = _shares(wanted, left)
    if any(share < min(least, wish) for share, wish in zip(shares, wanted, strict=True)):
        return None
    given = dict(zip(shared, shares, strict=True))
    spread = [given.get(place, each) for place, each in enumerate(widths)]
    return _widened(measures, spread, left - sum(shares)) if width > PIPE_WIDTH else spread


def _widened(measures: Sequence[Measure], widths: Sequence[int], room: int) -> list[int]:
    """The widths of columns that are given what room is left, as far as they would wrap."""
    wanted = [most.natural - each for most, each in zip(measures, widths, strict=True)]
    return [each + extra for each, extra in zip(widths, _shares(wanted, room), strict=True)]


def on_two_lines(
    columns: Sequence[Column], measures: Sequence[Measure], width: int
) -> TwoLines | None:
    """The places of the columns on two lines and their widths, None where they do not fit.

    What leads stands first, so that how a row stands is seen before its text.
    """
    first = [*_placed(columns, "lead"), *_placed(columns, "label", below=False)]
    second = [*_placed(columns, "label", below=True), *_placed(columns, "body")]
    if len(second) < 2:
        return None
    least = _widths(columns, measures, width)
    left = max(least[first[0]], least[second[0]] + INDENT)
    others = first[1:]
    room = width - left - GAP * len(others) - sum(least[place] for place in others)
    if room < 0 or width - left - GAP < width // 2:  # by a long reference, blocks read better
        return None
    more = _shares([measures[place].natural - least[place] for place in others], room)
    wide = (least[place] + extra for place, extra in zip(others, more, strict=True))
    return in_two_lines(Line(tuple(first), (left, *wide)), second, left, width)


def _placed(columns: Sequence[Column], part: BlockPart, *, below: bool | None = None) -> list[int]:
    """The places of the columns of one kind, those that stand below or not, or all."""
    return [
        place
        for place, each in enumerate(columns)
        if each.place == part and below in (None, each.below)
    ]


def _widths(columns: Sequence[Column], measures: Sequence[Measure], most: int) -> list[int]:
    both = zip(columns, measures, strict=True)
    return [_width(column, measure, most) for column, measure in both]


def _width(column: Column, measure: Measure, most: int) -> int:
    """How wide a column is that takes no more room than `most` if it can wrap."""
    if column.room is None:
        return measure.natural
    return min(measure.natural, max(min(column.room, most), measure.longest))


def _shares(wanted: Sequence[int], room: int) -> list[int]:
    """Share the room out alike; what one does not want goes to the others."""
    shares = [0] * len(wanted)
    for done, place in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        shares[place] = min(wanted[place], room // (len(wanted) - done))
        room -= shares[place]
    return shares


def lines_of(cell: TableCell) -> list[str]:
    """The lines of a cell, each in its style, made harmless."""
    return [styled_as(line, harmless(line)) for line in cell]
