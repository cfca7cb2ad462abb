"""Of which meeting an action is: that of its reference, of its row, or of the document."""

from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.references.parse import TypedReference
from pcc_actions.errors import Refused
from pcc_actions.importing.doubt import PlanDoubt, PlanDoubtCode
from pcc_actions.minutes.extracted import ExtractedAction


def raised_at(extracted: ExtractedAction, typed: TypedReference, document: date | None) -> date:
    """The day of the meeting that raised it; `document` is that of the document, if known.

    Raises `Refused` where neither the action nor the document tells one.
    """
    day = typed.day or extracted.meeting or document
    if day is None:
        raise Refused("The date of its meeting cannot be told: give it with --meeting DATE.")
    return day


def meeting_in_doubt(
    extracted: ExtractedAction, typed: TypedReference, document: date | None, *, is_log: bool
) -> PlanDoubt | None:
    """Why it is in doubt of which meeting an action is that the log does not have.

    The rows of an action log are of many meetings; those of minutes are of one.
    """
    if extracted.meeting and typed.day not in (None, extracted.meeting):
        said = f"Its reference is of {uk(typed.day)}, and its row of the meeting of "
        return PlanDoubt(PlanDoubtCode.OTHER_MEETING, f"{said}{uk(extracted.meeting)}.")
    if is_log or typed.day is None or document in (None, typed.day):
        return None
    said = f"Its reference is of the meeting of {uk(typed.day)}, and the log has none like it."
    return PlanDoubt(PlanDoubtCode.OTHER_MEETING, said)
