"""What was tried is counted by kind, the same in a process of its own."""

from tests.faults.counted import Counted, counted_from


def some() -> Counted:
    counted = Counted(missing={"no inodes left": "mount is not allowed"})
    counted.count(["tabs", "a comment", "tabs"], [], recorded=True)
    counted.count(["tabs"], ["line 3: torn", "line 4: torn"], recorded=False)
    counted.total["texts"] += 2
    return counted


def test_a_trial_counts_once_for_each_of_its_kinds_however_much_is_wrong() -> None:
    assert some().rows(["tabs", "a comment", "none"]) == [
        ("tabs", 2, 1), ("a comment", 1, 0), ("none", 0, 0),
    ]  # fmt: skip
    assert some().wrong == ["line 3: torn", "line 4: torn"]


def test_what_came_of_it_stands_beside_what_did_not() -> None:
    assert some().rows_with("recorded", ["tabs", "a comment"]) == [
        ("tabs", 2, 1, 1, 1), ("a comment", 1, 1, 0, 0),
    ]  # fmt: skip


def test_another_process_counts_the_same() -> None:
    assert counted_from(some().as_json()) == some()
    assert counted_from(Counted().as_json()).rows(["tabs"]) == [("tabs", 0, 0)]
