"""How wide it is, and what a stream can be made to write."""

import io
import os
import sys
from functools import partial
from pathlib import Path

import pytest

from pcc_actions.terminal.console import console, is_terminal, width_of
from pcc_actions.terminal.lists import print_list
from tests.builders import all_stood
from tests.terminal.printed import AS_AT, COUNT, Terminal, sample


@pytest.mark.parametrize(
    ("columns", "width"),
    [(None, 100), ("", 100), ("60", 60), ("7", 20), ("0", 100), ("-5", 100), ("wide", 100)],
)
def test_a_pipe_is_as_wide_as_is_wished(
    columns: str | None, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    if columns is not None:
        monkeypatch.setenv("COLUMNS", columns)
    assert width_of(io.StringIO()) == width
    monkeypatch.setenv("TERM", "dumb")
    assert console(io.StringIO()).width == width


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals on Windows")
@pytest.mark.parametrize("term", ["xterm", "dumb"])
def test_a_terminal_is_as_wide_as_it_is(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl
    import pty
    import struct
    import termios

    monkeypatch.setenv("COLUMNS", "90")
    monkeypatch.setenv("TERM", term)
    ours, theirs = pty.openpty()
    try:
        with open(theirs, "w", encoding="utf-8", closefd=False) as terminal:
            fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 77, 0, 0))
            assert console(terminal).width == 77
            fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 0, 0, 0, 0))
            assert console(terminal).width == 90
    finally:
        os.close(ours)
        os.close(theirs)


def test_a_terminal_that_has_no_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    assert width_of(Terminal()) == 90


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_what_an_encoding_does_not_have_is_a_question_mark(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "list.txt"
    found = all_stood(sample(), "07/03/2023")
    with path.open("w", encoding=encoding) as stream:
        monkeypatch.setattr("sys.stdout", stream)
        print_list(found, AS_AT, f"漢 {COUNT}")
    text = path.read_text(encoding=encoding)
    assert COUNT in text
    assert "Set up a visit" in text
    assert ("漢" in text) == (encoding == "utf-8")
    assert ("─" in text) == (encoding == "utf-8")
    assert ("-----" in text) == (encoding != "utf-8")


def test_markup_and_emoji_codes_are_printed_literally(capsys: pytest.CaptureFixture[str]) -> None:
    show = partial(console().print, "[bold]a[/bold] :100: [/]")
    show()
    assert capsys.readouterr().out == "[bold]a[/bold] :100: [/]\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other terminals")
def test_a_terminal_is_one_of_the_system(keyboard: int) -> None:
    assert is_terminal(sys.stdin)
    assert not is_terminal(Terminal())  # it only says so
    sys.stdin.close()
    assert not is_terminal(sys.stdin)
