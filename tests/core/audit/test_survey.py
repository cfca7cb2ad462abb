"""What becomes of single things that an earlier version of a log has."""

from dataclasses import replace

from pcc_actions.core.audit.earlier import EarlierVersion
from pcc_actions.core.audit.findings import audit_findings
from pcc_actions.core.audit.losses import Fate, Loss
from pcc_actions.core.audit.other_records import OtherLoss
from pcc_actions.core.audit.survey import Survey, ToldLoss
from pcc_actions.core.audit.words import looked_through
from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.meetings import (
    cancel_meeting,
    edit_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.changes.people import PersonDetails, add_person
from pcc_actions.core.changes.programme import NewTopic, add_topic
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.changes.removals import remove_board, remove_meeting, remove_person
from pcc_actions.core.checks.finding import FaultCode, Finding, RemarkCode
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.merging.merge import merged
from pcc_actions.core.model import HAND_EDIT, EventHandle, Log
from pcc_actions.core.text.spellings import spellings
from tests.builders import day, did, empty_log, provenance, raised
from tests.store.logs import clock

VISIT = "3.14/02/2023"
STAMP = provenance("01/03/2023")


def with_visit(text: str = "Set up a visit") -> Log:
    return raised(empty_log(), VISIT, text, "EI")


def told(*versions: Log) -> list[ToldLoss]:
    """What the last of these versions lost of those before it, each saved as its own."""
    survey = Survey(versions[-1])
    for number, log in enumerate(versions, 1):
        version = EarlierVersion(number, f"kept version {number}", f"text {number}", own=True)
        survey.look_through(version, log)
    return survey.told()


def found(*versions: Log) -> list[Finding]:
    return audit_findings(versions[-1], told(*versions), clock)


def codes(*versions: Log) -> list[FaultCode | RemarkCode]:
    return [finding.code for finding in found(*versions)]


def test_an_action_that_took_another_number_as_copies_were_brought_together_is_known() -> None:
    ours, theirs = with_visit("Set up a visit"), with_visit("Book a room")
    other = replace(theirs.actions[0], reference=f"{VISIT}/2", formerly=(VISIT,))
    together = replace(ours, actions=(ours.actions[0], other))
    assert told(ours, theirs, together) == []


def test_an_action_of_the_same_words_is_not_taken_for_one_that_is_gone() -> None:
    one = with_visit()
    two = replace(one.actions[0], reference="4.14/02/2023")
    both = replace(one, actions=(one.actions[0], two))
    [lost] = told(both, one)
    assert isinstance(lost.loss, Loss)
    assert (lost.fate, lost.loss.entry.history, lost.loss.index) == (Fate.GONE, two.history, None)


def test_an_action_is_known_under_every_name_it_had() -> None:
    before = with_visit()
    after = did(before, correct, VISIT, "01/03/2023", Corrections(item="4"), "Wrong item")
    assert told(before, after) == []
    assert {each.fate for each in told(after, before)} == {Fate.GONE}


def test_of_two_actions_that_are_gone_each_is_told() -> None:
    before = raised(with_visit(), "4.14/02/2023", "Book a room")
    assert codes(before, replace(before, actions=())) == [FaultCode.ENTRY_GONE] * 2


def test_one_action_stands_in_the_place_of_one_alone() -> None:
    [other] = with_visit("Order tea").actions
    before = raised(with_visit(), "4.14/02/2023", "Book a room")
    first, second = before.actions
    before = replace(before, actions=(first, replace(second, formerly=(VISIT,))))
    after = replace(before, actions=(other,))
    lost = [each.loss for each in told(before, after) if isinstance(each.loss, Loss)]
    assert [each.entry for each in lost if each.index is None] == [before.actions[1]]


def test_an_event_that_stands_for_a_redacted_one_stands_for_no_other() -> None:
    before = did(with_visit(), actions.note, VISIT, "01/03/2023", "Phoned Bob")
    clean = redact(before, 0, STAMP, spellings("Bob"))
    before = did(before, actions.note, VISIT, "01/03/2023", "Wrote")
    assert [each.fate for each in told(before, clean)] == [Fate.REDACTED, Fate.GONE]


def test_words_removed_are_told_though_undo_took_them_back_once() -> None:
    before = with_visit()
    noted = did(before, actions.note, VISIT, "01/03/2023", "Phoned Bob")
    clean = redact(noted, 0, STAMP, spellings("Bob"))
    survey = Survey(clean)
    for number, (log, text) in enumerate(
        ((before, "without"), (noted, "with"), (before, "without"), (clean, "clean")), start=1
    ):
        survey.look_through(EarlierVersion(number, f"kept version {number}", text), log)
    assert [(each.fate, each.undone_at) for each in survey.told()] == [(Fate.REDACTED, None)]


def test_a_value_of_the_raising_that_is_another_is_named_as_it_is_called() -> None:
    before, after = with_visit(), with_visit("Set up two visits")
    [finding] = found(before, after)
    assert finding.sentence.endswith("text is “Set up two visits” and was “Set up a visit”.")


def test_two_events_alike_are_two() -> None:
    log = did(with_visit(), actions.note, VISIT, "01/03/2023", "Phoned")
    noted = log.actions[0].history[1]
    twice = replace(log, actions=(replace(log.actions[0],
                                          history=(*log.actions[0].history, noted)),))  # fmt: skip
    assert told(log, twice) == []
    assert [each.fate for each in told(twice, log)] == [Fate.GONE]


def test_which_of_several_alike_a_correction_is_of_is_no_difference() -> None:
    right = DayCorrections(event=2, day=day("28/02/2023"))
    log = did(with_visit(), actions.note, VISIT, "01/03/2023", "Phoned")
    log = did(log, put_right, VISIT, "02/03/2023", right, "Late")
    *others, last = log.actions[0].history
    assert last.of is not None
    renumbered = replace(last, of=EventHandle(last.of.kind, last.of.at, 2))
    after = replace(log, actions=(replace(log.actions[0], history=(*others, renumbered)),))
    assert told(log, after) == []


def test_words_removed_from_all_that_a_topic_is_known_by() -> None:
    new = NewTopic("Visit of Bob", "GPB", None, None, None, None, "See Bob", ("Bob", "EI"))
    before = add_topic(empty_log(), new, STAMP)
    after = redact(before, 0, STAMP, spellings("Bob"), EntryKind.TOPIC)
    assert [each.fate for each in told(before, after)] == [Fate.REDACTED]
    [finding] = found(before, after)
    assert finding.sentence == (
        "“Visit of [redacted]”: words were removed on 01/03/2023 by IF, from 1 event that earlier "
        "versions have whole."
    )


def test_other_owners_are_no_words_that_were_removed() -> None:
    before = did(with_visit(), actions.assign, VISIT, "01/03/2023", ("Bob", "EI"))
    event = before.actions[0].history[1]
    owners = replace(event.changes["owners"], after=("[redacted]", "XY"))
    history = (before.actions[0].history[0], replace(event, changes={"owners": owners}))
    after = replace(before, actions=(replace(before.actions[0], history=history),))
    [finding] = found(before, after)
    assert finding.sentence == (
        "3.14/02/2023 reassigned on 01/03/2023 (recorded by IF at 09:00): altered since kept "
        "version 1: owners to is [redacted], XY and was Bob, EI."
    )


def test_what_is_altered_where_words_were_removed_is_told_without_its_words() -> None:
    before = did(with_visit(), actions.note, VISIT, "01/03/2023", "Phoned Bob")
    clean = redact(before, 0, STAMP, spellings("Bob"))
    raised_, noted, removed = clean.actions[0].history
    history = (raised_, replace(noted, note="Called"), removed)
    after = replace(clean, actions=(replace(clean.actions[0], history=history),))
    altered = [each for each in found(before, after) if each.code is FaultCode.EVENT_ALTERED]
    assert [each.sentence for each in altered] == [
        "3.14/02/2023 noted on 01/03/2023 (recorded by IF at 09:00): altered since kept version "
        "1, in its note."
    ]


def test_what_became_of_meetings() -> None:
    april, may = day("04/04/2023"), day("02/05/2023")
    moved = move_meeting(empty_log(), "GPB", april, may, STAMP, "The hall is taken")
    cancelled = cancel_meeting(moved, "GPB", may, STAMP)
    held = hold_meeting(cancelled, "GPB", may, STAMP)
    assert codes(empty_log(), moved, cancelled, held) == []
    assert codes(held, cancelled) == [RemarkCode.REMOVED]
    assert codes(cancelled, moved) == [FaultCode.MEETING_RECORD_GONE]
    assert codes(held, edit_meeting(held, "GPB", may, day("09/05/2023"))) == [RemarkCode.REMOVED]


def test_a_move_that_is_altered_is_told_and_one_that_goes_on_is_not() -> None:
    april, may, june = day("04/04/2023"), day("02/05/2023"), day("06/06/2023")
    moved = move_meeting(empty_log(), "GPB", april, may, STAMP, "The hall is taken")
    again = move_meeting(moved, "GPB", may, june, STAMP)
    assert codes(moved, again) == []
    assert codes(moved, edit_meeting(moved, "GPB", may, june)) == []
    place = next(at for at, each in enumerate(moved.meetings) if each.moved)
    meeting = moved.meetings[place]
    for other in (
        replace(meeting.moved[0], note="For no reason"),
        replace(meeting.moved[0], after=june),
        replace(meeting.moved[0], by="XY"),
    ):
        meetings = list(moved.meetings)
        meetings[place] = replace(meeting, moved=(other,))
        after = replace(moved, meetings=tuple(meetings))
        assert codes(moved, after) == [FaultCode.MEETING_RECORD_GONE]
    other = replace(meeting.moved[0], note="[redacted]")
    meetings[place] = replace(meeting, moved=(other,))
    assert codes(moved, replace(moved, meetings=tuple(meetings))) == []


def test_what_is_altered_of_a_meeting_is_said_so() -> None:
    moved = move_meeting(empty_log(), "GPB", day("04/04/2023"), day("02/05/2023"), STAMP, "Taken")
    meetings = [
        replace(each, moved=(replace(each.moved[0], note="Free"),)) if each.moved else each
        for each in moved.meetings
    ]
    [finding] = found(moved, replace(moved, meetings=tuple(meetings)))
    assert finding.sentence == (
        "Meeting GPB 04/04/2023 was moved on 01/03/2023 (recorded by IF at 09:00): it stands in "
        "kept version 1, and is altered."
    )


def test_a_meeting_that_was_moved_may_be_taken_out() -> None:
    moved = move_meeting(empty_log(), "GPB", day("04/04/2023"), day("02/05/2023"), STAMP)
    after = remove_meeting(moved, "GPB", day("02/05/2023"))
    assert codes(moved, after) == [RemarkCode.REMOVED]


def test_boards_and_people_that_were_taken_out_are_remarks() -> None:
    before = add_person(empty_log(), "XY", PersonDetails("Xavier Yardley"))
    after = replace(before, meetings=tuple(each for each in before.meetings if each.board == "GPB"))
    after = remove_person(remove_board(after, "PAM"), "XY")
    sentences = [finding.sentence for finding in found(before, after)]
    assert sentences[:2] == [
        "Board PAM: it stands in kept version 1, and was taken out since.",
        "Person XY: it stands in kept version 1, and was taken out since.",
    ]


def test_a_meeting_that_somebody_moved_in_the_file_is_a_remark() -> None:
    by_hand = replace(STAMP, by=HAND_EDIT)
    moved = move_meeting(empty_log(), "GPB", day("04/04/2023"), day("02/05/2023"), by_hand)
    [finding] = found(empty_log(), moved)
    assert finding.code is RemarkCode.TYPED_MOVE
    assert finding.sentence == (
        "Meeting GPB 04/04/2023: edited outside pcc-actions, entered on 01/03/2023: moved to "
        "02/05/2023."
    )


def test_a_removal_of_words_that_undo_took_back_still_says_why_they_are_gone() -> None:
    before = with_visit("Set up a visit by Bob")
    removed = redact(before, 0, STAMP, spellings("Bob"))
    first = replace(removed.actions[0], history=removed.actions[0].history[:1])
    clean = replace(removed, actions=(first,))
    survey = Survey(clean)
    for number, (text, log) in enumerate(
        [("with Bob", before), ("clean", clean), ("removed", removed), ("clean", clean)]
    ):
        survey.look_through(EarlierVersion(number, f"version {number}", text), log)
    findings = audit_findings(clean, survey.told(), clock)
    assert [finding.code for finding in findings] == [RemarkCode.TAKEN_BACK]


def test_words_that_are_gone_without_a_record_of_that_are_a_fault() -> None:
    before = with_visit("Set up a visit by Bob")
    removed = redact(before, 0, STAMP, spellings("Bob"))
    first = replace(removed.actions[0], history=removed.actions[0].history[:1])
    [finding] = found(before, replace(removed, actions=(first,)))
    assert finding.code is FaultCode.REDACTION_NOT_RECORDED
    assert "Bob" not in finding.sentence


def test_what_is_gone_is_told_with_the_last_version_that_has_it() -> None:
    one = with_visit()
    two = did(one, actions.note, VISIT, "01/03/2023", "Phoned")
    [event] = found(one, two, two, one)
    assert (event.code, event.index) == (FaultCode.EVENT_GONE, 0)
    assert "it stands in kept version 3, and is gone" in event.sentence
    [entry] = found(two, one, empty_log())
    assert (entry.code, entry.index) == (FaultCode.ENTRY_GONE, None)
    assert entry.sentence.startswith("3.14/02/2023 with its 2 events: it stands in kept version 2")
    assert looked_through(["1 kept version (revision 1)"], one, told(two, one)) == (
        "Looked through the log and 1 kept version (revision 1): not every one of 2 events is "
        "there as it was recorded (1 gone, 0 altered)."
    )


def test_an_entry_with_other_words_less_is_not_taken_for_one_that_is_gone() -> None:
    both = raised(with_visit("Set up a visit by Bob"), "4.14/02/2023", "Book a room for Eve", "IF")
    after = redact(both, 0, STAMP, spellings("Bob"))
    after = replace(after, actions=after.actions[:1])
    assert sorted(codes(both, after), key=str) == [FaultCode.ENTRY_GONE, RemarkCode.REDACTED]


def test_an_undo_to_a_version_that_cannot_be_read_is_known_by_its_number() -> None:
    one = with_visit()
    two = did(one, actions.note, VISIT, "01/03/2023", "Phoned")
    for unread, code in ((1, RemarkCode.TAKEN_BACK), (3, FaultCode.EVENT_GONE)):
        survey = Survey(one)
        survey.look_through(EarlierVersion(unread, "kept version", "one", read=False), None)
        survey.look_through(EarlierVersion(2, "kept version 2", "two"), two)
        survey.look_through(EarlierVersion(4, "the log", "one"), one)
        [finding] = audit_findings(one, survey.told(), clock)
        assert finding.code is code


def test_what_was_typed_into_an_action_is_a_remark() -> None:
    by_hand = replace(STAMP, by=HAND_EDIT)
    log = did(with_visit(), correct, VISIT, by_hand, Corrections(text="Book a room"), "Typed")
    [finding] = found(log)
    assert finding.code is RemarkCode.TYPED_EVENT
    assert finding.sentence == (
        "3.14/02/2023: edited outside pcc-actions, entered on 01/03/2023: corrected: text “Book a "
        "room” instead of “Set up a visit”."
    )


def test_the_same_log_with_nothing_before_it() -> None:
    assert looked_through([], empty_log(), []) == (
        "Looked through the log alone, for no earlier version is there: each of 0 events is there."
    )
    assert not any(isinstance(each.loss, OtherLoss) for each in told(empty_log()))


def test_what_two_copies_recorded_of_one_meeting_has_to_be_there_of_both() -> None:
    april = day("04/04/2023")
    ours = cancel_meeting(empty_log(), "GPB", april, STAMP)
    theirs = cancel_meeting(empty_log(), "GPB", april, provenance("02/03/2023", by="XY"))
    together = merged(empty_log(), ours, theirs).log
    assert codes(ours, theirs, together) == []
    assert codes(ours, theirs) == [FaultCode.MEETING_RECORD_GONE]
    assert codes(theirs, ours) == [FaultCode.MEETING_RECORD_GONE]


def test_two_records_of_one_second_that_differ_in_their_notes_are_two() -> None:
    held = cancel_meeting(empty_log(), "GPB", day("04/04/2023"), STAMP)
    ours, theirs = (
        cancel_meeting(empty_log(), "GPB", day("04/04/2023"), STAMP, note)
        for note in ("Snow", "Strike")
    )
    together = merged(empty_log(), ours, theirs).log
    assert codes(ours, theirs, together) == []
    assert codes(theirs, held) == [FaultCode.MEETING_RECORD_GONE]


def test_a_number_that_a_merge_gave_anew_is_no_loss() -> None:
    ours, theirs = with_visit("Set up a visit"), with_visit("Book a room")
    together = merged(empty_log(), ours, theirs).log
    assert told(ours, theirs, together) == []
    other = raised(empty_log(), VISIT, "Order tea", "EI")
    all_three = merged(empty_log(), other, together).log
    assert {each.reference for each in all_three.actions} == {VISIT, f"{VISIT}/2", f"{VISIT}/3"}
    assert told(ours, theirs, other, together, all_three) == []


def test_an_action_that_is_gone_is_told_as_the_version_with_most_of_it_has_it() -> None:
    noted = did(with_visit(), actions.note, VISIT, "01/03/2023", "Rooms asked for")
    for versions in ((with_visit(), noted), (noted, with_visit())):
        [gone] = told(*versions, empty_log())
        assert isinstance(gone.loss, Loss)
        assert (gone.loss.fate, gone.loss.events) == (Fate.GONE, 2)
