"""One more event in the history of an action or a topic, its own keys brought up to date."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from pcc_actions.core.entries import AnyEntry, Entry, fields_of
from pcc_actions.core.history.overruled import overruled_by
from pcc_actions.core.history.replay import AnyStep, impossible, steps
from pcc_actions.core.model import Change, Event


def with_event(entry: Entry, event: Event, today: date = date.max) -> Entry:
    """The entry with an event recorded; `today` tells which days are still to come.

    Raises `Refused` where the history with it in its place could not have been, or where
    what it says would not hold, because something else holds from a later day.
    """
    later = replace(entry, history=(*entry.history, event))
    played = tuple(steps(later))
    wrong = impossible(later, played)
    if wrong is not None:
        from pcc_actions.core.changes.why_not import why_not

        raise why_not(entry, event, wrong, played, today)
    _refuse_overruled(entry, later, event, today)
    return as_replayed(later, played)


def refuse_overruled(entry: AnyEntry, event: Event, today: date = date.max) -> None:
    """Raise `Refused` where an event of a later day has what this one says hold no more."""
    later = replace(entry, history=(*entry.history, event))
    _refuse_overruled(entry, later, event, today)


def _refuse_overruled(entry: AnyEntry, recorded: AnyEntry, event: Event, today: date) -> None:
    """The same, given the entry with the event `recorded` too."""
    later = overruled_by(recorded, event)
    if later is not None:
        from pcc_actions.core.changes.why_not import why_overruled

        raise why_overruled(entry, event, later, today)


def as_replayed(entry: Entry, played: Sequence[AnyStep]) -> Entry:
    """The entry with its own keys as the steps of its history bear them out."""
    if not played:
        return entry
    _, _, state = played[-1]
    borne_out: dict[str, Any] = {name: getattr(state, name) for name in _told_by_history(entry)}
    return replace(entry, **borne_out)


def _told_by_history(entry: AnyEntry) -> tuple[str, ...]:
    """The keys of an entry of which its history tells, and of the others those typed by hand."""
    fields = fields_of(entry)
    typed = (name for name in fields.if_typed if getattr(entry, name) is not None)
    return (*fields.borne_out, *typed)


def formerly(entry: AnyEntry, changes: Mapping[str, Change]) -> tuple[str, ...]:
    """What an entry was called before, once `changes` are made; never what it is called now."""
    new = changes.get(fields_of(entry).names[0])
    if new is None:
        return entry.formerly
    before = dict.fromkeys((*entry.formerly, str(new.before)))
    return tuple(each for each in before if each != new.after)
