"""The events of a history, as far as everybody may be told of them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from pcc_actions.core.model import Change, Event
from pcc_actions.core.publication.ground import printable

Told = Callable[[str, Any], Any]
"""What may be told of the value of a field, None where nothing may."""


def told_events(history: Iterable[Event], told: Told) -> tuple[Event, ...]:
    """The events with what may be told of each value; a change of which nothing may is gone."""
    return tuple(_told(event, told) for event in history)


def _told(event: Event, told: Told) -> Event:
    values = {name: told(name, value) for name, value in event.values.items()}
    changes = {
        name: Change(told(name, change.before), told(name, change.after))
        for name, change in event.changes.items()
    }
    return replace(
        event,
        values={name: value for name, value in values.items() if value is not None},
        changes={
            name: each
            for name, each in changes.items()
            if each != Change(None, None) or each == event.changes[name]
        },
    )


def cited(name: str, value: Any) -> Any:
    """The value of a field, of a ground of exemption only what cites the law."""
    return printable(value) if name == "exempt" and isinstance(value, str) else value
