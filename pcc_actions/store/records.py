"""Records as they stand in the file made into the model, and the model into records."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from pcc_actions.core.fields import CHANGED_BY, OF_EVENT, RECORDED, FieldType, names_of
from pcc_actions.core.model import (
    Action,
    Board,
    Cancelled,
    Change,
    ColumnMap,
    Event,
    EventHandle,
    Holder,
    Log,
    Meeting,
    Moved,
    Person,
    Reinstated,
    Settings,
    Value,
)
from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.store.blocks import Record
from pcc_actions.store.keys import (
    ACTION_KEYS,
    BOARD_KEYS,
    FIRST_KEYS,
    HOLDER_KEYS,
    PERSON_KEYS,
    event_keys,
)

_OWN = tuple(field for field in RECORDED if field.type is not FieldType.EVENTS)
_REQUIRED = names_of(field for field in _OWN if field.required)
_SEVERAL = names_of(field for field in _OWN if field.type is FieldType.TEXTS)
_OPTIONAL = names_of(field for field in _OWN if not field.required)


def log_from(whole: Record) -> Log:
    """Make the log of a parsed file whose shape is right."""
    return Log(
        settings=_settings(whole.get("settings", {})),
        boards={code: _board(code, record) for code, record in whole.get("boards", {}).items()},
        people={key: _person(key, record) for key, record in whole.get("people", {}).items()},
        meetings=tuple(_meeting(record) for record in whole.get("meetings", ())),
        actions=tuple(_action_from(record) for record in whole.get("actions", ())),
    )


def _settings(record: Record) -> Settings:
    maps = (ColumnMap(each["name"], each["columns"]) for each in record.get("maps", ()))
    return Settings(
        record.get("default_board"), record.get("marking"), tuple(maps), record.get("id")
    )


def _board(code: str, record: Record) -> Board:
    return Board(code, record["name"], record["reference"])


def _person(key: str, record: Record) -> Person:
    return Person(
        key,
        record["name"],
        record.get("initials", key),
        record.get("post"),
        record.get("email"),
        tuple(_holder(each) for each in record.get("held", ())),
    )


def _holder(record: Record) -> Holder:
    return Holder(record["name"], record.get("from"), record.get("until"))


def _meeting(record: Record) -> Meeting:
    cancelled, reinstated = record.get("cancelled"), record.get("reinstated")
    return Meeting(
        board=record["board"],
        date=record["date"],
        moved=tuple(_moved(move) for move in record.get("moved", ())),
        cancelled=Cancelled(**_recorded(cancelled)) if cancelled else None,
        reinstated=Reinstated(**_recorded(reinstated)) if reinstated else None,
    )


def _moved(record: Record) -> Moved:
    return Moved(record["from"], record["to"], **_recorded(record))


def _recorded(record: Record) -> dict[str, Any]:
    return {
        "on": record["on"],
        "at": _moment(record["at"]),
        "by": record["by"],
        "note": record.get("note"),
    }


def _moment(at: datetime) -> datetime:
    """A moment in UTC; one typed without its offset is taken to be in UTC."""
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _action_from(record: Record) -> Action:
    """The action that a record holds; an empty text is no value."""
    values: dict[str, Any] = {name: record[name] for name in _REQUIRED}
    values |= {name: record.get(name) or None for name in _OPTIONAL}
    values |= {name: tuple(values[name] or ()) for name in _SEVERAL}
    values |= {"exempt": _ground(record), "history": tuple(map(_event, record.get("history", ())))}
    return Action(**values)


def _ground(record: Record) -> str | None:
    """The ground of exemption; one left empty by hand still says that it is exempt."""
    return record["exempt"] or UNSTATED if "exempt" in record else None


def _event(record: Record) -> Event:
    kind = record["event"]
    first = FIRST_KEYS if kind == "raised" else ()
    of = record.get("of") if kind == "corrected" else None
    changed = CHANGED_BY.get(kind, ()) if of is None else OF_EVENT
    return Event(
        kind=kind,
        **_recorded(record),
        reported_by=record.get("reported_by"),
        minute=None if "minute" in changed else record.get("minute"),
        values={name: _value(record[name]) for name in first if record.get(name)},
        changes={name: _change(record[name]) for name in changed if name in record},
        basis=record["due"].get("basis") if kind == "deferred" else None,
        of=None if of is None else _handle(of),
    )


def _handle(record: Record) -> EventHandle:
    return EventHandle(record["event"], _moment(record["at"]), record.get("number", 1))


def _change(record: Record) -> Change:
    return Change(_value(record.get("from")), _value(record.get("to")))


def _value(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def action_record(record: Record, wanted: Action) -> dict[str, Any]:
    """An action's record, the keys of `record` that we do not know kept.

    No key stands where there is no value, but `owners` always.
    """
    values = {field.name: _plain(getattr(wanted, field.name)) for field in _OWN}
    known = {name: value for name, value in values.items() if name in _REQUIRED or value}
    old = list(record.get("history", ()))
    if len(wanted.history) > len(old) and not any(each["event"] == "raised" for each in old):
        old.insert(0, {})
    old += [{}] * (len(wanted.history) - len(old))
    history = [
        each if each and _event(each) == event else _event_record(each, event)
        for each, event in zip(old, wanted.history, strict=True)
    ]
    return _merged(record, {**known, "history": history}, ACTION_KEYS)


def _event_record(record: Record, event: Event) -> dict[str, Any]:
    changes = {name: _change_record(change) for name, change in event.changes.items()}
    if event.basis:
        changes["due"]["basis"] = event.basis
    known = {
        "event": event.kind,
        **_on_record(event),
        **{name: _plain(value) for name, value in event.values.items()},
        "of": None if event.of is None else _handle_record(event.of),
        **changes,
        "minute": changes.get("minute", event.minute),
        "reported_by": event.reported_by,
        "note": event.note,
    }
    return _merged(record, _present(known), event_keys(event.kind))


def _handle_record(handle: EventHandle) -> dict[str, Any]:
    """What an earlier event is known by; its number only where it is not the first."""
    number = {"number": handle.number} if handle.number > 1 else {}
    return {"event": handle.kind, "at": handle.at, **number}


def _change_record(change: Change) -> dict[str, Any]:
    ends = {"from": _plain(change.before), "to": _plain(change.after)}
    return {end: value for end, value in ends.items() if value is not None}


def _plain(value: Value | None) -> Any:
    return list(value) if isinstance(value, tuple) else value


def _present(record: Record) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None and value != []}


def _on_record(event: Event | Moved | Cancelled | Reinstated) -> dict[str, Any]:
    return {"on": event.on, "at": event.at, "by": event.by}


def meeting_record(record: Record, wanted: Meeting) -> dict[str, Any]:
    """A meeting's record, the keys of `record` that we do not know kept."""
    old = [*record.get("moved", ())]
    old += [{}] * (len(wanted.moved) - len(old))
    moved = [
        each if each and _moved(each) == move else _moved_record(move)
        for each, move in zip(old, wanted.moved, strict=True)
    ]
    known = {
        "board": wanted.board,
        "date": wanted.date,
        "cancelled": _once(record.get("cancelled"), wanted.cancelled),
        "reinstated": _once(record.get("reinstated"), wanted.reinstated),
        "moved": moved,
    }
    return _merged(record, _present(known), known)


def _once(there: Record | None, wanted: Cancelled | Reinstated | None) -> Record | None:
    """What became of a meeting once, as it stands, or a new record of it."""
    return _present(_noted(wanted)) if wanted and not there else there


def _moved_record(move: Moved) -> dict[str, Any]:
    return _present({"from": move.before, "to": move.after, **_noted(move)})


def _noted(event: Moved | Cancelled | Reinstated) -> dict[str, Any]:
    return {**_on_record(event), "note": event.note}


def board_record(record: Record, wanted: Board) -> dict[str, Any]:
    """A board's record."""
    return _merged(record, {"name": wanted.name, "reference": wanted.reference}, BOARD_KEYS)


def person_record(record: Record, wanted: Person) -> dict[str, Any]:
    """A person's record; `initials` only where the key does not say them."""
    initials = wanted.initials if wanted.initials != wanted.key else None
    known = {
        "name": wanted.name,
        "initials": initials,
        "post": wanted.post,
        "email": wanted.email,
        "held": _holder_records(record.get("held", ()), wanted.held),
    }
    return _merged(record, _present(known), PERSON_KEYS)


def _holder_records(there: Sequence[Record], wanted: Sequence[Holder]) -> list[dict[str, Any]]:
    """The records of who held a post, each with what else stands in its place."""
    stood = [*there, *({} for _ in wanted)]
    return [
        _merged(
            record,
            _present({"name": holder.name, "from": holder.since, "until": holder.until}),
            HOLDER_KEYS,
        )
        for record, holder in zip(stood, wanted, strict=False)
    ]


def settings_record(record: Record, wanted: Settings) -> dict[str, Any]:
    """The settings' record, the keys of `record` that we do not know kept."""
    there = {each["name"]: each for each in record.get("maps", ())}
    known = {
        "id": wanted.id,
        "default_board": wanted.default_board,
        "marking": wanted.marking,
        "maps": [_map_record(there.get(each.name, {}), each) for each in wanted.maps],
    }
    return _merged(record, _present(known), known)


def _map_record(record: Record, wanted: ColumnMap) -> dict[str, Any]:
    known = {"name": wanted.name, "columns": dict(wanted.columns)}
    return _merged(record, known, known)


def _merged(record: Record, known: Record, keys: Iterable[str]) -> dict[str, Any]:
    """A record with the keys we know as in `known`, and the others as they stood."""
    names = set(keys)
    return {**known, **{name: value for name, value in record.items() if name not in names}}
