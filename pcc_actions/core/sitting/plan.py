"""What a sitting would record in the log as it stands: one change, and a row for each part."""

from dataclasses import replace
from enum import Enum, auto
from typing import Final

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.actions import NewAction
from pcc_actions.core.changes.meetings import standing_meeting, with_meeting_held
from pcc_actions.core.changes.people import PersonDetails, add_person
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.reference_index import ReferenceIndex
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.owners import KnownPeople
from pcc_actions.core.patterns import pattern
from pcc_actions.core.programme.lookup import own_name
from pcc_actions.core.references.destination import (
    destination_for,
    known_board,
    no_board,
    no_meeting,
)
from pcc_actions.core.references.forgiving import forgiven
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.references.parse import TypedReference, parse_reference
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.sitting.discharges import discharged
from pcc_actions.core.sitting.dues import due_written
from pcc_actions.core.sitting.typed import Sitting, TypedAction, TypedDischarge
from pcc_actions.core.text.english import quoted
from pcc_actions.errors import Failure, Refused

_NOUGHT: Final = pattern(r"0[a-z]?")  # items are numbered from 1
UNTYPED: Final = "The text is still to be typed."


class RowKind(Enum):
    """What a row of a sitting records."""

    DISCHARGED = auto()
    RAISED = auto()


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One discharge or new action, under the reference it would have; `problem` says why not."""

    kind: RowKind
    reference: str
    text: str = ""
    owners: tuple[str, ...] = ()
    due: str = ""
    note: str | None = None
    minute: str | None = None
    exempt: str | None = None
    theme: str | None = None
    topic: str | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The log after the sitting, as far as it can be recorded, and every row of it.

    `problem` says why nothing can be recorded: the meeting is not known any more.
    """

    log: Log
    rows: tuple[PlannedRow, ...] = ()
    problem: str = ""

    @property
    def wrong(self) -> list[tuple[int, str]]:
        """What no longer holds of which row, counted from 1."""
        return [(number, each.problem) for number, each in enumerate(self.rows, 1) if each.problem]

    @property
    def problems(self) -> list[str]:
        """Everything that no longer holds, each row by its number."""
        rows = [f"No {number}: {problem}" for number, problem in self.wrong]
        return [self.problem, *rows] if self.problem else rows


def planned(log: Log, sitting: Sitting, provenance: Provenance) -> Plan:
    """The plan of a sitting beside the log as it is: what cannot be is left out, and said."""
    plan = _held(log, sitting, provenance)
    for discharge in sitting.discharges:
        plan = _with_discharge(plan, sitting, discharge, provenance)
    plan = replace(plan, log=_with_people(plan.log, sitting))
    references = ReferenceIndex(log.actions if sitting.actions else ())
    for action in sitting.actions:
        plan = _with_action(plan, sitting, action, provenance, references)
    return _saying_it_once(plan) if plan.problem else plan


def _saying_it_once(plan: Plan) -> Plan:
    """The plan of a meeting that is not known any more, without that again at each row."""
    return replace(plan, rows=tuple(replace(each, problem="") for each in plan.rows))


def changed(log: Log, sitting: Sitting, provenance: Provenance) -> Log:
    """The log with all of a sitting recorded in it. Raises `Refused` where anything cannot be."""
    plan = planned(log, sitting, provenance)
    if plan.problems:
        raise Refused(plan.problems[0])
    return plan.log


def _held(log: Log, sitting: Sitting, provenance: Provenance) -> Plan:
    meeting = sitting.of
    known = standing_meeting(log, meeting.board, meeting.day) is not None
    if not known and meeting.board not in log.boards:
        return Plan(log, problem=no_board(log, meeting.board))
    if not known and not meeting.new:
        return Plan(log, problem=no_meeting(log, meeting.day, meeting.board))
    return Plan(with_meeting_held(log, meeting.board, meeting.day, provenance))


def _with_people(log: Log, sitting: Sitting) -> Log:
    """The log with those new people whom nobody recorded meanwhile."""
    for person in sitting.owning:
        if not KnownPeople(log.people, sitting.of.day).meant(person.initials):
            log = add_person(log, person.initials, PersonDetails(person.name))
    return log


def _with_discharge(
    plan: Plan, sitting: Sitting, discharge: TypedDischarge, provenance: Provenance
) -> Plan:
    problem, after = "", plan.log
    row = PlannedRow(
        RowKind.DISCHARGED,
        discharge.bare_reference,
        note=discharge.note,
        minute=discharge.minute,
    )
    try:
        action = plan.log.actions[find_action(plan.log, discharge.reference)]
        row = replace(row, reference=action.reference, text=action.text, owners=action.owners)
        row = replace(row, exempt=action.exempt, theme=action.theme, topic=action.topic)
        after = discharged(plan.log, sitting, discharge, provenance)
    except Failure as error:
        problem = error.sentence
    return replace(plan, log=after, rows=(*plan.rows, replace(row, problem=problem)))


def _with_action(
    plan: Plan,
    sitting: Sitting,
    action: TypedAction,
    provenance: Provenance,
    references: ReferenceIndex,
) -> Plan:
    problem, after, reference = "", plan.log, action.item
    try:
        after = actions.add(
            plan.log, _new_action(plan.log, sitting, action), provenance, references
        )
        reference = after.actions[-1].reference
    except Failure as error:
        problem = error.sentence if action.text else UNTYPED
    row = PlannedRow(
        RowKind.RAISED,
        reference,
        action.text or "",
        action.owners or (),
        due=due_written(plan.log, sitting.of, action.due),
        exempt=action.exempt,
        theme=action.theme,
        topic=action.topic,
        problem=problem,
    )
    return replace(plan, log=after, rows=(*plan.rows, row))


def _new_action(log: Log, sitting: Sitting, action: TypedAction) -> NewAction:
    """A typed action as it is recorded.

    Raises `Refused` for an item that is none, and as `find_topic` does for a topic.
    """
    meeting, due = sitting.of, action.due
    return NewAction(
        typed_reference(log, sitting, action.item),
        meeting.board,
        meeting.day,
        action.text or "",
        owners=action.owners or (),
        due=due.day if due else None,
        due_words=due.words if due else None,
        exempt=action.exempt,
        theme=action.theme,
        topic=None if action.topic is None else own_name(log, action.topic, meeting.board),
    )


def typed_reference(log: Log, sitting: Sitting, item: str) -> TypedReference:
    """The item that was typed, or the whole reference. Raises `Refused` for another meeting's."""
    typed, meeting = parse_reference(forgiven(item)), sitting.of
    day_month = (meeting.day.day, meeting.day.month)
    other_board = typed.board is not None and typed.board.casefold() != meeting.board.casefold()
    if other_board or typed.day_month not in (None, day_month):
        raise Refused(
            f"{item} is none of the {meeting.board} meeting of {uk(meeting.day)}. Type the item "
            "alone, or go back to the meeting with <."
        )
    destination_for(log, typed, meeting.board, meeting.day)
    dated = ReferenceStyle(known_board(log, meeting.board).reference).dated
    if dated and (typed.item is None or _NOUGHT.fullmatch(typed.item)):
        raise Refused(
            f"{quoted(item)} is no item. Type the number that the minutes have: 3, or 3a."
        )
    return typed
