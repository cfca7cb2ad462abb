"""Which actions a list of outstanding ones can do without, from their lines alone."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pcc_actions.store.layout import LONG_STRINGS, Layout

_STATUS: Final = b'\nstatus = "'
_OVER: Final = (b'discharged"\n', b'withdrawn"\n', b'discharged"\r\n', b'withdrawn"\r\n')
_CLOSED: Final = b"\nclosed = "
_DAY: Final = len("2023-02-14")
_LINE_ENDS: Final = (b"\n", b"\r\n")


def open_places(layout: Layout, as_at: date) -> Iterator[int]:
    """The places of the actions that may not have been closed by a day."""
    data, starts, day = layout.data, layout.starts, as_at.isoformat().encode()
    for place in range(layout.count):
        start, end = starts[place], starts[place + 1]
        surely = not layout.long_strings or _is_without_long_strings(data, start, end)
        if not (surely and _is_closed(data, start, end, day)):
            yield place


def _is_without_long_strings(data: bytes, start: int, end: int) -> bool:
    """Whether each line of an action is what it looks like."""
    return all(data.find(mark, start, end) < 0 for mark in LONG_STRINGS)


def _is_closed(data: bytes, start: int, end: int, day: bytes) -> bool:
    """Whether an action was surely closed by a day, from the lines we wrote ourselves.

    Not where a correction may have changed what it was then, nor in a layout that is not ours.
    """
    under = data.find(b"\n[", start, end) + 1
    status = _behind(data, _STATUS, start, under)
    if not under or not data.startswith(_OVER, status, under):
        return False
    closed = _behind(data, _CLOSED, start, under) + _DAY
    if not data.startswith(_LINE_ENDS, closed, under) or data[closed - _DAY : closed] > day:
        return False
    # Indented, the header of an event is not the one found: so from behind the keys on.
    told = data.find(b"closed", closed, end), data.find(b"status", max(status, closed), end)
    return told == (-1, -1)


def _behind(data: bytes, key: bytes, start: int, end: int) -> int:
    """Where the value of a key begins, the end where there is none."""
    at = data.find(key, start, end)
    return end if at < 0 else at + len(key)
