import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.why_not import refusal
from pcc_actions.core.model import Action, Log
from pcc_actions.errors import Refused
from tests.builders import day, did, empty_log, event, provenance, raised

REF = "3.14/02/2023"


def test_an_action_not_yet_raised_cannot_be_reopened() -> None:
    bare = Action(REF, "GPB", "Set up a visit", day("14/02/2023"))
    said = refusal(bare, None, event("reopened", "01/03/2023"))
    assert said.sentence == "3.14/02/2023 is not yet raised, so there is nothing to reopen."


def test_what_can_be_done_where_it_was_closed() -> None:
    log = raised(empty_log(), REF, "Set up a visit")
    log = did(log, actions.discharge, REF, "14/02/2023", "Agreed")

    def ways(log: Log, today: str) -> str:
        with pytest.raises(Refused) as told:
            did(log, actions.complete, REF, provenance("14/02/2023", today=today), "Made")
        return told.value.sentence.split("cannot be completed.")[1]

    reopen = " If it is not settled after all: pcc-actions reopen 3.14/02/2023 --note WHY."
    assert ways(log, "14/02/2023") == reopen
    line = (
        ' If that day is wrong: pcc-actions correct 3.14/02/2023 --closed DATE --note "Wrong day".'
    )
    assert ways(log, "15/02/2023") == reopen + line
    again = did(log, actions.reopen, REF, "16/02/2023", "Not made")
    assert ways(again, "16/02/2023") == (
        " Give the day on which it was outstanding again, with --on."
    )
