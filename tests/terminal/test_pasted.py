"""What is pasted where a terminal does not mark it."""

import io
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from pcc_actions.cli.prompts import prompted
from pcc_actions.terminal.pasted import with_what_was_pasted
from pcc_actions.terminal.plain_lines import PlainLines
from pcc_actions.terminal.questions import Question

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="there are no pseudo-terminals on Windows"
)


def test_all_lines_of_a_paste_are_one_answer(keyboard: int) -> None:
    os.write(keyboard, b"Arrange a visit\n\n  to the team,\nand report\n\n")
    assert PlainLines().line(Question("Action")) == "Arrange a visit to the team, and report"


def test_a_line_that_is_typed_later_is_another_answer(keyboard: int) -> None:
    os.write(keyboard, b"Arrange a visit\n")
    assert PlainLines().line(Question("Action")) == "Arrange a visit"
    os.write(keyboard, b"EI\n")
    assert PlainLines().line(Question("Owners")) == "EI"


def test_a_paste_presses_no_key(keyboard: int) -> None:
    os.write(keyboard, b"y\ny\n")
    assert PlainLines().line(Question("Sure?")) == "y y"


def test_a_blank_line_at_the_head_of_a_paste_is_left_out(keyboard: int) -> None:
    os.write(keyboard, b"\n\nVisit the team\n")
    assert prompted("Text", "Arrange a visit") == "Visit the team"


def test_the_end_of_input_ends_a_paste(keyboard: int) -> None:
    os.write(keyboard, b"a\n\x04")
    assert PlainLines().line(Question("Action")) == "a"


def test_a_paste_whose_last_line_is_cut_off_is_not_taken(keyboard: int) -> None:
    os.write(keyboard, b"and rep\x04\x04")
    assert with_what_was_pasted("Arrange a visit\n") is None


def test_what_is_no_terminal_has_no_paste(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("b\n"))
    assert with_what_was_pasted(" a \n") == "a"
    with Path(__file__).open(encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        assert with_what_was_pasted(" a \n") == "a"


def test_on_windows_the_console_tells_of_more_keys(
    keyboard: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = iter([True, False])
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", SimpleNamespace(kbhit=lambda: next(waiting)))
    os.write(keyboard, b"and report\nEI\n")
    assert with_what_was_pasted("Visit\n") == "Visit and report"
