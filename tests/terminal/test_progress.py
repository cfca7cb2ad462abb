"""How far long work has come: at a terminal, and gone afterwards."""

import io
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from pcc_actions.terminal.progress import ProgressLine
from tests.terminal.printed import Terminal

BACK = "\r\x1b[K"


def shown(monkeypatch: pytest.MonkeyPatch, words: str, columns: int = 100) -> str:
    """Give what stands on the line at a terminal of so many columns."""
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("COLUMNS", str(columns))
    ProgressLine().show(words)
    before, line = screen.getvalue().split(BACK)
    assert before == ""
    return line


def test_progress_is_shown_at_a_terminal_and_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    progress = ProgressLine()
    progress.show("Making status.html: row 5 of 10")
    progress.show("Making status.html")
    lines = screen.getvalue().split(BACK)
    assert lines == ["", "Making status.html: row 5 of 10 …", "Making status.html …"]
    progress.clear()
    progress.clear()
    assert screen.getvalue().endswith(f"…{BACK}")
    assert screen.getvalue().count(BACK) == 3


@given(st.text(st.characters(exclude_categories=[]), max_size=300), st.integers(20, 160))
@example("Making a\x9b31m.html", 100)
@example("Making " + "a" * 130 + ".html", 80)
@example("漢字" * 60, 81)
def test_a_line_never_wraps_and_does_nothing_to_a_terminal(words: str, columns: int) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        line = shown(monkeypatch, words, columns)
    assert line.endswith(" …")
    assert cell_len(line) <= columns - 2
    assert not {each for each in line if unicodedata.category(each) in ("Cc", "Cs")}


def test_only_what_is_too_long_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, "a" * 76, 80) == f"{'a' * 76} …"
    assert shown(monkeypatch, "a" * 77, 80) == f"{'a' * 76} …"


def test_there_is_none_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stderr", pipe)
    progress = ProgressLine()
    progress.show("Making status.html")
    progress.clear()
    assert pipe.getvalue() == ""
