"""The first day of what is asked for, as `--since` takes it."""

from datetime import date

from pcc_actions.cli.session import Session
from pcc_actions.core.history_list import last_meeting
from pcc_actions.core.model import Log


def first_day(this: Session, log: Log, typed: str, board: str | None) -> date:
    """The day that was typed, or that of the last meeting, of a board or of the usual one.

    Raises `Refused` for what is neither.
    """
    return last_meeting(log, typed, board, this.now.today) or this.day(typed)
