"""The days of events, and the minute, that somebody typed over in the file.

What was typed is entered as a correction of the event that it is about, so that every day
agrees with it. Where the history could not have been so, nothing is entered here.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from pcc_actions.core.changes.earlier_events import EarlierEvent, with_put_right
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import AnyEntry, Entry, fields_of
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.history.places import closing_place, completion_place
from pcc_actions.core.history.replay import disagreements, impossible, replayed
from pcc_actions.core.model import Action, Change
from pcc_actions.errors import Refused


def told_by_events(entry: AnyEntry) -> frozenset[str]:
    """The fields of an entry of each of which an event of its own tells."""
    return frozenset({"closed", *fields_of(entry).if_typed})


def with_typed_days(entry: Entry, provenance: Provenance) -> Entry:
    """The entry with what was typed over of the days of its events entered, as far as can be."""
    typed: dict[str, Any] = {name: getattr(entry, name) for name in told_by_events(entry)}
    wanted: list[EarlierEvent] = [*_wanted(entry)]
    for some in (wanted, *([each] for each in wanted)):
        if not told_by_events(entry) & disagreements(entry).keys():
            break
        with suppress(Refused):
            entry = replace(with_put_right(entry, provenance, some), **typed)
    return entry


def _wanted(entry: AnyEntry) -> Iterator[EarlierEvent]:
    """What of earlier events is otherwise by the keys of the entry."""
    typed = disagreements(entry)
    closing = closing_place(entry)
    if closing is not None and typed.keys() & {"closed", "minute"}:
        yield EarlierEvent(
            closing,
            entry.closed if "closed" in typed else None,
            entry.minute if "minute" in typed else None,
        )
    if isinstance(entry, Action) and "completed_on" in typed:
        completion = completion_place(entry)
        if completion is not None:
            yield EarlierEvent(completion, entry.completed_on)


def with_typed_status(
    entry: Entry, changes: Mapping[str, Change], provenance: Provenance
) -> Entry | None:
    """The entry with a status that was typed entered as of the day that was typed with it.

    None where there is none, or its history could not have been so.
    """
    completed = entry.completed_on if isinstance(entry, Action) else None
    day = entry.closed if entry.status in lifecycle_of(entry).closed else completed
    if day is None or day > provenance.today:
        return None
    event = provenance.after(entry.history).event("corrected")
    entered = replace(
        entry, history=(*entry.history, replace(event, on=day, changes=dict(changes)))
    )
    state = replayed(entered)
    holds = state is not None and all(
        getattr(state, name) == change.after for name, change in changes.items()
    )
    return entered if holds and impossible(entered) is None else None
