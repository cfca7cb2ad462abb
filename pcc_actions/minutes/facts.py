"""A fact that a document gives of an action or a topic: where it stands, and whether it is sure.

A fact is sure where its words allow one reading only. Else it is asked, with a code for why,
and the action keeps what is safe in its place: outstanding, no due date, exempt.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class FactName(StrEnum):
    """What a fact is about, as the JSON of a plan names it."""

    MEETING = "meeting"
    REFERENCE = "reference"
    OWNERS = "owners"
    DUE = "due"
    STATUS = "status"
    EXEMPT = "exempt"
    # of a topic alone
    TOPIC = "topic"
    EVERY = "every"
    LAST = "last"
    CAME = "came"


FACTS_OF_ACTION: Final = (
    FactName.MEETING, FactName.REFERENCE, FactName.OWNERS, FactName.DUE, FactName.STATUS,
    FactName.EXEMPT,
)  # fmt: skip
"""What is told of an action, in the order in which the JSON has it."""
FACTS_OF_TOPIC: Final = (
    FactName.TOPIC, FactName.DUE, FactName.EVERY, FactName.LAST, FactName.CAME, FactName.STATUS,
    FactName.OWNERS, FactName.EXEMPT,
)  # fmt: skip
"""What is told of a topic, in that order."""


class FactCode(StrEnum):
    """Whether a fact is sure, or why it is asked; codes are added, none changes."""

    SURE = "sure"
    # a closing word that does not close
    NEGATED = "negated"
    PARTIAL = "partial"
    TO_COME = "to-come"
    CONDITIONAL = "conditional"
    QUESTION = "question"
    OF_SOMETHING_ELSE = "of-something-else"
    NOT_UNDERSTOOD = "not-understood"
    STRUCK_THROUGH = "struck-through"
    # a day
    MONTH_FIRST = "month-first"
    NO_DATE_FORMAT = "no-date-format"
    IMPOSSIBLE = "impossible"
    SEVERAL = "several"
    # a reference
    SHORT = "short"
    MISTYPED = "mistyped"
    NO_YEAR = "no-year"
    # a topic
    PAST = "past"
    REPEATED = "repeated"
    PROPOSED = "proposed"
    UNTOLD = "untold"
    ABOVE = "above"
    # exemption
    NO_GROUND = "no-ground"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: what it is about, its words in the document, where they stand, and its code.

    `value` is what it would be, as the JSON writes it, where its words tell; it is recorded
    without a question only where the fact is sure.
    """

    name: FactName
    words: str
    where: str
    code: FactCode = FactCode.SURE
    value: str | None = None

    @property
    def sure(self) -> bool:
        """Whether its words allow one reading only."""
        return self.code is FactCode.SURE
