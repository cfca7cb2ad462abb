"""What no two entries of a log share: the board of one, and what it is called there."""

from collections.abc import Callable, Hashable, Iterator, Sequence

from pcc_actions.core.entries import AnyEntry, Entry, called, fields_of
from pcc_actions.core.log_id import first_named
from pcc_actions.core.model import Action, Log
from pcc_actions.core.references.lookup import boards_of, references_of
from pcc_actions.core.references.parse import reference_key
from pcc_actions.core.topic_names import name_key, told_apart

EntryKey = tuple[str, str]


def entry_key(entry: AnyEntry) -> EntryKey:
    """What an entry is known by: its board, and its reference or name however it is written."""
    name = entry.reference if isinstance(entry, Action) else entry.topic
    return entry.board, _key(entry, name)


def keys_of(entry: AnyEntry) -> Iterator[EntryKey]:
    """Every key that an entry has or had, the present one first."""
    boards = dict.fromkeys((entry.board, *sorted(boards_of(entry))))
    return ((board, _key(entry, name)) for board in boards for name in _names(entry))


def first_key(entry: AnyEntry) -> EntryKey:
    """The key under which an entry was first recorded."""
    board, name = (
        first_named(each, getattr(entry, each), entry.history)
        for each in ("board", fields_of(entry).names[0])
    )
    return board, _key(entry, name)


def entries_by_key(entries: Sequence[Entry]) -> dict[EntryKey, Entry]:
    """Entries by what they are known by."""
    return {entry_key(entry): entry for entry in entries}


def raising(entry: AnyEntry) -> Hashable:
    """What tells the first event of an entry from that of nearly every other."""
    return tuple(
        (event.kind, event.on, event.at, event.by, event.note, tuple(event.values.items()))
        for event in entry.history[:1]
    )


def _names(entry: AnyEntry) -> tuple[str, ...]:
    return references_of(entry) if isinstance(entry, Action) else (entry.topic, *entry.formerly)


def _key(entry: AnyEntry, name: str) -> str:
    return reference_key(name) if isinstance(entry, Action) else name_key(name)


def calling(*logs: Log) -> Callable[[AnyEntry], str]:
    """What calls the entries of some logs: a topic with its board, where one may be confused."""
    topic_called = told_apart(topic for log in logs for topic in log.programme)

    def called_apart(entry: AnyEntry) -> str:
        return (
            called(entry) if isinstance(entry, Action) else topic_called(entry.topic, entry.board)
        )

    return called_apart
