"""Whether the day of an event can be put right: for some other day, or for one that is said."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.dates.schedule import A_DAY, eve
from pcc_actions.core.fields import BORNE_OUT
from pcc_actions.core.history.effective import effective, handle_of, in_order
from pcc_actions.core.history.replay import State, impossible, replayed, steps
from pcc_actions.core.model import Action, Change, Event

_FOLLOWS: Final = "closed"  # what may be another in the end where a day moves


def otherwise(action: Action, after: State) -> str | None:
    """The first key of an action that would say something else today, but its day of closing.

    None too where its history could not have been, so that it says nothing sure of today.
    """
    before = replayed(action)
    if before is None or impossible(action) is not None:
        return None
    names = (name for name in BORNE_OUT if name != _FOLLOWS)
    return next((name for name in names if getattr(before, name) != getattr(after, name)), None)


def can_move(action: Action, place: int, today: date) -> bool:
    """Whether the event at a place of the history could have been on some other day by today."""
    event = effective(action.history)[place]
    days = {near for each in in_order(action) for near in _around(each.on) if near <= today}
    return event.kind != "raised" and any(
        _could_be(action, place, event, day) for day in sorted(days - {event.on})
    )


def _around(day: date) -> Iterable[date]:
    """A day with the one before and the one after it, as far as there are any."""
    return (day, eve(day) or day, day + A_DAY if day < date.max else day)


def _could_be(action: Action, place: int, event: Event, day: date) -> bool:
    correction = replace(
        event, kind="corrected", on=max(day, event.on), values={}, basis=None,
        of=handle_of(action.history, place), changes={"day": Change(event.on, day)},
    )  # fmt: skip
    moved = replace(action, history=(*action.history, correction))
    played = tuple(steps(moved))
    return impossible(moved, played) is None and not otherwise(action, played[-1][2])
