"""Lines as they are drawn: texts beside one another, each in its style."""

from collections.abc import Iterable, Iterator, Sequence

from pcc_actions.terminal.wrapping import columns_of, wrapped

GAP = 2  # columns between two parts of a line
INDENT = 2

DrawnLine = Sequence[str]  # its parts from left to right, each of which may be a `StyledLine`


class StyledLine(str):
    """A line, or a part of one, in a style of its own."""

    __slots__ = ("style",)
    style: str

    def __new__(cls, words: str, style: str) -> "StyledLine":
        """Make a line of its words and its style, as Rich names one."""
        line = super().__new__(cls, words)
        line.style = style
        return line


def styled_as(line: str, words: str) -> str:
    """Words in the style of a line, which may be its own."""
    if words is line or not isinstance(line, StyledLine):
        return words
    return StyledLine(words, line.style)


def wrapped_line(line: str, width: int) -> list[str]:
    """The lines of a line that is wrapped to its width, each in its style."""
    return [styled_as(line, each) for each in wrapped(line, width)]


def stripped(line: str) -> str:
    """A line without blanks at its end, in its style."""
    return styled_as(line, line.rstrip())


def indented(line: str, indent: int, width: int) -> Iterator[DrawnLine]:
    """The lines of a line that is wrapped, all of them so many columns from the left."""
    for each in wrapped_line(line, width - indent):
        yield (" " * indent, stripped(each))


def beside(parts: Iterable[str], starts: Iterable[int]) -> DrawnLine:
    """The line on which each part begins at its column; an empty one leaves no trace."""
    line: list[str] = []
    used = 0
    for start, part in zip(starts, parts, strict=True):
        if part:
            line += (" " * (start - used), part)
            used = max(start, used) + columns_of(part)
    return line


def trimmed(line: DrawnLine) -> DrawnLine:
    """A line that does not end in a blank."""
    last = next((n for n in range(len(line), 0, -1) if line[n - 1].strip(" ")), 0)
    if not last:
        return ()
    part = line[last - 1]
    return (*line[: last - 1], styled_as(part, part.rstrip(" ")))
