"""What stands in an event of an action or a topic, and not among its own keys."""

from collections.abc import Iterator, Mapping
from typing import Any

from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.entry_keys import entries_by_key, entry_key
from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.model import HAND_EDIT, Change, Event, Log, Value
from pcc_actions.store.doubtful import DoubtfulKey, KeyDoubt


def only_in_raised(typed: Log, kept: Log | None) -> Iterator[DoubtfulKey]:
    """What stands in the event that raised an entry and not among the entry's own keys.

    Where no event took it away, it was typed at the end of the block, or taken out of the
    keys by hand. The kept version can tell: there the event is the same, or without it.
    """
    for place, entry, before in _with_kept(typed, kept):
        at, values = _raised(entry)
        was = _raised(before or entry)[1] if kept else {}
        for name, value in values.items():
            if name == "exempt":
                continue  # of it `exempt_in_events` tells
            typed_away = not getattr(entry, name) and not _is_taken_away(entry, name)
            if typed_away and (before is None or name not in was):
                there = (*place, "history", at, name)
                yield DoubtfulKey(KeyDoubt.ONLY_IN_RAISED, there, name, value)


def _is_taken_away(entry: AnyEntry, name: str) -> bool:
    """Whether an event took away, or gave another, what an entry had when it was raised."""
    if any(name in each.changes for each in entry.history):
        return True
    return not getattr(replayed(entry), name, None)


def exempt_in_events(typed: Log, kept: Log | None) -> Iterator[DoubtfulKey]:
    """What marks an entry exempt in an event that somebody typed into, and not in its keys.

    The kept version tells which events are as they were. Without it a mark that nothing
    lifted is doubtful, and one that what followed did not know of.
    """
    for place, entry, was in _with_kept(typed, kept):
        known = was.history if was else ()
        for at, event in enumerate(entry.history):
            mark = event.values.get("exempt") or event.changes.get("exempt")
            if entry.exempt or not mark or event in known:
                continue
            if (was and _is_typed_into(event)) or _still_marks(entry, event):
                there = (*place, "history", at, "exempt")
                doubt = KeyDoubt.ONLY_IN_RAISED if event.kind == "raised" else KeyDoubt.IN_EVENT
                yield DoubtfulKey(doubt, there, "exempt", _ground(mark))


def _with_kept(
    typed: Log, kept: Log | None
) -> Iterator[tuple[tuple[EntryKind, int], AnyEntry, AnyEntry | None]]:
    """Each entry with its place in the file, and as the kept version has it."""
    for kind in EntryKind:
        before = entries_by_key(entries_of(kept, kind)) if kept else {}
        for number, entry in enumerate(entries_of(typed, kind)):
            yield (kind, number), entry, before.get(entry_key(entry)) if before else None


def _is_typed_into(event: Event) -> bool:
    """Whether an event that its kept version does not have so is one we never write anew."""
    return event.kind in ("raised", "corrected") and event.by != HAND_EDIT


def _still_marks(entry: AnyEntry, event: Event) -> bool:
    return bool(exemption_mark(entry)) or _unknown_to_what_followed(entry, event)


def _unknown_to_what_followed(entry: AnyEntry, raised: Event) -> bool:
    """Whether the next that was said of its exemption did not know of that of the raising."""
    said = (each.changes["exempt"] for each in entry.history if "exempt" in each.changes)
    first = next(said, None)
    return "exempt" in raised.values and first is not None and first.before is None


def _ground(mark: Value | Change) -> Value | None:
    return (mark.after or mark.before) if isinstance(mark, Change) else mark


def _raised(entry: AnyEntry) -> tuple[int, Mapping[str, Any]]:
    """The place and the values of the event that raised an entry."""
    raised = ((at, each) for at, each in enumerate(entry.history) if each.kind == "raised")
    return next(((at, event.values) for at, event in raised), (0, {}))
