"""What a log has beside its entries: boards, people, and meetings with what became of them."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum, auto

from pcc_actions.core.audit.losses import Fate
from pcc_actions.core.audit.same_events import is_redacted
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Cancelled, Log, Meeting, Moved, Reinstated


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

    What became of a meeting has the day, moment and recorder of that besides, and a move whether
    the meeting `goes_on` from the day to which it was moved.
    """

    kind: RecordKind
    name: str
    day: date | None = None
    on: date | None = None
    at: datetime | None = None
    by: str = ""
    goes_on: bool = True

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


class OtherRecords:
    """Those of a log, which those of its earlier versions are held against."""

    def __init__(self, log: Log) -> None:
        self._there = {*_by_name(log), *map(_of_meeting, log.meetings)}
        self._notes = {record: note for each in log.meetings for record, note in _became(each)}
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
        for record, note in _became(meeting):
            if record not in self._notes:
                yield OtherLoss(record)
            elif note != self._notes[record] and not is_redacted(note, self._notes[record]):
                yield OtherLoss(record, Fate.ALTERED)


def _by_name(log: Log) -> Iterator[OtherRecord]:
    yield from (OtherRecord(RecordKind.BOARD, code) for code in log.boards)
    yield from (OtherRecord(RecordKind.PERSON, key) for key in log.people)


def _of_meeting(meeting: Meeting) -> OtherRecord:
    return OtherRecord(RecordKind.MEETING, meeting.board, _first(meeting))


def _first(meeting: Meeting) -> date:
    return meeting.moved[0].before if meeting.moved else meeting.date


def _days(meetings: Iterable[Meeting]) -> set[tuple[str, date]]:
    """The first and the present day of each meeting, with its board."""
    return {(each.board, day) for each in meetings for day in (_first(each), each.date)}


def _became(meeting: Meeting) -> Iterator[tuple[OtherRecord, str | None]]:
    """What became of a meeting, each with its note."""
    days = [*(move.before for move in meeting.moved), meeting.date]
    for move, day in zip(meeting.moved, days[1:], strict=True):
        yield _recorded(RecordKind.MOVE, meeting, move.before, move, goes_on=move.after == day)
    if meeting.cancelled:
        yield _recorded(RecordKind.CANCELLATION, meeting, meeting.date, meeting.cancelled)
    if meeting.reinstated:
        yield _recorded(RecordKind.REINSTATEMENT, meeting, _first(meeting), meeting.reinstated)


def _recorded(
    kind: RecordKind,
    meeting: Meeting,
    day: date,
    became: Moved | Cancelled | Reinstated,
    *,
    goes_on: bool = True,
) -> tuple[OtherRecord, str | None]:
    record = OtherRecord(kind, meeting.board, day, became.on, became.at, became.by, goes_on)
    return record, became.note
