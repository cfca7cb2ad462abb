"""A PDF made of a described page, laid out by typst."""

import json
from collections.abc import Iterator
from functools import cache
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from tests.corpus.builders.markup import (
    Cell,
    Heading,
    Item,
    Line,
    Page,
    PageBreak,
    Paragraph,
    Part,
    Run,
    Table,
)

if TYPE_CHECKING:
    from typst import Fonts

_SHORTEST = 6  # letters that fit any column: a date, a heading


def make_pdf(page: Page, path: Path) -> None:
    """Write a page as a PDF, in a font that typst brings."""
    from typst import compile as compiled

    path.write_bytes(compiled(_source(page).encode(), format="pdf", font_paths=_fonts()))


@cache
def _fonts() -> "Fonts":
    from typst import Fonts

    return Fonts(include_system_fonts=False)


def _source(page: Page) -> str:
    flipped = "true" if page.landscape else "false"
    head = (
        f'#set page("a4", flipped: {flipped}, margin: 2cm,'
        f" header: [{_words(page.header)}], footer: [{_words(page.footer)}])\n"
        f"#set table(stroke: {'0.5pt' if page.ruled else 'none'})\n"
        '#set text(font: "Libertinus Serif", size: 10.5pt, lang: "en", region: "gb")\n'
    )
    return head + "\n".join(_numbered(page.parts)) + "\n"


def _numbered(parts: tuple[Part, ...]) -> Iterator[str]:
    """The source of each part; what a word processor would number is numbered here."""
    number = 0
    for part in parts:
        number = number + 1 if isinstance(part, Item) and part.numbered else 0
        yield _part(part, f"{number}. " if number else "• ")


def _part(part: Part, mark: str) -> str:
    match part:
        case Heading(line, level):
            return f"#heading(level: {level})[{_line(line)}]"
        case Paragraph(line):
            return f"#par[{_line(line)}]"
        case Item(line, level, _):
            return f"#pad(left: {level * 1.2}em)[{_words(mark)}{_line(line)}]"
        case PageBreak():
            return "#pagebreak()"
        case Table():
            return _table(part)


def _table(table: Table) -> str:
    widths = ", ".join(f"{sqrt(max(words, _SHORTEST)):.2f}fr" for words in table.words())
    rows = [", ".join(_cell(cell) for cell in row if cell.across) for row in table.rows]
    if table.heads:
        rows[: table.heads] = [f"table.header({', '.join(rows[: table.heads])})"]
    return f"#table(columns: ({widths},), {', '.join(row for row in rows if row)})"


def _cell(cell: Cell) -> str:
    lines = " #linebreak() ".join(_line(line) for line in cell.lines)
    return f"table.cell(colspan: {cell.across}, rowspan: {cell.down})[{lines}]"


def _line(line: Line) -> str:
    return "".join(map(_run, line))


def _run(run: Run) -> str:
    text = _words(run.text)
    if run.struck:
        text = f"#strike[{text}]"
    return f"#strong[{text}]" if run.bold else text


def _words(text: str) -> str:
    """Words that typst takes as they stand, whatever marks are in them."""
    return f"#{json.dumps(text, ensure_ascii=False)}" if text else ""
