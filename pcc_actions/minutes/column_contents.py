"""What a column is by what stands in its cells, where no heading tells."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.minutes.cell_days import days_told
from pcc_actions.minutes.column_role import Role
from pcc_actions.minutes.column_words import HeadingRole, is_heading, roles_in
from pcc_actions.minutes.due_phrases import due_of
from pcc_actions.minutes.outcomes import alone, bare_state, outcome_of
from pcc_actions.minutes.owners import is_plain_name, may_be_owners, only_owners
from pcc_actions.minutes.table_columns import Columns, columns_under

_LOOKED_AT: Final = 50  # rows of a table, by which its columns are told
_MOST = 0.8  # of the cells of a column have to be of a kind
_BY: Final = pattern(r"\bby$", re.I)
_WORDS = 3  # a cell of wording has at least this many on the average

_IS: dict[Role, Callable[[str], bool]] = {
    "reference": lambda text: printed_parts(text).day is not None or text.isdecimal(),
    "due": lambda text: len(text) <= 30 and len(days_told(text)) == 1,
    "status": lambda text: len(text.split()) <= 3 and alone(text) is not None,
    "owner": lambda text: bool(only_owners(text, {})),
}

_IS_SAID: dict[Role, Callable[[str], bool]] = {
    "reference": lambda text: len(text.split()) <= 2 and any(map(str.isdigit, text)),
    "due": lambda text: len(text.split()) <= 4 and (bool(days_told(text)) or _is_when(text)),
    "status": lambda text: len(text.split()) <= 10 and outcome_of(text) is not None,
    "owner": lambda text: may_be_owners(text, {}) or _is_surname(text),
}
"""What the cells of a table that is said to be of actions are, which needs to show less."""


def _is_dated(text: str) -> bool:
    return printed_parts(text).day is not None


def _is_surname(text: str) -> bool:
    """Whether a cell is one word with a capital that does not say how an action stands."""
    return len(text.split()) == 1 and is_plain_name(text) and bare_state(text) is None


def _is_when(text: str) -> bool:
    return due_of(text, None)[1] is not None or alone(text) == "outstanding"


_IS_DATED: dict[Role, Callable[[str], bool]] = {
    **_IS,
    "due": lambda text: (
        len(text.split()) <= 4 and bool(days_told(text) or due_of(f"by {text}", None)[1])
    ),
    "status": _IS_SAID["status"],
    "owner": _IS_SAID["owner"],
}
"""What the cells of a table are whose references have the day of a meeting."""


def columns_by_contents(rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of a log that has no headings; None where its cells do not show one.

    They show it where there are wording, owners, and a day or what became of each. References
    with the day of a meeting say by themselves that it is one.
    """
    if len(rows) < 2:
        return None
    width = max(map(len, rows))
    dated = any(_holds(rows, column, _is_dated) for column in range(width))
    kinds = _IS_DATED if dated else _IS
    headings = named_by_contents([""] * width, rows, ("reference", "status", "due"), kinds)
    columns = columns_under(headings)
    if columns is None or columns.owner is None:
        return None
    return columns if columns.due is not None or columns.status is not None else None


def columns_said(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Columns | None:
    """The columns of a table that is said to be of actions, whatever its headings are.

    The wording is in the wordiest of those that nothing tells, or that an agenda has too; None
    where no column holds owners.
    """
    named = [text if text and is_heading(text) else "" for text in headings]
    told = {found.role for found in roles_in(named) if found}
    for role in ("reference", "due", "status", "owner"):
        if role not in told:
            _name(named, role, [c for c in _open(named) if _holds(rows, c, _IS_SAID[role])])
    if "action" not in {found.role for found in roles_in(named) if found}:
        may_be = [c for c, found in enumerate(roles_in(named)) if _may_be_wording(found)]
        wordiest = max(may_be, key=lambda column: _wordiness(rows, column), default=None)
        if wordiest is not None:
            named[wordiest] = "Action"
    columns = columns_under(named)
    return columns if columns and columns.owner is not None else None


def _may_be_wording(found: HeadingRole | None) -> bool:
    return found is None or found.role in ("reference", "update")


def named_by_contents(
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    also: Sequence[Role] = (),
    kinds: Mapping[Role, Callable[[str], bool]] = _IS,
) -> list[str]:
    """The headings, and a name for those left open whose cells tell what they are."""
    named = list(headings)
    told = {found.role for found in roles_in(headings) if found}
    for role in (*also, "status", "owner"):
        if role not in told:
            _name(named, role, [c for c in _open(named) if _holds(rows, c, kinds[role])])
    if "action" not in told:
        wording = {column: _wordiness(rows, column) for column in _open(named)}
        longest = max(wording, key=lambda column: wording[column], default=None)
        if longest is not None and wording[longest] >= _WORDS:
            _name(named, "action", [longest])
    return named


def _name(named: list[str], role: Role, columns: list[int]) -> None:
    if len(columns) == 1 or (columns and role == "reference"):
        named[columns[0]] = role.capitalize()


def _open(headings: Sequence[str]) -> list[int]:
    roles = roles_in(headings)
    return [column for column, role in enumerate(roles) if role is None]


def _holds(rows: Sequence[Sequence[str]], column: int, is_one: Callable[[str], bool]) -> bool:
    cells = _cells(rows, column)
    return len(cells) > 1 and sum(map(is_one, cells)) >= _MOST * len(cells)


def _wordiness(rows: Sequence[Sequence[str]], column: int) -> float:
    cells = _cells(rows, column)
    return sum(len(text.split()) for text in cells) / len(cells) if cells else 0.0


def _cells(rows: Sequence[Sequence[str]], column: int) -> list[str]:
    found = [row[column] for row in rows[:_LOOKED_AT] if column < len(row)]
    return [text for text in found if text]


def asks_by_whom(headings: Sequence[str]) -> bool:
    """Whether no heading says who, and one may ask by whom: To be done by."""
    filled = [text for text in headings if text]
    if len(filled) < 3 or not all(map(is_heading, filled)):
        return False
    roles = {found.role for found in roles_in(headings) if found}
    return "owner" not in roles and "action" in roles and any(map(_BY.search, headings))


def owned_by_contents(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The headings, and Owner for one that asks by whom or by when over cells of people."""
    named = list(headings)
    if asks_by_whom(headings):
        asks = [column for column, text in enumerate(headings) if _BY.search(text)]
        _name(named, "owner", [c for c in asks if _holds(rows, c, _IS_SAID["owner"])])
    return named


def is_open_head(headings: Sequence[str]) -> bool:
    """Whether these words may head a list of actions whose own column they leave open."""
    filled = [text for text in headings if text]
    roles = {found.role for found in roles_in(headings) if found}
    known = len(roles) >= 3 and all(map(is_heading, filled))
    return known and "owner" in roles and bool(roles & {"due", "status", "update"})
