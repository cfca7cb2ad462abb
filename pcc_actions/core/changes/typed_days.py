"""The days of events, and the minute, that somebody typed over in the file.

What was typed is entered as a correction of the event that it is about, so that every day
agrees with it. Where the history could not have been so, nothing is entered here.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any, Final

from pcc_actions.core.changes.earlier_events import EarlierEvent, with_put_right
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.fields import IF_TYPED
from pcc_actions.core.history.places import closing_place, completion_place
from pcc_actions.core.history.replay import CLOSED, disagreements, impossible, replayed
from pcc_actions.core.model import Action, Change
from pcc_actions.errors import Refused

TOLD_BY_EVENTS: Final = frozenset({"closed", *IF_TYPED})  # what an event of its own tells


def with_typed_days(action: Action, provenance: Provenance) -> Action:
    """The action with what was typed over of the days of its events entered, as far as can be."""
    typed: dict[str, Any] = {name: getattr(action, name) for name in TOLD_BY_EVENTS}
    wanted = [*_wanted(action)]
    for some in (wanted, *([each] for each in wanted)):
        if not TOLD_BY_EVENTS & disagreements(action).keys():
            break
        with suppress(Refused):
            action = replace(with_put_right(action, provenance, some), **typed)
    return action


def _wanted(action: Action) -> Iterator[EarlierEvent]:
    """What of earlier events is otherwise by the keys of the action."""
    typed = disagreements(action)
    closing, completion = closing_place(action), completion_place(action)
    if closing is not None and typed.keys() & {"closed", "minute"}:
        yield EarlierEvent(
            closing,
            action.closed if "closed" in typed else None,
            action.minute if "minute" in typed else None,
        )
    if completion is not None and "completed_on" in typed:
        yield EarlierEvent(completion, action.completed_on)


def with_typed_status(
    action: Action, changes: Mapping[str, Change], provenance: Provenance
) -> Action | None:
    """The action with a status that was typed entered as of the day that was typed with it.

    None where there is none, or its history could not have been so.
    """
    day = action.closed if action.status in CLOSED else action.completed_on
    if day is None or day > provenance.today:
        return None
    event = provenance.after(action.history).event("corrected")
    entered = replace(
        action, history=(*action.history, replace(event, on=day, changes=dict(changes)))
    )
    state = replayed(entered)
    holds = state is not None and all(
        getattr(state, name) == change.after for name, change in changes.items()
    )
    return entered if holds and impossible(entered) is None else None
