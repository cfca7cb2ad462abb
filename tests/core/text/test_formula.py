"""A cell that begins as a formula does, and the way back to its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.text.formula import guarded, unguarded

SIGNS = "=+-@\t\r＝＋－＠"
texts = st.text(st.sampled_from(f"{SIGNS}' \n\u3000a1")) | st.text()


@given(texts)
def test_every_text_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(texts)
def test_no_cell_begins_as_a_formula(text: str) -> None:
    assert not guarded(text).lstrip().startswith(tuple(SIGNS))


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "\n", "'", " ''"])
def test_an_apostrophe_stands_before_a_formula(before: str, sign: str) -> None:
    assert guarded(f"{before}{sign}A1") == f"'{before}{sign}A1"


@pytest.mark.parametrize("text", ["Visit", "'Visit'", "3.14/02/2023", "a=1", "", "'", "'tis - so"])
def test_other_text_is_as_typed(text: str) -> None:
    assert guarded(text) == unguarded(text) == text
