from dataclasses import replace

import pytest

from pcc_actions.core.sitting.accepted import begun_course
from pcc_actions.core.sitting.course import Course, DoubtKind, Field, begun
from pcc_actions.core.sitting.typed import Sitting, SittingMeeting, TypedAction, TypedDue
from pcc_actions.errors import Refused
from tests.builders import day
from tests.core.sitting.typing import beside, fresh_log, kept_log, typed

GPB = "GPB 07/03/2023"
ONE = (GPB, "all", "3 Done", "3", "Visit", "EI, IF", "friday")


def places(*lines: str, start: Course) -> list[tuple[str, int, str]]:
    """The field, its number and what stands in it, after each of some answers."""
    found, course = [], start
    for line in lines:
        course = typed(kept_log(), line, start=course)
        found.append((course.field.name, course.number, begun(course)))
    return found


def test_one_goes_back_field_by_field_to_the_meeting() -> None:
    assert places(*"<<<<<<<", start=typed(kept_log(), *ONE)) == [
        ("DUE", 0, "10/03/2023"),
        ("OWNERS", 0, "EI, IF"),
        ("TEXT", 0, "Visit"),
        ("ITEM", 0, "3"),
        ("DISCHARGE", 1, "3.14/02/2023 Done"),
        ("DISCHARGE", 0, "5.14/02/2023"),
        ("MEETING", 0, GPB),
    ]


def test_before_the_first_question_there_is_none() -> None:
    with pytest.raises(Refused, match="first question"):
        typed(kept_log(), *ONE, *"<<<<<<<<")


def test_the_mark_for_going_back_may_stand_behind_what_is_there() -> None:
    course = typed(kept_log(), *ONE, "<", "10/03/2023<")
    assert course.field is Field.OWNERS


def test_what_is_there_stays_and_one_comes_back_to_the_next_item() -> None:
    course = typed(kept_log(), *ONE, *"<<", "EI", "10/03/2023")
    assert (course.field, course.number) == (Field.ITEM, 1)
    assert course.sitting.actions[0].owners == ("EI",)


def test_from_an_action_half_typed_one_goes_back_into_the_one_before_and_on_again() -> None:
    half = typed(kept_log(), *ONE, "4", "Write")
    before = typed(kept_log(), *"<<<", start=half)
    assert (before.field, before.number) == (Field.DUE, 0)
    after = typed(kept_log(), "", start=before)
    assert (after.field, after.number) == (Field.OWNERS, 1)


def test_from_the_table_one_goes_back_to_type_more() -> None:
    course = typed(kept_log(), *ONE, "", "<")
    assert (course.field, course.number) == (Field.ITEM, 1)


def test_without_earlier_actions_one_goes_back_from_the_first_item_to_the_meeting() -> None:
    assert typed(fresh_log(), GPB, "<").field is Field.MEETING


def test_with_none_discharged_one_goes_back_to_what_may_be() -> None:
    course = typed(kept_log(), GPB, "none", "", "<")
    assert (course.field, course.number, begun(course)) == (Field.DISCHARGE, 0, "")
    assert typed(kept_log(), "<", start=course).field is Field.MEETING
    assert typed(kept_log(), GPB, "<").field is Field.MEETING


WHOLE = TypedAction("3", "Visit", ("EI",), TypedDue())


@pytest.mark.parametrize(
    ("last", "field", "number"),
    [
        (TypedAction("4"), Field.TEXT, 1),
        (TypedAction("4", "Write"), Field.OWNERS, 1),
        (TypedAction("4", "Write", ()), Field.DUE, 1),
        (WHOLE, Field.ITEM, 2),
    ],
)
def test_one_goes_on_at_the_first_field_that_was_not_asked(
    last: TypedAction, field: Field, number: int
) -> None:
    sitting = Sitting(SittingMeeting("GPB", day("07/03/2023")), actions=(WHOLE, last))
    course = begun_course(sitting, None, beside(kept_log()), new=False)
    assert (course.field, course.number) == (field, number)


def test_with_discharges_alone_one_goes_on_among_them() -> None:
    sitting = typed(kept_log(), GPB, "all").sitting
    course = begun_course(sitting, None, beside(kept_log()), new=False)
    assert (course.field, course.number) == (Field.DISCHARGE, 1)


def test_the_meeting_is_asked_anew_where_its_board_is_gone() -> None:
    sitting = typed(kept_log(), *ONE).sitting
    gone = replace(kept_log(), boards={})
    course = begun_course(sitting, None, beside(gone), new=False)
    assert (course.field, course.opened) == (Field.MEETING, True)


def test_a_sitting_begins_with_its_meeting() -> None:
    assert begun_course(Sitting(), None, beside(kept_log()), new=False) == Course(Sitting())
    assert begun(Course(Sitting())) == ""


def test_a_meeting_that_was_named_is_not_asked() -> None:
    named = SittingMeeting("GPB", day("07/03/2023"))
    course = begun_course(Sitting(), named, beside(kept_log()), new=False)
    assert (course.field, course.sitting.meeting) == (Field.FOR_DISCHARGE, named)


def test_a_meeting_that_was_named_and_is_not_known_is_asked_about_unless_it_is_new() -> None:
    named = SittingMeeting("GPB", day("06/03/2023"), new=True)
    asks = begun_course(Sitting(), named, beside(kept_log()), new=False)
    assert asks.doubt is not None
    assert asks.doubt.kind is DoubtKind.NEW_MEETING
    assert typed(kept_log(), "y", start=asks).sitting.meeting == named
    assert begun_course(Sitting(), named, beside(kept_log()), new=True).doubt is None


def test_the_meeting_is_there_once_it_was_answered() -> None:
    with pytest.raises(ValueError, match="asked first"):
        _ = Sitting().of
