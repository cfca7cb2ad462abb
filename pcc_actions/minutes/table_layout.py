"""How the tables of a document are laid out, and what stands over their rows.

A row over rows, a tab or a cell that goes down names the meeting of the actions below it, or
says that they are closed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block, Document
from pcc_actions.minutes.cell_days import days_told, is_month, month_first
from pcc_actions.minutes.sections import listing, status_of_all
from pcc_actions.minutes.table_columns import Columns, columns_under, texts_of
from pcc_actions.minutes.table_heads import heads_in, listed_under, said_in, without_head
from pcc_actions.minutes.update_entries import opens_update
from pcc_actions.minutes.word_lists import has_word

_TITLE_LINES: Final = 2  # above a table that may be its title
_ALL = pattern(
    r"(?:closed|completed?|discharged|done)(?:[ -]+(?:actions?|items?|log|list|tasks?|\d{4}))*",
    re.I,
)
_TITLE: Final = frozenset(
    "action actions meeting meetings board panel committee minutes raised agreed item items from "
    "held".split()
)


_OF_MEETING = pattern(
    r"\W*(?:(?:actions?|items?)\b[^.:]{0,40}\bmeeting\b|meeting (?:of|held on|on)\b"
    r"|[\d\s./-]+$|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}$)",
    re.I,
)
"""A line that says of which meeting the actions below it are; the next meeting is none."""


@dataclass(frozen=True, slots=True)
class RowLayout:
    """What a row of a table is, and what is said over it.

    `heads` says that it is of headings, `title` that it stands above them, `over` that it only
    stands over others, `below` that it is an update on the row above it. `meeting` and `status`
    are those that a row over it or its tab names; `board` is as its column prints it, `columns`
    those of its table. `in_sheet` says that it is of a sheet.
    """

    columns: Columns | None = None
    heads: bool = False
    title: bool = False
    in_sheet: bool = False
    over: bool = False
    below: bool = False
    meeting: date | None = None
    status: Status | None = None
    board: str | None = None


@dataclass(slots=True)
class _Table:
    """A table on the way down it: its columns, what stands over its rows, what was found."""

    is_sheet: bool
    columns: Columns | None = None
    over: RowLayout = field(default_factory=RowLayout)
    going_down: date | None = None
    board: str | None = None
    found: dict[int, RowLayout] = field(default_factory=dict)


def layout_of(document: Document) -> dict[int, RowLayout]:
    """The layout of each row, by its place among the blocks of the document."""
    found: dict[int, RowLayout] = {}
    before: Columns | None = None
    for rows in tables_of(document):
        above = document.blocks[max(0, rows[0][0] - _TITLE_LINES) : rows[0][0]]
        table = _read_table(rows, before, is_sheet=document.is_sheet, above=above)
        found |= table.found
        before = table.columns
    return found


def _is_said(above: Sequence[Block]) -> bool:
    """Whether one of the lines above a table says that it is a list of actions."""
    return any(block.kind != "row" and listing(block.text) is not None for block in above)


def _meeting_over(above: Sequence[Block]) -> date | None:
    """The meeting that the line right above a table names as that of its actions."""
    text = above[-1].text if above and above[-1].kind != "row" else ""
    return _named_by(text).meeting if _OF_MEETING.match(text) else None


def tables_of(document: Document) -> Iterator[list[tuple[int, Block]]]:
    """The rows of each table, each with its place among the blocks."""
    rows = ((at, block) for at, block in enumerate(document.blocks) if block.kind == "row")
    for _, group in groupby(rows, lambda each: each[1].table):
        yield list(group)


def _read_table(
    rows: list[tuple[int, Block]],
    before: Columns | None,
    *,
    is_sheet: bool,
    above: Sequence[Block],
) -> _Table:
    """Read a table from its first row; without a head it goes on as the one before it.

    Only where it does not, what stands in the cells says what the columns are.
    """
    named = _named_by(rows[0][1].tab)
    meeting = named.meeting or _meeting_over(above)
    over, said = replace(named, meeting=meeting, in_sheet=is_sheet), _is_said(above)
    table = _Table(is_sheet, over=over)
    blocks = [row for _, row in rows]
    words = [texts_of(row) for row in blocks]
    heads = heads_in(blocks, words, is_sheet=is_sheet)
    if said and not any(map(columns_under, heads.values())):
        place, columns = said_in(words)
        table.columns = columns
        heads = dict.fromkeys(range(place), ()) if columns else heads
    elif not heads:
        table.columns = without_head(blocks, before)
    known = any(listed_under(each, is_sheet=is_sheet) for each in heads.values())
    for place, (at, _) in enumerate(rows):
        head = heads.get(place, ())
        table.found[at] = _row(table, words[place], head, is_head=place in heads, has_head=known)
    _with_order_of_days(table, {at: texts for (at, _), texts in zip(rows, words, strict=True)})
    return table


def _row(
    table: _Table, texts: list[str], head: Sequence[str], *, is_head: bool, has_head: bool
) -> RowLayout:
    if is_head:
        columns = listed_under(head, is_sheet=table.is_sheet)
        table.columns = columns or table.columns
        return RowLayout(columns, heads=True)
    columns = table.columns
    if columns is None:
        return RowLayout(title=has_head and table.is_sheet)
    if columns.is_list and _is_update(texts):
        return replace(table.over, columns=columns, over=False, below=True)
    over = _stands_over(texts, columns)
    if over:
        table.over, table.going_down = replace(over, in_sheet=table.is_sheet), None
        return replace(over, columns=columns)
    table.going_down = _own_meeting(texts, columns, table.going_down)
    meeting = table.going_down or table.over.meeting
    table.board = _own_board(texts, columns) or table.board
    board = table.board if columns.board is not None else None
    return replace(table.over, columns=columns, over=False, meeting=meeting, board=board)


def _is_update(texts: list[str]) -> bool:
    """Whether a row has one text, which is labelled as an update."""
    filled = {text for text in texts if text}
    return len(filled) == 1 and opens_update(filled.pop())


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
    rest = len(text.split()) <= 12 and (has_word(text, _TITLE) or len(text.split()) <= 4)
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


def _own_board(texts: list[str], columns: Columns) -> str | None:
    """The board that a row's own cell names; an empty cell takes the one above."""
    column = columns.board
    return (texts[column] or None) if column is not None and column < len(texts) else None


def _with_order_of_days(table: _Table, words: dict[int, list[str]]) -> None:
    """Mark the columns of a table in which days stand with the month first."""
    heads = dict.fromkeys(each.columns for each in table.found.values() if each.columns)
    for columns in heads:
        mine = [at for at, each in table.found.items() if each.columns == columns]
        body = [words[at] for at in mine if not table.found[at].heads]
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
