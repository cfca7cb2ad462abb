"""The checks of the promises themselves: a merge that breaks one is seen to break it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.meetings import add_meeting, cancel_meeting, hold_meeting
from pcc_actions.core.merging.merge import merged
from pcc_actions.core.model import Action, Log, Meeting
from tests.builders import day, did
from tests.core.merging import promises
from tests.core.merging.test_merge import (
    LETTER,
    MORNING,
    NOON,
    VISIT,
    added,
    by_a,
    by_b,
    logged,
    planned,
)

Promise = Callable[[Log], None]


def base() -> Log:
    return did(logged(), actions.exempt, LETTER, by_a("01/03/2023 09:00"), "FOIA s.31")


def ours() -> Log:
    """Give a copy with a correction, a deferral, a new action, a topic and a meeting."""
    log = did(base(), actions.note, VISIT, by_a(MORNING), "Rang")
    late = DayCorrections(event=2, day=day("10/03/2023"))
    log = did(log, put_right, VISIT, by_a(NOON), late, "Late")
    log = did(log, actions.defer, VISIT, by_a(NOON), day("09/05/2023"), "Moving")
    log = added(log, "9", "Order tea", by_a(NOON))
    log = planned(log, "Budget", by_a(NOON))
    log = cancel_meeting(log, "GPB", day("04/04/2023"), by_a(NOON), "Snow")
    log = hold_meeting(log, "GPB", day("04/04/2023"), by_a("20/03/2023 13:00"))
    return add_meeting(log, "GPB", day("09/05/2023"))


def theirs() -> Log:
    """Give a copy with a note of the same second, a closing, a lift and the same reference."""
    log = did(base(), actions.note, VISIT, by_b(MORNING), "Wrote")
    log = did(log, actions.discharge, VISIT, by_b(MORNING), "Agreed")
    log = did(log, actions.exempt, LETTER, by_b(NOON), None)
    log = cancel_meeting(log, "GPB", day("04/04/2023"), by_b(MORNING), "Strike")
    log = hold_meeting(log, "GPB", day("04/04/2023"), by_b("20/03/2023 14:00"))
    return added(log, "9", "Order cake", by_b(MORNING))


def together() -> Log:
    return merged(base(), ours(), theirs()).log


def _of_side(promise: Callable[[Log, Log], None]) -> Promise:
    """Give a promise to both copies."""

    def kept(log: Log) -> None:
        for side in (ours(), theirs()):
            promise(log, side)

    return kept


PROMISES: dict[str, Promise] = {
    "nothing is missing": _of_side(promises.nothing_is_missing),
    "corrections mean what they meant": _of_side(promises.corrections_mean_what_they_meant),
    "every reference finds its action": _of_side(promises.every_reference_finds_its_action),
    "states follow": promises.states_follow_from_the_history,
    "names are of one": promises.names_are_of_one_entry,
    "no fault is new": lambda log: promises.no_fault_is_new(log, ours(), theirs()),
    "movements reconcile": promises.movements_reconcile,
    "one side's change holds": lambda log: promises.what_one_side_changed_is_as_it_has_it(
        base(), ours(), theirs(), log
    ),
    "exempt stays exempt": lambda log: promises.exempt_on_either_side_is_exempt(
        base(), ours(), theirs(), log
    ),
}


def visit_with(log: Log, change: Callable[[Action], Action]) -> Log:
    """Give the log with its first action otherwise."""
    return replace(log, actions=(change(log.actions[0]), *log.actions[1:]))


def without_last_event(one: Action) -> Action:
    return replace(one, history=one.history[:-1])


def turned_round(one: Action) -> Action:
    raising, *others = one.history
    return replace(one, history=(raising, *reversed(others)))


def nothing_apart(one: Action) -> Action:
    return replace(one, history=tuple(replace(each, apart=False) for each in one.history))


def of_the_first_alike(one: Action) -> Action:
    """Have every correction speak of the first event of its kind and second, as before a merge."""
    events = (each if each.of is None else replace(each, of=replace(each.of, number=2))
              for each in one.history)  # fmt: skip
    return replace(one, history=tuple(events))


def of_meetings(change: Callable[[Meeting], Meeting]) -> Callable[[Log], Log]:
    return lambda log: replace(log, meetings=tuple(change(each) for each in log.meetings))


def the_earlier_holding(one: Meeting) -> Meeting:
    """Have of two cancellations the earlier one hold."""
    if not (one.cancelled and one.cancelled_apart):
        return one
    return replace(one, cancelled=one.cancelled_apart[0], cancelled_apart=(one.cancelled,))


def a_day_later(one: Action) -> Action:
    raising, first, *others = one.history
    later = replace(first, on=first.on + timedelta(days=1))
    return replace(one, history=(raising, later, *others))


def not_renumbered(log: Log) -> Log:
    """Give the log with the reference that both had taken for both."""
    every = (replace(each, reference=each.formerly[0], formerly=()) if each.formerly else each
             for each in log.actions)  # fmt: skip
    return replace(log, actions=tuple(every))


def not_kept_formerly(log: Log) -> Log:
    return replace(log, actions=tuple(replace(each, formerly=()) for each in log.actions))


def lifted(log: Log) -> Log:
    lift = did(base(), actions.exempt, LETTER, by_b(NOON), None).actions[1]
    return replace(log, actions=(log.actions[0], lift, *log.actions[2:]))


BROKEN: dict[str, tuple[Callable[[Log], Log], str]] = {
    "theirs taken whole": (lambda _: theirs(), "nothing is missing"),
    "ours taken whole": (lambda _: ours(), "nothing is missing"),
    "an event lost": (lambda log: visit_with(log, without_last_event), "nothing is missing"),
    "an order turned round": (lambda log: visit_with(log, turned_round), "nothing is missing"),
    "a day altered": (lambda log: visit_with(log, a_day_later), "nothing is missing"),
    "an action lost": (
        lambda log: replace(log, actions=log.actions[:-1]), "nothing is missing",
    ),
    "a topic lost": (lambda log: replace(log, programme=()), "nothing is missing"),
    "a meeting lost": (
        lambda log: replace(log, meetings=log.meetings[:-1]), "nothing is missing",
    ),
    "a cancellation of one copy lost": (
        of_meetings(lambda one: replace(one, cancelled_apart=())), "nothing is missing",
    ),
    "one copy's putting back lost": (
        of_meetings(lambda one: replace(one, reinstated_apart=())), "nothing is missing",
    ),
    "a cancellation twice": (
        of_meetings(lambda one: replace(one, cancelled_apart=one.cancelled_apart * 2)),
        "nothing is missing",
    ),
    "an earlier cancellation holding": (
        of_meetings(the_earlier_holding), "nothing is missing",
    ),
    "a correction of another event": (
        lambda log: visit_with(log, of_the_first_alike), "corrections mean what they meant",
    ),
    "what could not be": (lambda log: visit_with(log, nothing_apart), "states follow"),
    "a fault": (lambda log: visit_with(log, nothing_apart), "no fault is new"),
    "keys of one copy": (
        lambda log: visit_with(log, lambda one: replace(one, status="outstanding", closed=None)),
        "states follow",
    ),
    "two of one reference": (not_renumbered, "names are of one"),
    "a reference that finds nothing": (not_kept_formerly, "every reference finds its action"),
    "a lift that won": (lifted, "exempt stays exempt"),
    "due as theirs has it": (
        lambda log: visit_with(
            log,
            lambda one: replace(
                one, history=tuple(each for each in one.history if each.kind != "deferred")
            ),
        ),
        "one side's change holds",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PROMISES)
def test_the_merge_keeps_each_promise(name: str) -> None:
    PROMISES[name](together())


@pytest.mark.parametrize("how", BROKEN)
def test_a_merge_that_does_otherwise_breaks_the_promise(how: str) -> None:
    spoilt, name = BROKEN[how]
    with pytest.raises(AssertionError):
        PROMISES[name](spoilt(together()))
