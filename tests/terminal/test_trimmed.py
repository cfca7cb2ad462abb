"""What Rich draws, without the blanks at the ends of its lines, and with all that is styled."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pcc_actions.terminal.trimmed import print_trimmed


def screen(width: int = 30, *, colour: bool = False) -> Console:
    return Console(file=io.StringIO(), width=width, force_terminal=colour, color_system="standard")


def drawn(on: Console) -> str:
    file = on.file
    assert isinstance(file, io.StringIO)
    return file.getvalue()


def table(*cells: str) -> Table:
    made = Table.grid(padding=(0, 2, 0, 0))
    made.add_column(width=10)
    made.add_column(width=10)
    for cell in cells:
        made.add_row(Text(cell), Text("", style="bold"))
    return made


def test_a_filled_column_ends_with_its_last_letter() -> None:
    on = screen()
    print_trimmed(on, table("one", "two three"))
    assert drawn(on) == "one\ntwo three\n"


def test_rich_alone_would_fill_it() -> None:
    on = screen()
    on.print(table("one"))
    assert drawn(on).startswith("one ")


def test_a_line_of_blanks_is_an_empty_one() -> None:
    on = screen()
    print_trimmed(on, table("   ", "two"))
    assert drawn(on) == "\ntwo\n"


def test_what_is_styled_stays_so() -> None:
    on = screen(colour=True)
    print_trimmed(on, Text("late", style="bold red"))
    assert drawn(on) == "\x1b[1;31mlate\x1b[0m\n"


@given(st.lists(st.text("ab é漢", max_size=40), min_size=1, max_size=4), st.integers(10, 60))
def test_no_letter_is_lost_and_no_line_ends_in_a_blank(words: list[str], width: int) -> None:
    on = screen(width)
    print_trimmed(on, Text("\n".join(words), overflow="fold"))
    text = drawn(on)
    assert "".join(text.split()) == "".join("".join(words).split())
    assert not any(line.endswith(" ") for line in text.split("\n"))


@pytest.mark.parametrize("width", [3, 30])
def test_a_text_wraps_as_rich_wraps_it(width: int) -> None:
    on, rich = screen(width), screen(width)
    print_trimmed(on, Text("ab cd ef"))
    rich.print(Text("ab cd ef"))
    assert drawn(on).split("\n") == [line.rstrip() for line in drawn(rich).split("\n")]
