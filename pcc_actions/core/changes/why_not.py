"""Why an event cannot be recorded of an action or a topic, and what to do."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from pcc_actions.core.correction_lines import (
    line_for_closing,
    line_for_day,
    line_for_raising,
    line_for_reopening,
    where_any,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import AnyEntry, called, how_raised, kind_of
from pcc_actions.core.event_words import event_words
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.history.movable import can_move, can_move_to
from pcc_actions.core.history.places import closing_place
from pcc_actions.core.history.replay import AnyStep, raised_on, state_before
from pcc_actions.core.history.states import AnyState
from pcc_actions.core.model import Event
from pcc_actions.errors import Refused, WrongDay

TAKE_BACK: Final = "take that entry back with pcc-actions undo"


def why_overruled(entry: AnyEntry, event: Event, later: Event, today: date) -> Refused:
    """Why an event does not hold: what a `later` one says holds in its place."""
    what = f"{called(entry)} was {event_words(later, kind=kind_of(entry))} on {uk(later.on)}"
    line = line_for_day(entry, later, today, event.on)
    if later.on > today:
        return Refused(
            f"{what}, a day still to come, and that overrules what you say of {uk(event.on)}. One "
            "of two clocks is wrong: set yours right; or, if it was the other, "
            f"{TAKE_BACK}{where_any(', or put its day right', line)}."
        )
    return WrongDay(
        f"{what}, which overrules what you say of {uk(event.on)}.",
        f"Give {uk(later.on)} or a later day",
        where_any("; or, if that day is wrong", line),
    )


def why_not(
    entry: AnyEntry, event: Event, wrong: Event, played: Sequence[AnyStep], today: date
) -> Refused:
    """Why an entry cannot have an event recorded, given the steps with it."""
    name, since = called(entry), raised_on(entry)
    raised = event.changes.get("raised")
    wanted = raised.after if raised and isinstance(raised.after, date) else event.on
    right = line_for_day(entry, wrong, today, wanted)
    line = where_any("; or, if that day is wrong", right)
    if since and event.on < since and event.kind not in lifecycle_of(entry).before_raising:
        return WrongDay(
            f"{name} was {how_raised(entry)} on {uk(since)}; it cannot have been "
            f"{event.kind} on {uk(event.on)}.",
            "Give a later day",
            f"; or, if it was {how_raised(entry)} earlier: {line_for_raising(entry)}",
        )
    if raised and wrong.on < wanted:
        what = "that is after this correction" if wrong is event else f"it was {wrong.kind}"
        return Refused(
            f"{name} cannot have been raised on {uk(wanted)}: "
            f"{what} on {uk(wrong.on)}. Give an earlier meeting{line}."
        )
    if wrong is event:
        return refusal(entry, state_before(played, wrong), event, today)
    return WrongDay(
        f"{name} was {wrong.kind} on {uk(wrong.on)}, and that cannot follow if it "
        f"was {event.kind} on {uk(event.on)}.",
        "Give another day",
        line,
    )


def refusal(
    entry: AnyEntry, state: AnyState | None, event: Event, today: date = date.max
) -> Refused:
    """Why an event cannot happen to an entry in that state, and what to do."""
    name = called(entry)
    status = state.status if state else "not yet raised"
    if event.kind == "reopened":
        return Refused(f"{name} is {status}, so there is nothing to reopen.")
    if status in lifecycle_of(entry).closed:
        day = f" on {uk(state.closed)}" if state and state.closed else ""
        was, so = f"{name} was {status}{day}", f"so it cannot be {event.kind}."
        place = closing_place(entry)
        if place is None:  # it was reopened since
            fault = f"{was} and outstanding again only later, {so}"
            wanted = "Give the day on which it was outstanding again"
            return WrongDay(fault, wanted, option=", with --on")
        return Refused(
            f"{was}, {so}{_ways(entry, place, event.on, today)}",
            asked=f"{was}, as {entry.history[place].by} recorded.",
        )
    return Refused(f"{name} is already reported complete. Add news with pcc-actions note.")


def _ways(entry: AnyEntry, place: int, said: date, today: date) -> str:
    """What can be done where something is `said` of a day of an entry that was closed."""
    reopen = f" If it is not settled after all: {line_for_reopening(entry)}."
    if not can_move(entry, place, today):
        return reopen
    day = uk(said) if can_move_to(entry, place, said) else "DATE"
    return f"{reopen} If that day is wrong: {line_for_closing(entry, day)}."
