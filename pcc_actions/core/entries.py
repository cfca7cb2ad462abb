"""What a log keeps a history of, actions and topics alike: its entries.

What both have in common is done by one mechanism, which asks here for what differs.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.fields import FieldTable
from pcc_actions.core.model import Action, Log, Topic
from pcc_actions.core.on_demand import with_item, with_items
from pcc_actions.core.topic_fields import TOPIC_FIELDS

AnyEntry = Action | Topic
Entry = TypeVar("Entry", bound=AnyEntry)


class EntryKind(StrEnum):
    """A kind of entry, by the name of its table: of the file, and of what `Log` has of it."""

    ACTION = "actions"
    TOPIC = "programme"
    __hash__ = str.__hash__  # that of an enum is written in Python

    @property
    def noun(self) -> str:
        """What a sentence calls one of them."""
        return "action" if self is EntryKind.ACTION else "topic"

    @property
    def raised(self) -> str:
        """What a sentence calls the raising of one of them."""
        return "raised" if self is EntryKind.ACTION else "put on the programme"


def kind_of(entry: AnyEntry) -> EntryKind:
    """Which kind of entry one is."""
    return EntryKind.ACTION if isinstance(entry, Action) else EntryKind.TOPIC


def entries_of(log: Log, kind: EntryKind) -> Sequence[AnyEntry]:
    """The entries of a kind, in the order of the log."""
    return log.actions if kind is EntryKind.ACTION else log.programme


def every_entry(log: Log) -> tuple[AnyEntry, ...]:
    """The actions of a log, and then its topics."""
    return (*log.actions, *log.programme)


def fields_of(entry: AnyEntry) -> FieldTable:
    """The table of the fields that an entry has."""
    return ACTION_FIELDS if isinstance(entry, Action) else TOPIC_FIELDS


def called(entry: AnyEntry) -> str:
    """What a sentence calls an entry: `3.14/02/2023`, or `“Budget”` of a topic."""
    return entry.reference if isinstance(entry, Action) else f"“{entry.topic}”"


def how_raised(entry: AnyEntry) -> str:
    """What a sentence calls the raising of an entry."""
    return kind_of(entry).raised


def with_each_changed(
    log: Log, kind: EntryKind, indexes: Iterable[int], change: Callable[[Log, int], Log]
) -> Log:
    """The log with a change made to each of some entries, of which none looks at another.

    `change` is given the log with that one alone of its kind, and the place of it: else all of
    them were copied for each.
    """
    every = entries_of(log, kind)
    changed: dict[int, Any] = {}
    for index in indexes:
        alone: dict[str, Any] = {kind: (every[index],)}
        [changed[index]] = entries_of(change(replace(log, **alone), 0), kind)
    if kind is EntryKind.ACTION:
        return replace(log, actions=with_items(log.actions, changed))
    return replace(log, programme=tuple(with_items(log.programme, changed)))


def with_actions_at(log: Log, places: Iterable[int]) -> Log:
    """The log with the actions at some places alone."""
    return replace(log, actions=tuple(log.actions[place] for place in places))


def replaced(log: Log, index: int, entry: AnyEntry) -> Log:
    """The log with an entry in the place of the one of its kind that stood there."""
    if isinstance(entry, Action):
        return replace(log, actions=with_item(log.actions, index, entry))
    return replace(log, programme=tuple(with_item(log.programme, index, entry)))
