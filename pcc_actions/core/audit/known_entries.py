"""Entries of an earlier version known again among those of the log."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from pcc_actions.core.audit.same_events import (
    EventContent,
    differs_by_redaction,
    event_content,
    is_redaction,
)
from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.entry_keys import EntryKey, keys_of


class KnownEntries:
    """The entries of one kind that a log has, found by what they were called and first said.

    A reference may have become that of another action where two copies were brought together,
    and several actions may have been raised in the same words: only both together are sure.
    """

    def __init__(self, entries: Sequence[AnyEntry]) -> None:
        self._entries = entries
        self._by_key = defaultdict[EntryKey, list[int]](list)
        self._by_raising = defaultdict[EventContent, list[int]](list)
        self._redacted: list[int] = []
        for place, entry in enumerate(entries):
            for key in dict.fromkeys(keys_of(entry)):
                self._by_key[key].append(place)
            for raised in _raisings(entry):
                self._by_raising[raised].append(place)
            if any(map(is_redaction, entry.history)):
                self._redacted.append(place)

    def surely(self, entry: AnyEntry) -> int | None:
        """The place of the entry that was raised alike and has, or had, a name in common."""
        raised = [*_raisings(entry)]
        alike = (place for place in self._named(entry) if [*self._raised(place)] == raised)
        return next(alike, None)

    def probably(self, entry: AnyEntry, taken: Collection[int | None]) -> int | None:
        """The place of an entry that has only one of the two in common, or words less.

        Not one of those `taken`, which are surely others.
        """
        return next((each for each in self._likely(entry) if each not in taken), None)

    def _likely(self, entry: AnyEntry) -> Iterator[int]:
        for raised in _raisings(entry):
            yield from self._by_raising.get(raised, ())
        yield from self._with_words_less(entry)
        yield from self._named(entry)

    def _named(self, entry: AnyEntry) -> list[int]:
        found = (self._by_key.get(key, ()) for key in keys_of(entry))
        return list(dict.fromkeys(place for places in found for place in places))

    def _raised(self, place: int) -> Iterator[EventContent]:
        return _raisings(self._entries[place])

    def _with_words_less(self, entry: AnyEntry) -> Iterator[int]:
        for first in entry.history[:1]:
            for place in self._redacted:
                if differs_by_redaction(first, self._entries[place].history[0]):
                    yield place


def _raisings(entry: AnyEntry) -> Iterator[EventContent]:
    """What the first event of an entry is known by, where it has any."""
    return map(event_content, entry.history[:1])
