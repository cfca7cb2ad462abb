"""A field of a sitting once its answer is taken: the course with it, at the field that follows."""

from collections.abc import Sequence
from dataclasses import replace

from pcc_actions.core.sitting.course import (
    Beside,
    Course,
    Doubt,
    DoubtKind,
    Field,
    after_part,
    to_discharges,
    to_new,
)
from pcc_actions.core.sitting.discharges import for_discharge, minute_at, read_discharge
from pcc_actions.core.sitting.meetings import meeting_words
from pcc_actions.core.sitting.typed import Sitting, SittingMeeting, TypedDischarge, TypedDue
from pcc_actions.core.unknown_owners import new_owners
from pcc_actions.errors import Refused


def with_meeting(course: Course, meeting: SittingMeeting, beside: Beside) -> Course:
    """The course with its meeting: what is for discharge comes next, or what else is earlier."""
    sitting = course.sitting.at(meeting)
    at = replace(course, sitting=sitting, doubt=None)
    if for_discharge(beside.log, sitting, beside.provenance) and not course.opened:
        return replace(at, field=Field.FOR_DISCHARGE, number=0)
    return to_discharges(at, beside)


def begun_course(
    sitting: Sitting, named: SittingMeeting | None, beside: Beside, *, new: bool
) -> Course:
    """Where a sitting begins: at its meeting, unless that was named, or so much was typed before.

    A meeting that was named and is not known is asked about, unless it is said to be `new`.
    """
    course = Course(sitting)
    if sitting.meeting is not None and sitting.meeting.board not in beside.log.boards:
        return replace(course, opened=True)
    if sitting.meeting is not None:
        return to_new(course) if sitting.actions else to_discharges(course, beside)
    if named is None:
        return course
    if named.new and not new:
        return replace(course, doubt=Doubt(DoubtKind.NEW_MEETING, meeting_words(named)))
    return with_meeting(course, named, beside)


def discharge_at(course: Course, typed: str, beside: Beside) -> TypedDischarge:
    """The discharge that was typed. Raises `Refused` where it is none, or is there already."""
    minute = minute_at(course.sitting, course.number)
    others = course.sitting.without_discharge(course.number)
    found = read_discharge(beside.log, others, typed, beside.provenance, minute)
    if found.reference in (each.reference for each in others.discharges):
        raise Refused(f"{found.bare_reference} is among them already.")
    return found


def with_discharge(course: Course, discharge: TypedDischarge, beside: Beside) -> Course:
    """The course with a discharge in its place, at the next."""
    sitting = course.sitting.with_discharge(course.number, discharge)
    return to_discharges(replace(course, sitting=sitting, doubt=None), beside)


def with_said(course: Course, then: Field, **said: object) -> Course:
    """The course with something said of its action, at its next field."""
    sitting = course.sitting.with_action(course.number, **said)
    return replace(course, sitting=sitting, field=then, doubt=None)


def with_owners(
    course: Course, owners: Sequence[str], settled: Sequence[str], beside: Beside
) -> Course:
    """The course with the owners of its action; first each new one is asked about, once."""
    for owner in new_owners(beside.log, owners, course.sitting.owners):
        if owner not in settled:
            doubt = Doubt(DoubtKind.NEW_OWNER, owner, tuple(owners), tuple(settled))
            return replace(course, doubt=doubt)
    return with_said(course, Field.DUE, owners=tuple(dict.fromkeys(owners)))


def with_due(course: Course, due: TypedDue) -> Course:
    """The course with the due date of its action, which is whole then."""
    return after_part(with_said(course, Field.DUE, due=due))
