"""What is written of drawn lines, with colours and without."""

import io

import pytest

from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import DrawnLine, StyledLine
from pcc_actions.terminal.screen import Screen
from tests.terminal.printed import Terminal, printed

LINE = ("in ", StyledLine("time", "bold red"), ", or not")


def drawn(*lines: DrawnLine, stream: io.StringIO | None = None, **environment: str) -> str:
    return printed(lambda: console().draw(lines), 100, stream, **environment)


def test_a_styled_part_alone_has_its_style() -> None:
    text = "in \x1b[1;31mtime\x1b[0m, or not\nb\n"
    assert drawn(LINE, ("b",), stream=Terminal()) == text
    assert drawn(LINE, ("b",), FORCE_COLOR="1") == text
    assert drawn(LINE, ("b",), TTY_COMPATIBLE="1") == text


def test_a_pipe_has_no_colours() -> None:
    text = "in time, or not\nb\n"
    assert drawn(LINE, ("b",)) == text
    assert drawn(LINE, ("b",), FORCE_COLOR="") == text
    assert drawn(LINE, ("b",), TTY_COMPATIBLE="0") == text


def test_a_terminal_may_have_no_colours() -> None:
    assert drawn(LINE, stream=Terminal(), TERM="dumb") == "in time, or not\n"
    assert "31m" not in drawn(LINE, stream=Terminal(), NO_COLOR="1")


@pytest.mark.parametrize("kind", [io.StringIO, Terminal])
def test_what_has_no_letter_or_no_style_is_not_styled(kind: type[io.StringIO]) -> None:
    assert drawn((StyledLine("", "bold"), StyledLine("a", "")), stream=kind()) == "a\n"


@pytest.mark.parametrize("kind", [io.StringIO, Terminal])
def test_lines_stay_as_they_are(kind: type[io.StringIO]) -> None:
    assert drawn(stream=kind()) == ""
    long = "a [b] " * 30
    assert drawn((long,), (), stream=kind()) == f"{long}\n\n"


def test_the_letters_that_a_stream_may_have() -> None:
    assert not Screen(io.StringIO(), 80).ascii_only
    for encoding, only in (("utf-8", False), ("UTF-16", False), ("cp1252", True)):
        assert Screen(io.TextIOWrapper(io.BytesIO(), encoding), 80).ascii_only is only


def test_what_is_written_is_there_at_once() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, "utf-8")
    Screen(stream, 80).print("a")
    assert raw.getvalue().splitlines() == [b"a"]
