"""Markdown in: headings, lists with check boxes, bold, pipe tables and quotes."""

import html
import re
from collections.abc import Iterator

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.limits import LINE
from pcc_actions.documents.line_shapes import looks_like_heading, numbered

_HEADING = re.compile(r" {0,3}(#{1,6})(?:\s+(.*?))?\s*#*\s*$")
_ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?=\S)")
_BOX = re.compile(r"\[([ xX])\]\s+")
_QUOTE = re.compile(r"^ {0,3}(?:>\s?)+")
_RULE = re.compile(r" {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$")
_DASHES = re.compile(r"\|?[\s:|-]*-[\s:|-]*$")
_TITLE = re.compile(r"title:\s*[\"']?(.*?)[\"']?\s*$")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\s]{0,500}(?:\s[^()\n]{0,200})?\)")
_TAGS = re.compile(r"~~[^~\n]{1,200}~~|</?[A-Za-z][^<>\n]{0,200}>")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~>])")
_MARK = re.compile(r"\*{1,3}|__|(?<![^\W_])_(?=\S)|(?<=\S)_(?![^\W_])")


def read_markdown(text: str, name: str) -> Document:
    """Read Markdown; of the head matter only the title is kept, as a heading.

    A paragraph keeps its line breaks, for a label may stand at the start of a line.
    """
    return Document(name, tuple(_Reader(text).blocks()))


class _Reader:
    """Where the reading of one text has come to."""

    def __init__(self, text: str) -> None:
        self.lines = text.replace("\t", "    ").splitlines()
        self.held: list[str] = []
        self.start = 0
        self.indents: list[int] = []
        self.ticked: bool | None = None
        self.table = 0
        self.row = 0

    def blocks(self) -> Iterator[Block]:
        first, title = _head_matter(self.lines)
        if title:
            yield Block("heading", title, "line 1", level=1)
        for number, line in enumerate(self.lines[first:], first + 1):
            short = _QUOTE.sub("", line, count=1) if len(line) <= LINE else line
            yield from self._line(short, number)
        yield from self._held()

    def _line(self, line: str, number: int) -> Iterator[Block]:
        if len(line) > LINE:  # `overlong` tells of it
            yield from self._held()
            yield Block("paragraph", line.strip(), f"line {number}")
            return
        heading, item = _HEADING.match(line), _ITEM.match(line)
        is_row = line.strip().startswith("|")
        if heading or item or is_row or not line.strip() or _RULE.match(line):
            yield from self._held()
        if heading:
            yield from self._heading(heading, number)
        elif is_row:
            yield from self._table_row(line, number)
        elif item and not _RULE.match(line):
            self._item(line, item, number)
        elif line.strip() and not _RULE.match(line):
            self.start = self.start if self.held else number
            self.held.append(line)
        if not is_row:
            self.row = 0

    def _heading(self, match: re.Match[str], number: int) -> Iterator[Block]:
        self.indents = []
        text, bold = marked(match[2] or "")
        if text:
            yield Block("heading", text, f"line {number}", level=len(match[1]), bold=bold)

    def _item(self, line: str, match: re.Match[str], number: int) -> None:
        indent = len(match[1])
        self.indents = [*(known for known in self.indents if known < indent), indent]
        rest = line[match.end() :]
        box = _BOX.match(rest)
        self.ticked = None if box is None else box[1] in "xX"
        self.held, self.start = [rest[box.end() :] if box else rest], -number

    def _held(self) -> Iterator[Block]:
        """Give what was held back; a paragraph back at the margin ends the list."""
        lines, start, ticked = self.held, self.start, self.ticked
        self.held, self.start, self.ticked = [], 0, None
        whole = "\n".join(line.strip() for line in lines)
        text, bold = marked(whole) if len(whole) <= LINE else (whole, ())
        where = f"line {abs(start)}"
        if not text:
            return
        if start < 0:
            yield Block("item", text, where, len(self.indents), bold, ticked)
            return
        if not lines[0].startswith(" "):
            self.indents = []
        level = _heading_level(text, bold)
        yield Block("heading" if level else "paragraph", text, where, level, bold)

    def _table_row(self, line: str, number: int) -> Iterator[Block]:
        if _DASHES.match(line.strip()):
            return
        self.table += self.row == 0
        self.row += 1
        where = f"table {self.table}, row {self.row}"
        heads = self.row == 1 and number < len(self.lines) and _is_dashes(self.lines[number])
        cells = tuple(_cell(cell, where) for cell in _cells(line))
        text = "\t".join(" ".join(block.text for block in cell) for cell in cells)
        yield Block("row", text, where, cells=cells, table=self.table, heads=heads)


def _head_matter(lines: list[str]) -> tuple[int, str]:
    """Give the number of lines of the head matter, none being 0, and its title."""
    if not (lines and lines[0].strip() == "---" and "---" in lines[1:200]):
        return 0, ""
    end = lines.index("---", 1)
    titles = [found[1] for line in lines[1:end] if (found := _TITLE.match(line))]
    return end + 1, "".join(titles[:1])


def _is_dashes(line: str) -> bool:
    return bool(_DASHES.match(line.strip())) and "-" in line


def _cells(line: str) -> list[str]:
    inner = line.strip()[1:]
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return [cell.replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]


def _cell(text: str, where: str) -> tuple[Block, ...]:
    pieces = [marked(piece) for piece in re.split(r"<br\s{0,3}/?>", text)]
    return tuple(Block("paragraph", piece, where, bold=bold) for piece, bold in pieces if piece)


def _heading_level(text: str, bold: tuple[tuple[int, int], ...]) -> int:
    """Tell a heading that is set as a paragraph: a short line all bold, or a numbered title."""
    if "\n" in text:
        return 0
    found = numbered(text)
    starts_bold = bool(bold) and bold[0][0] == 0 and bold[0][1] > 4
    if starts_bold and found and len(text) <= 90:
        return 7
    if found and looks_like_heading(found[1]):
        return 7 if found[0][0].isdigit() else 8
    return 7 if text.isupper() and looks_like_heading(text) else 0


def marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Give a text without its marks, and the spans that were bold."""
    text = _TAGS.sub("", _LINK.sub(r"\1", text))
    text = html.unescape(_ESCAPED.sub(lambda m: chr(0xE000 + ord(m[1])), text))
    pieces: list[str] = []
    bold: list[tuple[int, int]] = []
    length, opened, last = 0, -1, 0
    for mark in _MARK.finditer(text):
        pieces.append(text[last : mark.start()])
        length, last = length + mark.start() - last, mark.end()
        if mark[0] in ("**", "***", "__"):
            if opened >= 0 and length > opened:
                bold.append((opened, length))
            opened = length if opened < 0 else -1
    pieces.append(text[last:])
    return _trimmed("".join(pieces), bold)


def _trimmed(text: str, bold: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    text = re.sub("[\ue000-\ue07f]", lambda m: chr(ord(m[0]) - 0xE000), text)
    lead = len(text) - len(text.lstrip())
    whole = text.strip()
    spans = ((max(start - lead, 0), min(end - lead, len(whole))) for start, end in bold)
    return whole, tuple(span for span in spans if span[0] < span[1])
