"""The day since which something is told: one that was typed, or that of the last meeting."""

from collections.abc import Iterable, Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.typed_day import past_day
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import known_board
from pcc_actions.errors import Refused, Unknown


def first_day(
    log: Log, typed: str, board: str | None, as_at: date, until: date | None = None
) -> date:
    """The day that was typed, or that of the last meeting, of a board or of the usual one.

    What is relative counts from the as-at day. The last meeting is one before `until`, the last
    day that is told, which is the as-at day where it is None. Raises `Refused` for what is neither.
    """
    return last_meeting(log, typed, board, until or as_at) or past_day(typed, as_at)


def refuse_backwards(since: date, until: date, as_at: date) -> None:
    """Raise `Refused` where what happened since a day is to be told to an earlier one."""
    if since > until:
        later = "--until" if until < as_at else "--as-at"
        raise Refused(
            f"What happened since {uk(since)} cannot be told to {uk(until)}, which is earlier. "
            f"Give an earlier --since, or a later {later}."
        )


def last_meeting(log: Log, typed: str, board: str | None, as_at: date) -> date | None:
    """The day of the meeting that is meant by `last meeting` or `last GPB`.

    None where it is neither. Raises `Unknown` where no such meeting was held before the day.
    """
    words = typed.casefold().split()
    if len(words) != 2 or words[0] != "last":
        return None
    named = {code.casefold(): code for code in log.boards}
    if words[1] not in ("meeting", *named):
        return None
    codes = _codes(log, named.get(words[1], board))
    held = last_held(log, codes, as_at)
    if held is None:
        whose = f" of {codes[0]}" if len(codes) == 1 else ""
        raise Unknown(f"No meeting{whose} before {uk(as_at)} is known. Give a date, as 07/03/2023.")
    return held


def is_last_meeting(typed: str) -> bool:
    """Whether `last meeting` was typed, of whichever board."""
    return typed.casefold().split() == ["last", "meeting"]


def _codes(log: Log, board: str | None) -> Sequence[str]:
    """The board that is meant by its last meeting: the usual one where none is named, or any."""
    code = board or log.settings.default_board
    return [known_board(log, code).code] if code else [*log.boards]


def last_held(log: Log, boards: Iterable[str], day: date) -> date | None:
    """The day of the last meeting of one of some boards that was held before a day."""
    schedule = Schedule(log.meetings)
    held = (each for code in boards for each in schedule.days(code, day) if each < day)
    return max(held, default=None)
