"""Which actions a list of outstanding ones can do without, from their lines alone."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.store.layout import ActionLine, Layout


def open_places(layout: Layout, as_at: date) -> Iterator[int]:
    """The places of the actions that may not have been closed by a day."""
    day, corrected = as_at.isoformat().encode(), layout.places_with(b"corrected")
    for place, closed in enumerate(layout.told(ActionLine.CLOSED)):
        over = closed is not None and closed <= day
        if not over or (place in corrected and _may_have_been_open(layout.action(place))):
            yield place


def _may_have_been_open(action: bytes) -> bool:
    """Whether an event may have corrected what the lines of a closed action tell of it."""
    return action.count(b"closed") > 1 or action.count(b"status") > 1
