"""Where in its history the present status of an action comes from."""

from collections.abc import Iterator

from pcc_actions.core.history.effective import placed_in_order
from pcc_actions.core.history.replay import CLOSED, State, steps
from pcc_actions.core.model import Action


def closing_place(action: Action) -> int | None:
    """The place of the event that closed the action as it stands, None where it is open."""
    found = None
    for place, before, after in _states(action):
        if after.status not in CLOSED:
            found = None
        elif before is None or before.status != after.status:
            found = place
    return found


def completion_place(action: Action) -> int | None:
    """The place of the event that reported the action complete, None where none holds."""
    found = None
    for place, before, after in _states(action):
        if after.completed_on is None:
            found = None
        elif before is None or before.completed_on is None:
            found = place
    return found


def _states(action: Action) -> Iterator[tuple[int, State | None, State]]:
    """The place of each event in the history, with the state before and after it."""
    for (place, _), (before, _, after) in zip(placed_in_order(action), steps(action), strict=False):
        yield place, before, after
