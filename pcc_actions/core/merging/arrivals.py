"""How much a merge brought into a log."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from pcc_actions.core.differences import differences
from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.entry_keys import EntryKey, keys_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Event, Log
from pcc_actions.core.text.english import joined


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What a log has that it had not: events, of how many entries of each kind, and the rest.

    `of_head` counts the changes to boards, meetings, people and settings.
    """

    events: dict[EntryKind, int]
    entries: dict[EntryKind, int]
    of_head: int


def arrivals(before: Log, after: Log) -> Arrivals:
    """Count what came into a log."""
    new = {kind: _new_events(entries_of(before, kind), entries_of(after, kind))
           for kind in EntryKind}  # fmt: skip
    was, now = (replace(log, actions=(), programme=()) for log in (before, after))
    return Arrivals(
        {kind: sum(found) for kind, found in new.items()},
        {kind: len(found) for kind, found in new.items()},
        len(differences(was, now, _unworded)),
    )


def _new_events(before: Sequence[AnyEntry], after: Sequence[AnyEntry]) -> list[int]:
    """How many events are new of each entry that has such.

    An entry is known again by all that it is or was called: two that had one reference share what
    they had under it.
    """
    known: dict[EntryKey, list[Event]] = defaultdict(list)
    for entry in before:
        for key in keys_of(entry):
            known[key] += entry.history
    counts = (
        sum(event not in had for event in entry.history)
        for entry in after
        for had in [[event for key in keys_of(entry) for event in known.get(key, ())]]
    )
    return [count for count in counts if count]


def _unworded(moment: datetime) -> str:
    """No words for a moment: what differs is counted alone."""
    return ""


def arrived_words(found: Arrivals) -> str:
    """Say how much came, as a sentence begins: `12 events of 5 actions`."""
    parts = [
        f"{counted(found.events[kind], 'event')} of {counted(found.entries[kind], kind.noun)}"
        for kind in EntryKind
        if found.events[kind]
    ]
    if found.of_head:
        parts.append(f"{counted(found.of_head, 'change')} to boards, meetings, people or settings")
    return joined(parts) or "Comments or layout"
