"""Where a topic stands as at a day: what every list and paper of the programme is made from."""

from dataclasses import field, fields, replace
from datetime import date
from typing import Any, Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.history.former_names import former_names
from pcc_actions.core.history.replay import steps
from pcc_actions.core.history.states import TopicState
from pcc_actions.core.history.told_events import cited, told_events
from pcc_actions.core.model import Event, Log, Recurrence, Topic, TopicStatus
from pcc_actions.core.programme.coming import ComesBy, Coming, coming
from pcc_actions.core.publication.ground import printable
from pcc_actions.core.publication.withheld_words import withheld_words
from pcc_actions.core.recurrence import STANDING
from pcc_actions.core.topic_fields import TOPIC_FIELDS


@dataclass(frozen=True, slots=True)
class TopicSnapshot:
    """Where one topic stands as at a day, with everything a list may show of it.

    `comes` is the day of the meeting at which it comes, `comes_by` what tells it, and `timing`
    what is said of it where there is no such day. One that `did_not_come` is planned still
    although its meeting is over, or its month. `exempt` is the ground on that day,
    `exempt_now` the one it has today, or was marked with last and never freed of since. One
    that is `withheld` has only what is still told of it.
    """

    topic: str
    board: str
    status: TopicStatus
    withheld: bool = False
    comes: date | None = None
    comes_by: ComesBy | None = None
    did_not_come: bool = False
    timing: str | None = None
    raised: date | None = None
    due: date | None = None
    due_words: str | None = None
    every: Recurrence | None = None
    last: date | None = None
    moves: int = 0
    text: str | None = None
    owners: tuple[str, ...] = ()
    closed: date | None = None
    minute: str | None = None
    exempt: str | None = None
    # Of today, so no part of how it stood then.
    exempt_now: str | None = field(default=None, compare=False)
    theme: str | None = None
    source: str | None = None
    latest_update: str | None = None
    formerly: tuple[str, ...] = ()
    history: tuple[Event, ...] = ()

    @property
    def ground(self) -> str | None:
        """The ground on which it is not for publication, on the day or since; None for none."""
        return self.exempt or self.exempt_now

    @property
    def is_standing(self) -> bool:
        """Whether it comes at every meeting."""
        return self.every == STANDING


_AS_REPLAYED: Final = tuple(
    sorted({*TopicState._fields} & {each.name for each in fields(TopicSnapshot)})
)


def topic_snapshots(log: Log, as_at: date) -> list[TopicSnapshot]:
    """Where every topic stood at the end of a day, in the order of the log.

    One that was put on the programme later is not there.
    """
    schedule = Schedule(log.meetings)
    found = (topic_snapshot(topic, schedule, as_at) for topic in log.programme)
    return [snapshot for snapshot in found if snapshot is not None]


def topic_snapshot(topic: Topic, schedule: Schedule, as_at: date) -> TopicSnapshot | None:
    """Where one topic stood at the end of a day, None where it was not on the programme."""
    taken = tuple(steps(topic, as_at))
    if not taken or taken[-1][2].raised > as_at:
        return None
    state = taken[-1][2]
    comes = coming(state, schedule, as_at)
    as_replayed: dict[str, Any] = {name: getattr(state, name) for name in _AS_REPLAYED}
    return TopicSnapshot(
        **as_replayed,
        comes=comes.day,
        comes_by=comes.by,
        timing=comes.words or _was_planned(state, comes, schedule, as_at),
        did_not_come=_did_not_come(state, comes, as_at),
        exempt_now=topic.exempt or exemption_mark(topic),
        formerly=former_names(topic, state.topic, as_at),
        history=tuple(event for _, event, _ in taken),
    )


def _was_planned(state: TopicState, comes: Coming, schedule: Schedule, as_at: date) -> str | None:
    """What is said of a planned topic whose meeting was cancelled, with none after it known."""
    if state.status != "planned" or comes.day is not None:
        return None
    day = schedule.cancelled(state.board, state.due, state.due_at, as_at)
    return f"was planned for {uk(day)}, which was cancelled" if day else None


def _did_not_come(state: TopicState, comes: Coming, as_at: date) -> bool:
    """Whether its meeting, or its month, is over.

    Nobody records that what comes at every meeting came.
    """
    return comes.until is not None and comes.until < as_at and state.every != STANDING


def published_topic(snapshot: TopicSnapshot) -> TopicSnapshot:
    """What a list or a file for everybody may tell of a topic, as `published` of an action."""
    shown = withheld_topic(snapshot)
    return replace(shown, history=told_events(shown.history, cited))


def withheld_topic(snapshot: TopicSnapshot) -> TopicSnapshot:
    """What may be published of a topic: of an exempt one its board, meeting and ground.

    Exempt on the day or since, as of actions. It is made of what is kept, not by taking away.
    """
    if snapshot.withheld or snapshot.ground is None:
        return snapshot
    ground = printable(snapshot.ground)
    kept: dict[str, Any] = {name: getattr(snapshot, name) for name in TOPIC_FIELDS.public}
    return TopicSnapshot(**kept, topic=withheld_words(ground), exempt=ground, withheld=True)
