"""What somebody typed into the file, entered in the history: a date cannot move silently.

Where an entry's own keys and its history disagree in a file that was edited outside
pcc-actions, what was typed holds, and is entered as `corrected` by "hand edit".
"""

from collections import defaultdict, deque
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from pcc_actions.core.changes.events import formerly
from pcc_actions.core.changes.moved_by_hand import moved_by_hand
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.typed_days import (
    told_by_events,
    with_typed_days,
    with_typed_status,
)
from pcc_actions.core.entries import AnyEntry, Entry, fields_of
from pcc_actions.core.entry_keys import entries_by_key, entry_key, keys_of, raising
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.history.replay import disagreements, disagreements_with, raised_on, replayed
from pcc_actions.core.history.states import AnyState
from pcc_actions.core.model import HAND_EDIT, Change, Event, Log, Value
from pcc_actions.core.owners import KnownPeople, parted_names
from pcc_actions.core.patterns import pattern

REWRITTEN = "An earlier entry of its history was edited."
_PLAIN_NAMES = pattern(r"(?:[^\W_]|[ .'’/,&-])*")


def hand_edits(log: Log, kept: Log | None, provenance: Provenance) -> Log:
    """The log with every disagreement entered, as of the day of the change.

    `kept` is the newest version that pcc-actions wrote, where there is one: a changed
    reference, board or meeting date is seen against it alone.
    """
    provenance = replace(provenance, by=HAND_EDIT, today=provenance.on)
    typed = log
    people = KnownPeople(log.people, provenance.on)
    log = replace(
        log,
        actions=tuple(_entered(each, people, provenance) for each in log.actions),
        programme=tuple(_entered(each, people, provenance) for each in log.programme),
    )
    if kept is None:
        return log
    return replace(
        log,
        actions=tuple(_against_kept(log.actions, typed.actions, kept.actions, provenance)),
        programme=tuple(_against_kept(log.programme, typed.programme, kept.programme, provenance)),
        meetings=tuple(moved_by_hand(log.meetings, kept.meetings, provenance)),
    )


def _against_kept(
    entries: Sequence[Entry], typed: Sequence[Entry], kept: Sequence[Entry], provenance: Provenance
) -> list[Entry]:
    """The entries of a kind with what the kept version alone tells of them entered."""
    found = list(entries)
    renames = dict(renamed(kept, found))
    for index, before in renames.items():
        found[index] = _named(found[index], before, provenance)
    for index, before in {**_known_again(kept, found), **renames}.items():
        known = len(typed[index].history)
        found[index] = _rewritten(found[index], known, before, provenance)
    return found


def _entered(entry: Entry, people: KnownPeople, provenance: Provenance) -> Entry:
    state = replayed(entry)
    if _is_as_replayed(entry, state):
        return entry  # as nearly every one of a long log
    entry = _with_known_owners(entry, state, people)
    entry = _with_raised(_with_closed(entry, state, provenance), provenance)
    if not disagreements(entry):
        return entry
    entry = with_typed_days(_with_record(entry, provenance), provenance)
    changes = disagreements(entry)  # of days that could not have been
    return _corrected(entry, changes, provenance) if changes else entry


def _is_as_replayed(entry: AnyEntry, state: AnyState | None) -> bool:
    """Whether the history bears out all that the keys of an entry tell, its closing too."""
    if state is None or disagreements_with(state, entry):
        return False
    return entry.closed is not None or entry.status not in lifecycle_of(entry).closed


def _with_record(entry: Entry, provenance: Provenance) -> Entry:
    """The entry with all entered that was typed, but what its events tell by their days."""
    changes = disagreements(entry)
    is_closed = entry.status in lifecycle_of(entry).closed
    told = ("status", "closed", "minute") if is_closed else ("status", "closed")
    status = {name: each for name, each in changes.items() if name in told}
    changes = {name: each for name, each in changes.items() if name not in told_by_events(entry)}
    if "status" in changes:
        entered = with_typed_status(entry, status, provenance)
        if entered is None:
            return _corrected(entry, {**changes, **status}, provenance)
        entry = entered
        del changes["status"]
    return _corrected(entry, changes, provenance) if changes else entry


def _corrected(
    entry: Entry, changes: dict[str, Change], provenance: Provenance, note: str | None = None
) -> Entry:
    corrected = provenance.after(entry.history).event("corrected", note)
    # What was typed holds, however far a clock was ahead.
    on = max([corrected.on, *(event.on for event in entry.history)])
    event = replace(corrected, on=on, changes=changes)
    return replace(entry, formerly=formerly(entry, changes), history=(*entry.history, event))


def _with_known_owners(entry: Entry, state: AnyState | None, known: KnownPeople) -> Entry:
    """The entry with each owner that was typed as a command records it.

    Known ones are under their keys, and several in one text apart. `state` is that in which its
    history leaves it.
    """
    recorded = () if state is None else state.owners
    if state is not None and recorded == entry.owners:
        return entry
    owners = (
        each
        for owner in entry.owners
        for each in ((owner,) if owner in recorded else _keys(owner, known))
    )
    return replace(entry, owners=tuple(dict.fromkeys(owners)))


def _keys(owner: str, known: KnownPeople) -> tuple[str, ...]:
    """The owners that a text means; one that two people share stays as it was typed.

    Only plain names are parted, with the signs between them that people type: one without a
    name stays, for `check` to find, and so does what a piece of it could make a command of.
    """
    if not owner.strip() or not (known.meant(owner) or _PLAIN_NAMES.fullmatch(owner)):
        return (owner,)
    return tuple(map(known.kept, parted_names(known, owner)))


def _with_closed(entry: Entry, state: AnyState | None, provenance: Provenance) -> Entry:
    """The closed entry with the day it was closed, today where that is not known.

    One that is not closed has none, unless the day alone was typed: then `check` finds it.
    `state` is that in which its history leaves it.
    """
    same = state is not None and state.status == entry.status
    if entry.status not in lifecycle_of(entry).closed:
        return entry if same else replace(entry, closed=None)
    known = state.closed if state and same else None
    return replace(entry, closed=entry.closed or known or provenance.on)


def _with_raised(entry: Entry, provenance: Provenance) -> Entry:
    if any(event.kind == "raised" for event in entry.history):
        return entry
    first = {name: getattr(entry, name) for name in fields_of(entry).first}
    values: dict[str, Value] = {name: value for name, value in first.items() if value}
    on = raised_on(entry) or provenance.on
    event = Event("raised", on, provenance.at, provenance.by, values=values)
    return replace(entry, history=(event, *entry.history))


def renamed(kept: Sequence[Entry], now: Sequence[Entry]) -> Iterator[tuple[int, Entry]]:
    """The place of each entry whose name or board was typed over, and its kept self.

    An entry is known again by the event that raised it.
    """
    gone = _by_first_event(lost(kept, now))
    known = entries_by_key(kept)
    for index, entry in enumerate(now):
        alike = gone[raising(entry)]
        if alike and entry_key(entry) not in known:
            yield index, alike.popleft()


def _by_first_event(entries: Sequence[Entry]) -> dict[Hashable, deque[Entry]]:
    """Entries by the event that raised them, which hardly ever is that of another."""
    found: dict[Hashable, deque[Entry]] = defaultdict(deque)
    for entry in entries:
        found[raising(entry)].append(entry)
    return found


def lost(kept: Sequence[Entry], now: Sequence[Entry]) -> list[Entry]:
    """The entries of the kept version that are not there now under what they were called."""
    called = {key for entry in now for key in keys_of(entry)}
    return [entry for entry in kept if entry_key(entry) not in called]


def _known_again(kept: Sequence[Entry], now: Sequence[Entry]) -> dict[int, Entry]:
    """The place of each entry that is there under what it was called, and its kept self."""
    selves = entries_by_key(kept)
    keys = map(entry_key, now)
    return {index: selves[key] for index, key in enumerate(keys) if key in selves}


def _rewritten(entry: Entry, known: int, before: Entry, provenance: Provenance) -> Entry:
    """An entry whose history itself was typed over, with what that changed entered.

    Such a history bears out what was typed, so only the kept version tells. `known` counts
    the events that the file had: those after them were entered just now.
    """
    if entry.history[: len(before.history)] == before.history:
        return entry
    new = entry.history[known:]
    entered = {name for event in new for name in event.changes}
    if any(event.of is not None for event in new):
        entered |= told_by_events(entry)
    was, now = _told(before), _told(entry)
    changes = {
        name: Change(was[name] or None, now[name])
        for name in (*fields_of(entry).borne_out, *fields_of(entry).if_typed)
        if name not in entered and was[name] != now[name]
    }
    return _corrected(entry, changes, provenance, REWRITTEN)


def _told(entry: Entry) -> dict[str, Any]:
    """What the keys of an entry tell, and its history of what need not be among them."""
    state = replayed(entry)
    told = {name: getattr(entry, name) for name in fields_of(entry).borne_out}
    return told | {name: getattr(state, name, None) for name in fields_of(entry).if_typed}


def _named(entry: Entry, before: Entry, provenance: Provenance) -> Entry:
    changes = {
        name: Change(getattr(before, name), getattr(entry, name))
        for name in fields_of(entry).names
        if getattr(before, name) != getattr(entry, name)
    }
    return _corrected(entry, changes, provenance)
