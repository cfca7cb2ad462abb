"""The events of a history as corrections of their day or minute have them.

Such a correction holds from the beginning, whatever its own day: what is put right was never
otherwise. The event itself stands in the history as it was recorded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.model import Change, Event, EventHandle, Value


def effective(history: Sequence[Event]) -> tuple[Event, ...]:
    """The events in the order they were recorded, each of its true day and minute."""
    corrections = [place for place, event in enumerate(history) if event.of is not None]
    if not corrections:
        return tuple(history)  # as nearly every one, and lists ask for very many
    events = list(history)
    for place in corrections:
        correction = history[place]
        meant = None if correction.of is None else place_of(history[:place], correction.of)
        if meant is not None:
            events[meant] = _put_right(events[meant], correction)
    return tuple(events)


def in_order(entry: AnyEntry) -> list[Event]:
    """The events of an entry in the order they took effect, each of its true day and minute."""
    return sorted(effective(entry.history), key=lambda event: (event.kind != "raised", event.on))


def placed_in_order(entry: AnyEntry) -> list[tuple[int, Event]]:
    """The same, each with its place in the history."""
    events = enumerate(effective(entry.history))
    return sorted(events, key=lambda placed: (placed[1].kind != "raised", placed[1].on))


def place_of(history: Iterable[Event], handle: EventHandle) -> int | None:
    """The place of the event that a handle means, None where it is not there."""
    alike = [place for place, event in enumerate(history) if _is_like(event, handle)]
    return alike[handle.number - 1] if 0 < handle.number <= len(alike) else None


def handle_of(history: Sequence[Event], place: int) -> EventHandle:
    """The handle of the event at a place."""
    handle = EventHandle(history[place].kind, history[place].at)
    alike = [event for event in history[: place + 1] if _is_like(event, handle)]
    return replace(handle, number=len(alike))


def _is_like(event: Event, handle: EventHandle) -> bool:
    return (event.kind, event.at) == (handle.kind, handle.at)


def minute_of(event: Event) -> str | None:
    """The minute by which an event was agreed; a correction of the status has it as a change."""
    change = event.changes.get("minute")
    minute = event.minute if change is None or event.of is not None else change.after
    return None if minute is None else str(minute)


def _put_right(event: Event, correction: Event) -> Event:
    changes = correction.changes
    if "minute" in changes:
        event = _by(event, changes["minute"].after)
    day = changes["day"].after if "day" in changes else None
    return _on(event, day) if isinstance(day, date) else event


def _by(event: Event, minute: Value | None) -> Event:
    """An event by another minute, which it has where it had the one before."""
    change = event.changes.get("minute")
    if change is None:
        return replace(event, minute=None if minute is None else str(minute))
    return replace(event, changes={**event.changes, "minute": Change(change.before, minute)})


def _on(event: Event, day: date) -> Event:
    """An event on another day; one that itself says when the action was closed says that day."""
    closed = event.changes.get("closed")
    if closed is None or closed.after is None:
        return replace(event, on=day)
    return replace(event, on=day, changes={**event.changes, "closed": Change(closed.before, day)})
