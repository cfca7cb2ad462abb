"""What an import comes to before anything is recorded: the document read, and the plan."""

from dataclasses import dataclass

from pcc_actions.importing.plan import ActionPlanner, PlannedAction
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import Minutes, Remark


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """A document read, and what would be done with what it says.

    `export` says that it is a spreadsheet that pcc-actions wrote.
    """

    name: str
    minutes: Minutes
    target: TargetMeeting
    planner: ActionPlanner | None
    plan: tuple[PlannedAction, ...]
    findings: tuple[Remark, ...]
    columns: tuple[tuple[str, str], ...]
    export: bool = False
