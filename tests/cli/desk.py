"""Somebody at a terminal, in this process: what is expected on the screen, and typed then.

A terminal and a process of its own cost a hundred times as much; tests/cli/test_terminal.py has
those, for what only they can show: interruptions, widths, what is left when a window is closed.
"""

import io
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from typing import NoReturn
from unittest.mock import patch

from pcc_actions.cli.app import run
from tests.cli.running import RECORDER, Pcc
from tests.corpus.reading import without_a_child

INTERRUPT = "\x03"


def _nothing() -> None:
    pass


class Screen(io.TextIOWrapper):
    """What is printed, as a terminal that anybody may be asked at."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), "utf-8", newline="", write_through=True)

    def isatty(self) -> bool:
        return True

    @property
    def text(self) -> str:
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode()


@dataclass(frozen=True, slots=True)
class Step:
    """What has to come on the screen, pattern after pattern, and the line that is then typed.

    `meanwhile` is what happens elsewhere before that.
    """

    expected: tuple[str, ...]
    typed: str
    meanwhile: Callable[[], object]


@dataclass
class Desk:
    """A command with somebody before it; nothing runs until all that they type is known."""

    arguments: tuple[str, ...]
    steps: list[Step] = field(default_factory=list)
    _expected: list[str] = field(default_factory=list)
    _meanwhile: Callable[[], object] = _nothing

    def expect(self, pattern: str) -> None:
        self._expected.append(pattern)

    def sendline(self, typed: str = "") -> None:
        self.steps.append(Step(tuple(self._expected), typed, self._meanwhile))
        self._expected, self._meanwhile = [], _nothing

    def meanwhile(self, happens: Callable[[], object]) -> None:
        """Have something happen elsewhere while the next question stands there."""
        self._meanwhile = happens

    def sendintr(self) -> None:
        self.sendline(INTERRUPT)

    def ended(self) -> tuple[int, str]:
        """Run it; give the exit code, and what is printed after the last thing expected."""
        screen = Screen()
        keyboard = Keyboard(screen, self.steps)
        streams = redirect_stdout(screen), redirect_stderr(screen), patch("sys.stdin", keyboard)
        with streams[0], streams[1], streams[2], without_a_child():
            code = run(list(self.arguments))
        assert not keyboard.failed, keyboard.failed
        assert not keyboard.steps, f"never asked: {keyboard.steps}\n{screen.text}"
        keyboard.find(tuple(self._expected))
        return code, screen.text[keyboard.seen :]


class Keyboard(io.StringIO):
    """Types the line of each step once the screen shows what it expects."""

    def __init__(self, screen: Screen, steps: list[Step]) -> None:
        super().__init__()
        self.screen, self.steps, self.seen = screen, [*steps], 0
        self.failed = ""

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # as io.StringIO has it
        if not self.steps:
            self._fail(f"asked more than is answered:\n{self.screen.text}")
        step = self.steps.pop(0)
        try:
            self.find(step.expected)
        except AssertionError as error:
            self._fail(str(error))
        step.meanwhile()
        if step.typed == INTERRUPT:
            self.screen.write("^C")
            raise KeyboardInterrupt
        self.screen.write(f"{step.typed}\n")  # a terminal echoes what is typed
        return f"{step.typed}\n"

    def _fail(self, why: str) -> NoReturn:
        """Keep what went wrong, since the command may catch whatever is raised, and end it."""
        self.failed = self.failed or why
        raise KeyboardInterrupt

    def find(self, expected: tuple[str, ...]) -> None:
        """Look for each pattern after the one before, and go on behind it."""
        text = self.screen.text
        for pattern in expected:
            found = re.search(pattern, text[self.seen :], re.DOTALL)
            assert found, f"expected {pattern!r} in:\n{text[self.seen :]}"
            self.seen += found.end()


@contextmanager
def at_desk(pcc: Pcc, *arguments: str, columns: int = 100, **environment: str) -> Iterator[Desk]:
    # Rich keeps the code that a colour first had: no other kind of terminal than in printed().
    more = {"COLUMNS": str(columns), "TERM": "xterm", **RECORDER, **environment}
    with patch.dict("os.environ", more):
        yield Desk(("--file", str(pcc.log), *arguments))


def answered(pcc: Pcc, *arguments: str, asked: str, typed: str) -> tuple[int, str]:
    """The exit code of a command that asks one thing, and what is printed after the answer."""
    with at_desk(pcc, *arguments) as desk:
        desk.expect(asked)
        desk.sendline(typed)
        return desk.ended()
