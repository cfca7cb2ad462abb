"""Whether days have the month first, asked at a terminal once for all of a document."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pcc_actions.core.messages import counted
from pcc_actions.importing.months_first import all_months_first, months_first_in
from pcc_actions.terminal.say import say

if TYPE_CHECKING:
    from pcc_actions.cli.import_draft import Answers
    from pcc_actions.importing.action_planner import ActionPlanner
    from pcc_actions.importing.planned_action import PlannedAction

_QUESTION = "m to read all of them with the month first, or Return to see them one by one"


def asked_months_first(
    planner: "ActionPlanner", actions: Sequence["PlannedAction"], answers: "Answers"
) -> tuple["PlannedAction", ...]:
    """The actions to be asked about, their days with the month first where somebody says so."""
    told = [fact for each in actions for fact in months_first_in(each)]
    if not told:
        return tuple(actions)
    with answers.to("month first"):
        while True:
            if not answers.ready:
                say(f"{counted(len(told), 'day')} may have the month first, as {told[0].words}.")
            letter = answers.typed(_QUESTION, "", shown=False).strip().casefold()
            if letter == "":
                return tuple(actions)
            if letter == "m":
                found = all_months_first(planner, actions)
                return tuple(each for each in found if each.plan != "same")
