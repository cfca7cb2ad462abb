"""Lists and quotations in a sentence."""

import pytest

from pcc_actions.core.text.english import capitalised, first_joined, joined, ordinal, quoted

OVERRIDE, ISOLATE = "\u202e", "\u2066"


def test_a_text_in_a_sentence_is_short_and_harmless() -> None:
    assert quoted("  two\n words ") == "“two words”"
    assert quoted("a\x1bb" + OVERRIDE) == "“a?b?”"
    assert quoted("x" * 40) == f"“{'x' * 40}”"
    assert quoted("x" * 41) == f"“{'x' * 39}…”"


def test_lists_in_a_sentence() -> None:
    assert [joined([]), joined(["EI"])] == ["", "EI"]
    assert joined(["EI", "IF"]) == "EI and IF"
    assert joined(["EI", "IF", "CC"], "or") == "EI, IF or CC"


def test_a_sentence_begins_with_a_capital_and_keeps_the_others() -> None:
    assert [*map(capitalised, ("moved by EI", "Éire", "éire", ""))] == [
        "Moved by EI", "Éire", "Éire", "",
    ]  # fmt: skip


def test_of_a_long_list_a_sentence_has_the_first_and_how_many_more() -> None:
    assert first_joined(["EI", "IF", "CC", "RC"], 3) == "EI, IF, CC and 1 more"
    assert first_joined(["EI", "IF", "CC", "RC"], 1) == "EI and 3 more"
    assert first_joined(["EI", "IF", "CC"], 3) == "EI, IF and CC"
    assert first_joined([], 3) == ""


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (10, "10th"), (11, "11th"), (12, "12th"),
     (13, "13th"), (21, "21st"), (22, "22nd"), (103, "103rd"), (111, "111th")],
)  # fmt: skip
def test_places_in_a_row(number: int, word: str) -> None:
    assert ordinal(number) == word
