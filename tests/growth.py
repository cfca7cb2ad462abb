"""The processor time of some work, and how it grows with what it is given."""

import gc
from collections.abc import Callable
from time import process_time
from typing import TypeVar

Given = TypeVar("Given")


def grows_evenly(work: Callable[[Given], object], small: Given, large: Given) -> bool:
    """Tell whether work on four times as much takes less than eight times the time, not sixteen.

    The time is this process's own, and the least of three to nine: what others do on the machine
    makes one or the other longer, and none shorter.
    """
    pairs: list[tuple[float, float]] = []
    while len(pairs) < 9:
        pairs += [(_seconds(work, small), _seconds(work, large)) for _ in range(3)]
        if min(large for _, large in pairs) < 8 * min(small for small, _ in pairs):
            return True
    return False


def least_seconds(work: Callable[[], object]) -> float:
    """The least seconds of a processor that some work takes in three runs.

    What others do on the machine makes a run longer and none shorter: slow work is slow in each.
    """
    return min(_seconds(lambda _: work(), None) for _ in range(3))


def _seconds(work: Callable[[Given], object], given: Given) -> float:
    """The seconds of some work, without those of collecting what the tests before it left."""
    gc.disable()
    try:
        began = process_time()
        work(given)
        return process_time() - began
    finally:
        gc.enable()
