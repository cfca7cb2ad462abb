"""The histories of one entry on two copies of a log, made into one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pcc_actions.core.history.effective import handle_of
from pcc_actions.core.merging.event_keys import EventKey, event_keys, target_keys
from pcc_actions.core.merging.interleaving import interleaved
from pcc_actions.core.model import Event


def lifts(event: Event) -> bool:
    """Whether an event takes an exemption away."""
    return "exempt" in event.changes and event.changes["exempt"].after is None


class TwoHistories:
    """Two histories of one entry.

    `keys` are those of every event of either, in the order of both; those in `alone` stand in one
    of them only.
    """

    def __init__(self, ours: Sequence[Event], theirs: Sequence[Event]) -> None:
        histories = (ours, theirs)
        self.of_each = [event_keys(history) for history in histories]
        self._events: dict[EventKey, Event] = {}
        self._targets: dict[EventKey, EventKey] = {}
        for history, keys in zip(histories, self.of_each, strict=True):
            self._add(history, keys)
        mine, yours = self.of_each
        self.keys = interleaved(mine, yours, {key: key for key in self._events})
        self.alone = {*mine} ^ {*yours}

    def _add(self, history: Sequence[Event], keys: Sequence[EventKey]) -> None:
        for key, event in zip(keys, history, strict=True):
            known = self._events.setdefault(key, event)
            if event.apart and not known.apart:
                self._events[key] = event
        self._targets |= target_keys(history, keys)

    def event(self, key: EventKey) -> Event:
        """The event of a key; `apart` where it is so on either copy."""
        return self._events[key]

    def alone_in(self, side: int) -> list[EventKey]:
        """The keys of the events that only one of the copies has: ours (0) or theirs (1)."""
        return [key for key in self.of_each[side] if key in self.alone]

    def merged(self, *, no_lift: bool, base: Iterable[Event]) -> tuple[Event, ...]:
        """Every event once, what corrects an earlier one meaning the same as before.

        With `no_lift` what only one copy lifted stays exempt. What the base does not have is
        `apart` only where it lifts nothing: what its place allows is told anew.
        """
        settled = {*event_keys([*base])}
        history = [self._apart(key, no_lift, key in settled) for key in self.keys]
        places = {key: place for place, key in enumerate(self.keys)}
        return tuple(
            _with_handle(history, place, places, self._targets.get(key))
            for place, key in enumerate(self.keys)
        )

    def _apart(self, key: EventKey, no_lift: bool, settled: bool) -> Event:
        event = self._events[key]
        if lifts(event):
            return replace(event, apart=True) if no_lift and key in self.alone else event
        return event if settled or not event.apart else replace(event, apart=False)


def _with_handle(
    history: Sequence[Event], place: int, places: Mapping[EventKey, int], target: EventKey | None
) -> Event:
    """An event whose handle of an earlier one finds that in the whole history."""
    event = history[place]
    if target is None or event.of is None:
        return event
    return replace(event, of=handle_of(history, places[target]))
