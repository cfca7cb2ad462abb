"""Which of two values of a record stands, and when both were changed."""

import pytest

from pcc_actions.core.merging.values import NOT_KNOWN, is_clash, three_way


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "kept", "clash"),
    [
        ("a", "a", "b", "b", False),
        ("a", "b", "b", "b", False),
        ("a", "b", "c", "c", True),
        ("a", None, "a", None, False),
        ("a", None, "b", "b", True),
        (None, "a", "b", "b", True),
        (NOT_KNOWN, None, "b", "b", False),  # it may have been there, or taken out
        (NOT_KNOWN, "a", "b", "b", True),
    ],
)
def test_a_value_of_two_copies(
    base: object, ours: object, theirs: object, kept: object, clash: bool
) -> None:
    assert three_way(base, ours, theirs) == three_way(base, theirs, ours) == kept
    assert is_clash(base, ours, theirs) is is_clash(base, theirs, ours) is clash
