"""What lines are drawn on: a stream of so many columns, in colours where it may have any."""

import os
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final, TextIO

from pcc_actions.terminal.drawn_lines import DrawnLine, StyledLine

if TYPE_CHECKING:
    from rich.console import Console
    from rich.segment import Segment

_AT_ONCE: Final = 10_000  # lines that are written together: a long list is never in memory whole
_ASK_FOR_COLOURS: Final = ("FORCE_COLOR", "TTY_COMPATIBLE")  # of what is no terminal, to Rich


class Screen:
    """A stream and its width; Rich knows its colours.

    Where it has none for certain, as in a pipe, the words are written without Rich, which takes
    as long to import as two more starts of Python.
    """

    def __init__(self, stream: TextIO, width: int) -> None:
        self.width = width
        self._stream = stream
        self._rich = _console(stream, width) if _may_have_colours(stream) else None

    @property
    def ascii_only(self) -> bool:
        """Whether it may have no letters but those of ASCII."""
        encoding = getattr(self._stream, "encoding", None) or "utf-8"
        return not encoding.lower().startswith("utf")

    def print(self, line: str = "") -> None:
        """Print a line as it is, markup and all."""
        self.draw([(line,)])

    def draw(self, lines: Iterable[DrawnLine]) -> None:
        """Print lines that are as wide as the screen lets them be."""
        if self._rich is None:
            drawn = iter(lines)
            while text := "".join(
                part for line in islice(drawn, _AT_ONCE) for part in (*line, "\n")
            ):
                self._stream.write(text)
            self._stream.flush()
            return
        from rich.segment import Segments

        self._rich.print(Segments(_segments(self._rich, lines)), soft_wrap=True, end="")


def _may_have_colours(stream: TextIO) -> bool:
    return stream.isatty() or any(name in os.environ for name in _ASK_FOR_COLOURS)


def _console(stream: TextIO, width: int) -> "Console":
    from rich.console import Console

    # Without a height Rich takes 80 columns where TERM is dumb.
    return Console(file=stream, width=width, height=25, highlight=False, force_jupyter=False)


def _segments(console: "Console", lines: Iterable[DrawnLine]) -> Iterator["Segment"]:
    """What Rich writes of lines; all that has no style between two parts that have is one."""
    from rich.segment import Segment

    plain: list[str] = []
    for line in lines:
        for part in line:
            if isinstance(part, StyledLine) and part and part.style:
                yield Segment("".join(plain))
                yield Segment(str(part), console.get_style(part.style))
                plain = []
            else:
                plain.append(part)
        plain.append("\n")
    yield Segment("".join(plain))
