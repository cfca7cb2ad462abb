"""A text is known again from which words were removed."""

import pytest

from pcc_actions.core.text.redacted import is_redacted_from


@pytest.mark.parametrize(
    ("clean", "text"),
    [
        ("Write to [redacted].", "Write to Ann Other."),
        ("[redacted] and [redacted]", "One and two"),
        ("[redacted]", "All of it"),
        ("Nothing is gone", "Nothing is gone"),
        ("a\n[redacted]", "a\nb\nc"),
        (("IF", "[redacted]"), ("IF", "Ann Other")),
        (None, None),
    ],
)
def test_a_text_may_be_another_without_some_words(clean: object, text: object) -> None:
    assert is_redacted_from(clean, text)


@pytest.mark.parametrize(
    ("clean", "text"),
    [
        ("Write to [redacted].", "Ring Ann Other."),
        ("Write to them.", "Write to Ann Other."),
        ("Pay .[redacted]", "Pay 5 pounds"),  # a full stop is no pattern
        (("[redacted]",), ("IF", "Ann Other")),
        ("[redacted]", None),
        (None, "Ann Other"),
    ],
)
def test_a_text_is_not_another_whose_other_words_differ(clean: object, text: object) -> None:
    assert not is_redacted_from(clean, text)
