"""References and names that two entries took on two copies of a log: the later gets another.

Which is later is told by the moment that it took the name, whichever copy it is from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from pcc_actions.core.entries import AnyEntry, fields_of
from pcc_actions.core.entry_keys import EntryKey, entry_key, keys_of
from pcc_actions.core.history.effective import placed_in_order
from pcc_actions.core.history.former_names import is_given_by_merge
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
    given = [
        event for event in entry.history if is_given_by_merge(entry, event) and event not in known
    ]
    if not given or getattr(entry, name) != given[-1].changes[name].after:
        return entry
    own = given[0].changes[name].before
    values: dict[str, Any] = {
        name: own,
        "formerly": tuple(each for each in entry.formerly if each != own),
        "history": tuple(event for event in entry.history if event not in given),
    }
    return replace(entry, **values)


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
    taking = _taking(entry)
    return taking[1].at if taking else datetime.min.replace(tzinfo=UTC)


def _taking(entry: AnyEntry) -> tuple[int, Event] | None:
    """The event by which an entry has its name, with its place; None where nothing tells."""
    names = fields_of(entry).names
    for place, event in reversed(placed_in_order(entry)):
        if event.kind == "raised" or _renames(event, names):
            return place, event
    return None


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
    """An entry under another name, from when it took its own on: that finds it still."""
    field = fields_of(entry).names[0]
    before = getattr(entry, field)
    place, taking = _taking(entry) or (-1, None)
    values: dict[str, Any] = {field: name, "formerly": (*entry.formerly, before)}
    if taking is not None:
        on = taking.on if _renames(taking, (field,)) else raised_on(entry) or taking.on
        changes = {field: Change(before, name)}
        event = Event("corrected", on, taking.at, MERGE, RENUMBERED, changes=changes, apart=True)
        values["history"] = (*entry.history[: place + 1], event, *entry.history[place + 1 :])
    return replace(entry, **values)
