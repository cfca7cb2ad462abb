"""How far long work has come: at a terminal, and gone afterwards."""

import io
import sys

import pytest

from pcc_actions.screen.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_shown_at_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    progress = Progress()
    progress.show("Making status.html: row 5 of 10")
    progress.show("Making status.html")
    lines = screen.getvalue().split("\r\x1b[K")
    assert lines == ["", "Making status.html: row 5 of 10 …", "Making status.html …"]
    progress.clear()
    progress.clear()
    assert screen.getvalue().endswith("…\r\x1b[K")
    assert screen.getvalue().count("\x1b[K") == 3


def test_there_is_none_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Progress()
    progress.show("Making status.html")
    progress.clear()
    assert capsys.readouterr() == ("", "")
