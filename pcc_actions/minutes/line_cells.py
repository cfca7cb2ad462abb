"""The lines that text extraction left of cells: what each can be a cell of, and where it fits."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Final

from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import numbered
from pcc_actions.minutes.cell_days import days_told, is_month
from pcc_actions.minutes.cells import is_nobody
from pcc_actions.minutes.column_role import Role
from pcc_actions.minutes.due_phrases import due_of
from pcc_actions.minutes.outcomes import alone
from pcc_actions.minutes.owner_phrases import leading
from pcc_actions.minutes.owners import may_be_owners, only_owners
from pcc_actions.minutes.references import item_reference


def _is_day(text: str) -> bool:
    # The day in the reference of the next row is no cell of this one.
    short = len(text.split()) <= 6 and item_reference(text) != text
    return short and bool(days_told(text) or is_month(text) or due_of(f"by {text}", None)[1])


def is_owners(text: str) -> bool:
    """Whether a line can be a cell of owners, be it that there is none yet."""
    return len(text.split()) <= 8 and (may_be_owners(text, {}) or is_nobody(text))


def _is_wording(text: str) -> bool:
    worded = len(text.split()) > 1 and any(map(str.isalpha, text))
    return worded and not (_is_day(text) or alone(text) or only_owners(text, {}))


_CAN_BE: Final[dict[Role, Callable[[str], bool]]] = {
    "reference": lambda text: len(text.split()) <= 3 and any(map(str.isdigit, text)),
    "owner": is_owners,
    "support": is_owners,
    "due": _is_day,
    "first due": _is_day,
    "raised": _is_day,
    "closed": _is_day,
    "meeting": _is_day,
    "status": lambda text: len(text.split()) <= 5 and alone(text) is not None,
    "update": lambda text: not leading(text, {}, marked=False)[0],
    "action": _is_wording,
}
Row = list[Block | None]
"""The cell in each column of a table, None where it is empty."""


def ends_table(block: Block) -> bool:
    """Whether a block can be no cell: a row of a table, the heading of what comes next."""
    if block.kind == "row":
        return True
    bare = item_reference(block.text) == block.text
    cell = bare or only_owners(block.text, {}) or alone(block.text) or days_told(block.text)
    return block.kind == "heading" and not cell and bool(numbered(block.text) or block.level < 10)


def row_at(blocks: Sequence[Block], at: int, roles: Sequence[Role]) -> tuple[Row | None, int]:
    """The cells of a row that begins at a line, each in the next column that it can be of.

    With them where the next row begins; None where its wording is missing.
    """
    cells: Row = []
    for role in roles:
        can_be = _CAN_BE.get(role)
        is_cell = at < len(blocks) and not ends_table(blocks[at])
        fits = is_cell and (can_be is None or can_be(blocks[at].text))
        if role == "action" and not fits:
            return None, at
        cells.append(blocks[at] if fits else None)
        at += fits
    return cells, at


def cells_in_columns(lines: Sequence[Block], roles: Sequence[Role]) -> Row | None:
    """The cells of a row in its columns: the way in which the most of them fit.

    None where that leaves the wording out, or more lines than there are columns.
    """
    if len(lines) > len(roles):
        return None
    best: tuple[int, Row] | None = None
    for columns in combinations(range(len(roles)), len(lines)):
        cells: Row = [None] * len(roles)
        for column, block in zip(columns, lines, strict=True):
            cells[column] = block
        fit = sum(_fit(block, role) for block, role in zip(cells, roles, strict=True) if block)
        if cells[roles.index("action")] and (best is None or fit > best[0]):
            best = fit, cells
    return best[1] if best else None


def _fit(block: Block, role: Role) -> int:
    """How well a line fits a column: a column of free words takes any."""
    can_be = _CAN_BE.get(role)
    free = can_be is None or role == "update"
    return 1 if free else 2 * bool(can_be and can_be(block.text))
