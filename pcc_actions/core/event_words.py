"""What an event did, in the words that boards use."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.fields import DUE_FIELDS
from pcc_actions.core.history.effective import place_of
from pcc_actions.core.history.states import AnyState, State
from pcc_actions.core.model import NEXT_MEETING, Change, Event, EventHandle, Value
from pcc_actions.core.recurrence import recurrence_words

HAPPENED = {
    "raised": "raised",
    "noted": "noted",
    "completed": "reported complete",
    "discharged": "discharged",
    "withdrawn": "withdrawn",
    "reopened": "reopened",
    "deferred": "deferred",
    "reassigned": "reassigned",
    "exempted": "marked exempt",
    "corrected": "corrected",
    "moved": "moved",
    "done": "done",
    "dropped": "dropped",
}


AT_NO_KNOWN_MEETING: Final = f"the board's {NEXT_MEETING}"
TO_BE_TIMETABLED: Final = "be timetabled"
NO_LONGER_EXEMPT: Final = "no longer exempt"  # where an event of the kind exempted lifts the mark


def event_words(
    event: Event, history: Sequence[Event] = (), kind: EntryKind = EntryKind.ACTION
) -> str:
    """Write what an event did: `deferred from 07/03/2023 to 31/03/2023`.

    `history` is that of its entry, of that kind, where a correction of an earlier event finds
    that one.
    """
    return f"{what_happened(event, kind)}{_what_changed(event, history, kind)}{_said_by(event)}"


def what_happened(event: Event, kind: EntryKind = EntryKind.ACTION) -> str:
    """Write what an event is: `reported complete`."""
    return NO_LONGER_EXEMPT if _lifts(event) else happened(event.kind, kind)


def happened(event: str, kind: EntryKind) -> str:
    """Write what an event of that name is, of an entry of a kind."""
    return kind.raised if event == "raised" else HAPPENED.get(event, event)


def _lifts(event: Event) -> bool:
    return event.kind == "exempted" and event.changes["exempt"].after is None


def _what_changed(event: Event, history: Sequence[Event], kind: EntryKind) -> str:
    if event.kind == "exempted":
        return "" if _lifts(event) else f" ({event.changes['exempt'].after})"
    if event.kind in ("deferred", "moved"):
        change = event.changes["due"]
        basis = f" ({event.basis})" if event.basis else ""
        start = f" from {value_words(change.before)}{basis}" if change.before else ""
        end = value_words(change.after) if change.after else TO_BE_TIMETABLED
        return f"{start} to {end}"
    if event.kind == "reassigned":
        ends = event.changes["owners"]
        return f" from {value_words(ends.before or ())} to {value_words(ends.after or ())}"
    if is_its_note(event) and event.note:
        return f": {event.note.rstrip('.')}"
    if event.of is not None:
        return f": {'; '.join(_of_earlier(event.of, event.changes, history, kind))}"
    parts = [*_corrected(event, kind)]
    return f": {'; '.join(parts)}" if parts else ""


def _of_earlier(
    handle: EventHandle, changes: Mapping[str, Change], history: Sequence[Event], kind: EntryKind
) -> Iterator[str]:
    """Write what was put right of an earlier event: `discharged on 07/03/2023 instead of …`."""
    place = place_of(history, handle)
    what = happened(handle.kind, kind) if place is None else what_happened(history[place], kind)
    if "day" in changes:
        before, after = value_words(changes["day"].before), value_words(changes["day"].after)
        yield f"{what} on {after} instead of {before}"
    if "minute" in changes:
        yield f"{what} by {_put_right('minute', changes['minute'])}"


def is_its_note(event: Event) -> bool:
    """Whether an event is all in its note: a correction of no one field."""
    return event.kind == "corrected" and not event.changes


def _corrected(event: Event, kind: EntryKind) -> Iterator[str]:
    """Write what was put right: each field, and when it is due in a day or words as one."""
    changes = dict(event.changes)
    if "due" in changes or ("due_words" in changes and event.due_then):
        yield _due_put_right(event, kind)
        changes = {name: change for name, change in changes.items() if name not in DUE_FIELDS}
    yield from (_put_right(name, change) for name, change in changes.items())


def _due_put_right(event: Event, kind: EntryKind) -> str:
    """Write when an action is due: `due 30/06/2025 instead of 25/03/2025 (next meeting)`."""
    none = Change(None, None)
    stated, said = (event.changes.get(name, none) for name in DUE_FIELDS)
    then = event.due_then or none
    before, after = (
        _due_words(getattr(stated, end), getattr(said, end), getattr(then, end), kind)
        for end in ("before", "after")
    )
    return (
        f"{'due words' if said.after and not stated.after else 'due'} {after} instead of {before}"
    )


def _due_words(
    stated: Value | None, said: Value | None, then: Value | None, kind: EntryKind
) -> str:
    """Write when it was due: a date, words, or for an action the next meeting as then known."""
    if stated or said:
        return value_words(stated or said)
    if isinstance(then, date):
        return f"{uk(then)} ({NEXT_MEETING})"
    if kind is EntryKind.TOPIC:
        return f"to {TO_BE_TIMETABLED}"
    return AT_NO_KNOWN_MEETING if then in (None, NEXT_MEETING) else value_words(then)


def kept_words(state: AnyState | None, name: str) -> str:
    """Write what an entry has under a name; where nothing says when one is due, that is custom."""
    value = getattr(state, name, None) or None
    by_custom = isinstance(state, State) and not state.due_words
    if name == "due" and value is None and by_custom:
        return AT_NO_KNOWN_MEETING
    return value_words(value)


def _put_right(name: str, change: Change) -> str:
    if name == "owners":
        change = Change(change.before or (), change.after or ())
    if name == "every":
        return f"comes {_often(change.after)} instead of {_often(change.before)}"
    after, before = value_words(change.after), value_words(change.before)
    return f"{name.replace('_', ' ')} {after} instead of {before}"


def _often(every: Value | None) -> str:
    return recurrence_words(every) if isinstance(every, (str, int)) else "once"


def _said_by(event: Event) -> str:
    minute = f"minute {event.minute}" if event.minute else ""
    reported = f"reported by {event.reported_by}" if event.reported_by else ""
    said = ", ".join(each for each in (minute, reported) if each)
    return f" ({said})" if said else ""


def value_words(value: Value | None) -> str:
    """Write a recorded value: a date as the UK does, owners in a row, `nothing` where absent."""
    if isinstance(value, date):
        return uk(value)
    if isinstance(value, tuple):
        return ", ".join(value) or "nobody"
    if isinstance(value, int):
        return str(value)
    return "nothing" if value is None else f"“{value}”"
