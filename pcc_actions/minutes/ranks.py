"""The rank of a line that opens a part of a document, as a heading does."""

from typing import Final

from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import numbered
from pcc_actions.minutes.owner_phrases import leading
from pcc_actions.minutes.owners import only_owners
from pcc_actions.minutes.sections import (
    listing,
    opens_review,
    tells_status,
)
from pcc_actions.minutes.word_lists import words_in

LINE_HEADING = 9
"""The rank, as a heading's, of a line of text that opens a list or is a title all in bold."""
IN_LIST = 20
"""What is added to the depth of a list item that opens a list below it, for its rank."""
_LONG_TITLE = 30
"""The words that a title has at most."""
_INITIALS = 20
"""The characters of a line of initials at most."""
_LABEL: Final = frozenset({"action", "actions"})


def rank_of(block: Block, after: Block | None) -> int:
    """Rank what opens a part of the document; 0 for anything else."""
    if block.kind == "heading":
        return block.level
    section = listing(block.text) if len(block.text) <= 120 else None
    if _parts_list(block, after) or _names_owner(block, after):
        return LINE_HEADING + 1
    if block.kind == "paragraph" and (section or _is_title(block) or opens_review(block.text)):
        return LINE_HEADING
    deeper = after is not None and after.kind == "item" and after.level > block.level
    if block.kind == "item" and _is_title(block) and (deeper or not after or after.kind != "item"):
        return LINE_HEADING
    return IN_LIST + block.level if section and deeper else 0


def _parts_list(block: Block, after: Block | None) -> bool:
    """Whether a line over points says what became of all of them: Closed actions, bold Closed."""
    over_points = block.kind == "paragraph" and after is not None and after.kind == "item"
    named = len(block.text.split()) > 1 or _is_title(block)
    return over_points and named and tells_status(block.text)


def _names_owner(block: Block, after: Block | None) -> bool:
    """Whether a line over points is nothing but initials: whose they are."""
    over_points = block.kind == "paragraph" and after is not None and after.kind == "item"
    text = block.text.strip(" :")
    return over_points and text.isupper() and len(text) <= _INITIALS and bool(only_owners(text, {}))


def _is_title(block: Block) -> bool:
    """Whether a line is all bold, and neither a sentence nor the label of an action.

    It gives nobody anything to do, and ends in a full stop only where it has a number.
    """
    first = words_in(block.text.casefold())[:1]
    if block.bold[:1] != ((0, len(block.text)),) or (first and first[0] in _LABEL):
        return False
    count = len(block.text.split())
    if block.text[-1] in ".;,":
        return bool(numbered(block.text)) and block.text[-1] == "." and count <= _LONG_TITLE
    return count <= _LONG_TITLE and not leading(block.text, {}, marked=False)[0]
