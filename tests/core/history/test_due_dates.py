"""Every due date an action has had, the reasons among them."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import (
    add_meeting,
    cancel_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due_dates import due_dates, due_moves
from pcc_actions.core.history.snapshot import snapshot_of
from pcc_actions.core.model import NEXT_MEETING, Log
from tests.builders import action, day, did, empty_log, moment, provenance, raised, typed_over
from tests.drawn_changes import Change, changes, later_days, logs, outcome

REF = "3.14/02/2023"
FIRST = ("first", "14/02/2023", "07/03/2023", None)


def dates(log: Log, as_at: str = "01/06/2023") -> list[tuple[str, str, str | None, str | None]]:
    found = due_dates(action(log, REF), Schedule(log.meetings), day(as_at))
    return [(each.how, uk(each.on), uk(each.day) if each.day else each.words, each.why)
            for each in found]  # fmt: skip


def logged(**more: Any) -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", **more)


def move(log: Log, before: str, after: str, on: str, note: str | None, hour: int = 9) -> Log:
    when = replace(provenance(on), at=moment(on, hour))
    return move_meeting(log, "GPB", day(before), day(after), when, note)


def test_one_date_that_never_changed() -> None:
    assert dates(logged()) == [FIRST]
    stated = logged(due=day("01/04/2023"))
    assert dates(stated) == [("first", "14/02/2023", "01/04/2023", None)]


def test_before_it_was_raised_there_is_none() -> None:
    assert dates(logged(), "13/02/2023") == []


def test_progress_leaves_the_date_alone() -> None:
    log = did(logged(), actions.note, REF, "20/02/2023", "Letter sent")
    log = did(log, actions.complete, REF, "21/02/2023", "Done")
    assert dates(log) == [FIRST]


def test_deferred_twice_with_the_reasons_and_as_it_was_between() -> None:
    log = did(logged(), actions.defer, REF, "07/03/2023", day("31/03/2023"), "Moving offices")
    log = did(log, actions.defer, REF, "30/03/2023", day("30/04/2023"), "Still moving")
    second = ("deferred", "07/03/2023", "31/03/2023", "Moving offices")
    third = ("deferred", "30/03/2023", "30/04/2023", "Still moving")
    assert dates(log) == [FIRST, second, third]
    assert dates(log, "29/03/2023") == [FIRST, second]
    assert dates(log, "06/03/2023") == [FIRST]


def test_deferred_and_put_back_by_a_correction() -> None:
    log = did(logged(), actions.defer, REF, "01/03/2023", day("31/03/2023"), "Moving offices")
    log = did(log, correct, REF, "02/03/2023", Corrections(due=day("07/03/2023")), "Wrong action")
    assert dates(log)[1:] == [
        ("deferred", "01/03/2023", "31/03/2023", "Moving offices"),
        ("corrected", "02/03/2023", "07/03/2023", "Wrong action"),
    ]


def test_a_correction_that_states_the_default_is_no_new_date() -> None:
    log = did(logged(), correct, REF, "20/02/2023", Corrections(due=day("07/03/2023")), "As said")
    assert dates(log) == [FIRST]


def test_words_become_a_date_and_words_again() -> None:
    log = logged(due_words="after the move")
    log = did(log, actions.defer, REF, "01/03/2023", day("31/03/2023"), "Known now")
    log = did(log, correct, REF, "02/03/2023", Corrections(due_words="in summer"), "Not known")
    log = did(log, correct, REF, "03/03/2023", Corrections(due_words="in autumn"), "Misheard")
    assert dates(log) == [
        ("first", "14/02/2023", "after the move", None),
        ("deferred", "01/03/2023", "31/03/2023", "Known now"),
        ("corrected", "02/03/2023", "in summer", "Not known"),
        ("corrected", "03/03/2023", "in autumn", "Misheard"),
    ]


def test_deferred_on_the_day_it_was_raised() -> None:
    log = did(logged(), actions.defer, REF, "14/02/2023", day("31/03/2023"), "Moving offices")
    assert dates(log) == [FIRST, ("deferred", "14/02/2023", "31/03/2023", "Moving offices")]


def test_a_default_follows_the_meeting_that_moved_with_its_note() -> None:
    log = move(logged(), "07/03/2023", "14/03/2023", "01/03/2023", "Half term")
    moved = ("meeting changed", "01/03/2023", "14/03/2023", "Half term")
    assert dates(log) == [FIRST, moved]
    assert dates(log, "28/02/2023") == [FIRST]


def test_a_default_follows_a_cancelled_meeting_to_the_next_and_to_none() -> None:
    log = cancel_meeting(logged(), "GPB", day("07/03/2023"), provenance("01/03/2023"), "No room")
    log = cancel_meeting(log, "GPB", day("04/04/2023"), provenance("02/03/2023"))
    assert dates(log) == [
        FIRST,
        ("meeting changed", "01/03/2023", "04/04/2023", "No room"),
        ("meeting changed", "02/03/2023", NEXT_MEETING, None),
    ]


def test_a_deferral_freezes_the_default() -> None:
    log = did(logged(), actions.defer, REF, "20/02/2023", day("20/03/2023"), "Moving offices")
    log = move(log, "07/03/2023", "14/03/2023", "01/03/2023", "Half term")
    assert dates(log) == [FIRST, ("deferred", "20/02/2023", "20/03/2023", "Moving offices")]


def test_moved_before_the_deferral_and_on_the_day_of_it() -> None:
    log = move(logged(), "07/03/2023", "14/03/2023", "01/03/2023", "Half term")
    moved = ("meeting changed", "01/03/2023", "14/03/2023", "Half term")
    for on in ("01/03/2023", "05/03/2023"):
        later = did(log, actions.defer, REF, on, day("20/03/2023"), "Moving offices")
        assert dates(later) == [FIRST, moved, ("deferred", on, "20/03/2023", "Moving offices")]


def test_what_moved_before_it_was_raised_is_no_change_of_its_date() -> None:
    log = move(empty_log(), "07/03/2023", "14/03/2023", "01/02/2023", "Half term")
    log = move(log, "14/03/2023", "15/03/2023", "14/02/2023", "Again")
    log = raised(log, REF, "Set up a visit")
    assert dates(log) == [("first", "14/02/2023", "15/03/2023", None)]


def test_a_meeting_put_in_front_of_another_takes_the_default() -> None:
    log = move(logged(), "04/04/2023", "01/03/2023", "20/02/2023", "Budget first")
    assert dates(log)[1:] == [("meeting changed", "20/02/2023", "01/03/2023", "Budget first")]


def test_of_several_meetings_changed_in_a_day_the_note_is_of_the_one_it_followed() -> None:
    log = add_meeting(logged(), "PAM", day("07/03/2023"))
    late = replace(provenance("01/03/2023"), at=moment("01/03/2023", 11))
    log = move_meeting(log, "PAM", day("07/03/2023"), day("14/03/2023"), late, "Other board")
    log = move(log, "04/04/2023", "05/04/2023", "01/03/2023", "Of the later meeting", hour=8)
    log = move(log, "07/03/2023", "14/03/2023", "01/03/2023", "Half term", hour=10)
    assert dates(log)[1:] == [("meeting changed", "01/03/2023", "14/03/2023", "Half term")]


def test_moved_twice_in_a_day_the_last_note_holds() -> None:
    log = move(logged(), "07/03/2023", "14/03/2023", "01/03/2023", "Half term", hour=9)
    log = move(log, "14/03/2023", "21/03/2023", "01/03/2023", "No room", hour=10)
    assert dates(log)[1:] == [("meeting changed", "01/03/2023", "21/03/2023", "No room")]


def test_of_two_meetings_that_changed_places_in_a_day_the_note_recorded_last_holds() -> None:
    log = move(logged(), "04/04/2023", "21/03/2023", "01/03/2023", "Brought forward", hour=9)
    log = move(log, "07/03/2023", "28/03/2023", "01/03/2023", "Half term", hour=10)
    assert dates(log)[1:] == [("meeting changed", "01/03/2023", "21/03/2023", "Half term")]


def test_a_date_typed_into_the_file_is_corrected_and_follows_no_meeting() -> None:
    typed = typed_over(logged(), REF, raised=day("04/04/2023"))
    log = add_meeting(hand_edits(typed, None, provenance("10/04/2023")), "GPB", day("02/05/2023"))
    log = move(log, "02/05/2023", "09/05/2023", "12/04/2023", "Bank holiday")
    assert dates(log)[1:] == [
        ("corrected", "10/04/2023", "02/05/2023", None),
        ("meeting changed", "12/04/2023", "09/05/2023", "Bank holiday"),
    ]


def test_a_meeting_that_moved_between_a_correction_and_the_day_it_says_it_was_raised() -> None:
    typed = typed_over(logged(), REF, raised=day("20/03/2023"))
    log = hand_edits(typed, None, provenance("01/03/2023"))
    log = move(log, "04/04/2023", "11/04/2023", "05/03/2023", "Easter")
    assert dates(log)[-1] == ("meeting changed", "05/03/2023", "11/04/2023", "Easter")


def test_a_meeting_that_moves_after_the_closing_changes_no_date() -> None:
    for close in (actions.discharge, actions.withdraw):
        log = did(logged(), close, REF, "20/02/2023", "Agreed")
        log = move(log, "07/03/2023", "14/03/2023", "01/03/2023", "Half term")
        assert dates(log) == [FIRST]


def test_a_meeting_that_moves_on_the_day_of_the_closing_does() -> None:
    log = did(logged(), actions.discharge, REF, "01/03/2023")
    log = move(log, "07/03/2023", "14/03/2023", "01/03/2023", "Half term")
    assert dates(log)[1:] == [("meeting changed", "01/03/2023", "14/03/2023", "Half term")]


def test_what_is_reopened_follows_the_meetings_again() -> None:
    log = did(logged(), actions.discharge, REF, "20/02/2023")
    log = move(log, "07/03/2023", "14/03/2023", "01/03/2023", "Half term")
    log = did(log, actions.reopen, REF, "02/03/2023", "Not done")
    log = move(log, "14/03/2023", "21/03/2023", "03/03/2023", "No room")
    assert dates(log) == [
        FIRST,
        ("reopened", "02/03/2023", "14/03/2023", None),
        ("meeting changed", "03/03/2023", "21/03/2023", "No room"),
    ]


def test_what_is_reopened_with_its_date_as_it_was_has_no_new_one() -> None:
    log = did(logged(), actions.discharge, REF, "20/02/2023")
    assert dates(did(log, actions.reopen, REF, "02/03/2023", "Not done")) == [FIRST]


def test_the_first_is_the_default_that_was_deferred_from_where_its_meeting_is_gone() -> None:
    log = did(logged(), actions.defer, REF, "20/02/2023", day("20/03/2023"), "Moving offices")
    assert dates(replace(log, meetings=())) == dates(log)


@given(logs, changes, later_days)
def test_the_last_is_always_the_due_date_it_has(
    log: Log, steps: list[tuple[Change, date]], as_at: date
) -> None:
    last = outcome(log, steps)
    schedule = Schedule(last.meetings)
    for each in last.actions:
        one, found = snapshot_of(each, schedule, as_at), due_dates(each, schedule, as_at)
        if one is None:
            continue
        words = NEXT_MEETING if (one.due, one.due_basis) == (None, NEXT_MEETING) else one.due_words
        assert (found[-1].day, found[-1].words) == (one.due, words)
        assert (found[0].how, found[0].why) == ("first", None)
        assert one.first_due == next((due.day for due in found if due.day), None)
        assert [entry.on for entry in found] == sorted(entry.on for entry in found)
        assert all(entry.on <= as_at for entry in found)
        assert all((a.day, a.words) != (b.day, b.words) for a, b in pairwise(found))


def test_a_meeting_that_is_held_after_all_has_what_is_due_at_it_again() -> None:
    log = cancel_meeting(logged(), "GPB", day("07/03/2023"), provenance("20/02/2023"), "Snow")
    log = hold_meeting(log, "GPB", day("07/03/2023"), provenance("22/02/2023"))
    assert dates(log) == [
        FIRST,
        ("meeting changed", "20/02/2023", "04/04/2023", "Snow"),
        ("meeting changed", "22/02/2023", "07/03/2023", None),
    ]
    assert dates(log, "21/02/2023")[-1][2] == "04/04/2023"


def test_what_moved_with_a_meeting_is_told_apart_from_what_was_deferred() -> None:
    log = move(logged(), "07/03/2023", "14/03/2023", "01/03/2023", "Half term")
    log = did(log, actions.discharge, REF, "02/03/2023")
    log = move(log, "14/03/2023", "21/03/2023", "03/03/2023", "No room")
    log = did(log, actions.reopen, REF, "04/03/2023", "Not done")
    log = did(log, actions.defer, REF, "05/03/2023", day("31/03/2023"), "Late")
    log = did(log, correct, REF, "06/03/2023", Corrections(due=day("30/03/2023")), "As said")
    found = due_moves(due_dates(action(log, REF), Schedule(log.meetings), day("01/06/2023")))
    moved = [(uk(each.after.on), each.before.day, each.after.day) for each in found]
    assert moved == [
        ("01/03/2023", day("07/03/2023"), day("14/03/2023")),
        ("04/03/2023", day("14/03/2023"), day("21/03/2023")),
    ]
