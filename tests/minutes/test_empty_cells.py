import pytest

from pcc_actions.minutes.empty_cells import NOT_YET, is_blank, is_empty, says_no, says_yes


@pytest.mark.parametrize("words", ["", " ", "-", "–", "__", "?"])
def test_what_has_no_letter_and_no_figure_gives_nothing(words: str) -> None:
    assert is_blank(words)
    assert is_empty(words)


@pytest.mark.parametrize("words", ["N/A", "na", "None", "NIL"])
def test_not_applicable_gives_nothing_and_is_not_blank(words: str) -> None:
    assert is_empty(words)
    assert not is_blank(words)


def test_not_yet_gives_nothing_only_where_it_is_looked_for() -> None:
    assert is_empty("TBC", NOT_YET)
    assert not is_empty("TBC")


@pytest.mark.parametrize("words", ["12", "Nilsson", "none of these"])
def test_anything_else_is_not_empty(words: str) -> None:
    assert not is_empty(words, NOT_YET)


@pytest.mark.parametrize("words", ["Y", "yes", "x", "TRUE", "✓", "☑☑"])
def test_signs_for_yes(words: str) -> None:
    assert says_yes(words)
    assert not says_no(words)


@pytest.mark.parametrize("words", ["N", "no", "False", "☐", "☐☐"])
def test_signs_for_no(words: str) -> None:
    assert says_no(words)
    assert not says_yes(words)


@pytest.mark.parametrize("words", ["", "yes, sent", "✓ sent", "not yet"])
def test_words_are_no_signs(words: str) -> None:
    assert not says_yes(words)
    assert not says_no(words)
