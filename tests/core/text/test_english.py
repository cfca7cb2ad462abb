"""Lists and quotations in a sentence."""

from pcc_actions.core.text.english import joined, quoted

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
