"""What a line that speaks of exemption says it of, where that stands above it.

This is not for publication; Exempt: yes, among the fields of an action; all of the above.
"""

import re
from collections.abc import Iterator

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.exemption_words import begins_private

_FIELD = pattern(r"\W*(?!actions?\b)[A-Z][\w ?/()]{0,30}:\s*\w", re.I)
_OF_OWNER = pattern(r"\W*actions?\b[^:]{0,20}:(?:\s+\S+){1,8}", re.I)  # ACTION: EI (exempt)
_OF_ALL_ABOVE = pattern(r"\W*(?:(?:all|both)\s+)?(?:of\s+)?(?:the\s+)?(?:above|foregoing)\b", re.I)
_OF_ABOVE = pattern(
    rf"\W*(?:th(?:is|ese|at)|it|they|the (?:matter|item|action|report|paper))\b|{_FIELD.pattern}",
    re.I,
)
_BRACKETED = pattern(r"\s*[\[(][^\[\]]{1,100}[\])][\s.]*")


def said_of_above(blocks: tuple[Block, ...], number: int) -> Iterator[int]:
    """The blocks above one that speaks of exemption, of which it does, as far as it says so."""
    block, text = blocks[number], one_line(blocks[number].text)
    if number and _BRACKETED.fullmatch(text):
        yield number - 1
        return
    every = bool(_OF_ALL_ABOVE.match(text))
    near = bool(_OF_ABOVE.match(text) or _OF_OWNER.fullmatch(text))
    if _heads(block) or begins_private(text) or not (every or near):
        return
    for at in range(number - 1, -1, -1):
        over = blocks[at]
        if _heads(over) or over.table != block.table:
            return
        yield at
        if not every and not _FIELD.match(over.text):
            return


def _heads(block: Block) -> bool:
    """Whether a block is a heading, and no short line with a label: Owner: EI."""
    return block.kind == "heading" and not _FIELD.match(block.text)
