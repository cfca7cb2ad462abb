"""Closings that a person is asked about: on a condition, and of actions that nobody names."""

from collections.abc import Iterator
from typing import Final

from pcc_actions.core.text.english import quoted
from pcc_actions.documents.line_shapes import sentences
from pcc_actions.minutes.extracted import DocumentFinding, DocumentFindingCode, ExtractedAction
from pcc_actions.minutes.outcomes import closes_others, is_conditional
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.word_lists import has_word

_CLOSED: Final = frozenset({"closed", "discharged"})


def conditional_closing(
    action: ExtractedAction, said: str, passage: Passage
) -> Iterator[DocumentFinding]:
    """The remark on a line that closes an action on a condition; none on any other line."""
    if is_conditional(said) and has_word(said, _CLOSED):
        yield DocumentFinding(
            DocumentFindingCode.CLOSED_CONDITIONALLY,
            passage.block.where,
            f"{quoted(said)} closes {quoted(action.text)} on a condition; say whether it is met.",
        )


def unnamed_closings(passage: Passage) -> Iterator[DocumentFinding]:
    """The remark on each sentence that closes actions without naming them."""
    for sentence in sentences(passage.text):
        if closes_others(sentence):
            yield DocumentFinding(
                DocumentFindingCode.CLOSES_UNNAMED,
                passage.block.where,
                f"{quoted(sentence)} closes actions that it does not name; "
                "discharge those that are meant.",
            )
