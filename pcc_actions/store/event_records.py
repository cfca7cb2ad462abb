"""An event as it stands in the file made into the model, and the other way round."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from pcc_actions.core.fields import OF_EVENT, FieldTable
from pcc_actions.core.model import (
    Cancelled,
    Change,
    Event,
    EventHandle,
    Moved,
    Reinstated,
    Value,
)
from pcc_actions.store.keys import Record, event_keys, first_keys


def event_from(record: Record, fields: FieldTable) -> Event:
    """The event that a record holds, of an entry with these fields."""
    kind, get = record["event"], record.get
    of = get("of") if kind == "corrected" else None
    first = first_keys(kind, fields)
    changed = fields.changed_by.get(kind, ()) if of is None else OF_EVENT
    return Event(
        kind=kind,
        on=record["on"],
        at=_moment(record["at"]),
        by=record["by"],
        note=get("note"),
        reported_by=get("reported_by"),
        minute=None if "minute" in changed else get("minute"),
        values={name: _value(record[name]) for name in first if get(name)} if first else {},
        changes={name: _change(record[name]) for name in changed if name in record},
        basis=record["due"].get("basis") if kind == "deferred" else None,
        of=None if of is None else _handle(of),
        apart=get("apart", False),
    )


def _handle(record: Record) -> EventHandle:
    return EventHandle(record["event"], _moment(record["at"]), record.get("number", 1))


def _change(record: Record) -> Change:
    return Change(_value(record.get("from")), _value(record.get("to")))


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def recorded_from(record: Record) -> dict[str, Any]:
    """When and by whom something was recorded, and the note on it."""
    return {
        "on": record["on"],
        "at": _moment(record["at"]),
        "by": record["by"],
        "note": record.get("note"),
    }


def _moment(at: datetime) -> datetime:
    """A moment in UTC; one typed without its offset is taken to be in UTC."""
    if at.tzinfo is UTC:  # as we write them all
        return at
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def event_record(record: Record, event: Event, fields: FieldTable) -> dict[str, Any]:
    """An event's record, the keys of `record` that we do not know kept."""
    changes = {name: _change_record(change) for name, change in event.changes.items()}
    if event.basis:
        changes["due"]["basis"] = event.basis
    known = {
        "event": event.kind,
        **on_record(event),
        **{name: plain(value) for name, value in event.values.items()},
        "of": None if event.of is None else _handle_record(event.of),
        **changes,
        "minute": changes.get("minute", event.minute),
        "reported_by": event.reported_by,
        "note": event.note,
        "apart": event.apart or None,
    }
    return merged(record, present(known), event_keys(event.kind, fields))


def _handle_record(handle: EventHandle) -> dict[str, Any]:
    """What an earlier event is known by; its number only where it is not the first."""
    number = {"number": handle.number} if handle.number > 1 else {}
    return {"event": handle.kind, "at": handle.at, **number}


def _change_record(change: Change) -> dict[str, Any]:
    ends = {"from": plain(change.before), "to": plain(change.after)}
    return {end: value for end, value in ends.items() if value is not None}


def plain(value: Value | None) -> Any:
    """A value as TOML has it."""
    return list(value) if isinstance(value, tuple) else value


def on_record(event: Event | Moved | Cancelled | Reinstated) -> dict[str, Any]:
    """When and by whom something was recorded, as a record."""
    return {"on": event.on, "at": event.at, "by": event.by}


def present(record: Record) -> dict[str, Any]:
    """A record without the keys that have no value."""
    return {name: value for name, value in record.items() if value is not None and value != []}


def merged(record: Record, known: Record, keys: Iterable[str]) -> dict[str, Any]:
    """A record with the keys we know as in `known`, and the others as they stood."""
    names = set(keys)
    return {**known, **{name: value for name, value in record.items() if name not in names}}
