"""The day or the minute of an earlier event put right."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.checks.finding import FaultCode
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.effective import effective
from pcc_actions.core.history.movement import movement
from pcc_actions.core.history.replay import disagreements, impossible, steps
from pcc_actions.core.history.snapshot import snapshot_of
from pcc_actions.core.model import Action, EventHandle, Log
from pcc_actions.errors import Refused
from tests.builders import (
    action,
    changed,
    day,
    did,
    empty_log,
    event,
    moment,
    one,
    provenance,
    raised,
    stood,
    typed_over,
)

REF = "3.14/02/2023"
NOW = provenance("10/03/2023", by="CC", today="10/03/2023")


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", theme="Trust")


def discharged(on: str = "08/03/2023", minute: str | None = None) -> Log:
    return did(visit(), actions.discharge, REF, on, "Agreed", minute)


def right(log: Log, **days: Any) -> Log:
    typed: dict[str, Any] = {name: day(each) if isinstance(each, str) and name != "minute" else each
             for name, each in days.items()}  # fmt: skip
    return did(log, put_right, REF, NOW, DayCorrections(**typed), "Typed late")


def refused(log: Log, **days: Any) -> str:
    with pytest.raises(Refused) as told:
        right(log, **days)
    return told.value.sentence


def test_the_day_of_a_discharge_is_put_right_from_the_beginning() -> None:
    log = right(discharged(), closed="07/03/2023")
    there = action(log, REF)
    assert there.closed == day("07/03/2023")
    assert there.history[:-1] == action(discharged(), REF).history
    assert there.history[-1] == replace(
        event("corrected", "10/03/2023", by="CC", note="Typed late"),
        of=EventHandle("discharged", moment("08/03/2023")),
        changes=changed(day=(day("08/03/2023"), day("07/03/2023"))),
    )
    assert stood(log, REF, "06/03/2023").status == "outstanding"
    for as_at in ("07/03/2023", "08/03/2023", "10/03/2023"):
        assert (stood(log, REF, as_at).status, stood(log, REF, as_at).closed) == (
            "discharged", day("07/03/2023"),
        )  # fmt: skip
    assert movement(log, "GPB", day("07/03/2023"), day("07/03/2023")).discharged == 1
    assert disagreements(there) == {}


def test_a_minute_is_put_right_with_the_day_or_alone() -> None:
    log = right(discharged(minute="1.04/04/2023"), minute="1.07/03/2023")
    assert stood(log, REF, "08/03/2023").minute == "1.07/03/2023"
    assert dict(action(log, REF).history[-1].changes) == changed(
        minute=("1.04/04/2023", "1.07/03/2023")
    )
    both = right(discharged(), closed="07/03/2023", minute="1.07/03/2023")
    assert len(action(both, REF).history) == 3
    assert dict(action(both, REF).history[-1].changes) == changed(
        day=(day("08/03/2023"), day("07/03/2023")), minute=(None, "1.07/03/2023")
    )


def test_the_day_of_a_report_and_of_the_discharge_after_it() -> None:
    log = did(visit(), actions.complete, REF, "07/03/2023", "Visit made")
    log = did(log, actions.discharge, REF, "08/03/2023", "Agreed")
    moved = right(log, completed_on="20/02/2023", closed="21/02/2023")
    assert stood(moved, REF, "20/02/2023").completed_on == day("20/02/2023")
    assert stood(moved, REF, "21/02/2023").status == "discharged"
    assert refused(log, closed="06/03/2023") == (
        "3.14/02/2023 cannot have been discharged on 06/03/2023: that it was reported complete on "
        "07/03/2023 would be out of order. Give another day; or first put that one right: "
        "pcc-actions correct 3.14/02/2023 --event 2 --day 06/03/2023 --note WHY."
    )
    assert action(right(log, closed="07/03/2023"), REF).closed == day("07/03/2023")


def test_any_event_by_its_number() -> None:
    log = did(visit(), actions.note, REF, "07/03/2023", "Rang them")
    log = did(log, actions.assign, REF, "08/03/2023", ["CC"])
    assert stood(right(log, event=2, day="01/03/2023"), REF, "01/03/2023").latest_update
    earlier = right(log, event=3, day="01/03/2023")
    assert stood(earlier, REF, "01/03/2023").owners == ("CC",)
    assert stood(earlier, REF, "28/02/2023").owners == ("EI",)
    again = right(earlier, event=3, day="02/03/2023")
    assert stood(again, REF, "01/03/2023").owners == ("EI",)


@pytest.mark.parametrize("wanted", [{"minute": "2.1"}, {"event": 2, "day": day("07/03/2023")}])
def test_nothing_is_put_right_as_of_a_day_before_the_raising(wanted: dict[str, Any]) -> None:
    early = provenance("13/02/2023", today="10/03/2023")
    with pytest.raises(Refused) as told:
        did(discharged(), put_right, REF, early, DayCorrections(**wanted), "Misread")
    assert told.value.sentence == (
        "3.14/02/2023 was raised on 14/02/2023; it cannot have been corrected on 13/02/2023. "
        "Give a later day with --on; or, if it was raised earlier: pcc-actions correct "
        '3.14/02/2023 --raised DATE --note "Wrong day".'
    )


def test_the_minute_of_an_event_by_its_number() -> None:
    log = did(discharged(minute="1.04/04/2023"), actions.reopen, REF, "09/03/2023", "Not made")
    moved = right(log, event=2, minute="1.07/03/2023")
    assert stood(moved, REF, "08/03/2023").minute == "1.07/03/2023"
    assert refused(log, event=3, minute="1.07/03/2023").startswith(
        "Event 3 of 3.14/02/2023 is no closing, so no minute agreed it."
    )


def test_two_events_alike_are_told_apart() -> None:
    log = did(discharged("07/03/2023"), actions.reopen, REF, "07/03/2023", "Not made")
    log = did(log, actions.discharge, REF, "07/03/2023", "Agreed")
    moved = right(log, closed="09/03/2023")
    assert action(moved, REF).history[-1].of == EventHandle("discharged", moment("07/03/2023"), 2)
    assert stood(moved, REF, "07/03/2023").status == "outstanding"
    assert stood(moved, REF, "09/03/2023").closed == day("09/03/2023")


@pytest.mark.parametrize(
    ("days", "says"),
    [
        ({"closed": "08/03/2023"}, "says that already: there is nothing to correct"),
        ({"closed": "13/02/2023"}, "it was raised on 14/02/2023. Give a later day; or, if it was "
         "raised earlier: pcc-actions correct 3.14/02/2023 --raised DATE --note \"Wrong day\"."),
        ({"closed": "11/03/2023"}, "11/03/2023 is in the future; today is 10/03/2023"),
        ({"completed_on": "07/03/2023"}, "is not reported complete as it stands"),
        ({"event": 1, "day": "07/02/2023"}, "pcc-actions correct 3.14/02/2023 --raised 07/02/2023"),
        ({"event": 0, "day": "07/03/2023"}, "has no event 0: its history goes from 1 to 2"),
        ({"event": 3, "day": "07/03/2023"}, "has no event 3: its history goes from 1 to 2"),
        ({"event": 2}, "Say on which day that event was: --day DATE."),
        ({"day": "07/03/2023"}, "Say which event was on that day"),
        ({}, "says that already"),
    ],
)  # fmt: skip
def test_what_cannot_be_put_right(days: dict[str, Any], says: str) -> None:
    assert says in refused(discharged(), **days)


def test_an_open_action_has_no_day_of_closing_nor_minute() -> None:
    for days in ({"closed": "07/03/2023"}, {"minute": "1.07/03/2023"}):
        assert "is neither discharged nor withdrawn as it stands" in refused(visit(), **days)


def test_a_day_on_which_its_status_did_not_allow_it() -> None:
    log = did(discharged("01/03/2023"), actions.reopen, REF, "05/03/2023", "Not made")
    log = did(log, actions.discharge, REF, "07/03/2023", "Agreed")
    assert refused(log, closed="02/03/2023") == (
        "3.14/02/2023 cannot have been discharged on 02/03/2023: by its history it was discharged "
        "then. Give another day."
    )


def test_no_other_value_of_today_moves_with_a_day() -> None:
    log = did(visit(), actions.defer, REF, "01/03/2023", day("10/03/2023"), "Moving")
    log = did(log, actions.defer, REF, "05/03/2023", day("04/04/2023"), "Moving")
    assert refused(log, event=2, day="06/03/2023") == (
        "In that order 3.14/02/2023 would have due 10/03/2023 today instead of 04/04/2023, for "
        "what was recorded last would come before another. Give another day."
    )
    assert right(log, event=2, day="05/03/2023")


def test_an_entry_of_a_day_still_to_come_is_put_right() -> None:
    ahead = provenance("20/03/2024", today="20/03/2024")
    log = did(visit(), actions.discharge, REF, ahead, "Agreed")
    assert stood(log, REF, "10/03/2023").status == "outstanding"
    moved = right(log, closed="07/03/2023")
    assert stood(moved, REF, "07/03/2023").status == "discharged"


def test_what_is_recorded_after_a_day_to_come_was_put_right_is_of_its_own_day() -> None:
    ahead = provenance("12/03/2023", at="09/03/2023", today="12/03/2023")
    log = did(visit(), actions.complete, REF, ahead, "Made")
    log = did(log, put_right, REF, NOW, DayCorrections(completed_on=day("09/03/2023")), "Clock")
    log = did(log, actions.discharge, REF, NOW, "Agreed")
    assert action(log, REF).closed == day("10/03/2023")


def test_an_impossible_history_is_mended() -> None:
    early = event("discharged", "13/02/2023", at="08/03/2023", note="Agreed")
    there = action(visit(), REF)
    log = typed_over(visit(), REF, status="discharged", closed=day("13/02/2023"),
                     history=(*there.history, early))  # fmt: skip
    assert [each.code for each in findings(log, day("10/03/2023")) if each.kind == "fault"] == [
        FaultCode.IMPOSSIBLE_EVENT, FaultCode.EARLY_CLOSING,
    ]  # fmt: skip
    mended = right(log, closed="07/03/2023")
    assert not [each for each in findings(mended, day("10/03/2023")) if each.kind == "fault"]


def test_where_an_old_edit_said_another_day_both_are_put_right() -> None:
    log = discharged()
    edited = event("corrected", "09/03/2023", by="hand edit",
                   changes=changed(closed=(day("08/03/2023"), day("06/03/2023"))))  # fmt: skip
    there = action(log, REF)
    log = typed_over(log, REF, closed=day("06/03/2023"), history=(*there.history, edited))
    moved = right(log, closed="07/03/2023")
    assert action(moved, REF).closed == day("07/03/2023")
    assert stood(moved, REF, "07/03/2023").status == "discharged"
    same = right(log, closed="06/03/2023")
    assert stood(same, REF, "06/03/2023").closed == day("06/03/2023")


def test_a_status_put_right_by_hand_has_a_day_too() -> None:
    typed = typed_over(visit(), REF, status="completed")
    log = hand_edits(typed, None, provenance("09/03/2023"))
    moved = right(log, completed_on="07/03/2023")
    assert stood(moved, REF, "07/03/2023").completed_on == day("07/03/2023")


def test_what_is_recorded_afterwards_builds_on_the_true_day() -> None:
    log = right(discharged(), closed="07/03/2023")
    with pytest.raises(Refused, match="was discharged on 07/03/2023, so it cannot be completed"):
        did(log, actions.complete, REF, "08/03/2023", "Made")
    log = did(log, actions.reopen, REF, "08/03/2023", "Not made")
    assert stood(log, REF, "08/03/2023").status == "outstanding"
    renamed = did(log, correct, REF, "09/03/2023", Corrections(item="4"), "Wrong item")
    assert stood(renamed, REF, "07/03/2023").status == "discharged"


# any history, any correction

CHANGES: dict[str, Callable[[Log, int, Any, int], Log]] = {
    "note": lambda log, at, when, n: actions.note(log, at, when, f"Note {n}"),
    "complete": lambda log, at, when, n: actions.complete(log, at, when, "Made"),
    "discharge": lambda log, at, when, n: actions.discharge(log, at, when, "Agreed"),
    "withdraw": lambda log, at, when, n: actions.withdraw(log, at, when, "Not wanted"),
    "reopen": lambda log, at, when, n: actions.reopen(log, at, when, "After all"),
    "defer": lambda log, at, when, n: actions.defer(
        log, at, when, day("01/05/2023") + timedelta(n), "Moving"
    ),
    "assign": lambda log, at, when, n: actions.assign(log, at, when, [f"O{n}"]),
    "text": lambda log, at, when, n: correct(log, at, when, Corrections(text=f"Visit {n}"), "Typo"),
}
FIRST, LAST = day("14/02/2023"), day("20/03/2023")
DAYS = st.dates(FIRST, LAST)


@st.composite
def histories(draw: st.DrawFn) -> Log:
    """A log of one action with as many of the drawn events as its history allows."""
    log = did(visit(), actions.note, REF, "14/02/2023", "Asked")
    drawn = st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), DAYS), max_size=6)
    for number, (kind, on) in enumerate(draw(drawn)):
        when = replace(provenance("20/03/2023"), on=on)
        try:
            log = CHANGES[kind](log, 0, when, number)
        except Refused:
            continue
    return log


def moved_as_drawn(log: Log, number: int, on: date) -> Log | None:
    """The log with the day of one of its events put right, None where that is refused."""
    event = 2 + number % (len(log.actions[0].history) - 1)
    try:
        return moved(log, event, on)
    except Refused:
        return None


def moved(log: Log, number: int, on: date) -> Log:
    right = DayCorrections(event=number, day=on)
    return put_right(log, 0, provenance("20/03/2023"), right, "Late")


def as_if_recorded_so(there: Action) -> Action:
    """The action whose events had their true days from the first, without corrections of them."""
    true = effective(there.history)
    return replace(there, history=tuple(each for each in true if each.of is None))


@given(histories(), st.integers(0, 9), DAYS)
@example(discharged(), 0, day("07/03/2023"))
def test_every_day_agrees_with_the_moved_event(log: Log, number: int, on: date) -> None:
    later = moved_as_drawn(log, number, on)
    if later is None:
        return
    there = later.actions[0]
    assert impossible(there) is None
    assert disagreements(there) == {}
    plain, schedule = as_if_recorded_so(there), Schedule(log.meetings)
    for as_at in (FIRST + timedelta(each) for each in range((LAST - FIRST).days + 1)):
        one_way, other = (snapshot_of(each, schedule, as_at) for each in (there, plain))
        assert one_way is not None
        assert other is not None
        assert replace(one_way, history=()) == replace(other, history=())
        told = [each for each in one_way.history if each.of is None]
        assert told == [*other.history]


@given(histories(), st.integers(0, 9), DAYS)
@example(discharged(), 0, day("07/03/2023"))
def test_a_day_put_right_and_back_is_as_if_nothing_had_been(
    log: Log, number: int, on: date
) -> None:
    before = log.actions[0]
    later = moved_as_drawn(log, number, on)
    if later is None:
        return
    event = 2 + number % (len(before.history) - 1)
    back = moved(later, event, before.history[event - 1].on).actions[0]
    assert effective(back.history)[: len(before.history)] == before.history
    states = [after for _, each, after in steps(back) if each.of is None]
    assert states == [after for _, _, after in steps(before)]
    assert replace(back, history=before.history) == before


def test_one_as_at_before_the_raising_is_none_still() -> None:
    assert one(right(discharged(), closed="07/03/2023"), REF, "13/02/2023") is None


# every line that a refusal names, on the log that caused it

LINE = re.compile(r"correct (\S+) --(event|closed|raised)(?: (\d+) --day)? (\S+) --note WHY")


def runs(log: Log, line: re.Match[str]) -> bool:
    """Whether a line puts the record right for some day in the place of its gap."""
    reference, option, number, typed = line.groups()
    assert reference == log.actions[0].reference
    gap = [FIRST + timedelta(each) for each in range(-20, 60)] if typed == "DATE" else [day(typed)]
    return any(_accepted(log, option, number, on) for on in gap)


def _accepted(log: Log, option: str, number: str | None, on: date) -> bool:
    when = provenance("20/03/2023", today="20/03/2023")
    try:
        if option == "raised":
            correct(log, 0, when, Corrections(raised=on), "Late")
        else:
            days = (
                DayCorrections(closed=on)
                if number is None
                else DayCorrections(event=int(number), day=on)
            )
            put_right(log, 0, when, days, "Late")
    except Refused:
        return False
    return True


def sentence_of(change: Callable[[], Log]) -> str:
    """What a change is refused with, nothing where it is not."""
    try:
        change()
    except Refused as refused:
        return refused.sentence
    return ""


@given(histories(), st.sampled_from(sorted(CHANGES)), st.dates(day("10/02/2023"), LAST))
@example(discharged(), "complete", day("08/03/2023"))
@example(discharged(), "note", day("10/02/2023"))
def test_the_line_that_a_refusal_names_runs_for_some_day(log: Log, kind: str, on: date) -> None:
    when = replace(provenance("20/03/2023", today="20/03/2023"), on=on)
    said = sentence_of(lambda: CHANGES[kind](log, 0, when, 20))
    assert all(runs(log, line) for line in LINE.finditer(said)), said
    if "pcc-actions reopen" in said:
        assert CHANGES["reopen"](log, 0, provenance("20/03/2023", today="20/03/2023"), 20)


@given(histories(), st.integers(0, 9), DAYS)
@example(discharged(), 0, day("10/02/2023"))
def test_the_line_that_a_refused_correction_names_runs_for_some_day(
    log: Log, number: int, on: date
) -> None:
    said = sentence_of(lambda: moved(log, 2 + number % (len(log.actions[0].history) - 1), on))
    assert all(runs(log, line) for line in LINE.finditer(said)), said
