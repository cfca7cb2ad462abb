"""A log without a fault, to put one in, and what a check says of it."""

from typing import Any

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.checks.all_checks import Check
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.model import Log
from tests.builders import (
    action,
    day,
    did,
    empty_log,
    event,
    provenance,
    raised,
    typed_over,
    with_person,
)

REF = "3.14/02/2023"
AS_AT = day("10/03/2023")


def sound() -> Log:
    log = raised(empty_log(), REF, "Set up a visit", "EI", due_words="soon")
    log = raised(log, "4.14/02/2023", "Write to the team", "IF", exempt="FOIA s.31")
    log = move_meeting(log, "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023"))
    log = cancel_meeting(log, "GPB", day("14/03/2023"), provenance("02/03/2023"), "Snow")
    log = with_person(log, "EI", "Edith Irons", "Clerk")
    log = did(log, actions.assign, REF, "01/03/2023", ["EI", "CC"])
    return did(log, actions.discharge, "4.14/02/2023", "07/03/2023", "Agreed", "1.07/03/2023")


def said(check: Check, log: Log) -> list[str]:
    found = list(check(Checked(log, AS_AT)))
    assert all(each.kind == "fault" for each in found)
    return [each.sentence for each in found]


def with_event(log: Log, reference: str, kind: str, on: str, **more: Any) -> Log:
    there = action(log, reference)
    return typed_over(log, reference, history=(*there.history, event(kind, on, **more)))
