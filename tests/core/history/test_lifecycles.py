"""What can be told of an action by its keys alone."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.lifecycles import surely_closed
from pcc_actions.core.history.snapshot import snapshot_of
from pcc_actions.core.model import Log
from tests.builders import action, day, did, empty_log, provenance, raised, typed_over
from tests.drawn_changes import changes, logs, outcome
from tests.examples import examples

REF = "3.14/02/2023"


def discharged() -> Log:
    log = raised(empty_log(), REF, "Set up a visit", "EI", due=day("01/03/2023"))
    return did(log, actions.discharge, REF, "07/03/2023", "Agreed")


@pytest.mark.parametrize(
    ("as_at", "surely"), [("06/03/2023", False), ("07/03/2023", True), ("08/03/2023", True)]
)
def test_an_action_is_closed_from_the_day_of_its_closing(as_at: str, surely: bool) -> None:
    assert surely_closed(action(discharged(), REF), day(as_at)) == surely


@pytest.mark.parametrize(
    ("typed", "surely"),
    [
        ({}, True),
        ({"text": "Set up two visits"}, True),
        ({"status": "withdrawn"}, False),
        ({"closed": day("06/03/2023")}, True),
        ({"status": "completed", "closed": None}, False),
    ],
)
def test_what_was_put_right_of_its_closing_is_told_by_a_replay(
    typed: dict[str, Any], surely: bool
) -> None:
    log = hand_edits(typed_over(discharged(), REF, **typed), None, provenance("10/03/2023"))
    assert surely_closed(action(log, REF), day("20/03/2023")) == surely


@settings(max_examples=examples(60))
@given(logs, changes, st.dates(date(2023, 2, 1), date(2023, 6, 1)))
def test_what_is_surely_closed_on_a_day_is_on_no_list_of_that_day(
    start: Log, steps: Any, as_at: date
) -> None:
    log = outcome(start, steps)
    for each in log.actions:
        if surely_closed(each, as_at):
            found = snapshot_of(each, Schedule(log.meetings), as_at)
            assert found is None or not found.outstanding
