"""What the merge of two copies says of what they have differently."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from pcc_actions.core.changes import actions, meetings, people
from pcc_actions.core.changes.people import PersonDetails
from pcc_actions.core.changes.removals import remove_person
from pcc_actions.core.log_settings import ColumnMap
from pcc_actions.core.merging.merge import merged
from pcc_actions.core.merging.words import clash_sentences
from pcc_actions.core.model import Log
from tests.builders import day, did, empty_log, moment, provenance, raised, with_person

VISIT = "3.14/02/2023"
Change = Callable[[Log], Log]


def clock(at: datetime) -> str:
    return f"{at:%H:%M on %d/%m/%Y}"


def base() -> Log:
    log = raised(empty_log(), VISIT, "Set up a visit", "EI", exempt="FOIA s.31")
    return with_person(log, "EI", "Edith Inkpen")


def told(ours: Change, theirs: Change) -> list[str]:
    """Give what is said of two copies, and hold that it is the same whichever is ours."""
    one, other = ours(base()), theirs(base())
    said = clash_sentences(merged(base(), one, other), clock)
    assert clash_sentences(merged(base(), other, one), clock) == said
    return said


def deferred(to: str, on: str, by: str) -> Change:
    return lambda log: did(log, actions.defer, VISIT, provenance(on, by), day(to), "Rooms")


def named(name: str) -> Change:
    return lambda log: people.edit_person(log, "EI", PersonDetails(name=name))


def test_a_field_that_both_changed_names_both_people() -> None:
    said = told(
        deferred("04/04/2023", "20/02/2023", "IF"), deferred("11/04/2023", "21/02/2023", "CC")
    )
    assert said == [
        "3.14/02/2023 was changed on both copies: deferred from 07/03/2023 (next meeting) to "
        "04/04/2023 by IF at 09:00 on 20/02/2023; deferred from 07/03/2023 (next meeting) to "
        "11/04/2023 by CC at 09:00 on 21/02/2023. Both stay in its history, and the later holds: "
        "that of CC."
    ]


def test_two_actions_under_one_reference_are_told_with_both_people() -> None:
    def adding(text: str, by: str, at: str) -> Change:
        def add(log: Log) -> Log:
            after = raised(log, "9.14/02/2023", text, "EI")
            return recorded_by(after, by, at)

        return add

    said = told(adding("Book a room", "IF", "15/02/2023"), adding("Order tea", "CC", "16/02/2023"))
    assert said == [
        "Two actions had taken 9.14/02/2023, that of IF first: the one of CC is 9.14/02/2023/2 "
        "now, and 9.14/02/2023 is kept as its earlier name."
    ]


def recorded_by(log: Log, by: str, at: str) -> Log:
    """Give the log with its newest action as somebody else recorded it, at another moment."""
    newest = log.actions[-1]
    event = replace(newest.history[0], by=by, at=moment(at))
    return replace(log, actions=(*log.actions[:-1], replace(newest, history=(event,))))


def test_what_is_exempt_on_one_copy_stays_exempt_with_the_line_that_lifts_it() -> None:
    said = told(
        lambda log: did(log, actions.exempt, VISIT, provenance("20/02/2023", "CC"), None),
        lambda log: did(log, actions.note, VISIT, "21/02/2023", "Rooms asked for"),
    )
    assert said == [
        "3.14/02/2023 is exempt still: CC lifted that, and the other copy has it exempt. If it "
        "may be published: pcc-actions exempt 3.14/02/2023 --lift."
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_a_name_that_both_changed_is_told_with_both_values(turned: bool) -> None:
    names = ("Edith Ink", "Edith Quill") if not turned else ("Edith Quill", "Edith Ink")
    assert told(*map(named, names)) == [
        "Name of EI was changed on both copies: to “Edith Quill”, which holds, and to “Edith "
        "Ink”. Put it right where the other is meant."
    ]


def test_somebody_who_is_used_on_the_other_copy_is_kept() -> None:
    ours = with_person(base(), "HB", "Hazel Brook")
    theirs = raised(ours, "9.14/02/2023", "Order tea", "HB")
    assert clash_sentences(merged(ours, remove_person(ours, "HB"), theirs), clock) == [
        "HB is kept: one copy has it no more, but the other has it or uses it."
    ]


def cancelled(on: str, by: str, note: str | None = None) -> Change:
    return lambda log: meetings.cancel_meeting(
        log, "GPB", day("07/03/2023"), provenance(on, by), note
    )


def put_back(on: str, by: str) -> Change:
    before = cancelled("10/02/2023", "IF")
    return lambda log: meetings.hold_meeting(
        before(log), "GPB", day("07/03/2023"), provenance(on, by)
    )


def test_a_meeting_that_both_cancelled_names_both_people() -> None:
    assert told(cancelled("20/02/2023", "IF", "Snow"), cancelled("21/02/2023", "CC")) == [
        "GPB 07/03/2023 was cancelled on both copies: by IF on 20/02/2023: “Snow”; by CC on "
        "21/02/2023. Both stay in the log, and the later holds: that of CC."
    ]


def test_a_meeting_that_both_put_back_names_both_people() -> None:
    assert told(put_back("20/02/2023", "IF"), put_back("21/02/2023", "CC")) == [
        "GPB 07/03/2023 was put back on both copies: by IF on 20/02/2023; by CC on 21/02/2023. "
        "Both stay in the log, and the later holds: that of CC."
    ]


def test_two_meetings_on_one_day_are_told() -> None:
    moving = provenance("01/03/2023")
    said = told(
        lambda log: meetings.add_meeting(log, "GPB", day("21/03/2023")),
        lambda log: meetings.move_meeting(log, "GPB", day("07/03/2023"), day("21/03/2023"), moving),
    )
    assert said == [
        "GPB has two meetings on 21/03/2023 now, one of each copy. Cancel or remove one of them: "
        "pcc-actions meeting remove GPB 21/03/2023."
    ]


def test_what_one_copy_took_back_is_told_with_who_recorded_it() -> None:
    noted = did(base(), actions.note, VISIT, "20/02/2023", "Rooms asked for")
    assert clash_sentences(merged(noted, base(), noted), clock) == [
        "3.14/02/2023 has this again: noted by IF at 09:00 on 20/02/2023. One copy had "
        "taken that back, the other has it still. Put it right where it was a mistake."
    ]


def test_a_report_on_one_copy_leaves_what_the_other_says_the_board_decided() -> None:
    [said] = told(
        lambda log: did(log, actions.discharge, VISIT, provenance("20/02/2023", "CC"), "Agreed"),
        lambda log: did(log, actions.complete, VISIT, provenance("21/02/2023", "IF"), "Done"),
    )
    assert said.endswith("Both stay in its history, and what the board decided holds: that of CC.")


def marked(marking: str) -> Change:
    return lambda log: replace(log, settings=replace(log.settings, marking=marking))


def test_a_setting_that_both_changed_is_told_with_both_values() -> None:
    assert told(marked("OFFICIAL"), marked("OFFICIAL-SENSITIVE")) == [
        "The setting marking was changed on both copies: to “OFFICIAL-SENSITIVE”, which holds, "
        "and to “OFFICIAL”. Put it right where the other is meant."
    ]


def mapped(heading: str) -> Change:
    maps = (ColumnMap("Risk log", {"Lead": heading}),)
    return lambda log: replace(log, settings=replace(log.settings, maps=maps))


def test_a_map_that_both_made_is_told_without_its_columns() -> None:
    assert told(mapped("owner"), mapped("none")) == [
        "Columns of Risk log was changed on both copies: to another, which holds, and to another. "
        "Put it right where the other is meant."
    ]


def succeeded(name: str) -> Change:
    details = PersonDetails(name=name, since=day("01/03/2023"))
    return lambda log: people.edit_person(log, "EI", details)


def test_a_post_that_both_gave_a_successor_is_told_by_their_names() -> None:
    [said] = told(succeeded("Edith Ink"), succeeded("Edith Quill"))
    assert said.startswith(
        "Name of EI was changed on both copies: to “Edith Quill”, which holds, and to “Edith Ink”"
    )


def moved(to: str, on: str, by: str) -> Change:
    return lambda log: meetings.move_meeting(
        log, "GPB", day("07/03/2023"), day(to), provenance(on, by), "No room"
    )


def test_a_meeting_that_both_moved_is_told_with_both_people() -> None:
    first = moved("21/03/2023", "19/02/2023", "IF")
    assert told(moved("14/03/2023", "20/02/2023", "CC"), first) == [
        "GPB 07/03/2023 was moved on both copies: to 21/03/2023 by IF on 19/02/2023: “No room”; "
        "to 14/03/2023 by CC on 20/02/2023: “No room”. Both stay in the log, and the later "
        "holds: that of CC."
    ]
