"""A page described in a small Markdown, from which a Word document or a PDF is made.

    % landscape                     the page lies on its side
    % unruled                       tables have no lines
    % header: OFFICIAL              printed over every page; `footer:` under it
    # Heading                       ## and ### below it
    - point, 1. point               bulleted and numbered by the word processor; two spaces deeper
    | Ref | Action | < | ^ |        a row; < joins a cell to the one before it, ^ to the one above
    |---|                           the rows of the table before it are headings
    ---                             a new page
    **bold**, ~~struck through~~, → a tab, // a new line in a cell

Every other line is a paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

BEFORE, ABOVE = "<", "^"

_RUN = re.compile(r"\*\*(?P<bold>.+?)\*\*|~~(?P<struck>.+?)~~|(?P<plain>(?:(?!\*\*|~~).)+)")
_HEADING = re.compile(r"(#{1,3}) (.+)")
_ITEM = re.compile(r"( *)(-|\d+\.) (.+)")
_RULE = re.compile(r"\|[-|]+\|")


@dataclass(frozen=True)
class Run:
    """Words set in one way."""

    text: str
    bold: bool = False
    struck: bool = False


Line = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading, its rank from 1."""

    line: Line
    level: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text."""

    line: Line


@dataclass(frozen=True)
class Item:
    """A point of a list, its depth from 1."""

    line: Line
    level: int
    numbered: bool


@dataclass(frozen=True)
class Cell:
    """A cell and how many columns and rows it spans; a cell that another covers spans none."""

    lines: tuple[Line, ...]
    across: int = 1
    down: int = 1


@dataclass(frozen=True)
class Table:
    """Rows of cells, of which so many at the top are headings."""

    rows: tuple[tuple[Cell, ...], ...]
    heads: int

    def words(self) -> list[int]:
        """The longest text of each column, in letters."""
        return [max(_length(row[at]) for row in self.rows) for at in range(len(self.rows[0]))]


@dataclass(frozen=True)
class PageBreak:
    """The end of a page."""


Part = Heading | Paragraph | Item | Table | PageBreak


@dataclass(frozen=True)
class Page:
    """A described document."""

    parts: tuple[Part, ...]
    landscape: bool = False
    ruled: bool = True
    header: str = ""
    footer: str = ""


def page_of(description: str) -> Page:
    """The page that a description describes."""
    lines = [line.rstrip() for line in description.splitlines() if line.strip()]
    settings = dict(_setting(line) for line in lines if line.startswith("% "))
    return Page(
        tuple(_parts([line for line in lines if not line.startswith("% ")])),
        "landscape" in settings,
        "unruled" not in settings,
        settings.get("header", ""),
        settings.get("footer", ""),
    )


def _setting(line: str) -> tuple[str, str]:
    name, _, value = line[2:].partition(":")
    return name.strip(), value.strip()


def _parts(lines: list[str]) -> Iterator[Part]:
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].startswith("|"):
            end += 1
        if end > at:
            yield _table(lines[at:end])
            at = end
        else:
            yield _part(lines[at])
            at += 1


def _part(line: str) -> Part:
    if line == "---":
        return PageBreak()
    if heading := _HEADING.fullmatch(line):
        return Heading(_line(heading[2]), len(heading[1]))
    if item := _ITEM.fullmatch(line):
        return Item(_line(item[3]), len(item[1]) // 2 + 1, item[2] != "-")
    return Paragraph(_line(line))


def _line(text: str) -> Line:
    runs = _RUN.finditer(text.replace("→", "\t"))
    return tuple(Run(it[it.lastgroup or 0], it["bold"] is not None, it["struck"] is not None)
                 for it in runs)  # fmt: skip


def _table(lines: list[str]) -> Table:
    heads = next((at for at, line in enumerate(lines) if _RULE.fullmatch(line)), 0)
    texts = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if not _RULE.fullmatch(line)
    ]
    if len({len(row) for row in texts}) != 1:
        raise ValueError(f"rows of different lengths: {lines[0]}")
    rows = (
        tuple(_cell(texts, down, across) for across in range(len(texts[0])))
        for down in range(len(texts))
    )
    return Table(tuple(rows), heads)


def _cell(texts: list[list[str]], row: int, column: int) -> Cell:
    text = texts[row][column]
    if text in (BEFORE, ABOVE):
        return Cell((), 0, 0)
    across = _following(texts[row][column + 1 :], BEFORE)
    down = _following([each[column] for each in texts[row + 1 :]], ABOVE)
    return Cell(tuple(_line(each.strip()) for each in text.split("//")), across, down)


def _following(texts: list[str], mark: str) -> int:
    """One, and one more for each of the cells that come next and are joined to this one."""
    count = next((at for at, text in enumerate(texts) if text != mark), len(texts))
    return count + 1


def _length(cell: Cell) -> int:
    return max((sum(len(run.text) for run in line) for line in cell.lines), default=0)
