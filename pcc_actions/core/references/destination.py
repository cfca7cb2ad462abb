"""The board and the meeting that somebody means, and those of a new reference."""

from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Board, Log, Meeting
from pcc_actions.core.references.lookup import NEAREST
from pcc_actions.core.references.parse import (
    TypedReference,
)
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused, Unknown

NO_BOARD_YET: Final = (
    'No board is recorded yet. Record it first: pcc-actions board add CODE "NAME".'
)


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an action is to be recorded: the board's code and the day of its meeting.

    `known` tells whether the board has a meeting on that day. `board` is None where
    nobody met that day and nothing says whose meeting it would be.
    """

    board: str | None
    day: date
    known: bool


def destination_for(
    log: Log, typed: TypedReference, board: str | None, meeting: date | None
) -> Destination:
    """The board and meeting that a new action belongs to.

    Raises `Refused` where what was typed names no meeting, another one than `meeting`,
    or one that several boards held.
    """
    named = board or typed.board
    code = known_board(log, named).code if named else None
    day = _day(log, typed, code, meeting)
    held = _boards_told(log, typed, code, day)
    if len(held) > 1:
        choices = [f"{each}:{typed.words}" for each in held]
        raise Refused(f"More than one board met that day. Type {joined(choices, 'or')}.")
    if held:
        return Destination(held[0], day, known=True)
    return Destination(code or board_by_custom(log), day, known=False)


def boards_meant(
    log: Log, typed: TypedReference, board: str | None, meeting: date | None
) -> list[str]:
    """The boards that met on the day of what was typed, as far as it does not tell which.

    Raises `Refused` as `destination_for` does, but not for several.
    """
    named = board or typed.board
    code = known_board(log, named).code if named else None
    return _boards_told(log, typed, code, _day(log, typed, code, meeting))


def _boards_told(log: Log, typed: TypedReference, code: str | None, day: date) -> list[str]:
    """The boards that met on a day; only those whose style a reference has, where there are."""
    held = [each.board for each in _meetings(log, code) if each.date == day]
    fitting = [each for each in held if each in log.boards and _prints(log.boards[each], typed)]
    return (fitting or held) if len(held) > 1 else held


def _prints(board: Board, typed: TypedReference) -> bool:
    return ReferenceStyle(board.reference).may_print(typed)


def board_meeting_on(log: Log, day: date) -> str | None:
    """The code of the one board that meets on a day, None where none does or several."""
    held = {each.board for each in _meetings(log, None) if each.date == day}
    return held.pop() if len(held) == 1 else None


def board_by_custom(log: Log) -> str | None:
    """The board that is meant where none is named: the usual one, or the only one there is."""
    if log.settings.default_board is not None:
        return known_board(log, log.settings.default_board).code
    return next(iter(log.boards)) if len(log.boards) == 1 else None


def known_board(log: Log, code: str) -> Board:
    """The board with that code, however it is capitalised; raises `Unknown`."""
    board = found_board(log, code)
    if board is None:
        raise Unknown(no_board(log, code))
    return board


def found_board(log: Log, code: str) -> Board | None:
    """The board with that code, however it is capitalised; None where there is none."""
    wanted = code.strip().casefold()
    return next((board for board in log.boards.values() if board.code.casefold() == wanted), None)


def no_board(log: Log, code: str) -> str:
    """Say that there is no board of that code, and which there are."""
    codes = ", ".join(log.boards) or "none yet"
    return (
        f"There is no board {code}. The boards are: {codes}. "
        f'A new one is recorded with pcc-actions board add {_as_code(code)} "NAME".'
    )


def _as_code(typed: str) -> str:
    """What was typed, where it can be the code of a new board, else the gap for one."""
    code = typed.strip()
    return code if code.isascii() and code.isalnum() and code[0].isalpha() else "CODE"


def _meetings(log: Log, board: str | None) -> list[Meeting]:
    """The meetings that stand, of one board or of all."""
    return [each for each in log.meetings if each.cancelled is None and board in (None, each.board)]


def _day(log: Log, typed: TypedReference, board: str | None, meeting: date | None) -> date:
    if typed.day:
        if meeting and meeting != typed.day:
            raise Refused(
                f"{typed.words} is a reference of {uk(typed.day)}, but the meeting given is "
                f"that of {uk(meeting)}. Mend one of the two."
            )
        return typed.day
    if meeting:
        return meeting
    if typed.day_month:
        return _short_day(log, typed, board)
    raise Refused(
        f"{typed.words} does not say which meeting it is of. "
        "Add the meeting's date: --meeting 14/02/2023."
    )


def _short_day(log: Log, typed: TypedReference, board: str | None) -> date:
    day, month = typed.day_month or (0, 0)
    days = {
        each.date
        for each in _meetings(log, board)
        if (each.date.day, each.date.month) == (day, month)
    }
    if len(days) == 1:
        return days.pop()
    found_days = ", ".join(uk(each) for each in sorted(days)) or "none"
    raise Refused(
        f"{typed.words} does not say which year; meetings on such a day: {found_days}. "
        "Type the reference with its year."
    )


def meeting_on(log: Log, board: str, day: date) -> int:
    """The place of a board's meeting on a day: the one that stands, else the last cancelled.

    Raises `Refused` where there is none.
    """
    places = [
        (each.cancelled is None, index)
        for index, each in enumerate(log.meetings)
        if (each.board, each.date) == (board, day)
    ]
    if not places:
        raise Refused(no_meeting(log, day, board))
    return max(places)[1]


def no_meeting(log: Log, day: date, board: str | None = None) -> str:
    """Say that there is no meeting on a day, and which are nearest."""
    nearest = sorted(_meetings(log, board), key=lambda each: abs(each.date - day))[:NEAREST]
    whose = f"{f' of {board}' if board else ''} on {uk(day)}{_cancelled(log, day, board)}"
    offers = ", ".join(f"{each.board} {uk(each.date)}" for each in nearest) or "none is known yet"
    return f"There is no meeting{whose}; nearest: {offers}."


def _cancelled(log: Log, day: date, board: str | None) -> str:
    """Which boards' meetings of a day were cancelled, a sentence's end; nothing where none was."""
    codes = [
        each.board
        for each in log.meetings
        if each.date == day and each.cancelled and board in (None, each.board)
    ]
    return f" (that of {joined([*dict.fromkeys(codes)])} was cancelled)" if codes else ""
