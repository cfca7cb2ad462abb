"""One more event in an action's history, its own keys brought up to date with it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from pcc_actions.core.correction_lines import (
    line_for_closing,
    line_for_day,
    line_for_raising,
    where_any,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.event_words import event_words
from pcc_actions.core.fields import BORNE_OUT, IF_TYPED
from pcc_actions.core.history.movable import can_move, can_move_to
from pcc_actions.core.history.overruled import overruled_by
from pcc_actions.core.history.places import closing_place
from pcc_actions.core.history.replay import State, Step, impossible, state_before, steps
from pcc_actions.core.model import Action, Change, Event, Log
from pcc_actions.errors import Refused, WrongDay

TAKE_BACK: Final = "take that entry back with pcc-actions undo"


def with_event(action: Action, event: Event, today: date = date.max) -> Action:
    """The action with an event recorded; `today` tells which days are still to come.

    Raises `Refused` where the history with it in its place could not have been, or where
    what it says would not hold, because something else holds from a later day.
    """
    later = replace(action, history=(*action.history, event))
    played = tuple(steps(later))
    wrong = impossible(later, played)
    if wrong is not None:
        raise _why_not(action, event, wrong, played, today)
    _refuse_overruled(action, later, event, today)
    return as_replayed(later, played)


def refuse_overruled(action: Action, event: Event, today: date = date.max) -> None:
    """Raise `Refused` where an event of a later day has what this one says hold no more."""
    later = replace(action, history=(*action.history, event))
    _refuse_overruled(action, later, event, today)


def _refuse_overruled(action: Action, recorded: Action, event: Event, today: date) -> None:
    """The same, given the action with the event `recorded` too."""
    later = overruled_by(recorded, event)
    if later is None:
        return
    what = f"{action.reference} was {event_words(later)} on {uk(later.on)}"
    line = line_for_day(action, later, today, event.on)
    if later.on > today:
        raise Refused(
            f"{what}, a day still to come, and that overrules what you say of {uk(event.on)}. One "
            "of two clocks is wrong: set yours right; or, if it was the other, "
            f"{TAKE_BACK}{where_any(', or put its day right', line)}."
        )
    raise WrongDay(
        f"{what}, which overrules what you say of {uk(event.on)}.",
        f"Give {uk(later.on)} or a later day",
        where_any("; or, if that day is wrong", line),
    )


def as_replayed(action: Action, played: Sequence[Step]) -> Action:
    """The action with its own keys as the steps of its history bear them out."""
    if not played:
        return action
    _, _, state = played[-1]
    typed = (name for name in IF_TYPED if getattr(action, name) is not None)
    borne_out: dict[str, Any] = {name: getattr(state, name) for name in (*BORNE_OUT, *typed)}
    return replace(action, **borne_out)


def formerly(action: Action, changes: Mapping[str, Change]) -> tuple[str, ...]:
    """The references an action had before, once `changes` are made; never the one it has."""
    new = changes.get("reference")
    if new is None:
        return action.formerly
    references = dict.fromkeys((*action.formerly, str(new.before)))
    return tuple(each for each in references if each != new.after)


def _why_not(
    action: Action, event: Event, wrong: Event, played: Sequence[Step], today: date
) -> Refused:
    """Why an action cannot have an event recorded, given the steps with it."""
    raised = event.changes.get("raised")
    wanted = raised.after if raised and isinstance(raised.after, date) else event.on
    right = line_for_day(action, wrong, today, wanted)
    line = where_any("; or, if that day is wrong", right)
    if event.on < action.raised:
        return WrongDay(
            f"{action.reference} was raised on {uk(action.raised)}; it cannot have been "
            f"{event.kind} on {uk(event.on)}.",
            "Give a later day",
            f"; or, if it was raised earlier: {line_for_raising(action)}",
        )
    if raised and wrong.on < wanted:
        what = "that is after this correction" if wrong is event else f"it was {wrong.kind}"
        return Refused(
            f"{action.reference} cannot have been raised on {uk(wanted)}: "
            f"{what} on {uk(wrong.on)}. Give an earlier meeting{line}."
        )
    if wrong is event:
        return refusal(action, state_before(played, wrong), event, today)
    return WrongDay(
        f"{action.reference} was {wrong.kind} on {uk(wrong.on)}, and that cannot follow if it "
        f"was {event.kind} on {uk(event.on)}.",
        "Give another day",
        line,
    )


def refusal(action: Action, state: State | None, event: Event, today: date = date.max) -> Refused:
    """Why an event cannot happen to an action in that state, and what to do."""
    reference = action.reference
    status = state.status if state else "not yet raised"
    if event.kind == "reopened":
        return Refused(f"{reference} is {status}, so there is nothing to reopen.")
    if status in ("discharged", "withdrawn"):
        day = f" on {uk(state.closed)}" if state and state.closed else ""
        was, so = f"{reference} was {status}{day}", f"so it cannot be {event.kind}."
        place = closing_place(action)
        if place is None:  # it was reopened since
            fault = f"{was} and outstanding again only later, {so}"
            wanted = "Give the day on which it was outstanding again"
            return WrongDay(fault, wanted, option=", with --on")
        return Refused(
            f"{was}, {so}{_ways(action, place, event.on, today)}",
            asked=f"{was}, as {action.history[place].by} recorded.",
        )
    return Refused(f"{reference} is already reported complete. Add news with pcc-actions note.")


def _ways(action: Action, place: int, said: date, today: date) -> str:
    """What can be done where something is `said` of a day of an action that was closed."""
    reopen = f" If it is not settled after all: pcc-actions reopen {action.reference} --note WHY."
    if not can_move(action, place, today):
        return reopen
    day = uk(said) if can_move_to(action, place, said) else "DATE"
    return f"{reopen} If that day is wrong: {line_for_closing(action, day)}."


def replace_action(log: Log, index: int, action: Action) -> Log:
    """The log with an action in the place of the one that stood there."""
    return replace(log, actions=(*log.actions[:index], action, *log.actions[index + 1 :]))
