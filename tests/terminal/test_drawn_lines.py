"""Lines drawn part by part: what is styled, and what is left out at their ends."""

import pytest

from pcc_actions.terminal.drawn_lines import (
    DrawnLine,
    StyledLine,
    beside,
    indented,
    stripped,
    trimmed,
    wrapped_line,
)


def test_each_part_begins_at_its_column() -> None:
    assert "".join(beside(["a", "", "漢", "d"], [0, 3, 5, 9])) == "a    漢  d"


def test_a_part_that_is_too_long_moves_the_next() -> None:
    assert "".join(beside(["abcd", "e"], [0, 3])) == "abcde"


@pytest.mark.parametrize(
    ("line", "kept"), [(("a ", "  "), "a"), ((" ", ""), ""), ((), ""), (("a", " b"), "a b")]
)
def test_a_line_does_not_end_in_a_blank(line: DrawnLine, kept: str) -> None:
    assert "".join(trimmed(line)) == kept


def test_the_style_stays_where_a_line_is_shortened_or_wrapped() -> None:
    late = StyledLine("late 9 ", "bold")
    parts = [*trimmed((late,)), stripped(late), *wrapped_line(late, 4)]
    assert [(part, getattr(part, "style", None)) for part in parts] == [
        ("late 9", "bold"), ("late 9", "bold"), ("late", "bold"), ("9 ", "bold"),
    ]  # fmt: skip


def test_an_indented_line_is_wrapped_to_what_is_left() -> None:
    assert [*indented("ab cd", 2, 5)] == [("  ", "ab"), ("  ", "cd")]
