"""Lines drawn part by part: what is styled, and what is left out at their ends."""

import io

import pytest
from rich.console import Console

from pcc_actions.terminal.drawn_lines import (
    DrawnLine,
    StyledLine,
    beside,
    indented,
    print_lines,
    stripped,
    trimmed,
    wrapped_line,
)


def drawn(*lines: DrawnLine, colour: bool = True) -> str:
    file = io.StringIO()
    on = Console(file=file, width=30, color_system="standard" if colour else None)
    print_lines(on, lines)
    return file.getvalue()


def test_a_styled_part_alone_has_its_style() -> None:
    line = ("in ", StyledLine("time", "bold red"), ", or not")
    assert drawn(line, ("b",)) == "in \x1b[1;31mtime\x1b[0m, or not\nb\n"
    assert drawn(line, colour=False) == "in time, or not\n"


def test_what_has_no_letter_or_no_style_is_not_styled() -> None:
    assert drawn((StyledLine("", "bold"), StyledLine("a", ""))) == "a\n"


def test_no_line_prints_nothing() -> None:
    assert drawn() == ""


def test_a_line_is_longer_than_the_screen_where_it_was_not_wrapped() -> None:
    assert drawn(("a b " * 10,)) == f"{'a b ' * 10}\n"


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
