"""The due date that somebody typed, beside the meetings of the log."""

import re
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import parse_when, uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Log
from pcc_actions.core.text.calendar_names import MONTH, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.errors import Refused

_date: Final = re.compile(
    rf"[\d\s./-]+|(?:{SHORT_WEEKDAY}|{WEEKDAY})?,?\s*\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"{MONTH}\.?(?:,?\s+\d{{2,4}})?",
    re.I,
)
DueAsTyped = tuple[date | None, str | None]
"""A due date and the words for it; neither for the next meeting of the board."""


def due_date(log: Log, typed: str, board: str, anchor: date) -> date | None:
    """The day that a due date as typed means; None for the board's own next meeting.

    By custom what has no date is due at the next meeting of its board, and follows it; another
    board's next meeting is a date. What is relative counts from `anchor`. Raises `Refused`
    where no such meeting is known, or where what was typed is no date.
    """
    named = _board_of_next_meeting(log, typed, board)
    if named is None:
        return parse_when(typed, anchor)
    return None if named == board else next_meeting(log, named, anchor)


def due_as_typed(log: Log, typed: str, board: str, anchor: date) -> DueAsTyped:
    """What was typed as due: a day, or the words where they are no date; both None for custom.

    Raises `Refused` for a date that no calendar has, and where it is the next meeting of another
    board and none is known.
    """
    if not typed.strip():
        return None, None
    if _board_of_next_meeting(log, typed, board) is not None:
        return due_date(log, typed, board, anchor), None
    try:
        return parse_when(typed, anchor), None
    except Refused:
        if _date.fullmatch(typed.strip()):  # mistyped, and not said in words
            raise
        return None, typed


def _board_of_next_meeting(log: Log, typed: str, board: str) -> str | None:
    """The board whose next meeting is meant: `next meeting`, or `next` and its code."""
    words = typed.casefold().split()
    codes = {code.casefold(): code for code in log.boards}
    if words[:1] != ["next"] or len(words) != 2 or words[1] not in ("meeting", *codes):
        return None
    return codes.get(words[1], board)


def later_date(log: Log, typed: str, board: str, anchor: date) -> date:
    """The day an action is deferred to, always a date: the next meeting is that of now.

    Raises `Refused` as `due_date` does.
    """
    return due_date(log, typed, board, anchor) or next_meeting(log, board, anchor)


def next_meeting(log: Log, board: str, anchor: date) -> date:
    """The first meeting of a board after a day. Raises `Refused` where none is known."""
    day = Schedule(log.meetings).next_after(board, anchor, date.max)
    if day is None:
        raise Refused(
            f"No {board} meeting after {uk(anchor)} is known. Record it with "
            f"pcc-actions meeting add {board} DATE, or give a date."
        )
    return day
