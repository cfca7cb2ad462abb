"""A described page as a document of each format."""

import html
import re
import textwrap
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from tests.corpus.builders.markup import (
    Cell,
    Heading,
    Item,
    Line,
    Page,
    PageBreak,
    Paragraph,
    Part,
    Table,
)
from tests.corpus.builders.pdf import make_pdf
from tests.corpus.builders.word import make_word

WRAPPED: Final = 88  # letters in a line of flattened text


def plain(line: Line) -> str:
    """A line without its bold."""
    return "".join(run.text for run in line)


def _lines(cell: Cell) -> str:
    return " ".join(plain(line) for line in cell.lines)


def numbered(parts: Iterable[Part]) -> Iterator[tuple[Part, int]]:
    """Each part, and its number where a word processor would number it, else 0."""
    number = 0
    for part in parts:
        number = number + 1 if isinstance(part, Item) and part.numbered else 0
        yield part, number


def _mark(number: int, bullet: str) -> str:
    return f"{number}. " if number else f"{bullet} "


# Plain text: tables by tab, as they are pasted; flattened, as text extraction leaves them.


def as_text(page: Page) -> str:
    """The page as plain text, the cells of a row parted by tabs."""
    return "\n\n".join(_in_text(part, number) for part, number in numbered(page.parts)) + "\n"


def _in_text(part: Part, number: int) -> str:
    match part:
        case Table(rows):
            return "\n".join("\t".join(map(_lines, row)) for row in rows)
        case Item(line, level, _):
            return f"{'  ' * (level - 1)}{_mark(number, '-')}{plain(line)}"
        case Heading(line) | Paragraph(line):
            return plain(line)
        case PageBreak():
            return ""


def as_flattened(page: Page) -> str:
    """The page as text extraction leaves it: lines broken, each cell a line of its own."""
    parts = (_flattened(part, number) for part, number in numbered(page.parts))
    return "\n".join(parts) + "\n"


def _flattened(part: Part, number: int) -> str:
    if isinstance(part, Table):
        cells = (_lines(cell) for row in part.rows for cell in row)
        return "\n".join(cell for cell in cells if cell)
    wrapped = textwrap.wrap(_in_text(part, number).replace("- ", "• ", 1)
                            if isinstance(part, Item) and not part.numbered
                            else _in_text(part, number), WRAPPED)  # fmt: skip
    return "\n".join(wrapped)


# Markdown and web pages.


def as_markdown(page: Page) -> str:
    """The page as Markdown."""
    pieces = [_in_markdown(part, number) for part, number in numbered(page.parts)]
    kinds = [isinstance(part, Item) for part in page.parts]
    joined = pieces[0]
    for at in range(1, len(pieces)):
        joined += ("\n" if kinds[at] and kinds[at - 1] else "\n\n") + pieces[at]
    return joined + "\n"


def _in_markdown(part: Part, number: int) -> str:
    match part:
        case Heading(line, level):
            return f"{'#' * level} {_bold(line)}"
        case Paragraph(line):
            return _bold(line)
        case Item(line, level, _):
            return f"{'   ' * (level - 1)}{_mark(number, '-')}{_bold(line)}"
        case PageBreak():
            return "---"
        case Table(rows, heads):
            head, *body = rows if heads else ([Cell(())] * len(rows[0]), *rows)
            ruled = [_row(head), "|" + "---|" * len(head), *map(_row, body)]
            return "\n".join(ruled)


def _row(row: Iterable[Cell]) -> str:
    cells = ("<br>".join(_bold(line) for line in cell.lines) for cell in row)
    return "| " + " | ".join(cells) + " |"


def _bold(line: Line) -> str:
    return "".join(f"**{run.text}**" if run.bold else run.text for run in line)


def as_web_page(page: Page) -> str:
    """The page as HTML."""
    body = "".join(_in_html(part) for part in page.parts)
    body = re.sub(r"</(ul|ol)>\n<\1>", "", body)
    return f"<!doctype html><html lang=en><title>Minutes</title><body>\n{body}</body></html>\n"


def _in_html(part: Part) -> str:
    match part:
        case Heading(line, level):
            return f"<h{level}>{_marked(line)}</h{level}>\n"
        case Paragraph(line):
            return f"<p>{_marked(line)}</p>\n"
        case Item(line, _, is_numbered):
            kind = "ol" if is_numbered else "ul"
            return f"<{kind}><li>{_marked(line)}</li></{kind}>\n"
        case PageBreak():
            return "<hr>\n"
        case Table(rows, heads):
            told = (_html_row(row, "th" if at < heads else "td") for at, row in enumerate(rows))
            return f"<table>{''.join(told)}</table>\n"


def _html_row(row: tuple[Cell, ...], kind: str) -> str:
    cells = "".join(
        f"<{kind} colspan={cell.across} rowspan={cell.down}>"
        + "<br>".join(_marked(line) for line in cell.lines)
        + f"</{kind}>"
        for cell in row
        if cell.across
    )
    return f"<tr>{cells}</tr>"


def _marked(line: Line) -> str:
    told = ((html.escape(run.text), run.bold) for run in line)
    return "".join(f"<b>{text}</b>" if bold else text for text, bold in told)


def _written(text_of: Callable[[Page], str]) -> Callable[[Page, Path], None]:
    def write(page: Page, path: Path) -> None:
        path.write_text(text_of(page), encoding="utf-8")

    return write


FORMATS: Final[dict[str, tuple[str, Callable[[Page, Path], None]]]] = {
    "word": (".docx", make_word),
    "pdf": (".pdf", make_pdf),
    "web": (".html", _written(as_web_page)),
    "markdown": (".md", _written(as_markdown)),
    "text": (".txt", _written(as_text)),
    "flattened": (".txt", _written(as_flattened)),
}
"""Each format by name: the ending of its files, and what writes them."""
