"""Texts wrapped without Rich, as Rich wraps them."""

import io
import re

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from pcc_actions.terminal.wrapping import columns_of, wrapped

RICH = Console(file=io.StringIO())
SIMPLE = st.text("abcdef   ,-/()é£½–’“…", max_size=120)
# A joiner alone before a word is left out: of such a line Rich itself loses a letter.
ANY = st.text(
    st.one_of(st.characters(exclude_characters="\u200d"), st.sampled_from("ab 漢👮\u0301"))
)
EVERY_LATIN = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100), *range(0x2010, 0x2028))))


def by_rich(text: str, width: int) -> list[str]:
    return [line.plain for line in Text(text, overflow="fold").wrap(RICH, width)]


@given(SIMPLE, st.integers(1, 130))
@example("abcdefgh ijk", 4)
@example("    abcdef", 4)
@example("abcd      ef", 5)
@example("abcdefghij  k", 5)
@example("      ", 3)
@example("", 3)
def test_a_text_of_simple_letters_wraps_as_rich_wraps_it(text: str, width: int) -> None:
    assert wrapped(text, width) == by_rich(text, width)


@given(ANY, st.integers(2, 60))
@example("漢字 漢字", 3)
@example("👮‍♀️" * 9, 7)
@example("漢字\u3000\u3000漢", 5)
def test_any_text_wraps_as_rich_wraps_it_but_for_blanks_at_the_ends(text: str, width: int) -> None:
    text = re.sub(r"[\x00-\x1f\x7f-\x9f]", "\ufffd", text)  # as `harmless` leaves it
    lines = [line.rstrip() for line in wrapped(text, width)]
    assert lines == [line.rstrip() for line in by_rich(text, width)]


def test_every_letter_takes_the_columns_that_rich_says() -> None:
    letters = map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x3000)))
    assert not [letter for letter in letters if columns_of(letter) != cell_len(letter)]


def test_wide_letters_take_two_columns() -> None:
    assert columns_of("漢字 a") == 6


def test_blanks_at_the_end_of_a_line_stand_as_far_as_there_is_room() -> None:
    assert wrapped("ab    cd", 4) == ["ab  ", "cd"]
    assert wrapped("漢    cd", 4) == ["漢  ", "cd"]
