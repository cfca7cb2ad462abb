"""What a log has beside its entries: boards, people, and meetings with what became of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum, auto

from pcc_actions.core.audit.losses import Fate
from pcc_actions.core.dates.schedule import planned_for
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Cancelled, Log, Meeting, Moved, Reinstated
from pcc_actions.core.text.redacted import is_redacted_from


class RecordKind(Enum):
    """What is no entry, and is recorded all the same."""

    BOARD = auto()
    PERSON = auto()
    MEETING = auto()
    MOVE = auto()
    CANCELLATION = auto()
    REINSTATEMENT = auto()


@dataclass(frozen=True, slots=True)
class OtherRecord:
    """A board or a person by `name`, or a meeting of a board by its first day.

    What became of a meeting has the day, moment and recorder of that besides.
    """

    kind: RecordKind
    name: str
    day: date | None = None
    on: date | None = None
    at: datetime | None = None
    by: str = ""

    @property
    def may_be_taken_out(self) -> bool:
        """Whether there is a command that takes it out; what became of a meeting goes with it."""
        return self.on is None


@dataclass(frozen=True, slots=True)
class OtherLoss:
    """Such a record that an earlier version has, and the log has not, or not so."""

    record: OtherRecord
    fate: Fate = Fate.GONE

    @property
    def key(self) -> OtherRecord:
        """What is the same in every version that has it."""
        return self.record


@dataclass(frozen=True, slots=True)
class _Told:
    """What else is told of a record: its note, and to which day a meeting was moved.

    A move that the meeting `goes_on` from may have been put right: it counts whatever its day.
    """

    note: str | None
    after: date | None = None
    goes_on: bool = True

    def is_kept_in(self, now: "_Told") -> bool:
        """Whether the log still tells it so."""
        same_note = is_redacted_from(now.note, self.note)
        return same_note and (now.goes_on or self.after == now.after)


class OtherRecords:
    """Those of a log, which those of its earlier versions are held against."""

    def __init__(self, log: Log) -> None:
        self._there = {*_by_name(log), *map(_of_meeting, log.meetings)}
        self._told: dict[OtherRecord, list[_Told]] = defaultdict(list)
        for each in log.meetings:
            for record, told in _became(each):
                self._told[record].append(told)
        self._days = _days(log.meetings)
        self._standing = _days(each for each in log.meetings if each.cancelled is None)

    def lost(self, log: Log) -> Iterator[OtherLoss]:
        """Find what an earlier version of the log has, and the log has not, or not so.

        What became of a meeting is not told of one that is itself no longer there.
        """
        for record in (*_by_name(log), *map(_of_meeting, log.meetings)):
            if record not in self._there:
                yield OtherLoss(record)
        for meeting in log.meetings:
            # One that is held after all is another than the one that was cancelled on that day.
            days = self._standing if meeting.reinstated else self._days
            if not days.isdisjoint(_days([meeting])):
                yield from self._lost_of(meeting)

    def _lost_of(self, meeting: Meeting) -> Iterator[OtherLoss]:
        for record, told in _became(meeting):
            now = self._told.get(record)
            if now is None:
                yield OtherLoss(record)
            elif not any(map(told.is_kept_in, now)):
                yield OtherLoss(record, Fate.ALTERED)


def _by_name(log: Log) -> Iterator[OtherRecord]:
    yield from (OtherRecord(RecordKind.BOARD, code) for code in log.boards)
    yield from (OtherRecord(RecordKind.PERSON, key) for key in log.people)


def _of_meeting(meeting: Meeting) -> OtherRecord:
    return OtherRecord(RecordKind.MEETING, meeting.board, _first(meeting))


def _first(meeting: Meeting) -> date:
    return planned_for(meeting, date.min)


def _days(meetings: Iterable[Meeting]) -> set[tuple[str, date]]:
    """The first and the present day of each meeting, with its board."""
    return {(each.board, day) for each in meetings for day in (_first(each), each.date)}


def _became(meeting: Meeting) -> Iterator[tuple[OtherRecord, _Told]]:
    """What became of a meeting, each with what else is told of it."""
    days = [*(move.before for move in meeting.moved), meeting.date]
    for move, day in zip(meeting.moved, days[1:], strict=True):
        told = _Told(move.note, move.after, move.after == day)
        yield _recorded(RecordKind.MOVE, meeting, move.before, move), told
    first = _first(meeting)
    for cancelled in meeting.cancellations:
        yield _recorded(RecordKind.CANCELLATION, meeting, first, cancelled), _Told(cancelled.note)
    for held in meeting.reinstatements:
        yield _recorded(RecordKind.REINSTATEMENT, meeting, first, held), _Told(held.note)


def _recorded(
    kind: RecordKind, meeting: Meeting, day: date, became: Moved | Cancelled | Reinstated
) -> OtherRecord:
    return OtherRecord(kind, meeting.board, day, became.on, became.at, became.by)
