"""How often a topic comes, as people type it."""

import pytest

from pcc_actions.core.recurrence import is_recurrence, typed_recurrence
from pcc_actions.errors import Refused


@pytest.mark.parametrize(
    ("typed", "every"),
    [
        ("June", "June"), ("jun", "June"), (" every  june ", "June"), ("Sept.", "September"),
        ("2", 2), ("2nd", 2), ("every 2 meetings", 2), ("every second meeting", 2),
        ("every other meeting", 2), ("third", 3), ("every 4th meeting", 4), ("1", 1),
        ("every meeting", 1), ("each meeting", 1), ("meetings", 1), ("12", 12),
    ],
)  # fmt: skip
def test_what_people_type(typed: str, every: str | int) -> None:
    assert typed_recurrence(typed) == every
    assert is_recurrence(every)


@pytest.mark.parametrize("typed", ["", "0", "quarterly", "Juni", "2.5", "-1", "every", "1000"])
def test_what_says_nothing_of_it_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="does not say how often a topic comes"):
        typed_recurrence(typed)


@pytest.mark.parametrize("value", ["june", "Juni", 0, -1, True, 1.0, None, ""])
def test_what_the_file_cannot_have(value: object) -> None:
    assert not is_recurrence(value)
