"""The rules by which two copies of a log are brought together, one by one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.meetings import (
    add_board,
    add_meeting,
    cancel_meeting,
    edit_board,
    edit_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.changes.people import PersonDetails, add_person, edit_person
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
    mark_topic_done,
)
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.changes.removals import remove_board, remove_meeting, remove_person
from pcc_actions.core.changes.shared_settings import set_shared
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.history.movement import movement
from pcc_actions.core.history.snapshot import published, snapshots
from pcc_actions.core.log_settings import ColumnMap, SharedSetting
from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.merge import merged
from pcc_actions.core.model import Action, Event, Log, Topic
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.text.spellings import spellings
from pcc_actions.exports.as_csv import csv_list
from tests.builders import action, day, did, empty_log, raised
from tests.core.report.papers import paper

VISIT, LETTER = "3.14/02/2023", "4.14/02/2023"
LAST = day("01/06/2023")


def logged() -> Log:
    """Give what both copies had: a visit to set up and a letter to write."""
    log = raised(empty_log(), VISIT, "Set up a visit", "EI", "IF", due=day("04/04/2023"))
    return raised(log, LETTER, "Write to the team", "IF")


def stamp(by: str, at: str, on: str | None = None) -> Provenance:
    """Give who recorded something, when, and of which day, where not of that one."""
    moment = datetime.strptime(at, "%d/%m/%Y %H:%M").replace(tzinfo=UTC)
    return Provenance(by, moment, LAST, day(on) if on else moment.date(), stated=True)


MORNING, NOON = "20/03/2023 09:00", "20/03/2023 12:00"


def by_a(at: str = MORNING, on: str | None = None) -> Provenance:
    return stamp("A", at, on)


def by_b(at: str = NOON, on: str | None = None) -> Provenance:
    return stamp("B", at, on)


def visit(log: Log) -> Action:
    return action(log, VISIT)


def told(events: Sequence[Event]) -> list[tuple[str, str]]:
    """Give the kind and recorder of each event but the raising."""
    return [(event.kind, event.by) for event in events[1:]]


def both_ways(base: Log, ours: Log, theirs: Log) -> tuple[Log, list[Clash]]:
    """Bring two copies together, whichever is ours; nothing in the outcome is at fault."""
    one, other = merged(base, ours, theirs), merged(base, theirs, ours)
    assert one.log == other.log
    assert [each.sentence for each in findings(one.log, LAST) if each.kind == "fault"] == []
    return one.log, [*one.clashes]


def codes(clashes: Sequence[Clash]) -> list[ClashCode]:
    return [each.code for each in clashes]


# Both histories are kept.


def test_what_both_said_stands_in_the_order_in_which_it_was_recorded() -> None:
    base = logged()
    ours = did(base, actions.note, VISIT, by_a(MORNING), "Letter sent")
    ours = did(ours, actions.note, VISIT, by_a("21/03/2023 09:00"), "Reminded")
    theirs = did(base, actions.note, VISIT, by_b(NOON), "Room booked")
    log, clashes = both_ways(base, ours, theirs)
    assert [event.note for event in visit(log).history[1:]] == [
        "Letter sent", "Room booked", "Reminded",
    ]  # fmt: skip
    assert clashes == []


def test_an_event_that_both_copies_have_is_one() -> None:
    base = logged()
    both = did(base, actions.note, VISIT, by_a(), "Letter sent")
    ours = did(both, actions.note, VISIT, by_a(NOON), "Reminded")
    theirs = did(both, actions.note, LETTER, by_b(), "Drafted")
    log, _ = both_ways(base, ours, theirs)
    assert [event.note for event in visit(log).history[1:]] == ["Letter sent", "Reminded"]
    assert [event.note for event in action(log, LETTER).history[1:]] == ["Drafted"]


def test_the_same_said_twice_on_one_copy_is_two() -> None:
    base = logged()
    ours = did(base, actions.note, VISIT, by_a(), "Rang")
    twice = did(ours, actions.note, VISIT, by_a(), "Rang")
    log, _ = both_ways(base, ours, twice)
    assert told(visit(log).history) == [("noted", "A"), ("noted", "A")]


def test_the_order_of_each_copy_is_kept_where_a_clock_was_wrong() -> None:
    base = logged()
    ours = did(base, actions.complete, VISIT, by_a("25/03/2023 09:00"), "Done")
    ours = did(ours, actions.reopen, VISIT, by_a("25/03/2023 09:00"), "Not so")
    theirs = did(base, actions.note, VISIT, by_b("25/03/2023 09:00"), "Rang")
    log, _ = both_ways(base, ours, theirs)
    kinds = [event.kind for event in visit(log).history]
    assert kinds.index("completed") < kinds.index("reopened")
    assert visit(log).status == "outstanding"


def test_what_only_one_copy_has_is_taken_whole() -> None:
    base = logged()
    ours = raised(base, "5.14/02/2023", "Book a room", "OPCC", exempt="FOIA s.31")
    ours = did(ours, actions.exempt, "5.14/02/2023", by_a(), None)
    theirs = raised(base, "6.14/02/2023", "Order tea", "OPCC")
    log, clashes = both_ways(base, ours, theirs)
    assert action(log, "5.14/02/2023") == action(ours, "5.14/02/2023")
    assert action(log, "6.14/02/2023") == action(theirs, "6.14/02/2023")
    assert log.actions[:2] == base.actions
    assert clashes == []


# States follow from the history.


def test_discharged_on_both_is_discharged_once_in_the_sum() -> None:
    base = logged()
    ours = did(base, actions.discharge, VISIT, by_a(), "Agreed", "3.07/03/2023")
    theirs = did(base, actions.discharge, VISIT, by_b(), "Accepted")
    log, _ = both_ways(base, ours, theirs)
    assert told(visit(log).history) == [("discharged", "A"), ("discharged", "B")]
    assert [event.apart for event in visit(log).history] == [False, False, True]
    assert (visit(log).status, visit(log).closed) == ("discharged", day("20/03/2023"))
    moved = movement(log, "GPB", day("01/03/2023"), day("31/03/2023"))
    assert (moved.opening, moved.discharged, moved.corrected, moved.closing) == (2, 1, 0, 1)


def test_the_closing_of_what_both_copies_closed_is_the_later_of_the_two() -> None:
    base = logged()
    ours = did(base, actions.discharge, VISIT, by_a(), "Agreed")
    theirs = did(base, actions.discharge, VISIT, by_b("21/03/2023 09:00"), "Accepted")
    log, _ = both_ways(base, ours, theirs)
    right = DayCorrections(closed=day("22/03/2023"))
    log = did(log, put_right, VISIT, by_a("23/03/2023 09:00"), right, "Misread")
    [correction] = [event for event in visit(log).history if event.kind == "corrected"]
    assert correction.changes.keys() == {"day"}
    assert correction.of is not None
    assert correction.of.number == 1
    assert correction.of.at == visit(theirs).history[-1].at


def test_deferred_on_one_copy_after_the_other_closed_it() -> None:
    base = logged()
    ours = did(base, actions.discharge, VISIT, by_a(), "Agreed")
    theirs = did(base, actions.defer, VISIT, by_b(), day("09/05/2023"), "Moving")
    log, _ = both_ways(base, ours, theirs)
    assert told(visit(log).history) == [("discharged", "A"), ("deferred", "B")]
    assert visit(log).history[-1].apart
    assert (visit(log).status, visit(log).due) == ("discharged", day("09/05/2023"))


def test_deferred_before_the_other_copy_closed_it_is_nothing_apart() -> None:
    base = logged()
    ours = did(base, actions.discharge, VISIT, by_a(NOON), "Agreed")
    theirs = did(base, actions.defer, VISIT, by_b(MORNING), day("09/05/2023"), "Moving")
    log, _ = both_ways(base, ours, theirs)
    assert told(visit(log).history) == [("deferred", "B"), ("discharged", "A")]
    assert not any(event.apart for event in visit(log).history)


def test_of_discharged_and_withdrawn_the_later_holds() -> None:
    base = logged()
    ours = did(base, actions.discharge, VISIT, by_a(), "Agreed")
    theirs = did(base, actions.withdraw, VISIT, by_b(), "Not wanted")
    log, clashes = both_ways(base, ours, theirs)
    assert visit(log).status == "withdrawn"
    assert [(clash.code, clash.field) for clash in clashes] == [(ClashCode.SAME_FIELD, "status")]


def test_a_report_from_the_other_copy_does_not_open_what_the_board_has_closed() -> None:
    ours = did(logged(), actions.discharge, VISIT, by_a(), "Agreed")
    theirs = did(logged(), actions.complete, VISIT, by_b(), "Done")
    found = merged(logged(), ours, theirs)
    assert (visit(found.log).status, visit(found.log).closed) == ("discharged", day("20/03/2023"))
    assert told(visit(found.log).history) == [("discharged", "A"), ("completed", "B")]
    [clash] = found.clashes
    assert clash.code is ClashCode.DECISION_HOLDS
    assert (clash.holding, clash.other) == visit(found.log).history[1:]


def test_raised_on_another_day_on_one_copy_and_closed_before_that_on_the_other() -> None:
    base = logged()
    right = Corrections(raised=day("04/04/2023"))
    ours = did(base, correct, VISIT, by_a("10/04/2023 09:00"), right, "Misread")
    theirs = did(base, actions.discharge, VISIT, by_b("10/04/2023 10:00", "07/03/2023"), "Agreed")
    log, _ = both_ways(base, ours, theirs)
    assert told(action(log, VISIT).history) == [("corrected", "A"), ("discharged", "B")]


# The same field.

NEW: dict[str, tuple[Callable[..., Log], Any, Callable[..., Log], Any]] = {
    "text": (
        correct, (Corrections(text="Plan a visit"), "Misread"),
        correct, (Corrections(text="Set up two visits"), "Misheard"),
    ),
    "owners": (actions.assign, (["CC"],), actions.assign, (["OPCC"],)),
    "due": (
        actions.defer, (day("09/05/2023"), "Moving"),
        correct, (Corrections(due=day("07/03/2023")), "Misread"),
    ),
    "theme": (
        correct, (Corrections(theme="Trust"), "Forgotten"),
        correct, (Corrections(theme="Safety"), "Forgotten"),
    ),
    "exempt": (actions.exempt, ("FOIA s.31",), actions.exempt, ("FOIA s.40",)),
}  # fmt: skip


@pytest.mark.parametrize("field", NEW)
@pytest.mark.parametrize("a_first", [True, False])
def test_of_a_field_that_both_changed_the_later_holds_and_both_are_told(
    field: str, a_first: bool
) -> None:
    base = logged()
    a_change, a_given, b_change, b_given = NEW[field]
    a_at, b_at = (MORNING, NOON) if a_first else (NOON, MORNING)
    ours = did(base, a_change, VISIT, by_a(a_at), *a_given)
    theirs = did(base, b_change, VISIT, by_b(b_at), *b_given)
    log, clashes = both_ways(base, ours, theirs)
    later = theirs if a_first else ours
    assert getattr(visit(log), field) == getattr(visit(later), field)
    assert len(visit(log).history) == 3
    [clash] = clashes
    assert (clash.code, clash.field) == (ClashCode.SAME_FIELD, field)
    assert clash.entry == visit(log)
    assert clash.holding is not None
    assert clash.other is not None
    assert (clash.holding.by, clash.other.by) == (("B", "A") if a_first else ("A", "B"))


def test_later_is_by_the_day_and_not_by_the_clock() -> None:
    base = logged()
    ours = did(base, actions.assign, VISIT, by_a(NOON, "20/03/2023"), ["CC"])
    theirs = did(base, actions.assign, VISIT, by_b("21/03/2023 09:00", "07/03/2023"), ["OPCC"])
    log, [clash] = both_ways(base, ours, theirs)
    assert visit(log).owners == ("CC",)
    assert clash.holding is not None
    assert clash.holding.by == "A"


def test_both_changed_a_field_to_the_same() -> None:
    base = logged()
    ours = did(base, actions.assign, VISIT, by_a(), ["CC"])
    theirs = did(base, actions.assign, VISIT, by_b(), ["CC"])
    log, clashes = both_ways(base, ours, theirs)
    assert told(visit(log).history) == [("reassigned", "A"), ("reassigned", "B")]
    assert clashes == []


def test_different_fields_are_no_clash() -> None:
    base = logged()
    ours = did(base, actions.assign, VISIT, by_a(), ["CC"])
    theirs = did(base, actions.defer, VISIT, by_b(), day("09/05/2023"), "Moving")
    log, clashes = both_ways(base, ours, theirs)
    assert (visit(log).owners, visit(log).due) == (("CC",), day("09/05/2023"))
    assert clashes == []


# One reference for two actions.


def test_of_two_new_actions_of_one_reference_the_later_gets_the_next_number() -> None:
    base = empty_log()
    ours = added(base, "3", "Set up a visit", by_a("15/02/2023 10:00"))
    theirs = added(base, "3", "Write to the team", by_b("15/02/2023 09:00"))
    log, clashes = both_ways(base, ours, theirs)
    assert {each.reference: each.text for each in log.actions} == {
        VISIT: "Write to the team", f"{VISIT}/2": "Set up a visit",
    }  # fmt: skip
    renumbered = action(log, f"{VISIT}/2")
    assert renumbered.formerly == (VISIT,)
    raising, correction = renumbered.history
    assert (correction.kind, correction.by) == ("corrected", "merge")
    assert (correction.at, correction.on) == (raising.at, raising.on)
    change = correction.changes["reference"]
    assert (change.before, change.after) == (VISIT, f"{VISIT}/2")
    assert ClashCode.RENUMBERED in codes(clashes)
    assert log.actions[find_action(log, VISIT)].text == "Write to the team"


def added(log: Log, item: str, text: str, provenance: Provenance, board: str = "GPB") -> Log:
    from pcc_actions.core.references.parse import parse_reference

    new = actions.NewAction(parse_reference(item), board, day("14/02/2023"), text)
    return actions.add(log, new, provenance)


def test_the_same_words_under_one_reference_are_two_actions_still() -> None:
    base = empty_log()
    ours = added(base, "3", "Set up a visit", by_a("15/02/2023 10:00"))
    theirs = added(base, "3", "Set up a visit", by_b("15/02/2023 09:00"))
    log, _ = both_ways(base, ours, theirs)
    assert sorted(each.reference for each in log.actions) == [VISIT, f"{VISIT}/2"]


def test_what_was_raised_at_one_second_is_told_apart_by_what_it_says() -> None:
    base = empty_log()
    ours = added(base, "3", "Set up a visit", by_a("15/02/2023 09:00"))
    theirs = added(base, "3", "Write to the team", by_b("15/02/2023 09:00"))
    log, _ = both_ways(base, ours, theirs)
    assert sorted(each.reference for each in log.actions) == [VISIT, f"{VISIT}/2"]


def test_a_number_that_is_taken_is_passed_over() -> None:
    base = empty_log()
    ours = added(base, "3", "Set up a visit", by_a("15/02/2023 09:00"))
    ours = added(ours, "3", "Set up a second one", by_a("15/02/2023 09:05"))
    theirs = added(base, "3", "Write to the team", by_b("15/02/2023 09:02"))
    log, _ = both_ways(base, ours, theirs)
    assert {each.text: each.reference for each in log.actions} == {
        "Set up a visit": VISIT,
        "Set up a second one": f"{VISIT}/2",
        "Write to the team": f"{VISIT}/3",
    }


def test_another_number_is_told_to_whoever_did_not_know_it_and_not_again() -> None:
    base = empty_log()
    first = added(base, "3", "Write to the team", by_b("15/02/2023 09:00"))
    later = added(base, "3", "Set up a visit", by_a("15/02/2023 10:00"))
    both, _ = both_ways(base, first, later)
    for mine, is_told in ((first, False), (later, True)):
        noted = did(mine, actions.note, VISIT, "20/02/2023", "Asked")
        _, clashes = both_ways(mine, noted, both)
        assert (ClashCode.RENUMBERED in codes(clashes)) == is_told


@pytest.mark.parametrize(("style", "typed"), [("{serial:03}/{yy}", "090/23"), ("free", "AP136")])
def test_a_reference_without_a_date_gets_another_too(style: str, typed: str) -> None:
    base = edit_board(empty_log(), "GPB", reference=style)
    ours = added(base, typed, "Set up a visit", by_a("15/02/2023 09:00"))
    theirs = added(base, typed, "Write to the team", by_b("15/02/2023 10:00"))
    log, _ = both_ways(base, ours, theirs)
    kept, renumbered = sorted(log.actions, key=lambda each: bool(each.formerly))
    assert (kept.reference, kept.text) == (typed, "Set up a visit")
    assert renumbered.formerly == (typed,)
    assert renumbered.reference != typed


def test_what_happened_to_an_action_goes_with_it_to_its_new_number() -> None:
    base = empty_log()
    ours = added(base, "3", "Set up a visit", by_a("15/02/2023 09:00"))
    theirs = added(base, "3", "Write to the team", by_b("15/02/2023 10:00"))
    theirs = did(theirs, actions.discharge, VISIT, by_b(), "Agreed")
    log, _ = both_ways(base, ours, theirs)
    assert action(log, VISIT).status == "outstanding"
    assert action(log, f"{VISIT}/2").status == "discharged"


def test_corrected_to_a_reference_that_the_other_copy_gave_a_new_action() -> None:
    base = logged()
    ours = did(base, correct, LETTER, by_a(), Corrections(item="9"), "Misread")
    theirs = added(base, "9", "Order tea", by_b())
    log, clashes = both_ways(base, ours, theirs)
    assert len({each.reference for each in log.actions}) == 3
    for each in log.actions:
        if each.text == "Write to the team":
            assert LETTER in each.formerly
    assert ClashCode.RENUMBERED in codes(clashes)


def test_a_clash_of_what_got_another_number_names_it_by_that() -> None:
    base = logged()
    base = added(base, "9", "Order tea", by_a("01/03/2023 09:00"))
    ours = did(base, correct, "9.14/02/2023", by_a(NOON), Corrections(item="8"), "Misread")
    ours = did(ours, actions.assign, "8.14/02/2023", by_a(NOON), ["CC"])
    theirs = did(base, actions.assign, "9.14/02/2023", by_b(NOON), ["OPCC"])
    theirs = added(theirs, "8", "Order cake", by_b(MORNING))
    log, clashes = both_ways(base, ours, theirs)
    [clash] = [each for each in clashes if each.code is ClashCode.SAME_FIELD]
    assert clash.entry in log.actions


def test_one_reference_of_two_boards_is_no_clash() -> None:
    base = edit_board(empty_log(), "PAM", reference="{item}.{date}")
    ours = added(base, "3", "Set up a visit", by_a())
    theirs = added(base, "3", "Write to the team", by_b(), board="PAM")
    log, clashes = both_ways(base, ours, theirs)
    assert [each.reference for each in log.actions] == [VISIT, VISIT]
    assert clashes == []


# Exempt on either side.


def test_made_exempt_on_one_copy_it_is_withheld_whatever_the_other_did() -> None:
    base = logged()
    ours = did(base, actions.exempt, VISIT, by_a(), "FOIA s.31")
    theirs = did(base, correct, VISIT, by_b(), Corrections(text="Visit Custodia"), "Misread")
    log, _ = both_ways(base, ours, theirs)
    assert visit(log).exempt == "FOIA s.31"
    assert_tells_nothing_of("Custodia", log)


def assert_tells_nothing_of(word: str, log: Log) -> None:
    public = [published(one) for one in snapshots(log, LAST)]
    assert word not in csv_list(public, LAST)
    assert word not in repr(paper(log, "01/03/2023"))
    assert word in repr(log)


def test_exempt_is_not_lifted_where_only_one_copy_lifted_it() -> None:
    base = did(logged(), actions.exempt, VISIT, by_a("01/03/2023 09:00"), "FOIA s.31")
    ours = did(base, actions.exempt, VISIT, by_a(), None)
    theirs = did(base, actions.note, LETTER, by_b(), "Drafted")
    log, clashes = both_ways(base, ours, theirs)
    assert visit(log).exempt == "FOIA s.31"
    assert visit(log).history[-1].apart
    assert ClashCode.STILL_EXEMPT in codes(clashes)
    assert_tells_nothing_of("Set up a visit", log)


def test_it_is_lifted_where_nothing_was_recorded_on_the_other_copy() -> None:
    base = did(logged(), actions.exempt, VISIT, by_a("01/03/2023 09:00"), "FOIA s.31")
    ours = did(base, actions.exempt, VISIT, by_a(), None)
    log, clashes = both_ways(base, ours, base)
    assert (log, clashes) == (ours, [])


def test_it_is_lifted_where_both_know_of_that() -> None:
    base = did(logged(), actions.exempt, VISIT, by_a("01/03/2023 09:00"), "FOIA s.31")
    lifted = did(base, actions.exempt, VISIT, by_a(), None)
    ours = did(lifted, actions.note, VISIT, by_a(NOON), "Told")
    theirs = did(lifted, actions.note, LETTER, by_b(), "Drafted")
    log, _ = both_ways(base, ours, theirs)
    assert visit(log).exempt is None


def test_after_a_merge_that_kept_it_exempt_it_can_be_lifted() -> None:
    base = did(logged(), actions.exempt, VISIT, by_a("01/03/2023 09:00"), "FOIA s.31")
    ours = did(base, actions.exempt, VISIT, by_a(), None)
    theirs = did(base, actions.note, LETTER, by_b(), "Drafted")
    log, _ = both_ways(base, ours, theirs)
    lifted = did(log, actions.exempt, VISIT, by_a("22/03/2023 09:00"), None)
    assert visit(lifted).exempt is None
    assert published(snapshots(lifted, LAST)[0]).text == "Set up a visit"


# Redacted on either side.


def without(log: Log, reference: str, word: str, provenance: Provenance) -> Log:
    return redact(log, find_action(log, reference), provenance, spellings(word))


def test_words_redacted_on_one_copy_do_not_come_back_with_the_other() -> None:
    base = did(logged(), actions.note, VISIT, by_a("01/03/2023 09:00"), "Custodia rang")
    ours = without(base, VISIT, "Custodia", by_a())
    theirs = did(base, actions.note, VISIT, by_b(), "Room booked")
    log, _ = both_ways(base, ours, theirs)
    assert "Custodia" not in repr(log)
    notes = [event.note for event in visit(log).history if event.kind == "noted"]
    assert notes == ["[redacted] rang", "Room booked"]


def test_other_words_redacted_on_each_copy_are_all_gone() -> None:
    base = raised(logged(), "5.14/02/2023", "Custodia meets Fergus", "OPCC")
    ours = without(base, "5.14/02/2023", "Custodia", by_a())
    theirs = without(base, "5.14/02/2023", "Fergus", by_b())
    log, _ = both_ways(base, ours, theirs)
    assert action(log, "5.14/02/2023").text == "[redacted] meets [redacted]"
    assert "Custodia" not in repr(log)
    assert "Fergus" not in repr(log)


def test_redacted_words_do_not_come_back_with_a_correction_of_them() -> None:
    base = raised(logged(), "5.14/02/2023", "Ring Custodia", "OPCC")
    ours = without(base, "5.14/02/2023", "Custodia", by_a())
    right = Corrections(text="Ring the trust")
    theirs = did(base, correct, "5.14/02/2023", by_b(), right, "Misread")
    log, _ = both_ways(base, ours, theirs)
    assert action(log, "5.14/02/2023").text == "Ring the trust"
    assert "Custodia" not in repr(log)


def test_a_redacted_raising_is_that_of_the_same_action() -> None:
    base = logged()
    ours = without(base, VISIT, "visit", by_a())
    theirs = did(base, actions.note, VISIT, by_b(), "Rang")
    log, _ = both_ways(base, ours, theirs)
    assert len(log.actions) == 2
    assert visit(log).text == "Set up a [redacted]"


def test_a_word_redacted_from_the_name_of_a_topic_is_in_no_earlier_name_of_it() -> None:
    base = planned(logged(), "Visit to Custodia", by_a("01/03/2023 09:00"))
    ours = redact(base, 0, by_a(), spellings("Custodia"), EntryKind.TOPIC)
    theirs = correct_topic(base, 0, by_b(), TopicCorrections(text="Costs"), "Forgotten")
    log, _ = both_ways(base, ours, theirs)
    [topic] = log.programme
    assert (topic.topic, topic.text) == ("Visit to [redacted]", "Costs")
    renamed = correct_topic(base, 0, by_b(), TopicCorrections(topic="Tour"), "Renamed")
    other, _ = both_ways(base, ours, renamed)
    assert "Custodia" not in repr((log, other))


# Corrections of earlier events.


def test_a_correction_is_of_the_event_it_was_made_of_though_another_is_like_it() -> None:
    base = logged()
    ours = did(base, actions.note, VISIT, by_a(MORNING), "Rang")
    ours = did(ours, put_right, VISIT, by_a(NOON), DayCorrections(event=2, day=day("10/03/2023")), "Late")  # fmt: skip  # noqa: E501
    theirs = did(base, actions.note, VISIT, by_b(MORNING), "Wrote")
    theirs = did(theirs, put_right, VISIT, by_b(NOON), DayCorrections(event=2, day=day("12/03/2023")), "Late")  # fmt: skip  # noqa: E501
    log, _ = both_ways(base, ours, theirs)
    [one] = [each for each in snapshots(log, LAST) if each.reference == VISIT]
    days = {event.note: event.on for event in one.history if event.kind == "noted"}
    assert days == {"Rang": day("10/03/2023"), "Wrote": day("12/03/2023")}


def test_the_days_of_two_events_put_right_are_no_clash() -> None:
    base = did(logged(), actions.note, VISIT, by_a("20/03/2023 08:00"), "Rang")
    base = did(base, actions.note, VISIT, by_a("20/03/2023 08:30"), "Wrote")
    ours, theirs = (
        did(base, put_right, VISIT, stamp_, DayCorrections(event=number, day=day(on)), "Late")
        for number, on, stamp_ in ((2, "10/03/2023", by_a()), (3, "12/03/2023", by_b()))
    )
    assert both_ways(base, ours, theirs)[1] == []
    again = did(
        base, put_right, VISIT, by_b(), DayCorrections(event=2, day=day("12/03/2023")), "Late"
    )
    assert codes(both_ways(base, ours, again)[1]) == [ClashCode.SAME_FIELD]


# Topics.


def planned(log: Log, name: str, provenance: Provenance, **more: Any) -> Log:
    return add_topic(log, NewTopic(name, "GPB", **more), provenance)


def test_a_topic_that_both_put_on_the_programme_is_one() -> None:
    base = logged()
    ours = planned(base, "Budget", by_a(), due=day("04/04/2023"))
    theirs = planned(base, "budget", by_b(), text="What it costs")
    log, _ = both_ways(base, ours, theirs)
    [topic] = log.programme
    assert [event.by for event in topic.history] == ["A", "B"]
    assert (topic.due, topic.text) == (day("04/04/2023"), "What it costs")


def test_new_topics_stand_in_the_order_of_their_moments_though_a_clock_was_wrong() -> None:
    base = logged()
    ours = planned(planned(base, "Budget", by_a(NOON)), "Estate", by_a(MORNING))
    log, _ = both_ways(base, ours, planned(base, "Custody", by_b("20/03/2023 10:00")))
    assert [each.topic for each in log.programme] == ["Estate", "Custody", "Budget"]


def test_a_topic_done_on_one_copy_and_put_right_on_the_other() -> None:
    base = planned(logged(), "Budget", by_a("01/03/2023 09:00"))
    ours = mark_topic_done(base, 0, by_a(), None, "4.07/03/2023")
    theirs = correct_topic(base, 0, by_b(), TopicCorrections(text="Costs"), "Forgotten")
    log, clashes = both_ways(base, ours, theirs)
    assert (log.programme[0].status, log.programme[0].text) == ("done", "Costs")
    assert clashes == []


def test_a_topic_renamed_to_what_the_other_copy_calls_another() -> None:
    base = planned(logged(), "Custody", by_a("01/03/2023 09:00"))
    ours = correct_topic(base, 0, by_a(), TopicCorrections(topic="Budget"), "Renamed")
    theirs = planned(base, "Budget", by_b())
    log, clashes = both_ways(base, ours, theirs)
    names = {topic.topic.casefold() for topic in log.programme}
    assert len(names) == len(log.programme) == 2
    assert clashes != []


def topics(log: Log) -> dict[str, Topic]:
    return {topic.topic: topic for topic in log.programme}


def test_topics_of_both_copies_are_there() -> None:
    base = logged()
    ours, theirs = planned(base, "Budget", by_a()), planned(base, "Custody", by_b())
    log, clashes = both_ways(base, ours, theirs)
    assert topics(log) == topics(ours) | topics(theirs)
    assert clashes == []


# Boards, people, meetings and settings, by their keys.


def test_a_board_changed_on_one_copy() -> None:
    base = logged()
    ours = edit_board(base, "GPB", name="Governance Board")
    theirs = add_board(base, "SPCB", "Strategic Board", "free")
    log, clashes = both_ways(base, ours, theirs)
    assert log.boards["GPB"].name == "Governance Board"
    assert [*log.boards] == ["GPB", "PAM", "SPCB"]
    assert clashes == []


def test_a_board_renamed_on_both_is_told() -> None:
    base = logged()
    ours, theirs = (edit_board(base, "GPB", name=name) for name in ("Board A", "Board B"))
    log, [clash] = both_ways(base, ours, theirs)
    assert log.boards["GPB"].name in ("Board A", "Board B")
    assert (clash.code, clash.record) == (ClashCode.SAME_RECORD, "GPB")
    assert {clash.kept, clash.left} == {"Board A", "Board B"}


def test_a_board_taken_out_on_one_copy_that_the_other_uses_stays() -> None:
    base = add_board(logged(), "SPCB", "Strategic Board", "free")
    ours = remove_board(base, "SPCB")
    unused, _ = both_ways(base, ours, did(base, actions.note, VISIT, by_b(), "Rang"))
    assert "SPCB" not in unused.boards
    theirs = added(base, "AP136", "Order tea", by_b(), board="SPCB")
    log, clashes = both_ways(base, ours, theirs)
    assert "SPCB" in log.boards
    assert ClashCode.KEPT in codes(clashes)


def test_a_default_board_that_the_other_copy_took_out_stays() -> None:
    base = add_board(logged(), "SPCB", "Strategic Board", "free")
    ours = remove_board(base, "SPCB")
    theirs = set_shared(base, SharedSetting.DEFAULT_BOARD, "SPCB")
    log, _ = both_ways(base, ours, theirs)
    assert log.settings.default_board == "SPCB"
    assert "SPCB" in log.boards


def test_people_of_both_copies() -> None:
    base = add_person(logged(), "CC", PersonDetails("Ann Elm"))
    ours = edit_person(base, "CC", PersonDetails("Bo Ash", since=day("01/03/2023")))
    theirs = add_person(base, "OPCC", PersonDetails("Cy Oak"))
    log, clashes = both_ways(base, ours, theirs)
    assert log.people == {"CC": ours.people["CC"], "OPCC": theirs.people["OPCC"]}
    assert clashes == []


def test_a_person_taken_out_on_one_copy_who_owns_something_on_the_other_stays() -> None:
    base = add_person(logged(), "CC", PersonDetails("Ann Elm"))
    ours = remove_person(base, "CC")
    theirs = did(base, actions.assign, VISIT, by_b(), ["CC"])
    log, _ = both_ways(base, ours, theirs)
    assert log.people == base.people


def test_of_two_who_took_over_a_post_on_each_copy_one_holds_it_with_her_days() -> None:
    base = add_person(logged(), "CC", PersonDetails("Ann Elm"))
    ours, theirs = (
        edit_person(base, "CC", PersonDetails(name, since=day(since)))
        for name, since in (("Bo Ash", "01/03/2023"), ("Al Elm", "02/03/2023"))
    )
    log, clashes = both_ways(base, ours, theirs)
    assert log.people["CC"] in (ours.people["CC"], theirs.people["CC"])
    assert codes(clashes) == [ClashCode.SAME_RECORD]


def test_a_person_taken_out_on_one_copy_whom_the_other_changed_stays() -> None:
    base = add_person(logged(), "CC", PersonDetails("Ann Elm"))
    theirs = edit_person(base, "CC", PersonDetails("Ann Elm-Oak"))
    log, clashes = both_ways(base, remove_person(base, "CC"), theirs)
    assert log.people == theirs.people
    assert codes(clashes) == [ClashCode.KEPT]


def test_a_meeting_moved_on_both_copies() -> None:
    base = logged()
    ours = move_meeting(base, "GPB", day("04/04/2023"), day("11/04/2023"), by_a())
    theirs = move_meeting(base, "GPB", day("04/04/2023"), day("18/04/2023"), by_b())
    log, clashes = both_ways(base, ours, theirs)
    [moved] = [each for each in log.meetings if each.moved]
    assert [move.by for move in moved.moved] == ["A", "B"]
    assert moved.date == day("18/04/2023")
    assert len(log.meetings) == len(base.meetings)
    assert clashes != []


def test_a_meeting_held_where_one_copy_moved_it_is_known_though_the_other_moved_it_later() -> None:
    base = logged()
    ours = move_meeting(base, "GPB", day("04/04/2023"), day("11/04/2023"), by_a())
    ours = raised(ours, "3.11/04/2023", "Order tea")
    theirs = move_meeting(base, "GPB", day("04/04/2023"), day("18/04/2023"), by_b())
    log, _ = both_ways(base, ours, theirs)
    assert Schedule(log.meetings).ever_on("GPB", day("11/04/2023")) != []


def test_a_meeting_cancelled_on_one_copy_and_moved_on_the_other() -> None:
    base = logged()
    ours = cancel_meeting(base, "GPB", day("04/04/2023"), by_a())
    theirs = move_meeting(base, "GPB", day("04/04/2023"), day("18/04/2023"), by_b())
    log, _ = both_ways(base, ours, theirs)
    [meeting] = [each for each in log.meetings if each.moved]
    assert meeting.cancelled is not None


def test_a_meeting_that_both_cancelled_has_what_either_recorded_and_the_later_holds() -> None:
    base = logged()
    ours = cancel_meeting(base, "GPB", day("04/04/2023"), by_a(), "Snow")
    theirs = cancel_meeting(base, "GPB", day("04/04/2023"), by_b(), "Strike")
    log, [clash] = both_ways(base, ours, theirs)
    [meeting] = [each for each in log.meetings if each.cancelled]
    assert [(each.by, each.note) for each in meeting.cancellations] == [
        ("A", "Snow"), ("B", "Strike"),
    ]  # fmt: skip
    assert meeting.cancelled == meeting.cancellations[-1]
    assert (clash.code, clash.kept) == (ClashCode.BECAME_TWICE, meeting.cancelled)
    third = cancel_meeting(base, "GPB", day("04/04/2023"), by_a("20/03/2023 10:00"), "Ice")
    log, _ = both_ways(base, log, third)
    [meeting] = [each for each in log.meetings if each.cancelled]
    assert [each.note for each in meeting.cancellations] == ["Snow", "Ice", "Strike"]
    assert both_ways(base, log, third) == (log, [])


def test_a_meeting_that_both_put_back_has_what_either_recorded_of_that() -> None:
    base = cancel_meeting(logged(), "GPB", day("04/04/2023"), by_a("01/03/2023 09:00"))
    ours = hold_meeting(base, "GPB", day("04/04/2023"), by_a())
    theirs = hold_meeting(base, "GPB", day("04/04/2023"), by_b())
    log, [clash] = both_ways(base, ours, theirs)
    assert len(log.meetings) == len(ours.meetings)
    [meeting] = [each for each in log.meetings if each.reinstated]
    assert [each.by for each in meeting.reinstatements] == ["A", "B"]
    assert (clash.code, clash.field) == (ClashCode.BECAME_TWICE, "reinstated")


def test_a_cancellation_that_one_copy_took_out_again_is_gone_and_another_holds() -> None:
    day_of = ("GPB", day("04/04/2023"))
    before = logged()
    base = cancel_meeting(before, *day_of, by_a())
    ours = cancel_meeting(before, *day_of, by_b(), "Strike")
    other = did(base, actions.note, VISIT, by_b(), "Rang")
    log, clashes = both_ways(base, ours, other)
    assert (log.meetings, clashes) == (ours.meetings, [])
    log, clashes = both_ways(base, ours, before)
    assert (log.meetings, clashes) == (ours.meetings, [])
    late = cancel_meeting(before, *day_of, by_a("19/03/2023 09:00"), "Snow")
    log, clashes = both_ways(base, before, merged(before, base, late).log)
    assert (log.meetings, clashes) == (late.meetings, [])


def test_a_meeting_held_after_all_and_taken_out_with_what_was_cancelled() -> None:
    base = cancel_meeting(logged(), "GPB", day("04/04/2023"), by_a("01/03/2023 09:00"))
    base = hold_meeting(base, "GPB", day("04/04/2023"), by_a("02/03/2023 09:00"))
    ours = remove_meeting(base, "GPB", day("04/04/2023"))
    once = did(base, actions.note, VISIT, by_b(), "Rang")
    log, _ = both_ways(base, ours, once)
    assert log.meetings == ours.meetings
    others = tuple(each for each in base.meetings if each.date != day("04/04/2023"))
    log, _ = both_ways(base, replace(base, meetings=others), once)
    assert log.meetings == others


def test_two_meetings_of_one_day_that_are_both_taken_out() -> None:
    one = add_meeting(empty_log(), "GPB", day("09/05/2023"))
    base = replace(one, meetings=(*one.meetings, replace(one.meetings[-1])))
    ours = replace(base, meetings=empty_log().meetings)
    log, clashes = both_ways(base, ours, edit_board(base, "GPB", name="Board A"))
    assert (log.meetings, clashes) == (ours.meetings, [])


def test_the_order_of_meetings_is_one_though_a_third_copy_took_one_out() -> None:
    base = logged()
    one = add_meeting(base, "GPB", day("09/05/2023"))
    two = remove_meeting(base, "GPB", day("07/03/2023"))
    three = add_meeting(base, "GPB", day("01/03/2023"))
    three = edit_meeting(three, "PAM", day("26/01/2021"), day("27/01/2021"))
    first = merged(base, merged(base, one, two).log, three).log
    second = merged(base, merged(base, one, three).log, two).log
    third = merged(base, merged(base, two, three).log, one).log
    assert first.meetings == second.meetings == third.meetings


def test_a_meeting_that_both_added_is_one() -> None:
    base = logged()
    both = add_meeting(base, "GPB", day("09/05/2023"))
    ours = did(both, actions.note, VISIT, by_a(), "Rang")
    log, clashes = both_ways(base, ours, both)
    assert log.meetings == both.meetings
    assert clashes == []


def test_a_meeting_taken_out_on_one_copy_that_raised_something_on_the_other_stays() -> None:
    base = logged()
    ours = remove_meeting(base, "GPB", day("07/03/2023"))
    unused, _ = both_ways(base, ours, did(base, actions.note, VISIT, by_b(), "Rang"))
    assert unused.meetings == ours.meetings
    theirs = raised(base, "3.07/03/2023", "Order tea")
    log, _ = both_ways(base, ours, theirs)
    assert log.meetings == base.meetings


def test_settings_one_by_one() -> None:
    base = logged()
    ours = set_shared(base, SharedSetting.MARKING, "OFFICIAL")
    theirs = set_shared(base, SharedSetting.DEFAULT_BOARD, "PAM")
    log, clashes = both_ways(base, ours, theirs)
    assert (log.settings.marking, log.settings.default_board) == ("OFFICIAL", "PAM")
    assert clashes == []
    other = set_shared(base, SharedSetting.MARKING, "OFFICIAL-SENSITIVE")
    _, [clash] = both_ways(base, ours, other)
    assert (clash.code, clash.field) == (ClashCode.SAME_RECORD, "marking")


def test_nothing_known_of_what_both_had_before() -> None:
    base = logged()
    ours = did(base, actions.note, VISIT, by_a(), "Rang")
    theirs = did(base, actions.note, VISIT, by_b(), "Wrote")
    known, _ = both_ways(base, ours, theirs)
    unknown, _ = both_ways(Log(), ours, theirs)
    assert unknown == known


def test_a_merge_looks_at_the_log_as_it_was_and_alters_none() -> None:
    base = logged()
    ours = did(base, actions.note, VISIT, by_a(), "Rang")
    before = replace(ours)
    merged(base, ours, base)
    assert ours == before


def test_what_one_copy_took_back_and_the_other_has_stands_again_and_is_told() -> None:
    noted = did(logged(), actions.note, VISIT, "20/02/2023", "Rooms asked for")
    [event] = [each for each in noted.actions[0].history if each.kind == "noted"]
    undone, later = logged(), did(noted, actions.note, LETTER, "21/02/2023", "Written")
    for ours, theirs in ((undone, later), (later, undone), (undone, noted), (noted, undone)):
        found = merged(noted, ours, theirs)
        assert event in found.log.actions[0].history
        [clash] = found.clashes
        assert (clash.code, clash.holding) == (ClashCode.TAKEN_BACK, event)


def test_an_exemption_that_one_copy_took_back_stands() -> None:
    exempt = did(logged(), actions.exempt, VISIT, "20/02/2023", "FOIA s.31")
    for ours, theirs in ((logged(), exempt), (exempt, logged())):
        assert merged(exempt, ours, theirs).log.actions[0].exempt == "FOIA s.31"


def test_a_map_of_columns_taken_out_on_one_copy_is_gone() -> None:
    maps = (ColumnMap("Risk log", {"Lead": "owner"}),)
    base = replace(logged(), settings=replace(logged().settings, maps=maps))
    theirs = did(base, actions.note, VISIT, by_b(), "Asked")
    ours = replace(base, settings=logged().settings)
    assert merged(base, ours, theirs).log.settings.maps == ()
    assert merged(base, base, theirs).log.settings.maps == maps


def test_a_day_put_right_on_one_copy_stays_where_the_other_raised_something_on_it() -> None:
    moving = stamp("A", "01/03/2023 09:00")
    base = move_meeting(logged(), "GPB", day("07/03/2023"), day("14/03/2023"), moving)
    ours = edit_meeting(base, "GPB", day("14/03/2023"), day("15/03/2023"))
    theirs = raised(base, "9.14/03/2023", "Order tea", "IF")
    found = merged(base, ours, theirs)
    assert merged(base, theirs, ours) == found
    assert day("14/03/2023") in [each.date for each in found.log.meetings]
    assert [(each.code, each.record) for each in found.clashes] == [
        (ClashCode.KEPT, "GPB 07/03/2023")
    ]
    assert day("15/03/2023") in [each.date for each in merged(base, ours, logged()).log.meetings]


def test_an_action_of_which_nothing_tells_how_it_came_is_taken_as_one_copy_has_it() -> None:
    [visit_, *others] = logged().actions
    bare = replace(logged(), actions=(replace(visit_, history=()), *others))
    [typed, *_] = bare.actions
    ours = replace(bare, actions=(replace(typed, text="Set up two visits"), *others))
    theirs = replace(bare, actions=(replace(typed, owners=("CC",)), *others))
    found = merged(bare, ours, theirs)
    assert merged(bare, theirs, ours) == found
    assert visit(found.log) in (visit(ours), visit(theirs))
