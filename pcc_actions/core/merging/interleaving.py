"""Two lists recorded apart brought into one order, whichever of them comes first."""

from collections.abc import Container, Mapping, Sequence
from typing import Any, TypeVar

Key = TypeVar("Key")


def interleaved(ours: Sequence[Key], theirs: Sequence[Key], order: Mapping[Key, Any]) -> list[Key]:
    """Every key of either list once, in the order that each list has them.

    What only one of them has comes by `order`, never before what stands above it there. No list
    has a key twice. Where both have two keys the other way round, `order` decides.
    """
    shared = {*ours} & {*theirs}
    waiting = (_ranked(ours, shared, order), _ranked(theirs, shared, order))
    found: dict[Key, None] = {}
    while waiting[0] and waiting[1]:
        side = _first_side(waiting[0][-1], waiting[1][-1], shared)
        found.setdefault(waiting[side][-1][1])
        for each in waiting:
            while each and each[-1][1] in found:
                each.pop()
    found.update(dict.fromkeys(key for side in waiting for _, key in reversed(side)))
    return [*found]


Ranked = tuple[Any, Any]  # the rank of a key, and the key


def _ranked(keys: Sequence[Key], shared: set[Key], order: Mapping[Key, Any]) -> list[Ranked]:
    """The keys of a list, its first one last; of what it alone has the rank never falls."""
    ranked: list[Ranked] = []
    highest: Any = None
    for key in keys:
        rank = order[key]
        if key not in shared:
            highest = rank = rank if highest is None else max(rank, highest)
        ranked.append((rank, key))
    return ranked[::-1]


def _first_side(mine: Ranked, yours: Ranked, shared: Container[Any]) -> int:
    """Which of two lists goes on: that whose next key the other does not have, then by rank."""
    waits = [key in shared for _, key in (mine, yours)]
    if waits[0] != waits[1]:
        return 1 if waits[0] else 0
    return 0 if mine[0] <= yours[0] else 1
