"""The day of closings of which a document tells none, asked at a terminal once for all of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.messages import counted
from pcc_actions.errors import Refused
from pcc_actions.importing.closing_days import day_untold, with_closing_day
from pcc_actions.terminal.say import say

if TYPE_CHECKING:
    from pcc_actions.cli.import_draft import Answers
    from pcc_actions.importing.action_planner import ActionPlanner
    from pcc_actions.importing.planned_action import PlannedAction

_OF_EACH: Final = "m"
"""What is typed for the day of the meeting that raised each."""


def asked_closing_day(
    planner: "ActionPlanner", actions: Sequence["PlannedAction"], answers: "Answers"
) -> tuple["PlannedAction", ...]:
    """The actions to be asked about, with the day of their closing as far as it was given."""
    untold = sum(map(day_untold, actions))
    if untold == 0:
        return tuple(actions)
    with answers.to("closing day"):
        while True:
            if not answers.ready:
                number = counted(untold, "action")
                say(f"{number} closed or completed, and nothing in the document says on which day.")
            question = f"The day of all of them, {_OF_EACH} for the meeting that raised each, "
            typed = answers.typed(f"{question}or Return to see them one by one", "", shown=False)
            if not typed.strip():
                return tuple(actions)
            try:
                day = None if typed.strip().casefold() == _OF_EACH else parse_date(typed)
            except Refused as refused:
                answers.refused(refused.sentence)
                continue
            told = with_closing_day(planner, actions, day)
            return tuple(each for each in told if each.plan != "same")
