"""The movement in words: all that moved, and nothing that did not."""

from dataclasses import replace

import pytest

from pcc_actions.core.history.movement import Movement
from pcc_actions.core.report.movement_words import movement_words
from tests.builders import day

COUNTS = Movement(day("14/02/2023"), day("06/03/2023"), 11, 2, 0, 0, 0, 0, 13)


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        (COUNTS, "11 were outstanding, 2 were raised, none discharged: 13 are outstanding"),
        (
            replace(COUNTS, opening=1, raised=1, reopened=1, discharged=1, withdrawn=1, closing=1),
            "1 was outstanding, 1 was raised, 1 reopened, 1 discharged, 1 withdrawn: "
            "1 is outstanding",
        ),
        (
            replace(COUNTS, opening=0, raised=0, corrected=2, closing=2),
            "None were outstanding, none raised, none discharged, 2 more by correction: "
            "2 are outstanding",
        ),
        (
            replace(COUNTS, raised=0, discharged=10, corrected=-1, closing=0),
            "11 were outstanding, none raised, 10 discharged, 1 fewer by correction: "
            "none are outstanding",
        ),
    ],
)
def test_the_sum_in_words(counts: Movement, words: str) -> None:
    assert movement_words(counts) == f"{words} (from 14/02/2023 to 06/03/2023)."


def test_of_all_the_time_before_there_is_no_opening() -> None:
    whole = replace(COUNTS, since=None, opening=0, raised=13)
    assert movement_words(whole) == (
        "13 were raised, none discharged: 13 are outstanding (to 06/03/2023)."
    )
