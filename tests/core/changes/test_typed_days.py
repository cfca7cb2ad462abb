"""A day or a minute typed into the file moves the event that it is about."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.checks.finding import RemarkCode
from pcc_actions.core.history.minutes import agreed_by
from pcc_actions.core.history.movement import movement
from pcc_actions.core.history.replay import disagreements
from pcc_actions.core.history_list import HistoryFilters, history_rows
from pcc_actions.core.model import EventHandle, Log
from pcc_actions.errors import Refused
from tests.builders import (
    action,
    changed,
    day,
    did,
    empty_log,
    event,
    moment,
    provenance,
    raised,
    stood,
    typed_over,
)

REF = "3.14/02/2023"
NOW = provenance("10/03/2023", by="CC", today="10/03/2023")


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI")


def discharged() -> Log:
    return did(visit(), actions.discharge, REF, "08/03/2023", "Agreed", "1.07/03/2023")


def completed() -> Log:
    log = did(visit(), actions.complete, REF, "06/03/2023", "Made")
    return did(log, actions.discharge, REF, "08/03/2023", "Agreed", "1.07/03/2023")


def entered(log: Log, kept: Log | None = None) -> Log:
    """Enter the hand edits, and see that entering them again adds nothing."""
    once = hand_edits(log, kept, NOW)
    assert hand_edits(once, once, provenance("11/03/2023")) == once
    assert [disagreements(each) for each in once.actions] == [{}] * len(once.actions)
    return once


def test_a_closed_typed_over_moves_the_discharge_so_that_every_day_agrees() -> None:
    log = entered(typed_over(discharged(), REF, closed=day("07/03/2023")), discharged())
    there = action(log, REF)
    assert there.history[-1] == replace(
        event("corrected", "10/03/2023", by="hand edit"),
        of=EventHandle("discharged", moment("08/03/2023")),
        changes=changed(day=(day("08/03/2023"), day("07/03/2023"))),
    )
    assert stood(log, REF, "06/03/2023").status == "outstanding"
    assert stood(log, REF, "07/03/2023").closed == day("07/03/2023")
    assert movement(log, "GPB", day("07/03/2023"), day("07/03/2023")).discharged == 1
    assert not [each for each in findings(log, day("10/03/2023"))
                if each.code is RemarkCode.CLOSED_ELSEWHERE]  # fmt: skip


def test_a_completed_on_and_a_minute_typed_in_move_theirs() -> None:
    typed = typed_over(
        completed(), REF, completed_on=day("05/03/2023"), minute="2.07/03/2023",
        closed=day("07/03/2023"),
    )  # fmt: skip
    log = entered(typed, completed())
    there = action(log, REF)
    assert [each.of and each.of.kind for each in there.history[3:]] == ["discharged", "completed"]
    assert (there.completed_on, there.minute) == (day("05/03/2023"), "2.07/03/2023")
    assert stood(log, REF, "05/03/2023").completed_on == day("05/03/2023")
    assert stood(log, REF, "07/03/2023").minute == "2.07/03/2023"
    alone = entered(typed_over(completed(), REF, minute="2.07/03/2023"))
    assert len(action(alone, REF).history) == 4
    assert stood(alone, REF, "08/03/2023").minute == "2.07/03/2023"


def test_what_is_typed_and_true_is_no_edit_and_follows_what_is_recorded() -> None:
    same = typed_over(completed(), REF, completed_on=day("06/03/2023"), minute="1.07/03/2023")
    assert entered(same, completed()) == same
    log = did(same, actions.reopen, REF, "09/03/2023", "Not made")
    assert (action(log, REF).completed_on, action(log, REF).minute) == (None, None)


def test_two_that_move_only_together_and_one_that_cannot() -> None:
    both = typed_over(completed(), REF, completed_on=day("02/03/2023"), closed=day("03/03/2023"))
    log = entered(both, completed())
    assert stood(log, REF, "03/03/2023").status == "discharged"
    assert stood(log, REF, "02/03/2023").status == "completed"
    one = typed_over(completed(), REF, minute="2.07/03/2023", completed_on=day("09/03/2023"))
    log = entered(one, completed())
    assert stood(log, REF, "08/03/2023").minute == "2.07/03/2023"
    assert action(log, REF).completed_on == day("09/03/2023")


@pytest.mark.parametrize(
    ("closed", "rest_of_the_line"),
    [
        ("04/01/2023", 'DATE --note "Wrong day"'),  # before it was raised
        ("05/03/2023", 'DATE --note "Wrong day"'),  # before it was reported complete
        ("11/03/2023", "11/03/2023 --note WHY"),  # still to come when it was typed
    ],
)
def test_a_day_that_could_not_have_been_counts_from_today_and_is_remarked_on(
    closed: str, rest_of_the_line: str
) -> None:
    log = entered(typed_over(completed(), REF, closed=day(closed)), completed())
    there = action(log, REF)
    assert there.closed == day(closed)
    assert dict(there.history[-1].changes) == changed(closed=(day("08/03/2023"), day(closed)))
    assert stood(log, REF, "08/03/2023").closed == day("08/03/2023")
    remarks = [each.sentence for each in findings(log, day("12/03/2023"))
               if each.code is RemarkCode.CLOSED_ELSEWHERE]  # fmt: skip
    assert remarks == [
        f"3.14/02/2023 is closed on {closed} by its keys, but lists and papers of earlier days go "
        "by 08/03/2023. To have one day: pcc-actions correct 3.14/02/2023 --closed "
        f"{rest_of_the_line}."
    ]


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"status": "discharged", "closed": day("07/03/2023")}, "discharged"),
        ({"status": "completed", "completed_on": day("07/03/2023")}, "completed"),
    ],
)
def test_a_status_typed_with_its_day_holds_from_that_day(
    typed: dict[str, Any], status: str
) -> None:
    log = entered(typed_over(visit(), REF, **typed), visit())
    there = action(log, REF)
    assert len(there.history) == 2
    assert there.history[-1].on == day("07/03/2023")
    assert stood(log, REF, "06/03/2023").status == "outstanding"
    assert stood(log, REF, "07/03/2023").status == status
    more = entered(typed_over(visit(), REF, **typed, theme="Trust"), visit())
    assert [each.on for each in action(more, REF).history[1:]] == [
        day("07/03/2023"), day("10/03/2023"),
    ]  # fmt: skip


@pytest.mark.parametrize("closed", ["07/03/2023", "13/02/2023"])  # this one could not have been
def test_a_minute_typed_with_a_status_is_entered_with_it_and_put_right_once(closed: str) -> None:
    typed = {"status": "discharged", "closed": day(closed), "minute": "1.07/03/2023"}
    log = entered(typed_over(visit(), REF, **typed), visit())
    assert len(action(log, REF).history) == 2
    assert stood(log, REF, "10/03/2023").minute == "1.07/03/2023"
    assert [each.day for each in agreed_by(action(log, REF))] == [day("07/03/2023")]
    log = put_right(log, 0, NOW, DayCorrections(minute="2.07/03/2023"), "Misread")
    there = action(log, REF)
    assert there.minute == "2.07/03/2023"
    assert stood(log, REF, "10/03/2023").minute == "2.07/03/2023"
    assert dict(there.history[-1].changes) == changed(minute=("1.07/03/2023", "2.07/03/2023"))
    with pytest.raises(Refused, match="says that already"):
        put_right(log, 0, NOW, DayCorrections(minute="2.07/03/2023"), "Misread")
    of_meeting = HistoryFilters(meeting=day("07/03/2023"), recorded_by="hand edit")
    assert len(history_rows(log, day("10/03/2023"), of_meeting)) == 1


def test_a_minute_put_right_of_a_closing_that_a_correction_of_the_status_made() -> None:
    """As an edit was entered that a second one gave the minute."""
    typed = typed_over(visit(), REF, status="discharged", closed=day("07/03/2023"))
    log = entered(typed, visit())
    log = entered(typed_over(log, REF, minute="1.07/03/2023"), log)
    assert [dict(each.changes) for each in action(log, REF).history[2:]] == [
        changed(minute=(None, "1.07/03/2023"))
    ]
    log = put_right(log, 0, NOW, DayCorrections(minute="2.07/03/2023"), "Misread")
    assert stood(log, REF, "10/03/2023").minute == "2.07/03/2023"


@pytest.mark.parametrize("closed", ["13/02/2023", "05/03/2023", "11/03/2023"])
def test_a_status_typed_with_a_day_that_could_not_have_been_holds_from_today(closed: str) -> None:
    before = did(visit(), actions.complete, REF, "06/03/2023", "Made")
    log = entered(typed_over(before, REF, status="discharged", closed=day(closed)), before)
    assert action(log, REF).closed == day(closed)
    assert stood(log, REF, "09/03/2023").status == "completed"
    assert stood(log, REF, "10/03/2023").status == "discharged"


def test_an_edited_event_is_entered_with_what_that_changed() -> None:
    history = action(completed(), REF).history
    moved = replace(history[1], on=day("03/03/2023"))
    reworded = replace(history[2], minute="2.07/03/2023")
    edited = typed_over(completed(), REF, history=(history[0], moved, reworded))
    there = action(hand_edits(edited, completed(), NOW), REF)
    assert there.history[-1].note == "An earlier entry of its history was edited."
    assert dict(there.history[-1].changes) == changed(
        completed_on=(day("06/03/2023"), day("03/03/2023")),
        minute=("1.07/03/2023", "2.07/03/2023"),
    )
    assert disagreements(there) == {}


def test_an_edited_event_whose_day_was_typed_over_too_is_entered_once() -> None:
    history = action(completed(), REF).history
    edited = typed_over(completed(), REF, closed=day("07/03/2023"),
                        history=(*history[:2], replace(history[2], note="Accepted")))  # fmt: skip
    there = action(hand_edits(edited, completed(), NOW), REF)
    assert [dict(each.changes) for each in there.history[3:]] == [
        changed(day=(day("08/03/2023"), day("07/03/2023"))), {},
    ]  # fmt: skip


@given(
    st.sampled_from([visit, discharged, completed]),
    st.fixed_dictionaries(
        {},
        optional={
            "closed": st.dates(day("10/02/2023"), day("14/03/2023")),
            "completed_on": st.dates(day("10/02/2023"), day("14/03/2023")),
            "minute": st.sampled_from(["1.07/03/2023", "2.07/03/2023"]),
            "status": st.sampled_from(["outstanding", "completed", "discharged", "withdrawn"]),
            "theme": st.just("Trust"),
        },
    ),
)
def test_whatever_is_typed_holds_today(made: Any, typed: dict[str, Any]) -> None:
    before = made()
    log = entered(typed_over(before, REF, **typed), before)
    there = action(log, REF)
    wanted = dict(typed)
    if there.status not in ("discharged", "withdrawn"):
        wanted.pop("closed", None)
    assert {name: getattr(there, name) for name in wanted} == wanted
    as_at: date = day("10/03/2023") + timedelta(5)
    now = stood(log, REF, as_at.strftime("%d/%m/%Y"))
    assert {name: getattr(now, name) for name in wanted} == wanted
