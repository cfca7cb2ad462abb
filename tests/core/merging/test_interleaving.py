"""Two lists brought into one order, whichever of them comes first."""

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.merging.interleaving import interleaved, interleaved_with

keys = st.lists(st.integers(0, 30), unique=True, max_size=12)


def by_itself(*lists: list[int]) -> dict[int, int]:
    return {key: key for each in lists for key in each}


def test_what_one_list_alone_has_comes_by_its_rank() -> None:
    assert interleaved([1, 4, 7], [1, 5], by_itself([1, 4, 7, 5])) == [1, 4, 5, 7]


def test_nothing_comes_before_what_stands_above_it_in_its_list() -> None:
    assert interleaved([9, 1], [5], by_itself([9, 1, 5])) == [5, 9, 1]


def test_what_both_have_parts_what_stands_before_from_what_stands_after_it() -> None:
    assert interleaved([8, 3], [3, 1], by_itself([8, 3, 1])) == [8, 3, 1]


def test_what_was_recorded_later_in_one_list_stays_behind_what_is_as_late_in_the_other() -> None:
    assert interleaved([9, 0, 1], [0, 5], by_itself([9, 0, 1, 5])) == [9, 0, 5, 1]


def test_what_one_list_lost_holds_its_place_behind_what_it_stood_behind() -> None:
    base = [9, 5, 1]
    for ours, theirs in (([9, 1], base), (base, [9, 1])):
        assert interleaved_with(base, ours, theirs, by_itself(base)) == base
    assert interleaved_with(base, [9, 1], [9, 1, 4], by_itself([*base, 4])) == [9, 1, 4]


@given(keys, keys)
def test_each_key_is_there_once_whichever_list_is_first(ours: list[int], theirs: list[int]) -> None:
    order = by_itself(ours, theirs)
    found = interleaved(ours, theirs, order)
    assert sorted(found) == sorted({*ours, *theirs})
    assert interleaved(theirs, ours, order) == found


@given(st.lists(st.integers(0, 30), unique=True), st.data())
def test_each_list_keeps_its_order_where_the_two_agree(
    whole: list[int], data: st.DataObject
) -> None:
    drawn = data.draw
    ours, theirs = ([each for each in whole if drawn(st.booleans())] for _ in range(2))
    found = interleaved(ours, theirs, by_itself(whole))
    for part in (ours, theirs):
        assert [each for each in found if each in part] == part


@given(keys, keys, keys)
def test_three_lists_of_their_own_give_one_order(
    one: list[int], other: list[int], third: list[int]
) -> None:
    parts = [[(each, number) for each in keys] for number, keys in enumerate((one, other, third))]
    order = {key: key for part in parts for key in part}
    first = interleaved(interleaved(parts[0], parts[1], order), parts[2], order)
    assert interleaved(interleaved(parts[2], parts[1], order), parts[0], order) == first
    assert interleaved(interleaved(parts[0], parts[2], order), parts[1], order) == first
