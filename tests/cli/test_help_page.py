"""Help as it is drawn: at a terminal as Rich draws it, in a pipe without blanks at line ends."""

import io
import os
import re
import sys
from contextlib import redirect_stdout
from itertools import pairwise
from pathlib import Path

import pytest

from pcc_actions.cli.help_page import plainly_drawn
from tests.cli.desk import at_desk
from tests.cli.running import Pcc


class Screen(io.TextIOWrapper):
    """A stream that says whether it is a terminal."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__(io.BytesIO(), "utf-8", newline="")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize(
    ("terminal", "shown"), [(True, "Usage:  \nadd \n"), (False, "Usage:\nadd\n")]
)
def test_blanks_at_the_ends_of_lines_stay_at_a_terminal_alone(terminal: bool, shown: str) -> None:
    screen = Screen(terminal=terminal)
    with redirect_stdout(screen), plainly_drawn():
        sys.stdout.write("Usage:  \nadd \n")
    screen.seek(0)
    assert screen.read() == shown


@pytest.mark.parametrize("columns", ["60", None])
def test_at_a_dumb_terminal_it_is_as_wide_as_that(
    bare: Pcc, columns: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LINES", raising=False)
    with at_desk(bare, "outstanding", "--help", columns=60, TERM="dumb") as desk:
        if columns is None:
            monkeypatch.delenv("COLUMNS")
        code, printed = desk.ended()
        now = os.environ.get("COLUMNS")
    assert code == 0
    assert max(map(len, printed.splitlines())) == (60 if columns else 100)
    assert now == columns
    assert "LINES" not in os.environ


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
    page = out[: out.index("╭")].strip().split("\n\n")
    (paragraph,) = (each for each in page if "The sitting" in each)
    lines = [line.strip() for line in paragraph.splitlines()]
    for line, following in pairwise(lines):
        assert len(line) + len(f" {following.split()[0]} ") > columns - 2, lines
