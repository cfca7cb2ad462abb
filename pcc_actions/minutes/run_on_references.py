"""Entries that run on in one paragraph, each with its reference: cut apart again."""

from collections.abc import Iterator
from dataclasses import replace

from pcc_actions.core.references.parse import printed_parts
from pcc_actions.documents.block import Block, Document
from pcc_actions.documents.line_shapes import sentences
from pcc_actions.minutes.references import item_reference


def with_entries_apart(document: Document) -> Document:
    """The document, each sentence that begins with a reference in a paragraph of its own.

    Only where the paragraph begins with one too: else it speaks of an action.
    """
    return replace(document, blocks=tuple(each for b in document.blocks for each in _apart(b)))


def _apart(block: Block) -> Iterator[Block]:
    starts = list(_starts(block.text)) if block.kind in ("paragraph", "item") else []
    if len(starts) < 2:
        yield block
        return
    for start, end in zip(starts, [*starts[1:], len(block.text)], strict=True):
        yield replace(block, text=block.text[start:end].strip(), bold=())


def _starts(text: str) -> Iterator[int]:
    """Where the entries of a text begin; none where the text does not begin with one."""
    at = 0
    for sentence in sentences(text) if _is_entry(text) else ():
        at = text.index(sentence, at)
        if _is_entry(sentence):
            yield at
        at += len(sentence)


def _is_entry(text: str) -> bool:
    reference = item_reference(text)
    return bool(reference and printed_parts(reference).day)
