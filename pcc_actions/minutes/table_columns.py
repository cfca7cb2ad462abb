"""What the columns of a table are, told from their headings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.column_role import CHIEF_HEADING, PLAIN_HEADING, SUBJECT, Role
from pcc_actions.minutes.column_words import (
    HeadingRole,
    is_heading,
    roles_in,
)
from pcc_actions.minutes.word_lists import has_word

_OTHERS = pattern(
    r"(?:key )?(?:discussions?|items?|subject|topic|title|details?|matters?|minutes?|decisions?"
    r"|summary"
    r"|description|issue|notes?|date(?: raised)?|meeting)(?:[ /&]+\w+){0,3}",
    re.I,
)
_CLOSES: Final = frozenset("close closed closure discharge discharged".split())
SEVERAL: tuple[Role, ...] = ("update", "support")


@dataclass(frozen=True, slots=True)
class Columns:
    """The number of each column of a table, from 0, that has a part in actions.

    `update` and `support` may be several. `headings` are the words over each. `subject` says
    that the actions stand in a column whose heading an agenda has too (Item, Description);
    `month_first` has the columns whose days stand with the month first; `names` says that the
    action's column has only whose it is, and the wording stands in the minutes beside it;
    `joint` is the column in which owner and due stand together, which is both.
    """

    count: int
    action: int
    reference: int | None = None
    owner: int | None = None
    due: int | None = None
    status: int | None = None
    update: tuple[int, ...] = ()
    support: tuple[int, ...] = ()
    first_due: int | None = None
    meeting: int | None = None
    raised: int | None = None
    closed: int | None = None
    exempt: int | None = None
    minute: int | None = None
    theme: int | None = None
    board: int | None = None
    headings: tuple[str, ...] = ()
    subject: bool = False
    month_first: frozenset[int] = frozenset()
    names: bool = False
    joint: int | None = None

    @property
    def is_list(self) -> bool:
        """Whether each row is an action, not an item of the minutes with its action beside it.

        Notes that stand before the Action column are those of the item.
        """
        told = (
            self.owner, self.due, self.status, self.closed, self.exempt, self.meeting, self.raised,
        )  # fmt: skip
        follows = any(column > self.action for column in self.update)
        alone = self.reference is not None and self.count == 2
        return any(column is not None for column in told) or follows or alone

    @property
    def is_followed(self) -> bool:
        """Whether the rows are actions of earlier meetings, with what became of them."""
        return self.is_list and (self.status is not None or bool(self.update))

    @property
    def is_arising(self) -> bool:
        """Whether these are the columns of matters arising: Item, Action and Update."""
        return self.count == 3 and self.reference is not None and bool(self.update)

    @property
    def read(self) -> frozenset[int]:
        """The columns of which anything is read."""
        return frozenset(self.roles)

    @property
    def roles(self) -> dict[int, Role]:
        """The role of each column that has one."""
        single: dict[Role, int | None] = {
            "reference": self.reference, "action": self.action, "owner": self.owner,
            "due": self.due, "first due": self.first_due, "status": self.status,
            "meeting": self.meeting, "raised": self.raised, "closed": self.closed,
            "exempt": self.exempt, "minute": self.minute, "theme": self.theme,
            "board": self.board, "owner and due": self.joint,
        }  # fmt: skip
        several: dict[Role, tuple[int, ...]] = {"update": self.update, "support": self.support}
        places = {column: role for role, column in single.items() if column is not None}
        return places | {column: role for role, each in several.items() for column in each}

    def heading(self, column: int | None) -> str:
        """The words over a column; "" where it has none."""
        return self.headings[column] if column is not None and self.headings else ""

    def closes_with(self, column: int | None) -> Status:
        """What a tick or a day in a column says became of an action, by the column's heading."""
        return "discharged" if has_word(self.heading(column), _CLOSES) else "completed"


def columns_under(headings: Sequence[str]) -> Columns | None:
    """What the columns under these headings are; None where none is for actions."""
    roles = roles_in(headings)
    return _placed_columns(headings, _places(roles)) or _beside_minutes(headings, roles)


def _beside_minutes(headings: Sequence[str], roles: Sequence[HeadingRole | None]) -> Columns | None:
    """The columns of minutes with only the owners of actions beside them: Item, Action by."""
    owner = _of(roles, "owner")
    others = [text for text, found in zip(headings, roles, strict=True) if found is None]
    told = owner is not None and all(not text or _OTHERS.fullmatch(text) for text in others)
    if owner is None or not told or not (others or _of(roles, "reference") is not None):
        return None
    if any(found and found.role not in ("owner", "reference") for found in roles):
        return None
    reference = _of(roles, "reference") if len(headings) > 2 else None
    return Columns(len(headings), owner, reference, headings=tuple(headings), names=True)


def _of(roles: Sequence[HeadingRole | None], role: Role) -> int | None:
    """The first column that a heading says is of a role."""
    least = PLAIN_HEADING if role == "owner" else SUBJECT
    told = ((at, each) for at, each in enumerate(roles) if each and each.role == role)
    return next((at for at, each in told if each.rank >= least), None)


def _placed_columns(headings: Sequence[str], places: dict[Role, list[int]]) -> Columns | None:
    """The columns whose roles are told; None where none is for actions."""
    if "action" not in places:
        return None
    first: dict[Role, int] = {role: columns[0] for role, columns in places.items()}
    action, joint = roles_in([headings[first["action"]]])[0], first.get("owner and due")
    return Columns(
        len(headings),
        first["action"],
        first.get("reference"),
        first.get("owner", joint),
        first.get("due", joint),
        first.get("status"),
        tuple(places.get("update", ())),
        tuple(places.get("support", ())),
        first.get("first due"),
        first.get("meeting"),
        first.get("raised"),
        first.get("closed"),
        first.get("exempt"),
        first.get("minute"),
        first.get("theme"),
        first.get("board"),
        tuple(headings),
        subject=action is None or action.rank < PLAIN_HEADING,
        joint=joint,
    )


def _places(roles: Sequence[HeadingRole | None]) -> dict[Role, list[int]]:
    """The columns of each role: the one meant first, then those that a role may have more of."""
    told = {column: found for column, found in enumerate(roles) if found}
    places: dict[Role, list[int]] = {}
    for column in sorted(told, key=lambda column: (-told[column].rank, column)):
        found = told[column]
        if found.role not in places or found.role in SEVERAL:
            places.setdefault(found.role, []).append(column)
        elif found.beside and told[places[found.role][0]].rank >= found.rank:
            _beside(places, found, column, told[places[found.role][0]].rank)
    return {role: sorted(columns) for role, columns in places.items()}


def _beside(places: dict[Role, list[int]], found: HeadingRole, column: int, rank: int) -> None:
    """Take a column as what it is beside a better one of its role."""
    role = found.beside
    if role == "raised" and rank == CHIEF_HEADING:
        role = "first due"  # what was agreed before it was revised, not the day it was raised
    if role is None or (role == "first due" and rank == found.rank):
        return  # of two that say the same, neither is the first date and the other the new one
    if role in SEVERAL or role not in places:
        places.setdefault(role, []).append(column)


def texts_of(row: Block) -> list[str]:
    """The words of each cell of a row, in one line."""
    return [one_line(" ".join(block.text for block in cell)) for cell in row.cells]


def heads_table(row: Block) -> bool:
    """Whether a row holds headings alone, one of them for actions."""
    filled = [text for text in texts_of(row) if text]
    roles = roles_in(filled)
    known = [found or _OTHERS.fullmatch(text) for text, found in zip(filled, roles, strict=True)]
    said = {found.role for found in roles if found and found.rank >= PLAIN_HEADING}
    says = "action" in said or ("owner" in said and _beside_minutes(filled, roles) is not None)
    return bool(filled) and all(known) and says


def is_full_head(headings: Sequence[str]) -> bool:
    """Whether these words head a list of actions, be some of them not known.

    Where the column of the actions has a heading that an agenda has too, the list has to show
    itself by what else is in it.
    """
    filled = [text for text in headings if text]
    if not all(map(is_heading, filled)):
        return False  # as nearly every row is, and the words of headings take long to compare
    columns = columns_under(headings)
    if columns is None:
        return False
    enough = len(columns.read) >= 3 and 2 * len(columns.read) >= len(filled)
    return enough and columns.is_list and (not columns.subject or shows_list(columns))


def shows_list(columns: Columns) -> bool:
    """Whether the columns beside a plain subject are those of actions."""
    followed = columns.status is not None or bool(columns.update) or columns.due is not None
    return columns.owner is not None and (followed or columns.reference is not None)
