"""What an entry of an earlier version holds, and the log does not so."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from enum import Enum, auto

from pcc_actions.core.audit.same_events import (
    EventContent,
    differs_by_redaction,
    event_content,
    is_altered,
)
from pcc_actions.core.entries import AnyEntry, EntryKind
from pcc_actions.core.entry_keys import first_key
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.former_names import is_given_by_merge
from pcc_actions.core.model import Event


class Fate(Enum):
    """What became of something that an earlier version holds, and the log does not so."""

    GONE = auto()
    ALTERED = auto()
    REDACTED = auto()
    TAKEN_BACK = auto()  # by undo


@dataclass(frozen=True, slots=True)
class Loss:
    """An event that the log does not hold as an earlier version does, or a whole entry.

    `entry` is that of the earlier version, and `index` the place of it in the log, None where it
    is not there. `event` is None for the whole of it; `now` is what stands in its place.
    """

    fate: Fate
    of: EntryKind
    entry: AnyEntry
    index: int | None = None
    event: Event | None = None
    now: Event | None = None

    @property
    def key(self) -> Hashable:
        """What is the same in every version that holds it."""
        ends = (None if each is None else event_content(each) for each in (self.event, self.now))
        return (self.of, self._which if self.index is None else self.index, *ends)

    @property
    def _which(self) -> Hashable:
        """What tells the entry apart, whatever it is called later: its first key and event."""
        return (first_key(self.entry), *map(event_content, self.entry.history[:1]))

    @property
    def events(self) -> int:
        """How many events of the earlier version stand nowhere in the log."""
        return len(self.entry.history) if self.event is None else int(self.now is None)


_Likeness = Callable[[Event, Event], bool]


def losses(
    kind: EntryKind, entry: AnyEntry, index: int | None, now: AnyEntry | None
) -> Iterator[Loss]:
    """What an entry holds and its present self, at that place in the log, does not so."""
    if now is None:
        yield Loss(Fate.GONE, kind, entry)
        return
    if entry is now or entry.history == now.history:
        return
    left, others = _without_the_same(entry, now)
    for fate, alike in (
        (Fate.REDACTED, differs_by_redaction),
        (Fate.ALTERED, is_altered),
    ):
        for event, other in _paired(left, others, alike):
            left.remove(event)
            others.remove(other)
            yield Loss(fate, kind, entry, index, event, other)
    yield from (Loss(Fate.GONE, kind, entry, index, event) for event in left)


def _without_the_same(entry: AnyEntry, now: AnyEntry) -> tuple[list[Event], list[Event]]:
    """The events of each that the other does not have, of several alike as many as are more."""
    histories = (entry.history, now.history)
    counts = [Counter(map(event_content, history)) for history in histories]
    spare = (counts[0] - counts[1], counts[1] - counts[0])
    left, others = (
        [event for event in history if _takes(more, event) and not is_given_by_merge(entry, event)]
        for history, more in zip(histories, spare, strict=True)
    )
    return left, others


def _takes(more: Counter[EventContent], event: Event) -> bool:
    """Whether there is one more such event to be taken, which is then taken."""
    key = event_content(event)
    more[key] -= 1
    return more[key] >= 0


def _paired(left: list[Event], others: list[Event], alike: _Likeness) -> list[tuple[Event, Event]]:
    """The events that another one stands in the place of, each with that one."""
    free, found = list(others), []
    for event in left:
        other = next((each for each in free if alike(event, each)), None)
        if other is not None:
            free.remove(other)
            found.append((event, other))
    return found
