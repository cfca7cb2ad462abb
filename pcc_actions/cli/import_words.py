"""A plan in words, as the screen shows it."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted
from pcc_actions.core.text.english import joined
from pcc_actions.importing.effects import outcome_words
from pcc_actions.importing.plan import PlannedAction, PlanState
from pcc_actions.terminal.plan import PlanRow

SAID: dict[PlanState, str] = {
    "new": "new",
    "change": "changed",
    "same": "in the log already",
    "ask": "to be asked",
}

if TYPE_CHECKING:
    from pcc_actions.importing.planning import DocumentPlan


def head(planning: "DocumentPlan") -> list[tuple[str, str]]:
    """Give what the document is: its board, its meeting, and the next one it names."""
    minutes, target = planning.minutes, planning.target
    board = target.board
    name = f"{board.code}, {board.name}" if board else minutes.board_name or "not told"
    told = [("Document", planning.name), ("Board", f"{name} (new)" if target.new else name)]
    if planning.export:
        told.append(("Read as", "a spreadsheet that pcc-actions wrote, each cell as it stands"))
    else:
        told.append(("Meeting", uk(target.day) if target.day else "not told"))
    if minutes.next_meeting:
        told.append(("Next meeting", uk(minutes.next_meeting)))
    if minutes.people:
        told.append(("Present", ", ".join(f"{name} ({i})" for i, name in minutes.people)))
    return told


def row(planned: PlannedAction) -> PlanRow:
    """Give an action of the plan, and what the log has of it."""
    extracted = planned.extracted
    return PlanRow(
        planned.plan,
        planned.reference or "",
        f"{extracted.text} (exempt: {extracted.exempt})" if extracted.exempt else extracted.text,
        ", ".join(extracted.owners),
        uk(extracted.due) if extracted.due else extracted.due_words or "",
        _in_log(planned),
        planned.why,
    )


def _in_log(planned: PlannedAction) -> str:
    """Say what the log has, and what would become of it; of a new one only what became of it."""
    change = outcome_words(planned.became) if planned.became else ""
    if planned.known is None:
        return f"and {change}" if change else ""
    now = f"{planned.known} {planned.status or ''}".rstrip()
    return f"{now} → {change}" if change else now


def count(plan: Sequence[PlannedAction]) -> str:
    """Count a plan in a sentence."""
    if not plan:
        return "No action was found in it."
    numbers = Counter(planned.plan for planned in plan)
    figures = [f"{numbers[what]} {said}" for what, said in SAID.items() if numbers[what]]
    return f"{counted(len(plan), 'action')} found: {joined(figures)}."
