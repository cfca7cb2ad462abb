"""The references of the actions of a log, told from its bytes without parsing one."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.store.layout import Layout

_reference: Final = pattern(rb'\nreference = "([^"\\\n]*)"\r?\n')
_FORMERLY: Final = b"\nformerly"


def printed_references(layout: Layout) -> list[str | None]:
    """The reference of each action, by its place.

    None where the action had others, or where only parsing tells it.
    """
    told: list[str | None] = [None] * layout.count
    if layout.long_strings:
        return told
    data, starts, found = layout.data, layout.starts, set[int]()
    for line in _reference.finditer(data, starts[0] - 1, starts[-1]):
        place = bisect_right(starts, line.start()) - 1
        # Each has one of its own: where there are two, one stands in an event.
        told[place] = None if place in found else line[1].decode()
        found.add(place)
    for at in _all(data, _FORMERLY, starts[0], starts[-1]):
        told[bisect_right(starts, at) - 1] = None
    return told


def _all(data: bytes, words: bytes, start: int, end: int) -> Iterator[int]:
    at = data.find(words, start, end)
    while at >= 0:
        yield at
        at = data.find(words, at + len(words), end)
