"""The tables of a PDF page, found by their ruled lines."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pcc_actions.documents.pdf.rules import Rule

_NEAR: Final = 4.0  # points: lines so near are one line, drawn twice
_RULES: Final = 2_000  # on a page; with more it is a drawing

GridSquare = tuple[int, int]  # a cell by its first row and column


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: where its columns and rows are parted, and the cell each square is in.

    `cells` gives for every square (row, column) the place of its cell, which is another
    square's where cells are merged.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]
    cells: dict[GridSquare, GridSquare]

    @property
    def area(self) -> float:
        """Its area in square points."""
        return (self.across[-1] - self.across[0]) * (self.down[-1] - self.down[0])

    def place(self, x: float, y: float) -> GridSquare | None:
        """The cell at a point, None outside the table."""
        square = (bisect_right(self.down, y) - 1, bisect_right(self.across, x) - 1)
        return self.cells.get(square)

    def right_of(self, place: GridSquare) -> float:
        """Where a cell ends on the right."""
        return self.across[max(c for (_, c), cell in self.cells.items() if cell == place) + 1]


def grids(rules: Iterable[Rule]) -> list[Grid]:
    """Find the tables in a page's ruled lines, the larger first; a frame is no table."""
    lines = _merged([r for r in rules if r.upright]) + _merged([r for r in rules if not r.upright])
    if len(lines) > _RULES:
        return []
    found = (_grid(group) for group in _groups(lines))
    return sorted((g for g in found if g is not None), key=lambda g: -g.area)


def _merged(rules: list[Rule]) -> list[Rule]:
    """Put together the lines that go on in one another."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda r: (round(r.at / 2), r.start)):
        last = found[-1] if found else None
        if last and abs(last.at - rule.at) < 2 and rule.start <= last.end + _NEAR:
            found[-1] = Rule(rule.upright, last.at, last.start, max(last.end, rule.end))
        else:
            found.append(rule)
    return found


def _groups(lines: list[Rule]) -> list[list[Rule]]:
    """Part the lines into those that hang together."""
    group = list(range(len(lines)))

    def root(of: int) -> int:
        while group[of] != of:
            group[of] = group[group[of]]
            of = group[of]
        return of

    uprights = [i for i, line in enumerate(lines) if line.upright]
    levels = [i for i, line in enumerate(lines) if not line.upright]
    for i in uprights:
        for j in levels:
            if _touch(lines[i], lines[j]):
                group[root(i)] = root(j)
    parted: dict[int, list[Rule]] = {}
    for i, line in enumerate(lines):
        parted.setdefault(root(i), []).append(line)
    return list(parted.values())


def _touch(upright: Rule, level: Rule) -> bool:
    return (
        level.start - _NEAR <= upright.at <= level.end + _NEAR
        and upright.start - _NEAR <= level.at <= upright.end + _NEAR
    )


def _grid(lines: list[Rule]) -> Grid | None:
    uprights = [line for line in lines if line.upright]
    levels = [line for line in lines if not line.upright]
    across, down = _places(uprights), _places(levels)
    if len(across) < 3 or len(down) < 2:
        return None
    cells: dict[GridSquare, GridSquare] = {}
    for row in range(len(down) - 1):
        for column in range(len(across) - 1):
            middle = (across[column] + across[column + 1]) / 2, (down[row] + down[row + 1]) / 2
            cells[row, column] = (row, column)
            if column and not _crossed(uprights, across[column], middle[1]):
                cells[row, column] = cells[row, column - 1]
            elif row and not _crossed(levels, down[row], middle[0]):
                cells[row, column] = cells[row - 1, column]
    return Grid(across, down, cells)


def _places(lines: Sequence[Rule]) -> tuple[float, ...]:
    found: list[float] = []
    for at in sorted(line.at for line in lines):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    return tuple(found)


def _crossed(lines: Iterable[Rule], at: float, middle: float) -> bool:
    """Whether one of the lines at `at` runs past `middle`."""
    return any(
        abs(line.at - at) <= _NEAR and line.start - 1 <= middle <= line.end + 1 for line in lines
    )
