"""Since which day the movement of each board is told."""

from collections.abc import Iterable, Mapping
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import eve
from pcc_actions.core.dates.typed_day import past_day
from pcc_actions.core.history_list import is_last_meeting, last_held, last_meeting
from pcc_actions.core.model import Log
from pcc_actions.core.next_meetings import next_meetings
from pcc_actions.core.references.destination import found_board
from pcc_actions.errors import Refused


def first_days(
    log: Log, boards: Iterable[str], typed: str | None, until: date, as_at: date
) -> dict[str, date | None]:
    """The day since which the movement of each of some boards is told, to the day `until`.

    It is the one typed, a day, `last meeting` or `last GPB`; without it that of the board's last
    meeting before `until`, of a board that meets no more that of the last meeting of any of them.
    It is None, the beginning of the log, where there was no such meeting. Raises `Refused` for
    what is no day, and for days in the wrong order.
    """
    days = {code: _since(log, code, typed, until, as_at) for code in boards}
    for since in filter(None, days.values()):
        if since > until:
            raise Refused(
                f"What moved since {uk(since)} cannot be told to {uk(until)}, which is earlier. "
                "Give an earlier --since, or a later --until."
            )
    return days if typed else _with_the_last_of_any(log, days, until)


def _with_the_last_of_any(
    log: Log, days: Mapping[str, date | None], until: date
) -> dict[str, date | None]:
    """The days, with the latest of them for each board that meets no more."""
    latest = max((day for day in days.values() if day), default=None)
    coming = next_meetings(log, days, until)
    return {code: day if coming[code] else latest for code, day in days.items()}


def _since(log: Log, board: str, typed: str | None, until: date, as_at: date) -> date | None:
    if typed is None or is_last_meeting(typed):
        return last_held(log, [board], until)
    return last_meeting(log, typed, board, until) or past_day(typed, as_at)


def settled_by(
    log: Log, board: str | None, typed: str | None, until: date, as_at: date
) -> date | None:
    """The day by which what was closed is nothing to the movement of a board, or of all for None.

    None where all of it is something: since the beginning of the log for one, and for a board
    that there is not, of which only the whole log tells what it may be. Of the log only the
    boards and their meetings are looked at. Raises `Refused` as `first_days` does.
    """
    named = None if board is None else found_board(log, board)
    boards = [*log.boards] if board is None else [named.code] if named else []
    days = [first and eve(first) for first in first_days(log, boards, typed, until, as_at).values()]
    return None if None in days else min(filter(None, days), default=None)
