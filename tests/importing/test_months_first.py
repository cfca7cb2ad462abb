"""Days with the month first, settled once for all of a document."""

from dataclasses import replace
from datetime import date

from pcc_actions.documents.spreadsheet import read_values
from pcc_actions.importing.months_first import all_months_first, months_first_in
from pcc_actions.importing.planned_action import PlannedAction
from pcc_actions.importing.planner import MinutesPlanner
from pcc_actions.importing.target_meeting import TargetMeeting
from pcc_actions.minutes.read_minutes import read_minutes
from tests.builders import day, empty_log, provenance

LOG = empty_log()
ROWS = """Ref,Action,Target date,New date,Date closed,Status
3.14/02/2023,Send the plan,,03/28/2023,,Open
4.14/02/2023,Paint the wall,02/28/2023,04/05/2023,,Open
5.14/02/2023,Mend the gate,,,03/13/2023,Closed
6.14/02/2023,Mend the cart,,,,Can this be closed?
"""


def planner_and_plan() -> tuple[MinutesPlanner, list[PlannedAction]]:
    minutes = read_minutes(read_values(ROWS, "l.csv"), LOG)
    target = TargetMeeting(LOG.boards["GPB"], day("14/02/2023"))
    planner = MinutesPlanner(minutes, LOG, target, provenance("01/06/2023"), "l.csv", True)
    return planner, [planner.planned(each) for each in minutes.actions]


def days(planned: PlannedAction) -> tuple[date | None, date | None, date | None]:
    said = planned.extracted
    return said.first_due, said.due, said.closed


def test_all_of_them_are_read_so_and_what_else_is_asked_stays_asked() -> None:
    planner, plan = planner_and_plan()
    assert [each.plan for each in plan] == ["ask"] * 4
    assert [len(months_first_in(each)) for each in plan] == [1, 1, 1, 0]
    told = all_months_first(planner, plan)
    assert [each.plan for each in told] == ["new", "new", "new", "ask"]
    assert [days(each) for each in told] == [
        (None, day("28/03/2023"), None),
        (day("28/02/2023"), day("05/04/2023"), None),
        (None, None, day("13/03/2023")),
        (None, None, None),
    ]
    assert told[2].extracted.status == "discharged"


def test_what_was_left_before_stays_left() -> None:
    planner, plan = planner_and_plan()
    left = replace(plan[0], left=True)
    assert all_months_first(planner, [left]) == (left,)
