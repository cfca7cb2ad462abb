"""The references of the actions of a log, told from its bytes without parsing one."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.store.layout import Layout

_REFERENCE: Final = b'\nreference = "'
_FORMERLY: Final = b"\nformerly"
# What stands behind it on each line: group 1 is a reference, and empty where only parsing tells.
_told: Final = pattern(r'^(?:([^"\\\r\n]*)"\r?|.*)$', re.MULTILINE)


def printed_references(layout: Layout) -> list[str | None]:
    """The reference of each action, by its place.

    None where the action had others, or where only parsing tells it.
    """
    if layout.long_strings:
        return [None] * layout.count
    data, starts = layout.data, layout.starts
    lines = _behind_keys(layout)
    told = [reference or None for reference in _told.findall(b"\n".join(lines).decode())]
    for place in _twice(layout, len(lines) - lines.count(b"")):
        told[place] = None
    for at in _all(data, _FORMERLY, starts[0], starts[-1]):
        told[bisect_right(starts, at) - 1] = None
    return told


def _behind_keys(layout: Layout) -> list[bytes]:
    """What stands behind the key on the first line of it in each action; nothing without one."""
    data, found = layout.data, list[bytes]()
    for start, end in pairwise(layout.starts):
        behind = data.find(_REFERENCE, start, end) + len(_REFERENCE)
        found.append(data[behind : data.find(b"\n", behind, end)] if behind > start else b"")
    return found


def _twice(layout: Layout, found: int) -> list[int]:
    """The places of the actions in which the line stands twice, once in an event.

    There is none where in all it is there as often as it was `found` first in an action.
    """
    data, starts = layout.data, layout.starts
    if data.count(_REFERENCE, starts[0], starts[-1]) == found:
        return []
    parts = enumerate(pairwise(starts))
    return [place for place, part in parts if data.count(_REFERENCE, *part) > 1]


def _all(data: bytes, words: bytes, start: int, end: int) -> Iterator[int]:
    at = data.find(words, start, end)
    while at >= 0:
        yield at
        at = data.find(words, at + len(words), end)
