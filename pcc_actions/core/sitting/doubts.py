"""The doubts about an answer, settled by another: taken all the same, or the field asked again."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from pcc_actions.core.changes.people import add_person
from pcc_actions.core.sitting.accepted import (
    discharge_at,
    with_discharge,
    with_due,
    with_meeting,
    with_owners,
    with_said,
)
from pcc_actions.core.sitting.course import BACK, NO, YES, Beside, Course, Doubt, DoubtKind, Field
from pcc_actions.core.sitting.dues import read_due
from pcc_actions.core.sitting.meetings import read_meeting
from pcc_actions.core.sitting.owners import read_owners
from pcc_actions.core.sitting.typed import TypedDue, TypedPerson
from pcc_actions.core.unknown_owners import nearest
from pcc_actions.errors import Refused

_NAMED: Final = re.compile(r"new\s+(?P<name>\S.*)", re.IGNORECASE)

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
    word = typed.casefold()
    if typed == BACK:
        return replace(course, doubt=None)
    if word in ("", "new"):
        return with_owners(course, doubt.owners, (*doubt.settled, doubt.typed), beside)
    if named := _NAMED.fullmatch(typed):
        named_too = _with_person(course, doubt.typed, named["name"], beside)
        return with_owners(named_too, doubt.owners, (*doubt.settled, doubt.typed), beside)
    meant = nearest(beside.log, doubt.typed) if word in YES else typed
    if meant is None or word in NO:
        raise Refused("Type who is meant, or new.")
    others = read_owners(beside.log, meant, course.sitting.of.day)
    owners = [
        name for each in doubt.owners for name in (others if each == doubt.typed else (each,))
    ]
    return with_owners(course, owners, doubt.settled, beside)


def _with_person(course: Course, initials: str, name: str, beside: Beside) -> Course:
    """The course with somebody new and their whole name. Raises `Refused` where that is none."""
    add_person(beside.log, initials, name)
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
