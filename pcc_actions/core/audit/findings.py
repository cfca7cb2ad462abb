"""What there is to say of a log, once all that its versions hold was looked for in it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pcc_actions.core.audit.earlier import EarlierVersion
from pcc_actions.core.audit.losses import Fate, Loss
from pcc_actions.core.audit.same_events import is_redaction
from pcc_actions.core.audit.survey import ToldLoss
from pcc_actions.core.audit.words import Words
from pcc_actions.core.checks.finding import FaultCode, Finding, RemarkCode, placed
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.messages import Clock
from pcc_actions.core.model import HAND_EDIT, Event, Log

_Redactions = Mapping[tuple[EntryKind, int | None], Sequence[Event]]


def audit_findings(log: Log, told: Sequence[ToldLoss], clock: Clock) -> list[Finding]:
    """Everything to be said: what is gone, altered or taken back; removed; or typed by hand."""
    words = Words(log, clock)
    redactions = _redactions(log, told)
    return [
        *(_lost(each, words, redactions) for each in told if each.fate is not Fate.REDACTED),
        *_unrecorded(told, words, redactions),
        *_redacted(log, told, words),
        *_typed(log, words),
    ]


def _redactions(log: Log, told: Iterable[ToldLoss]) -> _Redactions:
    """Where the removal of words was recorded, also where undo took that back."""
    found: dict[tuple[EntryKind, int | None], list[Event]] = defaultdict(list)
    for place in placed(log):
        found[place.of, place.index] += filter(is_redaction, place.entry.history)
    for each in told:
        if isinstance(each.loss, Loss) and each.loss.event and is_redaction(each.loss.event):
            found[each.loss.of, each.loss.index].append(each.loss.event)
    return found


def _lost(told: ToldLoss, words: Words, redactions: _Redactions) -> Finding:
    loss = told.loss
    if told.fate is Fate.TAKEN_BACK:
        return _of(loss, RemarkCode.TAKEN_BACK, words.taken_back(told))
    if not isinstance(loss, Loss):
        if loss.record.may_be_taken_out:
            return Finding(RemarkCode.REMOVED, words.removed(told))
        return Finding(FaultCode.MEETING_RECORD_GONE, words.meeting_record(told))
    if loss.event is None:
        return _of(loss, FaultCode.ENTRY_GONE, words.gone(told))
    if told.fate is Fate.GONE:
        return _of(loss, FaultCode.EVENT_GONE, words.gone(told))
    may_tell = not redactions.get((loss.of, loss.index))
    return _of(loss, FaultCode.EVENT_ALTERED, words.altered(loss, told.last, may_tell))


def _of(loss: object, code: FaultCode | RemarkCode, sentence: str) -> Finding:
    """A finding with its place in the log, where it has one."""
    if isinstance(loss, Loss) and loss.index is not None:
        return Finding(code, sentence, loss.index, "history", loss.of)
    return Finding(code, sentence)


def _unrecorded(
    told: Iterable[ToldLoss], words: Words, redactions: _Redactions
) -> Iterator[Finding]:
    """Find words that were removed without that having been recorded."""
    for loss, last in _redacted_events(told):
        if not redactions.get((loss.of, loss.index)):
            sentence = words.unrecorded_redaction(loss, last)
            yield _of(loss, FaultCode.REDACTION_NOT_RECORDED, sentence)


def _redacted(log: Log, told: Iterable[ToldLoss], words: Words) -> Iterator[Finding]:
    """Remark on words that were removed as that is done."""
    differing = Counter((loss.of, loss.index) for loss, _ in _redacted_events(told))
    for place in placed(log):
        for event in filter(is_redaction, place.entry.history):
            sentence = words.redacted(place, event, differing[place.of, place.index])
            yield place.finding(RemarkCode.REDACTED, sentence, "history")


def _redacted_events(told: Iterable[ToldLoss]) -> Iterator[tuple[Loss, EarlierVersion]]:
    """The events in which `[redacted]` stands, each with the last version that has the words."""
    for each in told:
        if isinstance(each.loss, Loss) and each.fate is Fate.REDACTED:
            yield each.loss, each.last


def _typed(log: Log, words: Words) -> Iterator[Finding]:
    """Remark on what was typed into the file, and entered in the history since."""
    for place in placed(log):
        for event in place.entry.history:
            if event.by == HAND_EDIT:
                sentence = words.typed_in(place, event)
                yield place.finding(RemarkCode.TYPED_EVENT, sentence, "history")
    for meeting in log.meetings:
        for move in meeting.moved:
            if move.by == HAND_EDIT:
                yield Finding(RemarkCode.TYPED_MOVE, words.typed_move(meeting, move))
