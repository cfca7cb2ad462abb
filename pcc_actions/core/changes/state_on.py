"""Where an entry stood on the day on which something happened to it."""

from typing import overload

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.entries import AnyEntry, called, how_raised
from pcc_actions.core.history.replay import raised_on, replayed
from pcc_actions.core.history.states import AnyState, State, TopicState
from pcc_actions.core.model import Action, Topic
from pcc_actions.errors import Refused, WrongDay


@overload
def state_on(entry: Action, provenance: Provenance) -> State: ...
@overload
def state_on(entry: Topic, provenance: Provenance) -> TopicState: ...
@overload
def state_on(entry: AnyEntry, provenance: Provenance) -> AnyState: ...
def state_on(entry: AnyEntry, provenance: Provenance) -> AnyState:
    """Where the entry stood on the day of the change; raises `Refused` before its raising."""
    state = replayed(entry, provenance.on)
    since = raised_on(entry)
    if state is None and since is not None:
        from pcc_actions.core.correction_lines import line_for_raising
        from pcc_actions.core.dates.parse import uk

        raise WrongDay(
            f"{called(entry)} was {how_raised(entry)} on {uk(since)}; nothing can have happened "
            f"to it on {uk(provenance.on)}.",
            "Give a later day",
            f"; or, if it was {how_raised(entry)} earlier: {line_for_raising(entry)}",
        )
    if state is None:
        raise Refused(f"{called(entry)} has no history: run pcc-actions check.")
    return state
