"""What two copies of a log say differently, a sentence each."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from pcc_actions.core.correction_lines import line_for_lifting
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import called, kind_of
from pcc_actions.core.event_words import event_words, value_words
from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.merge import Merged
from pcc_actions.core.messages import Clock
from pcc_actions.core.model import Cancelled, Event, Moved, Reinstated
from pcc_actions.core.text.english import capitalised, quoted


def clash_sentences(merged: Merged, clock: Clock) -> list[str]:
    """Say in what two copies differed, what holds now, and what to do where the other is right.

    `clock` writes when something was recorded.
    """
    return [capitalised(_words(clash, clock)) for clash in merged.clashes]


def _words(clash: Clash, clock: Clock) -> str:
    if clash.code in _WITH_MOMENTS:
        return _WITH_MOMENTS[clash.code](clash, clock)
    return _WORDS[clash.code](clash)


def _same_field(clash: Clash, clock: Clock) -> str:
    holding, other = (_did(clash, each, clock) for each in (clash.holding, clash.other))
    is_decided = clash.code is ClashCode.DECISION_HOLDS
    what = "what the board decided" if is_decided else "the later"
    return (
        f"{_entry(clash)} was changed on both copies: {other}; {holding}. Both stay in its "
        f"history, and {what} holds: that of {_by(clash.holding)}."
    )


def _renumbered(clash: Clash) -> str:
    entry, (first, later) = clash.entry, (clash.holding, clash.other)
    what = "" if entry is None else f" {kind_of(entry).noun}s"
    return (
        f"two{what} had taken {clash.left}, that of {_by(first)} first: the one of {_by(later)} is "
        f"{clash.kept} now, and {clash.left} is kept as its earlier name."
    )


def _still_exempt(clash: Clash) -> str:
    entry = clash.entry
    line = "" if entry is None else f" If it may be published: {line_for_lifting(entry)}."
    return (
        f"{_entry(clash)} is exempt still: {_by(clash.holding)} lifted that, and the other copy "
        f"has it exempt.{line}"
    )


def _same_record(clash: Clash) -> str:
    what = clash.field.replace("_", " ")
    named = f"{what} of {clash.record}" if clash.record else f"the setting {clash.field}"
    return (
        f"{named} was changed on both copies: to {_value(clash.kept)}, which holds, and to "
        f"{_value(clash.left)}. Put it right where the other is meant."
    )


def _became_twice(clash: Clash) -> str:
    what = _BECAME[type(clash.kept)]
    return (
        f"{clash.record} was {what} on both copies: {_recorded(clash.left)}; "
        f"{_recorded(clash.kept)}. Both stay in the log, and the later holds: that of "
        f"{_recorder(clash.kept)}."
    )


def _recorded(became: object) -> str:
    """Who recorded what became of a meeting, of which day, and why."""
    assert isinstance(became, Moved | Cancelled | Reinstated)
    to = f"to {uk(became.after)} " if isinstance(became, Moved) else ""
    note = f": {quoted(became.note)}" if became.note else ""
    return f"{to}by {became.by} on {uk(became.on)}{note}"


def _recorder(became: object) -> str:
    assert isinstance(became, Moved | Cancelled | Reinstated)
    return became.by


def _kept(clash: Clash) -> str:
    named = _entry(clash) if clash.entry is not None else clash.record
    return f"{named} is kept: one copy has it no more, but the other has it or uses it."


def _taken_back(clash: Clash, clock: Clock) -> str:
    return (
        f"{_entry(clash)} has this again: {_did(clash, clash.holding, clock)}. One copy had taken "
        "that back, the other has it still. Put it right where it was a mistake."
    )


def _two_meetings(clash: Clash) -> str:
    board, day = clash.record, _value(clash.kept)
    return (
        f"{board} has two meetings on {day} now, one of each copy. Cancel or remove one of them: "
        f"pcc-actions meeting remove {board} {day}."
    )


def _entry(clash: Clash) -> str:
    return "" if clash.entry is None else called(clash.entry)


def _by(event: Event | None) -> str:
    return "somebody" if event is None else event.by


def _did(clash: Clash, event: Event | None, clock: Clock) -> str:
    assert event is not None
    assert clash.entry is not None
    words = event_words(event, clash.entry.history, kind_of(clash.entry))
    return f"{words} by {event.by} at {clock(event.at)}"


def _value(value: Any) -> str:
    if isinstance(value, (str, int, date)) or value is None:
        return value_words(value)
    if isinstance(value, tuple):
        return value_words(next((each for each in value if isinstance(each, str)), None))
    return "another"


_BECAME: Final = {Moved: "moved", Cancelled: "cancelled", Reinstated: "put back"}
_WORDS: Final[Mapping[ClashCode, Callable[[Clash], str]]] = {
    ClashCode.RENUMBERED: _renumbered,
    ClashCode.STILL_EXEMPT: _still_exempt,
    ClashCode.SAME_RECORD: _same_record,
    ClashCode.BECAME_TWICE: _became_twice,
    ClashCode.KEPT: _kept,
    ClashCode.TWO_MEETINGS: _two_meetings,
}
_WITH_MOMENTS: Final[Mapping[ClashCode, Callable[[Clash, Clock], str]]] = {
    ClashCode.SAME_FIELD: _same_field,
    ClashCode.DECISION_HOLDS: _same_field,
    ClashCode.TAKEN_BACK: _taken_back,
}
