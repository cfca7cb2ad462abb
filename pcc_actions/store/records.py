"""Records as they stand in the file made into the model, and the model into records."""

from collections.abc import Sequence
from typing import Any

from pcc_actions.core.log_settings import ColumnMap, Settings
from pcc_actions.core.model import Board, Cancelled, Holder, Log, Meeting, Moved, Person, Reinstated
from pcc_actions.store.entry_records import action_from, topic_from
from pcc_actions.store.event_records import merged, on_record, present, recorded_from
from pcc_actions.store.keys import BOARD_KEYS, HOLDER_KEYS, PERSON_KEYS, Record


def log_from(whole: Record) -> Log:
    """Make the log of a parsed file whose shape is right."""
    return Log(
        settings=_settings(whole.get("settings", {})),
        boards={code: _board(code, record) for code, record in whole.get("boards", {}).items()},
        people={key: _person(key, record) for key, record in whole.get("people", {}).items()},
        meetings=tuple(_meeting(record) for record in whole.get("meetings", ())),
        actions=tuple(action_from(each) for each in whole.get("actions", ())),
        programme=tuple(topic_from(each) for each in whole.get("programme", ())),
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
    if len(record) == 2:  # most are no more than that
        return Meeting(record["board"], record["date"])
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
    """What became of a meeting once, as it stands where it says that; None where nothing."""
    if wanted is None:
        return None
    noted = _noted(wanted)
    if there and recorded_from(there) == noted:
        return there
    return merged(there or {}, present(noted), noted)


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
