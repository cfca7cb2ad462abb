"""Records as they stand in the file made into the model, and the model into records."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.fields import FieldTable, FieldType, names_of
from pcc_actions.core.model import (
    Action,
    Board,
    Cancelled,
    ColumnMap,
    Event,
    Holder,
    Log,
    Meeting,
    Moved,
    Person,
    Reinstated,
    Settings,
    Topic,
)
from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.store.blocks import Record
from pcc_actions.store.event_records import (
    event_from,
    event_record,
    merged,
    on_record,
    plain,
    present,
    recorded_from,
)
from pcc_actions.store.keys import (
    BOARD_KEYS,
    HOLDER_KEYS,
    PERSON_KEYS,
)


@dataclass(frozen=True, slots=True)
class _Keys:
    """How the keys of an entry are read: those it must have, may have, and that hold several."""

    fields: FieldTable
    own: tuple[str, ...]
    required: tuple[str, ...]
    optional: tuple[tuple[str, str | None], ...]  # with what each is where there is no key
    several: tuple[str, ...]


def _keys(fields: FieldTable) -> _Keys:
    own = tuple(field for field in fields.recorded if field.type is not FieldType.EVENTS)
    return _Keys(
        fields,
        names_of(own),
        names_of(field for field in own if field.required),
        tuple((field.name, field.default) for field in own if not field.required),
        names_of(field for field in own if field.type is FieldType.TEXTS),
    )


_OF_ACTION: Final = _keys(ACTION_FIELDS)
_OF_TOPIC: Final = _keys(TOPIC_FIELDS)


def log_from(whole: Record) -> Log:
    """Make the log of a parsed file whose shape is right."""
    return Log(
        settings=_settings(whole.get("settings", {})),
        boards={code: _board(code, record) for code, record in whole.get("boards", {}).items()},
        people={key: _person(key, record) for key, record in whole.get("people", {}).items()},
        meetings=tuple(_meeting(record) for record in whole.get("meetings", ())),
        actions=tuple(Action(**_values(each, _OF_ACTION)) for each in whole.get("actions", ())),
        programme=tuple(Topic(**_values(each, _OF_TOPIC)) for each in whole.get("programme", ())),
    )


def _settings(record: Record) -> Settings:
    maps = (ColumnMap(each["name"], each["columns"]) for each in record.get("maps", ()))
    return Settings(
        record.get("default_board"),
        record.get("marking"),
        tuple(maps),
        record.get("id"),
        record.get("body"),
        record.get("group"),
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
    return Holder(record["name"], record.get("from"), record.get("until"), record.get("email"))


def _meeting(record: Record) -> Meeting:
    cancelled, reinstated = record.get("cancelled"), record.get("reinstated")
    return Meeting(
        board=record["board"],
        date=record["date"],
        moved=tuple(_moved(move) for move in record.get("moved", ())),
        cancelled=Cancelled(**recorded_from(cancelled)) if cancelled else None,
        reinstated=Reinstated(**recorded_from(reinstated)) if reinstated else None,
    )


def _moved(record: Record) -> Moved:
    return Moved(record["from"], record["to"], **recorded_from(record))


def _values(record: Record, keys: _Keys) -> dict[str, Any]:
    """What the record of an entry holds; an empty text is no value."""
    values: dict[str, Any] = {name: record[name] for name in keys.required}
    values |= {name: record.get(name) or default for name, default in keys.optional}
    values |= {name: tuple(values[name] or ()) for name in keys.several}
    history = (event_from(each, keys.fields) for each in record.get("history", ()))
    return {**values, "exempt": _ground(record), "history": tuple(history)}


def _ground(record: Record) -> str | None:
    """The ground of exemption; one left empty by hand still says that it is exempt."""
    return record["exempt"] or UNSTATED if "exempt" in record else None


def action_record(record: Record, wanted: Action) -> dict[str, Any]:
    """An action's record, the keys of `record` that we do not know kept."""
    return _entry_record(record, wanted, _OF_ACTION)


def topic_record(record: Record, wanted: Topic) -> dict[str, Any]:
    """A topic's record, the keys of `record` that we do not know kept."""
    return _entry_record(record, wanted, _OF_TOPIC)


def _entry_record(record: Record, wanted: AnyEntry, keys: _Keys) -> dict[str, Any]:
    """An entry's record. No key stands where there is no value, but those it must have."""
    values = {name: plain(getattr(wanted, name)) for name in keys.own}
    no_value = dict(keys.optional)
    known = {
        name: value
        for name, value in values.items()
        if name in keys.required or (value and value != no_value[name])
    }
    history = _history(record.get("history", ()), wanted.history, keys.fields)
    return merged(record, {**known, "history": history}, (*keys.own, "history"))


def _history(there: Sequence[Record], wanted: Sequence[Event], fields: FieldTable) -> list[Record]:
    """The records of a history, each as it stands where it says what is wanted."""
    old = list(there)
    if len(wanted) > len(old) and not any(each["event"] == "raised" for each in old):
        old.insert(0, {})
    old += [{}] * (len(wanted) - len(old))
    return [
        each if each and event_from(each, fields) == event else event_record(each, event, fields)
        for each, event in zip(old, wanted, strict=True)
    ]


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
    return merged(record, present(known), known)


def _once(there: Record | None, wanted: Cancelled | Reinstated | None) -> Record | None:
    """What became of a meeting once, as it stands, or a new record of it; None where nothing."""
    return (there or present(_noted(wanted))) if wanted else None


def _moved_record(move: Moved) -> dict[str, Any]:
    return present({"from": move.before, "to": move.after, **_noted(move)})


def _noted(event: Moved | Cancelled | Reinstated) -> dict[str, Any]:
    return {**on_record(event), "note": event.note}


def board_record(record: Record, wanted: Board) -> dict[str, Any]:
    """A board's record."""
    return merged(record, {"name": wanted.name, "reference": wanted.reference}, BOARD_KEYS)


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
    return merged(record, present(known), PERSON_KEYS)


def _holder_records(there: Sequence[Record], wanted: Sequence[Holder]) -> list[dict[str, Any]]:
    """The records of who held a post, each with what else stands in its place."""
    stood = [*there, *({} for _ in wanted)]
    return [
        merged(record, present(_holder_record(holder)), HOLDER_KEYS)
        for record, holder in zip(stood, wanted, strict=False)
    ]


def _holder_record(holder: Holder) -> dict[str, Any]:
    return {
        "name": holder.name,
        "from": holder.since,
        "until": holder.until,
        "email": holder.email,
    }


def settings_record(record: Record, wanted: Settings) -> dict[str, Any]:
    """The settings' record, the keys of `record` that we do not know kept."""
    there = {each["name"]: each for each in record.get("maps", ())}
    known = {
        "id": wanted.id,
        "default_board": wanted.default_board,
        "marking": wanted.marking,
        "body": wanted.body,
        "group": wanted.group,
        "maps": [_map_record(there.get(each.name, {}), each) for each in wanted.maps],
    }
    return merged(record, present(known), known)


def _map_record(record: Record, wanted: ColumnMap) -> dict[str, Any]:
    known = {"name": wanted.name, "columns": dict(wanted.columns)}
    return merged(record, known, known)
