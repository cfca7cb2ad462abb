"""What an audit says, in sentences: of events, entries, meetings, and of what was looked through.

Of what is gone no words are told: they may have been removed from the log since.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from pcc_actions.core.audit.earlier import EarlierVersion
from pcc_actions.core.audit.losses import Fate, Loss
from pcc_actions.core.audit.other_records import OtherRecord, RecordKind
from pcc_actions.core.audit.same_events import altered
from pcc_actions.core.audit.survey import AnyLoss, ToldLoss
from pcc_actions.core.checks.finding import Placed
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import AnyEntry, entries_of, every_entry, kind_of
from pcc_actions.core.entry_keys import calling
from pcc_actions.core.event_words import event_words, value_words, what_happened
from pcc_actions.core.messages import Clock, counted
from pcc_actions.core.model import Event, Log, Meeting, Moved
from pcc_actions.core.text.english import joined

_BECAME: Final = {
    RecordKind.MOVE: "was moved",
    RecordKind.CANCELLATION: "was cancelled",
    RecordKind.REINSTATEMENT: "is held after all",
}


class Words:
    """The sentences of an audit of a log."""

    def __init__(self, log: Log, clock: Clock) -> None:
        self._log, self._clock = log, clock
        self._called = calling(log)

    def taken_back(self, told: ToldLoss) -> str:
        """What undo took back, and when."""
        what = self._what(told.loss)
        return f"{what}: taken back by undo, which made revision {told.undone_at}."

    def gone(self, told: ToldLoss) -> str:
        """What was recorded and is not there, and undo did not take back as far as is known."""
        what, last = self._what(told.loss), told.last.called
        return f"{what}: it stands in {last}, and is gone. Nothing tells of an undo."

    def altered(self, loss: Loss, last: EarlierVersion, may_tell: bool) -> str:
        """What is another in an event; the values themselves where they `may` be told."""
        assert loss.event is not None
        assert loss.now is not None
        ends = [
            f"{name} is {value_words(now)} and was {value_words(was)}" if may_tell else name
            for name, was, now in altered(loss.event, loss.now)
        ]
        lead = ": " if may_tell else ", in its "
        return f"{self._what(loss)}: altered since {last.called}{lead}{joined(ends)}."

    def removed(self, told: ToldLoss) -> str:
        """What was taken out, for which there is a command."""
        return f"{self._what(told.loss)}: it stands in {told.last.called}, and was taken out since."

    def meeting_record(self, told: ToldLoss) -> str:
        """What became of a meeting, and is gone or altered."""
        how = "altered" if told.fate is Fate.ALTERED else "gone"
        return f"{self._what(told.loss)}: it stands in {told.last.called}, and is {how}."

    def unrecorded_redaction(self, loss: Loss, last: EarlierVersion) -> str:
        """Words that were removed by other means than `--redact`."""
        return (
            f"{self._what(loss)}: [redacted] stands in the place of words that {last.called} has, "
            "and no removal of words was recorded."
        )

    def redacted(self, place: Placed, event: Event, differing: int) -> str:
        """Words that were removed as that is done; how many events are others for that."""
        others = f", from {counted(differing, 'event')} that earlier versions have whole"
        more = others if differing else ""
        return f"{place.name}: words were removed on {uk(event.on)} by {event.by}{more}."

    def typed_in(self, place: Placed, event: Event) -> str:
        """What somebody typed over in the file."""
        what = event_words(event, place.entry.history, place.of)
        return f"{place.name}: edited outside pcc-actions, entered on {uk(event.on)}: {what}."

    def typed_move(self, meeting: Meeting, move: Moved) -> str:
        """A meeting of which somebody typed another date over in the file."""
        return (
            f"Meeting {meeting.board} {uk(move.before)}: edited outside pcc-actions, entered on "
            f"{uk(move.on)}: moved to {uk(move.after)}."
        )

    def _what(self, loss: AnyLoss) -> str:
        """What a loss is of, as a sentence begins."""
        if not isinstance(loss, Loss):
            return self._other(loss.record)
        if loss.event is None:
            events = counted(len(loss.entry.history), "event")
            return f"{self._entry(loss.entry)} with its {events}"
        entry = loss.entry if loss.index is None else entries_of(self._log, loss.of)[loss.index]
        return f"{self._entry(entry)} {self._event(loss.event, entry)}"

    def _entry(self, entry: AnyEntry) -> str:
        return self._called(entry)

    def _event(self, event: Event, entry: AnyEntry) -> str:
        what = what_happened(event, kind_of(entry))
        when = f"recorded by {event.by} at {self._clock(event.at)}"
        return f"{what} on {uk(event.on)} ({when})"

    def _other(self, record: OtherRecord) -> str:
        if record.day is None:
            return f"{'Board' if record.kind is RecordKind.BOARD else 'Person'} {record.name}"
        meeting = f"Meeting {record.name} {uk(record.day)}"
        if record.on is None or record.at is None:
            return meeting
        when = f"recorded by {record.by} at {self._clock(record.at)}"
        return f"{meeting} {_BECAME[record.kind]} on {uk(record.on)} ({when})"


def looked_through(where: Sequence[str], log: Log, told: Sequence[ToldLoss]) -> str:
    """What was looked through, and whether all of it is there.

    `where` names what there was beside the log: "12 kept versions (revisions 3 to 14)".
    """
    lead = f"Looked through {joined(['the log', *where])}"
    if not where:
        lead = "Looked through the log alone, for no earlier version is there"
    count = {fate: _number(told, fate) for fate in Fate}
    total = sum(len(entry.history) for entry in every_entry(log))
    total += count[Fate.GONE] + count[Fate.TAKEN_BACK]
    return f"{lead}: {_account(total, count)}."


def _number(told: Sequence[ToldLoss], fate: Fate) -> int:
    """How many events had that fate."""
    losses = (each.loss for each in told if each.fate is fate)
    found = [loss for loss in losses if isinstance(loss, Loss)]
    if fate in (Fate.GONE, Fate.TAKEN_BACK):
        return sum(loss.events for loss in found)
    return len(found)


def _account(total: int, count: Mapping[Fate, int]) -> str:
    events = counted(total, "event")
    taken_back, redacted = count[Fate.TAKEN_BACK], count[Fate.REDACTED]
    if count[Fate.GONE] or count[Fate.ALTERED]:
        lost = f"{count[Fate.GONE]} gone, {count[Fate.ALTERED]} altered"
        said = f"not every one of {events} is there as it was recorded ({lost})"
    else:
        said = f"each of {events} is there"
    said += f", but for {taken_back} that undo took back" if taken_back else ""
    return said + (f"; words were removed from {redacted}" if redacted else "")
