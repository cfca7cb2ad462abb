"""The mark of exemption that the history of an action gives it."""

from dataclasses import replace

from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.model import Action, Event
from tests.builders import action, changed, empty_log, event, raised

REF = "3.14/02/2023"
MARK = event("exempted", "05/03/2023", at="09/03/2023", changes=changed(exempt=(None, "FOIA s.31")))
LIFT = event("exempted", "07/03/2023", at="10/03/2023", changes=changed(exempt=("FOIA s.31", None)))


def with_history(*events: Event) -> Action:
    before = action(raised(empty_log(), REF, "Set up a visit"), REF)
    return replace(before, history=(*before.history, *events))


def test_a_mark_is_lifted_only_by_what_was_recorded_after_it() -> None:
    assert exemption_mark(with_history()) is None
    assert exemption_mark(with_history(MARK)) == "FOIA s.31"
    assert exemption_mark(with_history(MARK, LIFT)) is None
    assert exemption_mark(with_history(LIFT, MARK)) == "FOIA s.31"
    assert exemption_mark(with_history(MARK, LIFT, MARK)) == "FOIA s.31"
    slow = replace(LIFT, at=event("x", "08/03/2023").at)
    assert exemption_mark(with_history(MARK, slow)) == "FOIA s.31"
    assert exemption_mark(with_history(MARK, slow, LIFT)) is None


def test_a_mark_made_when_it_was_raised_counts_too() -> None:
    log = raised(empty_log(), REF, "Set up a visit", exempt="Sch 12A para 3")
    assert exemption_mark(action(log, REF)) == "Sch 12A para 3"
