"""The last day of what is asked for, as `--until` takes it."""

from datetime import date

from pcc_actions.cli.session import Session
from pcc_actions.core.dates.parse import uk
from pcc_actions.errors import Refused


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
