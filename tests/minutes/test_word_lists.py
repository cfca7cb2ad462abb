import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.minutes.word_lists import begins_with, ends_with, has_word, words_in

WORDS = frozenset({"by", "until"})
TEXTS = st.text("byuntil BY.-_(\n1", max_size=12)


@pytest.mark.parametrize("text", ["By Friday", "not until May", "(by)", "by-law"])
def test_a_word_is_found_with_capitals_and_beside_any_sign(text: str) -> None:
    assert has_word(text, WORDS)


@pytest.mark.parametrize("text", ["", "baby", "bystander", "untilled", "by_law"])
def test_a_part_of_a_word_is_not_the_word(text: str) -> None:
    assert not has_word(text, WORDS)


@given(TEXTS)
def test_the_lists_say_what_a_form_of_the_same_words_would(text: str) -> None:
    assert has_word(text, WORDS) == bool(re.search(r"\b(?:by|until)\b", text, re.I))
    assert begins_with(text, WORDS) == bool(re.match(r"(?:by|until)\b", text, re.I))
    assert ends_with(text, WORDS) == bool(re.search(r"\b(?:by|until)\s*$", text, re.I))


def test_only_the_end_of_a_text_is_looked_at_for_its_last_word() -> None:
    assert ends_with("x" * 5_000 + " until ", WORDS)


def test_words_stand_as_they_are_printed() -> None:
    assert words_in("May we? we MAY.") == ["May", "we", "we", "MAY"]
