"""Plain text in: paragraphs, lists, and the tab-separated tables that text extraction leaves."""

import html
import re
from collections.abc import Iterator

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.limits import LONGEST_LINE
from pcc_actions.documents.line_shapes import looks_like_heading, numbered, one_line, without_bullet
from pcc_actions.documents.spaced_columns import with_tabs

_BREAK = pattern(r"</?(?:p|ul|ol|li|br|div|h[1-6])\b[^<>]{0,99}>", re.I)
_TAG = pattern(r"</?(?:i|b|u|em|strong|span|sup|sub|a|font)\b[^<>]{0,200}>", re.I)
_INNER = pattern(r"\n|(?=[•●○■▪])")
_RULE = pattern(r"[\s\-–—_=*.·]*")
_COLUMN = pattern(
    r"(?:action|ref(?:erence)?|item|discussion|update|owner|lead|name|n(?:o|umber)|status|due"
    r"|minute|subject|progress|who|when|deadline)\b",
    re.I,
)
_LABELLED = pattern(r"(?:ref(?:erence)?|item|agenda item|minute)\s+\S*\d", re.I)
_REPORTED = pattern(r"\b(?:is|are|was|were|has|have|had|will|to be|noted|advised|agreed)\b")
_UNDERTAKES = pattern(r"(?:[A-Z][\w'’./&-]*\s+){1,4}(?:to|will)\s+[a-z]")
_TITLE = 10
"""The rank of a mere title: so low that it ends no list of actions."""
# Somebody and a dash begin an entry of their own: Rowan - letter to the council.
_LED = pattern(r"[A-Z][a-z]{1,15}(?: (?:and|&|\+) [A-Z][a-z]{1,15})? [-–—] \S")
_LABEL = pattern(r"(?:ACTIONS?|Actions?|DECISION|Decision|RESOLVED|Resolved|AP ?\d{1,4})\b")
_INITIALS = pattern(r"[A-Z]{2,4}[a-z]?(?:(?:\s*[,/&]\s*|\s+and\s+)[A-Z]{2,4}[a-z]?){0,8}")
_HANGING = pattern(r"\s*\S+\s{2,}(?=\S)")
_WRAPPED = 60
"""From this length on, in characters, a line without a full stop goes on in the next one."""

_WIDEST = 120
"""A text with a longer line, in characters, is not wrapped: a line is a paragraph."""


def read_text_document(text: str, name: str) -> Document:
    """Read plain text; a line with tabs is a table row, a row without its first cell goes on.

    HTML scraps in a cell (`<p>`, `<li>`) are its paragraphs and list items. Lines that
    were wrapped are put together again.
    """
    return Document(name, tuple(_Reader().blocks(text)))


class _Reader:
    """Where the reading of one text has come to: the number of its table, row and columns."""

    def __init__(self) -> None:
        self.table = 0
        self.row = 0
        self.width = 0
        self.in_table = False

    def blocks(self, text: str) -> Iterator[Block]:
        for line, number in _unwrapped(text):
            if len(line) > LONGEST_LINE:  # `overlong` tells of it
                yield Block("paragraph", line.strip(), f"line {number}")
            elif _is_row(line):
                yield from self._row(line)
            else:
                self.in_table = False
                yield from _pieces(line, f"line {number}")

    def _row(self, line: str) -> Iterator[Block]:
        cells = [cell.strip() for cell in line.strip("\n").split("\t")]
        if all(_RULE.fullmatch(cell) for cell in cells):
            return
        goes_on = len(cells) == self.width and (self.in_table or not cells[0])
        heads = not goes_on and _heads(cells)
        if not goes_on:
            self.table, self.row = self.table + 1, 0
        self.in_table, self.row, self.width = True, self.row + 1, len(cells)
        where = f"table {self.table}, row {self.row}"
        inner = tuple(tuple(_pieces(cell, where)) for cell in cells)
        whole = "\t".join(one_line(" ".join(b.text for b in blocks)) for blocks in inner)
        yield Block("row", whole, where, cells=inner, table=self.table, heads=heads)


def _is_row(line: str) -> bool:
    return "\t" in line.strip(" ") and without_bullet(line) is None


def _heads(cells: list[str]) -> bool:
    short = all(0 < len(cell.split()) <= 5 for cell in cells if cell) and any(cells)
    return short and sum(bool(_COLUMN.match(cell)) for cell in cells) * 2 >= len(cells)


def _unwrapped(text: str) -> Iterator[tuple[str, int]]:
    """The lines with their numbers from 1, those that were wrapped joined."""
    held: list[str] = []
    start = 0
    lines = with_tabs(text.splitlines())
    wraps = all(len(line) <= _WIDEST or "\t" in line for line in lines)
    for number, line in enumerate(lines, 1):
        if held and (_goes_on(held[-1], line, wraps) or _hangs(held, line)):
            held.append(line.strip())
            continue
        if held:
            yield " ".join(held), start
        held, start = ([line], number) if line.strip() else ([], 0)
    if held:
        yield " ".join(held), start


def _goes_on(before: str, line: str, wraps: bool) -> bool:
    """Whether a line is the rest of the one before, which was too long for the page."""
    after = line.strip()
    if (
        max(len(before), len(line)) > LONGEST_LINE
        or not after
        or "\t" in line
        or "\t" in before
        or without_bullet(line) is not None
    ):
        return False
    if _INITIALS.fullmatch(after):
        return False  # a cell of its own, as extraction leaves a column of owners
    if before.rstrip()[-1:] in ".:;?!" or numbered(after):
        return False
    if _LABEL.match(after) or _LED.match(after):
        return False
    # A few words far to the right stand there by themselves: whose the action above is.
    long = wraps and len(before) >= _WRAPPED and len(before.strip()) * 2 >= _WRAPPED
    return after[0].islower() or (long and not looks_like_heading(after))


def _hangs(held: list[str], line: str) -> bool:
    """Whether a line stands under the words of the one that began with a label or a number."""
    begin = _HANGING.match(held[0])
    indent = len(line) - len(line.lstrip())
    if begin is None or not line.strip() or "\t" in line or held[-1].rstrip()[-1:] in ".:;?!":
        return False
    return indent == begin.end() and max(len(held[-1]), len(line)) <= LONGEST_LINE


def _pieces(text: str, where: str) -> Iterator[Block]:
    """Cut a cell or line at its HTML scraps and inner bullets."""
    plain = html.unescape(_TAG.sub("", _BREAK.sub("\n", text)))
    depth = 1 + (len(plain) - len(plain.lstrip(" "))) // 2
    for piece in _INNER.split(plain):
        block = _block(piece, where, depth)
        if block:
            yield block


def _block(piece: str, where: str, depth: int) -> Block | None:
    line = one_line(piece)
    bullet = without_bullet(line)
    if _RULE.fullmatch(line):
        return None
    if bullet is not None:
        return Block("item", bullet, where, level=depth)
    level = _heading_level(line)
    return Block("heading" if level else "paragraph", line, where, level=level)


def _heading_level(line: str) -> int:
    """Rank a heading: 1 with a number or in capitals, 2 with a colon, 10 a mere title; else 0."""
    found = numbered(line)
    if len(line) > 90:
        return 0
    if _LABELLED.match(line) or (found and found[0][0].isdigit() and _is_topic(found[1])):
        return 1
    if not looks_like_heading(line):
        return 0
    return 1 if line.isupper() else 2 if line.endswith(":") else _TITLE


def _is_topic(title: str) -> bool:
    said = _REPORTED.search(title) or _UNDERTAKES.match(title)
    return title[-1] not in ".;,?!" and len(title.split()) <= 10 and not said
