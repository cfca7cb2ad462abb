"""Which entry of one copy of a log is which of the other.

An action is its first reference and its whole `raised` event, from which words may have been
redacted on either copy. A topic is its first name, or else its present one.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.entry_keys import entry_key, first_key
from pcc_actions.core.merging.event_keys import event_keys
from pcc_actions.core.merging.redactions import event_redacted_in_both, redacted_in_both
from pcc_actions.core.model import Topic

Matches = Iterator[tuple[AnyEntry, AnyEntry]]
EntryId = tuple[Any, ...]
"""What an entry was first known by and how it was raised; new ones are in its order."""


class Pair(NamedTuple):
    """An entry as two copies have it, None where one does not; `id` is that of the merged one."""

    id: EntryId
    ours: AnyEntry | None
    theirs: AnyEntry | None


class Paired(NamedTuple):
    """Every pair of two copies; `orders` has the places of those that each copy has, in its order.

    `ids` has that of each by its place.
    """

    every: list[Pair]
    orders: tuple[list[int], list[int]]
    ids: dict[int, EntryId]


def entry_id(entry: AnyEntry) -> EntryId:
    """What an entry was first known by, and the key of the event that raised it, which is first."""
    return (*_raising(entry), *first_key(entry))


def _raising(entry: AnyEntry) -> tuple[Any, ...]:
    return (1, *event_keys(entry.history[:1])[0]) if entry.history else (0,)


def paired(ours: Sequence[AnyEntry], theirs: Sequence[AnyEntry]) -> Paired:
    """Every entry of either copy once, those of ours in their order first."""
    ids = {id(each): entry_id(each) for each in (*ours, *theirs)}  # each takes long to make
    found = _matches(ours, theirs, ids)
    met = {id(each) for each in found.values()}
    pairs: list[tuple[AnyEntry | None, AnyEntry | None]]
    pairs = [(one, found.get(id(one))) for one in ours]
    pairs += [(None, each) for each in theirs if id(each) not in met]
    every = [Pair(min(ids[id(each)] for each in pair if each), *pair) for pair in pairs]
    place = {id(each): place for place, pair in enumerate(pairs) for each in pair if each}
    mine, yours = ([place[id(each)] for each in entries] for entries in (ours, theirs))
    return Paired(every, (mine, yours), {at: pair.id for at, pair in enumerate(every)})


def _matches(
    ours: Sequence[AnyEntry], theirs: Sequence[AnyEntry], ids: Mapping[int, EntryId]
) -> dict[int, AnyEntry]:
    """The entry of theirs that each of ours is, by the `id()` of ours."""
    found: dict[int, AnyEntry] = {}
    left = {id(each): each for each in theirs}

    def exactly(ours: Sequence[AnyEntry], theirs: Sequence[AnyEntry]) -> Matches:
        return _alike(ours, theirs, lambda entry: ids[id(entry)])

    for stage in (exactly, _redacted, _by_first_name, _by_present_name):
        unmet = [each for each in ours if id(each) not in found]
        for one, other in stage(unmet, [*left.values()]):
            if id(other) in left and id(one) not in found:
                found[id(one)] = left.pop(id(other))
    return found


def _alike(
    ours: Iterable[AnyEntry], theirs: Iterable[AnyEntry], key: Callable[[AnyEntry], Hashable]
) -> Matches:
    """The entries of one key, the first of each with the first and so on."""
    waiting: dict[Hashable, list[AnyEntry]] = defaultdict(list)
    for each in theirs:
        waiting[key(each)].append(each)
    for each in ours:
        if waiting.get(key(each)):
            yield each, waiting[key(each)].pop(0)


def _redacted(ours: Sequence[AnyEntry], theirs: Sequence[AnyEntry]) -> Matches:
    """Those of which words were taken out of the raising, or of the name, on either copy."""
    raised: dict[Hashable, list[AnyEntry]] = defaultdict(list)
    for each in theirs:
        raised[_moment(each)].append(each)
    for one in ours:
        for other in raised.get(_moment(one), ()):
            if _is_one_redacted(one, other):
                yield one, other


def _moment(entry: AnyEntry) -> Hashable:
    return tuple((each.on, each.at) for each in entry.history[:1])


def _is_one_redacted(one: AnyEntry, other: AnyEntry) -> bool:
    if not (one.history and other.history):
        return False
    keys = zip(first_key(one), first_key(other), strict=True)
    raised = event_redacted_in_both(one.history[0], other.history[0])
    return raised is not None and all(redacted_in_both(*pair) is not None for pair in keys)


def _by_first_name(ours: Sequence[AnyEntry], theirs: Sequence[AnyEntry]) -> Matches:
    return _alike(_topics(ours), _topics(theirs), first_key)


def _by_present_name(ours: Sequence[AnyEntry], theirs: Sequence[AnyEntry]) -> Matches:
    return _alike(_topics(ours), _topics(theirs), entry_key)


def _topics(entries: Iterable[AnyEntry]) -> list[AnyEntry]:
    return [each for each in entries if isinstance(each, Topic)]
