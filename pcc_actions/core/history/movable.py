"""Whether the day of an event can be put right: for some other day, or for one that is said."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.dates.schedule import A_DAY, eve
from pcc_actions.core.entries import AnyEntry, fields_of
from pcc_actions.core.history.effective import effective, handle_of, in_order
from pcc_actions.core.history.replay import impossible, replayed, steps
from pcc_actions.core.history.states import AnyState
from pcc_actions.core.model import Change

_FOLLOW: Final = ("closed", "last")  # what may be another in the end where a day moves


def otherwise(entry: AnyEntry, after: AnyState) -> str | None:
    """The first key of an entry that would say something else today, but its day of closing.

    None too where its history could not have been, so that it says nothing sure of today.
    """
    before = replayed(entry)
    if before is None or impossible(entry) is not None:
        return None
    names = (name for name in fields_of(entry).borne_out if name not in _FOLLOW)
    return next((name for name in names if getattr(before, name) != getattr(after, name)), None)


def can_move(entry: AnyEntry, place: int, today: date) -> bool:
    """Whether the event at a place of the history could have been on some other day by today."""
    days = {near for each in in_order(entry) for near in _around(each.on) if near <= today}
    return any(can_move_to(entry, place, day) for day in sorted(days))


def _around(day: date) -> Iterable[date]:
    """A day with the one before and the one after it, as far as there are any."""
    return (day, eve(day) or day, day + A_DAY if day < date.max else day)


def can_move_to(entry: AnyEntry, place: int, day: date) -> bool:
    """Whether the event at a place of the history could have been on that other day."""
    event = effective(entry.history)[place]
    if event.kind == "raised" or event.on == day:
        return False
    correction = replace(
        event, kind="corrected", on=max(day, event.on), values={}, basis=None,
        of=handle_of(entry.history, place), changes={"day": Change(event.on, day)},
    )  # fmt: skip
    moved = replace(entry, history=(*entry.history, correction))
    played = tuple(steps(moved))
    return impossible(moved, played) is None and not otherwise(entry, played[-1][2])
