"""Where an action or a topic stands after some of its events."""

from datetime import date, datetime
from typing import NamedTuple

from pcc_actions.core.model import Recurrence, Status, TopicStatus


class State(NamedTuple):  # each event makes one, in a fifth of the time of a dataclass
    """Where an action stands after some of its events."""

    reference: str
    board: str
    raised: date
    text: str
    owners: tuple[str, ...] = ()
    due: date | None = None
    due_words: str | None = None
    exempt: str | None = None
    theme: str | None = None
    topic: str | None = None
    source: str | None = None
    status: Status = "outstanding"
    closed: date | None = None
    completed_on: date | None = None
    minute: str | None = None
    latest_update: str | None = None
    deferrals: int = 0


class TopicState(NamedTuple):
    """Where a topic stands after some of its events.

    It was put on the programme on the day `raised`. `due` is the meeting that it is planned for
    as that was dated at the moment `due_at`, when this was recorded; a move from one meeting to
    another counts among the `moves`. `by_rule` is the meeting at which one that recurs was to
    come before it was moved, and `came_for` that of the last time that it came.
    """

    topic: str
    board: str
    raised: date
    text: str | None = None
    owners: tuple[str, ...] = ()
    due: date | None = None
    due_at: datetime | None = None
    due_words: str | None = None
    every: Recurrence | None = None
    last: date | None = None
    exempt: str | None = None
    theme: str | None = None
    source: str | None = None
    status: TopicStatus = "planned"
    closed: date | None = None
    minute: str | None = None
    latest_update: str | None = None
    moves: int = 0
    by_rule: date | None = None
    came_for: date | None = None


AnyState = State | TopicState
