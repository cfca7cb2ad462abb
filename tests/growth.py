"""The processor time of some work, and how it grows with what it is given."""

import gc
from collections.abc import Callable
from time import process_time
from typing import TypeVar

Given = TypeVar("Given")


def grows_evenly(work: Callable[[Given], object], small: Given, large: Given) -> bool:
    """Tell whether work on four times as much takes less than eight times the time, not sixteen.

    The time is this process's own, and of the small work the least of three at least: what others
    do on the machine makes a time longer, and none shorter. The large work is done again, up to
    nine times, only while it seems to take too long.
    """
    of_small = [seconds(lambda: work(small)) for _ in range(3)]
    of_large: list[float] = []
    while len(of_large) < 9:
        of_large.append(seconds(lambda: work(large)))
        if min(of_large) < 8 * min(of_small):
            return True
        of_small.append(seconds(lambda: work(small)))
    return False


def least_seconds(work: Callable[[], object]) -> float:
    """The least seconds of a processor that some work takes in three runs.

    What others do on the machine makes a run longer and none shorter: slow work is slow in each.
    """
    return min(seconds(work) for _ in range(3))


def seconds(work: Callable[[], object]) -> float:
    """The seconds of some work, without those of collecting what the tests before it left."""
    gc.disable()
    try:
        began = process_time()
        work()
        return process_time() - began
    finally:
        gc.enable()
