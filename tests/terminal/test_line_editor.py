import os
import subprocess
import sys
from typing import NoReturn

import pytest

from pcc_actions.terminal import edited_lines
from pcc_actions.terminal.line_editor import line_editor
from pcc_actions.terminal.plain_lines import PlainLines

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other terminals")


@pytest.mark.parametrize("term", ["", "dumb", "unknown"])
def test_a_terminal_that_can_draw_nothing_anew_is_asked_plainly(
    term: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("TERM", term)
    assert isinstance(line_editor(), PlainLines)


def test_it_is_plain_where_that_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert isinstance(line_editor(plain=True), PlainLines)


def test_it_is_plain_where_there_is_no_keyboard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    with open(os.devnull, encoding="utf-8") as nothing:  # noqa: PTH123  # os.devnull is no path
        monkeypatch.setattr("sys.stdin", nothing)
        assert isinstance(line_editor(), PlainLines)


def test_a_console_that_cannot_be_drawn_on_is_asked_plainly(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def none_to_draw_on() -> NoReturn:
        raise RuntimeError("no console screen buffer")

    monkeypatch.setattr(edited_lines, "terminal_of_this_process", none_to_draw_on)
    monkeypatch.setattr("pcc_actions.terminal.line_editor._can_be_edited", lambda: True)
    assert isinstance(line_editor(), PlainLines)


@posix
def test_a_terminal_has_editing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    ours, theirs = os.openpty()
    with os.fdopen(theirs, "r+b", buffering=0) as raw:
        import io

        terminal = io.TextIOWrapper(raw, "utf-8")
        monkeypatch.setattr("sys.stdin", terminal)
        monkeypatch.setattr("sys.stdout", terminal)
        assert not isinstance(line_editor(), PlainLines)
        monkeypatch.undo()
        terminal.detach()
    os.close(ours)


@pytest.mark.parametrize("command", [["outstanding"], ["show", "3.18/01/2022"], ["--help"]])
def test_what_asks_nothing_does_not_wait_for_prompt_toolkit(command: list[str]) -> None:
    code = (
        "import sys; from pcc_actions.cli.app import run; "
        f"run({command!r}); sys.exit('prompt_toolkit' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0
