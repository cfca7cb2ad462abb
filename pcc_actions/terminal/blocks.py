"""Texts set below one another, wrapped to the width of the screen: where a table has no room.

Rich is imported where it is used: a command that prints no table does without it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

GAP = 2  # columns between two parts of a line
INDENT = 2


def styled_text(words: str, style: str = "") -> "Text":
    """Words as Rich draws them, none of them read as markup."""
    from rich.text import Text

    return Text(words, style=style, overflow="fold")


@dataclass(frozen=True, slots=True)
class LabelledBlock:
    """One row: what stands on its first line, the lines below, and values behind a label."""

    lead: Sequence["Text"]
    body: Sequence["Text"]
    labelled: Sequence[tuple[str, Sequence["Text"]]]


def draw_blocks(screen: "Console", blocks: Sequence[LabelledBlock]) -> None:
    """Print blocks, an empty line between two of them."""
    lines: list[Text] = []
    for block in blocks:
        lines += [styled_text("")] if lines else []
        lines += _lead(screen, block.lead)
        lines += [line for each in block.body for line in indented(screen, each, INDENT)]
        for label, values in block.labelled:
            lines += _labelled(screen, label, values, INDENT)
    print_lines(screen, lines)


def draw_labelled(screen: "Console", rows: Sequence[tuple[str, Sequence["Text"]]]) -> None:
    """Print labels, each with what it says."""
    print_lines(screen, [line for row in rows for line in _labelled(screen, *row, 0)])


def _lead(screen: "Console", parts: Sequence["Text"]) -> list["Text"]:
    """Set the parts on one line as far as they fit; one breaks only where it is too long."""
    lines: list[Text] = []
    for part in parts:
        if lines and lines[-1].cell_len + GAP + part.cell_len <= screen.width:
            lines[-1] = styled_text("").join([lines[-1], styled_text(" " * GAP), part])
        else:
            lines += indented(screen, part, 0)
    return lines


def _labelled(screen: "Console", label: str, values: Sequence["Text"], indent: int) -> list["Text"]:
    """Set a label and what it says, on one line or, where there is no room, below it."""
    start = styled_text(f"{label}: ")
    if indent + start.cell_len + max(value.cell_len for value in values) > screen.width:
        below = (line for value in values for line in indented(screen, value, indent + INDENT))
        return [*indented(screen, styled_text(f"{label}:"), indent), *below]
    blank = styled_text(" " * start.cell_len)
    both = (
        styled_text("").join([blank if index else start, each]) for index, each in enumerate(values)
    )
    return [line for each in both for line in indented(screen, each, indent)]


def indented(screen: "Console", words: "Text", indent: int) -> Iterator["Text"]:
    """The lines of a text that is wrapped, all of them so many columns from the left."""
    for line in words.wrap(screen, screen.width - indent):
        line.rstrip()
        yield styled_text("").join([styled_text(" " * indent), line])


def print_lines(screen: "Console", lines: Sequence["Text"]) -> None:
    """Print lines that are as wide as the screen lets them be."""
    # They are wrapped already, and one print is far quicker than many.
    screen.print(*lines, sep="\n", soft_wrap=True)
