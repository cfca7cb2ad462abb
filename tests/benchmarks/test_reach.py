"""The reach of each command, and what a ratio is beside it."""

import pytest

from tests.benchmarks.logs import LogShape
from tests.benchmarks.reach import MANY, TABLE, Verdict, reach_of, verdict
from tests.benchmarks.rows import NAMES, SIZES, chosen


@pytest.mark.parametrize(
    ("ratio", "found"),
    [
        (12.0, Verdict.REACHED),
        (12.1, Verdict.NEAR),
        (18.0, Verdict.NEAR),
        (18.1, Verdict.WORSE),
    ],
)
def test_a_ratio_may_be_one_and_a_half_times_the_reach(ratio: float, found: Verdict) -> None:
    assert verdict(ratio, 12) is found


def test_the_reach_is_of_the_usual_log_or_of_another_shape_that_has_its_own() -> None:
    assert reach_of("show", LogShape(1_000)) == 12
    assert reach_of("show", LogShape(1_000, a_meeting=1)) is None
    assert reach_of("show", LogShape(100)) is None
    assert reach_of("outstanding", MANY) == 27
    assert reach_of("show", MANY) is None


def test_every_command_has_its_reach_at_the_sizes_of_the_gate() -> None:
    assert set(TABLE) == set(NAMES)
    assert all(reach_of(name, LogShape(size)) for name in NAMES for size in (1_000, 10_000))


def test_what_is_chosen_is_measured_and_nothing_else() -> None:
    assert [(command.name, shape.words) for command, shape in chosen([100], ["note", "help"])] == [
        ("note", "100"),
        ("help", "100"),
    ]


def test_the_same_on_any_log_is_measured_once() -> None:
    assert len(chosen(SIZES, ["help"])) == 1


def test_other_shapes_are_measured_at_their_sizes() -> None:
    shapes = [shape.words for command, shape in chosen([10_000], ["outstanding"])]
    assert shapes == [
        "10,000",
        "10,000, one a meeting",
        "10,000, changed by hand, the version before it kept",
        "10,000, changed by hand, no version kept",
        "10,000, 500 outstanding",
    ]
