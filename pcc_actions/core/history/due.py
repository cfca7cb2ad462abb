"""When an action is due in a state, and how that came about."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.history.replay import Step
from pcc_actions.core.history.states import State
from pcc_actions.core.model import NEXT_MEETING

Basis = Literal["stated", "next meeting", "words"]  # how a due date came about


def due_in_state(state: State, schedule: Schedule, as_at: date) -> tuple[date | None, Basis]:
    """When an action is due and how that came about.

    Where nothing was stated it is the board's next scheduled meeting after the action
    was raised, as that was known on the day.
    """
    if state.due:
        return state.due, "stated"
    if state.due_words:
        return None, "words"
    return schedule.next_after(state.board, state.raised, as_at), NEXT_MEETING


def known_on(taken: Sequence[Step], as_at: date) -> date:
    """The day whose plan of meetings tells a default due date, after the steps taken.

    Of an outstanding action it is the as-at day; one that was closed follows no meeting
    any more, so it is the day of its closing.
    """
    _, _, state = taken[-1]
    if state.status in OUTSTANDING:
        return as_at
    left = (event.on for before, event, _ in taken if before and before.status in OUTSTANDING)
    return min(as_at, state.closed or max(left))
