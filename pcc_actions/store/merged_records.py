"""The record of one entry or meeting that stands in the files of two copies, made into one.

What this release knows of it is told by the merged log; keys of others are kept of both.
"""

from collections.abc import Sequence
from typing import Any

from pcc_actions.core.entries import AnyEntry, fields_of
from pcc_actions.core.merging.event_keys import event_keys
from pcc_actions.core.merging.values import three_way
from pcc_actions.core.model import Meeting
from pcc_actions.store.event_records import event_from
from pcc_actions.store.keys import Record


def with_keys_of_both(base: Record, one: Record, other: Record) -> dict[str, Any]:
    """The record of one copy with the keys that only the other has, or alone changed."""
    names = dict.fromkeys((*one, *other))
    values = {name: three_way(base.get(name), one.get(name), other.get(name)) for name in names}
    return {name: value for name, value in values.items() if value is not None}


def joined_entry(wanted: AnyEntry, base: Record, one: Record, other: Record) -> Record:
    """One record of an entry; each of its events has the keys that either copy has of that."""
    kept = with_keys_of_both(base, one, other)
    return {**kept, "history": _history(wanted, one, other)}


def _history(wanted: AnyEntry, *copies: Record) -> list[Record]:
    """The record of each event of an entry, an empty one where neither copy has it."""
    found: dict[Any, Record] = {}
    for copy in reversed(copies):
        records: Sequence[Record] = copy.get("history", ())
        keys = event_keys([event_from(record, fields_of(wanted)) for record in records])
        for key, record in zip(keys, records, strict=True):
            found[key] = with_keys_of_both({}, record, found.get(key, {}))
    return [found.get(key, {}) for key in event_keys(wanted.history)]


def joined_meeting(wanted: Meeting, base: Record, one: Record, other: Record) -> Record:
    """One record of a meeting; its moves are written as the merged log has them.

    That it was cancelled or held after all is told by every record which either copy has of that.
    """
    kept = with_keys_of_both(base, one, other)
    known = [*one.get("moved", ()), *other.get("moved", ())]
    for name in ("cancelled", "reinstated"):
        kept[f"{name}_apart"] = [*_every(name, one), *_every(name, other)]
    return {**kept, "moved": [_moved(known, move.at, move.after) for move in wanted.moved]}


def _every(name: str, record: Record) -> list[Record]:
    holds = [record[name]] if name in record else []
    return [*holds, *record.get(f"{name}_apart", ())]


def _moved(known: Sequence[Record], *recorded: Any) -> Record:
    return next((each for each in known if (each["at"], each["to"]) == recorded), {})
