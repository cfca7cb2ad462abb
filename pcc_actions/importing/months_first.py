"""Days that stand with the month first, as American forms have them: settled once for all."""

from collections.abc import Sequence

from pcc_actions.importing.action_planner import ActionPlanner
from pcc_actions.importing.asked_facts import with_months_first
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.minutes.facts import Fact, FactCode


def months_first_in(planned: PlannedAction) -> list[Fact]:
    """The facts of an action that are asked about since their month may stand first."""
    return [each for each in planned.extracted.facts if each.code is FactCode.MONTH_FIRST]


def all_months_first(
    planner: ActionPlanner, actions: Sequence[PlannedAction]
) -> tuple[PlannedAction, ...]:
    """The actions with their days read so; what else of them is asked about stays asked."""
    return tuple(
        planner.planned_anew(each, with_months_first(each.extracted), settled=False)
        if months_first_in(each) and not each.left
        else each
        for each in actions
    )
