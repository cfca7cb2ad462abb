"""Markdown in: headings, lists with check boxes, bold, pipe tables and quotes.

markdown-it-py reads it (`markdown_parser`); what follows makes blocks of its tokens.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.limits import LONGEST_LINE
from pcc_actions.documents.line_shapes import looks_like_heading, numbered
from pcc_actions.documents.markdown_parser import MarkdownParser

if TYPE_CHECKING:
    from markdown_it.token import Token

_BOX = pattern(r"\[([ xX])\]\s+")
_UNDERLINE = pattern(r" {0,3}={3,}$")
_DASHES = pattern(r"\|?[\s:|-]*-[\s:|-]*$")
_HELD_ON = pattern(
    r"(?:start|held|meeting|meeting[_ -]date)\s*:\s*[\"']?(\d{4}-\d{2}-\d{2})", re.I | re.A
)
_TITLE = pattern(r"title:\s*[\"']?(.*?)[\"']?\s*$")


def read_markdown(text: str, name: str) -> Document:
    """The blocks of a Markdown text; of the head matter the title and the meeting's day stay.

    A paragraph keeps its line breaks, for a label may stand at the start of a line.

    Raises `BadFile` for lists or quotes that are nested without end.
    """
    lines = text.replace("\t", "    ").splitlines()
    return Document(name, tuple(_Reader(lines, MarkdownParser(name)).blocks()))


class _Reader:
    """Where the reading of one text has come to."""

    def __init__(self, lines: list[str], parser: MarkdownParser) -> None:
        self.lines = lines
        self.parser = parser
        self.level = 0  # of the heading whose text is next
        self.item: int | None = None  # the line of the list item that has no text yet
        self.indents: list[int] = []
        self.table = 0
        self.row = 0
        self.row_line = 0

    def blocks(self) -> Iterator[Block]:
        first, title = _head_matter(self.lines)
        if title:
            yield Block("heading", title, "line 1", level=1)
        for day in _held_on(self.lines[:first]):
            yield Block("paragraph", f"Meeting date: {day}", "line 1")
        lines = enumerate(self.lines)
        overlong = [at for at, line in lines if at >= first and len(line) > LONGEST_LINE]
        # What is not for the parser is a blank line to it, so that it counts the lines as we do.
        kept = [""] * first + [_for_parser(line) for line in self.lines[first:]]
        for token in self.parser.blocks("\n".join(kept)):
            while overlong and token.map and overlong[0] < token.map[0]:
                yield self._overlong(overlong.pop(0))
            yield from self._block(token)
        yield from map(self._overlong, overlong)

    def _overlong(self, number: int) -> Block:
        """A line that is too long to be looked into; `overlong` tells of it."""
        return Block("paragraph", self.lines[number].strip(), f"line {number + 1}")

    def _block(self, token: "Token") -> Iterator[Block]:
        line = token.map[0] if token.map else 0
        if token.type == "heading_open":
            self.level = int(token.tag[1:])
        elif token.type == "list_item_open":
            self._item_opened(line)
        elif token.type == "inline":
            yield from self._heading(token.content, line)
        elif token.type == "paragraph" and self.item is not None:
            yield from self._item(token.content, self.item)
        elif token.type == "paragraph":
            yield from self._paragraph(token.content, line, at_margin=token.level == 0)
        elif token.type == "row":
            yield from self._table_row(token.content, line)

    def _heading(self, content: str, line: int) -> Iterator[Block]:
        self.item, self.indents = None, []
        text, bold = self.parser.text(content)
        if text:
            yield Block("heading", text, f"line {line + 1}", self.level, bold)

    def _item_opened(self, line: int) -> None:
        """An item is as deep as it is indented: two spaces are enough below a number."""
        indent = len(self.lines[line]) - len(self.lines[line].lstrip("> "))
        self.indents = [*(known for known in self.indents if known < indent), indent]
        self.item = line

    def _item(self, content: str, line: int) -> Iterator[Block]:
        self.item = None
        box = _BOX.match(content)
        text, bold = self.parser.text(content[box.end() :] if box else content)
        ticked = None if box is None else box[1] in "xX"
        if text:
            yield Block("item", text, f"line {line + 1}", len(self.indents), bold, ticked)

    def _paragraph(self, content: str, line: int, *, at_margin: bool) -> Iterator[Block]:
        """A paragraph back at the margin ends the list."""
        self.indents = [] if at_margin else self.indents
        text, bold = self.parser.text(content)
        if text:
            level = _heading_level(text, bold)
            yield Block("heading" if level else "paragraph", text, f"line {line + 1}", level, bold)

    def _table_row(self, content: str, line: int) -> Iterator[Block]:
        if _is_dashes(content):
            self.row_line = line
            return
        follows = self.row and line == self.row_line + 1
        self.row = self.row + 1 if follows else 1
        self.table += not follows
        self.row_line = line
        where = f"table {self.table}, row {self.row}"
        heads = self.row == 1 and line + 1 < len(self.lines) and _is_dashes(self.lines[line + 1])
        cells = tuple(self._cell(cell, where) for cell in _cells(content))
        text = "\t".join(" ".join(block.text for block in cell) for cell in cells)
        if heads or any(cells):  # a row with nothing in it says nothing, and there may be many
            yield Block("row", text, where, cells=cells, table=self.table, heads=heads)

    def _cell(self, text: str, where: str) -> tuple[Block, ...]:
        pieces = re.split(r"<br\s{0,3}/?>", text)
        lines = ((*self.parser.text(piece), self.parser.struck(piece)) for piece in pieces)
        return tuple(
            Block("paragraph", words, where, bold=bold, struck_words=struck)
            for words, bold, struck in lines
            if words or struck
        )


def _for_parser(line: str) -> str:
    return "" if len(line) > LONGEST_LINE or _UNDERLINE.match(line) else line


def _head_matter(lines: list[str]) -> tuple[int, str]:
    """The number of lines of the head matter, none being 0, and its title."""
    if not (lines and lines[0].strip() == "---" and "---" in lines[1:200]):
        return 0, ""
    end = lines.index("---", 1)
    titles = [found[1] for line in lines[1:end] if (found := _TITLE.match(line))]
    return end + 1, "".join(titles[:1])


def _held_on(lines: list[str]) -> list[str]:
    """The day that the head matter gives for the meeting; its `date` may be of publication."""
    return [found[1] for line in lines if (found := _HELD_ON.match(line))][:1]


def _is_dashes(line: str) -> bool:
    return bool(_DASHES.match(line.strip()))


def _cells(line: str) -> list[str]:
    inner = line.strip()[1:]
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]


def _heading_level(text: str, bold: tuple[tuple[int, int], ...]) -> int:
    """The level of a title set as a paragraph, by its bold, number or capitals; 0 for others."""
    if "\n" in text:
        return 0
    found = numbered(text)
    starts_bold = bool(bold) and bold[0][0] == 0 and bold[0][1] > 4
    if starts_bold and found and len(text) <= 90:
        return 7
    if found and looks_like_heading(found[1]):
        return 7 if found[0][0].isdigit() else 8
    return 7 if text.isupper() and looks_like_heading(text) else 0
