"""Which event the present status of an action comes from."""

from collections.abc import Callable

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.history.places import closing_place, completion_place
from pcc_actions.core.model import Log
from tests.builders import action, did, empty_log, provenance, raised, typed_over

REF = "3.14/02/2023"
STEPS: dict[str, Callable[[Log, str], Log]] = {
    "note": lambda log, on: did(log, actions.note, REF, on, "Asked"),
    "complete": lambda log, on: did(log, actions.complete, REF, on, "Made"),
    "discharge": lambda log, on: did(log, actions.discharge, REF, on, "Agreed"),
    "withdraw": lambda log, on: did(log, actions.withdraw, REF, on, "Not wanted"),
    "reopen": lambda log, on: did(log, actions.reopen, REF, on, "After all"),
    "close by hand": lambda log, on: hand_edits(
        typed_over(log, REF, status="discharged"), None, provenance(on)
    ),
    "withdraw by hand": lambda log, on: hand_edits(
        typed_over(log, REF, status="withdrawn"), None, provenance(on)
    ),
    "complete by hand": lambda log, on: hand_edits(
        typed_over(log, REF, status="completed"), None, provenance(on)
    ),
}


def after(*taken: str) -> tuple[int | None, int | None]:
    log = raised(empty_log(), REF, "Set up a visit")
    for number, step in enumerate(taken):
        log = STEPS[step](log, f"{15 + number}/02/2023")
    return closing_place(action(log, REF)), completion_place(action(log, REF))


@pytest.mark.parametrize(
    ("taken", "closing", "completion"),
    [
        ((), None, None),
        (("note",), None, None),
        (("complete", "note"), None, 1),
        (("complete", "discharge", "note"), 2, 1),
        (("discharge",), 1, None),
        (("discharge", "reopen"), None, None),
        (("complete", "reopen", "complete", "withdraw"), 4, 3),
        (("discharge", "reopen", "withdraw"), 3, None),
        (("discharge", "withdraw by hand"), 2, None),
        (("note", "close by hand"), 2, None),
        (("complete by hand", "discharge"), 2, 1),
    ],
)
def test_where_the_present_status_comes_from(
    taken: tuple[str, ...], closing: int | None, completion: int | None
) -> None:
    assert after(*taken) == (closing, completion)
