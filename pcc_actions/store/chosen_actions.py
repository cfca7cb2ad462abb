"""Some of the actions of a log that was read, made without the others where that can be."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core.model import Action
from pcc_actions.store.closed_blocks import open_places
from pcc_actions.store.reading import Reading


def actions_at(reading: Reading, places: Sequence[int]) -> Sequence[Action]:
    """The actions at some places of a log."""
    if reading.stored is None:
        return [reading.log.actions[place] for place in places]
    return reading.stored.some(places)


def open_actions(reading: Reading, as_at: date) -> Sequence[Action]:
    """The actions that may not have been closed by a day."""
    if reading.stored is None:
        return reading.log.actions
    return reading.stored.some([*open_places(reading.stored.layout, as_at)])
