"""When an action was due before and after a correction, where no date was stated: by custom."""

from collections.abc import Sequence
from dataclasses import replace

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due import due_in_state, known_on
from pcc_actions.core.history.replay import Step
from pcc_actions.core.model import NEXT_MEETING, Change, Event, Value


def told_steps(taken: Sequence[Step], schedule: Schedule) -> tuple[Step, ...]:
    """The steps of a history, each correction of a due date with what it was due by custom."""
    return tuple(
        (before, _told(taken, place, schedule) if _moves_due(step) else event, after)
        for place, step in enumerate(taken)
        for before, event, after in (step,)
    )


def _moves_due(step: Step) -> bool:
    """Whether a correction changed when an action is due; words beside a date change nothing."""
    before, event, _ = step
    if before is None or event.kind != "corrected":
        return False
    return "due" in event.changes or ("due_words" in event.changes and not before.due)


def _told(taken: Sequence[Step], place: int, schedule: Schedule) -> Event:
    """The event of a step, with what the action was due before and after it."""
    _, event, _ = taken[place]
    ends = (_due(taken[:until], event, schedule) for until in (place, place + 1))
    return replace(event, due_then=Change(*ends))


def _due(taken: Sequence[Step], event: Event, schedule: Schedule) -> Value:
    """When an action was due after some steps, as that was known on the day of an event."""
    state = taken[-1][2]
    due, basis = due_in_state(state, schedule, known_on(taken, event.on))
    return due or (state.due_words if basis == "words" else None) or NEXT_MEETING
