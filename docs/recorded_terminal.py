"""A terminal in which a command of pcc-actions runs, is answered, and is seen as its screen.

The pictures of the docs are drawn of it (make_pictures.py).
"""

import os
import re
import sys
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.style import Style
from rich.text import Text

ROOT = Path(__file__).resolve().parent.parent
WIDTH = 100  # columns
ENTER = "\r"

# The morning after the last meeting of the sample: only the session has a clock.
PROGRAM = """
from datetime import datetime
from types import SimpleNamespace
from pcc_actions.cli import session
session.datetime = SimpleNamespace(now=lambda zone: datetime(2023, 4, 5, 9, 30, tzinfo=zone))
from pcc_actions.__main__ import main
main()
"""


def environment() -> dict[str, str]:
    """The environment of Iris Field, whatever is set here."""
    ours = {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "TZ": "UTC", "PCC_ACTIONS_BY": "IF"}
    foreign = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PCC_ACTIONS_FILE"}
    return {name: value for name, value in os.environ.items() if name not in foreign} | ours


@dataclass(frozen=True)
class Dialogue:
    """What somebody types at a terminal, each once the cursor stands after what it answers.

    What it answers, and `until`, are regular expressions for the line up to the cursor; without
    `until` the picture is of the screen at the end. `since` is one for the line with which the
    picture begins, where that is not the first. `before` is what was recorded earlier.
    """

    arguments: list[str]
    typed: list[tuple[str, str]]
    until: str = ""
    since: str = ""
    before: list[list[str]] = field(default_factory=list)


class Terminal:
    """A terminal in which a command runs, and the screen that it draws on."""

    rows = 100  # so many that nothing leaves the screen

    def __init__(self, arguments: list[str], folder: str) -> None:
        import pexpect
        import pyte

        self.screen = pyte.Screen(WIDTH, self.rows)
        self.stream = pyte.Stream(self.screen)
        self.child = pexpect.spawn(
            sys.executable,
            ["-c", PROGRAM, *arguments],
            cwd=folder,
            env=environment() | {"TERM": "xterm"},
            dimensions=(self.rows, WIDTH),
            encoding="utf-8",
            timeout=30,
        )
        self.child.delaybeforesend = None
        self.answered = -1  # the row of what was answered last
        # Whoever draws on it may ask where the cursor is.
        self.screen.write_process_input = self.child.send

    def after(self, dialogue: Dialogue) -> Text:
        """The screen once all of a dialogue is typed, from where the picture begins."""
        for question, answer in dialogue.typed:
            self._draw_until(question)
            self.answered = self.screen.cursor.y
            self.child.send(answer)
        self._draw_until(dialogue.until)
        while self._drew(seconds=0.2):  # what belongs to it comes at once
            pass
        self.child.close(force=True)
        rows = [row for row, line in enumerate(self.screen.display) if line.strip()]
        first = next(row for row in rows if re.match(dialogue.since, self.screen.display[row]))
        last = max(rows)
        lines = [self._line(row) for row in range(first, last + 1)]
        if dialogue.until:  # somebody is asked, and the cursor stands there
            lines[self.screen.cursor.y - first].append(" ", Style(reverse=True))
        return Text("\n").join(lines)

    def _draw_until(self, what: str) -> None:
        """Draw what comes, until something stands before the cursor; to the end without `what`.

        Raises `TimeoutError` where it never stands there.
        """
        while self._drew(seconds=30):
            if what and self._stands(what):
                return
        if what:
            there = self._before_cursor()
            raise TimeoutError(f"{what!r} is waited for, and there stands {there!r}")

    def _stands(self, what: str) -> bool:
        """Whether something stands before the cursor, below what was answered last."""
        below = self.screen.cursor.y > self.answered
        return below and bool(re.search(f"{what}$", self._before_cursor()))

    def _drew(self, seconds: float) -> bool:
        """Draw what the command wrote; whether there was anything."""
        import pexpect

        try:
            self.stream.feed(self.child.read_nonblocking(100_000, timeout=seconds))
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        return True

    def _before_cursor(self) -> str:
        cursor = self.screen.cursor
        return self.screen.display[cursor.y][: cursor.x]

    def _line(self, row: int) -> Text:
        text = Text()
        cursor = self.screen.cursor
        end = max(len(self.screen.display[row].rstrip()), cursor.x if row == cursor.y else 0)
        cells = [self.screen.buffer[row][column] for column in range(end)]
        for style, alike in groupby(cells, key=style_of):
            text.append("".join(cell.data for cell in alike), style)
        return text


def style_of(cell: Any) -> Style:
    """How Rich draws a character of the screen."""
    return Style(
        color=colour_of(cell.fg),
        bgcolor=colour_of(cell.bg),
        bold=cell.bold,
        underline=cell.underscore,
        reverse=cell.reverse,
    )


def colour_of(name: str) -> str:
    """The name that Rich has for a colour of the screen."""
    if re.fullmatch("[0-9a-f]{6}", name):
        return f"#{name}"
    return name.replace("bright", "bright_").replace("brown", "yellow")
