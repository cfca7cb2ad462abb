"""When an action was due before and after a correction, where no date was stated."""

from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import move_meeting
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.event_words import event_words
from pcc_actions.core.history.due_then import told_steps
from pcc_actions.core.history.replay import steps
from pcc_actions.core.model import NEXT_MEETING, Log
from tests.builders import NO_DUE, action, day, did, empty_log, provenance, raised, typed_over

REF = "3.14/02/2023"


def logged(reference: str = REF, **more: Any) -> Log:
    return raised(empty_log(), reference, "Set up a visit", "EI", **more)


def put_right(log: Log, on: str = "01/03/2023", reference: str = REF, **right: Any) -> Log:
    return did(log, correct, reference, on, Corrections(**right), "Typed wrongly")


def told(log: Log, reference: str = REF) -> str:
    """Give what happened last, as where the meetings are at hand tells it."""
    taken = told_steps([*steps(action(log, reference))], Schedule(log.meetings))
    return event_words(taken[-1][1]).removeprefix("corrected: ")


JUNE = day("30/06/2023")


def test_a_date_in_place_of_the_next_meeting() -> None:
    log = put_right(logged(), due=JUNE)
    assert told(log) == "due 30/06/2023 instead of 07/03/2023 (next meeting)"
    bare = event_words(log.actions[0].history[-1])
    assert bare == "corrected: due 30/06/2023 instead of the board's next meeting"


def test_the_next_meeting_is_the_one_that_was_known_on_that_day() -> None:
    log = put_right(logged(), due=JUNE)
    for on, was in (("28/02/2023", "10/03/2023"), ("02/03/2023", "07/03/2023")):
        dates = (day("07/03/2023"), day("10/03/2023"))
        moved = move_meeting(log, "GPB", *dates, provenance(on), None)
        assert told(moved) == f"due 30/06/2023 instead of {was} (next meeting)"


def test_the_default_comes_back() -> None:
    log = put_right(logged(due=JUNE), cleared=NO_DUE)
    assert told(log) == "due 07/03/2023 (next meeting) instead of 30/06/2023"
    bare = event_words(log.actions[0].history[-1])
    assert bare == "corrected: due the board's next meeting instead of 30/06/2023"


def test_where_no_next_meeting_is_known() -> None:
    reference = "4.04/04/2023"
    log = put_right(logged(reference), "05/04/2023", reference, due=JUNE)
    assert told(log, reference) == "due 30/06/2023 instead of the board's next meeting"
    log = put_right(log, "06/04/2023", reference, due_words="in summer")
    assert told(log, reference) == "due words “in summer” instead of 30/06/2023"
    log = put_right(log, "07/04/2023", reference, cleared=NO_DUE)
    assert told(log, reference) == "due the board's next meeting instead of “in summer”"


def test_words_in_place_of_a_default_and_a_default_of_words() -> None:
    log = put_right(logged(), due_words="in summer")
    assert told(log) == "due words “in summer” instead of 07/03/2023 (next meeting)"
    log = put_right(log, "02/03/2023", cleared=NO_DUE)
    assert told(log) == "due 07/03/2023 (next meeting) instead of “in summer”"


def test_a_date_in_place_of_words() -> None:
    log = put_right(logged(due_words="in summer"), due=JUNE)
    assert told(log) == "due 30/06/2023 instead of “in summer”"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"due": day("30/06/2023")}, "due 30/06/2023 instead of 07/03/2023 (next meeting)"),
        ({"due_words": "soon"}, "due words “soon” instead of 07/03/2023 (next meeting)"),
    ],
)
def test_what_was_typed_into_the_file(typed: dict[str, Any], says: str) -> None:
    log = hand_edits(typed_over(logged(), REF, **typed), None, provenance("01/03/2023"))
    assert told(log) == says


def test_a_date_typed_beside_words_that_stay() -> None:
    log = typed_over(logged(due_words="in summer"), REF, due=day("30/06/2023"))
    log = hand_edits(log, None, provenance("01/03/2023"))
    assert told(log) == "due 30/06/2023 instead of “in summer”"
    log = hand_edits(typed_over(log, REF, due_words="soon"), None, provenance("02/03/2023"))
    assert told(log) == "due words “soon” instead of “in summer”"


def test_what_an_action_was_due_after_it_was_closed_is_what_it_was_then() -> None:
    log = did(logged(), actions.discharge, REF, "06/03/2023", "Agreed")
    moved = move_meeting(
        log, "GPB", day("07/03/2023"), day("10/03/2023"), provenance("06/03/2023"), None
    )
    assert "10/03/2023 (next meeting)" in told(put_right(moved, "08/03/2023", due=JUNE))


def test_everything_else_is_told_as_it_is_kept() -> None:
    log = put_right(logged(), theme="Trust")
    taken = [*steps(action(log, REF))]
    assert [*told_steps(taken, Schedule(log.meetings))] == taken
    assert [event.due_then for _, event, _ in told_steps(taken, Schedule(()))] == [None, None]
    (_, event, _) = told_steps([*steps(action(put_right(log, due=JUNE), REF))], Schedule(()))[-1]
    assert event.due_then is not None
    assert event.due_then.before == NEXT_MEETING
    assert event == replace(event, due_then=None)


def test_words_typed_beside_a_date_do_not_move_it() -> None:
    typed = typed_over(logged(due=JUNE), REF, due_words="in summer")
    log = hand_edits(typed, None, provenance("01/03/2023"))
    taken = told_steps([*steps(action(log, REF))], Schedule(log.meetings))
    assert [*taken[-1][1].changes] == ["due_words"]
    assert taken[-1][1].due_then is None
