"""The names of topics as actions have them, in their keys and their history."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from pcc_actions.core.entries import replaced
from pcc_actions.core.entry_keys import EntryKey, keys_of
from pcc_actions.core.model import Action, Change, Event, Log, Topic
from pcc_actions.core.references.lookup import boards_of
from pcc_actions.core.topic_names import name_key

Renamed = Callable[[str], str]


def topics_named(log: Log, action: Action) -> list[Topic]:
    """The topics of its boards that an action names or named, by any name that they had."""
    names = {name_key(name) for name in _names_in(action)}
    keys = {(board, name) for board in boards_of(action) for name in names}
    return [topic for topic in log.programme if not keys.isdisjoint(keys_of(topic))]


def renaming(action: Action, names: Mapping[EntryKey, str]) -> Renamed:
    """What tells the new name of a topic that an action names; any other is as it was.

    `names` has the new names by what the topics were known by.
    """
    boards = sorted(boards_of(action))

    def renamed(name: str) -> str:
        new = (names.get((board, name_key(name))) for board in boards)
        return next(filter(None, new), name)

    return renamed


def new_names(before: Topic, after: Topic) -> dict[EntryKey, str]:
    """Each name of a topic that is another afterwards, by what it was known by."""
    names = zip((before.topic, *before.formerly), (after.topic, *after.formerly), strict=True)
    changed = [(name_key(was), now) for was, now in names if was != now]
    return {(board, key): now for board in boards_of(before) for key, now in changed}


def renamed_in_actions(
    log: Log, names: Mapping[EntryKey, str], recorded: Callable[[Action, Action], Action]
) -> Log:
    """The log with other names of topics in the actions that name them.

    `recorded` makes what is recorded of an action, from it as it was and with the other names.
    """
    for place, action in enumerate(log.actions):
        renamed = with_topics_renamed(action, names)
        if renamed != action:
            log = replaced(log, place, recorded(action, renamed))
    return log


def with_topics_renamed(action: Action, names: Mapping[EntryKey, str]) -> Action:
    """The action with other names of the topics that it names or named."""
    renamed = renaming(action, names)
    history = tuple(_renamed_in(event, renamed) for event in action.history)
    return replace(action, topic=_value(action.topic, renamed), history=history)


def _renamed_in(event: Event, renamed: Renamed) -> Event:
    values = {name: _value(each, renamed) if name == "topic" else each
              for name, each in event.values.items()}  # fmt: skip
    changes = {
        name: Change(_value(each.before, renamed), _value(each.after, renamed))
        if name == "topic" else each
        for name, each in event.changes.items()
    }  # fmt: skip
    return replace(event, values=values, changes=changes)


def _value(name: Any, renamed: Renamed) -> Any:
    return renamed(name) if isinstance(name, str) else name


def _names_in(action: Action) -> Iterator[str]:
    for event in action.history:
        ends = event.changes.get("topic", Change(None, None))
        names = (event.values.get("topic"), ends.before, ends.after)
        yield from (name for name in names if isinstance(name, str))
    if action.topic is not None:
        yield action.topic
