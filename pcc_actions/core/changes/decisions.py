"""On which day a board decided to close an action, where that is recorded some days later."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from pcc_actions.core.changes.earlier_events import EarlierEvent, with_put_right
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.correction_lines import line_for_closing, line_for_day
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import replaced
from pcc_actions.core.history.courses import MOVES, WHILE_OUTSTANDING
from pcc_actions.core.history.effective import effective
from pcc_actions.core.history.places import closing_place
from pcc_actions.core.model import Action, Log
from pcc_actions.errors import Refused

RECENT: Final = timedelta(days=10)  # for so long a closing may be that of the last meeting
_BEFORE_A_CLOSING: Final = MOVES.keys() | WHILE_OUTSTANDING  # what cannot follow one

Closing = Callable[[Log, int, Provenance], Log]


def recent_meeting(log: Log, index: int, provenance: Provenance, closing: Closing) -> date | None:
    """The day of the meeting at which the action's board may have decided what is now recorded.

    That is its last one, where it was within ten days and not today, and where the action
    could be closed as of then, once what was recorded of it since has the day of it too.
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
    action = log.actions[index]
    try:
        for place in _in_the_way(action, day):
            action = with_put_right(action, provenance, [EarlierEvent(place, day)])
        earlier = replaced(log, index, action)
        closing(earlier, index, replace(provenance, on=day, stated=True))
    except Refused:
        return False
    return True


def lines_for_decision(action: Action, provenance: Provenance, day: date) -> list[str]:
    """The lines by which the closing of an action is that of an earlier day, in their order.

    What stands in the way of it has that day first, as it can: see `recent_meeting`.
    """
    lines = []
    for place in _in_the_way(action, day):
        event = effective(action.history)[place]
        lines.append(line_for_day(action, event, provenance.today, day))
        action = with_put_right(action, provenance, [EarlierEvent(place, day)])
    return [*filter(None, lines), line_for_closing(action, uk(day))]


def _in_the_way(action: Action, day: date) -> Iterator[int]:
    """The places of the events after a day, but the closing, that no closing of it allows."""
    closing = closing_place(action)
    for place, event in enumerate(effective(action.history)):
        if event.kind in _BEFORE_A_CLOSING and event.on > day and place != closing:
            yield place
