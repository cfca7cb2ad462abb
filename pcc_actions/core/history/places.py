"""Where in its history the present status of an action or a topic comes from."""

from collections.abc import Iterable

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.history.effective import placed_in_order
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.history.replay import AnyStep, steps
from pcc_actions.core.model import Action


def closing_place(entry: AnyEntry) -> int | None:
    """The place of the event that closed the entry as it stands, None where it is open."""
    closing = closing_step(entry, steps(entry))
    return None if closing is None else step_place(entry, closing)


def closing_step(entry: AnyEntry, played: Iterable[AnyStep]) -> int | None:
    """The same among the steps of its whole history, which it is told from."""
    found, closed = None, lifecycle_of(entry).closed
    for number, (before, event, after) in enumerate(played):
        if after.status not in closed:
            found = None
        elif before is None or before.status != after.status or event.kind in closed:
            found = number  # of two copies that both closed it, the later
    return found


def step_place(entry: AnyEntry, number: int) -> int:
    """The place in the history of the event of a step."""
    place, _ = placed_in_order(entry)[number]
    return place


def completion_place(action: Action) -> int | None:
    """The place of the event that reported the action complete, None where none holds."""
    found = None
    for number, (before, _, after) in enumerate(steps(action)):
        if after.completed_on is None:
            found = None
        elif before is None or before.completed_on is None:
            found = number
    return None if found is None else step_place(action, found)
