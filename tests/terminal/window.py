"""A window of a terminal in which the installed command runs, and what a person sees in it.

pexpect types into it; pyte holds the screen, and answers what a program asks of its terminal.
A command that is only to be answered is tried in the test's own process (tests/cli/desk.py).
"""

import os
import re
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from typing import Any

import pyte
import pytest
from pyte.screens import Char, Margins

from tests.cli.desk import INTERRUPT
from tests.cli.running import RECORDER, Pcc

CTRL_C, RETURN, TAB, ESCAPE = INTERRUPT, "\r", "\t", "\x1b"
COMMAND = Path(sys.executable).with_name("pcc-actions")
HEIGHT = 40
PATIENCE = 30  # seconds until something is missed on the screen
AGAIN = 3  # seconds until a person presses Ctrl-C once more
BRACKETED = 2004 << 5  # the mode in which a paste is marked as one, as pyte numbers it
_LOCALE = ("LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "PYTHONIOENCODING", "PYTHONUTF8")


def spawned(
    pcc: Pcc,
    *arguments: str,
    columns: int = 100,
    lines: int = HEIGHT,
    encoding: str = "utf-8",
    **environment: str,
) -> Any:
    """The installed command in a terminal of a size, an encoding and an environment."""
    pexpect = pytest.importorskip("pexpect", reason="it opens the terminal")
    given = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", *_LOCALE)}
    base = {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", **RECORDER}
    child = pexpect.spawn(
        str(COMMAND),
        ["--file", str(pcc.log), *arguments],
        env={**given, **base, **environment},
        dimensions=(lines, columns),
        encoding=encoding,
        timeout=PATIENCE,
        preexec_fn=_heeds_a_closed_window,
    )
    # What is sent is an answer to a question that stands there already: no need to wait a while.
    child.delaybeforesend = None
    child.ptyproc.delayafterclose = child.ptyproc.delayafterterminate = 0.01
    return child


def _heeds_a_closed_window() -> None:
    """As at a terminal: who runs these under nohup, as in the background, has it ignored."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Screen(pyte.Screen):
    """The rows of a window, those that have scrolled out of it, and those it had to break itself.

    `answers` is told what the terminal answers by itself, such as where its cursor is.
    """

    def __init__(self, columns: int, lines: int, answers: Callable[[str], object]) -> None:
        super().__init__(columns, lines)
        self.answers = answers
        self.above: list[list[Char]] = []
        self.broken: list[str] = []
        self._drawing = False

    def draw(self, data: str) -> None:
        self._drawing = True
        super().draw(data)
        self._drawing = False

    def linefeed(self) -> None:
        if self._drawing:  # the row is full, and more is to come in it
            self.broken.append(_text(self.row(self.cursor.y)))
        super().linefeed()

    def index(self) -> None:
        top, bottom = self.margins or Margins(0, self.lines - 1)
        if self.cursor.y == bottom:
            self.above.append(self.row(top))
        super().index()

    def write_process_input(self, data: str) -> None:
        self.answers(data)

    def row(self, number: int) -> list[Char]:
        return [self.buffer[number][column] for column in range(self.columns)]

    def rows(self) -> list[list[Char]]:
        """The rows that were ever shown, from the first that scrolled out to the last."""
        return [*self.above, *map(self.row, range(self.lines))]


class Key(str):
    """A key that is an answer by itself, without Return, wherever lines can be edited."""

    __slots__ = ()


class Read(Enum):
    """What came of waiting for more on the screen."""

    MORE = auto()
    NOTHING = auto()
    END = auto()


class _Feed:
    """What pexpect reads of a child, handed to the screen."""

    def __init__(self, screen: Screen) -> None:
        self.stream = pyte.Stream(screen)

    def write(self, text: str) -> None:
        self.stream.feed(text)

    def flush(self) -> None:
        pass


class Window:
    """A person before a window: what they type, and what they see."""

    def __init__(self, child: Any, columns: int, lines: int) -> None:
        self.child = child
        self.screen = Screen(columns, lines, child.send)
        self.typed = ""
        self._since = 0
        child.logfile_read = _Feed(self.screen)

    @property
    def lines(self) -> list[str]:
        """The screen, row by row, without the empty ones below."""
        return "\n".join(map(_text, self.screen.rows()[-self.screen.lines :])).rstrip().split("\n")

    @property
    def all_lines(self) -> list[str]:
        """The screen with what has scrolled out of it above."""
        return "\n".join(map(_text, self.screen.rows())).rstrip().split("\n")

    @property
    def picture(self) -> str:
        """All that was shown, colours told: [red bold]OVERDUE[/]."""
        return "\n".join(map(_told, self.screen.rows())).rstrip()

    @property
    def text(self) -> str:
        """The words of all that was shown, one space between them wherever the rows end."""
        return _words(self.all_lines)

    def sees(self, pattern: str) -> None:
        """Wait until it stands anywhere in the window."""
        self._until(lambda: _words(self.lines), pattern)

    def asked(self, pattern: str) -> None:
        """Wait until it stands below what was last answered, and the cursor a space behind it."""
        self._until(lambda: _words(self.all_lines[self._since :]), pattern)
        while not self.edits and self._before_cursor()[-1:] != " ":
            assert self._read() is Read.MORE, self._instead(f"not asked: {pattern}")

    def _before_cursor(self) -> str:
        cursor = self.screen.cursor
        return "".join(each.data for each in self.screen.row(cursor.y)[: cursor.x])

    def _until(self, text: Callable[[], str], pattern: str) -> None:
        while not re.search(pattern, text()):
            assert self._read() is Read.MORE, self._instead(f"never shown: {pattern}")

    def _read(self, seconds: float = PATIENCE) -> "Read":
        """Wait for what comes to the screen next."""
        pexpect = pytest.importorskip("pexpect")
        try:
            self.child.read_nonblocking(65536, seconds)
        except pexpect.EOF:
            return Read.END
        except pexpect.TIMEOUT:
            return Read.NOTHING
        return Read.MORE

    def keeps_still(self, seconds: float) -> bool:
        """Whether nothing comes to the screen for so long."""
        return self._read(seconds) is Read.NOTHING

    def _instead(self, complaint: str) -> str:
        return "\n".join([complaint, *self.all_lines])

    def type(self, keys: str) -> None:
        """Press keys one after the other."""
        self.typed += keys
        self.child.send(keys)

    def answer(self, question: str, typed: str = "") -> None:
        """Wait for a question, type what it is answered with, and press Return.

        Ctrl-C takes none, nor does a `Key`.
        """
        self.asked(question)
        self._since = len(self.screen.above) + self.screen.cursor.y + 1
        alone = typed == CTRL_C or (isinstance(typed, Key) and self.edits)
        self.type(typed if alone else f"{typed}{RETURN}")

    def paste(self, text: str) -> None:
        """Paste as a terminal does: marked as a paste only where the program asked for that."""
        sent = text.replace("\n", RETURN)
        self.type(f"{ESCAPE}[200~{sent}{ESCAPE}[201~" if self.edits else sent)

    @property
    def edits(self) -> bool:
        """Whether what is typed is edited by the program, and pastes are marked for it."""
        return BRACKETED in self.screen.mode

    def resize(self, columns: int, lines: int = HEIGHT) -> None:
        """Draw the window larger or smaller; the system tells the program by SIGWINCH."""
        self.screen.resize(lines, columns)
        self.child.setwinsize(lines, columns)

    def interrupt(self) -> int:
        """Press Ctrl-C, and give the exit code.

        Again where nothing happens, as a person would: pressed in the very moment in which the
        question comes up, it may be noticed only once a key is pressed.
        """
        self.type(CTRL_C)
        while (read := self._read(AGAIN)) is not Read.END:
            if read is Read.NOTHING:
                self.type(CTRL_C)
        return self.ended()

    def killed(self) -> None:
        """End the command as a power cut does."""
        self.child.kill(signal.SIGKILL)
        self.ended()

    def ended(self) -> int:
        """Wait for the end, and give the exit code; of a killed one minus its signal."""
        while (read := self._read()) is Read.MORE:
            pass
        assert read is Read.END, self._instead("still waiting for an answer")
        self.child.wait()
        status = self.child.exitstatus
        return -int(self.child.signalstatus) if status is None else int(status)

    def shows_whole(self, *texts: str) -> None:
        """Assert that every word of the texts is there, in order, and that no row is cut.

        A row that is too wide is broken by the terminal in the middle of a word; only what was
        typed may be.
        """
        shown = iter(self.text.split())
        missing = [word for text in texts for word in text.split() if word not in shown]
        assert not missing, (missing, self.text)
        output = (row for row in self.screen.broken if row[-3:] not in self.typed)
        strange = [row for row in output if not row.endswith("^")]  # as Ctrl-C is echoed: ^C
        assert not strange, f"wider than {self.screen.columns}: {strange}"
        assert "…" not in self.text


@contextmanager
def window(
    pcc: Pcc,
    *arguments: str,
    columns: int = 80,
    lines: int = HEIGHT,
    encoding: str = "utf-8",
    **environment: str,
) -> Iterator[Window]:
    """A window in which the command has been started."""
    child = spawned(pcc, *arguments, columns=columns, lines=lines, encoding=encoding, **environment)
    try:
        yield Window(child, columns, lines)
    finally:
        child.close(force=True)


def _text(row: list[Char]) -> str:
    return "".join(each.data for each in row).rstrip()


def _words(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


def _told(row: list[Char]) -> str:
    """A row with the looks of each part before it, and [/] where the looks end."""
    told, looks = "", ""
    for each in row:
        now = _looks(each)
        if now != looks:
            told += ("[/]" if looks else "") + (f"[{now}]" if now else "")
            looks = now
        told += each.data
    return (told.rstrip() + "[/]" if looks else told).rstrip()


def _looks(char: Char) -> str:
    marks = (
        (char.fg != "default", char.fg),
        (char.bg != "default", f"on {char.bg}"),
        (char.bold, "bold"),
        (char.underscore, "underlined"),
        (char.reverse, "reversed"),
    )
    return " ".join(word for on, word in marks if on)
