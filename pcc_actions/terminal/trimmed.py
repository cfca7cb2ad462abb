"""What Rich draws, printed without the blanks that fill a line up to its width.

Rich is imported where it is used: a command that prints no table does without it.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.segment import Segment


def print_trimmed(screen: "Console", drawn: "RenderableType") -> None:
    """Print what Rich draws, no line of which ends in a blank."""
    from rich.segment import Segment, Segments

    lines = screen.render_lines(drawn, pad=False)
    whole = (segment for line in lines for segment in (*_trimmed(line), Segment.line()))
    screen.print(Segments(whole), soft_wrap=True, end="")


def _trimmed(line: Sequence["Segment"]) -> Iterator["Segment"]:
    """The segments of a line up to its last letter."""
    from rich.segment import Segment

    last = next((n for n in range(len(line), 0, -1) if line[n - 1].text.strip(" ")), 0)
    for number, segment in enumerate(line[:last], start=1):
        text = segment.text.rstrip(" ") if number == last else segment.text
        yield Segment(text, segment.style, segment.control)
