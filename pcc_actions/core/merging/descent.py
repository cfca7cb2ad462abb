"""Whether a log, or an entry of it, may come of an earlier one: it has all that this had."""

from collections.abc import Iterator, Sequence

from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.merging.clashes import Clash, ClashCode
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


def brought_back(before: Log, copy: Log, log: Log) -> Iterator[Clash]:
    """A clash for each event of a log before an undo that a copy has no more, and `log` has.

    Of an entry that is gone from the copy it is the event that raised it.
    """
    for kind in EntryKind:
        earlier = entries_of(before, kind)
        there, now = (_as_in(entries_of(each, kind), earlier) for each in (copy, log))
        for entry, one, other in zip(earlier, there, now, strict=True):
            lost = [*entry.history[:1]] if one is None else taken_back(entry, one)
            if other is not None:
                events = (event for event in lost if event in other.history)
                yield from (Clash(ClashCode.TAKEN_BACK, other, holding=each) for each in events)


def _as_in(entries: Sequence[AnyEntry], before: Sequence[AnyEntry]) -> list[AnyEntry | None]:
    """What each earlier entry is among others, None where it is not."""
    found = {id(pair.theirs): pair.ours for pair in paired(entries, before).every if pair.theirs}
    return [found[id(each)] for each in before]
