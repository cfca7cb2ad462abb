"""When an action of a sitting is due: read as it was typed, and written as it will be."""

from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.typed_due import due_date
from pcc_actions.core.messages import AT_NEXT_MEETING
from pcc_actions.core.model import NEXT_MEETING, Log
from pcc_actions.core.sitting.typed import SittingMeeting, TypedDue


def read_due(log: Log, meeting: SittingMeeting, typed: str) -> TypedDue:
    """The due date that was typed. Raises `Refused` for one that is none, `NoDueDate` for words."""
    return TypedDue(due_date(log, typed, meeting.board, meeting.day)) if typed else TypedDue()


def due_typed(due: TypedDue | None) -> str:
    """A due date as somebody would type it; empty for the next meeting, by custom."""
    if due is None:
        return ""
    return uk(due.day) if due.day else due.words or ""


def due_written(log: Log, meeting: SittingMeeting, due: TypedDue | None) -> str:
    """When an action will be due, as lists write it: `04/04/2023 (next meeting)`."""
    if typed := due_typed(due):
        return typed
    following = Schedule(log.meetings).next_after(meeting.board, meeting.day, date.max)
    return f"{uk(following)}{AT_NEXT_MEETING}" if following else NEXT_MEETING
