"""Which actions a list of outstanding ones can do without, from their lines alone."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from pcc_actions.store.layout import Layout

_STATUSES: Final = (b'\nstatus = "discharged"', b'\nstatus = "withdrawn"')
_CLOSED: Final = b"\nclosed = "
_DAY: Final = len("2023-02-14")
_LINE_ENDS: Final = (b"\n", b"\r\n")


def open_places(layout: Layout, as_at: date) -> Iterator[int]:
    """The places of the actions that may not have been closed by a day."""
    data, day = layout.data, as_at.isoformat().encode()
    for place in range(layout.count):
        if not _is_closed(data, layout.starts[place], layout.starts[place + 1], day):
            yield place


def _is_closed(data: bytes, start: int, end: int, day: bytes) -> bool:
    """Whether an action was surely closed by a day, from the lines we wrote ourselves.

    Not where a correction may have changed what it was then, nor in a layout that is not ours.
    """
    under = data.find(b"\n[", start, end)
    if under < 0 or not any(_has_line(data, line, start, under) for line in _STATUSES):
        return False
    at = data.find(_CLOSED, start, under) + len(_CLOSED)
    if at < len(_CLOSED) or not data.startswith(_LINE_ENDS, at + _DAY, under + 1):
        return False
    if data[at : at + _DAY] > day or data.find(b"status", under, end) >= 0:
        return False
    return data.find(b"closed", under, end) < 0 and not _has_long_string(data, start, end)


def _has_line(data: bytes, line: bytes, start: int, end: int) -> bool:
    at = data.find(line, start, end)
    return at >= 0 and data.startswith(_LINE_ENDS, at + len(line))


def _has_long_string(data: bytes, start: int, end: int) -> bool:
    return data.find(b'"""', start, end) >= 0 or data.find(b"'''", start, end) >= 0
