"""Where in its history the present status of an action or a topic comes from."""

from collections.abc import Iterable, Iterator
from datetime import date

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.history.effective import placed_in_order
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.history.replay import AnyStep, steps
from pcc_actions.core.history.states import AnyState, State
from pcc_actions.core.model import Action


def closing_place(entry: AnyEntry, played: Iterable[AnyStep] | None = None) -> int | None:
    """The place of the event that closed the entry as it stands, None where it is open.

    `played` are the steps of its history, where they are at hand.
    """
    found, closed = None, lifecycle_of(entry).closed
    for place, before, after in _states(entry, played):
        if after.status not in closed:
            found = None
        elif before is None or before.status != after.status:
            found = place
    return found


def completion_place(action: Action) -> int | None:
    """The place of the event that reported the action complete, None where none holds."""
    found = None
    for place, before, after in _states(action):
        if _completed_on(after) is None:
            found = None
        elif _completed_on(before) is None:
            found = place
    return found


def _completed_on(state: AnyState | None) -> date | None:
    return state.completed_on if isinstance(state, State) else None


def _states(
    entry: AnyEntry, played: Iterable[AnyStep] | None = None
) -> Iterator[tuple[int, AnyState | None, AnyState]]:
    """The place of each event in the history, with the state before and after it."""
    played = steps(entry) if played is None else played
    for (place, _), (before, _, after) in zip(placed_in_order(entry), played, strict=False):
        yield place, before, after
