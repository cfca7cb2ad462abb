"""Help as it is printed: bold names at a terminal, and as wide as there is room."""

import io
import re
from contextlib import redirect_stdout
from itertools import pairwise
from pathlib import Path

import pytest

from pcc_actions.cli.app import run
from tests.cli.desk import at_desk
from tests.cli.running import Pcc


class Screen(io.TextIOWrapper):
    """A stream that says whether it is a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), "utf-8", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def printed_at(screen: Screen, *line: str) -> str:
    """What a command prints on a stream."""
    with redirect_stdout(screen):
        run([*line])
    screen.seek(0)
    return screen.read()


@pytest.mark.parametrize(
    "line", [("--help",), ("--all",), ("note", "--help"), ("meeting",), ("meeting", "add", "-h")]
)
def test_at_a_terminal_names_and_headings_are_bold_and_nothing_is_coloured(
    line: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    page = printed_at(Screen(terminal=True), *line)
    assert "\x1b[1mOptions\x1b[0m" in page
    assert re.search(r"^  \x1b\[1m--help, -h\x1b\[0m  +Show", page, re.MULTILINE)
    assert set(re.findall(r"\x1b\[([\d;]*)m", page)) == {"0", "1"}
    plain = printed_at(Screen(terminal=False), *line)
    assert re.sub(r"\x1b\[[01]m", "", page) == plain


def test_at_a_dumb_terminal_nothing_is_bold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in printed_at(Screen(terminal=True), "note", "--help")


@pytest.mark.parametrize("columns", [60, 100])
def test_at_a_terminal_it_is_as_wide_as_that(bare: Pcc, columns: int) -> None:
    with at_desk(bare, "outstanding", "--help", columns=columns, TERM="dumb") as desk:
        code, printed = desk.ended()
    assert code == 0
    assert columns - 8 < max(map(len, printed.splitlines())) <= columns


def test_where_there_is_no_room_beside_a_name_what_is_said_of_it_stands_below(
    bare: Pcc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    out = bare("meeting", "move", "--help").ok.out
    assert "  FROM\n    The date it had. Has to be\n    given.\n" in out
    assert max(map(len, out.splitlines())) <= 30


SIGNS = re.compile(r"\[OPTIONS\]|\[ARGS\]|\[required\]|\[x[<>]|<\w+|^ +\* ", re.MULTILINE)
PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def test_no_help_has_the_signs_of_programmers() -> None:
    """The page has all of it, as tests/docs/test_commands_page.py holds it to."""
    assert SIGNS.findall(PAGE.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "sign",
    ["Usage: a [OPTIONS]", "COMMAND [ARGS]...", "GPB. [required]", "TIMES [x>=1]", "<keep|item>",
     "   *    CODE"],
)  # fmt: skip
def test_a_sign_of_programmers_would_be_found(sign: str) -> None:
    assert SIGNS.search(sign)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_a_paragraph_of_help_is_broken_by_the_width_alone(
    bare: Pcc, columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    out = bare("add", "--help").ok.out
    page = out[: out.index("\nArguments\n")].strip().split("\n\n")
    (paragraph,) = (each for each in page if "The sitting" in each)
    lines = [line.strip() for line in paragraph.splitlines()]
    for line, following in pairwise(lines):
        assert len(line) + len(f" {following.split()[0]} ") > columns, lines
