"""Spreadsheets (.xlsx) and lists of values (.csv) as rows."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final, TypeVar

from pcc_actions.core.headings import columns_read, is_programme
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.formula import unguarded
from pcc_actions.documents.block import Block, Damage, DamageCode, Document
from pcc_actions.documents.cell_values import cell_text, typed_text
from pcc_actions.documents.formulas import unreckoned
from pcc_actions.documents.limits import MOST_COLUMNS, ROWS, too_full
from pcc_actions.documents.runs import Cell, Piece, block, row
from pcc_actions.documents.value_lines import cut_off, damages_of, lines_of_values, noting_widths

SheetValue = TypeVar("SheetValue")

_TITLES: Final = 10  # rows: a head stands no further down
_FIRST: Final = 50  # rows, in which a hidden sheet shows that it holds anything
_NAMED: Final = 5  # cells named in one sentence

_escaped = pattern("_x005F_(?=x[0-9A-Fa-f]{4}_)")
_figure = pattern(r"[\d\s.,:/%£€$-]*")


def read_sheet(path: Path) -> Document:
    """Read the sheets of a workbook that can be seen, a table each.

    Dates become ISO text, numbers what a person would type; formulas their last result.
    Of a workbook that pcc-actions wrote only the sheets of actions and of topics are read.

    Raises whatever openpyxl does for a file that is no workbook.
    """
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    try:
        seen = [s for s in book.worksheets if s.sheet_state == "visible"]
        hidden = [str(s.title) for s in book.worksheets if s not in seen and _has_cells(s)]
        tables: list[list[Block]] = []
        for number, sheet in enumerate(seen, start=1):
            named = f"sheet {sheet.title}, " if len(seen) > 1 else ""
            cells = _within(_cells(sheet), path.name, f"{named}row", _is_filled)
            exact = _unescaped if len(book.worksheets) > 1 else _unguarded
            found = _rows(cells, number, named, _piece, exact, _is_struck)
            tables.append([replace(made, tab=str(sheet.title)) for made in found])
    finally:
        book.close()
    exported = _exported([table for table in tables if table])
    blocks = tuple(chain.from_iterable(exported or tables))
    return Document(path.name, blocks, () if exported else (*_not_reckoned(path), *_hidden(hidden)))


def _exported(tables: Sequence[list[Block]]) -> list[list[Block]]:
    """The tables of a workbook that pcc-actions wrote, the actions first; none of another."""
    actions = [table for table in tables if columns_read(_texts(table[0]))]
    if not actions:
        return []
    topics = [table for table in tables if is_programme(_texts(table[0]))]
    return [*actions, *([replace(head, heads=True), *rows] for head, *rows in topics)]


def _has_cells(sheet: Any) -> bool:
    return any(map(_is_filled, chain.from_iterable(islice(_cells(sheet), _FIRST))))


def _hidden(names: Sequence[str]) -> Iterator[Damage]:
    """What is to be said of the sheets that are hidden, of which nothing is read."""
    for name in names:
        said = "It is hidden, and was not read. To import it too, unhide it and save the workbook."
        yield Damage(DamageCode.SHEET_HIDDEN, f"sheet {name}", said)


def _not_reckoned(path: Path) -> tuple[Damage, ...]:
    """What is to be said of formulas without a value, once for all of them."""
    cells = list(dict.fromkeys(unreckoned(path)))
    if not cells:
        return ()
    where = ", ".join(cells[:_NAMED]) + (f" and {len(cells) - _NAMED} more" * (len(cells) > _NAMED))
    said = (
        "A formula was never reckoned, so nothing was read there. Open the workbook in Excel or "
        "LibreOffice, save it, and import it again."
    )
    return (Damage(DamageCode.FORMULA_WITHOUT_VALUE, f"cell {where}", said),)


def _cells(sheet: Any) -> Iterator[Sequence[Any]]:
    sheet.reset_dimensions()  # else every row is filled up to what the sheet says of its width
    yield from sheet.iter_rows()


def _is_filled(cell: Any) -> bool:
    return cell.value is not None and bool(typed_text(cell.value).strip())


def _within(
    rows: Iterable[Sequence[SheetValue]],
    name: str,
    row: str,
    is_filled: Callable[[SheetValue], bool],
) -> Iterator[Sequence[SheetValue]]:
    """The rows of a table. Raises `BadFile` where more is filled in than is read."""
    filled = 0
    for number, values in enumerate(rows, start=1):
        filled += any(map(is_filled, values))
        if filled > ROWS:
            raise too_full(name, f"{row} {number}", f"{ROWS:,} rows")
        if any(map(is_filled, values[MOST_COLUMNS:])):
            raise too_full(name, f"{row} {number}", f"{MOST_COLUMNS} columns")
        yield values[:MOST_COLUMNS]


def _piece(cell: Any) -> Piece:
    """A cell's value as text, and whether it is bold."""
    bold = bool(cell.value is not None and cell.font and cell.font.b)
    return cell_text(cell), bold


def _is_struck(cell: Any) -> bool:
    return bool(cell.value is not None and cell.font and cell.font.strike)


def _unescaped(cell: Any) -> str:
    """A cell of an export as text.

    It has the underscores of what would else be an escape (ISO/IEC 29500-1, 22.4.2.4).
    """
    return _escaped.sub("_", typed_text(cell.value))


def _unguarded(cell: Any) -> str:
    """A cell of an export that was a list of values, and a workbook only when it was saved.

    Such a workbook has the one sheet, where an export has another about it; it keeps the
    apostrophes before what looks like a formula.
    """
    return unguarded(_unescaped(cell))


def read_values(text: str, name: str) -> Document:
    """Read a list of values, parted by commas, semicolons, tabs or upright strokes.

    Which of them is told by the lines. The apostrophes that pcc-actions itself wrote before what
    looks like a formula go again; another's are its own.
    """
    lines, open_at = lines_of_values(text)
    widths: list[int] = []
    rows = _within(noting_widths(lines, widths), name, "row", lambda value: bool(value.strip()))
    made = _rows(rows, 1, "", lambda value: (value, False), unguarded)
    is_export = bool(made and columns_read(_texts(made[0])))
    cut = cut_off(text, widths, made[-1].where) if is_export else ()
    return Document(name, tuple(made), (*damages_of(made, open_at), *cut))


def _rows(
    rows: Iterable[Sequence[SheetValue]],
    table: int,
    named: str,
    piece: Callable[[SheetValue], Piece],
    exact: Callable[[SheetValue], str],
    struck: Callable[[SheetValue], bool] = lambda value: False,
) -> list[Block]:
    """Make the rows of one table, its head marked; those without a value are left out.

    The cells of an export stay as they are but for what `exact` undoes; those that are not
    read are left out, and of none is it asked whether it is bold.
    """
    found: list[Block] = []
    read: frozenset[int] = frozenset()
    for number, values in enumerate(rows, start=1):
        where = f"{named}row {number}"
        if read:
            cells = _exact(values, where, read, exact)
        else:
            cells = [_cell(piece(value), where, struck=struck(value)) for value in values]
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            continue
        if not found:
            read = columns_read([piece(value)[0] for value in values])
        found.append(row(cells, where, table))
    return [replace(found[0], heads=True), *found[1:]] if read else _headed(found)


def _exact(
    values: Sequence[SheetValue],
    where: str,
    read: frozenset[int],
    exact: Callable[[SheetValue], str],
) -> list[Cell]:
    """Make the cells of a row of an export, those that are read of one block each."""
    texts = (exact(value) if at in read else "" for at, value in enumerate(values))
    return [(Block("paragraph", text, where),) if text.strip() else () for text in texts]


def _cell(value: Piece, where: str, *, struck: bool) -> Cell:
    """Make the blocks of a cell, one a line."""
    text, bold = value
    lines = (block("paragraph", [(line, bold)], where) for line in text.splitlines())
    made = tuple(line for line in lines if line is not None)
    return tuple(replace(line, struck=True) for line in made) if struck else made


def _headed(rows: list[Block]) -> list[Block]:
    """Mark the head: the first row near the top as full as any there, and all words."""
    near = rows[:_TITLES]
    full = max((_filled(r) for r in near), default=0)
    for at, made in enumerate(near[:-1]):
        if full > 1 and _filled(made) >= full - full // 3 and _is_words(made):
            rows[at] = replace(made, heads=True)
            break
    return rows


def _texts(made: Block) -> list[str]:
    return ["\n".join(inner.text for inner in cell) for cell in made.cells]


def _filled(made: Block) -> int:
    return sum(bool(cell) for cell in made.cells)


def _is_words(made: Block) -> bool:
    """Whether no cell of a row is a figure, a date or long."""
    texts = [b.text for cell in made.cells for b in cell]
    return all(not _figure.fullmatch(text) and len(text) <= 60 for text in texts)
