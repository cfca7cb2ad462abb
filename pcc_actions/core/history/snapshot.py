"""Where an action stands as at a day: what every list, paper and check is made from.

Every answer comes from the history: what was outstanding on 7 March 2023 is answered
the same next year, whatever has been recorded since with a later effective day.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, fields, replace
from datetime import date
from typing import Any, Final

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.due import Basis, due_in_state, known_on
from pcc_actions.core.history.due_dates import first_due
from pcc_actions.core.history.due_then import told_steps
from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.history.former_names import former_names
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.history.replay import Step, steps
from pcc_actions.core.history.states import State
from pcc_actions.core.history.told_topics import NO_TOPICS, ToldTopics, told_topics
from pcc_actions.core.model import Action, Event, Log, Status

SnapshotKey = tuple[str, ...]  # the board and the reference, and then the body if it is said


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Where one action stands as at a day, with everything a list may show of it.

    `due` is the stated date or the board's next meeting; `due_basis` says which, and `due_past`
    whether that day was over. `first_due` is the first date of `due_dates`.
    `days_overdue` counts whole days, 0 when not overdue. `exempt` is the ground on that
    day, `exempt_now` the one it has today, or was marked with last and never freed of since.
    `formerly` are its earlier references. Of the topics that it names or named, everybody may
    be told of the `told_topics`. One that is `withheld` has only what is still told
    of it: all that has a default here is empty, but its ground. `body` says which of several logs
    it is in, None where there is only one.
    """

    board: str
    reference: str
    text: str
    raised: date
    status: Status
    withheld: bool = False
    owners: tuple[str, ...] = ()
    due: date | None = None
    due_basis: Basis | None = None
    due_past: bool = False
    due_words: str | None = None
    first_due: date | None = None
    deferrals: int = 0
    days_overdue: int = 0
    completed_on: date | None = None
    closed: date | None = None
    minute: str | None = None
    exempt: str | None = None
    # Of today, so no part of how it stood then.
    exempt_now: str | None = field(default=None, compare=False)
    theme: str | None = None
    topic: str | None = None
    source: str | None = None
    latest_update: str | None = None
    formerly: tuple[str, ...] = ()
    history: tuple[Event, ...] = ()
    # Of other entries, so no part of how it stood then.
    told_topics: ToldTopics = field(default=NO_TOPICS, compare=False, repr=False)
    body: str | None = None

    @property
    def key(self) -> SnapshotKey:
        """What tells it from every other action that is listed with it."""
        named = (self.board, self.reference)
        return named if self.body is None else (*named, self.body)

    @property
    def overdue(self) -> bool:
        """Whether it is outstanding, not reported complete, and due before the day."""
        return self.days_overdue > 0

    @property
    def ground(self) -> str | None:
        """The ground on which it is not for publication, on the day or since; None for none."""
        return self.exempt or self.exempt_now

    @property
    def outstanding(self) -> bool:
        """Whether it is neither discharged nor withdrawn."""
        return self.status in OUTSTANDING


# What a snapshot has as the replay left it; its due dates also depend on the meetings.
_AS_REPLAYED: Final = tuple(
    sorted({*State._fields} & {each.name for each in fields(Snapshot)} - {"due"})
)


def snapshots(log: Log, as_at: date) -> list[Snapshot]:
    """Where every action stood at the end of a day, in the order of the log.

    An action raised later is not there.
    """
    return [snapshot for _, snapshot in placed_snapshots(log, as_at)]


def placed_snapshots(log: Log, as_at: date) -> Iterator[tuple[int, Snapshot]]:
    """The same, each with the place of its action in the log, from 0."""
    schedule, topics = Schedule(log.meetings), told_topics(log.programme, as_at)
    for index, action in enumerate(log.actions):
        snapshot = snapshot_of(action, schedule, as_at, topics)
        if snapshot is not None:
            yield index, snapshot


def snapshot_of(
    action: Action, schedule: Schedule, as_at: date, topics: ToldTopics = NO_TOPICS
) -> Snapshot | None:
    """Where one action stood at the end of a day, None where not yet raised.

    `topics` are those that everybody may be told of; without them no topic is published.
    """
    taken = tuple(steps(action, as_at))
    if not taken or taken[-1][2].raised > as_at:
        return None
    return snapshot_after(action, taken, schedule, as_at, topics)


def snapshot_after(
    action: Action,
    taken: Sequence[Step],
    schedule: Schedule,
    as_at: date,
    topics: ToldTopics = NO_TOPICS,
) -> Snapshot:
    """Where one action stood after the steps that it took to the end of a day, one at least."""
    state = taken[-1][2]
    due, basis = due_in_state(state, schedule, known_on(taken, as_at))
    as_replayed: dict[str, Any] = {name: getattr(state, name) for name in _AS_REPLAYED}
    return Snapshot(
        **as_replayed,
        due=due,
        due_basis=basis,
        due_past=due is not None and due < as_at,
        first_due=first_due(taken, schedule, as_at),
        days_overdue=_days_overdue(state.status, due, as_at),
        exempt_now=action.exempt or exemption_mark(action),
        formerly=former_names(action, state.reference, as_at),
        history=tuple(event for _, event, _ in told_steps(taken, schedule)),
        told_topics=topics,
    )


def _days_overdue(status: Status, due: date | None, as_at: date) -> int:
    if status != "outstanding" or due is None:
        return 0
    return max(0, (as_at - due).days)


def published(snapshot: Snapshot) -> Snapshot:
    """What a list or a file for everybody may tell of an action.

    That is all of it, unless it is withheld, but for exempt topics; of a ground that was lifted
    since, as of every ground, only what cites the law.
    """
    shown = withheld(snapshot)
    history = published_events(snapshot, shown.history)
    return shown if history == shown.history else replace(shown, history=history)


def published_events(snapshot: Snapshot, history: Iterable[Event]) -> tuple[Event, ...]:
    """Some events of an action, as far as everybody may be told of them."""
    from pcc_actions.core.history.told_events import cited, told_events

    def told(name: str, value: Any) -> Any:
        return _told_topic(snapshot, value) if name == "topic" else cited(name, value)

    return told_events(history, told)


def withheld(snapshot: Snapshot) -> Snapshot:
    """What may be published of an action: of an exempt one its names, its meeting and ground.

    Exempt on the day or since: what must not be published today is not published by
    asking for an earlier day. Its status stays too, so that figures can be told. It is made
    of what is kept, not by taking away: what a snapshot is given later is not in it. Of one
    that is not exempt the topic is not told where that is.
    """
    if snapshot.withheld:
        return snapshot
    if snapshot.ground is None:
        topic = _told_topic(snapshot, snapshot.topic)
        return snapshot if topic == snapshot.topic else replace(snapshot, topic=topic)
    from pcc_actions.core.action_fields import ACTION_FIELDS
    from pcc_actions.core.publication.ground import printable
    from pcc_actions.core.publication.withheld_words import withheld_words

    ground = printable(snapshot.ground)
    kept: dict[str, Any] = {name: getattr(snapshot, name) for name in ACTION_FIELDS.public}
    return Snapshot(**kept, exempt=ground, text=withheld_words(ground), withheld=True)


def _told_topic(snapshot: Snapshot, name: str | None) -> str | None:
    """The topic that an action names, None where everybody may not be told of it."""
    may_tell = name is not None and snapshot.told_topics.may_tell(name, _boards(snapshot))
    return name if may_tell else None


def _boards(snapshot: Snapshot) -> set[str]:
    """The boards that an action was of, to the end of the day."""
    corrected = (event.changes.get("board") for event in snapshot.history)
    return {snapshot.board, *(str(each.before) for each in corrected if each)}
