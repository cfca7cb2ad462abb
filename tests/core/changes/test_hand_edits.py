"""What somebody typed into the file is entered in the history, once."""

from dataclasses import replace
from typing import Any

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits, lost, renamed
from pcc_actions.core.changes.meetings import move_meeting
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.checks.finding import FaultCode
from pcc_actions.core.dates.schedule import planned_for
from pcc_actions.core.history.replay import disagreements
from pcc_actions.core.model import Action, Change, Log, Moved
from pcc_actions.errors import Refused
from tests.builders import (
    action,
    add_people,
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
    with_person,
)

REF = "3.14/02/2023"
NOW = provenance("10/03/2023", by="CC")


def kept() -> Log:
    log = raised(empty_log(), REF, "Set up a visit", "EI", due=day("01/03/2023"), theme="Trust")
    log = raised(log, "4.14/02/2023", "Write to the team", "IF")
    return did(log, actions.discharge, "4.14/02/2023", "07/03/2023", "Agreed")


def entered(log: Log, before: Log | None = None) -> Log:
    """Enter the hand edits, and see that entering them again adds nothing."""
    once = hand_edits(log, before, NOW)
    assert hand_edits(once, before, provenance("11/03/2023")) == once
    assert hand_edits(once, once, provenance("11/03/2023")) == once
    return once


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("text", "Set up a visit", "Set up two visits"),
        ("owners", ("EI",), ("CC", "EI")),
        ("owners", ("EI",), ()),
        ("due", day("01/03/2023"), day("20/03/2023")),
        ("due", day("01/03/2023"), None),
        ("due_words", None, "in summer"),
        ("raised", day("14/02/2023"), day("07/03/2023")),
        ("exempt", None, "FOIA s.31"),
        ("theme", "Trust", None),
        ("status", "outstanding", "completed"),
    ],
)
def test_a_value_typed_over_is_entered_as_a_correction_of_today(
    name: str, before: Any, after: Any
) -> None:
    typed = typed_over(kept(), REF, **{name: after})
    assert disagreements(action(typed, REF)) == changed(**{name: (before, after)})
    there = action(entered(typed, kept()), REF)
    assert getattr(there, name) == after
    assert there.history[-1] == event(
        "corrected", "10/03/2023", by="hand edit", changes=changed(**{name: (before, after)})
    )
    assert len(there.history) == len(action(kept(), REF).history) + 1
    log = entered(typed)
    assert getattr(stood(log, REF, "09/03/2023"), name) == before or name == "due"
    assert disagreements(action(log, REF)) == {}


@pytest.mark.parametrize("on", ["10/03/2023", "12/03/2023"])
def test_what_was_typed_holds_though_a_clock_ahead_recorded_before(on: str) -> None:
    ahead = provenance(on, at="12/03/2023")
    before = did(kept(), actions.defer, REF, ahead, day("04/04/2023"), "Moving")
    log = entered(typed_over(before, REF, due=day("20/03/2023")), before)
    assert action(log, REF).due == stood(log, REF, "12/03/2023").due == day("20/03/2023")
    assert disagreements(action(log, REF)) == {}


def test_nothing_is_entered_for_an_untouched_log() -> None:
    assert entered(kept(), kept()) == kept()
    assert entered(kept()) == kept()
    assert entered(empty_log(), empty_log()) == empty_log()


def test_the_other_actions_are_left_as_they_are() -> None:
    typed = typed_over(kept(), REF, text="Set up two visits")
    assert entered(typed, kept()).actions[1] is typed.actions[1]  # nothing looks at it again


def test_an_action_closed_by_hand_without_a_day_is_closed_today() -> None:
    there = action(entered(typed_over(kept(), REF, status="discharged")), REF)
    assert (there.status, there.closed) == ("discharged", day("10/03/2023"))
    assert dict(there.history[-1].changes) == changed(
        status=("outstanding", "discharged"), closed=(None, day("10/03/2023"))
    )


def test_an_action_closed_by_hand_with_a_day_is_closed_on_it() -> None:
    typed = typed_over(kept(), REF, status="withdrawn", closed=day("07/03/2023"))
    assert action(entered(typed), REF).closed == day("07/03/2023")


def test_an_action_opened_by_hand_is_no_longer_closed() -> None:
    there = action(entered(typed_over(kept(), "4.14/02/2023", status="outstanding")), "4.14/02/23")
    assert (there.status, there.closed) == ("outstanding", None)
    assert dict(there.history[-1].changes) == changed(
        status=("discharged", "outstanding"), closed=(day("07/03/2023"), None)
    )


def test_a_closing_day_typed_into_an_outstanding_action_is_kept_and_found() -> None:
    log = entered(typed_over(kept(), REF, closed=day("07/03/2023")), kept())
    there = action(log, REF)
    assert (there.status, there.closed) == ("outstanding", day("07/03/2023"))
    assert dict(there.history[-1].changes) == changed(closed=(None, day("07/03/2023")))
    assert FaultCode.CLOSED_BUT_OPEN in [each.code for each in findings(log, NOW.today)]
    with pytest.raises(Refused, match="which overrules what you say of 08/03/2023"):
        did(log, actions.discharge, REF, "08/03/2023", "Agreed")
    on_it = did(log, actions.discharge, REF, "07/03/2023", "Agreed")
    out = entered(typed_over(log, REF, closed=None), log)
    for settled in (on_it, out):
        codes = [each.code for each in findings(settled, NOW.today)]
        assert FaultCode.CLOSED_BUT_OPEN not in codes
    assert action(out, REF).closed is None


def test_a_closing_day_left_in_an_action_opened_by_hand_goes() -> None:
    log = entered(typed_over(kept(), "4.14/02/2023", status="outstanding"), kept())
    assert action(log, "4.14/02/2023").closed is None
    assert action(kept(), "4.14/02/2023").closed == day("07/03/2023")


def test_a_closing_day_that_was_taken_out_by_hand_is_that_of_the_history() -> None:
    assert entered(typed_over(kept(), "4.14/02/2023", closed=None)) == kept()
    withdrawn = typed_over(kept(), "4.14/02/2023", closed=None, status="withdrawn")
    assert action(entered(withdrawn), "4.14/02/2023").closed == day("10/03/2023")


def test_a_block_without_history_gets_its_raising() -> None:
    bare = Action(
        "5.14/02/2023", "GPB", "Book a room", day("14/02/2023"), owners=("IF",),
        due_words="soon", source="Minutes.docx",
    )  # fmt: skip
    log = entered(replace(kept(), actions=(*kept().actions, bare)), kept())
    assert log.actions[-1].history == (
        replace(
            event("raised", "14/02/2023", by="hand edit", at="10/03/2023"),
            values={
                "text": "Book a room", "owners": ("IF",), "due_words": "soon",
                "source": "Minutes.docx",
            },
        ),
    )  # fmt: skip


def test_a_closed_block_without_history_is_raised_and_put_right() -> None:
    bare = Action(
        "5.14/02/2023", "GPB", "Book a room", day("14/02/2023"), status="discharged",
        closed=day("07/03/2023"),
    )  # fmt: skip
    there = entered(Log(actions=(bare,))).actions[0]
    assert [each.kind for each in there.history] == ["raised", "corrected"]
    assert (there.status, there.closed) == ("discharged", day("07/03/2023"))


def test_without_a_raising_nothing_can_disagree() -> None:
    assert disagreements(Action(REF, "GPB", "Visit", day("14/02/2023"), status="completed")) == {}


# What can only be seen against the newest kept version.


def test_a_reference_typed_over_is_seen_against_the_kept_version() -> None:
    typed = typed_over(kept(), REF, reference="5.14/02/2023")
    there = action(entered(typed, kept()), REF)
    assert (there.reference, there.formerly) == ("5.14/02/2023", (REF,))
    assert dict(there.history[-1].changes) == changed(reference=(REF, "5.14/02/2023"))
    assert stood(entered(typed, kept()), REF, "09/03/2023").reference == REF
    assert entered(typed) == typed


def test_a_board_typed_over_is_seen_against_the_kept_version() -> None:
    there = action(entered(typed_over(kept(), REF, board="PAM"), kept()), REF)
    assert (there.board, there.formerly) == ("PAM", ())
    assert dict(there.history[-1].changes) == changed(board=("GPB", "PAM"))


def test_a_reference_and_a_text_typed_over_at_once() -> None:
    typed = typed_over(kept(), REF, reference="5.14/02/2023", text="Set up two visits")
    there = action(entered(typed, kept()), REF)
    assert [list(each.changes) for each in there.history[1:]] == [["text"], ["reference"]]


def test_a_reference_once_corrected_needs_no_kept_version() -> None:
    before = did(kept(), correct, REF, "20/02/2023", Corrections(item="5"), "Wrong item")
    typed = typed_over(before, REF, reference="6.14/02/2023")
    for log in (entered(typed), entered(typed, before)):
        there = action(log, REF)
        assert (there.reference, there.formerly) == ("6.14/02/2023", (REF, "5.14/02/2023"))
        assert dict(there.history[-1].changes) == {
            "reference": Change("5.14/02/2023", "6.14/02/2023")
        }


def test_an_action_taken_out_is_not_one_raised_alike_that_stayed() -> None:
    log = raised(raised(empty_log(), REF, "Write"), "4.14/02/2023", "Write")
    typed = replace(log, actions=log.actions[1:])
    assert entered(typed, log) == typed
    assert [each.reference for each in lost(log.actions, typed.actions)] == [REF]


def test_two_actions_raised_alike_keep_to_their_places() -> None:
    log = raised(raised(empty_log(), REF, "Write"), "4.14/02/2023", "Write")
    typed = typed_over(log, REF, reference="5.14/02/2023")
    typed = typed_over(typed, "4.14/02/2023", reference="6.14/02/2023")
    assert [(place, before.reference) for place, before in renamed(log.actions, typed.actions)] == [
        (0, REF), (1, "4.14/02/2023"),
    ]  # fmt: skip
    assert [each.formerly for each in entered(typed, log).actions] == [(REF,), ("4.14/02/2023",)]


def test_an_action_added_or_taken_out_is_not_a_renamed_one() -> None:
    fewer = replace(kept(), actions=kept().actions[1:])
    assert lost(kept().actions, fewer.actions) == [kept().actions[0]]
    assert list(renamed(kept().actions, fewer.actions)) == []
    more = raised(fewer, "9.14/02/2023", "Order tea")
    assert list(renamed(kept().actions, more.actions)) == []
    assert entered(more, kept()) == more


def test_an_action_whose_reference_was_padded_by_hand_is_not_lost() -> None:
    padded = typed_over(kept(), REF, reference="03.14/02/2023")
    assert lost(kept().actions, padded.actions) == []


def with_meeting(log: Log, place: int, **keys: Any) -> Log:
    meeting = replace(log.meetings[place], **keys)
    return replace(log, meetings=(*log.meetings[:place], meeting, *log.meetings[place + 1 :]))


def test_a_meeting_date_typed_over_is_entered_as_a_move_of_today() -> None:
    log = entered(with_meeting(kept(), 1, date=day("14/03/2023")), kept())
    assert log.meetings[1].moved == (
        Moved(
            day("07/03/2023"), day("14/03/2023"), day("10/03/2023"), moment("10/03/2023"),
            "hand edit",
        ),
    )  # fmt: skip
    assert planned_for(log.meetings[1], day("09/03/2023")) == day("07/03/2023")
    assert (log.meetings[0], *log.meetings[2:]) == (kept().meetings[0], *kept().meetings[2:])


def test_a_meeting_moved_before_and_typed_over_keeps_both_moves() -> None:
    before = move_meeting(
        kept(), "GPB", day("04/04/2023"), day("11/04/2023"), provenance("01/03/2023")
    )
    log = entered(with_meeting(before, 2, date=day("18/04/2023")), before)
    assert [each.after for each in log.meetings[2].moved] == [day("11/04/2023"), day("18/04/2023")]


def test_a_meeting_typed_over_is_known_again_below_one_that_was_added() -> None:
    typed = with_meeting(kept(), 1, date=day("14/03/2023"))
    early = replace(kept().meetings[0], date=day("10/01/2023"))
    log = hand_edits(replace(typed, meetings=(early, *typed.meetings)), kept(), NOW)
    assert log.meetings[0] == early
    assert [each.before for each in log.meetings[2].moved] == [day("07/03/2023")]


def test_a_meeting_added_or_of_another_board_is_no_move() -> None:
    added = replace(kept(), meetings=(*kept().meetings, kept().meetings[0]))
    assert entered(added, kept()) == added
    other = with_meeting(kept(), 1, board="PAM")
    assert entered(other, kept()) == other
    above = replace(kept(), meetings=(replace(kept().meetings[0], date=day("02/05/2023")),
                                      *kept().meetings))  # fmt: skip
    assert entered(above, kept()) == above


def test_after_a_hand_edit_is_entered_check_has_no_fault() -> None:
    typed = typed_over(kept(), REF, status="discharged", due=day("20/03/2023"), board="PAM")
    log = entered(typed, kept())
    assert [each for each in findings(log, day("10/03/2023")) if each.kind == "fault"] == []
    faults = [each for each in findings(typed, day("10/03/2023")) if each.kind == "fault"]
    assert [each.name for each in faults] == ["due", "status"]


def retyped(log: Log, **values: Any) -> Log:
    """Type over keys of the action and of the event that raised it, so that they agree."""
    there = action(log, REF)
    first = replace(there.history[0], values={**there.history[0].values, **values})
    return typed_over(log, REF, **values, history=(first, *there.history[1:]))


def test_a_date_typed_over_in_the_history_too_does_not_move_silently() -> None:
    moved = {"due": day("20/03/2023")}
    there = action(hand_edits(retyped(kept(), **moved), kept(), NOW), REF)
    assert there.history[-1] == event(
        "corrected",
        "10/03/2023",
        by="hand edit",
        changes=changed(due=(day("01/03/2023"), day("20/03/2023"))),
        note="An earlier entry of its history was edited.",
    )
    assert disagreements(there) == {}


def test_a_note_typed_over_in_the_history_is_entered_without_what_it_said() -> None:
    before = did(kept(), actions.note, REF, "20/02/2023", "Rooms booked")
    noted = action(before, REF).history
    after = typed_over(before, REF, history=(*noted[:-1], replace(noted[-1], note="Room booked")))
    there = action(hand_edits(after, before, NOW), REF)
    assert there.history[-1].note == "An earlier entry of its history was edited."
    assert there.history[-1].changes == {}


def test_what_a_disagreement_already_says_is_not_entered_twice() -> None:
    there = retyped(kept(), text="Set up two visits")
    typed = typed_over(there, REF, theme="Confidence")
    history = action(hand_edits(typed, kept(), NOW), REF).history
    assert [dict(each.changes) for each in history[-2:]] == [
        changed(theme=("Trust", "Confidence")),
        changed(text=("Set up a visit", "Set up two visits")),
    ]


def test_events_added_after_the_known_ones_are_no_rewriting() -> None:
    before = kept()
    after = did(before, actions.note, REF, "20/02/2023", "Rooms booked")
    assert hand_edits(after, before, NOW) == after


@pytest.mark.parametrize(
    ("typed", "entered"),
    [
        (("EI / IF",), ("EI", "IF")),
        (("CC", "EI, CC"), ("CC", "EI")),
        (("T/DCC",), ("T/DCC",)),
        (("EI", ""), ("EI", "")),  # a fault
        (("EI / I\x07F",), ("EI / I\x07F",)),  # and another
        (("EI and IF",), ("EI", "IF")),
        (("Élise O’Neil-Wren & Co., IF2",), ("Élise O’Neil-Wren & Co.", "IF2")),
        (("EI\ntouch X",), ("EI\ntouch X",)),
        (("EI; touch X",), ("EI; touch X",)),
        (('EI / "IF"',), ('EI / "IF"',)),
        (("EI / $(IF)",), ("EI / $(IF)",)),
        (("EI, {IF}",), ("EI, {IF}",)),
    ],
)
def test_owners_typed_in_one_text_are_apart(typed: Any, entered: Any) -> None:
    before = raised(empty_log(), "3.14/02/2023", "Set up a visit", "OPCC")
    edited = typed_over(before, "3.14/02/2023", owners=typed)
    [one] = hand_edits(edited, before, provenance("20/02/2023")).actions
    assert one.owners == entered
    assert one.history[-1].changes["owners"].after == entered
    new = replace(edited.actions[0], history=())
    [one] = hand_edits(replace(edited, actions=(new,)), None, provenance("20/02/2023")).actions
    assert one.owners == one.history[0].values["owners"] == entered


@pytest.mark.parametrize(
    ("typed", "entered"),
    [
        (("ei", "Iris Field"), ("EI", "IF")),
        (("“EI”", "Edith Inkpen"), ("EI",)),
        (("Chief Constable / if",), ("CC", "IF")),
        (("E\u200bI",), ("EI",)),
        (("Roads & Safety / ei",), ("Roads & Safety", "EI")),
        (("r and d",), ("r and d",)),
        (("research / development",), ("R/D",)),
        (("Sam Shaw", "ei"), ("Sam Shaw", "EI")),  # whom two people are called
        (("OPCC", "ei"), ("OPCC", "EI")),
    ],
)
def test_known_owners_that_were_typed_are_their_keys(typed: Any, entered: Any) -> None:
    people = {"EI": "Edith Inkpen", "IF": "Iris Field", "SS": "Sam Shaw", "S2": "Sam Shaw"}
    log = add_people(empty_log(), **people)
    log = with_person(log, "CC", "Ada Crane", "Chief Constable")
    log = with_person(log, "R/D", "Research / Development")
    before = raised(log, REF, "Set up a visit", "OPCC")
    [one] = hand_edits(typed_over(before, REF, owners=typed), before, NOW).actions
    assert one.owners == entered
    assert one.history[-1].changes["owners"].after == entered


def test_an_owner_that_was_recorded_stays_where_another_is_typed_beside_it() -> None:
    before = raised(empty_log(), REF, "Set up a visit", "Iris Field")
    before = add_people(before, IF="Iris Field", EI="Edith Inkpen")
    [one] = hand_edits(typed_over(before, REF, owners=("Iris Field", "ei")), before, NOW).actions
    assert one.owners == ("Iris Field", "EI")


def test_owners_that_a_command_recorded_are_left_alone() -> None:
    before = raised(empty_log(), "3.14/02/2023", "Set up a visit", "OPCC")
    odd = before.actions[0].history[0]
    odd = replace(odd, values={**odd.values, "owners": ("EI / IF",)})
    log = replace(
        before, actions=(replace(before.actions[0], owners=("EI / IF",), history=(odd,)),)
    )
    assert hand_edits(log, log, provenance("20/02/2023")) == log
