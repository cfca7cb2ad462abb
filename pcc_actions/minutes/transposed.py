"""Tables that stand on their side, the headings in the first column: put upright, an action a row.

A small form for each action is one with a single action; forms may stand below one another in
one table.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, groupby, takewhile
from typing import Final

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.column_words import roles_in
from pcc_actions.minutes.table_columns import texts_of

_FEWEST: Final = 3  # headings that have to be known


def with_upright_tables(document: Document) -> Document:
    """The document with each table that stands on its side put upright; else as it is."""
    blocks: list[Block] = []
    for table, group in groupby(document.blocks, lambda b: b.table if b.kind == "row" else 0):
        rows = list(group)
        titles = list(takewhile(_is_title, rows))
        forms = _forms(rows[len(titles) :]) if table else []
        on_side = bool(forms) and all(map(_is_on_its_side, forms))
        blocks.extend((*titles, *chain.from_iterable(map(_upright, forms))) if on_side else rows)
    return replace(document, blocks=tuple(blocks))


def _is_title(row: Block) -> bool:
    """Whether a row is words over the table, and no heading of it: CONFIDENTIAL."""
    texts = texts_of(row)
    return bool(texts and texts[0]) and not any(texts[1:]) and not roles_in(texts[:1])[0]


def _forms(rows: list[Block]) -> list[list[Block]]:
    """The rows of a table, parted where its first heading comes again."""
    forms: list[list[Block]] = []
    first = _heading(rows[0]) if rows else None
    for row in rows:
        if not forms or (first is not None and _heading(row) == first):
            forms.append([])
        forms[-1].append(row)
    return forms


def _heading(row: Block) -> str | None:
    """The words of the first cell of a row; None where it has no cell."""
    return one_line(" ".join(block.text for block in row.cells[0])) if row.cells else None


def _is_on_its_side(rows: list[Block]) -> bool:
    """Whether the first column has the headings of actions, each once, and no row has them."""
    width = max(len(row.cells) for row in rows)
    if width < 2:
        return False
    first = [_heading(row) or "" for row in rows]
    down = [found.role for found in roles_in(first) if found]
    across = [found for found in roles_in(texts_of(rows[0])[1:]) if found]
    told = len(down) + down.count("owner and due")
    known = told >= _FEWEST and 2 * told > len(rows)
    return known and not across and "action" in down and len(set(down)) == len(down)


def _upright(rows: list[Block]) -> Iterator[Block]:
    width = max(len(row.cells) for row in rows)
    for column in range(width):
        cells = tuple(row.cells[column] if column < len(row.cells) else () for row in rows)
        if any(cells):
            text = "\t".join(" ".join(block.text for block in cell) for cell in cells)
            yield replace(rows[0], text=text, cells=cells, heads=column == 0)
