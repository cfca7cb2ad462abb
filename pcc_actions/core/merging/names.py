"""References and names that two entries took on two copies of a log: the later gets another.

Which is later is told by the moment that it took the name, whichever copy it is from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from pcc_actions.core.entries import AnyEntry, fields_of
from pcc_actions.core.entry_keys import EntryKey, entry_key, keys_of
from pcc_actions.core.history.replay import raised_on
from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.matching import entry_id
from pcc_actions.core.model import MERGE, Action, Board, Change, Event
from pcc_actions.core.references.style import ReferenceStyle

RENUMBERED = "On another copy of the log it had been given to another already."


def without_new_numbers(entry: AnyEntry, base: AnyEntry | None) -> AnyEntry:
    """An entry under the name that it took itself, where a merge since the base gave it another.

    It is given anew, so that copies can be brought together in any order.
    """
    name = fields_of(entry).names[0]
    known = base.history if base else ()
    given = [event for event in entry.history if _is_new_number(event, name) and event not in known]
    if not given or getattr(entry, name) != given[-1].changes[name].after:
        return entry
    own = given[0].changes[name].before
    values: dict[str, Any] = {
        name: own,
        "formerly": tuple(each for each in entry.formerly if each != own),
        "history": tuple(event for event in entry.history if event not in given),
    }
    return replace(entry, **values)


def _is_new_number(event: Event, name: str) -> bool:
    return event.by == MERGE and name in event.changes


def with_own_names(
    entries: Sequence[AnyEntry], boards: Mapping[str, Board]
) -> tuple[list[AnyEntry], list[Clash]]:
    """The entries, none under a name that another had before it, and what was given anew."""
    taken = _Taken(entries)
    named, clashes = list(entries), []
    for place in sorted(range(len(entries)), key=lambda each: _taken_at(entries[each])):
        entry = entries[place]
        first = taken.holder(entry)
        if first is not None:
            named[place] = renamed = _renamed(entry, taken.free(entry, boards))
            clashes.append(_clash(renamed, entry, first))
        taken.take(named[place])
    return named, clashes


def _clash(renamed: AnyEntry, entry: AnyEntry, first: AnyEntry) -> Clash:
    name = fields_of(entry).names[0]
    return Clash(
        ClashCode.RENUMBERED,
        renamed,
        name,
        holding=next(iter(first.history), None),
        other=next(iter(entry.history), None),
        kept=getattr(renamed, name),
        left=getattr(entry, name),
    )


def _taken_at(entry: AnyEntry) -> tuple[Any, ...]:
    """The moment at which an entry took its name, and then what tells it from others."""
    return _moment(entry), entry_id(entry)


def _moment(entry: AnyEntry) -> datetime:
    names = fields_of(entry).names
    taking = [each for each in entry.history if each.kind == "raised" or _renames(each, names)]
    return taking[-1].at if taking else datetime.min


def _renames(event: Event, names: Iterable[str]) -> bool:
    return any(name in event.changes for name in names)


class _Taken:
    """Which entry has each name, or had it."""

    def __init__(self, entries: Iterable[AnyEntry]) -> None:
        self._every = {key for entry in entries for key in keys_of(entry)}
        self._holders: dict[EntryKey, AnyEntry] = {}

    def holder(self, entry: AnyEntry) -> AnyEntry | None:
        """The entry that took the present name of another one before it."""
        return self._holders.get(entry_key(entry))

    def take(self, entry: AnyEntry) -> None:
        """Count in the names of an entry."""
        for key in keys_of(entry):
            self._holders.setdefault(key, entry)
            self._every.add(key)

    def free(self, entry: AnyEntry, boards: Mapping[str, Board]) -> str:
        """The next name after that of an entry that none has or had."""
        return next(
            name for name in _next_names(entry, boards) if self._is_free(_called(entry, name))
        )

    def _is_free(self, entry: AnyEntry) -> bool:
        return entry_key(entry) not in self._every


def _called(entry: AnyEntry, name: str) -> Any:
    values: dict[str, Any] = {fields_of(entry).names[0]: name}
    return replace(entry, **values)


def _next_names(entry: AnyEntry, boards: Mapping[str, Board]) -> Iterator[str]:
    """The names that follow that of an entry: the references of its board, or numbered names."""
    step = 1
    while True:
        if isinstance(entry, Action):
            yield _style(boards.get(entry.board)).further(entry.reference, entry.raised, step)
        else:
            yield f"{entry.topic} ({step + 1})"
        step += 1


def _style(board: Board | None) -> ReferenceStyle:
    return ReferenceStyle(board.reference if board else "free")


def _renamed(entry: AnyEntry, name: str) -> AnyEntry:
    """An entry under another name, from its raising on: the old one finds it still."""
    field = fields_of(entry).names[0]
    before = getattr(entry, field)
    changes = {field: Change(before, name)}
    raised = entry.history[0]
    event = Event(
        "corrected", raised_on(entry) or raised.on, raised.at, MERGE, RENUMBERED, changes=changes,
        apart=True,
    )  # fmt: skip
    values: dict[str, Any] = {
        field: name,
        "formerly": (*entry.formerly, before),
        "history": (raised, event, *entry.history[1:]),
    }
    return replace(entry, **values)
