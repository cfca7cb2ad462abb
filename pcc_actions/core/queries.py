"""What can be asked of a log: which actions, in which order, under which headings."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import Log, Person
from pcc_actions.core.references.parse import sort_key

Entry = TypeVar("Entry")  # of a list or a paper


@dataclass(frozen=True, slots=True)
class Filters:
    """Which actions a list is to hold; None lets all through."""

    board: str | None = None
    owner: str | None = None
    theme: str | None = None
    due_by: date | None = None
    search: str | None = None
    statuses: frozenset[str] | None = None
    overdue: bool = False


def filtered(found: Iterable[Snapshot], filters: Filters, log: Log) -> list[Snapshot]:
    """Give the standings that pass the filters, in the order they came."""
    tests = list(_tests(filters, log))
    return [one for one in found if all(test(one) for test in tests)]


def _tests(filters: Filters, log: Log) -> Iterator[Callable[[Snapshot], bool]]:
    if filters.board is not None:
        yield lambda one: _plain(one.board) == _plain(filters.board)
    if filters.owner is not None:
        names = owner_keys(filters.owner, log.people)
        yield lambda one: any(_plain(owner) in names for owner in one.owners)
    if filters.theme is not None:
        yield lambda one: _plain(filters.theme) in _plain(one.theme)
    if filters.due_by is not None:
        last = filters.due_by
        yield lambda one: one.due is not None and one.due <= last
    if filters.search is not None:
        yield lambda one: _plain(filters.search) in _searchable(one)
    if filters.statuses is not None:
        statuses = filters.statuses
        yield lambda one: one.status in statuses
    if filters.overdue:
        yield lambda one: one.overdue


def _plain(words: str | None) -> str:
    return " ".join((words or "").casefold().split())


def owner_keys(typed: str, people: Mapping[str, Person]) -> set[str]:
    """Give what an owner may be written as: as typed, or the people it can mean."""
    wanted = _plain(typed)
    names = {wanted}
    for person in people.values():
        if wanted in {_plain(person.initials), _plain(person.name), _plain(person.post)}:
            names.add(_plain(person.key))
    return names


def full_name(typed: str, people: Mapping[str, Person]) -> str:
    """Give the name and post of the one person meant, or what was typed where there is none."""
    names = owner_keys(typed, people)
    known = [person for person in people.values() if _plain(person.key) in names]
    if len(known) != 1:
        return typed
    return ", ".join(each for each in (known[0].name, known[0].post) if each)


def _searchable(one: Snapshot) -> str:
    notes = [event.note for event in one.history]
    words = [one.reference, one.text, one.theme, one.due_words, *one.owners, *notes]
    return _plain(" ".join(word for word in words if word))


SortOrder = tuple[object, ...]

SORTS: Mapping[str, Callable[[Snapshot], SortOrder]] = {
    "urgency": lambda one: (-one.days_overdue, one.due or date.max, *_by_reference(one)),
    "due": lambda one: (one.due or date.max, *_by_reference(one)),
    "reference": lambda one: _by_reference(one),
    "owner": lambda one: (_plain(" ".join(one.owners)) or "\uffff", *_by_reference(one)),
    "board": lambda one: (one.board, *_by_reference(one)),
    "raised": lambda one: (one.raised, *_by_reference(one)),
}


def _by_reference(one: Snapshot) -> SortOrder:
    return (one.raised, sort_key(one.reference), one.board)


GROUPS: Mapping[str, Callable[[Snapshot], list[SortOrder]]] = {
    "owner": lambda one: [_by_name(owner) for owner in one.owners or (None,)],
    "board": lambda one: [_by_name(one.board)],
    "meeting": lambda one: [(one.raised, one.board)],
    "theme": lambda one: [_by_name(one.theme)],
}


def _by_name(name: str | None) -> SortOrder:
    """In the order of the alphabet, last what has no name."""
    return (not name, name or "")


def ordered(found: Iterable[Snapshot], by: str = "urgency") -> list[Snapshot]:
    """Give the standings in one of the orders of `SORTS`.

    By urgency: most overdue first, then by due date, then by reference in item order.
    """
    return sorted(found, key=SORTS[by])


def grouped(
    found: Iterable[Entry], keys: Callable[[Entry], Iterable[SortOrder]]
) -> list[tuple[SortOrder, list[Entry]]]:
    """What has the same key, in the order of the keys; what has several keys, several times."""
    groups: dict[SortOrder, list[Entry]] = defaultdict(list)
    for one in found:
        for key in keys(one):
            groups[key].append(one)
    return sorted(groups.items(), key=lambda group: group[0])


def under_headings(found: Iterable[Snapshot], by: str) -> list[tuple[str, list[Snapshot]]]:
    """The standings under a heading each, as `GROUPS` says."""
    return [(_heading(by, key, ones[0]), ones) for key, ones in grouped(found, GROUPS[by])]


def _heading(by: str, key: SortOrder, first: Snapshot) -> str:
    if by == "meeting":
        return f"{first.board} {uk(first.raised)}"
    return f"No {by}" if key == _by_name(None) else str(key[1])
