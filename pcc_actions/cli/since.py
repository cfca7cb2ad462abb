"""The first day of what is asked for, as `--since` takes it."""

from datetime import date

from pcc_actions.core.dates.typed_day import past_day
from pcc_actions.core.history_list import last_meeting
from pcc_actions.core.model import Log


def first_day(log: Log, typed: str, board: str | None, as_at: date) -> date:
    """The day that was typed, or that of the last meeting, of a board or of the usual one.

    What is relative counts from the as-at day. Raises `Refused` for what is neither.
    """
    return last_meeting(log, typed, board, as_at) or past_day(typed, as_at)
