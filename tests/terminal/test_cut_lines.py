"""A line that is longer than a terminal passes on."""

import io
import os
import sys
from collections.abc import Callable

import pytest

from pcc_actions.cli.prompts import answer, prompted
from pcc_actions.terminal import cut_lines
from pcc_actions.terminal.plain_lines import PlainLines
from pcc_actions.terminal.questions import Question

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="how long a line may be is measured on Linux"
)
LONGEST = 4094  # with its end 4,095; one more may have been cut


class Answering(io.StringIO):
    """A screen; when something is told on it, a line is typed."""

    def __init__(self, keyboard: int, told: str, typed: bytes) -> None:
        super().__init__()
        self.keyboard, self.told, self.typed = keyboard, told, typed

    def write(self, text: str) -> int:
        if self.told in text:
            os.write(self.keyboard, self.typed)
        return super().write(text)


def plain(question: str) -> str:
    return PlainLines().line(Question(question))


ASKING = pytest.mark.parametrize("ask", [plain, answer, prompted])


@ASKING
@pytest.mark.parametrize("typed", ["x" * 5000, "x" * 4096, "x" * (LONGEST + 1), "ë" * 2500])
def test_a_line_that_was_cut_is_asked_again(
    ask: Callable[[str], str], typed: str, keyboard: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Answering(keyboard, "Not all of that line", b"shorter\n")
    monkeypatch.setattr("sys.stdout", screen)
    os.write(keyboard, f"{typed}\n".encode())
    assert ask("Action") == "shorter"
    said = " ".join(screen.getvalue().split())
    assert "so nothing of it is taken. A line has room for 4,095 letters here" in said
    assert said.count("Action:") == (0 if ask is answer else 2)


@ASKING
@pytest.mark.parametrize("typed", ["x" * LONGEST, "ë" * (LONGEST // 2)])
def test_the_longest_line_is_taken_whole(
    ask: Callable[[str], str], typed: str, keyboard: int
) -> None:
    os.write(keyboard, f"{typed}\n".encode())
    assert ask("Action") == typed


def test_a_cut_line_in_a_paste_is_as_one_alone(keyboard: int) -> None:
    os.write(keyboard, f"one\n{'x' * 3000}\n".encode())
    assert plain("Action") == f"one {'x' * 3000}"


@ASKING
def test_a_line_without_its_end_is_asked_again(
    ask: Callable[[str], str], keyboard: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = Answering(keyboard, "Not all of that line", b"whole\n")
    monkeypatch.setattr("sys.stdout", screen)
    os.write(keyboard, b"half\x04\x04")
    assert ask("Action") == "whole"


def test_what_is_offered_may_be_of_any_length(keyboard: int) -> None:
    os.write(keyboard, b"\n")
    assert prompted("Action", "x" * 5000) == "x" * 5000


def test_where_nothing_is_known_of_the_system_only_the_end_tells(
    keyboard: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cut_lines, "_ROOM", {})
    assert not cut_lines.is_cut_off("x" * 5000 + "\n")
    assert cut_lines.is_cut_off("x")
    assert cut_lines.cut_off_words().endswith(
        "taken. Type it again, shorter, with Return at its end."
    )


def test_what_is_no_terminal_cuts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("x" * 5000))
    assert not cut_lines.is_cut_off("x" * 5000)
