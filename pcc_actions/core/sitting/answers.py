"""What an answer makes of a sitting: each field read, and the doubts about it settled."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.changes.actions import LONG
from pcc_actions.core.changes.new_references import new_reference
from pcc_actions.core.dates.typed_due import NoDueDate
from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.programme.lookup import own_name
from pcc_actions.core.sitting.accepted import (
    discharge_at,
    with_discharge,
    with_due,
    with_meeting,
    with_owners,
    with_said,
)
from pcc_actions.core.sitting.course import (
    Beside,
    Course,
    Doubt,
    DoubtKind,
    Field,
    back,
    begun,
    opened,
    to_discharges,
    to_end,
    to_new,
)
from pcc_actions.core.sitting.discharges import (
    for_discharge,
    read_minute_of,
    with_minute,
)
from pcc_actions.core.sitting.doubts import settled
from pcc_actions.core.sitting.dues import read_due
from pcc_actions.core.sitting.meetings import read_meeting
from pcc_actions.core.sitting.owners import read_owners
from pcc_actions.core.sitting.plan import Plan, planned, typed_reference
from pcc_actions.core.sitting.typed import TypedAction
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.core.typed_answers import BACK, NO, YES
from pcc_actions.errors import Failure, Refused

NOBODY: Final = "nobody"
ALL: Final = ("a", "all")

_EXTRA: Final = pattern(r"(?P<name>exempt|theme|topic)\b:?(?P<value>.*)", re.IGNORECASE | re.DOTALL)
_ROW: Final = pattern(r"(?P<what>open|drop) +(?P<number>\d{1,4})", re.IGNORECASE | re.ASCII)
_MINUTE: Final = pattern(r"minute +(?P<reference>\S.*)", re.IGNORECASE)


def answered(course: Course, typed: str, beside: Beside) -> Course:
    """The course after an answer. Raises `Refused` where it cannot be; then it is asked again."""
    if course.doubt is not None:
        return settled(course, course.doubt, typed, beside)
    if typed in (BACK, f"{begun(course)}{BACK}"):
        return back(course, beside)
    return _ANSWERED[course.field](course, typed, beside)


def _meeting(course: Course, typed: str, beside: Beside) -> Course:
    before = course.sitting.meeting
    found = read_meeting(beside.log, typed, beside.provenance.today, before)
    if found.new and found != before:
        return replace(course, doubt=Doubt(DoubtKind.NEW_MEETING, typed))
    return with_meeting(course, found, beside)


def _for_discharge(course: Course, typed: str, beside: Beside) -> Course:
    at = to_discharges(course, beside)
    if typed.casefold() in ("", "none", "some", "s", *NO):
        return at
    try:
        return _discharge(at, typed, beside)
    except Failure as error:
        raise Refused(f"Type all, some or none. {error.sentence}") from None


def _discharge(course: Course, typed: str, beside: Beside) -> Course:
    sitting, number = course.sitting, course.number
    if not typed and number < len(sitting.discharges):
        raise Refused(f"Type the reference and the note, or drop {number + 1} at the next item.")
    if not typed:
        return to_new(course)
    if typed.casefold() in ALL:
        return _all_discharged(course, beside)
    if asked := _MINUTE.fullmatch(typed):
        today = beside.provenance.today
        told = read_minute_of(beside.log, sitting, asked["reference"], today)
        return replace(course, sitting=with_minute(sitting, number, told))
    found = discharge_at(course, typed, beside)
    if len(found.note or "") > LONG:
        return replace(course, doubt=Doubt(DoubtKind.LONG_NOTE, typed))
    return with_discharge(course, found, beside)


def _all_discharged(course: Course, beside: Beside) -> Course:
    """The course with all discharged that is for discharge."""
    found = for_discharge(beside.log, course.sitting, beside.provenance)
    if not found:
        raise Refused("None is reported complete. Type the item of each, then the note.")
    sitting = replace(course.sitting, discharges=(*course.sitting.discharges, *found))
    return to_discharges(replace(course, sitting=sitting), beside)


def _item(course: Course, typed: str, beside: Beside) -> Course:
    sitting, number = course.sitting, course.number
    if not typed:
        return _no_item(course)
    if row := _ROW.fullmatch(typed):
        return _row(course, row["what"], int(row["number"]) - 1)
    if extra := _EXTRA.fullmatch(typed):
        place = number if number < len(sitting.actions) else number - 1
        return _extra(course, place, extra, beside)
    action = TypedAction(typed)
    if number < len(sitting.actions):
        action = replace(sitting.actions[number], item=typed)
    _refuse_unrecordable(course, typed, "", beside)  # the same words are refused at the text
    at = replace(course, field=Field.TEXT)
    actions = (*sitting.actions[:number], action, *sitting.actions[number + 1 :])
    return replace(at, sitting=replace(sitting, actions=actions))


def _no_item(course: Course) -> Course:
    """The course after no item: at the end, an action of which nothing more is known left out."""
    sitting, number = course.sitting, course.number
    if number == len(sitting.actions):
        return to_end(course)
    row = len(sitting.discharges) + number
    if sitting.actions[number].text is not None:
        raise Refused(f"An action needs its item. To take this one out, type drop {row + 1}.")
    return to_end(replace(course, sitting=sitting.without(row)))


def _row(course: Course, what: str, number: int, *, at_end: bool = False) -> Course:
    """The course with a row of all opened again, or taken out."""
    if not 0 <= number < course.sitting.count:
        raise Refused(f"There is no {number + 1}. The last one is {course.sitting.count}.")
    if what.casefold() == "open":
        return opened(course, number, at_end=at_end)
    without = replace(course, sitting=course.sitting.without(number))
    return to_end(without) if at_end and without.sitting.count else to_new(without)


def _extra(course: Course, number: int, extra: re.Match[str], beside: Beside) -> Course:
    """The course with an exemption, theme or topic on an action, or without where none is named."""
    name, value = extra["name"].casefold(), extra["value"].strip()
    if number < 0:
        raise Refused(f"Type the action first, then {name} at its due date or the next item.")
    said = cleaned(value, ACTION_FIELDS.by_name[name].words) if value else None
    if said and name == "topic":
        said = own_name(beside.log, said, course.sitting.of.board)
    return replace(course, sitting=course.sitting.with_action(number, **{name: said}))


def _log_without(course: Course, beside: Beside) -> Log:
    """The log with all of the sitting in it but the action that is typed."""
    row = len(course.sitting.discharges) + course.number
    return planned(beside.log, course.sitting.without(row), beside.provenance).log


def _refuse_unrecordable(course: Course, item: str, text: str, beside: Beside) -> None:
    """Raise `Refused` where an action can have no reference, or is there with these words."""
    meeting = course.sitting.of
    typed = typed_reference(beside.log, course.sitting, item)
    new_reference(_log_without(course, beside), typed, meeting.board, meeting.day, text)


def _text(course: Course, typed: str, beside: Beside) -> Course:
    text = cleaned(typed, ACTION_FIELDS.by_name["text"].words)
    _refuse_unrecordable(course, course.sitting.actions[course.number].item, text, beside)
    if len(text) > LONG:
        return replace(course, doubt=Doubt(DoubtKind.LONG_TEXT, text))
    return with_said(course, Field.OWNERS, text=text)


def _owners(course: Course, typed: str, beside: Beside) -> Course:
    named = "" if typed.casefold() == NOBODY else typed
    owners = read_owners(beside.log, named, course.sitting.of.day) if named else ()
    return with_owners(course, owners, (), beside)


def _due(course: Course, typed: str, beside: Beside) -> Course:
    if extra := _EXTRA.fullmatch(typed):
        return _extra(course, course.number, extra, beside)
    meeting = course.sitting.of
    try:
        due = read_due(beside.log, meeting, typed)
    except NoDueDate as error:
        words = cleaned(error.words, "the words", plural=True)
        return replace(course, doubt=Doubt(DoubtKind.DUE_WORDS, words))
    if due.day is not None and due.day < meeting.day:
        return replace(course, doubt=Doubt(DoubtKind.EARLY_DUE, typed))
    return with_due(course, due)


def _end(course: Course, typed: str, beside: Beside) -> Course:
    word = typed.casefold()
    if word in ("", *YES):
        _refuse_problems(planned(beside.log, course.sitting, beside.provenance))
        return replace(course, field=Field.RECORD)
    if word in NO:
        return replace(course, field=Field.LEAVE)
    if word == "meeting":
        return replace(course, field=Field.MEETING, opened=True)
    if typed.isdecimal() and typed.isascii():
        return _row(course, "open", int(typed) - 1, at_end=True)
    if row := _ROW.fullmatch(typed):
        return _row(course, row["what"], int(row["number"]) - 1, at_end=True)
    raise Refused("Return records all of it; a number opens one again; < goes back; n leaves it.")


def _refuse_problems(plan: Plan) -> None:
    """Raise `Refused` where not all can be recorded, with what is to be typed then."""
    if plan.problem:
        raise Refused(f"{plan.problem} Type meeting to name another.")
    for number, problem in plan.wrong:
        raise Refused(
            f"No {number}: {problem} Type drop {number} to take it out, or {number} to open it "
            "again."
        )


Answer = Callable[[Course, str, Beside], Course]

_ANSWERED: Final[Mapping[Field, Answer]] = {
    Field.MEETING: _meeting,
    Field.FOR_DISCHARGE: _for_discharge,
    Field.DISCHARGE: _discharge,
    Field.ITEM: _item,
    Field.TEXT: _text,
    Field.OWNERS: _owners,
    Field.DUE: _due,
    Field.END: _end,
}
