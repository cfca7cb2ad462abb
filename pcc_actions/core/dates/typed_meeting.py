"""The meeting that somebody means: by its date, by its month, or the next one."""

import re
from datetime import date
from typing import Final

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.typed_due import NoDueDate, due_date, next_meeting
from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, MONTHS, month_number
from pcc_actions.core.text.english import quoted
from pcc_actions.errors import Refused

_OF_MONTH: Final = pattern(
    rf"(?:(?:at|by|in) )?(?:the )?(?:meeting (?:of|in) )?(?P<month>{MONTH})\.?"
    r"(?: (?P<year>\d{4}))?(?: meeting)?",
    re.IGNORECASE,
)
_THE_NEXT: Final = pattern(r"^(?:at )?(?:the )?(?=next )", re.IGNORECASE)


def day_of_meeting(log: Log, typed: str, board: str, anchor: date) -> date:
    """The day of the meeting that is meant, whether it is known or not.

    `next meeting` is the first after the anchor, `June` or `the meeting of June 2024` the first
    of that month from the anchor on, and what has no year is to come. Raises `NoDueDate` for what
    is no day, `Refused` for one that no calendar has and where no such meeting is known.
    """
    words = " ".join(typed.split())
    if of_month := _OF_MONTH.fullmatch(words):
        return _of_month(log, of_month, board, anchor)
    try:
        return due_date(log, _THE_NEXT.sub("", words), board, anchor) or next_meeting(
            log, board, anchor
        )
    except NoDueDate:
        said = (
            f"{quoted(typed)} is no meeting. Give its date, such as 14/02/2023, next meeting, or "
            "its month, such as June 2024."
        )
        raise NoDueDate(said, typed) from None


def _of_month(log: Log, said: re.Match[str], board: str, anchor: date) -> date:
    month, year = month_number(said["month"]), said["year"]
    for day in Schedule(log.meetings).days(board, date.max):
        if day.month == month and (str(day.year) == year if year else day >= anchor):
            return day
    when = f"{MONTHS[month - 1]}{f' {year}' if year else ''}"
    raise Refused(
        f"No {board} meeting in {when} is known. Record it with pcc-actions meeting add {board} "
        "DATE, or give its date."
    )
