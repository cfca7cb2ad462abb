"""Rows on one line each: cells beside one another, wrapped to the width of their column."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, zip_longest

from pcc_actions.terminal.drawn_lines import (
    GAP,
    DrawnLine,
    StyledLine,
    beside,
    trimmed,
    wrapped_line,
)
from pcc_actions.terminal.wrapping import wrapped


def row_lines(widths: Sequence[int], cells: Sequence[Sequence[str]]) -> Iterator[DrawnLine]:
    """The lines of a row, which is its cells, each of which is its lines."""
    starts = [*accumulate((width + GAP for width in widths[:-1]), initial=0)]
    columns = [
        [part for line in cell or ("",) for part in wrapped_line(line, width)]
        for width, cell in zip(widths, cells, strict=True)
    ]
    for parts in zip_longest(*columns, fillvalue=""):
        yield trimmed(beside(parts, starts))


def heading_lines(widths: Sequence[int], headings: Sequence[str]) -> Iterator[DrawnLine]:
    """The lines of the headings of columns; one that has fewer lines stands at the bottom."""
    columns = [wrapped(each, width) for each, width in zip(headings, widths, strict=True)]
    most = max(map(len, columns))
    lines = [[""] * (most - len(each)) + each for each in columns]
    for parts in zip(*lines, strict=True):
        yield trimmed([part for each in zip(parts, widths, strict=True) for part in _bold(*each)])


def _bold(words: str, width: int) -> tuple[str, ...]:
    """A heading that fills its column, and the gap behind it."""
    filled = [f"{words:{width}}", " "] if words else [" " * (width + 1)]
    return (*(StyledLine(part, "bold") for part in filled), " " * (GAP - 1))
