"""How the time of some work grows with what it is given."""

from collections.abc import Callable
from time import process_time
from typing import TypeVar

Given = TypeVar("Given")


def grows_evenly(work: Callable[[Given], object], small: Given, large: Given) -> bool:
    """Tell whether work on twice as much takes at most three times the time, not four.

    The time is this process's own, so that a busy machine makes no difference, and the least
    of three.
    """
    return _seconds(work, large) < 3 * _seconds(work, small)


def _seconds(work: Callable[[Given], object], given: Given) -> float:
    taken = []
    for _ in range(3):
        began = process_time()
        work(given)
        taken.append(process_time() - began)
    return min(taken)
