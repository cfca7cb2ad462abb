"""What tells one log from every other, so that two bodies' calendars never share an entry."""

from typing import Final

from pcc_actions.core.model import Action, Event, Log

_NAMES: Final = ("board", "reference")


def log_id(log: Log) -> str:
    """The id of a log: drawn as it was made; of an older one, made of its oldest raising.

    That is the first that was recorded, and made of what neither a correction nor a
    redaction changes, so that it stays whatever is recorded later. Empty where an older log
    holds no raising yet.
    """
    if log.settings.id:
        return log.settings.id
    raised = (
        (event.at, place, event)
        for place, action in enumerate(log.actions)
        for event in action.history
        if event.kind == "raised"
    )
    oldest = min(raised, key=lambda each: each[:2], default=None)
    return "" if oldest is None else _derived(log.actions[oldest[1]], oldest[2])


def _derived(action: Action, raised: Event) -> str:
    from uuid import NAMESPACE_URL, uuid5

    names = [first_named(name, getattr(action, name), action.history) for name in _NAMES]
    return str(uuid5(NAMESPACE_URL, ":".join((*names, raised.on.isoformat(), str(raised.at)))))


def first_named(name: str, now: str, history: tuple[Event, ...]) -> str:
    """The board or reference under which an action was first recorded."""
    changes = (event.changes.get(name) for event in history if event.kind == "corrected")
    before = (each.before for each in changes if each is not None)
    return next((each for each in before if isinstance(each, str)), now)
