"""Which actions stand on a paper, each as far as the paper may tell it."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.due_dates import due_dates
from pcc_actions.model import Action, Log
from pcc_actions.replay import CLOSED, OUTSTANDING, steps
from pcc_actions.report.asked import Asked
from pcc_actions.report.rows import Entry, Place
from pcc_actions.schedule import Schedule
from pcc_actions.standing import Standing, standing, withheld


def entries_of(log: Log, asked: Asked, *, include_exempt: bool) -> Iterator[Entry]:
    """Give the actions of the board that are outstanding, or were closed in its days.

    Without `include_exempt` no word of an exempt one goes any further than here.
    """
    schedule = Schedule(log.meetings)
    for action in log.actions:
        one = standing(action, schedule, asked.as_at)
        if one is None or one.board != asked.board.code:
            continue
        place = _place(action, one, asked)
        if place is None:
            continue
        public = one if include_exempt else withheld(one)
        if public is one:
            yield Entry(place, one, tuple(due_dates(action, schedule, asked.as_at)))
        else:
            yield Entry(place, public, withheld=True)


def _place(action: Action, one: Standing, asked: Asked) -> Place | None:
    """Give the section an action stands in, None where it was closed before those days."""
    if one.status == "completed":
        return "for discharge"
    if one.outstanding:
        return "overdue" if one.overdue else "not yet due"
    since = asked.since or date.min
    # Most actions of a long log are closed and done with: that is told without a replay.
    latest = max(one.closed or date.min, one.history[-1].on)
    return "closed" if latest >= since and _closed(action, one, asked.as_at) >= since else None


def _closed(action: Action, one: Standing, as_at: date) -> date:
    """Give the day on which a closed action left those outstanding, or the one typed for it.

    Whichever is later: a closing that somebody typed into the file has no day, or one on
    which the board was told that the action was outstanding.
    """
    left = [
        event.on
        for before, event, after in steps(action, as_at)
        if before and before.status in OUTSTANDING and after.status in CLOSED
    ]
    return max(one.closed or date.min, *left)
