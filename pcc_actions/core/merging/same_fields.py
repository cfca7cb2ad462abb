"""The fields of an entry that were changed on both copies of a log, and not to the same."""

from collections.abc import Iterator
from typing import Any

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.history.effective import placed_in_order
from pcc_actions.core.history.lifecycles import CLOSED, lifecycle_of
from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.event_keys import EventKey
from pcc_actions.core.merging.histories import TwoHistories
from pcc_actions.core.model import Event

Said = dict[tuple[str, Any], tuple[int, Event, Any]]
"""By a field, and the earlier event that it is of: when it was said in the order of the history,
by which event, and what."""


def same_fields(entry: AnyEntry, both: TwoHistories) -> Iterator[Clash]:
    """The clashes of an entry, whose history is that of both copies."""
    order = {both.keys[place]: at for at, (place, _) in enumerate(placed_in_order(entry))}
    mine, yours = (_last_said(entry, both, side, order) for side in (0, 1))
    for field in sorted(mine.keys() & yours.keys(), key=repr):
        (one, _, ours), (other, _, theirs) = mine[field], yours[field]
        if ours != theirs:
            later, earlier = (mine, yours) if one > other else (yours, mine)
            yield _clash(entry, field[0], later[field][1], earlier[field][1])


def _clash(entry: AnyEntry, field: str, later: Event, earlier: Event) -> Clash:
    """Which of two events holds: the later, but that a report undoes no decision of the board."""
    if later.kind == "completed" and earlier.kind in CLOSED:
        return Clash(ClashCode.DECISION_HOLDS, entry, field, holding=earlier, other=later)
    return Clash(ClashCode.SAME_FIELD, entry, field, holding=later, other=earlier)


def _last_said(entry: AnyEntry, both: TwoHistories, side: int, order: dict[EventKey, int]) -> Said:
    """What one copy alone said last of each field."""
    found: Said = {}
    merged = dict(zip(both.keys, entry.history, strict=True))
    for key in sorted(both.alone_in(side), key=order.__getitem__):
        event = merged[key]
        for field, value in _said(entry, event):
            found[field, both.event(key).of] = (order[key], event, value)
    return found


def _said(entry: AnyEntry, event: Event) -> Iterator[tuple[str, Any]]:
    if event.kind in lifecycle_of(entry).transitions:
        yield "status", (event.kind, event.on)
    for name, change in event.changes.items():
        yield name, change.after
