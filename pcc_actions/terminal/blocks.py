"""Texts set below one another, wrapped to the width of the screen: where a table has no room."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.frozen import dataclass
from pcc_actions.terminal.columns import Column, TableRow, lines_of
from pcc_actions.terminal.drawn_lines import (
    GAP,
    INDENT,
    DrawnLine,
    indented,
    stripped,
    wrapped_line,
)
from pcc_actions.terminal.wrapping import columns_of


@dataclass(frozen=True, slots=True)
class LabelledBlock:
    """One row: what stands on its first line, the lines below, and values behind a label."""

    lead: Sequence[Sequence[str]]
    body: Sequence[str]
    labelled: Sequence[tuple[str, Sequence[str]]]


def block_of(columns: Sequence[Column], row: TableRow) -> LabelledBlock:
    """A row as a block, without what is empty."""
    filled = [(column, cell) for column, cell in zip(columns, row, strict=True) if any(cell)]
    lines = [(column, lines_of(cell)) for column, cell in filled]
    return LabelledBlock(
        lead=[each for column, each in lines if column.place == "lead"],
        body=[line for column, each in lines if column.place == "body" for line in each],
        labelled=[(column.heading, each) for column, each in lines if column.place == "label"],
    )


def block_lines(block: LabelledBlock, width: int) -> Iterator[DrawnLine]:
    """The lines of a block on a screen of that width."""
    yield from _lead(block.lead, width)
    for line in block.body:
        yield from indented(line, INDENT, width)
    for label, values in block.labelled:
        yield from labelled_lines(label, values, width, INDENT)


def _lead(parts: Sequence[Sequence[str]], width: int) -> list[DrawnLine]:
    """Set the parts on one line as far as they fit; one breaks only where it is too long."""
    lines: list[DrawnLine] = []
    used = 0
    for part in parts:
        length = sum(map(columns_of, part))
        if lines and used + GAP + length <= width:
            first, *below = part
            lines[-1] = (*lines[-1], " " * GAP, first)
            lines += ((each,) for each in below)
            used += GAP + length
        else:
            wrapped = [stripped(one) for each in part for one in wrapped_line(each, width)]
            lines += ((each,) for each in wrapped)
            used = columns_of(wrapped[-1])
    return lines


def labelled_lines(
    label: str, values: Sequence[str], width: int, indent: int = 0
) -> Iterator[DrawnLine]:
    """A label and what it says, on one line or, where there is no room, below it."""
    start = f"{label}: "
    if indent + columns_of(start) + max(map(columns_of, values)) > width:
        yield from indented(f"{label}:", indent, width)
        for value in values:
            yield from indented(value, indent + INDENT, width)
        return
    for number, value in enumerate(values):
        before = " " * columns_of(start) if number else start
        yield _ended(" " * indent, before, stripped(value))


def _ended(indent: str, start: str, value: str) -> DrawnLine:
    """A line that ends with its last letter, of its label where there is no value."""
    return (indent, start, value) if value else (indent, start.rstrip())
