"""What may be typed and stored as text, and how it is shown."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.text.sanitise import (
    cleaned,
    harmless,
    hidden_character,
    invisible_character,
    without_hidden,
)
from pcc_actions.errors import Refused

OVERRIDE, ISOLATE = "\u202e", "\u2066"


@pytest.mark.parametrize(
    "text", ["Add [/] and [link=x] to the agenda", ":100: officers", "two  spaces", "👮‍♀️ é ’"]
)
def test_what_is_typed_is_kept(text: str) -> None:
    assert cleaned(f" {text}\n", "the text of the action") == text


def test_line_breaks_and_tabs_become_a_space() -> None:
    for mark in ("\n", "\r\n", "\r", "\t", "\v", "\f", "\x85", "\u2028", "\u2029"):
        assert cleaned(f"Book{mark}the room", "the note") == "Book the room"


@pytest.mark.parametrize(
    ("character", "named"),
    [
        ("\x1b", "control character U+001B (ESC)"),
        ("\x00", "control character U+0000 (NUL)"),
        ("\x1f", "control character U+001F (US)"),
        ("\x7f", "control character U+007F (DEL)"),
        ("\x9b", "control character U+009B (control)"),
        ("\ud800", "hidden character U+D800 (half of a character)"),
        ("\udfff", "hidden character U+DFFF (half of a character)"),
        (OVERRIDE, "hidden character U+202E (right-to-left override)"),
        (ISOLATE, "hidden character U+2066 (left-to-right isolate)"),
    ],
)
def test_a_character_that_hides_something_is_refused(character: str, named: str) -> None:
    for text in (f"Book {character}the room", f"Book the room{character}"):
        with pytest.raises(Refused) as refused:
            cleaned(text, "the text of the action")
        assert refused.value.sentence == (
            f"The text of the action has the {named}; type it again without it."
        )
        assert hidden_character(text) == named.split("character ")[1]


@pytest.mark.parametrize("text", ["", "  ", "\n\t\u00a0", "\u200b", " \u00ad\ufeff"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"^The note is empty; type some words\.$"):
        cleaned(text, "the note")


def test_a_line_break_stored_by_hand_hides_nothing() -> None:
    assert hidden_character("Book the room\n\tby Friday") is None
    assert hidden_character("Book\rthe room") == "U+000D (CR)"


@given(st.text(st.characters()))
@example(OVERRIDE)
def test_a_cleaned_text_is_one_harmless_line(text: str) -> None:
    try:
        line = cleaned(text, "the note")
    except Refused:
        assert hidden_character(text) or not text.strip()
        return
    assert line == line.strip()
    assert line.splitlines() == [line]
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in line)
    assert hidden_character(line) is None
    assert cleaned(line, "the note") == line


@given(st.text(st.characters(exclude_categories=[])))
def test_nothing_that_hides_is_left(text: str) -> None:
    clean = harmless(text)
    assert hidden_character(clean) is None
    assert len(clean.splitlines()) <= 1
    clean.encode()


def test_all_else_stays_as_typed() -> None:
    text = "[/] [link=https://example.org]x[/link] :100: \\[ é 漢 👮‍♀️ a  b \u200e"
    assert harmless(text) == text


def test_hidden_characters_are_taken_out_and_nothing_else() -> None:
    assert without_hidden("Set\x1b[31m up\u202e a\tvisit 👮‍♀️") == "Set[31m up a\tvisit 👮‍♀️"


def test_what_hides_is_shown_as_such_and_a_line_break_as_a_space() -> None:
    assert harmless("Set\x1b[31m up\u202e\r\na\tvisit\n") == "Set\ufffd[31m up\ufffd a visit "


def test_the_empty_line_of_a_pasted_text_is_one_space() -> None:
    assert cleaned("Set up a visit.\r\n\r\nThank you", "the note") == "Set up a visit. Thank you"


@pytest.mark.parametrize("character", ["\u200b", "\u200d", "\u200e", "\u2060", "\ufeff", "\u00ad"])
def test_a_character_that_nobody_sees_is_named(character: str) -> None:
    found = invisible_character(f"E{character}I")
    assert found is not None
    assert found.startswith(f"U+{ord(character):04X} (")
    assert invisible_character("Größe – “EI”") is None
    assert hidden_character(f"E{character}I") is None
