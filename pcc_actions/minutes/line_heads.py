"""The headings that text extraction left as lines, or as tabs in a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import numbered
from pcc_actions.minutes.column_role import Role
from pcc_actions.minutes.column_words import is_heading, role_of
from pcc_actions.minutes.sections import listing, tells_status

_MOST_COLUMNS: Final = 8
_NAMED: Final = {"date": "Due date", "dates": "Due date", "by": "Owner"}
"""Headings that tell what a column is only among those of actions, and what they stand for."""


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a table in lines: their words and roles, and where its cells begin."""

    texts: tuple[str, ...]
    roles: tuple[Role, ...]
    then: int
    tabs: bool

    @property
    def named(self) -> list[str]:
        """The headings by which the reader of tables knows the columns."""
        return [_named(text) for text in self.texts]

    @property
    def pairs(self) -> bool:
        """Whether nothing but an action and what is said of it stands in a row."""
        return set(self.roles) == {"action", "update"}


def head_at(blocks: Sequence[Block], at: int) -> Head | None:
    """The headings that begin at a line; None where it begins none."""
    if blocks[at].kind == "row":
        return None
    if "\t" in blocks[at].text:
        texts = [text.strip() for text in blocks[at].text.split("\t")]
        return _head(texts, [role_told(text) for text in texts], at + 1, tabs=True)
    roles: dict[Role, str] = {}
    for block in blocks[at : at + _MOST_COLUMNS]:
        role = None if block.kind == "row" else role_told(block.text)
        if role == "due" and role in roles:
            role = "first due"  # of two due dates either may be the first
        if role is None or role in roles:
            break
        roles[role] = block.text
    return _head(list(roles.values()), list(roles), at + len(roles), tabs=False)


def role_told(text: str) -> Role | None:
    """What a line says of a column, as a heading; None where it is none."""
    if not is_heading(text) or numbered(text) or (tells_status(text) and listing(text)):
        return None
    found = role_of(_named(text))
    return found.role if found else None


def _named(text: str) -> str:
    return _NAMED.get(text.casefold().strip(" :"), text)


def _head(
    texts: Sequence[str], found: Sequence[Role | None], then: int, *, tabs: bool
) -> Head | None:
    roles = tuple(role for role in found if role)
    once = len(set(roles)) == len(texts) == len(roles)
    return Head(tuple(texts), roles, then, tabs) if once and _is_list(roles) else None


def _is_list(roles: Sequence[Role]) -> bool:
    return "action" in roles and bool(set(roles) & {"owner", "status", "update", "due"})


USUAL: Final = Head(
    ("Ref", "Action", "Owner", "Due", "Status"),
    ("reference", "action", "owner", "due", "status"),
    0,
    tabs=False,
)
"""What stands in a log whose headings nobody printed."""
