"""What happened, to one action or to all actions and topics, and what of it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.due_date_words import due_move_told
from pcc_actions.core.entries import AnyEntry, EntryKind, every_entry
from pcc_actions.core.first_day import refuse_backwards
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.due_dates import due_dates, due_moves
from pcc_actions.core.history.due_then import told_steps
from pcc_actions.core.history.effective import minute_of, placed_in_order
from pcc_actions.core.history.replay import AnyStep, steps
from pcc_actions.core.history.states import AnyState, TopicState
from pcc_actions.core.model import Action, Event, Log
from pcc_actions.core.owners import KnownPeople
from pcc_actions.core.references.destination import no_meeting
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.core.text.english import joined, quoted
from pcc_actions.core.topic_names import told_apart
from pcc_actions.errors import Unknown


@dataclass(frozen=True, slots=True)
class HistoryFilters:
    """What of the history is asked for; None lets all through.

    Days are effective days, both included. `owner` is as the log keeps it: what happened to an
    entry while that one owned it, or gave it away or was given it. `meeting` is the day of
    one: what happened on it to the entries of the boards that met, or by a minute of it.
    """

    since: date | None = None
    until: date | None = None
    board: str | None = None
    owner: str | None = None
    meeting: date | None = None
    recorded_by: str | None = None


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An event of an entry, with what that is called and the number of the event in it.

    Numbers are in the order of recording, from 1: what is recorded later changes none.
    `history` is the whole that the event is of, `state` how the entry stands on the as-at day.
    `body` says in which of several logs it is, None where there is only one.
    """

    called: str
    number: int
    event: Event
    history: tuple[Event, ...] = field(default=(), compare=False)
    state: AnyState | None = field(default=None, compare=False)
    body: str | None = None

    @property
    def of(self) -> EntryKind:
        """The kind of entry that it happened to."""
        return EntryKind.TOPIC if isinstance(self.state, TopicState) else EntryKind.ACTION


@dataclass(frozen=True, slots=True)
class _Happened:
    """An event, with the entry before and after it."""

    number: int
    event: Event
    before: AnyState | None
    after: AnyState


def history_rows(
    log: Log, as_at: date, filters: HistoryFilters, indexes: Iterable[int] | None = None
) -> list[HistoryRow]:
    """What is asked for of some actions, or of all and the topics, to the end of a day.

    The latest is the last.

    Raises `Refused` for a meeting, a board or a recorder that there is not, and for days in
    the wrong order.
    """
    _refuse_unknown(log, filters, as_at)
    entries = every_entry(log) if indexes is None else [log.actions[index] for index in indexes]
    wanted = _Wanted.of(log, filters, as_at)
    rows, schedule = [], Schedule(log.meetings)
    topic_called = told_apart(log.programme)
    for entry in entries:
        happened = _happened(entry, schedule, as_at)
        if happened and happened[-1].after.raised <= as_at:
            now = happened[-1].after
            name = _called(now, topic_called)
            rows += [HistoryRow(name, each.number, each.event, entry.history, now)
                     for each in happened if wanted.takes(each)]  # fmt: skip
    return latest_last(rows)


def latest_last(rows: Iterable[HistoryRow]) -> list[HistoryRow]:
    """Events in the order of their days, those of a day as they were recorded."""
    return sorted(rows, key=lambda row: (row.event.on, row.event.at))


def due_moves_told(
    log: Log, as_at: date, filters: HistoryFilters, indexes: Iterable[int]
) -> Iterator[str]:
    """Say of some actions when their due dates moved with a meeting, which is no event of theirs.

    Of the days asked for; nothing where what is asked for is of a meeting or of somebody.
    """
    if filters.owner or filters.meeting or filters.recorded_by:
        return
    schedule = Schedule(log.meetings)
    since, until = filters.since or date.min, filters.until or date.max
    actions = (log.actions[index] for index in indexes)
    for action in (each for each in actions if filters.board in (None, each.board)):
        for move in due_moves(due_dates(action, schedule, as_at)):
            if since <= move.after.on <= until:
                yield due_move_told(action.reference, move)


def _called(state: AnyState, topic_called: Callable[[str, str], str]) -> str:
    if isinstance(state, TopicState):
        return topic_called(state.topic, state.board)
    return state.reference


def _happened(entry: AnyEntry, schedule: Schedule, as_at: date) -> list[_Happened]:
    taken: Iterable[AnyStep] = steps(entry)
    if isinstance(entry, Action):
        taken = told_steps([*steps(entry)], schedule)
    pairs = zip(placed_in_order(entry), taken, strict=False)
    return [
        _Happened(place + 1, event, before, after)
        for (place, _), (before, event, after) in pairs
        if event.on <= as_at
    ]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The filters beside what of the log they go by."""

    filters: HistoryFilters
    people: KnownPeople
    met: frozenset[str]  # the boards that met on the day of the meeting

    @classmethod
    def of(cls, log: Log, filters: HistoryFilters, as_at: date) -> "_Wanted":
        met = _met(log, filters.meeting, as_at) if filters.meeting else ()
        return cls(filters, KnownPeople(log.people, as_at), frozenset(met))

    def takes(self, happened: _Happened) -> bool:
        event, filters = happened.event, self.filters
        return (
            (filters.since is None or event.on >= filters.since)
            and (filters.until is None or event.on <= filters.until)
            and (filters.board is None or happened.after.board == filters.board)
            and (filters.owner is None or self._owned(filters.owner, happened))
            and (filters.meeting is None or self._decided(filters.meeting, happened))
            and (filters.recorded_by is None or self._by(filters.recorded_by, event))
        )

    def _by(self, recorder: str, event: Event) -> bool:
        """Whether that person recorded it, under whichever of their names."""
        return self.people.form(event.by) == self.people.form(recorder)

    def _owned(self, owner: str, happened: _Happened) -> bool:
        states = (state for state in (happened.before, happened.after) if state is not None)
        return any(self.people.owns(owner, state.owners) for state in states)

    def _decided(self, day: date, happened: _Happened) -> bool:
        minute = minute_of(happened.event)
        of_it = minute is not None and printed_parts(minute).day == day
        return of_it or (happened.event.on == day and happened.after.board in self.met)


def _met(log: Log, day: date, as_at: date) -> Iterator[str]:
    """The boards that met on a day."""
    schedule = Schedule(log.meetings)
    return (code for code in log.boards if schedule.meets(code, day, as_at))


def _refuse_unknown(log: Log, filters: HistoryFilters, as_at: date) -> None:
    """Raise `Unknown` where nothing can be found because what is asked for is not known."""
    if filters.since is not None:
        refuse_backwards(filters.since, min(as_at, filters.until or as_at), as_at)
    if filters.meeting is not None:
        met = {*_met(log, filters.meeting, as_at)}
        if not met or (filters.board is not None and filters.board not in met):
            raise Unknown(no_meeting(log, filters.meeting, filters.board))
    if filters.recorded_by is not None:
        names = sorted({event.by for entry in every_entry(log) for event in entry.history})
        known = KnownPeople(log.people, as_at)
        if not known.owns(known.kept(filters.recorded_by), names):
            raise Unknown(
                f"{quoted(filters.recorded_by)} has recorded nothing. Those who have: "
                f"{joined(names) or 'nobody yet'}."
            )


def count_history(
    rows: Sequence[HistoryRow], filters: HistoryFilters, as_at: date, where: str = ""
) -> str:
    """Say how many entries there are, and of which days or which meeting.

    `where` says in how many logs they are: ` in 3 logs`.
    """
    until = min(as_at, filters.until or as_at)
    if filters.meeting is not None:
        days = f"at the meeting of {uk(filters.meeting)}"
    elif filters.since is not None:
        days = f"from {uk(filters.since)} to {uk(until)}"
    else:
        days = f"up to {uk(until)}"
    if not rows:
        return f"Nothing that was asked for happened{where} {days}."
    return f"{len(rows)} {'entry' if len(rows) == 1 else 'entries'}{where} {days}."
