"""What measures the growth of some work tells work that grows evenly from other work."""

from itertools import product

from tests.growth import grows_evenly, least_seconds


def pairs(count: int) -> int:
    return sum(1 for _ in product(range(count), repeat=2))


def test_work_on_every_pair_does_not_grow_evenly() -> None:
    assert not grows_evenly(pairs, 150, 600)


def test_as_much_work_on_each_grows_evenly() -> None:
    assert grows_evenly(lambda count: [pairs(40) for _ in range(count)], 20, 80)


def test_the_least_time_of_slow_work_is_long() -> None:
    assert least_seconds(lambda: pairs(1000)) > 10 * least_seconds(lambda: pairs(100))
