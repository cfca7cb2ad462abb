"""HTML pages, and scraps of HTML inside other documents, as blocks.

Python's own parser is enough: it takes any markup, however broken, and only text, lists,
tables and bold matter here.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block, Document, Kind
from pcc_actions.documents.open_tags import OpenTags
from pcc_actions.documents.runs import Cell, Piece, block, row, with_heads

# These stand by themselves and are never closed.
_VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
_PARTS: Final = frozenset(
    "p div li ul ol dl dt dd section article header footer main nav aside form fieldset address"
    " blockquote pre figure figcaption center body hr h1 h2 h3 h4 h5 h6 caption details"
    " summary".split()
)
_SPAN: Final = 100  # columns or rows; a larger span is a fault or an attack
_DEEP: Final = 100  # tables in tables

_heading = pattern(r"h([1-6])\Z")


def read_html(text: str, name: str) -> Document:
    """Read an HTML page; scripts, styles and what is deleted or hidden are left out."""
    return Document(name, blocks_of_html(text))


def blocks_of_html(text: str) -> tuple[Block, ...]:
    """The blocks in some HTML, well-formed or not, at `paragraph 3` or `table 2, row 5` of it."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.finish()


@dataclass(slots=True)
class _Table:
    """A table as far as it has been read."""

    number: int
    rows: list[Block] = field(default_factory=list)
    count: int = 0
    cells: list[Cell] | None = None  # of the row that is open
    heads: bool = False
    in_head: bool = False
    spans: dict[int, int] = field(default_factory=dict)  # by column: the rows it still covers
    in_cell: bool = False
    width: int = 1  # of the open cell, in columns
    blocks: list[Block] = field(default_factory=list)  # of the open cell


class _Reader(HTMLParser):
    """Makes blocks of the tags and text that come by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[Block] = []
        self._tags = OpenTags()
        self._tables: list[_Table] = []
        self._pieces: list[Piece] = []
        self._struck: list[str] = []  # of the block that is open, what is deleted too
        self._kind: tuple[Kind, int] = ("paragraph", 0)
        self._paragraphs = 0
        self._count = 0

    def finish(self) -> tuple[Block, ...]:
        """Close whatever was left open, and give the blocks."""
        while self._tables:
            self._end_table()
        self._end_block()
        return tuple(self._blocks)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._end_block(broken=True)
        elif tag == "input":
            self._check_box(given)
        if tag in _VOID:
            return
        self._begin_part(tag, given)
        self._tags.open(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if tag in _PARTS:
            self._end_block()
        if tag == "table" and self._tables:
            self._end_table()
        elif tag in ("td", "th") and self._tables:
            self._end_cell()
        elif tag == "tr" and self._tables:
            self._end_row()
        elif tag == "thead" and self._tables:
            self._tables[-1].in_head = False
        self._tags.close(tag)

    def handle_data(self, data: str) -> None:
        here = self._tags.innermost
        if not here.unseen:
            self._pieces.append((data, here.bold))
        if here.struck:
            self._struck.append(data)

    def _begin_part(self, tag: str, given: dict[str, str]) -> None:
        """Begin what a tag begins: a block, a table, a row or a cell."""
        if tag in _PARTS:
            self._end_block()
        ranked = _heading.match(tag)
        if ranked:
            self._kind = ("heading", int(ranked[1]))
        elif tag == "li":
            self._tags.close_item()
            self._kind = ("item", max(self._tags.lists, 1))
        elif tag == "table" and len(self._tables) < _DEEP:
            self._begin_table()
        elif self._tables:
            self._begin_in_table(tag, given)

    def _check_box(self, given: dict[str, str]) -> None:
        if given.get("type", "").lower() == "checkbox":
            self._pieces.append(("☑ " if "checked" in given else "☐ ", False))

    def _end_block(self, broken: bool = False) -> None:
        """End the block that is open; at a line break the next line is a paragraph of its own."""
        kind, level = self._kind
        where = self._row_where() or f"paragraph {self._paragraphs + 1}"
        struck = " ".join("".join(self._struck).split())
        made = _with_struck(block(kind, self._pieces, where, level), struck)
        if made is None and struck and self._row_where():
            made = Block("paragraph", "", where, struck_words=struck)
        self._pieces, self._struck = [], []
        if made is None:
            # An item may be opened again within: <li><p>.
            if not broken and kind == "item":
                return
        else:
            self._paragraphs += not self._row_where()
            self._target().append(made)
        self._kind = ("paragraph", 0)

    def _row_where(self) -> str:
        if not self._tables:
            return ""
        return f"table {self._tables[-1].number}, row {self._tables[-1].count}"

    def _target(self) -> list[Block]:
        """Where a block goes: into the open cell, or the page."""
        for table in reversed(self._tables):
            if table.in_cell:
                return table.blocks
        return self._blocks

    def _begin_table(self) -> None:
        self._end_block()
        self._count += 1
        self._tables.append(_Table(self._count))

    def _begin_in_table(self, tag: str, given: dict[str, str]) -> None:
        table = self._tables[-1]
        if tag in ("tr", "td", "th"):
            self._end_block()  # what stands between cells comes before the table
        if tag == "thead":
            table.in_head = True
        elif tag == "tr":
            self._begin_row()
        elif tag in ("td", "th"):
            self._end_cell()
            if table.cells is None:
                self._begin_row()
            self._begin_cell(table, tag, given)

    def _begin_row(self) -> None:
        self._end_row()
        table = self._tables[-1]
        table.count += 1
        table.cells, table.heads = [], True

    def _begin_cell(self, table: _Table, tag: str, given: dict[str, str]) -> None:
        self._kind = ("paragraph", 0)
        cells = table.cells if table.cells is not None else []
        while table.spans.get(len(cells), 0) > 0:
            table.spans[len(cells)] -= 1
            cells.append(())
        table.in_cell, table.blocks = True, []
        table.heads = table.heads and (tag == "th" or table.in_head)
        table.width, rows = _number(given, "colspan"), _number(given, "rowspan")
        for column in range(len(cells), len(cells) + table.width):
            table.spans[column] = rows - 1

    def _end_cell(self) -> None:
        table = self._tables[-1]
        if table.in_cell and table.cells is not None:
            self._end_block()
            table.cells.extend([tuple(table.blocks), *((),) * (table.width - 1)])
            table.in_cell, table.blocks = False, []

    def _end_row(self) -> None:
        self._end_cell()
        table = self._tables[-1]
        if table.cells and any(table.cells):
            table.rows.append(row(table.cells, self._row_where(), table.number, table.heads))
        table.cells = None

    def _end_table(self) -> None:
        self._end_row()
        rows: Sequence[Block] = with_heads(self._tables.pop().rows)
        self._target().extend(rows)


def _with_struck(made: Block | None, words: str) -> Block | None:
    """A block with the words of it that are struck through."""
    if made is None or not words:
        return made
    whole = made.text == words
    return replace(made, struck=whole, struck_words="" if whole else words)


def _number(given: dict[str, str], name: str) -> int:
    value = given.get(name, "")
    return min(max(int(value), 1), _SPAN) if value.isdecimal() and len(value) < 9 else 1
