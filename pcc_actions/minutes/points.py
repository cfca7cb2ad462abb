"""Numbered lines below what opens a list of actions: points of that list, and no items.

Plain text has no lists: 1. below "Outstanding:" or "ACTION: Office to consider:" looks like the
first item of the minutes, or the heading of one.
"""

from dataclasses import replace
from typing import Final

from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.line_shapes import looks_like_heading, numbered
from pcc_actions.minutes.labels import labels_in
from pcc_actions.minutes.sections import listing

_LONGEST: Final = 200  # characters of a line that opens a list


def with_points(document: Document) -> Document:
    """The document with its numbered points as list items, their numbers taken off."""
    made: list[Block] = []
    awaited, begun = None, False
    for block in document.blocks:
        number, title = _number_of(block)
        if awaited is not None and number == awaited and not looks_like_heading(title):
            made.append(_as_item(block, title))
            awaited += 1
            continue
        made.append(block)
        begun = begun or number is not None
        awaited = 1 if _opens(block, begun=begun) else None
    return replace(document, blocks=tuple(made))


def _number_of(block: Block) -> tuple[int | None, str]:
    """The number with which a line begins, None for none, and what follows it."""
    found = numbered(block.text) if block.kind in ("heading", "paragraph") else None
    if not found or not found[0].isdecimal():
        return None, ""
    return int(found[0]), found[1]


def _opens(block: Block, *, begun: bool) -> bool:
    """Whether a line opens a list of actions; without a colon only among numbered items."""
    text = block.text.strip(" *_")
    if block.kind not in ("heading", "paragraph") or len(text) > _LONGEST:
        return False
    colon = text.endswith(":")
    listed = listing(text) is not None and (colon or begun)
    return listed or (colon and bool(labels_in(text, (), {})))


def _as_item(block: Block, title: str) -> Block:
    start = len(block.text) - len(title)
    bold = tuple((max(0, a - start), b - start) for a, b in block.bold if b > start)
    return replace(block, kind="item", level=1, text=title, bold=bold)
