"""Tables of actions that text extraction left as lines, or as tabs in lines: put together again.

The lines of headings tell the columns. Each cell is a line, and an empty one has left none: what
a line holds says whether it can be of the next column.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, takewhile
from typing import Final

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.line_shapes import numbered
from pcc_actions.documents.runs import row
from pcc_actions.minutes.cell_days import days_told, is_month
from pcc_actions.minutes.cells import is_nobody
from pcc_actions.minutes.column_words import is_heading, role_of
from pcc_actions.minutes.due_phrases import due_of
from pcc_actions.minutes.exempt_lines import ground_of
from pcc_actions.minutes.outcomes import alone
from pcc_actions.minutes.owner_phrases import leading
from pcc_actions.minutes.owners import may_be_owners, only_owners
from pcc_actions.minutes.references import form_of, item_reference
from pcc_actions.minutes.role_words import Role
from pcc_actions.minutes.sections import listing, tells_status

_MOST_COLUMNS: Final = 8
_MARK: Final = 8  # words of a line that marks the rows below it
_HEADED: Final = {"date": "Due date", "dates": "Due date", "by": "Owner"}
"""Headings that tell what a column is only among those of actions, and what they stand for."""
_TELLING: Final = frozenset({"reference", "owner", "support", "due", "first due", "status"})


def _is_day(text: str) -> bool:
    short = len(text.split()) <= 6
    return short and bool(days_told(text) or is_month(text) or due_of(f"by {text}", None)[1])


def _is_owner(text: str) -> bool:
    return len(text.split()) <= 8 and (may_be_owners(text, {}) or is_nobody(text))


def _is_wording(text: str) -> bool:
    worded = len(text.split()) > 1 and any(map(str.isalpha, text))
    return worded and not (_is_day(text) or alone(text) or only_owners(text, {}))


_CAN_BE: Final[dict[Role, Callable[[str], bool]]] = {
    "reference": lambda text: len(text.split()) <= 3 and any(map(str.isdigit, text)),
    "owner": _is_owner,
    "support": _is_owner,
    "due": _is_day,
    "first due": _is_day,
    "raised": _is_day,
    "closed": _is_day,
    "meeting": _is_day,
    "status": lambda text: len(text.split()) <= 5 and alone(text) is not None,
    "update": lambda text: not leading(text, {}, marked=False)[0],
    "action": _is_wording,
}


@dataclass(frozen=True, slots=True)
class _Head:
    """The headings of a table in lines: their words and roles, and where its cells begin."""

    texts: tuple[str, ...]
    roles: tuple[Role, ...]
    then: int
    tabs: bool

    @property
    def pairs(self) -> bool:
        """Whether nothing but an action and what is said of it stands in a row."""
        return set(self.roles) == {"action", "update"}


_Row = list[Block | None]


def with_flattened_tables(document: Document) -> Document:
    """The document with its flattened tables as rows; what is none stands as it was."""
    blocks = document.blocks
    made: list[Block] = []
    number, at = max((block.table for block in blocks), default=0), 0
    while at < len(blocks):
        head = _head_at(blocks, at)
        rows, then = _rows_under(blocks, head) if head else _without_head(blocks, at)
        head = head or _USUAL
        if rows:
            number += 1
            made.extend(_as_rows(head, rows, blocks[at], number))
        else:
            made.extend(blocks[at:then])
        at = then
    return replace(document, blocks=tuple(made))


def _as_rows(head: _Head, rows: list[_Row], first: Block, number: int) -> Iterator[Block]:
    named = [_HEADED.get(text.casefold().strip(" :"), text) for text in head.texts]
    plain = replace(first, kind="paragraph", level=0, bold=())
    yield row([(replace(plain, text=text),) for text in named], first.where, number, heads=True)
    for each in rows:
        where = next(cell.where for cell in each if cell)
        cells = [(replace(c, kind="paragraph", level=0),) if c else () for c in each]
        yield row(cells, where, number)


def _head_at(blocks: Sequence[Block], at: int) -> _Head | None:
    if blocks[at].kind == "row":
        return None
    if "\t" in blocks[at].text:
        texts = [text.strip() for text in blocks[at].text.split("\t")]
        return _head(texts, [_role(text) for text in texts], at + 1, tabs=True)
    roles: dict[Role, str] = {}
    for block in blocks[at : at + _MOST_COLUMNS]:
        role = None if block.kind == "row" else _role(block.text)
        if role == "due" and role in roles:
            role = "first due"  # of two due dates either may be the first
        if role is None or role in roles:
            break
        roles[role] = block.text
    return _head(list(roles.values()), list(roles), at + len(roles), tabs=False)


def _role(text: str) -> Role | None:
    if not is_heading(text) or numbered(text) or (tells_status(text) and listing(text)):
        return None
    found = role_of(_HEADED.get(text.casefold().strip(" :"), text))
    return found.role if found else None


def _head(
    texts: Sequence[str], found: Sequence[Role | None], then: int, *, tabs: bool
) -> _Head | None:
    roles = tuple(role for role in found if role)
    once = len(set(roles)) == len(texts) == len(roles)
    return _Head(tuple(texts), roles, then, tabs) if once and _is_list(roles) else None


def _is_list(roles: Sequence[Role]) -> bool:
    return "action" in roles and bool(set(roles) & {"owner", "status", "update", "due"})


def _rows_under(blocks: Sequence[Block], head: _Head) -> tuple[list[_Row], int]:
    """The rows below a head, none where they do not fit; and where what follows them begins."""
    if head.tabs:
        return _tabbed(blocks, head)
    if head.roles[0] == "reference":
        return _referenced(blocks, head)
    rows: list[tuple[_Row, int]] = []
    at = head.then
    while at < len(blocks):
        if tuple(block.text for block in blocks[at : at + len(head.texts)]) == head.texts:
            at += len(head.texts)  # the headings again, on another page
            continue
        cells, then = _row_at(blocks, at, head.roles)
        if cells is None:
            break
        rows.append((cells, then))
        at = then
    whole = at >= len(blocks) or _ends(blocks[at])
    kept = _kept(head, rows, whole=whole)
    return [cells for cells, _ in kept], kept[-1][1] if kept else at


def _ends(block: Block) -> bool:
    """Whether a block can be no cell: a row of a table, the heading of what comes next."""
    if block.kind == "row":
        return True
    bare = item_reference(block.text) == block.text
    cell = bare or only_owners(block.text, {}) or alone(block.text) or days_told(block.text)
    return block.kind == "heading" and not cell and bool(numbered(block.text) or block.level < 10)


def _row_at(blocks: Sequence[Block], at: int, roles: Sequence[Role]) -> tuple[_Row | None, int]:
    cells: _Row = []
    for role in roles:
        can_be = _CAN_BE.get(role)
        is_cell = at < len(blocks) and not _ends(blocks[at])
        fits = is_cell and (can_be is None or can_be(blocks[at].text))
        if role == "action" and not fits:
            return None, at
        cells.append(blocks[at] if fits else None)
        at += fits
    return cells, at


def _kept(head: _Head, rows: list[tuple[_Row, int]], *, whole: bool) -> list[tuple[_Row, int]]:
    """The rows that are a table: where nothing tells one column from another, all has to fit.

    `whole` says that they go on to what ends any table.
    """
    if head.pairs:
        led = list(takewhile(lambda each: _is_led(each[0][head.roles.index("action")]), rows))
        even = whole and all(all(cells) for cells, _ in rows)
        rows = led or (rows if even else [])
        return rows if len(rows) > 1 else []
    while rows and not _tells(rows[-1][0], head.roles):
        rows.pop()
    return rows


def _is_led(cell: Block | None) -> bool:
    """Whether the wording of an action begins with who is to do it."""
    return cell is not None and bool(leading(cell.text, {}, marked=False)[0])


def _tells(cells: _Row, roles: Sequence[Role]) -> bool:
    """Whether a row has a cell that shows it to be one, beside its wording."""
    return any(cell and role in _TELLING for cell, role in zip(cells, roles, strict=True))


def _tabbed(blocks: Sequence[Block], head: _Head) -> tuple[list[_Row], int]:
    rows: list[_Row] = []
    at = head.then
    while at < len(blocks) and blocks[at].kind != "row" and "\t" in blocks[at].text:
        parts = [part.strip() for part in blocks[at].text.split("\t")]
        pieces = [replace(blocks[at], text=part, bold=()) for part in parts if part]
        cells, then = _row_at(pieces, 0, head.roles)
        if cells is None or then < len(pieces):
            break
        rows.append(cells)
        at += 1
    return rows, at


def _referenced(blocks: Sequence[Block], head: _Head) -> tuple[list[_Row], int]:
    """The rows of a table whose first column is of references: each begins with its own.

    A line that marks what follows it is a row over them. Where it may be a cell as well it is
    both, so that nothing of it is lost.
    """
    rows: list[_Row] = []
    at, width = head.then, len(head.roles)
    while at < len(blocks):
        if _stands_over(blocks, at, head):
            rows.append([blocks[at], *[None] * (width - 1)])
            at += 1
            continue
        then = _row_end(blocks, at, head)
        if not _is_reference(blocks, then):  # after the last row anything may stand
            then = min(then, at + width)
        cells = _placed(blocks[at + 1 : then], head.roles[1:]) if then > at else None
        if cells is None:
            break
        over = then < len(blocks) and then - at < width and _stands_over(blocks, then, head)
        marked = _placed(blocks[at + 1 : then + 1], head.roles[1:]) if over else None
        may_be_cell = marked if over and ground_of(blocks[then].text) else None
        rows.append([blocks[at], *(may_be_cell or cells)])
        at = then
    return rows, at


_USUAL: Final = _Head(
    ("Ref", "Action", "Owner", "Due", "Status"),
    ("reference", "action", "owner", "due", "status"),
    0,
    tabs=False,
)
"""What stands in a log whose headings nobody printed."""


def _without_head(blocks: Sequence[Block], at: int) -> tuple[list[_Row], int]:
    """The rows of a table without headings: references with days, each above an action's cells."""
    headed = at and blocks[at - 1].kind != "row" and _role(blocks[at - 1].text)
    if headed or not _is_reference(blocks, at) or item_reference(blocks[at].text) is None:
        return [], at + 1
    rows, then = _referenced(blocks, replace(_USUAL, then=at))
    owned = [row for row in rows if row[2] and _is_owner(row[2].text)]
    return (rows, then) if len(rows) > 1 and 2 * len(owned) >= len(rows) else ([], at + 1)


def _is_reference(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is nothing but a reference: no day, no count in per cent."""
    text = blocks[at].text if at < len(blocks) and blocks[at].kind != "row" else ""
    bare = len(text.split()) == 1 and any(map(str.isdigit, text)) and "%" not in text
    return bare and (item_reference(text) == text or not days_told(text))


def _row_end(blocks: Sequence[Block], at: int, head: _Head) -> int:
    """Where the row ends that begins here; here, where none does."""
    if not _is_reference(blocks, at):
        return at
    form, end = form_of(blocks[at].text), at + 1
    while end < len(blocks) and not (
        _ends(blocks[end])
        or any(_head_at(blocks, place) for place in (end, end + 1) if place < len(blocks))
        or _stands_over(blocks, end, head)
        or (_is_reference(blocks, end) and form_of(blocks[end].text) == form)
    ):
        end += 1
    return end


def _stands_over(blocks: Sequence[Block], at: int, head: _Head) -> bool:
    """Whether a line right before a row marks it and those below: exempt, closed."""
    text = blocks[at].text
    if blocks[at].kind == "row" or not _is_reference(blocks, at + 1):
        return False
    closes = tells_status(text) and not {"status", "update"} & set(head.roles)
    exempts = "exempt" not in head.roles and len(text.split()) <= _MARK
    return closes or (exempts and ground_of(text) is not None)


def _placed(lines: Sequence[Block], roles: Sequence[Role]) -> _Row | None:
    """The cells of a row in its columns: the way in which the most of them fit.

    None where that leaves the wording out, or more lines than there are columns.
    """
    if len(lines) > len(roles):
        return None
    best: tuple[int, _Row] | None = None
    for columns in combinations(range(len(roles)), len(lines)):
        cells: _Row = [None] * len(roles)
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
