"""The action that a document raises, as it would be recorded."""

import re
from datetime import date

from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import TypedReference
from pcc_actions.importing.effects import was_deferred
from pcc_actions.minutes.extracted import ExtractedAction

_NEXT = pattern(
    r"(?:(?:by|at|for|to|before|until|in|on)\s+)?(?:(?:the|our|its|a)\s+)?"
    r"(?:next|following|forthcoming)\s+(?:[\w&'’-]+\s+){0,3}?(?:meeting|board|panel|committee)",
    re.I,
)


def new_action(
    extracted: ExtractedAction, typed: TypedReference, board: str, day: date, source: str
) -> NewAction:
    """The action that the meeting of that day raised, due by what was said first."""
    due, words = extracted.due, extracted.due_words
    if was_deferred(extracted):
        due, words = extracted.first_due, extracted.first_due_words
    elif words and extracted.first_due_words:
        words = f"{words} (was {extracted.first_due_words})"
    said = None if due or _is_next(words) else words
    return NewAction(
        typed, board, day, extracted.text, extracted.owners, due, said, extracted.exempt,
        extracted.theme, source,
    )  # fmt: skip


def _is_next(words: str | None) -> bool:
    """Whether the words mean the board's next meeting, which is the custom anyhow."""
    return bool(words and _NEXT.fullmatch(words))
