"""How fast each command is to be, as a ratio to bare Python: the one place where it stands."""

from collections.abc import Mapping
from enum import Enum

from tests.benchmarks.logs import LogShape

ALLOWED = 1.5  # times the reach, before a change that made a command slower does not go in
_LISTS = {1_000: 12, 10_000: 14, 100_000: 30}
_WRITES = {1_000: 15, 10_000: 19, 100_000: 45}
TABLE: Mapping[str, Mapping[int, float]] = {
    "outstanding": _LISTS,
    "overdue": _LISTS,
    "show": _LISTS,
    "note": _WRITES,
    "add": _WRITES,
    "discharge": _WRITES,
    "tab": {1_000: 9, 10_000: 11, 100_000: 25},
    "help": {1_000: 7, 10_000: 7, 100_000: 7},
    "as-at": {1_000: 20, 10_000: 60},
    "history": {1_000: 20, 10_000: 60},
    "check": {1_000: 25, 10_000: 120},
    "report": {1_000: 20, 10_000: 40},
}
MANY = LogShape(10_000, outstanding=500)
KEPT = LogShape(10_000, hand_edited=True, kept=True)
ALONE = LogShape(10_000, hand_edited=True)
# What `outstanding` takes of logs of another shape.
OF_SHAPE: Mapping[LogShape, float] = {MANY: 27, KEPT: 80, ALONE: 150}
MEGABYTES: Mapping[int, int] = {10_000: 60, 100_000: 250}  # that a list takes at most
# What a list takes of an office's logs of 2,500 actions each, and the megabytes that it holds.
OFFICE, OFFICE_REACH, OFFICE_MEGABYTES = 43, 60, 300
LISTS = ("outstanding", "overdue", "show")  # the commands that are held to these megabytes


class Verdict(Enum):
    """What a ratio is, beside the reach."""

    REACHED = "reached"
    NEAR = "over it, within what is allowed"
    WORSE = "WORSE than what is allowed"


def reach_of(command: str, shape: LogShape) -> float | None:
    """The reach of a command on a log, if it has one."""
    if command == "outstanding" and shape in OF_SHAPE:
        return OF_SHAPE[shape]
    if shape != LogShape(shape.actions):
        return None
    return TABLE.get(command, {}).get(shape.actions)


def megabytes_of(command: str, shape: LogShape) -> int | None:
    """The megabytes that a command may hold, if it is held to any."""
    return MEGABYTES.get(shape.actions) if command in LISTS and not shape.hand_edited else None


def verdict(found: float, reach: float, allowed: float = ALLOWED) -> Verdict:
    """What a ratio is beside its reach, of which it may be so many times as much."""
    if found <= reach:
        return Verdict.REACHED
    return Verdict.NEAR if found <= allowed * reach else Verdict.WORSE
