from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import add_meeting, move_meeting
from pcc_actions.core.sitting.plan import UNTYPED, RowKind, changed, planned
from pcc_actions.core.sitting.receipts import row_words
from pcc_actions.core.sitting.typed import TypedAction
from pcc_actions.errors import Refused
from tests.builders import day, did, provenance, raised
from tests.core.sitting.typing import beside, kept_log, plan_of, planning_log, typed

GPB = "GPB 07/03/2023"
WHOLE = (GPB, "all", "3 Done", "3", "Visit", "EI", "", "theme Roads", "4", "Write", "IF", "friday")


def test_all_of_a_sitting_is_one_change_of_its_meetings_day() -> None:
    log = kept_log()
    after = changed(log, typed(log, *WHOLE).sitting, beside(log).provenance)
    assert [each.status for each in after.actions] == [
        "discharged", "discharged", "outstanding", "outstanding",
    ]  # fmt: skip
    assert {each.closed for each in after.actions[:2]} == {day("07/03/2023")}
    assert [each.raised for each in after.actions[2:]] == [day("07/03/2023")] * 2
    assert [each.theme for each in after.actions[2:]] == ["Roads", None]
    assert after.actions[0].history[-1].note == "Done"
    rows = plan_of(log, typed(log, *WHOLE)).rows
    assert [each.kind for each in rows] == [RowKind.DISCHARGED] * 2 + [RowKind.RAISED] * 2
    assert [each.text for each in rows] == ["Write the letter", "Set up a visit", "Visit", "Write"]


def test_the_topic_of_an_action_is_recorded_with_it() -> None:
    log = planning_log()
    course = typed(log, GPB, "none", "", "3", "Visit", "EI", "topic budget", "")
    assert changed(log, course.sitting, beside(log).provenance).actions[-1].topic == "Budget"
    assert plan_of(log, course).rows[-1].topic == "Budget"


def test_a_topic_of_another_board_is_said_where_the_meeting_is_changed() -> None:
    log = planning_log()
    course = typed(log, GPB, "none", "", "3", "Visit", "EI", "topic budget", "", "")
    other = typed(log, "meeting", "PAM 23/02/2021", start=course)
    assert "There is no topic of PAM called “Budget”" in plan_of(log, other).wrong[0][1]


def test_the_order_of_recording_is_that_of_typing() -> None:
    log = kept_log()
    same = typed(log, GPB, "none", "", *("3", "Visit", "EI", "", "3", "Write", "IF", ""))
    assert [each.reference for each in plan_of(log, same).rows] == [
        "3.07/03/2023",
        "3.07/03/2023/2",
    ]


def test_references_follow_what_was_recorded_meanwhile() -> None:
    meanwhile = raised(kept_log(), "4.07/03/2023", "Ring the panel", "EI")
    plan = plan_of(meanwhile, typed(kept_log(), *WHOLE))
    assert plan.problems == []
    assert plan.rows[3].reference == "4.07/03/2023/2"


def test_what_no_longer_holds_is_said_of_its_row_and_the_rest_stays() -> None:
    meanwhile = raised(kept_log(), "4.07/03/2023", "write.", "EI")
    meanwhile = did(meanwhile, actions.withdraw, "5.14/02/2023", "08/03/2023", "Not wanted.")
    plan = plan_of(meanwhile, typed(kept_log(), *WHOLE))
    assert [bool(each.problem) for each in plan.rows] == [True, False, False, True]
    assert plan.problems[1].startswith("No 4: The same action is there already: 4.07/03/2023.")
    assert row_words(plan.rows[3]) == plan.rows[3].problem
    with pytest.raises(Refused, match=r"^No 1: "):
        changed(meanwhile, typed(kept_log(), *WHOLE).sitting, beside(kept_log()).provenance)


def test_an_action_that_is_gone_is_said_too() -> None:
    gone = replace(kept_log(), actions=kept_log().actions[:1])
    problems = plan_of(gone, typed(kept_log(), *WHOLE)).problems
    assert problems[0].startswith("No 1: There is no action GPB:5.14/02/2023.")


def test_a_meeting_that_was_moved_meanwhile_stops_all_of_it() -> None:
    log = add_meeting(kept_log(), "GPB", day("08/03/2023"))
    course = typed(log, "GPB 08/03/2023", "none", "", "3", "Visit", "EI", "")
    when = provenance("06/03/2023", today="08/03/2023")
    moved = move_meeting(log, "GPB", day("08/03/2023"), day("09/03/2023"), when)
    plan = plan_of(moved, course)
    assert plan.problem.startswith("There is no meeting of GPB on 08/03/2023")
    assert plan.problems == [plan.problem]


def test_a_new_meeting_that_somebody_recorded_meanwhile_is_that_one() -> None:
    course = typed(kept_log(), "GPB 06/03/2023", "y", "none", "", "3", "Visit", "EI", "")
    assert len(plan_of(kept_log(), course).log.meetings) == len(kept_log().meetings) + 1
    meanwhile = add_meeting(kept_log(), "GPB", day("06/03/2023"))
    assert plan_of(meanwhile, course).log.meetings == meanwhile.meetings


def test_an_action_half_typed_cannot_be_recorded() -> None:
    sitting = typed(kept_log(), *WHOLE).sitting
    half = replace(sitting, actions=(*sitting.actions, TypedAction("9")))
    assert planned(kept_log(), half, beside(kept_log()).provenance).problems == [f"No 5: {UNTYPED}"]
