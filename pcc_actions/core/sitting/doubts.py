"""The doubts about an answer, settled by another: taken all the same, or the field asked again."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from pcc_actions.core.new_or_meant import read_new_or_meant
from pcc_actions.core.sitting.accepted import (
    discharge_at,
    with_discharge,
    with_due,
    with_meeting,
    with_owners,
    with_said,
)
from pcc_actions.core.sitting.course import Beside, Course, Doubt, DoubtKind, Field
from pcc_actions.core.sitting.dues import read_due
from pcc_actions.core.sitting.meetings import read_meeting
from pcc_actions.core.sitting.owners import read_owners
from pcc_actions.core.sitting.typed import TypedDue, TypedPerson
from pcc_actions.core.typed_answers import BACK, YES

Settlement = Callable[[Course, Doubt, str, Beside], Course]


def settled(course: Course, doubt: Doubt, typed: str, beside: Beside) -> Course:
    """The course after the answer to its doubt. Raises `Refused` where that is none."""
    return _SETTLED[doubt.kind](course, doubt, typed, beside)


def _new_meeting(course: Course, doubt: Doubt, typed: str, beside: Beside) -> Course:
    if typed.casefold() not in YES:
        return replace(course, doubt=None)
    found = read_meeting(beside.log, doubt.typed, beside.provenance.today, course.sitting.meeting)
    return with_meeting(course, found, beside)


def _long_note(course: Course, doubt: Doubt, typed: str, beside: Beside) -> Course:
    if typed.casefold() not in YES:
        return replace(course, doubt=None)
    return with_discharge(course, discharge_at(course, doubt.typed, beside), beside)


def _long_text(course: Course, doubt: Doubt, typed: str, beside: Beside) -> Course:
    if typed.casefold() in YES:
        return with_said(course, Field.OWNERS, text=doubt.typed)
    return replace(course, doubt=None)


def _new_owner(course: Course, doubt: Doubt, typed: str, beside: Beside) -> Course:
    if typed == BACK:
        return replace(course, doubt=None)
    answer = read_new_or_meant(beside.log, doubt.typed, typed)
    if answer.meant is None:
        if answer.name is not None:
            course = _with_person(course, doubt.typed, answer.name)
        return with_owners(course, doubt.owners, (*doubt.settled, doubt.typed), beside)
    others = read_owners(beside.log, answer.meant, course.sitting.of.day)
    owners = [
        name for each in doubt.owners for name in (others if each == doubt.typed else (each,))
    ]
    return with_owners(course, owners, doubt.settled, beside)


def _with_person(course: Course, initials: str, name: str) -> Course:
    """The course with somebody new and their whole name."""
    others = (each for each in course.sitting.people if each.initials != initials)
    people = (*others, TypedPerson(initials, name))
    return replace(course, sitting=replace(course.sitting, people=people))


def _due_words(course: Course, doubt: Doubt, typed: str, beside: Beside) -> Course:
    if typed.casefold() in YES:
        return with_due(course, TypedDue(words=doubt.typed))
    return replace(course, doubt=None)


def _early_due(course: Course, doubt: Doubt, typed: str, beside: Beside) -> Course:
    if typed.casefold() in YES:
        return with_due(course, read_due(beside.log, course.sitting.of, doubt.typed))
    return replace(course, doubt=None)


_SETTLED: Final[Mapping[DoubtKind, Settlement]] = {
    DoubtKind.NEW_MEETING: _new_meeting,
    DoubtKind.LONG_NOTE: _long_note,
    DoubtKind.LONG_TEXT: _long_text,
    DoubtKind.NEW_OWNER: _new_owner,
    DoubtKind.DUE_WORDS: _due_words,
    DoubtKind.EARLY_DUE: _early_due,
}
