"""Items made when they are asked for, and what was changed of them."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.on_demand import (
    Labels,
    OnDemand,
    other_places,
    with_item,
    with_items,
    with_last,
)


class Counted:
    """Makes the squares of the first numbers, and keeps a record of those it was asked for."""

    def __init__(self, count: int) -> None:
        self.count, self.made = count, list[int]()

    def __len__(self) -> int:
        return self.count

    def one(self, place: int) -> int:
        self.made.append(place)
        return place * place

    def every(self) -> Sequence[int]:
        return [self.one(place) for place in range(self.count)]

    def labels(self) -> Sequence[Labels]:
        return [(f"{place}²",) for place in range(self.count)]


def named(item: int) -> Labels:
    return (f"new {item}",)


def test_only_what_is_asked_for_is_made() -> None:
    squares = Counted(1000)
    items = OnDemand(squares)
    assert (len(items), items[3], items[-1], items[2:4]) == (1000, 9, 998001, (4, 9))
    assert squares.made == [3, 999, 2, 3]


def test_all_are_made_where_all_are_gone_through() -> None:
    assert list(OnDemand(Counted(4))) == [0, 1, 4, 9]
    assert list(reversed(OnDemand(Counted(3)))) == [4, 1, 0]


@pytest.mark.parametrize("place", [5, -6])
def test_there_is_nothing_beyond_its_ends(place: int) -> None:
    with pytest.raises(IndexError):
        OnDemand(Counted(5))[place]


def test_many_are_changed_at_once_as_one_by_one() -> None:
    squares = Counted(1000)
    items = with_last(with_item(OnDemand(squares), 7, -7), 1)
    at_once = with_items(items, {7: -8, 9: -9, 1000: -10})
    assert [*other_places(at_once, items)] == [7, 9, 1000]
    assert (at_once[7], at_once[9], at_once[1000], at_once[8]) == (-8, -9, -10, 64)
    assert with_items((0, 1, 2), {1: 5}) == (0, 5, 2)
    assert items[7] == -7


def test_nothing_is_made_to_change_some_and_to_find_them() -> None:
    squares = Counted(1000)
    items = OnDemand(squares)
    changed = with_last(with_item(with_last(with_item(items, 7, -7), 1), 1000, 2), 3)
    assert [*other_places(changed, items)] == [7]
    assert (changed[7], changed[1000], changed[1001], len(changed)) == (-7, 2, 3, 1002)
    assert squares.made == [7]  # to hold it to the new one
    assert items == OnDemand(squares)
    assert changed != items
    assert squares.made == [7]


def test_what_was_not_replaced_is_not_compared() -> None:
    class Compared(int):
        def __ne__(self, other: object) -> bool:
            compared.append(int(self))
            return super().__ne__(other)

    compared = list[int]()
    before = tuple(map(Compared, range(5)))
    assert [*other_places(before, before)] == []
    assert [*other_places((*before[:3], Compared(9), before[4]), before)] == [3]
    assert compared == [9]


def test_labels_are_told_without_the_items() -> None:
    squares = Counted(3)
    items = with_last(with_item(OnDemand(squares), 1, 5), 6)
    assert isinstance(items, OnDemand)
    assert items.labels(named) == [("0²",), ("new 5",), ("2²",), ("new 6",)]
    assert squares.made == []


def test_it_is_equal_to_any_sequence_of_the_same_items() -> None:
    assert OnDemand(Counted(3)) == (0, 1, 4)
    assert OnDemand(Counted(3)) == (0, 1, 4)
    assert OnDemand(Counted(3)) == OnDemand(Counted(3))
    assert OnDemand(Counted(3)) != (0, 1, 5)
    assert OnDemand(Counted(3)) != (0, 1)
    assert OnDemand(Counted(3)) != 3


CHANGES = st.lists(st.tuples(st.integers(0, 7), st.integers(-2, 2)))


@given(st.integers(0, 5), CHANGES, CHANGES)
def test_it_does_as_a_tuple_does(
    count: int, one: list[tuple[int, int]], two: list[tuple[int, int]]
) -> None:
    squares = Counted(count)

    def changed(start: Sequence[int], changes: list[tuple[int, int]]) -> Sequence[int]:
        for place, item in changes:
            held = place < len(start)
            start = with_item(start, place, item) if held else with_last(start, item)
        return start

    lazy = [changed(OnDemand(squares), each) for each in (one, two)]
    plain = [changed(tuple(n * n for n in range(count)), each) for each in (one, two)]
    assert [tuple(each) for each in lazy] == plain
    assert [*other_places(*lazy)] == [*other_places(*plain)]
    assert (lazy[0] == lazy[1]) == (plain[0] == plain[1])
    assert [each[1:3] for each in lazy] == [each[1:3] for each in plain]
