"""What may leave completion."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.cli.completion.safe import LONGEST, TEXT, is_safe_word, safe_text
from tests.cli.completion.asking import HOSTILE

SAFE = (
    "3.14/02/2023/2",
    "GPB:3.14/02/2023",
    "Head of Fleet",
    "O'Neil (acting)",
    "Élise’s team",
    "Q&A, R+D",
    "AP_136-b",
    "Έλενα",
    "Оксана",
    "山田",
    "שרה",
)
UNSAFE = (
    *HOSTILE,
    "",
    "e\u0301",  # a combining mark
    "Q\u02ba",  # a quotation mark to Windows, in a smaller character set
    "Q\u3164",  # a letter that cannot be seen
    "Q\u00a0Q",
    "Q–Q",
    "Q\r",
    "Q\ud800",
    "Q" * (LONGEST + 1),
)
ALPHABET = "0123456789 .,-/:&()'’_+"


def allowed(character: str) -> bool:
    return character in ALPHABET or unicodedata.category(character)[0] == "L"


@pytest.mark.parametrize("word", SAFE)
def test_words_of_letters_figures_and_a_few_marks_are_offered(word: str) -> None:
    assert is_safe_word(word)


@pytest.mark.parametrize("word", UNSAFE, ids=ascii)
def test_no_other_is_offered(word: str) -> None:
    assert not is_safe_word(word)
    assert safe_text(word) == "" or word.startswith("-") or len(word) > LONGEST


def test_no_word_is_offered_that_could_be_an_option() -> None:
    assert not is_safe_word("-Q")
    assert safe_text("-Q") == "-Q"


@given(st.text(alphabet=st.characters(), max_size=20))
def test_nothing_outside_the_alphabet_is_ever_safe(text: str) -> None:
    if is_safe_word(text):
        assert all(map(allowed, text))
    assert all(map(allowed, safe_text(text)))


@given(st.text(alphabet=st.sampled_from("ab é'’(&).,-/:_+19"), min_size=1, max_size=LONGEST))
def test_all_of_the_alphabet_is_safe(text: str) -> None:
    assert is_safe_word(text) == (text[0] != "-")
    assert is_safe_word(text, ascii_only=True) == (text[0] != "-" and set(text).isdisjoint("é"))


def test_a_long_text_is_cut_after_a_word() -> None:
    text = safe_text("Arrange a visit by the Commissioner to the establishment team, soon")
    assert text == "Arrange a visit by the Commissioner to the establishment..."
    assert len(safe_text("word " * 1_000_000)) <= TEXT
    assert safe_text("w" * TEXT) == "w" * TEXT
    assert safe_text(f"{'w' * TEXT}x") == "..."


def test_what_is_cut_off_need_not_be_safe() -> None:
    assert safe_text("visit " * 20 + "$(touch X)").endswith(" visit...")
