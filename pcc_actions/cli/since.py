"""The first and the last day of what is asked for, as `--since` and `--until` take them."""

from datetime import date

from pcc_actions.cli.session import Session
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.typed_day import past_day
from pcc_actions.core.history_list import last_meeting
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused


def first_day(log: Log, typed: str, board: str | None, as_at: date) -> date:
    """The day that was typed, or that of the last meeting, of a board or of the usual one.

    What is relative counts from the as-at day. Raises `Refused` for what is neither.
    """
    return last_meeting(log, typed, board, as_at) or past_day(typed, as_at)


def last_day(this: Session, typed: str, as_at: date) -> date:
    """The day that was typed. Raises `Refused` for one after the as-at day: it tells no more."""
    until = this.day(typed, as_at)
    if until <= as_at:
        return until
    if as_at == this.now.today:
        raise Refused(
            f"--until {uk(until)} is still to come. Give an earlier day, or leave it out: what is "
            "told goes to today."
        )
    raise Refused(
        f"--until {uk(until)} is after {uk(as_at)}, the day of --as-at, and nothing later is told. "
        "Give an earlier --until, or a later --as-at."
    )
