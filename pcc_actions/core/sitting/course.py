"""The course of a sitting: what is asked now, and what an answer makes of it.

Each answer gives another `Course`, or raises `Refused` with what is wrong, and the same is asked
again. Nothing here prints, keeps or records anything.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import Enum, auto
from typing import Final

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.sitting.discharges import earlier_actions
from pcc_actions.core.sitting.dues import due_typed
from pcc_actions.core.sitting.meetings import meeting_words
from pcc_actions.core.sitting.typed import Sitting, TypedAction
from pcc_actions.errors import Refused


class Field(Enum):
    """What is asked, in this order; the last two ask nothing: it is over."""

    MEETING = auto()
    FOR_DISCHARGE = auto()  # of all that is reported complete, at once
    DISCHARGE = auto()
    ITEM = auto()
    TEXT = auto()
    OWNERS = auto()
    DUE = auto()
    END = auto()  # whether all of it is to be recorded
    RECORD = auto()
    LEAVE = auto()


class DoubtKind(Enum):
    """What is asked about an answer before it counts."""

    NEW_MEETING = auto()
    LONG_NOTE = auto()
    LONG_TEXT = auto()
    NEW_OWNER = auto()
    DUE_WORDS = auto()
    EARLY_DUE = auto()


@dataclass(frozen=True, slots=True)
class Doubt:
    """What is doubtful of an answer: the answer as it was typed, or the one owner of several.

    Of the `owners` that were typed those `settled` were asked about already, and stay.
    """

    kind: DoubtKind
    typed: str
    owners: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """What a sitting is held beside: the log as it was read, and who records, on which day."""

    log: Log
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Course:
    """Where a sitting stands: what is asked, of which action or discharge, counted from 0.

    `opened` says that one was opened again from the table at the end, where its last field leads
    back to.
    """

    sitting: Sitting
    field: Field = Field.MEETING
    number: int = 0
    doubt: Doubt | None = None
    opened: bool = False


def is_half_typed(sitting: Sitting) -> bool:
    """Whether the last action is still to be typed further."""
    return bool(sitting.actions) and not sitting.actions[-1].is_whole


def to_new(course: Course) -> Course:
    """The same at the next new action: the one half typed, or the question for an item."""
    actions = course.sitting.actions
    at = replace(course, doubt=None, opened=False)
    if is_half_typed(course.sitting):
        return replace(at, field=_missing(actions[-1]), number=len(actions) - 1)
    return replace(at, field=Field.ITEM, number=len(actions))


def _missing(action: TypedAction) -> Field:
    """The first field of an action that was not asked yet."""
    if action.text is None:
        return Field.TEXT
    return Field.OWNERS if action.owners is None else Field.DUE


def to_end(course: Course) -> Course:
    """The same at the question whether to record it; over, where there is nothing to record."""
    field = Field.END if course.sitting.count else Field.LEAVE
    return replace(course, field=field, number=0, doubt=None, opened=False)


def after_part(course: Course) -> Course:
    """The same once a whole part was typed: back at the table that it was opened from, or on."""
    return to_end(course) if course.opened else to_new(course)


def to_discharges(course: Course, beside: Beside) -> Course:
    """The same at the next discharge; at the new actions where nothing is left to discharge."""
    if course.opened:
        return to_end(course)
    if not earlier_actions(beside.log, course.sitting):
        return to_new(course)
    number = len(course.sitting.discharges)
    return replace(course, field=Field.DISCHARGE, number=number, doubt=None)


def opened(course: Course, number: int, *, at_end: bool = False) -> Course:
    """The same with a row of all opened again, counted from 0, its first field asked."""
    discharges = len(course.sitting.discharges)
    at = replace(course, doubt=None, opened=at_end)
    if number < discharges:
        return replace(at, field=Field.DISCHARGE, number=number)
    return replace(at, field=Field.ITEM, number=number - discharges)


def begun(course: Course) -> str:
    """What stands in the field already, as it would be typed; empty where nothing does."""
    sitting, number = course.sitting, course.number
    if course.field is Field.MEETING:
        return meeting_words(sitting.meeting) if sitting.meeting else ""
    if course.field is Field.DISCHARGE and number < len(sitting.discharges):
        discharge = sitting.discharges[number]
        return " ".join(filter(None, (discharge.bare_reference, discharge.note)))
    told = _OF_ACTION.get(course.field)
    return told(sitting.actions[number]) if told and number < len(sitting.actions) else ""


_OF_ACTION: Final[Mapping[Field, Callable[[TypedAction], str]]] = {
    Field.ITEM: lambda action: action.item,
    Field.TEXT: lambda action: action.text or "",
    Field.OWNERS: lambda action: ", ".join(action.owners or ()),
    Field.DUE: lambda action: due_typed(action.due),
}


def back(course: Course, beside: Beside) -> Course:
    """The same one field back, also into the action or discharge before.

    Raises `Refused` at the first field.
    """
    at = replace(course, doubt=None)
    number, discharges = course.number, len(course.sitting.discharges)
    if course.field in _BEFORE:
        return replace(at, field=_BEFORE[course.field])
    if course.field is Field.END:
        return to_new(at)
    if course.opened:
        return to_end(at)
    if course.field is Field.ITEM and number:
        return replace(at, field=Field.DUE, number=number - 1)
    if course.field is Field.ITEM and (discharges or earlier_actions(beside.log, course.sitting)):
        return replace(at, field=Field.DISCHARGE, number=max(0, discharges - 1))
    if course.field is Field.DISCHARGE and number:
        return replace(at, number=number - 1)
    if course.field is Field.MEETING:
        raise Refused("This is the first question; there is none before it.")
    return replace(at, field=Field.MEETING, number=0)


_BEFORE: Final[Mapping[Field, Field]] = {
    Field.TEXT: Field.ITEM,
    Field.OWNERS: Field.TEXT,
    Field.DUE: Field.OWNERS,
}
