"""Tables in plain text whose columns runs of spaces part, with tabs in the place of these."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from pcc_actions.core.patterns import pattern

_CELL = pattern(r"\S+(?: \S+)*")
_FEWEST: Final = 3  # cells of a row: two may be a label and what it says
_LONGEST: Final = 200  # characters of a line at most

Cells = dict[int, str]
"""The cells of a line, each with the place of its first character."""


def with_tabs(lines: Sequence[str]) -> list[str]:
    """The lines, each row of such a table with a tab between its cells; none is taken away.

    A table is at least two rows in one another's columns. What stands below a row in some of them
    is the rest of its cells, and leaves an empty line.
    """
    found = list(lines)
    for blank, group in groupby(range(len(found)), lambda at: not found[at].strip()):
        places = [] if blank else list(group)
        for table in _tables([(at, _cells(found[at])) for at in places]):
            for at, text in _rows(table):
                found[at] = text
    return found


def _cells(line: str) -> Cells:
    if "\t" in line or len(line) >= _LONGEST:
        return {}
    return {match.start(): match[0] for match in _CELL.finditer(line)}


def _tables(lines: list[tuple[int, Cells]]) -> Iterator[list[tuple[int, Cells]]]:
    """The runs of lines that stand in the columns of the widest of them."""
    widest = max((cells for _, cells in lines), key=len, default={})
    if len(widest) < _FEWEST:
        return
    columns = sorted(widest)
    first = columns[0]
    for fits, run in groupby(lines, lambda line: _fits(line[1], columns)):
        table = list(run)
        rows = [cells for _, cells in table if first in cells and len(cells) >= _FEWEST]
        if fits and len(rows) > 1:
            yield table


def _fits(cells: Cells, columns: list[int]) -> bool:
    """Whether each cell begins at a column, and none reaches into the next."""
    ends = dict(pairwise(columns))
    return bool(cells) and all(
        place in columns and place + len(text) < ends.get(place, _LONGEST)
        for place, text in cells.items()
    )


def _rows(table: list[tuple[int, Cells]]) -> Iterator[tuple[int, str]]:
    """Each line of a table with what it becomes."""
    columns = sorted({place for _, cells in table for place in cells})
    row, held = -1, Cells()
    for at, cells in table:
        if columns[0] in cells or row < 0:
            row, held = at, dict(cells)
        else:
            held = {c: f"{held.get(c, '')} {cells.get(c, '')}".strip() for c in columns}
            yield at, ""
        yield row, "\t".join(held.get(column, "") for column in columns)
