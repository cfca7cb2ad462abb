"""The due date that somebody typed, beside the meetings of the log."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import NotADate, uk
from pcc_actions.core.dates.relative import parse_when
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.typed_day import coming_day
from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import (
    MONTH,
    MONTHS,
    SHORT_WEEKDAY,
    WEEKDAY,
    month_number,
)
from pcc_actions.core.text.command_line import command_word
from pcc_actions.errors import Refused

_date: Final = pattern(
    rf"[\d\s./-]+|(?:{SHORT_WEEKDAY}|{WEEKDAY})?,?\s*\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?"
    rf"{MONTH}\.?(?:,?\s+\d{{2,4}})?",
    re.I,
)
_MEETING_OF_MONTH: Final = pattern(
    rf"(?:(?:at|by) )?(?:the )?(?P<month>{MONTH})(?: (?P<year>\d{{4}}))? (?P<board>[\w&-]+?)"
    r"(?: meeting)?",
    re.I,
)


class NoDueDate(Refused):
    """What was typed as due is no date, but may be the words for one: `said` says the first."""

    def __init__(self, said: str, words: str) -> None:
        super().__init__(
            f"{said} Words without a date are kept as they are said by --due-words, in the place "
            f"of --due: --due-words {command_word(words)}."
        )
        self.said = said
        self.words = words


DueAsTyped = tuple[date | None, str | None]
"""A due date and the words for it; neither for the next meeting of the board."""


def due_date(log: Log, typed: str, board: str, anchor: date) -> date | None:
    """The day that a due date as typed means; None for the board's own next meeting.

    By custom what has no date is due at the next meeting of its board, and follows it; another
    board's next meeting is a date. What is relative counts from `anchor`. Raises `Refused`
    where no such meeting is known, or where what was typed is no date.
    """
    try:
        return _typed_due(log, typed, board, anchor)
    except NotADate as error:
        raise NoDueDate(error.sentence, typed.strip()) from None


def refusal_of_due(log: Log, typed: str, boards: Sequence[str], anchor: date) -> Refused | None:
    """Why what was typed as due is none, whichever of some boards it is for; None where it is."""
    refusals = []
    for board in boards:
        try:
            due_date(log, typed, board, anchor)
        except Refused as error:
            refusals.append(error)
    same = len({error.sentence for error in refusals}) == 1
    return refusals[0] if same and len(refusals) == len(boards) else None


def is_due_day(log: Log, typed: str, board: str, anchor: date) -> bool:
    """Whether some words are a day on which an action can be due, be it past or not known yet."""
    try:
        _typed_due(log, typed, board, anchor)
    except NotADate:
        return False
    except Refused:
        return True
    return True


def _typed_due(log: Log, typed: str, board: str, anchor: date) -> date | None:
    named = boards_of_next_meeting(log, typed, [board])
    if named is not None:
        return None if named[0] == board else next_meeting(log, named[0], anchor)
    said = _MEETING_OF_MONTH.fullmatch(" ".join(typed.split()))
    whose = said and _boards(log, board).get(said["board"].casefold())
    return _meeting_of(log, said, whose, anchor) if said and whose else coming_day(typed, anchor)


def _boards(log: Log, board: str) -> dict[str, str]:
    """The code of each board by what may be said of its meeting, "meeting" for `board` itself."""
    return {code.casefold(): code for code in log.boards} | {"meeting": board}


def _meeting_of(log: Log, said: re.Match[str], board: str, anchor: date) -> date:
    """The first meeting of a board after a day, in the month that was said."""
    month, year = month_number(said["month"]), said["year"]
    for day in Schedule(log.meetings).days(board, date.max):
        if day > anchor and day.month == month and year in (None, str(day.year)):
            return day
    when = f"{MONTHS[month - 1]}{' ' + year if year else ''}"
    raise Refused(
        f"No {board} meeting in {when} after {uk(anchor)} is known. Record it with pcc-actions "
        f"meeting add {board} DATE, or give a date."
    )


def due_as_typed(log: Log, typed: str, board: str, anchor: date) -> DueAsTyped:
    """What was typed as due: a day, or the words where they are no date; both None for custom.

    Raises `Refused` for a date that no calendar has, and where it is the next meeting of another
    board and none is known.
    """
    if not typed.strip():
        return None, None
    if boards_of_next_meeting(log, typed, [board]) is not None:
        return due_date(log, typed, board, anchor), None
    try:
        return parse_when(typed, anchor), None
    except Refused:
        if _date.fullmatch(typed.strip()):  # mistyped, and not said in words
            raise
        return None, typed


def boards_of_next_meeting(log: Log, typed: str, boards: Sequence[str]) -> Sequence[str] | None:
    """The boards whose next meeting is meant: some by `next meeting`, one by `next` and its code.

    None where it is something else, a day for one.
    """
    words = typed.casefold().split()
    if words[:1] != ["next"] or len(words) != 2:
        return None
    named: dict[str, Sequence[str]] = {code.casefold(): [code] for code in log.boards}
    return (named | {"meeting": boards}).get(words[1])


def later_date(log: Log, typed: str, board: str, anchor: date) -> date:
    """The day an action is deferred to, always a date: the next meeting is that of now.

    Raises `Refused` as `due_date` does.
    """
    try:
        return _typed_due(log, typed, board, anchor) or next_meeting(log, board, anchor)
    except NotADate as error:
        raise Refused(
            f"{error.sentence} What is due only in words is no deferral: see --due-words of "
            "pcc-actions correct.",
            asked=error.sentence,
        ) from None


def next_meeting(log: Log, board: str, anchor: date) -> date:
    """The first meeting of a board after a day. Raises `Refused` where none is known."""
    day = Schedule(log.meetings).next_after(board, anchor, date.max)
    if day is None:
        raise Refused(
            f"No {board} meeting after {uk(anchor)} is known. Record it with "
            f"pcc-actions meeting add {board} DATE, or give a date."
        )
    return day
