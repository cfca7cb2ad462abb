"""What was redacted on one copy of a log alone is redacted in both."""

import pytest

from pcc_actions.core.merging.redactions import is_redacted_from, redacted_as, words_taken_out
from tests.builders import event


@pytest.mark.parametrize(
    ("clean", "text"),
    [
        ("Write to [redacted].", "Write to Ann Other."),
        ("[redacted] and [redacted]", "One and two"),
        ("[redacted]", "All of it"),
        ("Nothing is gone", "Nothing is gone"),
        ("a\n[redacted]", "a\nb\nc"),
    ],
)
def test_a_text_may_be_another_without_some_words(clean: str, text: str) -> None:
    assert is_redacted_from(clean, text)


@pytest.mark.parametrize(
    ("clean", "text"),
    [
        ("Write to [redacted].", "Ring Ann Other."),
        ("Write to them.", "Write to Ann Other."),
        ("Pay .[redacted]", "Pay 5 pounds"),  # a full stop is no pattern
    ],
)
def test_a_text_is_not_another_whose_other_words_differ(clean: str, text: str) -> None:
    assert not is_redacted_from(clean, text)


def test_an_event_is_redacted_as_on_the_other_copy() -> None:
    noted = event("noted", "01/03/2023", note="Ann Other rang")
    clean = event("noted", "01/03/2023", note="[redacted] rang")
    assert redacted_as([noted], [clean], {}) == (clean,)
    assert redacted_as([clean], [noted], {}) == (clean,)


def test_another_event_is_left_as_it_is() -> None:
    noted = event("noted", "01/03/2023", note="Ann Other wrote")
    clean = event("noted", "01/03/2023", note="[redacted] rang")
    assert redacted_as([noted], [clean], {}) == (noted,)


def test_the_words_that_were_taken_out_of_either_are_told() -> None:
    ours = [event("noted", "01/03/2023", note="Ann Other rang about [redacted]")]
    theirs = [event("noted", "01/03/2023", note="[redacted] rang about the van")]
    assert words_taken_out(ours, ours) == []
    whole = [event("noted", "01/03/2023", note="Ann Other rang about the van")]
    assert words_taken_out(ours, whole) == words_taken_out(whole, ours) == ["the van"]
    assert words_taken_out(whole, theirs) == ["Ann Other"]
