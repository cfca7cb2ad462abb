"""Whether a log, or an entry of it, may come of an earlier one: it has all that this had."""

from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.merging.event_keys import event_keys
from pcc_actions.core.merging.matching import paired
from pcc_actions.core.merging.redactions import redacted_as
from pcc_actions.core.model import Event, Log


def descends(log: Log, before: Log) -> bool:
    """Whether a log may come of an earlier one: it has all of its entries and their events."""
    return all(
        pair.theirs is None or (pair.ours is not None and has_events(pair.ours, pair.theirs))
        for kind in EntryKind
        for pair in paired(entries_of(log, kind), entries_of(before, kind)).every
    )


def has_events(entry: AnyEntry, before: AnyEntry) -> bool:
    """Whether an entry has every event that it had before, in that order, redacted or not."""
    if entry.history[: len(before.history)] == before.history:
        return True  # as nearly every one, which is told at once
    had = event_keys(redacted_as(before.history, entry.history, {}))
    keys = iter(event_keys(redacted_as(entry.history, before.history, {})))
    return all(any(key == each for each in keys) for key in had)


def taken_back(before: AnyEntry, entry: AnyEntry) -> list[Event]:
    """The events of an entry that a copy has no more, redacted or not, as an undo leaves it."""
    if has_events(entry, before):
        return []
    keys = event_keys(redacted_as(before.history, entry.history, {}))
    left = {*event_keys(redacted_as(entry.history, before.history, {}))}
    return [event for event, key in zip(before.history, keys, strict=True) if key not in left]
