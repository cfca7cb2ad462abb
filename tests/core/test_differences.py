from dataclasses import replace
from datetime import datetime
from typing import Any

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import DayCorrections, days_put_right
from pcc_actions.core.changes.meetings import (
    add_board,
    add_meeting,
    cancel_meeting,
    edit_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    mark_topic_done,
    move_topic,
)
from pcc_actions.core.differences import differences, hand_edit_words
from pcc_actions.core.entries import replaced
from pcc_actions.core.log_settings import ColumnMap, Settings
from pcc_actions.core.merging.merge import merged
from pcc_actions.core.model import Board, Holder, Log, Person
from tests.builders import (
    add_people,
    day,
    did,
    empty_log,
    provenance,
    raised,
    typed_over,
    with_person,
)
from tests.topics import befell, planned

REF = "3.14/02/2023"


def clock(moment: datetime) -> str:
    return moment.strftime("%H:%M")


def between(before: Log, after: Log) -> list[str]:
    return differences(before, after, clock)


def visit() -> Log:
    return raised(add_people(empty_log(), EI="Edith Irons"), REF, "Set up a visit", "EI")


def test_between_a_log_and_itself_there_is_nothing() -> None:
    assert between(visit(), visit()) == []


def test_owners_that_were_typed_in_other_words_are_told_once() -> None:
    before = visit()
    typed = typed_over(before, REF, owners=("ei",))
    assert hand_edit_words(typed, before, before, clock) == [f"{REF} owners ei taken as EI"]
    assert hand_edit_words(before, before, before, clock) == []
    after = did(before, correct, REF, "20/02/2023", Corrections(owners=("IF",)), "Slip")
    typed = typed_over(before, REF, owners=("if",))
    assert hand_edit_words(typed, before, after, clock) == differences(before, after, clock)


def test_what_happened_to_an_action_with_who_and_when() -> None:
    after = did(visit(), actions.discharge, REF, "07/03/2023", "Agreed")
    after = raised(after, "4.14/02/2023", "Write")
    assert between(visit(), after) == [
        "3.14/02/2023 discharged by IF at 09:00",
        "4.14/02/2023 raised by IF at 09:00",
    ]
    assert between(after, visit()) == ["3.14/02/2023 edited", "4.14/02/2023 taken out"]


def test_in_full_each_event_is_told_with_its_words() -> None:
    log = did(visit(), actions.note, REF, "20/02/2023", "Rooms asked for.")
    log = did(log, correct, REF, "21/02/2023", Corrections(item="5"), "Wrong item")
    assert differences(replace(log, actions=()), log, clock, in_full=True) == [
        "5.14/02/2023 raised by IF at 09:00: “Set up a visit”",
        "5.14/02/2023 noted by IF at 09:00: “Rooms asked for”",
        "5.14/02/2023 corrected: reference “5.14/02/2023” instead of “3.14/02/2023” by IF at "
        "09:00: “Wrong item”",
    ]


def test_what_is_gone_when_an_event_is_taken_back() -> None:
    after = did(visit(), actions.discharge, REF, "07/03/2023", "Agreed")
    assert between(after, visit()) == ["3.14/02/2023 edited"]


def test_an_action_that_got_another_reference_is_the_same_one() -> None:
    after = did(visit(), correct, REF, "20/02/2023", Corrections(item="5"), "Wrong item")
    assert between(visit(), after) == [
        "5.14/02/2023 corrected: reference “5.14/02/2023” instead of “3.14/02/2023” by IF at 09:00"
    ]
    assert between(visit(), typed_over(visit(), REF, reference="9.14/02/2023")) == [
        "9.14/02/2023 edited"
    ]


def test_an_action_taken_out_is_said_once() -> None:
    after = did(visit(), correct, REF, "20/02/2023", Corrections(item="5"), "Wrong item")
    assert between(after, replace(after, actions=())) == ["5.14/02/2023 taken out"]
    assert between(visit(), replace(visit(), actions=())) == ["3.14/02/2023 taken out"]


def test_an_action_typed_over_with_another_is_said_to_be_taken_out_and_that_to_stand_twice() -> (
    None
):
    one = visit().actions[0]
    other = replace(one, reference="4.14/02/2023", text="Write to them")
    before, after = (replace(visit(), actions=each) for each in ((one, other), (one, one)))
    assert between(before, after) == [
        "3.14/02/2023 stands there once more",
        "4.14/02/2023 taken out",
    ]


def test_an_action_that_stands_there_once_more_is_said() -> None:
    one = visit().actions[0]
    twice = replace(visit(), actions=(one, one))
    assert between(visit(), twice) == ["3.14/02/2023 stands there once more"]
    assert between(twice, twice) == []
    typed = replace(one, text="Set up two visits")
    assert between(visit(), replace(visit(), actions=(one, typed))) == [
        "3.14/02/2023 stands there once more",
        "3.14/02/2023 edited",
    ]
    assert between(twice, visit()) == []


def test_a_new_action_whose_reference_another_has_is_new_and_no_other_is_told_of() -> None:
    one = visit()
    own = raised(add_people(empty_log(), EI="Edith Irons"), REF, "Order a van", "EI").actions[0]
    other = replace(own, reference=f"{REF}/2", formerly=(REF,))
    after = replace(one, actions=(*one.actions, other))
    assert between(one, after) == [f"{REF}/2 raised by IF at 09:00"]
    assert between(after, one) == [f"{REF}/2 taken out"]
    assert between(after, replace(after, actions=after.actions[::-1])) == []
    first = replace(own, reference=REF), replace(one.actions[0], reference=f"{REF}/2")
    assert between(one, replace(one, actions=first)) == [
        f"{REF} raised by IF at 09:00",
        f"{REF}/2 edited",
    ]


def test_boards_and_people() -> None:
    after = add_board(with_person(visit(), "CC", "Cora Case"), "SPCB", "Strategic Board", "free")
    assert between(visit(), after) == ["board SPCB added", "person CC added"]
    assert between(after, visit()) == ["board SPCB taken out", "person CC taken out"]
    board = Board("GPB", "Another name", "{item}.{date}")
    person = Person("EI", "Edith Iron", "EI")
    edited = replace(
        visit(), boards={**visit().boards, "GPB": board}, people={**visit().people, "EI": person}
    )
    assert between(visit(), edited) == [
        "board GPB changed",
        "person EI changed: name “Edith Iron” instead of “Edith Irons”",
    ]
    held = (Holder("Ada Crane", until=day("31/03/2023")), Holder("Edith Irons", day("01/04/2023")))
    in_post = replace(visit(), people={"EI": replace(visit().people["EI"], held=held)})
    assert between(visit(), in_post) == [
        "person EI changed: held by Ada Crane until 31/03/2023 and Edith Irons from 01/04/2023"
    ]
    assert between(in_post, visit()) == ["person EI changed: held by nobody"]


def test_meetings() -> None:
    before = empty_log()
    assert between(before, add_meeting(before, "GPB", day("02/05/2023"))) == [
        "meeting GPB 02/05/2023 added"
    ]
    assert between(add_meeting(before, "GPB", day("02/05/2023")), before) == [
        "meeting GPB 02/05/2023 taken out"
    ]
    moved = move_meeting(
        before, "GPB", day("07/03/2023"), day("14/03/2023"), provenance("01/03/2023")
    )
    assert between(before, moved) == ["meeting GPB 07/03/2023 moved to 14/03/2023 by IF"]
    twice = move_meeting(
        moved, "GPB", day("14/03/2023"), day("21/03/2023"), provenance("02/03/2023")
    )
    assert between(before, twice) == [
        "meeting GPB 07/03/2023 moved to 14/03/2023 by IF",
        "meeting GPB 14/03/2023 moved to 21/03/2023 by IF",
    ]
    gone = cancel_meeting(moved, "GPB", day("14/03/2023"), provenance("02/03/2023", by="CC"))
    assert between(moved, gone) == ["meeting GPB 14/03/2023 cancelled by CC"]
    held = hold_meeting(gone, "GPB", day("14/03/2023"), provenance("03/03/2023"))
    assert between(gone, held) == ["meeting GPB 14/03/2023 was cancelled, and is held after all"]
    also = cancel_meeting(moved, "GPB", day("14/03/2023"), provenance("03/03/2023", by="XY"))
    together = merged(moved, gone, also).log
    assert between(gone, together) == ["meeting GPB 14/03/2023 cancelled by XY"]
    assert between(also, together) == ["meeting GPB 14/03/2023 cancelled by CC"]
    put_back = hold_meeting(gone, "GPB", day("14/03/2023"), provenance("04/03/2023", by="XY"))
    together = merged(gone, held, put_back).log
    assert between(held, together) == ["meeting GPB 14/03/2023 held after all by XY"]
    assert between(put_back, together) == ["meeting GPB 14/03/2023 held after all by IF"]
    assert between(before, edit_meeting(before, "GPB", day("04/04/2023"), day("05/04/2023"))) == [
        "meeting GPB 04/04/2023 put right: GPB 05/04/2023"
    ]
    assert between(gone, gone) == []


def test_settings() -> None:
    before, after = (
        replace(empty_log(), settings=each)
        for each in (
            Settings("GPB", "OFFICIAL"),
            Settings("PAM", None, body="Office", group="owner"),
        )
    )
    assert between(before, after) == [
        "setting default_board is now “PAM” instead of “GPB”",
        "setting marking taken away, which was “OFFICIAL”",
        "setting body is now “Office”",
        "setting group is now “owner”",
    ]
    assert between(after, after) == []


def test_an_id_that_changes_is_told_without_its_letters() -> None:
    after = replace(empty_log(), settings=Settings(id="5f0c1c5e"))
    assert between(empty_log(), after) == ["settings changed"]


def test_maps() -> None:
    risks, other = ColumnMap("Risks", {"Job": "action"}), ColumnMap("Risks", {"Job": "none"})
    before, after = (
        replace(empty_log(), settings=Settings(maps=(each,))) for each in (risks, other)
    )
    assert between(empty_log(), before) == ["map “Risks” added"]
    assert between(before, after) == ["map “Risks” changed"]
    assert between(before, empty_log()) == ["map “Risks” taken out"]


def budget(**more: Any) -> Log:
    return planned(visit(), "Budget", board="GPB", on="20/02/2023", **more)


def test_what_happened_to_a_topic_under_its_name() -> None:
    log = budget(due="07/03/2023")
    assert between(visit(), log) == ["topic “Budget” put on the programme by IF at 09:00"]
    assert between(log, visit()) == ["topic “Budget” taken out"]
    after = befell(log, move_topic, "Budget", "21/02/2023", day("04/04/2023"), "Not ready")
    after = befell(after, move_topic, "Budget", "22/02/2023", None, "Not ready at all")
    after = befell(after, mark_topic_done, "Budget", "04/04/2023", None, "1.04/04/2023")
    assert between(log, after) == [
        "topic “Budget” moved from 07/03/2023 to 04/04/2023 by IF at 09:00",
        "topic “Budget” moved from 04/04/2023 to be timetabled by IF at 09:00",
        "topic “Budget” done (minute 1.04/04/2023) by IF at 09:00",
    ]
    assert between(after, log) == ["topic “Budget” edited"]


def test_topics_of_one_name_are_told_apart_by_their_boards() -> None:
    before = budget()
    after = planned(before, "budget", board="PAM", on="21/02/2023")
    assert between(before, after) == ["topic “budget” of PAM put on the programme by IF at 09:00"]
    right = TopicCorrections(topic="Precept")
    renamed = befell(before, correct_topic, "Budget", "21/02/2023", right, "So said")
    assert between(planned(renamed, "Budget", board="PAM"), renamed) == [
        "topic “Budget” of PAM taken out"
    ]


def test_what_was_put_right_of_a_topic_speaks_of_no_next_meeting() -> None:
    right = TopicCorrections(topic="Precept", due=day("04/04/2023"), every=2)
    after = befell(budget(), correct_topic, "Budget", "21/02/2023", right, "So said")
    assert between(budget(), after) == [
        "topic “Precept” corrected: due 04/04/2023 instead of to be timetabled; topic “Precept” "
        "instead of “Budget”; comes at every 2nd meeting instead of once by IF at 09:00"
    ]
    day_right = DayCorrections(event=1, day=day("19/02/2023"))
    after = replaced(
        budget(),
        0,
        days_put_right(budget().programme[0], provenance("21/02/2023"), day_right, "Late"),
    )
    assert between(budget(), after) == [
        "topic “Budget” corrected: put on the programme on 19/02/2023 instead of 20/02/2023 by IF "
        "at 09:00"
    ]


def test_owners_of_a_topic_that_were_typed_in_other_words_are_told() -> None:
    before = budget(owners=("EI",))
    typed = replace(before, programme=(replace(before.programme[0], owners=("ei",)),))
    assert hand_edit_words(typed, before, before, clock) == ["topic “Budget” owners ei taken as EI"]


def test_a_move_of_another_copy_is_told_from_where_the_meeting_then_was() -> None:
    base = empty_log()
    ours, theirs = (
        move_meeting(base, "GPB", day("07/03/2023"), day(to), provenance(on))
        for to, on in (("14/03/2023", "19/02/2023"), ("21/03/2023", "20/02/2023"))
    )
    log = merged(base, ours, theirs).log
    assert differences(ours, log, clock) == ["meeting GPB 14/03/2023 moved to 21/03/2023 by IF"]
    assert differences(theirs, log, clock) == ["meeting GPB 07/03/2023 moved to 14/03/2023 by IF"]
