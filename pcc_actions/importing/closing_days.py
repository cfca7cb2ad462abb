"""The day on which actions were closed of which a document does not say it: asked for once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.planned_action import PlannedAction


def day_untold(planned: PlannedAction) -> bool:
    """Whether an action was closed or completed, and nothing says on which day."""
    return bool(planned.doubt and planned.doubt.is_of(PlanDoubtCode.DAY_UNTOLD))


def with_closing_day(
    planner: ActionPlanner, actions: Sequence[PlannedAction], day: date | None
) -> tuple[PlannedAction, ...]:
    """The actions with that day where none is told, or without one that of the meeting of each."""
    return tuple(
        planner.planned_anew(each, replace(each.extracted, closed=when), settled=False)
        if day_untold(each) and not each.left and (when := day or each.meeting)
        else each
        for each in actions
    )
