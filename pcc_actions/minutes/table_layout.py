"""How the tables of a document are laid out: their heads, and the rows that stand over others.

A head may have two lines, stand under titles, come again, or be absent; a row over rows, a tab
or a cell that goes down names the meeting of the actions below it, or says that they are closed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby, zip_longest
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.cell_days import days_told, is_month, month_first
from pcc_actions.minutes.column_contents import (
    columns_by_contents,
    columns_said,
    is_open_head,
    named_by_contents,
)
from pcc_actions.minutes.column_words import is_heading, roles_in
from pcc_actions.minutes.sections import listing, status_of_all
from pcc_actions.minutes.table_columns import (
    Columns,
    columns_under,
    heads_table,
    is_full_head,
    shows_list,
    texts_of,
)

_OWNER_WORDS: Final = 10  # of a cell of owners, on the average
_TITLE_LINES: Final = 2  # above a table that may be its title
_SHEETS: Final = (".xlsx", ".csv")
_ALL = re.compile(
    r"(?:closed|completed?|discharged|done)(?:[ -]+(?:actions?|items?|log|list|tasks?|\d{4}))*",
    re.I,
)
_TITLE = re.compile(
    r"\b(?:actions?|meetings?|board|panel|committee|minutes|raised|agreed|items?|from|held)\b", re.I
)


@dataclass(frozen=True, slots=True)
class RowLayout:
    """What a row of a table is, and what is said over it.

    `heads` says that it is of headings, `title` that it stands above them, `over` that it only
    stands over others. `meeting` and `status` are those that a row over it or its tab names;
    `columns` those of its table. `in_sheet` says that it is of a sheet.
    """

    columns: Columns | None = None
    heads: bool = False
    title: bool = False
    in_sheet: bool = False
    over: bool = False
    meeting: date | None = None
    status: Status | None = None


@dataclass(slots=True)
class _Table:
    """A table on the way down it: its columns, what stands over its rows, what was found."""

    is_sheet: bool
    columns: Columns | None = None
    over: RowLayout = field(default_factory=RowLayout)
    going_down: date | None = None
    found: dict[int, RowLayout] = field(default_factory=dict)


def layout_of(document: Document) -> dict[int, RowLayout]:
    """The layout of each row, by its place among the blocks of the document."""
    is_sheet = document.name.casefold().endswith(_SHEETS)
    found: dict[int, RowLayout] = {}
    before: Columns | None = None
    for rows in tables_of(document):
        said = _is_said(document.blocks[max(0, rows[0][0] - _TITLE_LINES) : rows[0][0]])
        table = _read_table(rows, before, is_sheet=is_sheet, said=said)
        found |= table.found
        before = table.columns
    return found


def _is_said(above: Sequence[Block]) -> bool:
    """Whether one of the lines above a table says that it is a list of actions."""
    return any(block.kind != "row" and listing(block.text) is not None for block in above)


def tables_of(document: Document) -> Iterator[list[tuple[int, Block]]]:
    """The rows of each table, each with its place among the blocks."""
    rows = ((at, block) for at, block in enumerate(document.blocks) if block.kind == "row")
    for _, group in groupby(rows, lambda each: each[1].table):
        yield list(group)


def _read_table(
    rows: list[tuple[int, Block]], before: Columns | None, *, is_sheet: bool, said: bool
) -> _Table:
    """Read a table from its first row; without a head it goes on as the one before it.

    Only where it does not, what stands in the cells says what the columns are.
    """
    over = replace(_named_by(rows[0][1].tab), in_sheet=is_sheet)
    table = _Table(is_sheet, over=over)
    heads = _heads_in(rows, is_sheet=is_sheet)
    if said and not any(map(columns_under, heads.values())):
        place, columns = _said_in([texts_of(row) for _, row in rows])
        table.columns = columns
        heads = dict.fromkeys(range(place), ()) if columns else heads
    elif not heads:
        table.columns = _without_head([row for _, row in rows], before)
    known = any(_listing(each, is_sheet=is_sheet) for each in heads.values())
    for place, (at, row) in enumerate(rows):
        head = heads.get(place, ())
        table.found[at] = _row(table, row, head, is_head=place in heads, has_head=known)
    _with_order_of_days(table, dict(rows))
    return table


def _said_in(rows: list[list[str]]) -> tuple[int, Columns | None]:
    """How many rows head a table that is said to be of actions, and what its columns are."""
    lines = (place for place, texts in enumerate(rows[:3]) if _is_line(texts))
    head = next((place for place in lines if _names_owner(rows[place])), None)
    if head is None:
        return 0, columns_said([""] * max(map(len, rows)), rows)
    return head + 1, columns_said(rows[head], rows[head + 1 :])


def _names_owner(texts: list[str]) -> bool:
    return any(found and found.role == "owner" for found in roles_in(texts))


def _without_head(rows: list[Block], before: Columns | None) -> Columns | None:
    if before and not _fits(rows, before):
        return None
    if before and len(rows[0].cells) <= before.count:
        return before if len(rows[0].cells) == before.count else None
    return columns_by_contents([texts_of(row) for row in rows])


def _fits(rows: list[Block], columns: Columns) -> bool:
    """Whether a table without a head can go on as another: its owners are no sentences."""
    texts = [texts_of(row) for row in rows]
    owners = [
        t[columns.owner] for t in texts if columns.owner is not None and len(t) > columns.owner
    ]
    return sum(len(text.split()) for text in owners) <= _OWNER_WORDS * len(owners)


def _row(
    table: _Table, row: Block, head: Sequence[str], *, is_head: bool, has_head: bool
) -> RowLayout:
    if is_head:
        columns = _listing(head, is_sheet=table.is_sheet)
        table.columns = columns or table.columns
        return RowLayout(columns, heads=True)
    columns = table.columns
    if columns is None:
        return RowLayout(title=has_head and table.is_sheet)
    texts = texts_of(row)
    over = _stands_over(texts, columns)
    if over:
        table.over, table.going_down = replace(over, in_sheet=table.is_sheet), None
        return replace(over, columns=columns)
    table.going_down = _own_meeting(texts, columns, table.going_down)
    meeting = table.going_down or table.over.meeting
    return replace(table.over, columns=columns, over=False, meeting=meeting)


def _listing(head: Sequence[str], *, is_sheet: bool) -> Columns | None:
    """The columns under a head; a plain subject is one of actions only among others of them."""
    columns = columns_under(head)
    if columns and columns.subject and not (shows_list(columns) or (is_sheet and columns.is_list)):
        return None
    return columns


def _heads_in(rows: list[tuple[int, Block]], *, is_sheet: bool) -> dict[int, Sequence[str]]:
    """The rows that are heads, each with the words over its columns.

    Of a head of two lines the upper one has none, and is passed over.
    """
    heads: dict[int, Sequence[str]] = {}
    for place, (_, row) in enumerate(rows):
        texts = texts_of(row)
        above = texts_of(rows[place - 1][1]) if place else []
        under = heads.get(place - 1)
        if under and _is_second_line(texts, under):
            heads[place - 1], heads[place] = (), _two_lines(under, texts)
        elif not heads and _is_line(above) and _tells_more(_two_lines(above, texts), texts):
            heads[place - 1], heads[place] = (), _two_lines(above, texts)
        elif _is_head(row, texts, first=not heads, is_sheet=is_sheet):
            if under and columns_under(texts):
                heads[place - 1] = ()  # of two lines that may be the head, it is the lower
            heads[place] = texts
        elif not heads and is_open_head(texts):
            below = [texts_of(other) for _, other in rows[place + 1 :]]
            named = named_by_contents(texts, below)
            heads |= {place: named} if is_full_head(named) else {}
    return heads


def _is_head(row: Block, texts: list[str], *, first: bool, is_sheet: bool) -> bool:
    if is_full_head(texts):
        return True
    if row.heads and is_sheet:  # there the head is only guessed
        return _listing(texts, is_sheet=True) is not None
    return row.heads or (first and heads_table(row) and (_is_line(texts) or not is_sheet))


def _is_line(texts: Sequence[str]) -> bool:
    """Whether a row may be a line of headings: words, over more than one column."""
    filled = [text for text in texts if text]
    return len(filled) > 1 and all(map(is_heading, filled))


def _tells_more(both: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a head tells more of its columns with the line above it."""
    told, alone = columns_under(both), columns_under(lower)
    if told is None or not is_full_head(both):
        return False
    return alone is None or len(told.roles) > len(alone.roles)


def _is_second_line(texts: list[str], head: Sequence[str]) -> bool:
    """Whether a row below a head only parts some of its columns: Lead, Support."""
    columns = columns_under(head)
    filled = [text for text in texts if text]
    if columns is None or not filled or len(filled) * 2 > max(len(texts), len(head)):
        return False
    has_action = columns.action < len(texts) and texts[columns.action]
    parts = any(text and not over for text, over in zip_longest(texts, head))
    return parts and not has_action and all(roles_in(filled))


def _two_lines(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """The words over each column of a head of two lines: the lower line's where it tells."""
    width = max(len(upper), len(lower))
    pairs = zip(_filled_up(upper, width), _filled_up(lower, width), strict=True)
    return [_of_two(*pair) for pair in pairs]


def _of_two(upper: str, lower: str) -> str:
    both = f"{upper} {lower}".strip()
    told = roles_in([both, lower, upper])
    return next((text for text, role in zip((both, lower, upper), told, strict=True) if role), both)


def _filled_up(texts: Sequence[str], width: int) -> list[str]:
    return [*texts, *[""] * (width - len(texts))]


def _stands_over(texts: list[str], columns: Columns) -> RowLayout | None:
    """What a row of one text says of the rows below it; None for a row that is an action."""
    filled = [(column, text) for column, text in enumerate(texts) if text]
    if len({text for _, text in filled}) != 1 or columns.count < 2:
        return None
    column, text = filled[0]
    named = _named_by(text)
    tells = named.meeting or named.status or is_month(text)
    if tells and (column != columns.action or len(text.split()) <= 12):
        return replace(named, over=True)
    return None


def _named_by(text: str) -> RowLayout:
    """The meeting and the status that the name of a tab, or a row over rows, gives."""
    days = days_told(text)
    rest = len(text.split()) <= 12 and (bool(_TITLE.search(text)) or len(text.split()) <= 4)
    return RowLayout(
        meeting=days[0] if len(days) == 1 and rest else None,
        status=status_of_all(text) if _ALL.fullmatch(text.strip(" .:")) else None,
    )


def _own_meeting(texts: list[str], columns: Columns, above: date | None) -> date | None:
    """The meeting that a row's own cell names; an empty cell takes the one above."""
    for column in (columns.meeting, columns.raised):
        text = texts[column] if column is not None and column < len(texts) else ""
        days = days_told(text)
        if days:
            return days[0]
        if column == columns.meeting and text:
            above = None
    return above if columns.meeting is not None else None


def _with_order_of_days(table: _Table, rows: dict[int, Block]) -> None:
    """Mark the columns of a table in which days stand with the month first."""
    heads = dict.fromkeys(each.columns for each in table.found.values() if each.columns)
    for columns in heads:
        mine = [at for at, each in table.found.items() if each.columns == columns]
        body = [texts_of(rows[at]) for at in mine if not table.found[at].heads]
        days = (columns.due, columns.first_due, columns.closed, columns.meeting, columns.raised)
        odd = frozenset(
            column for column in days
            if column is not None and month_first(row[column] for row in body if column < len(row))
        )  # fmt: skip
        if odd:
            for at in mine:
                table.found[at] = replace(
                    table.found[at], columns=replace(columns, month_first=odd)
                )
