"""Quotation marks as Word sets them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.text.curly_quotes import joined_again, unquoted

WORDS = st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=2)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("note 3 “Rang them”", ["note", "3", "Rang them"]),
        ("note 3 “Rang them twice”.", ["note", "3", "Rang them twice"]),
        ("defer 3 “end of April” “Team moving”", ["defer", "3", "end of April", "Team moving"]),
        ("note 3 --note=“Rang them”", ["note", "3", "--note=Rang them"]),
        ("note 3 ‘Rang them’", ["note", "3", "Rang them"]),
        ("note 3 „Rang them”", ["note", "3", "Rang them"]),
        ("note 3 “Rang them", ["note", "3", "“Rang", "them"]),
        ("note 3 Rang them”", ["note", "3", "Rang", "them”"]),
        ("note 3 the team’s room", ["note", "3", "the", "team’s", "room"]),
        ("note “3”, 4", ["note", "“3”,", "4"]),
    ],
)
def test_what_they_parted_is_one_text(typed: str, meant: list[str]) -> None:
    assert [*joined_again(typed.split(" "))] == meant


@given(WORDS, WORDS)
def test_all_between_them_is_one_text(before: list[str], words: list[str]) -> None:
    typed = [*before, f"“{words[0]}", *words[1:-1], f"{words[-1]}”"]
    assert [*joined_again(typed)] == [*before, " ".join(words)]
    assert [*joined_again(words)] == words


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("“GPB”", "GPB"), ("--board=“GPB”", "--board=GPB"), ("“3.14/02/2023”", "3.14/02/2023"),
     ("“Rang them”", "“Rang them”"), ("“”", "“”"), ("a“b”", "a“b”")],
)  # fmt: skip
def test_around_a_single_word_they_are_left_out(typed: str, meant: str) -> None:
    assert unquoted(typed) == meant
