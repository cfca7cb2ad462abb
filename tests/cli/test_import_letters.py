"""The letters that answer a question on a row of an import."""

import pytest

from pcc_actions.cli.import_letters import letter_typed, letters_told, question_of

LETTERS = {"t": "take it", "e": "edit it", "l": "leave it"}


@pytest.mark.parametrize(
    ("typed", "letter"),
    [
        ("t", "t"),
        (" T ", "t"),
        ("take", "t"),
        ("Leave", "l"),
        ("it", None),
        ("x", None),
        ("", None),
    ],
)
def test_a_letter_or_its_word_is_known(typed: str, letter: str | None) -> None:
    assert letter_typed(typed, LETTERS) == letter


def test_the_question_names_every_answer() -> None:
    assert question_of(LETTERS) == "Take it, edit it or leave it? t/e/l"
    several = {"1": "", "2": "", "n": "it is new", "l": "leave it"}
    assert question_of(several) == "Which is it (the number), or: it is new or leave it? 1/2/n/l"


def test_what_the_letters_do_is_told() -> None:
    assert letters_told(LETTERS) == "Type t (take it), e (edit it) or l (leave it)."
    several = {"1": "", "2": "", "n": "it is new", "l": "leave it"}
    assert letters_told(several) == "Type 1, 2, n (it is new) or l (leave it)."
