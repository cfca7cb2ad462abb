"""When two events are the same, the same but for words that were removed, or one was altered."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any, Final

from pcc_actions.core.changes.redaction import REDACTION
from pcc_actions.core.model import Event, Value
from pcc_actions.core.text.redacted import is_redacted_from

EventContent = tuple[Hashable, ...]
# Of a person who recorded or reported it, words may be removed too.
_PLAIN: Final = ("by", "note", "reported_by", "minute")
_SURE: Final = ("kind", "on", "at", "basis")


def event_content(event: Event) -> EventContent:
    """All that two events have in common that are the same, wherever they stand.

    Not which of several alike a correction is of, nor whether it was recorded apart: bringing
    two copies together changes both.
    """
    of = None if event.of is None else (event.of.kind, event.of.at)
    plain = (getattr(event, name) for name in (*_SURE, *_PLAIN))
    return (*plain, of, frozenset(event.values.items()), frozenset(event.changes.items()))


def is_redaction(event: Event) -> bool:
    """Whether an event records that words were removed."""
    return event.kind == "corrected" and event.note == REDACTION and not event.changes


def differs_by_redaction(before: Event, now: Event) -> bool:
    """Whether an event is another only where `[redacted]` stands in the place of words."""
    was, is_ = _parts(before), _parts(now)
    return was.keys() == is_.keys() and all(is_redacted_from(is_[name], was[name]) for name in was)


def is_altered(before: Event, now: Event) -> bool:
    """Whether two events that differ are one event, by what it is, when and by whom recorded."""
    return (before.kind, before.at, before.by) == (now.kind, now.at, now.by)


def altered(before: Event, now: Event) -> Iterator[tuple[str, Value | None, Value | None]]:
    """What is another in one of two events that differ: its name, and the two values."""
    was, is_ = _parts(before), _parts(now)
    for name in dict.fromkeys((*was, *is_)):
        if was.get(name) != is_.get(name):
            yield name.strip(), was.get(name), is_.get(name)


def _parts(event: Event) -> Mapping[str, Any]:
    """All that an event holds by name, with nothing within anything else."""
    told = {name: getattr(event, name) for name in (*_SURE, *_PLAIN)}
    told["day"] = told.pop("on")
    of = {} if event.of is None else {"of event": event.of.kind, "of moment": event.of.at}
    ends = {
        f"{name} {end}": value
        for name, change in event.changes.items()
        for end, value in (("from", change.before), ("to", change.after))
    }
    return {**told, **of, **{f"{name} ": each for name, each in event.values.items()}, **ends}
