"""What a copy has no more that the log had before an undo, and has again."""

from dataclasses import replace

from pcc_actions.core.changes import actions
from pcc_actions.core.merging.clashes import ClashCode
from pcc_actions.core.merging.descent import brought_back
from tests.builders import action, did, empty_log, raised

VISIT = "3.14/02/2023"
UNDONE = raised(empty_log(), VISIT, "Set up a visit")
NOTED = did(UNDONE, actions.note, VISIT, "20/02/2023", "Rooms asked for")


def test_an_event_that_one_copy_took_back_and_the_log_has_is_told() -> None:
    [clash] = brought_back(NOTED, UNDONE, NOTED)
    assert (clash.code, clash.entry) == (ClashCode.TAKEN_BACK, action(NOTED, VISIT))
    assert clash.holding == action(NOTED, VISIT).history[-1]


def test_an_action_that_one_copy_took_back_is_told_by_its_raising() -> None:
    [clash] = brought_back(NOTED, empty_log(), NOTED)
    assert clash.holding == action(NOTED, VISIT).history[0]


def test_what_the_log_has_no_more_either_is_not_told() -> None:
    assert [*brought_back(NOTED, UNDONE, UNDONE)] == []
    assert [*brought_back(NOTED, empty_log(), empty_log())] == []
    assert [*brought_back(NOTED, UNDONE, replace(NOTED, actions=()))] == []
