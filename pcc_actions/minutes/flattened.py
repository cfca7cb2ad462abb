"""Tables of actions that text extraction left as lines, or as tabs in lines: put together again.

The lines of headings tell the columns. Each cell is a line, and an empty one has left none: what
a line holds says whether it can be of the next column.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.runs import row
from pcc_actions.minutes.cell_days import days_told
from pcc_actions.minutes.column_role import Role
from pcc_actions.minutes.exempt_lines import ground_of
from pcc_actions.minutes.line_cells import Row, cells_in_columns, ends_table, is_owners, row_at
from pcc_actions.minutes.line_heads import USUAL, Head, head_at, role_told
from pcc_actions.minutes.owner_phrases import leading
from pcc_actions.minutes.references import form_of, item_reference
from pcc_actions.minutes.sections import tells_status

_MARK: Final = 8  # words of a line that marks the rows below it
_TELLING: Final = frozenset({"reference", "owner", "support", "due", "first due", "status"})


def with_flattened_tables(document: Document) -> Document:
    """The document with its flattened tables as rows; what is none stands as it was."""
    blocks = document.blocks
    made: list[Block] = []
    number, at = max((block.table for block in blocks), default=0), 0
    while at < len(blocks):
        head = head_at(blocks, at)
        rows, then = _rows_under(blocks, head) if head else _without_head(blocks, at)
        head = head or USUAL
        if rows:
            number += 1
            made.extend(_as_rows(head, rows, blocks[at], number))
        else:
            made.extend(blocks[at:then])
        at = then
    return replace(document, blocks=tuple(made))


def _as_rows(head: Head, rows: list[Row], first: Block, number: int) -> Iterator[Block]:
    plain = replace(first, kind="paragraph", level=0, bold=())
    yield row(
        [(replace(plain, text=text),) for text in head.named], first.where, number, heads=True
    )
    for each in rows:
        where = next(cell.where for cell in each if cell)
        cells = [(replace(c, kind="paragraph", level=0),) if c else () for c in each]
        yield row(cells, where, number)


def _rows_under(blocks: Sequence[Block], head: Head) -> tuple[list[Row], int]:
    """The rows below a head, none where they do not fit; and where what follows them begins."""
    if head.tabs:
        return _tabbed(blocks, head)
    if head.roles[0] == "reference":
        return _referenced(blocks, head)
    rows: list[tuple[Row, int]] = []
    at = head.then
    while at < len(blocks):
        if tuple(block.text for block in blocks[at : at + len(head.texts)]) == head.texts:
            at += len(head.texts)  # the headings again, on another page
            continue
        cells, then = row_at(blocks, at, head.roles)
        if cells is None:
            break
        rows.append((cells, then))
        at = then
    whole = at >= len(blocks) or ends_table(blocks[at])
    kept = _kept(head, rows, whole=whole)
    return [cells for cells, _ in kept], kept[-1][1] if kept else at


def _kept(head: Head, rows: list[tuple[Row, int]], *, whole: bool) -> list[tuple[Row, int]]:
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


def _tells(cells: Row, roles: Sequence[Role]) -> bool:
    """Whether a row has a cell that shows it to be one, beside its wording."""
    return any(cell and role in _TELLING for cell, role in zip(cells, roles, strict=True))


def _tabbed(blocks: Sequence[Block], head: Head) -> tuple[list[Row], int]:
    rows: list[Row] = []
    at = head.then
    while at < len(blocks) and blocks[at].kind != "row" and "\t" in blocks[at].text:
        parts = [part.strip() for part in blocks[at].text.split("\t")]
        pieces = [replace(blocks[at], text=part, bold=()) for part in parts if part]
        cells, then = row_at(pieces, 0, head.roles)
        if cells is None or then < len(pieces):
            break
        rows.append(cells)
        at += 1
    return rows, at


def _referenced(blocks: Sequence[Block], head: Head) -> tuple[list[Row], int]:
    """The rows of a table whose first column is of references: each begins with its own.

    A line that marks what follows it is a row over them. Where it may be a cell as well it is
    both, so that nothing of it is lost.
    """
    rows: list[Row] = []
    at, width = head.then, len(head.roles)
    while at < len(blocks):
        if _stands_over(blocks, at, head):
            rows.append([blocks[at], *[None] * (width - 1)])
            at += 1
            continue
        then = _row_end(blocks, at, head)
        if not _is_reference(blocks, then):  # after the last row anything may stand
            then = min(then, at + width)
        cells = cells_in_columns(blocks[at + 1 : then], head.roles[1:]) if then > at else None
        if cells is None:
            break
        over = then < len(blocks) and then - at < width and _stands_over(blocks, then, head)
        marked = cells_in_columns(blocks[at + 1 : then + 1], head.roles[1:]) if over else None
        may_be_cell = marked if over and ground_of(blocks[then].text) else None
        rows.append([blocks[at], *(may_be_cell or cells)])
        at = then
    return rows, at


def _without_head(blocks: Sequence[Block], at: int) -> tuple[list[Row], int]:
    """The rows of a table without headings: references with days, each above an action's cells."""
    headed = at and blocks[at - 1].kind != "row" and role_told(blocks[at - 1].text)
    if headed or not _is_reference(blocks, at) or item_reference(blocks[at].text) is None:
        return [], at + 1
    rows, then = _referenced(blocks, replace(USUAL, then=at))
    owned = [row for row in rows if row[2] and is_owners(row[2].text)]
    return (rows, then) if len(rows) > 1 and 2 * len(owned) >= len(rows) else ([], at + 1)


def _is_reference(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is nothing but a reference: no day, no count in per cent."""
    text = blocks[at].text if at < len(blocks) and blocks[at].kind != "row" else ""
    bare = len(text.split()) == 1 and any(map(str.isdigit, text)) and "%" not in text
    return bare and (item_reference(text) == text or not days_told(text))


def _row_end(blocks: Sequence[Block], at: int, head: Head) -> int:
    """Where the row ends that begins here; here, where none does."""
    if not _is_reference(blocks, at):
        return at
    form, end = form_of(blocks[at].text), at + 1
    while end < len(blocks) and not (
        ends_table(blocks[end])
        or any(head_at(blocks, place) for place in (end, end + 1) if place < len(blocks))
        or _stands_over(blocks, end, head)
        or (_is_reference(blocks, end) and form_of(blocks[end].text) == form)
    ):
        end += 1
    return end


def _stands_over(blocks: Sequence[Block], at: int, head: Head) -> bool:
    """Whether a line right before a row marks it and those below: exempt, closed."""
    text = blocks[at].text
    if blocks[at].kind == "row" or not _is_reference(blocks, at + 1):
        return False
    closes = tells_status(text) and not {"status", "update"} & set(head.roles)
    exempts = "exempt" not in head.roles and len(text.split()) <= _MARK
    return closes or (exempts and ground_of(text) is not None)
