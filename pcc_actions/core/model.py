"""What a log holds: boards, meetings, people, topics and actions, each frozen once made.

Days are `datetime.date`; moments are aware `datetime.datetime` in UTC, whole seconds.
A change makes a new log; nothing here is ever altered in place.
"""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final, Literal, get_args

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import Settings

Status = Literal["outstanding", "completed", "discharged", "withdrawn"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
TopicStatus = Literal["planned", "done", "dropped"]
TOPIC_STATUSES: Final[tuple[TopicStatus, ...]] = get_args(TopicStatus)
Recurrence = str | int  # the English name of a month, or every how many meetings, from 1

# What a recorded value can be: words, a number, a day, or several words (owners).
Value = str | int | date | tuple[str, ...]

HAND_EDIT: Final = "hand edit"  # the recorder of a correction that somebody typed into the file
MERGE: Final = "merge"  # the recorder of a reference given anew, where two copies had taken it
NEXT_MEETING: Final = "next meeting"  # the basis of a due date that nobody stated
SCHEMA_VERSION: Final = 2  # the newest format of actions.toml, written where it is needed


def nothing() -> Mapping[str, Any]:
    """An empty mapping that cannot be altered."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Board:
    """A standing body whose meetings raise actions, under its short code."""

    code: str
    name: str
    reference: str  # the style its minutes print references in: "{item}.{date}"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who answered to a key from a day on, until a day; None where no day was said.

    `email` is the address that was given for that one, where there are several.
    """

    name: str
    since: date | None = None
    until: date | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may own actions; `key` is unique, initials need not be.

    `held` are those who answered to it one after the other, the latest last, where days were
    said; `name` is then the latest of theirs, and so is `email`.
    """

    key: str
    name: str
    initials: str
    post: str | None = None
    email: str | None = None
    held: tuple[Holder, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """A meeting was given another date, before it was held."""

    before: date
    after: date
    on: date
    at: datetime
    by: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A meeting will not be held."""

    on: date
    at: datetime
    by: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Reinstated:
    """A meeting is held after all, though an earlier record of it was cancelled."""

    on: date
    at: datetime
    by: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A board come together, on the date it is now planned for or was held.

    One that was cancelled stays so; where it is held after all, another record of it is
    `reinstated`. What was recorded of that apart, on other copies of the log, and does not hold
    because it is earlier, is kept beside it.
    """

    board: str
    date: date
    moved: tuple[Moved, ...] = ()
    cancelled: Cancelled | None = None
    reinstated: Reinstated | None = None
    cancelled_apart: tuple[Cancelled, ...] = ()
    reinstated_apart: tuple[Reinstated, ...] = ()

    @property
    def cancellations(self) -> tuple[Cancelled, ...]:
        """Every record that it will not be held, the one that holds last."""
        return (*self.cancelled_apart, *((self.cancelled,) if self.cancelled else ()))

    @property
    def reinstatements(self) -> tuple[Reinstated, ...]:
        """Every record that it is held after all, the one that holds last."""
        return (*self.reinstated_apart, *((self.reinstated,) if self.reinstated else ()))


@dataclass(frozen=True, slots=True)
class Change:
    """One value put in place of another; either may have been absent."""

    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class EventHandle:
    """What an earlier event is known by: its kind, and the moment of its recording.

    `number` tells those alike apart, from 1 in the order they stand.
    """

    kind: str
    at: datetime
    number: int = 1


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to an action or a topic.

    `on` is the day it took effect, `at` the moment it was recorded, `by` the recorder.
    A `raised` event has `values`, what was first recorded; the events that change
    something have `changes`, by the name of the action's key. `basis` says how the
    earlier due date of a `deferred` event came about, where nobody had stated it. A
    correction `of` an earlier event changes the `day` of that one, or its `minute`.
    `due_then` is told where it is listed, and never stored: when the action was due before a
    correction of that and after it, by custom too, `next meeting` where none was known.
    One recorded `apart`, on a copy that did not know what stood before it, holds although its
    place would not allow it; it never lifts an exemption.
    """

    kind: str
    on: date
    at: datetime
    by: str
    note: str | None = None
    reported_by: str | None = None
    minute: str | None = None
    values: Mapping[str, Value] = field(default_factory=nothing)
    changes: Mapping[str, Change] = field(default_factory=nothing)
    basis: str | None = None
    of: EventHandle | None = None
    apart: bool = False
    due_then: Change | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing somebody undertook to do, as it stands now, and how it came there.

    `completed_on` and `minute` are there only where somebody typed them into the file: its
    history tells them too.
    """

    reference: str
    board: str
    text: str
    raised: date
    status: Status = "outstanding"
    owners: tuple[str, ...] = ()
    due: date | None = None
    due_words: str | None = None
    completed_on: date | None = None
    closed: date | None = None
    minute: str | None = None
    exempt: str | None = None
    theme: str | None = None
    topic: str | None = None
    source: str | None = None
    formerly: tuple[str, ...] = ()
    history: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """One line of a board's work programme, as it stands now, and how it came there.

    `topic` is its name, which no other of its board has. `due` is the meeting it is planned
    for, by the date that one had when this was recorded; with neither that nor `every` it is
    to be timetabled, `due_words` being what was said of that. `last` is the day on which it
    last came. `minute` is there only where somebody typed it into the file: the history tells
    it too.
    """

    topic: str
    board: str
    status: TopicStatus = "planned"
    due: date | None = None
    due_words: str | None = None
    every: Recurrence | None = None
    last: date | None = None
    text: str | None = None
    owners: tuple[str, ...] = ()
    closed: date | None = None
    minute: str | None = None
    exempt: str | None = None
    theme: str | None = None
    source: str | None = None
    formerly: tuple[str, ...] = ()
    history: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Log:
    """The whole record. Actions and topics stand in the order they were recorded.

    Its actions may be made on demand (`core.on_demand`): going through all of them makes all.
    """

    settings: Settings = field(default_factory=Settings)
    boards: Mapping[str, Board] = field(default_factory=nothing)
    people: Mapping[str, Person] = field(default_factory=nothing)
    meetings: tuple[Meeting, ...] = ()
    actions: Sequence[Action] = ()
    programme: tuple[Topic, ...] = ()
