"""Words are found in every form in which a file can hold them."""

import unicodedata

import pytest
import tomli
from hypothesis import assume, given
from hypothesis import strategies as st

from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused

CAPITAL_E_ACUTE = "\u00c9"


@pytest.mark.parametrize("words", ["", " ", "a ", "\t"])
def test_words_too_short_to_be_told_apart(words: str) -> None:
    with pytest.raises(Refused, match="at least two characters"):
        spellings(words)


SAME = {
    "as typed": ("Jo Brown", "rang Jo Brown."),
    "in the midst of a word": ("Brown", "MacBrownie"),
    "over a line end": ("Jo Brown", "Jo\nBrown"),
    "over a Windows line end": ("Jo Brown", "Jo \r\n  Brown"),
    "two spaces for one": ("Jo Brown", "Jo  Brown"),
    "a space that does not break": ("Jo Brown", "Jo\u00a0Brown"),
    "an accent apart": ("Zo\u00eb", "Zoe\u0308"),
    "an accent together": ("Zoe\u0308", "Zo\u00eb"),
    "one accent of each": ("\u00e9t\u00e9", "e\u0301t\u00e9"),
    "letters of letters": ("\ud55c\uad6d", unicodedata.normalize("NFD", "\ud55c\uad6d")),
    "another sign for the same": ("\u212bngstr\u00f6m", "\u00c5ngstr\u00f6m"),
}


@pytest.mark.parametrize(("words", "text"), SAME.values(), ids=SAME)
def test_the_same_words(words: str, text: str) -> None:
    there = spellings(words)
    assert there.in_text.search(text)
    assert there.in_file.search(text)


ESCAPED = {
    "small figures": ("Zo\u00eb", r"Zo\u00eb"),
    "capital figures": ("Zo\u00eb", r"Zo\u00EB"),
    "eight figures": ("Zo\u00eb", r"Zo\U000000EB"),
    "beyond the first plane": ("Jo \U0001f642", r"Jo \U0001F642"),
    "two figures": ("Jo", r"\x4ao"),
    "the accent apart": ("Zo\u00eb", r"Zoe\u0308"),
    "quotation marks": ('the "late" Jo', r"the \"late\" Jo"),
    "a backslash": ("C:\\new", r"C:\\new"),
    "a line end": ("Jo\nBrown", r"Jo\nBrown"),
    "a tab for a space": ("Jo Brown", r"Jo\tBrown"),
    "a space": ("Jo Brown", r"Jo\u0020Brown"),
    "a space of another width": ("Jo Brown", r"Jo\u2003Brown"),
    "a string that goes on": ("Jo Brown", "Jo \\\n    Brown"),
    "a word that goes on": ("Jo Brown", "Jo Bro\\\r\n    wn"),
    "a comment that goes on": ("Jo Brown", "# Jo\n  # Brown"),
    "a backspace": ("Jo\bB", r"Jo\bB"),
    "an escape": ("Jo\x1bB", r"Jo\eB"),
}


@pytest.mark.parametrize(("words", "text"), ESCAPED.values(), ids=ESCAPED)
def test_as_a_file_may_write_them(words: str, text: str) -> None:
    there = spellings(words)
    assert there.in_file.search(text)
    assert not there.in_text.search(text) or words == "Jo Brown"  # a line end is one in a value too


OTHER = {
    "a word between": ("Jo Brown", "Jo A Brown"),
    "no space": ("Jo Brown", "JoBrown"),
    "no accent": ("Zo\u00eb", "Zoe"),
    "what means something else to a pattern": ("J.", "Jo"),
}


@pytest.mark.parametrize(("words", "text"), OTHER.values(), ids=OTHER)
def test_other_words(words: str, text: str) -> None:
    there = spellings(words)
    assert not there.in_text.search(text)
    assert not there.in_file.search(text)


@pytest.mark.parametrize(
    "text", ["JO BR\u00c9VE", "jo br\u00e9ve", r"jO bR\u00c9vE", r"Jo Bre\u0301ve"]
)
def test_in_other_capitals(text: str) -> None:
    there = spellings("Jo Br\u00e9ve")
    assert there.in_capitals.search(text)
    assert bool(there.in_file.search(text)) == (text == r"Jo Bre\u0301ve")


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=2, max_size=8)


@given(words, st.data())
def test_whatever_a_parser_reads_as_the_words_is_found(words: str, data: st.DataObject) -> None:
    assume(len(words.strip()) > 1)
    escaped = "".join(
        character if plain and character.isprintable() and character not in '"\\' else escape
        for character in words
        for plain in [data.draw(st.booleans())]
        for escape in [f"\\U{ord(character):08x}"]
    )
    assert tomli.loads(f'x = "{escaped}"')["x"] == words
    found = spellings(words)
    assert found.in_text.search(words)
    assert found.in_capitals.search(escaped)
    assert found.in_file.search(escaped)
