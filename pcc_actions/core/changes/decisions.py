"""On which day a board decided to close an action, where that is recorded some days later."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

RECENT: Final = timedelta(days=10)  # for so long a closing may be that of the last meeting

Closing = Callable[[Log, int, Provenance], Log]


def recent_meeting(log: Log, index: int, provenance: Provenance, closing: Closing) -> date | None:
    """The day of the meeting at which the action's board may have decided what is now recorded.

    That is its last one, where it was within ten days and not today, and where the action
    could be closed as of then.
    """
    today = provenance.today
    held = [
        day
        for day in Schedule(log.meetings).days(log.actions[index].board, today)
        if today - RECENT <= day <= today
    ]
    if not held or held[-1] == today:
        return None
    return held[-1] if _may_be_closed(log, index, provenance, closing, held[-1]) else None


def _may_be_closed(
    log: Log, index: int, provenance: Provenance, closing: Closing, day: date
) -> bool:
    try:
        closing(log, index, replace(provenance, on=day, stated=True))
    except Refused:
        return False
    return True
