"""How far the making of a file has come."""

from collections.abc import Callable
from itertools import count
from typing import Final

Progress = Callable[[int, int], None]  # told how many rows are done, of how many

STEP: Final = 50  # rows between two tellings


def counter(progress: Progress, rows: int) -> Callable[[], None]:
    """What is to be called after each row: now and then, and at the end, it tells."""
    numbers = count(1)

    def one_more() -> None:
        done = next(numbers)
        if done % STEP == 0 or done == rows:
            progress(done, rows)

    return one_more
