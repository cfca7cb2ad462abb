"""The tables on PDF pages with what stands in them, put together where they run over a page."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pcc_actions.documents.pdf.glyphs import Letter
from pcc_actions.documents.pdf.grids import Grid, GridSquare
from pcc_actions.documents.pdf.lines import ENDS, Line, lines_of

_NEAR: Final = 3.0  # points: columns so near are the same on two pages
_PADDING: Final = 8.0  # points: more at the left of a cell is an indent, not its padding
_WITHIN: Final = 1.0  # points: a corner is looked for so far inside the table it belongs to


@dataclass(slots=True)
class GridCell:
    """What stands in a cell: lines and tables, and where a full line of it ends.

    Over a page it holds the lines of both pages.
    """

    right: float
    lines: list[Line] = field(default_factory=list)
    tables: list["Table"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, to compare it with another."""
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True)
class GridRow:
    """A row of a table: its cells, None where a merged cell goes on, and where it stands."""

    cells: list[GridCell | None]
    where: str

    @property
    def texts(self) -> list[str]:
        """The words of each cell, to compare the row with another."""
        return [cell.text if cell else "" for cell in self.cells]


@dataclass(slots=True)
class Table:
    """A table: where it starts and ends on its page, its columns and its rows."""

    top: float
    bottom: float
    across: tuple[float, ...]
    rows: list[GridRow]

    def goes_on_in(self, other: "Table") -> bool:
        """Whether a table on the next page has the same columns."""
        return len(self.across) == len(other.across) and all(
            abs(a - b) < _NEAR for a, b in zip(self.across, other.across, strict=True)
        )

    def take(self, other: "Table") -> None:
        """Take the rows of a table that goes on with this one on the next page.

        Its first row is left out where it repeats the head, and goes on with the last row
        where that has been cut by the page.
        """
        rows = other.rows
        if rows and rows[0].texts == self.rows[0].texts:
            rows = rows[1:]
        if rows and _goes_on(self.rows[-1], rows[0]):
            for before, after in zip(self.rows[-1].cells, rows[0].cells, strict=True):
                if before and after:
                    before.lines.extend(after.lines)
                    before.tables.extend(after.tables)
            rows = rows[1:]
        self.rows.extend(rows)


def _goes_on(row: GridRow, other: GridRow) -> bool:
    """Whether the first row of a page is the rest of the last row of the page before.

    It is where a sentence runs on in one of its cells, or where its first cell is empty and
    that of the row before is not, or a sentence there has not ended.
    """
    texts = list(zip(row.texts, other.texts, strict=True))
    open_texts = [after for before, after in texts if before and after and before[-1] not in ENDS]
    if any(after[0].islower() for after in open_texts):
        return True
    if other.texts[0] or not any(other.texts):
        return False
    return bool(open_texts) or (bool(row.texts[0]) and any(row.texts[1:]))


def tables_on(
    letters: Sequence[Letter], grids: Sequence[Grid], page: int
) -> tuple[list[Letter], list[Table]]:
    """Put the letters of a page into its tables; give those outside, and the outer tables.

    `grids` are the larger first.
    """
    if not grids:
        return list(letters), []
    within: list[dict[GridSquare, list[Letter]]] = [{} for _ in grids]
    outside: list[Letter] = []
    for letter in letters:
        # About the middle of a small letter, which is far from the rules above and below it.
        middle = (letter.left + letter.right) / 2, letter.base - letter.height * 0.3
        found = _smallest(grids, *middle)
        if found is None:
            outside.append(letter)
        else:
            within[found[0]].setdefault(found[1], []).append(letter)
    downward = sorted(grids, key=lambda grid: grid.down[0])
    made = [
        _table(grid, inside, f"page {page}, table {downward.index(grid) + 1}")
        for grid, inside in zip(grids, within, strict=True)
    ]
    return outside, _nested(grids, made)


def _smallest(grids: Sequence[Grid], x: float, y: float) -> tuple[int, GridSquare] | None:
    for index in range(len(grids) - 1, -1, -1):
        place = grids[index].place(x, y)
        if place is not None:
            return index, place
    return None


def _table(grid: Grid, letters: dict[GridSquare, list[Letter]], where: str) -> Table:
    rows = []
    for down in range(len(grid.down) - 1):
        cells: list[GridCell | None] = []
        for across in range(len(grid.across) - 1):
            place = (down, across)
            own = grid.cells[place] == place
            cells.append(_cell(grid, place, letters.get(place, [])) if own else None)
        rows.append(GridRow(cells, f"{where}, row {down + 1}"))
    return Table(grid.down[0], grid.down[-1], grid.across, rows)


def _cell(grid: Grid, place: GridSquare, letters: list[Letter]) -> GridCell:
    """Make a cell; the room at its left is taken to be kept at its right too."""
    lines = lines_of(letters)
    padding = min((line.left for line in lines), default=0.0) - grid.across[place[1]]
    return GridCell(grid.right_of(place) - min(padding, _PADDING), lines)


def _nested(grids: Sequence[Grid], tables: list[Table]) -> list[Table]:
    """Put tables into the cells that they stand in; give those that stand in none."""
    outer: list[Table] = []
    for index, (grid, table) in enumerate(zip(grids, tables, strict=True)):
        found = _smallest(grids[:index], grid.across[0] + _WITHIN, grid.down[0] + _WITHIN)
        cell = tables[found[0]].rows[found[1][0]].cells[found[1][1]] if found else None
        (cell.tables if cell else outer).append(table)
    return outer
