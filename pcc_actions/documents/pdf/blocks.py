"""Paragraphs and rows of a PDF as blocks: what is a heading, what an item, how deep."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block
from pcc_actions.documents.pdf.lines import Line
from pcc_actions.documents.pdf.paragraphs import Paragraph, indent, paragraphs, words_of
from pcc_actions.documents.pdf.tables import GridCell, Table
from pcc_actions.documents.runs import Piece, block, row, with_heads

_LARGE: Final = 1.2  # of the usual height of letters: a heading
_TITLE: Final = 120  # letters; more is no heading
_NEAR: Final = 5.0  # points: indents so near are one
_RANKS: Final = 3  # of headings

_ordinal = pattern(r"(?<=\d) (?=(?:st|nd|rd|th)\b)")
_word = pattern(r"\w[\w-]*\w")


@dataclass(frozen=True, slots=True)
class Writing:
    """How a document is written, by which its parts are told."""

    known: frozenset[str]  # its words, in small letters
    height: float  # usual, of letters, in points
    large: tuple[float, ...]  # heights of letters in headings, the largest first
    indents: tuple[float, ...] = ()  # where its list items start, the outermost first


def writing_of(lines: Sequence[Line], in_cells: Sequence[Line]) -> Writing:
    """Find how a document is written from its lines outside tables and those in cells."""
    heights: Counter[float] = Counter()
    known: set[str] = set()
    for line in (*lines, *in_cells):
        heights[round(line.height, 1)] += len(line.text)
        known.update(word.lower() for word in _word.findall(line.text))
    height = heights.most_common(1)[0][0] if heights else 0.0
    large = sorted((h for h in heights if h > _LARGE * height), reverse=True)
    return Writing(frozenset(known), height, tuple(large), _indents(lines))


def _indents(lines: Iterable[Line]) -> tuple[float, ...]:
    found: list[float] = []
    for at in sorted(at for line in lines if (at := indent(line)) is not None):
        if not found or at - found[-1] > _NEAR:
            found.append(at)
    return tuple(found)


def blocks_of(
    lines: Sequence[Line], right: float, writing: Writing, where: Callable[[Line], str]
) -> Iterator[Block]:
    """The blocks that some lines make; `right` is where a full line ends, in points."""
    for paragraph in paragraphs(lines, right):
        made = _block(paragraph, writing, where(paragraph.lines[0]))
        if made is not None:
            yield made


def _block(paragraph: Paragraph, writing: Writing, where: str) -> Block | None:
    pieces = _ordinals(words_of(paragraph, writing.known))
    first = paragraph.lines[0]
    height = round(first.height, 1)
    if height in writing.large and sum(len(text) for text, _ in pieces) <= _TITLE:
        return block("heading", pieces, where, min(writing.large.index(height) + 1, _RANKS))
    at = indent(first)
    if at is not None:
        outer = [other for other in writing.indents if other <= at + _NEAR]
        return block("item", pieces, where, max(len(outer), 1))
    return block("paragraph", pieces, where)


def _ordinals(pieces: list[Piece]) -> list[Piece]:
    """Join `7 th`: the raised letters are set a little apart."""
    text = "".join(words for words, _ in pieces)
    gaps = {found.start() for found in _ordinal.finditer(text)}
    kept: list[Piece] = []
    at = 0
    for words, bold in pieces:
        if at not in gaps:
            kept.append((words, bold))
        at += len(words)
    return kept


def rows_of(table: Table, number: int, writing: Writing) -> tuple[Block, ...]:
    """The rows of a table, without the columns and rows that are empty throughout."""
    kept = [i for i in range(len(table.across) - 1) if any(_filled(r.cells[i]) for r in table.rows)]
    rows = []
    for line in table.rows:
        cells = [_cell(line.cells[i], number, writing, line.where) for i in kept]
        if any(cells):
            rows.append(row(cells, line.where, number))
    return with_heads(rows)


def _filled(cell: GridCell | None) -> bool:
    return cell is not None and bool(cell.lines or cell.tables)


def _cell(cell: GridCell | None, number: int, writing: Writing, where: str) -> tuple[Block, ...]:
    if cell is None:
        return ()
    own = replace(writing, indents=_indents(cell.lines))
    found = list(blocks_of(cell.lines, cell.right, own, lambda line: where))
    for table in cell.tables:
        found.extend(rows_of(table, number, writing))
    return tuple(found)
