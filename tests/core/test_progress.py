"""How far a file has come is told now and then, and at the end."""

import pytest

from pcc_actions.core.progress import STEP, Progress, counter
from tests.papers.progress import told


@pytest.mark.parametrize(
    ("rows", "tellings"),
    [
        (0, []),
        (1, [(1, 1)]),
        (STEP, [(STEP, STEP)]),
        (120, [(50, 120), (100, 120), (120, 120)]),
    ],
)
def test_it_is_told_now_and_then_and_at_the_end(rows: int, tellings: list[tuple[int, int]]) -> None:
    def make(progress: Progress) -> None:
        done = counter(progress, rows)
        for _ in range(rows):
            done()

    assert told(make) == tellings
