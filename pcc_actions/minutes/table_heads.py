"""The heads of tables: the rows that are heads, and the columns under them.

A head may have two lines, stand under titles, come again, or be absent: then the table goes on
as the one before it, or what stands in its cells says what its columns are.
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from pcc_actions.documents.block import Block
from pcc_actions.minutes.column_contents import (
    asks_by_whom,
    columns_by_contents,
    columns_said,
    is_open_head,
    named_by_contents,
    owned_by_contents,
)
from pcc_actions.minutes.column_words import UNREAD, is_heading, roles_in
from pcc_actions.minutes.table_columns import (
    Columns,
    columns_under,
    heads_table,
    is_full_head,
    shows_list,
    texts_of,
)

_OWNER_WORDS: Final = 10  # of a cell of owners, on the average


def heads_in(
    rows: list[Block], words: list[list[str]], *, is_sheet: bool
) -> dict[int, Sequence[str]]:
    """The rows that are heads, each with the words over its columns; `words` are the rows'.

    Of a head of two lines the upper one has none, and is passed over.
    """
    heads: dict[int, Sequence[str]] = {}
    for place, row in enumerate(rows):
        texts = words[place] if heads else _told(words[place], words[place + 1 :])
        above = words[place - 1] if place else []
        under = heads.get(place - 1)
        if under and _is_second_line(texts, under):
            heads[place - 1], heads[place] = (), _two_lines(under, texts)
        elif not heads and _is_line(above) and _tells_more(_two_lines(above, texts), texts):
            heads[place - 1], heads[place] = (), _two_lines(above, texts)
        elif _is_head(row, texts, first=not heads, is_sheet=is_sheet):
            if under and columns_under(texts):
                heads[place - 1] = ()  # of two lines that may be the head, it is the lower
            heads[place] = texts
    return heads


def _told(texts: list[str], below: list[list[str]]) -> list[str]:
    """The words of a first head, with the names that the cells below give its columns."""
    is_open = is_open_head(texts) and columns_under(texts) is None
    if not (is_open or asks_by_whom(texts)):
        return texts
    named = named_by_contents(texts, below) if is_open else owned_by_contents(texts, below)
    return named if is_full_head(named) else texts


def _is_head(row: Block, texts: list[str], *, first: bool, is_sheet: bool) -> bool:
    if is_full_head(texts):
        return True
    if not any(texts):
        return False  # as Markdown has over a table without headings
    if row.heads and is_sheet:  # there the head is only guessed
        return listed_under(texts, is_sheet=True) is not None
    return row.heads or (first and heads_table(row) and (_is_line(texts) or not is_sheet))


def listed_under(head: Sequence[str], *, is_sheet: bool) -> Columns | None:
    """The columns under a head; a plain subject is one of actions only among others of them."""
    columns = columns_under(head)
    if columns and columns.subject and not (shows_list(columns) or (is_sheet and columns.is_list)):
        return None
    return columns


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
    known = zip(filled, roles_in(filled), strict=True)
    return parts and not has_action and all(role or text == UNREAD for text, role in known)


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


def said_in(rows: list[list[str]]) -> tuple[int, Columns | None]:
    """How many rows head a table that is said to be of actions, and what its columns are."""
    lines = (place for place, texts in enumerate(rows[:3]) if _is_line(texts))
    head = next((place for place in lines if _names_owner(rows[place])), None)
    if head is None:
        return 0, columns_said([""] * max(map(len, rows)), rows)
    return head + 1, columns_said(rows[head], rows[head + 1 :])


def _names_owner(texts: list[str]) -> bool:
    return any(found and found.role == "owner" for found in roles_in(texts))


def without_head(rows: list[Block], before: Columns | None) -> Columns | None:
    """The columns of a table without a head: those of the one before it, or by its cells."""
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
    return sum(len(text.split()) for text in owners) <= _OWNER_WORDS * sum(map(bool, owners))
