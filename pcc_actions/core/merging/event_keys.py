"""What tells one event from every other, on whichever copy of a log it stands."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any

from pcc_actions.core.history.effective import place_of
from pcc_actions.core.model import Change, Event, Value

EventKey = tuple[Any, ...]
"""The moment first, by which events of two copies are ordered; the last tells equal ones apart."""


def event_keys(history: Sequence[Event]) -> list[EventKey]:
    """The key of each event of a history; that it is `apart` is no part of it."""
    met: Counter[Hashable] = Counter()
    keys: list[EventKey] = []
    for place, event in enumerate(history):
        key = _key(event, history[:place] if event.of else (), keys)
        met[key] += 1
        keys.append((*key, met[key]))
    return keys


def _key(event: Event, before: Sequence[Event], keys: Sequence[EventKey]) -> EventKey:
    """The key of an event but for its number; `keys` are those of the events before it."""
    said = (event.kind, event.on, event.by, event.note, event.reported_by, event.minute)
    target = None if event.of is None else place_of(before, event.of)
    return (
        event.at,
        *(str(each or "") for each in said),
        _values(event.values),
        _changes(event.changes),
        str(event.basis or ""),
        () if target is None else keys[target],
        "" if event.of is None else f"{event.of.kind} {event.of.at}",
    )


def _values(values: Mapping[str, Value]) -> str:
    return repr(sorted(values.items()))


def _changes(changes: Mapping[str, Change]) -> str:
    return repr(sorted((name, each.before, each.after) for name, each in changes.items()))


def target_keys(history: Sequence[Event], keys: Iterable[EventKey]) -> dict[EventKey, EventKey]:
    """Of each correction of an earlier event, by its key, the key of that one."""
    every = [*keys]
    found = {}
    for place, event in enumerate(history):
        target = None if event.of is None else place_of(history[:place], event.of)
        if target is not None:
            found[every[place]] = every[target]
    return found
