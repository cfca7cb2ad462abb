"""Which paper is asked for: of which board, for which meeting, speaking for which days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pcc_actions.dates import uk
from pcc_actions.errors import Refused
from pcc_actions.lookup import known_board, no_meeting
from pcc_actions.model import Board, Log
from pcc_actions.schedule import Schedule
from pcc_actions.wording import joined


@dataclass(frozen=True, slots=True)
class Asked:
    """The board, the meeting the paper is for, and the days it speaks for.

    `meeting` is None where none is known, `since` where the board has not met before.
    """

    board: Board
    meeting: date | None
    as_at: date
    since: date | None

    @property
    def before(self) -> date | None:
        """The last day before those that the paper speaks for."""
        return self.since - timedelta(days=1) if self.since else None


def board_of(log: Log, code: str | None, meeting: date | None = None) -> Board:
    """Give the board that was named, or else the usual one, or the only one that met that day.

    Raises `Refused` where it cannot be told.
    """
    code = code or log.settings.default_board
    if code is not None:
        return known_board(log, code)
    met = {each.board for each in log.meetings if each.date == meeting}
    for codes in ({*log.boards}, met):
        if len(codes) == 1:
            return known_board(log, codes.pop())
    if not log.boards:
        raise Refused("No board is recorded yet. Record one with pcc-actions board add.")
    choices = joined([*log.boards], "or")
    raise Refused(f"Say of which board: {choices}. The usual one can be set as default_board.")


def asked(
    log: Log,
    code: str | None,
    today: date,
    *,
    meeting: date | None = None,
    as_at: date | None = None,
    since: date | None = None,
) -> Asked:
    """Tell what was left out: the next meeting, today, and the last meeting before.

    Of a meeting that was held already the paper speaks as at its day. Raises `Refused`
    where there is no such board or meeting, or the days are in the wrong order.
    """
    board = board_of(log, code, meeting)
    day = as_at or (min(today, meeting) if meeting else today)
    schedule = Schedule(log.meetings)
    days = schedule.days(board.code, day)
    if meeting is not None and meeting not in {*days, *schedule.days(board.code, today)}:
        raise Refused(no_meeting(log, meeting, board.code))
    held = meeting or next((each for each in days if each >= day), None)
    last = since or _last_before(days, min(held or day, day + timedelta(days=1)))
    if last is not None and last > day:
        raise Refused(
            f"What happened since {uk(last)} cannot be told as at {uk(day)}, which is earlier. "
            "Give an earlier --since, or a later --as-at."
        )
    return Asked(board, held, day, last)


def _last_before(days: Sequence[date], day: date) -> date | None:
    return max((each for each in days if each < day), default=None)
