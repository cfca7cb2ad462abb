"""What stands in an event of an action, and not among the action's own keys."""

from collections.abc import Iterator, Mapping
from typing import Any

from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.model import HAND_EDIT, Action, Change, Event, Log, Value
from pcc_actions.core.references.lookup import action_key, actions_by_key
from pcc_actions.store.doubtful import DoubtfulKey, KeyDoubt


def only_in_raised(typed: Log, kept: Log | None) -> Iterator[DoubtfulKey]:
    """What stands in the event that raised an action and not among the action's own keys.

    Where no event took it away, it was typed at the end of the block, or taken out of the
    keys by hand. The kept version can tell: there the event is the same, or without it.
    """
    before = actions_by_key(kept) if kept else {}
    for number, action in enumerate(typed.actions):
        at, values = _raised(action)
        key = action_key(action)
        was = _raised(before.get(key, action))[1] if kept else {}
        for name, value in values.items():
            if name == "exempt":
                continue  # of it `exempt_in_events` tells
            changed = any(name in each.changes for each in action.history)
            if not (getattr(action, name) or changed) and (key not in before or name not in was):
                place = ("actions", number, "history", at, name)
                yield DoubtfulKey(KeyDoubt.ONLY_IN_RAISED, place, name, value)


def exempt_in_events(typed: Log, kept: Log | None) -> Iterator[DoubtfulKey]:
    """What marks an action exempt in an event that somebody typed into, and not in its keys.

    The kept version tells which events are as they were. Without it a mark that nothing
    lifted is doubtful, and one that what followed did not know of.
    """
    before = actions_by_key(kept) if kept else {}
    for number, action in enumerate(typed.actions):
        was = before.get(action_key(action))
        known = was.history if was else ()
        for at, event in enumerate(action.history):
            mark = event.values.get("exempt") or event.changes.get("exempt")
            if action.exempt or not mark or event in known:
                continue
            if (was and _is_typed_into(event)) or _still_marks(action, event):
                place = ("actions", number, "history", at, "exempt")
                doubt = KeyDoubt.ONLY_IN_RAISED if event.kind == "raised" else KeyDoubt.IN_EVENT
                yield DoubtfulKey(doubt, place, "exempt", _ground(mark))


def _is_typed_into(event: Event) -> bool:
    """Whether an event that its kept version does not have so is one we never write anew."""
    return event.kind in ("raised", "corrected") and event.by != HAND_EDIT


def _still_marks(action: Action, event: Event) -> bool:
    return bool(exemption_mark(action)) or _unknown_to_what_followed(action, event)


def _unknown_to_what_followed(action: Action, raised: Event) -> bool:
    """Whether the next that was said of its exemption did not know of that of the raising."""
    said = (each.changes["exempt"] for each in action.history if "exempt" in each.changes)
    first = next(said, None)
    return "exempt" in raised.values and first is not None and first.before is None


def _ground(mark: Value | Change) -> Value | None:
    return (mark.after or mark.before) if isinstance(mark, Change) else mark


def _raised(action: Action) -> tuple[int, Mapping[str, Any]]:
    """The place and the values of the event that raised an action."""
    raised = ((at, each) for at, each in enumerate(action.history) if each.kind == "raised")
    return next(((at, event.values) for at, event in raised), (0, {}))
