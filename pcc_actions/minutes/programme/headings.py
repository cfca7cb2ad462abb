"""What the headings of a work programme say of its columns, read word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from pcc_actions.minutes.column_words import is_heading, role_of
from pcc_actions.minutes.programme.occurrences import Occurrence

ProgrammeRole = Literal["last", "every", "when", "timing", "owner", "topic", "text", "status"]

_WORD = re.compile(r"[a-z]+")
_SIDES = re.compile(r"\s*/\s*|\s+(?:and|&)\s+", re.I)
_BRACKET = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_CODE = re.compile(r"\b[A-Z]{2,6}\b")
_ACTION: Final = frozenset({"action", "actions"})
_OPEN: Final = re.compile(
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


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one role: its own, of which one has to be there, and those that go with them."""

    role: ProgrammeRole
    own: frozenset[str]
    with_it: frozenset[str] = frozenset()


_SMALL: Final = _set("the a an of to be for in is at on if any this our it or by from was as and")
_SUBJECTS: Final = _set("topic item report update subject paper agenda title issue matter business")
_DATES: Final = _set("date month when day dates")
_ROLES: Final = (
    _Words(
        "last",
        _set("last previous previously"),
        _SUBJECTS | _DATES | _set("reported considered received presented came discussed meeting"),
    ),
    _Words(
        "every",
        _set("frequency cycle recurrence regularity often"),
        _SUBJECTS | _set("how reporting meeting"),
    ),
    _Words(
        "timing",
        _set("timing timings timescale timescales timeframe"),
        _SUBJECTS | _set("consideration considerations proposed likely expected indicative note"),
    ),
    _Words(
        "when",
        _DATES | _set("scheduled timetabled due"),
        _SUBJECTS
        | _set(
            "next meeting committee panel board council cabinet considered presented expected "
            "proposed planned target anticipated performance session due scheduled consideration "
            "discussed provisional decision likely hearing scrutiny reporting year"
        ),
    ),
    _Words(
        "text",
        _set(
            "purpose detail details description scope objective objectives aim aims rationale "
            "reason reasons summary content contents brief background note notes comment comments "
            "remark remarks focus information what why coverage enquiry"
        ),
        _SUBJECTS
        | _set(
            "expected key line lines further additional brief briefing main area areas scrutiny "
            "inclusion required included cover covered desired outcome outcomes other format work "
            "review"
        ),
    ),
    _Words("text", _set("task"), _set("finish group groups review")),
    _Words(
        "owner",
        _set("author authors officer officers lead leads presenter presenters presenting owner"),
        _SUBJECTS
        | _set(
            "responsible report contact director directorate member head service cabinet portfolio "
            "holder executive officer department team name senior link relevant"
        ),
    ),
    _Words("owner", _set("responsible responsibility"), _set("person director member post")),
    _Words("status", _set("status progress position"), _set("current update latest comment rag")),
    _Words(
        "topic",
        _SUBJECTS | _set("topics items reports subjects papers titles issues matters heading"),
        _set(
            "deep dive dives agreed confirmed proposed suggested name title review scrutiny key "
            "potential possible provisional area areas work programme main discussion agreed "
            "future standing annual theme themes presentation presentations meeting"
        ),
    ),
    _Words(
        "when",
        _set("meeting meetings quarter period session"),
        _set("committee panel board council cabinet scrutiny next scheduled"),
    ),
)


@dataclass(frozen=True, slots=True)
class ProgrammeColumns:
    """The number of each column of a work programme, from 0, and the words over each.

    `text` may be several. `meetings` are columns of marks, each with the meeting over it.
    """

    headings: tuple[str, ...]
    topic: int
    when: int | None = None
    last: int | None = None
    timing: int | None = None
    every: int | None = None
    owner: int | None = None
    status: int | None = None
    text: tuple[int, ...] = ()
    meetings: tuple[tuple[int, Occurrence], ...] = ()

    @property
    def read(self) -> frozenset[int]:
        """The columns of which anything is read."""
        single = (
            self.topic, self.when, self.last, self.timing, self.every, self.owner, self.status,
        )  # fmt: skip
        several = (*self.text, *(at for at, _ in self.meetings))
        return frozenset(at for at in (*single, *several) if at is not None)

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
        return bool(words & _MEETING_WHEN) and told and not record

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
            tuple(at for at in self.text if at < width),
            tuple((at, when) for at, when in self.meetings if at < width),
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
    if "topic" not in places or len(places) < 2:
        return None
    first = {role: columns[0] for role, columns in places.items()}
    return ProgrammeColumns(
        tuple(headings), first["topic"], first.get("when"), first.get("last"),
        first.get("timing"), first.get("every"), first.get("owner"), first.get("status"),
        tuple(places.get("text", ())),
    )  # fmt: skip


def speaks_of_actions(headings: Sequence[str]) -> bool:
    """Whether one of some headings is that of actions, as a list of them has."""
    return any(_words(text) & _ACTION for text in headings)


@lru_cache(maxsize=1024)  # every row of a programme is asked whether it is a head
def programme_role(heading: str) -> ProgrammeRole | None:
    """What a heading says of its column: by its first side, where it has two."""
    whole = _read(heading)
    if whole:
        return whole
    return next((role for side in _SIDES.split(heading) if (role := _read(side))), None)


def _read(heading: str) -> ProgrammeRole | None:
    words = _words(heading)
    for each in _ROLES:
        if words & each.own and words <= each.own | each.with_it | _SMALL:
            return each.role
    found = role_of(heading)
    return "owner" if found and found.role == "owner" else None


def _words(heading: str) -> frozenset[str]:
    bare = _CODE.sub(" ", heading) if heading != heading.upper() else heading
    return frozenset(_WORD.findall(_BRACKET.sub(" ", bare).casefold()))
