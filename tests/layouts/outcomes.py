"""What documents say of an action: what became of it, and that it is not for the public."""

from dataclasses import dataclass
from typing import Final

from pcc_actions.minutes.outcome_phrases import PHRASES, WordKind

CLOSING: Final = ("discharged", "completed")
OPEN: Final = ("outstanding",)
WITHDRAWN: Final = ("withdrawn", "discharged", "completed")


@dataclass(frozen=True)
class Outcome:
    """What is said of an action, and the statuses that may be read of it."""

    words: str
    statuses: tuple[str, ...]


def _stated(phrases: tuple[str, ...], statuses: tuple[str, ...]) -> tuple[Outcome, ...]:
    return tuple(Outcome(phrase, statuses) for phrase in phrases)


_VOCABULARY: Final = {
    WordKind.COMPLETES: CLOSING,
    WordKind.CLOSES: CLOSING,
    WordKind.WITHDRAWS: WITHDRAWN,
    WordKind.OPEN: OPEN,
}
_UNFINISHED: Final = frozenset(
    "merged with,merged into,transferred to,moved to the log of,duplicate of,duplicated by,"
    "superseded by,remains,remain,remained,still,green".split(",")
)
"""Phrases of the vocabulary that say nothing without what comes after them."""
OF_PACKAGE: Final = tuple(
    Outcome(phrase[0].upper() + phrase[1:], statuses)
    for kind, statuses in _VOCABULARY.items()
    for phrase in PHRASES[kind]
    if phrase not in _UNFINISHED
)
"""The phrases that the package knows."""

OF_FIELD: Final = (
    *_stated(
        (
            "Complete. The note went round with the papers.",
            "Done, see item 4.",
            "Closed at the last meeting.",
            "The letter was sent in good time. Action closed.",
            "Completed - shared with all members",
            "Discharged by the board",
            "This has been done.",
            "Action completed.",
            "Completed and closed",
        ),
        CLOSING,
    ),
    *_stated(
        (
            "No longer needed",
            "Withdrawn at the chair’s request",
            "Superseded by the new lease",
        ),
        WITHDRAWN,
    ),
    *_stated(
        (
            "Not yet complete",
            "Cannot be closed before the survey",
            "90% complete",
            "To be completed by the spring",
            "The slipway was closed for a month.",
            "First half done, the rest to follow",
            "Waiting for the landlord",
            "Can this be closed?",
            "Chased twice; no answer so far",
            "Work on it has begun.",
            "Nearly finished",
            "Expected to be discharged in May",
            "Partially complete",
            "Carried forward to the next meeting",
        ),
        OPEN,
    ),
)
"""Phrases as secretariats write them, taken from no vocabulary."""

STATED: Final = (*OF_PACKAGE, *OF_FIELD, *OF_FIELD)

MARKS: Final = (
    *("Exempt", "EXEMPT", "Not for publication", "FOIA s.31", "Exempt: FOIA s.31", "Confidential"),
    *("Exempt – Schedule 12A, paragraph 3", "Part II", "closed session", "Private session"),
)
"""What keeps an action from publication, beside or over it."""
