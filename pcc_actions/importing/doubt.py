"""Why an action of a document is not taken without being asked about."""

from dataclasses import dataclass
from enum import StrEnum

from pcc_actions.core.model import Action
from pcc_actions.core.text.english import quoted


class PlanDoubtCode(StrEnum):
    """What is in doubt, as programs go by it."""

    # what the document says
    IMPLIED = "implied"  # only a sentence implies the action
    CELL_UNREADABLE = "cell-unreadable"
    REFERENCE_REPEATED = "reference-repeated"
    BOARD_UNKNOWN = "board-unknown"
    REFUSED = "refused"  # it cannot be recorded so
    # which action of the log is meant
    LIKE_WORDS = "like-words"
    OTHER_WORDS = "other-words"
    NO_WORDS = "no-words"
    SEVERAL_MEANT = "several-meant"
    OTHER_MEETING = "other-meeting"
    NOT_IN_LOG = "not-in-log"
    # what would become of it
    RAISED_LATER = "raised-later"
    OTHER_STATUS = "other-status"
    OTHER_REFERENCE = "other-reference"
    OTHER_DUE = "other-due"
    DAY_AND_MONTH_EXCHANGED = "day-and-month-exchanged"  # by a spreadsheet of another locale
    OTHERWISE = "otherwise"  # its own minutes have it otherwise than the log
    DAY_UNTOLD = "day-untold"  # it is closed, and neither row nor document says on which day
    # which fact is not sure; the fact's own code says why
    MEETING_ASKED = "meeting-asked"
    REFERENCE_ASKED = "reference-asked"
    OWNERS_ASKED = "owners-asked"
    DUE_ASKED = "due-asked"
    STATUS_ASKED = "status-asked"
    EXEMPT_ASKED = "exempt-asked"


@dataclass(frozen=True, slots=True)
class PlanDoubt:
    """What is in doubt of an action, and the sentence that says so; `also` is what else is."""

    code: PlanDoubtCode
    sentence: str
    also: frozenset[PlanDoubtCode] = frozenset()

    def is_of(self, code: PlanDoubtCode) -> bool:
        """Whether that is in doubt, by itself or beside something else."""
        return code is self.code or code in self.also


def worded_otherwise(action: Action) -> PlanDoubt:
    """That an action of the log has the reference, and other words."""
    said = f"{action.reference} is worded otherwise: {quoted(action.text)}."
    return PlanDoubt(PlanDoubtCode.OTHER_WORDS, said)


def together(*doubts: PlanDoubt | None) -> PlanDoubt | None:
    """All that is in doubt of an action under the code of the first; None where nothing is."""
    told = [each for each in doubts if each]
    if not told:
        return None
    also = frozenset(each.code for each in told[1:])
    return PlanDoubt(told[0].code, " ".join(each.sentence for each in told), also)
