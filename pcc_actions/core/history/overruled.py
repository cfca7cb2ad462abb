"""Which event of a later day has what an earlier one says hold no more."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.history.effective import in_order
from pcc_actions.core.history.lifecycles import ACTION_LIFECYCLE, TOPIC_LIFECYCLE
from pcc_actions.core.history.replay import replayed
from pcc_actions.core.history.states import AnyState, State, TopicState
from pcc_actions.core.model import Event

_TRANSITIONS: Final = {*ACTION_LIFECYCLE.transitions, *TOPIC_LIFECYCLE.transitions}
_CLOSED: Final = ACTION_LIFECYCLE.closed | TOPIC_LIFECYCLE.closed
_NEW_DATES: Final = ("deferred", "moved")


def overruled_by(entry: AnyEntry, event: Event) -> Event | None:
    """The event of a later day for which what `event` says does not hold now.

    None where it holds: the present state says it, or what came later builds on it, as a
    deferral does on an earlier date.
    """
    order = in_order(entry)
    later = order[next(at for at, each in enumerate(order) if each is event) + 1 :]
    if not later:
        return None  # as for nearly every event, and a replay takes long
    now = replayed(entry)
    # A deferral to the very date of a later one would leave that one nothing to defer.
    if now is None or (event.kind not in _NEW_DATES and _holds(now, event)):
        return None
    return next((each for each in reversed(later) if _overrules(each, event)), None)


def _overrules(later: Event, event: Event) -> bool:
    spoken_of = _names(later) & _names(event)
    return bool(spoken_of) and not _builds_on(later, event)


def _builds_on(later: Event, event: Event) -> bool:
    """Whether a later event takes up what an event says.

    It is a deferral of the date that this one gives, or of none; or a topic came once more.
    """
    if (later.kind, event.kind) == ("done", "done"):
        return True
    if later.kind not in _NEW_DATES or "due" not in event.changes:
        return False
    due, later_due = event.changes["due"].after, later.changes["due"].after
    return due is None or (
        isinstance(due, date) and isinstance(later_due, date) and due < later_due
    )


def _holds(now: AnyState, event: Event) -> bool:
    """Whether a state says what an event does."""
    if event.kind == "completed":
        return isinstance(now, State) and now.completed_on == event.on
    if event.kind == "done":
        return isinstance(now, TopicState) and now.last == event.on
    if event.kind in _CLOSED:
        return (now.status, now.closed) == (event.kind, event.on)
    if event.kind == "reopened":
        return now.status not in _CLOSED and now.status != "completed"
    return all(
        (getattr(now, name) or None) == (change.after or None)
        for name, change in event.changes.items()
    )


def _names(event: Event) -> frozenset[str]:
    return frozenset({"status", "closed"} if event.kind in _TRANSITIONS else event.changes)


def speaks_of(event: Event, names: Iterable[str]) -> bool:
    """Whether an event says something of one of these: `status`, or keys of the entry."""
    return not _names(event).isdisjoint(names)
