import pytest

from pcc_actions.core.changes.actions import LONG
from pcc_actions.core.changes.meetings import add_board, add_meeting
from pcc_actions.core.model import Log
from pcc_actions.core.sitting.course import Course, DoubtKind, Field
from pcc_actions.core.sitting.typed import TypedAction, TypedDischarge, TypedDue
from pcc_actions.errors import NotFound, Refused
from tests.builders import day, raised, with_person
from tests.core.sitting.typing import fresh_log, kept_log, plan_of, planning_log, typed

GPB = "GPB 07/03/2023"
AT_ITEM = (GPB, "none", "")
AT_OWNERS = (*AT_ITEM, "3", "Visit the control room")
AT_DUE = (*AT_OWNERS, "EI")
ONE = (*AT_DUE, "")


def asked(course: Course) -> tuple[Field, int]:
    return course.field, course.number


def refused(log: Log, *lines: str) -> str:
    """Why the last of some answers cannot be."""
    before = typed(log, *lines[:-1])
    with pytest.raises((Refused, NotFound)) as error:
        typed(log, lines[-1], start=before)
    return error.value.sentence


def test_a_sitting_asks_field_by_field() -> None:
    log = kept_log()
    fields = [typed(log, *ONE[:number]).field.name for number in range(len(ONE) + 1)]
    assert fields == [
        "MEETING", "FOR_DISCHARGE", "DISCHARGE", "ITEM", "TEXT", "OWNERS", "DUE", "ITEM",
    ]  # fmt: skip
    assert typed(log, *ONE).sitting.actions == (
        TypedAction("3", "Visit the control room", ("EI",), TypedDue()),
    )


def test_what_cannot_be_discharged_is_not_asked_about() -> None:
    assert asked(typed(fresh_log(), GPB)) == (Field.ITEM, 0)


def test_with_nothing_reported_complete_it_is_asked_one_by_one() -> None:
    log = raised(fresh_log(), "3.14/02/2023", "Set up a visit", "EI")
    assert asked(typed(log, GPB)) == (Field.DISCHARGE, 0)


@pytest.mark.parametrize(
    ("answer", "discharged"),
    [("all", 1), ("A", 1), ("none", 0), ("", 0), ("some", 0), ("n", 0), ("3 Done", 1)],
)
def test_of_what_is_for_discharge_all_some_or_none_is_discharged(
    answer: str, discharged: int
) -> None:
    course = typed(kept_log(), GPB, answer)
    assert len(course.sitting.discharges) == discharged
    assert course.field is Field.DISCHARGE


def test_all_can_be_said_at_the_first_discharge_too() -> None:
    course = typed(kept_log(), GPB, "minute 2", "ALL")
    assert [each.reference for each in course.sitting.discharges] == ["GPB:5.14/02/2023"]
    assert refused(kept_log(), GPB, "all", "all").startswith("None is reported complete.")


def test_a_long_note_is_asked_about() -> None:
    log, note = kept_log(), "x" * (LONG + 1)
    course = typed(log, GPB, "none", f"3 {note}")
    assert (course.doubt and course.doubt.kind, course.sitting.discharges) == (
        DoubtKind.LONG_NOTE,
        (),
    )
    kept = typed(log, "y", start=course)
    assert kept.sitting.discharges == (TypedDischarge("GPB:3.14/02/2023", note),)
    assert (kept.doubt, asked(kept)) == (None, (Field.DISCHARGE, 1))
    again = typed(log, "", start=course)
    assert (again.doubt, again.sitting.discharges) == (None, ())
    assert typed(log, GPB, "none", f"3 {note[1:]}").doubt is None


def test_hidden_characters_in_the_words_for_a_due_date_are_named() -> None:
    said = refused(kept_log(), *AT_DUE, "when\u202e vetted")
    assert said.startswith("The words have the hidden character U+202E")


@pytest.mark.parametrize("line", ["yes", "two of them", "9 Done"])
def test_of_all_for_discharge_one_of_three_words_is_typed(line: str) -> None:
    said = refused(kept_log(), GPB, line)
    assert said.startswith("Type all, some or none. ")
    assert "is no earlier action of GPB." in said


def test_an_earlier_action_is_discharged_by_its_item_and_a_note() -> None:
    course = typed(kept_log(), GPB, "none", "3 The  visit took place")
    assert course.sitting.discharges == (
        TypedDischarge("GPB:3.14/02/2023", "The visit took place"),
    )
    assert asked(course) == (Field.DISCHARGE, 1)
    assert asked(typed(kept_log(), GPB, "all", "3")) == (Field.ITEM, 0)  # nothing is left


def minutes_of(course: Course) -> list[str | None]:
    return [each.minute for each in course.sitting.discharges]


def test_each_discharge_keeps_the_minute_under_which_it_was_typed() -> None:
    log = kept_log()
    course = typed(log, GPB, "none", "minute 4", "3 Done", "minute 7", "5 Sent")
    assert minutes_of(course) == ["4.07/03/2023", "7.07/03/2023"]
    assert [each.history[-1].minute for each in plan_of(log, course).log.actions] == [
        "4.07/03/2023", "7.07/03/2023",
    ]  # fmt: skip
    again = typed(log, "open 1", "3 Done at last", start=course)
    assert minutes_of(again) == ["4.07/03/2023", "7.07/03/2023"]


def test_the_minute_of_a_discharge_is_put_right_where_it_is_opened() -> None:
    course = typed(kept_log(), GPB, "none", "minute 4", "3 Done", "5", "<", "minute 6")
    assert minutes_of(course) == ["4.07/03/2023", "6.07/03/2023"]


def test_a_minute_of_one_meeting_is_none_of_another() -> None:
    log = kept_log()
    course = typed(log, GPB, "none", "minute 4", "3 Done", "", "", "meeting", GPB)
    assert minutes_of(course) == ["4.07/03/2023"]
    other = typed(log, "meeting", "GPB 06/03/2023", "y", start=course)
    assert (minutes_of(other), other.sitting.minute) == ([None], None)


def test_the_minute_is_said_once() -> None:
    course = typed(kept_log(), GPB, "none", "minute 2", "3 Done")
    assert course.sitting.minute == "2.07/03/2023"
    assert plan_of(kept_log(), course).log.actions[0].history[-1].minute == "2.07/03/2023"


def test_none_is_discharged_twice() -> None:
    said = refused(kept_log(), GPB, "none", "3 Done", "3.14/02/2023 Done again")
    assert said == "3.14/02/2023 is among them already."


def test_a_discharge_is_mended_in_its_place() -> None:
    course = typed(kept_log(), GPB, "all", "<", "5.14/02/2023 The letter was read")
    assert course.sitting.discharges == (TypedDischarge("GPB:5.14/02/2023", "The letter was read"),)
    said = refused(kept_log(), GPB, "all", "<", "")
    assert said == "Type the reference and the note, or drop 1 at the next item."


def test_the_same_item_again_is_its_second_action() -> None:
    course = typed(kept_log(), *ONE, "3", "Write to the panel", "IF", "friday")
    rows = plan_of(kept_log(), course).rows
    assert [each.reference for each in rows] == ["3.07/03/2023", "3.07/03/2023/2"]
    assert [each.due for each in rows] == ["04/04/2023 (next meeting)", "10/03/2023"]


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ("x", "“x” is no item. Type the number that the minutes have: 3, or 3a."),
        ("0", "“0” is no item. Type the number that the minutes have: 3, or 3a."),
        ("00a", "“00a” is no item. Type the number that the minutes have: 3, or 3a."),
        ("3.14/02/2023", "3.14/02/2023 is a reference of 14/02/2023, but the meeting given is"),
        ("3.14/2", "3.14/2 is none of the GPB meeting of 07/03/2023."),
        ("PAM:3", "PAM:3 is none of the GPB meeting of 07/03/2023."),
        ("exempt FOIA s.31", "Type the action first, then exempt"),
        ("open 1", "There is no 1."),
        ("drop 0", "There is no 0."),
    ],
)
def test_an_item_that_cannot_be_is_refused(item: str, said: str) -> None:
    assert refused(kept_log(), *AT_ITEM, item).startswith(said)


@pytest.mark.parametrize("item", ["3", "3.07/03/2023", "3.7/3", "gpb:3", "03", "3."])
def test_an_item_may_be_typed_with_its_meeting(item: str) -> None:
    course = typed(kept_log(), *AT_ITEM, item, "Visit", "EI", "")
    assert plan_of(kept_log(), course).rows[0].reference == "3.07/03/2023"


def test_the_same_action_twice_is_refused_at_its_text() -> None:
    said = refused(kept_log(), *ONE, "3", "visit the control room.")
    assert said.startswith("The same action is there already: 3.07/03/2023.")


def test_hidden_characters_are_refused_at_the_text() -> None:
    assert "hidden character" in refused(kept_log(), *AT_ITEM, "3", "Visit\u202e the team")


@pytest.mark.parametrize(("answer", "field"), [("y", Field.OWNERS), ("n", Field.TEXT)])
def test_a_text_as_long_as_an_e_mail_is_asked_about(answer: str, field: Field) -> None:
    assert typed(kept_log(), *AT_ITEM, "3", "x" * LONG).doubt is None
    course = typed(kept_log(), *AT_ITEM, "3", "x" * (LONG + 1))
    assert course.doubt is not None
    assert course.doubt.kind is DoubtKind.LONG_TEXT
    assert typed(kept_log(), answer, start=course).field is field


@pytest.mark.parametrize(
    ("line", "owners"),
    [
        ("ei", ("EI",)), ("EI / IF", ("EI", "IF")), ("EI,IF", ("EI", "IF")), ("", ()),
        ("EI IF", ("EI", "IF")), ("Iris Field", ("IF",)), ("if, iris field", ("IF",)),
        ("nobody", ()), ("EI EI", ("EI",)),
    ],
)  # fmt: skip
def test_owners_are_kept_as_the_log_knows_them(line: str, owners: tuple[str, ...]) -> None:
    assert typed(kept_log(), *AT_OWNERS, line).sitting.actions[0].owners == owners


@pytest.mark.parametrize(
    ("answers", "owners"),
    [
        ([""], ("OM", "EI")), (["new"], ("OM", "EI")), (["IF"], ("IF", "EI")),
        (["ED", ""], ("ED", "EI")), (["EI"], ("EI",)),
    ],
)  # fmt: skip
def test_somebody_unknown_is_asked_about(answers: list[str], owners: tuple[str, ...]) -> None:
    asks = typed(kept_log(), *AT_OWNERS, "OM, EI")
    assert asks.doubt is not None
    assert (asks.doubt.kind, asks.doubt.typed) == (DoubtKind.NEW_OWNER, "OM")
    course = typed(kept_log(), *answers, start=asks)
    assert course.sitting.actions[0].owners == owners
    assert course.field is Field.DUE


def test_several_unknown_are_asked_about_one_by_one_and_once() -> None:
    course = typed(kept_log(), *AT_OWNERS, "T/DCC / OM", "", "", "", "4", "Write", "OM")
    assert [each.owners for each in course.sitting.actions] == [("T/DCC", "OM"), ("OM",)]


def test_who_was_nearest_is_taken_by_yes() -> None:
    course = typed(kept_log(), *AT_OWNERS, "Iris Fild", "y")
    assert course.sitting.actions[0].owners == ("IF",)


def test_the_whole_name_of_somebody_new_is_recorded_with_the_action() -> None:
    course = typed(kept_log(), *AT_OWNERS, "OM", "new Olive Marsh", "", "4", "Write", "OM", "")
    people = plan_of(kept_log(), course).log.people
    assert people["OM"].name == "Olive Marsh"
    back = typed(kept_log(), "open 1", "3", "Visit", "EI", "", "drop 2", start=course)
    assert "OM" not in plan_of(kept_log(), back).log.people  # who owns nothing is not recorded
    meanwhile = with_person(kept_log(), "om", "Otto Mere")
    assert plan_of(meanwhile, course).log.people == meanwhile.people


def test_the_name_typed_last_is_the_one_that_counts() -> None:
    course = typed(kept_log(), *AT_OWNERS, "OM", "new Otto", "<", "IF", "<", "OM", "new Olive", "")
    assert [each.name for each in course.sitting.owning] == ["Olive"]


def test_a_name_that_cannot_be_kept_is_refused() -> None:
    assert "hidden character" in refused(kept_log(), *AT_OWNERS, "OM", "new Olive\u202e")


def test_an_unknown_one_is_typed_again_after_going_back() -> None:
    course = typed(kept_log(), *AT_OWNERS, "OM", "<", "EI")
    assert course.sitting.actions[0].owners == ("EI",)


@pytest.mark.parametrize("answer", ["n", "y"])
def test_who_is_meant_has_to_be_said(answer: str) -> None:
    said = refused(kept_log(), *AT_OWNERS, "Quentin Zephyr", answer)
    assert said == "Type who is meant, or new."


def test_a_name_that_two_share_is_refused_with_what_to_type() -> None:
    log = with_person(kept_log(), "IF", "Ivo Fenn")
    said = refused(log, *AT_OWNERS, "EI, IF")
    assert said == "“IF” can mean Iris Field (IF) or Ivo Fenn (IF2). Type Iris Field or IF2."


def test_a_log_that_knows_nobody_asks_about_nobody() -> None:
    course = typed(fresh_log(), GPB, "3", "Visit", "EI IF")
    assert course.sitting.actions[0].owners == ("EI", "IF")


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("", TypedDue()), ("next meeting", TypedDue()), ("friday", TypedDue(day("10/03/2023"))),
        ("end of march", TypedDue(day("31/03/2023"))),
    ],
)  # fmt: skip
def test_a_due_date_counts_from_the_meeting(line: str, due: TypedDue) -> None:
    assert typed(kept_log(), *AT_DUE, line).sitting.actions[0].due == due


def test_words_that_are_no_date_are_kept_only_by_a_yes() -> None:
    asks = typed(kept_log(), *AT_DUE, "on completion of vetting")
    assert asks.doubt is not None
    kept = typed(kept_log(), "yes", start=asks)
    assert kept.sitting.actions[0].due == TypedDue(words="on completion of vetting")
    assert plan_of(kept_log(), kept).rows[0].due == "on completion of vetting"
    assert asked(typed(kept_log(), "", start=asks)) == (Field.DUE, 0)


def test_a_due_date_before_the_meeting_is_kept_only_by_a_yes() -> None:
    asks = typed(kept_log(), *AT_DUE, "01/03/2023")
    assert asks.doubt is not None
    kept = typed(kept_log(), "y", start=asks)
    assert kept.sitting.actions[0].due == TypedDue(day("01/03/2023"))
    assert asked(typed(kept_log(), "n", start=asks)) == (Field.DUE, 0)


def test_a_date_that_is_none_is_refused() -> None:
    assert "31/02/2023" in refused(kept_log(), *AT_DUE, "31/02/2023")


def test_exemption_and_theme_are_said_at_the_due_date_or_the_next_item() -> None:
    course = typed(kept_log(), *AT_DUE, "exempt FOIA s.31", "", "theme: Safer roads")
    action = course.sitting.actions[0]
    assert (action.exempt, action.theme) == ("FOIA s.31", "Safer roads")
    lifted = typed(kept_log(), "Exempt", start=course)
    assert lifted.sitting.actions[0].exempt is None


def test_a_topic_is_said_by_any_part_of_its_name_that_only_one_has() -> None:
    log = planning_log()
    course = typed(log, *AT_DUE, "topic bud")
    assert course.sitting.actions[0].topic == "Budget"
    assert typed(log, "topic", start=course).sitting.actions[0].topic is None
    assert typed(log, "", "topic: burg", start=course).sitting.actions[0].topic == "Burglary"


def test_a_topic_that_the_board_has_not_is_refused() -> None:
    log = planning_log()
    assert "can mean “Budget” or “Burglary”. Type more" in refused(log, *AT_DUE, "topic b")
    assert "There is no topic of GPB called “estate”" in refused(log, *AT_DUE, "topic estate")


def test_an_action_is_opened_again_and_taken_out() -> None:
    two = typed(kept_log(), *ONE, "4", "Write", "IF", "")
    again = typed(kept_log(), "open 1", "6", "Visit the team", "IF", "friday", start=two)
    assert asked(again) == (Field.ITEM, 2)
    assert again.sitting.actions[0] == TypedAction(
        "6", "Visit the team", ("IF",), TypedDue(day("10/03/2023"))
    )
    assert typed(kept_log(), "drop 1", start=two).sitting.actions == two.sitting.actions[1:]


def test_an_empty_item_leads_to_the_table_and_return_records() -> None:
    end = typed(kept_log(), *ONE, "")
    assert end.field is Field.END
    for answer, field in {"": Field.RECORD, "Y": Field.RECORD, "no": Field.LEAVE}.items():
        assert typed(kept_log(), answer, start=end).field is field
    assert refused(kept_log(), *ONE, "", "what").startswith("Return records all of it;")


def test_with_nothing_typed_an_empty_item_leaves() -> None:
    assert typed(kept_log(), *AT_ITEM, "").field is Field.LEAVE


def test_what_is_opened_from_the_table_leads_back_to_it() -> None:
    end = typed(kept_log(), GPB, "all", "", "3", "Visit", "EI", "", "")
    assert asked(typed(kept_log(), "2", "4", "Visit", "EI", "", start=end)) == (Field.END, 0)
    note = typed(kept_log(), "open 1", "5.14/02/2023 Read", start=end)
    assert note.field is Field.END
    assert note.sitting.discharges[0].note == "Read"
    assert typed(kept_log(), "1", "<", start=end).field is Field.END
    assert typed(kept_log(), "drop 2", start=end).field is Field.END
    assert typed(kept_log(), "drop 2", "drop 1", start=end).field is Field.ITEM
    assert refused(kept_log(), *ONE, "", "7").startswith("There is no 7.")


def test_the_meeting_is_named_anew_from_the_table() -> None:
    end = typed(kept_log(), *ONE, "", "meeting", "GPB 14/02/2023")
    assert end.field is Field.END
    assert plan_of(kept_log(), end).rows[0].reference == "3.14/02/2023/2"


def test_what_cannot_be_recorded_any_more_is_said_at_the_table() -> None:
    end = typed(kept_log(), *ONE, "")
    meanwhile = raised(kept_log(), "3.07/03/2023", "Visit the control room", "EI")
    with pytest.raises(Refused, match=r"^No 1: The same action is there already: 3\.07/03/2023"):
        typed(meanwhile, "", start=end)


def test_an_action_of_which_only_the_item_stands_is_left_out_by_an_empty_item() -> None:
    course = typed(kept_log(), *ONE, "4", "<", "")
    assert (course.field, len(course.sitting.actions)) == (Field.END, 1)
    said = refused(kept_log(), *ONE, "open 1", "")
    assert said == "An action needs its item. To take this one out, type drop 1."


@pytest.mark.parametrize("answer", ["y", "yes"])
def test_an_unknown_meeting_is_recorded_only_by_a_yes(answer: str) -> None:
    asks = typed(kept_log(), "GPB 06/03/2023")
    assert asks.doubt is not None
    at = typed(kept_log(), answer, start=asks)
    assert at.sitting.of.new
    assert typed(kept_log(), "<", "GPB 06/03/2023", start=at).doubt is None  # asked once
    assert typed(kept_log(), "n", start=asks).field is Field.MEETING


def test_a_reference_of_a_board_that_numbers_its_actions() -> None:
    log = add_board(kept_log(), "SPCB", "Strategic Board", "{serial:03}/{yy}")
    log = add_meeting(log, "SPCB", day("06/03/2023"))
    course = typed(log, "SPCB", "90/23", "Write", "EI", "")
    assert plan_of(log, course).rows[0].reference == "090/23"
    assert refused(log, "SPCB", "90/23", "Write", "EI", "", "90/23").startswith("090/23 is taken")
