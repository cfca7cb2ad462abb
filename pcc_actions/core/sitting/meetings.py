"""The meeting of a sitting: the one proposed, and the one that was typed."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.core.changes.meetings import standing_meeting
from pcc_actions.core.changes.provenance import refuse_future
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.typed_day import past_day
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.sitting.typed import SittingMeeting
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused


def meeting_words(meeting: SittingMeeting) -> str:
    """The board and the date of a meeting, as they are typed: `GPB 07/03/2023`."""
    return f"{meeting.board} {uk(meeting.day)}"


def held_meetings(log: Log, today: date, board: str | None = None) -> list[SittingMeeting]:
    """The meetings that were held by a day, of one board or of all, the latest first.

    Of those of one day the one of the usual board comes first.
    """
    usual = log.settings.default_board
    held = [
        SittingMeeting(each.board, each.date)
        for each in log.meetings
        if each.cancelled is None and each.date <= today and each.board in log.boards
        if board in (None, each.board)
    ]
    return sorted(held, key=lambda each: (each.day, each.board == usual), reverse=True)


def proposed_meeting(log: Log, today: date, board: str | None = None) -> SittingMeeting | None:
    """The latest meeting held that raised nothing yet, else the latest; None where none is known.

    One that raised nothing is passed over where its board met later, and raised something.
    """
    held = held_meetings(log, today, board)
    last = {each.board: each.raised for each in sorted(log.actions, key=lambda each: each.raised)}
    without = (each for each in held if each.day > last.get(each.board, date.min))
    return next(without, None) or next(iter(held), None)


def read_meeting(
    log: Log, typed: str, today: date, before: SittingMeeting | None = None
) -> SittingMeeting:
    """The meeting that was typed: a board, a date or both; `new` where it is not known.

    A board alone means the one proposed for it. `before` is the meeting that stood there.
    Raises `Refused` for a day to come, and where board or day are not told.
    """
    code, words = _parted(log, typed)
    if not words:
        return _of_board(log, code, today)
    day = past_day(words, today)
    refuse_future(day, today)
    boards = [code] if code else [*_boards_that_met(log, day)]
    if len(boards) > 1:
        ways = [meeting_words(SittingMeeting(each, day)) for each in boards]
        raise Refused(f"{joined(boards)} met that day. Type the board too: {joined(ways, 'or')}.")
    board = boards[0] if boards else _unsaid_board(log, day, before)
    return SittingMeeting(board, day, new=standing_meeting(log, board, day) is None)


def _parted(log: Log, typed: str) -> tuple[str, str]:
    """The code of the board that was typed, if one was, and the words of the date behind it."""
    first, _, rest = typed.strip().partition(" ")
    code = first.rstrip(":,")
    if code.casefold() in {each.casefold() for each in log.boards}:
        return known_board(log, code).code, rest.strip()
    if code.isalpha() and not _is_day(typed) and (not rest or _is_day(rest)):
        known_board(log, code)  # which it can only be, and is not: it is said which there are
    return "", typed.strip()


def _is_day(words: str) -> bool:
    """Whether some words read as a day, whichever day they are said on."""
    try:
        past_day(words, date(2001, 2, 1))
    except Refused:
        return False
    return True


def _of_board(log: Log, board: str, today: date) -> SittingMeeting:
    found = proposed_meeting(log, today, board) if board else None
    if found is None:
        raise Refused(_both(log, today))
    return found


def _boards_that_met(log: Log, day: date) -> Iterator[str]:
    for code in log.boards:
        if standing_meeting(log, code, day) is not None:
            yield code


def _unsaid_board(log: Log, day: date, before: SittingMeeting | None) -> str:
    """The board whose meeting a day is taken for that nobody met on, where none was typed."""
    if before is not None:
        return before.board
    if log.settings.default_board is not None:
        return known_board(log, log.settings.default_board).code
    if len(log.boards) == 1:
        return next(iter(log.boards))
    raise Refused(f"No board met on {uk(day)}. {_both(log, day)}")


def _both(log: Log, day: date) -> str:
    code = next(iter(log.boards), "GPB")
    return f"Type the board and the date of its meeting, such as {code} {uk(day)}."
