import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.events import as_replayed, refusal
from pcc_actions.core.entries import replaced
from pcc_actions.core.history.replay import disagreements, steps
from pcc_actions.core.model import Action, Log
from pcc_actions.errors import Refused
from tests.builders import action, day, did, empty_log, event, provenance, raised, typed_over

REF = "3.14/02/2023"


def test_the_keys_of_an_action_are_what_its_history_bears_out() -> None:
    log = raised(empty_log(), REF, "Set up a visit", "EI", theme="Trust", due_words="soon")
    there = action(log, REF)
    wrong = action(
        typed_over(log, REF, text="x", owners=(), due_words=None, status="withdrawn",
                   closed=day("01/03/2023"), exempt="y", theme="z"), REF,
    )  # fmt: skip
    put_right = as_replayed(wrong, [*steps(wrong)])
    assert put_right == there
    assert disagreements(put_right) == {}


def test_an_action_without_a_raising_is_left_as_it_is() -> None:
    bare = Action(REF, "GPB", "Set up a visit", day("14/02/2023"))
    assert as_replayed(bare, [*steps(bare)]) == bare


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


def test_an_action_is_put_in_its_place() -> None:
    log = raised(empty_log(), REF, "Set up a visit")
    log = raised(raised(log, REF, "Write"), REF, "Book")
    other = action(log, f"{REF}/2")
    assert [each.text for each in replaced(log, 0, other).actions] == [
        "Write",
        "Write",
        "Book",
    ]
    assert [each.text for each in replaced(log, 2, other).actions] == [
        "Set up a visit", "Write", "Write",
    ]  # fmt: skip
