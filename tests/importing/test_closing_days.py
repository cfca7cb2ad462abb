"""The day of closings that a document does not say, told once for all of them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pcc_actions.importing.closing_days import day_untold, with_closing_day
from pcc_actions.importing.doubt import PlanDoubtCode
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planner import MinutesPlanner
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.extracted import Minutes
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from tests.builders import day, empty_log, provenance, raised
from tests.importing.test_planner import VISIT, an_action

LOG = raised(empty_log(), "3.14/02/2023", VISIT, "OM")


def planner_and_plan(*references: str, **more: Any) -> tuple[MinutesPlanner, list[PlannedAction]]:
    """An action log of no meeting, in which all that it lists is closed."""
    rows = [an_action(VISIT, reference=each, listed=True, **more) for each in references]
    target = TargetMeeting(LOG.boards["GPB"], None)
    minutes = Minutes("GPB", actions=tuple(rows))
    planner = MinutesPlanner(minutes, LOG, target, provenance("01/06/2023"), "l.csv", True)
    return planner, [planner.planned(row) for row in rows]


def closed_on(actions: tuple[PlannedAction, ...]) -> list[date | None]:
    return [each.became.on if each.became else None for each in actions]


def test_one_day_or_the_meeting_of_each_holds_for_all_that_tell_none() -> None:
    planner, plan = planner_and_plan("3.14/02/2023", "4.07/03/2023", status="discharged")
    assert [day_untold(each) for each in plan] == [True, True]
    told = with_closing_day(planner, plan, day("04/04/2023"))
    assert [each.plan for each in told] == ["change", "new"]
    assert closed_on(told) == [day("04/04/2023")] * 2
    own = with_closing_day(planner, plan, None)
    assert closed_on(own) == [day("14/02/2023"), day("07/03/2023")]


def test_what_else_is_asked_about_is_asked_still() -> None:
    struck = Fact(FactName.DUE, "44992", "row 2", FactCode.NO_DATE_FORMAT)
    planner, plan = planner_and_plan("3.14/02/2023", status="discharged", facts=(struck,))
    assert day_untold(plan[0])
    (told,) = with_closing_day(planner, plan, day("04/04/2023"))
    assert told.doubt
    assert (told.plan, told.doubt.code) == ("ask", PlanDoubtCode.DUE_ASKED)
    assert not day_untold(told)


@pytest.mark.parametrize("more", [{}, {"status": "discharged", "closed": day("07/03/2023")}])
def test_what_is_open_or_says_its_day_stays_as_it_is(more: dict[str, Any]) -> None:
    planner, plan = planner_and_plan("3.14/02/2023", **more)
    assert with_closing_day(planner, plan, day("04/04/2023")) == tuple(plan)


def test_what_was_left_before_stays_left() -> None:
    planner, (planned,) = planner_and_plan("3.14/02/2023", status="discharged")
    left = replace(planned, left=True)
    assert with_closing_day(planner, [left], day("04/04/2023")) == (left,)
