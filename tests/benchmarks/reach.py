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
SLOPE = 4.6  # microseconds a stored action: that of Taskwarrior, from 10,000 to 100,000


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


def verdict(ratio: float, reach: float) -> Verdict:
    """What a ratio is, beside the reach."""
    if ratio <= reach:
        return Verdict.REACHED
    return Verdict.NEAR if ratio <= ALLOWED * reach else Verdict.WORSE
