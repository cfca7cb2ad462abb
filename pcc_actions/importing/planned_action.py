"""What would be done with an action that a document prints, beside what the log has."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from pcc_actions.core.changes.imported import ImportedAction, Outcome
from pcc_actions.core.model import Status
from pcc_actions.errors import Refused
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.minutes.extracted import ExtractedAction

PlanState = Literal["new", "same", "change", "ask"]


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One action of the document: what is planned, under which reference, and why it is asked.

    `known` is the reference of the action of the log that is meant, `status` the one it
    has there. `taken` is what would be recorded if it were taken, None where nothing can be.
    `meeting` is the day of the meeting that raised it. `candidates` are the actions of the log
    of which one may be meant, each with its text, where that cannot be told. `left` says that
    somebody left it before, when this document was asked about.
    """

    extracted: ExtractedAction
    plan: PlanState
    reference: str | None = None
    known: str | None = None
    taken: ImportedAction | None = None
    doubt: PlanDoubt | None = None
    status: Status | None = None
    meeting: date | None = None
    candidates: tuple[tuple[str, str], ...] = ()
    left: bool = False

    @property
    def why(self) -> str:
        """What is in doubt in a sentence, empty where nothing is."""
        return self.doubt.sentence if self.doubt else ""

    @property
    def sure(self) -> bool:
        """Whether it would change the log, and needs no asking."""
        return self.plan in ("new", "change") and not self.left

    @property
    def board(self) -> str | None:
        """The code of the board for which it would be recorded, None where nothing can be."""
        if self.taken is None:
            return None
        return self.taken.new.board if self.taken.new else (self.taken.known or ("",))[0]

    @property
    def became(self) -> Outcome | None:
        """What the document says became of it, beside what the log has."""
        return self.taken.became if self.taken else None


def plan_state(plan: PlanState, extracted: ExtractedAction, doubt: PlanDoubt | None) -> PlanState:
    """What is planned, or that it is asked about."""
    return "ask" if doubt or not extracted.sure else plan


def refused_action(extracted: ExtractedAction, refused: Refused) -> PlannedAction:
    """An action that cannot be recorded as it is, and why."""
    doubt = PlanDoubt(PlanDoubtCode.REFUSED, refused.sentence)
    return PlannedAction(extracted, "ask", extracted.reference, doubt=doubt)
