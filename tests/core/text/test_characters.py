"""What a page can hold of any text."""

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.text.characters import on_page
from pcc_actions.core.text.sanitise import harmless

NONE = {0xFFFE, 0xFFFF}


@given(st.text(st.characters(exclude_categories=[])))
@example("\x00\x1b\x9b \ud800\u202e\u2028\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff")
@example("Größe – 😀 漢字")
def test_what_is_no_character_shows_as_lost_and_all_else_stays(text: str) -> None:
    said = [
        "\ufffd" if ord(each) & 0xFFFF in NONE or 0xFDD0 <= ord(each) <= 0xFDEF else each
        for each in harmless(text)
    ]
    assert on_page(text) == "".join(said)
    assert on_page(on_page(text)) == on_page(text)


def test_no_character_is_lost() -> None:
    kept = map(chr, range(0x20, 0x110000))
    for each in kept:
        if on_page(each) != each:
            assert unicodedata.category(each) in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")
