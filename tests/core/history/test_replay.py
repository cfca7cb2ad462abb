"""A history played forward: every transition, backdated events, first due dates."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.meetings import cancel_meeting, move_meeting
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due import due_in_state
from pcc_actions.core.history.effective import in_order
from pcc_actions.core.history.replay import events_until, impossible, replayed
from pcc_actions.core.model import Action, Log
from pcc_actions.errors import Refused
from tests.builders import (
    NO_DUE,
    action,
    changed,
    day,
    did,
    empty_log,
    event,
    one,
    provenance,
    raised,
    stood,
    typed_over,
)

REF = "3.14/02/2023"

# How an action comes to each status, and what each event does to it.
WAYS: Mapping[str, Callable[[Log, str], Log]] = {
    "noted": lambda log, on: did(log, actions.note, REF, on, "Letter sent"),
    "completed": lambda log, on: did(log, actions.complete, REF, on, "Visit made"),
    "discharged": lambda log, on: did(log, actions.discharge, REF, on, "Agreed"),
    "withdrawn": lambda log, on: did(log, actions.withdraw, REF, on, "Not wanted"),
    "reopened": lambda log, on: did(log, actions.reopen, REF, on, "Not done after all"),
    "deferred": lambda log, on: did(log, actions.defer, REF, on, day("30/04/2023"), "Moving"),
    "reassigned": lambda log, on: did(log, actions.assign, REF, on, ["CC"]),
    "exempted": lambda log, on: did(log, actions.exempt, REF, on, "FOIA s.31"),
    "corrected": lambda log, on: did(
        log, correct, REF, on, Corrections(text="Set up two"), "Wrong"
    ),
}
ANY = {"noted", "exempted", "corrected"}
ALLOWED = {
    "outstanding": ANY | {"completed", "discharged", "withdrawn", "deferred", "reassigned"},
    "completed": ANY | {"discharged", "withdrawn", "reopened", "deferred", "reassigned"},
    "discharged": ANY | {"reopened"},
    "withdrawn": ANY | {"reopened"},
}
GIVES = {
    "completed": "completed",
    "discharged": "discharged",
    "withdrawn": "withdrawn",
    "reopened": "outstanding",
}


def outstanding() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", "IF")


def of_status(status: str) -> Log:
    return outstanding() if status == "outstanding" else WAYS[status](outstanding(), "20/02/2023")


@pytest.mark.parametrize("status", ALLOWED)
@pytest.mark.parametrize("kind", WAYS)
def test_every_event_in_every_status(status: str, kind: str) -> None:
    log = of_status(status)
    if kind not in ALLOWED[status]:
        with pytest.raises(Refused, match=r"3\.14/02/2023 .*\."):
            WAYS[kind](log, "01/03/2023")
        return
    after = action(WAYS[kind](log, "01/03/2023"), REF)
    assert after.status == GIVES.get(kind, status)
    assert after.history[-1].kind == kind


@pytest.mark.parametrize("status", ALLOWED)
@pytest.mark.parametrize("kind", WAYS)
def test_a_history_with_an_event_that_cannot_be_is_found_impossible(status: str, kind: str) -> None:
    early = action(WAYS[kind](of_status(next(s for s in ALLOWED if kind in ALLOWED[s])),
                              "01/03/2023"), REF).history[-1]  # fmt: skip
    before = action(of_status(status), REF)
    found = impossible(replace(before, history=(*before.history, early)))
    assert (found is None) == (kind in ALLOWED[status])
    assert found in (None, early)


def test_a_sentence_says_why_and_what_to_do() -> None:
    log = WAYS["withdrawn"](outstanding(), "20/02/2023")
    with pytest.raises(Refused) as told:
        WAYS["discharged"](log, "01/03/2023")
    assert told.value.sentence == (
        "3.14/02/2023 was withdrawn on 20/02/2023, so it cannot be discharged. If it is not "
        "settled after all: pcc-actions reopen 3.14/02/2023 --note WHY. If that day is wrong: "
        "pcc-actions correct 3.14/02/2023 --closed 01/03/2023 --note WHY."
    )
    with pytest.raises(Refused, match="is outstanding, so there is nothing to reopen"):
        WAYS["reopened"](outstanding(), "01/03/2023")
    with pytest.raises(Refused, match="already reported complete"):
        WAYS["completed"](WAYS["completed"](outstanding(), "20/02/2023"), "01/03/2023")


def test_nothing_can_happen_before_the_action_was_raised() -> None:
    with pytest.raises(Refused) as told:
        WAYS["noted"](outstanding(), "13/02/2023")
    assert told.value.sentence == (
        "3.14/02/2023 was raised on 14/02/2023; it cannot have been noted on 13/02/2023. "
        "Give a later day with --on; or, if it was raised earlier: pcc-actions correct "
        '3.14/02/2023 --raised DATE --note "Wrong day".'
    )
    assert action(WAYS["noted"](outstanding(), "14/02/2023"), REF).history[-1].kind == "noted"


def test_a_backdated_event_after_which_the_history_still_replays_is_taken() -> None:
    log = WAYS["discharged"](outstanding(), "04/04/2023")
    log = did(log, actions.complete, REF, provenance("06/03/2023", at="05/04/2023"), "Circulated")
    assert [each.kind for each in in_order(action(log, REF))] == [
        "raised", "completed", "discharged",
    ]  # fmt: skip
    assert stood(log, REF, "10/03/2023").status == "completed"
    assert stood(log, REF, "04/04/2023").completed_on == day("06/03/2023")


def test_a_backdated_event_that_makes_the_later_history_impossible_is_refused() -> None:
    log = WAYS["completed"](outstanding(), "06/03/2023")
    with pytest.raises(Refused) as told:
        did(log, actions.withdraw, REF, provenance("01/03/2023", at="07/03/2023"), "Not wanted")
    assert told.value.sentence == (
        "3.14/02/2023 was completed on 06/03/2023, and that cannot follow if it was withdrawn "
        "on 01/03/2023. Give another day with --on; or, if that day is wrong: pcc-actions "
        "correct 3.14/02/2023 --event 2 --day 01/03/2023 --note WHY."
    )


def test_events_of_one_day_take_effect_in_the_order_they_were_recorded() -> None:
    log = WAYS["completed"](outstanding(), "06/03/2023")
    log = WAYS["reopened"](log, "06/03/2023")
    log = WAYS["completed"](log, "06/03/2023")
    assert action(log, REF).status == "completed"


def test_on_one_day_the_order_of_recording_decides_whatever_the_clocks_said() -> None:
    before = action(outstanding(), REF)
    done = replace(event("completed", "06/03/2023"), at=event("x", "08/03/2023").at)
    undone = replace(event("reopened", "06/03/2023"), at=event("x", "07/03/2023").at)
    both = replace(before, history=(*before.history, done, undone))
    state = replayed(both)
    assert impossible(both) is None
    assert state is not None
    assert state.status == "outstanding"


def test_reopening_clears_completion_and_closing() -> None:
    log = WAYS["completed"](outstanding(), "20/02/2023")
    log = did(log, actions.discharge, REF, "07/03/2023", "Agreed", "1.07/03/2023")
    closed = stood(log, REF, "07/03/2023")
    assert (closed.completed_on, closed.closed) == (day("20/02/2023"), day("07/03/2023"))
    assert closed.minute == "1.07/03/2023"
    log = WAYS["reopened"](log, "10/03/2023")
    again = stood(log, REF, "10/03/2023")
    assert (again.status, again.completed_on, again.closed) == ("outstanding", None, None)
    assert again.minute is None
    assert action(log, REF).closed is None


def test_an_action_completed_stays_known_as_completed_when_withdrawn() -> None:
    log = WAYS["withdrawn"](WAYS["completed"](outstanding(), "20/02/2023"), "07/03/2023")
    assert stood(log, REF, "07/03/2023").completed_on == day("20/02/2023")
    assert action(log, REF).closed == day("07/03/2023")


def test_the_latest_update_is_the_note_of_the_latest_progress() -> None:
    log = WAYS["noted"](outstanding(), "20/02/2023")
    log = did(
        log, correct, REF, "21/02/2023", Corrections(text="Set up two visits"), "Wrongly typed"
    )
    log = did(log, actions.assign, REF, "22/02/2023", ["CC"], "Handed over")
    log = did(log, actions.discharge, REF, "23/02/2023")
    assert stood(log, REF, "14/02/2023").latest_update is None
    assert stood(log, REF, "23/02/2023").latest_update == "Letter sent"
    log = did(log, actions.reopen, REF, "24/02/2023", "Not done after all")
    assert stood(log, REF, "24/02/2023").latest_update == "Not done after all"


def test_a_deferral_freezes_the_next_meeting_default() -> None:
    log = WAYS["deferred"](outstanding(), "01/03/2023")
    deferred = action(log, REF).history[-1]
    assert deferred.basis == "next meeting"
    assert deferred.changes == changed(due=(day("07/03/2023"), day("30/04/2023")))
    log = move_meeting(log, "GPB", day("07/03/2023"), day("14/03/2023"), provenance("02/03/2023"))
    late = stood(log, REF, "03/03/2023")
    assert (late.due, late.due_basis, late.first_due) == (
        day("30/04/2023"), "stated", day("07/03/2023"),
    )  # fmt: skip


def test_a_deferral_of_a_stated_date_has_no_basis_and_ends_the_words() -> None:
    log = raised(empty_log(), REF, "Set up a visit", "EI", due=day("01/03/2023"))
    assert action(WAYS["deferred"](log, "01/03/2023"), REF).history[-1].basis is None
    log = raised(empty_log(), REF, "Set up a visit", "EI", due_words="October or November")
    later = action(WAYS["deferred"](log, "01/03/2023"), REF)
    assert (later.due, later.due_words) == (day("30/04/2023"), None)
    assert later.history[-1].basis is None


# first_due: the first date recorded, or what the default then was; no correction changes it.


def first_due(log: Log, as_at: str = "01/06/2023") -> str | None:
    first = stood(log, REF, as_at).first_due
    return first.strftime("%d/%m/%Y") if first else None


def test_the_first_due_date_is_the_stated_one_whatever_comes_after() -> None:
    log = raised(empty_log(), REF, "Set up a visit", "EI", due=day("01/03/2023"))
    log = WAYS["deferred"](log, "01/03/2023")
    log = did(log, actions.defer, REF, "02/03/2023", day("31/05/2023"), "Again")
    assert first_due(log) == "01/03/2023"
    assert stood(log, REF, "01/06/2023").deferrals == 2


def test_the_first_due_date_of_a_default_stays_what_it_was_before_the_meeting_moved() -> None:
    log = outstanding()
    assert first_due(log) == "07/03/2023"
    log = move_meeting(log, "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023"))
    assert first_due(log) == first_due(log, "28/02/2023") == "07/03/2023"
    assert first_due(WAYS["deferred"](log, "02/03/2023")) == "07/03/2023"
    log = cancel_meeting(log, "GPB", day("14/03/2023"), provenance("05/03/2023"))
    assert (stood(log, REF, "06/03/2023").due, first_due(log)) == (day("04/04/2023"), "07/03/2023")


def test_the_default_that_was_deferred_from_is_the_first_date_where_its_meeting_is_gone() -> None:
    log = WAYS["deferred"](outstanding(), "01/03/2023")
    gone = replace(log, meetings=())
    assert (first_due(gone, "28/02/2023"), first_due(gone)) == (None, "07/03/2023")


@pytest.mark.parametrize(
    "right",
    [
        Corrections(due=day("20/03/2023")),
        Corrections(due_words="October or November"),
        Corrections(raised=day("07/03/2023")),
        Corrections(board="PAM"),
        Corrections(text="Set up two visits"),
    ],
    ids=["due", "words", "raised", "board", "text"],
)
def test_a_correction_leaves_the_first_due_date_of_a_default(right: Corrections) -> None:
    log = did(outstanding(), correct, REF, "08/03/2023", right, "Wrongly typed")
    assert first_due(log) == "07/03/2023"
    log = WAYS["deferred"](log, "09/03/2023")
    assert first_due(log) == "07/03/2023"
    assert stood(log, REF, "01/06/2023").due == day("30/04/2023")


def test_a_correction_leaves_a_stated_first_due_date() -> None:
    log = raised(empty_log(), REF, "Set up a visit", "EI", due=day("01/03/2023"))
    for right in (
        Corrections(due=day("20/03/2023")),
        Corrections(cleared=NO_DUE),
        Corrections(due_words="in summer"),
    ):
        log = did(log, correct, REF, "20/02/2023", right, "Wrongly typed")
        assert first_due(log) == "01/03/2023"


def test_words_have_no_first_due_date_until_a_date_is_recorded() -> None:
    log = raised(empty_log(), REF, "Set up a visit", "EI", due_words="October or November")
    assert first_due(log) is None
    corrected = did(log, correct, REF, "20/02/2023", Corrections(due=day("20/03/2023")), "Was said")
    assert first_due(corrected) == "20/03/2023"
    assert first_due(WAYS["deferred"](log, "20/02/2023")) == "30/04/2023"
    default = did(log, correct, REF, "20/02/2023", Corrections(cleared=NO_DUE), "Was not said")
    assert first_due(default) == "07/03/2023"


def test_without_a_known_meeting_the_first_date_recorded_is_the_first_due_date() -> None:
    log = raised(empty_log(), "3.04/04/2023", "Set up a visit", "EI")
    reference = "3.04/04/2023"
    assert stood(log, reference, "05/04/2023").first_due is None
    later = did(log, actions.defer, reference, "05/04/2023", day("30/04/2023"), "Moving")
    assert stood(later, reference, "05/04/2023").first_due == day("30/04/2023")
    log = did(log, correct, reference, "05/04/2023", Corrections(due=day("20/04/2023")), "Was said")
    log = did(log, actions.defer, reference, "06/04/2023", day("30/04/2023"), "Moving")
    assert stood(log, reference, "06/04/2023").first_due == day("20/04/2023")


# Corrected names answer with the old one before the day of the correction.


def test_a_corrected_item_shows_the_old_reference_before_its_day() -> None:
    log = did(outstanding(), correct, REF, "01/03/2023", Corrections(item="4"), "Wrong item")
    log = did(log, correct, "4.14/02/2023", "02/03/2023", Corrections(item="5"), "Wrong again")
    assert stood(log, REF, "28/02/2023").reference == "3.14/02/2023"
    assert stood(log, REF, "01/03/2023").reference == "4.14/02/2023"
    assert stood(log, REF, "02/03/2023").reference == "5.14/02/2023"


def test_a_corrected_board_shows_the_old_one_before_its_day() -> None:
    log = did(outstanding(), correct, REF, "01/03/2023", Corrections(board="PAM"), "Wrong board")
    before, after = stood(log, REF, "28/02/2023"), stood(log, REF, "01/03/2023")
    assert (before.board, before.reference) == ("GPB", "3.14/02/2023")
    assert (after.board, after.reference) == ("PAM", "03.14/02/2023")


def test_an_action_said_to_be_raised_later_was_there_before_the_correction() -> None:
    log = did(
        outstanding(), correct, REF, "10/03/2023", Corrections(raised=day("07/03/2023")), "Wrong"
    )
    assert stood(log, REF, "09/03/2023").raised == day("14/02/2023")
    assert stood(log, REF, "10/03/2023").raised == day("07/03/2023")
    assert stood(log, REF, "10/03/2023").due == day("04/04/2023")


def test_an_action_said_to_be_raised_earlier_is_not_there_before_it_was_first_said() -> None:
    log = raised(empty_log(), "3.07/03/2023", "Set up a visit", "EI")
    log = did(
        log, correct, "3.07/03/2023", "10/03/2023", Corrections(raised=day("14/02/2023")), "Wrong"
    )
    assert one(log, REF, "06/03/2023") is None
    assert stood(log, REF, "10/03/2023").raised == day("14/02/2023")
    with pytest.raises(Refused, match="nothing can have happened to it on 20/02/2023"):
        did(log, actions.assign, REF, "20/02/2023", ["CC"])


def test_an_action_cannot_be_said_to_be_raised_after_something_happened_to_it() -> None:
    log = WAYS["noted"](outstanding(), "20/02/2023")
    with pytest.raises(Refused) as told:
        did(log, correct, REF, "10/03/2023", Corrections(raised=day("07/03/2023")), "Wrong")
    assert told.value.sentence == (
        "3.14/02/2023 cannot have been raised on 07/03/2023: it was noted on 20/02/2023. "
        "Give an earlier meeting; or, if that day is wrong: pcc-actions correct 3.14/02/2023 "
        "--event 2 --day 07/03/2023 --note WHY."
    )
    with pytest.raises(Refused, match="that is after this correction on 10/03/2023"):
        did(
            outstanding(),
            correct,
            REF,
            "10/03/2023",
            Corrections(raised=day("04/04/2023")),
            "Wrong",
        )


# Hand-made histories.


def test_an_unknown_event_is_kept_and_changes_nothing() -> None:
    before = outstanding()
    unknown = event("applauded", "20/02/2023", note="By all")
    after = typed_over(before, REF, history=(*action(before, REF).history, unknown))
    assert replayed(action(after, REF)) == replayed(action(before, REF))
    assert impossible(action(after, REF)) is None
    assert stood(after, REF, "20/02/2023").history[-1] == unknown


def test_a_history_that_does_not_begin_with_the_raising_says_nothing() -> None:
    note = event("noted", "20/02/2023", note="Sent")
    bare = Action(REF, "GPB", "Set up a visit", day("14/02/2023"), history=(note,))
    assert replayed(bare) is None
    assert impossible(bare) == note
    assert impossible(replace(bare, history=())) is None


def test_the_raising_comes_first_even_where_it_was_typed_below() -> None:
    log = WAYS["noted"](outstanding(), "14/02/2023")
    there = action(log, REF)
    assert in_order(replace(there, history=there.history[::-1]))[0].kind == "raised"


def test_an_action_is_raised_but_once() -> None:
    there = action(outstanding(), REF)
    again = event("raised", "20/02/2023", values={"text": "Set up a visit"})
    assert impossible(replace(there, history=(*there.history, again))) == again


def test_a_raised_event_without_a_text_takes_the_one_that_stands() -> None:
    there = action(outstanding(), REF)
    bare = replace(there, history=(replace(there.history[0], values={}),))
    state = replayed(bare)
    assert state is not None
    assert (state.text, state.owners) == ("Set up a visit", ())


def test_a_status_put_right_by_hand_carries_its_days_with_it() -> None:
    log = did(outstanding(), actions.discharge, REF, "07/03/2023", "Agreed", "1.07/03/2023")
    there = action(log, REF)

    def then(**pairs: tuple[object, object]) -> tuple[object, ...]:
        put_right = event("corrected", "10/03/2023", by="hand edit", changes=changed(**pairs))
        state = replayed(replace(there, history=(*there.history, put_right)))
        assert state is not None
        return state.status, state.completed_on, state.closed, state.minute

    closed = day("07/03/2023")
    assert then(status=("discharged", "outstanding"), closed=(closed, None)) == (
        "outstanding", None, None, None,
    )  # fmt: skip
    assert then(status=("discharged", "completed"), closed=(closed, None)) == (
        "completed", day("10/03/2023"), None, None,
    )  # fmt: skip
    assert then(status=("discharged", "withdrawn")) == ("withdrawn", None, closed, None)


def test_a_status_put_right_to_closed_keeps_the_day_it_was_completed() -> None:
    there = action(WAYS["completed"](outstanding(), "20/02/2023"), REF)
    closing = changed(status=("completed", "discharged"), closed=(None, day("10/03/2023")))
    put_right = event("corrected", "10/03/2023", changes=closing)
    state = replayed(replace(there, history=(*there.history, put_right)))
    assert state is not None
    assert (state.completed_on, state.closed) == (day("20/02/2023"), day("10/03/2023"))


def test_owners_taken_away_leave_none() -> None:
    there = action(outstanding(), REF)
    gone = event("corrected", "20/02/2023", changes=changed(owners=(("EI", "IF"), None)))
    state = replayed(replace(there, history=(*there.history, gone)))
    assert state is not None
    assert state.owners == ()


def test_events_until_a_day_are_those_that_had_taken_effect() -> None:
    there = action(WAYS["noted"](outstanding(), "20/02/2023"), REF)
    assert [each.kind for each in events_until(there, day("19/02/2023"))] == ["raised"]
    assert [each.kind for each in events_until(there, day("20/02/2023"))] == ["raised", "noted"]
    assert events_until(there, day("13/02/2023")) == []
    assert len(events_until(there, None)) == 2


def test_when_an_action_is_due_and_how_that_came_about() -> None:
    as_at = day("01/03/2023")
    schedule = Schedule(empty_log().meetings)
    state = replayed(action(outstanding(), REF))
    assert state is not None
    assert due_in_state(state, schedule, as_at) == (day("07/03/2023"), "next meeting")
    assert due_in_state(state._replace(due_words="soon"), schedule, as_at) == (None, "words")
    stated = state._replace(due=day("20/03/2023"), due_words="soon")
    assert due_in_state(stated, schedule, as_at) == (day("20/03/2023"), "stated")
    assert due_in_state(state, Schedule(()), as_at) == (None, "next meeting")
