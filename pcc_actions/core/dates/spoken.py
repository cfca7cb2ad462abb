"""A day as it is said, and what a due date as typed means, as far as it is typed."""

from datetime import date

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.typed_day import SeveralDays
from pcc_actions.core.dates.typed_due import due_date
from pcc_actions.core.model import NEXT_MEETING, Log
from pcc_actions.core.text.calendar_names import MONTHS, WEEKDAYS
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused


def spoken(day: date) -> str:
    """A day in words: `Tuesday 7 March 2023`."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def understood_due(log: Log, typed: str, board: str, anchor: date) -> str:
    """What a due date as typed means for a board: `Tuesday 7 March 2023, next meeting`.

    What is relative counts from `anchor`. Empty where it means nothing, or nothing yet.
    """
    try:
        day = due_date(log, typed, board, anchor)
    except SeveralDays as error:
        return joined([spoken(each) for each in error.days], "or")
    except Refused:
        return ""
    if day is not None:
        return spoken(day)
    meeting = Schedule(log.meetings).next_after(board, anchor, date.max)
    return f"{spoken(meeting)}, {NEXT_MEETING}" if meeting else f"{NEXT_MEETING}, on no known day"
