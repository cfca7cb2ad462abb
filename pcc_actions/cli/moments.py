"""Moments as the clocks of this place show them."""

from datetime import date, datetime

from pcc_actions.core.dates.parse import uk


def on_the_wall(moment: datetime, today: date) -> str:
    """A moment as the clock on the wall showed it: `09:12`, with its day if not today."""
    local = _local(moment)
    day = "" if local.date() == today else f" on {uk(local.date())}"
    return f"{local:%H:%M}{day}"


def written(moment: datetime) -> str:
    """A moment for a table, day and time as they were here: `19/01/2022 09:10`."""
    local = _local(moment)
    return f"{uk(local.date())} {local:%H:%M}"


def _local(moment: datetime) -> datetime:
    """A moment on the clock of this place; as it is, where that clock does not go so far."""
    try:
        return moment.astimezone()
    except (OverflowError, OSError, ValueError):  # OSError on Windows, before 1970
        return moment
