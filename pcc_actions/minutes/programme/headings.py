"""What the headings of a work programme say of its columns, read word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.column_role import SUBJECT
from pcc_actions.minutes.column_words import is_heading, role_of
from pcc_actions.minutes.programme.heading_words import ROLES, SMALL, ProgrammeRole
from pcc_actions.minutes.programme.occurrences import Occurrence

_WORD = pattern(r"[a-z]+")
_SIDES = pattern(r"\s*/\s*|\s+(?:and|&)\s+", re.I)
_BRACKET = pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_CODE = pattern(r"\b[A-Z]{2,6}\b")
_ACTION: Final = frozenset({"action", "actions"})
_FOR_REPORTS: Final = frozenset(
    "recommendation recommendations request requests".split()
)  # of a report too
_OF: Final = pattern(r"(?:report|paper|item|presentation) (?:of|from)", re.I)
_OPEN: Final = pattern(
    r"\b(?:to be (?:agreed|confirmed|decided)|proposed|provisional|suggested|potential|possible"
    r"|draft|tentative|tbc)\b",
    re.I,
)
_MEETING_WHEN: Final = frozenset(
    "meeting meetings month next scheduled timetabled committee panel board council "
    "considered presented planned".split()
)
_RECORD: Final = frozenset(
    "decision decisions resolution resolutions minute minutes resolved vote votes amount cost "
    "outcome outcomes attendance apologies raised response recommendation recommendations "
    "attended present closed".split()
)


@dataclass(frozen=True, slots=True)
class ProgrammeColumns:
    """The number of each column of a work programme, from 0, and the words over each.

    `text` may be several. `meetings` are columns of marks, each with the meeting over it.
    `doubtful` says that a column is missing of which it cannot be told that it is the last.
    """

    headings: tuple[str, ...]
    topic: int
    when: int | None = None
    last: int | None = None
    timing: int | None = None
    every: int | None = None
    owner: int | None = None
    status: int | None = None
    theme: int | None = None
    text: tuple[int, ...] = ()
    meetings: tuple[tuple[int, Occurrence], ...] = ()
    doubtful: bool = False
    board: int | None = None

    @property
    def read(self) -> frozenset[int]:
        """The columns of which anything is read."""
        single = (
            self.topic, self.when, self.last, self.timing, self.every, self.owner, self.status,
            self.theme, self.board,
        )  # fmt: skip
        several = (*self.text, *(at for at, _ in self.meetings))
        return frozenset(at for at in (*single, *several) if at is not None)

    @property
    def tells_when(self) -> bool:
        """Whether a column of it is for when its topics come."""
        told = (self.when, self.timing, self.every)
        return any(at is not None for at in told) or bool(self.meetings)

    @property
    def proposed(self) -> bool:
        """Whether the heading of its topics says that they are still to be agreed."""
        return bool(_OPEN.search(self.heading(self.topic)))

    @property
    def speaks_of_meetings(self) -> bool:
        """Whether its headings alone say that it is of topics of meetings to come."""
        words = _words(self.heading(self.when))
        beside = (self.last, self.timing, self.every, self.owner, *self.text)
        told = any(at is not None for at in beside) or "topic" in _words(self.heading(self.topic))
        record = any(_words(each) & _RECORD for each in self.headings)
        named = programme_role(self.heading(self.topic)) == "topic"
        of_meetings = named and bool(words & _MEETING_WHEN) and told
        return of_meetings and not record and not self.may_be_of_actions

    @property
    def may_be_of_actions(self) -> bool:
        """Whether a column that is not read may say what is to be done, or by when it is due."""
        left = (text for at, text in enumerate(self.headings) if at not in self.read)
        return any(map(_agreed_or_due, left))

    def heading(self, column: int | None) -> str:
        """The words over a column; "" where it has none."""
        inside = column is not None and column < len(self.headings)
        return self.headings[column] if inside and column is not None else ""

    def narrowed(self, width: int) -> "ProgrammeColumns | None":
        """The same for a table that goes on with fewer columns; None where it lacks the topic."""
        if self.topic >= width:
            return None

        def within(at: int | None) -> int | None:
            return at if at is not None and at < width else None

        return ProgrammeColumns(
            self.headings[:width], self.topic, within(self.when), within(self.last),
            within(self.timing), within(self.every), within(self.owner), within(self.status),
            within(self.theme),
            tuple(at for at in self.text if at < width),
            tuple((at, when) for at, when in self.meetings if at < width),
            doubtful=not set(range(width, len(self.headings))) <= {self.last},
            board=within(self.board),
        )  # fmt: skip


def columns_under(headings: Sequence[str]) -> ProgrammeColumns | None:
    """What the columns under these headings are; None where they are none of a programme."""
    filled = [text for text in headings if text]
    if len(filled) < 2 or not all(map(is_heading, filled)) or speaks_of_actions(headings):
        return None
    places: dict[ProgrammeRole, list[int]] = {}
    for at, text in enumerate(headings):
        role = programme_role(text) if text else None
        if role:
            places.setdefault(role, []).append(at)
    _name_topic(places)
    if "topic" not in places or len(places.keys() - {"board"}) < 2:
        return None
    first = {role: columns[0] for role, columns in places.items()}
    return ProgrammeColumns(
        tuple(headings), first["topic"], first.get("when"), first.get("last"),
        first.get("timing"), first.get("every"), first.get("owner"), first.get("status"),
        first.get("theme"), tuple(places.get("text", ())), board=first.get("board"),
    )  # fmt: skip


def _name_topic(places: dict[ProgrammeRole, list[int]]) -> None:
    """Take another column as that of the topics, where none says so: Review, Theme, Description."""
    others: tuple[ProgrammeRole, ...] = ("area", "theme", "text")
    role = next((each for each in others if each in places), None)
    if role is None or "topic" in places:
        return
    named, *rest = places.pop(role)
    places["topic"] = [named]
    if rest:
        places[role] = rest


def _agreed_or_due(heading: str) -> bool:
    """Whether a heading may be of what was agreed, or of the day by which it is to be done."""
    told, words = role_of(heading) if is_heading(heading) else None, _words(heading)
    due = told is not None and told.role == "due"
    return due or "agreed" in words or bool(words & _FOR_REPORTS)


def speaks_of_actions(headings: Sequence[str]) -> bool:
    """Whether some headings are those of actions: one of them is, and another is beside them.

    What an agenda has too (Title, Description) is of actions only where no programme has it.
    """
    told = [role_of(text) if is_heading(text) else None for text in headings]
    named = [
        at
        for at, (text, each) in enumerate(zip(headings, told, strict=True))
        if (each and each.role == "action" and (each.rank > SUBJECT or _no_programme_has(text)))
        or _words(text) & _ACTION
    ]
    beside = any(each or _read(headings[at]) for at, each in enumerate(told) if at not in named)
    return bool(named) and beside


def _no_programme_has(heading: str) -> bool:
    """Whether no work programme has such a heading: What was agreed, Next steps."""
    return programme_role(heading) is None and not _words(heading) & _FOR_REPORTS


@lru_cache(maxsize=1024)  # every row of a programme is asked whether it is a head
def programme_role(heading: str) -> ProgrammeRole | None:
    """What a heading says of its column: by its first side, where it has two."""
    whole = "owner" if _OF.fullmatch(heading.strip(" :")) else _read(heading)
    if whole:
        return whole
    return next((role for side in _SIDES.split(heading) if (role := _read(side))), None)


def _read(heading: str) -> ProgrammeRole | None:
    words = _words(heading)
    for each in ROLES:
        if words & each.own and words <= each.own | each.with_it | SMALL:
            return each.role
    found = role_of(heading)
    return "owner" if found and found.role == "owner" else None


def _words(heading: str) -> frozenset[str]:
    bare = _CODE.sub(" ", heading) if heading != heading.upper() else heading
    return frozenset(_WORD.findall(_BRACKET.sub(" ", bare).casefold()))
