"""What can be asked of a log: which actions, in which order, under which headings."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, TypeVar

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entry_keys import EntryKey
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import GroupBy, Log, Person
from pcc_actions.core.next_meetings import NextMeetings, is_coming, is_due_by_next
from pcc_actions.core.references.parse import sort_key
from pcc_actions.core.topic_names import name_key

Member = TypeVar("Member")  # of a list or a paper


@dataclass(frozen=True, slots=True)
class Filters:
    """Which actions a list is to hold; None lets all through.

    `owner` is as the log keeps it (`owners.asked_owner`), and `on` the day on which posts are
    held by whom. `by_next` are the next meetings by which something is due, `coming` those by
    which what is neither overdue nor reported complete is. `topic` has every name of a topic.
    `slipped` is how often an action was deferred at least.
    """

    board: str | None = None
    owner: str | None = None
    on: date = date.max
    theme: str | None = None
    topic: frozenset[EntryKey] | None = None
    due_by: date | None = None
    by_next: NextMeetings | None = None
    coming: NextMeetings | None = None
    search: str | None = None
    statuses: frozenset[str] | None = None
    overdue: bool = False
    slipped: int = 0


def filtered(snapshots: Iterable[Snapshot], filters: Filters, log: Log) -> list[Snapshot]:
    """The snapshots that pass the filters, in the order they came."""
    tests = list(_tests(filters, log))
    return [snapshot for snapshot in snapshots if all(test(snapshot) for test in tests)]


def _tests(filters: Filters, log: Log) -> Iterator[Callable[[Snapshot], bool]]:
    if filters.board is not None:
        yield lambda snapshot: plain(snapshot.board) == plain(filters.board)
    if filters.owner is not None:
        yield _owned_by(filters.owner, filters.on, log)
    if filters.theme is not None:
        yield lambda snapshot: plain(filters.theme) in plain(snapshot.theme)
    if filters.topic is not None:
        keys = filters.topic
        yield lambda snapshot: (snapshot.board, name_key(snapshot.topic or "")) in keys
    if filters.due_by is not None:
        last = filters.due_by
        yield lambda snapshot: snapshot.due is not None and snapshot.due <= last
    if filters.by_next is not None:
        every = filters.by_next
        yield lambda snapshot: is_due_by_next(snapshot, every)
    if filters.coming is not None:
        meetings = filters.coming
        yield lambda snapshot: is_coming(snapshot, meetings)
    if filters.search is not None:
        yield lambda snapshot: plain(filters.search) in _searchable(snapshot)
    if filters.statuses is not None:
        statuses = filters.statuses
        yield lambda snapshot: snapshot.status in statuses
    if filters.overdue:
        yield lambda snapshot: snapshot.overdue
    if filters.slipped:
        yield lambda snapshot: snapshot.deferrals >= filters.slipped


def board_codes(log: Log, board: str | None) -> list[str]:
    """The code of the board that is asked for, or of every board of the log for None."""
    return [*log.boards] if board is None else [board]


def _owned_by(owner: str, on: date, log: Log) -> Callable[[Snapshot], bool]:
    from pcc_actions.core.owners import KnownPeople  # most lists are of everybody

    known = KnownPeople(log.people, on)
    return lambda snapshot: known.owns(owner, snapshot.owners)


def plain(words: str | None) -> str:
    """Words as they are compared: without regard to capitals and runs of spaces."""
    return " ".join((words or "").casefold().split())


def _searchable(snapshot: Snapshot) -> str:
    notes = [event.note for event in snapshot.history]
    words = [
        snapshot.reference,
        snapshot.text,
        snapshot.theme,
        snapshot.topic,
        snapshot.due_words,
        *snapshot.owners,
        *notes,
    ]
    return plain(" ".join(word for word in words if word))


SortOrder = tuple[object, ...]
SortBy = Literal["urgency", "slipped", "age", "due", "reference", "owner", "board", "raised"]

SORTS: Mapping[SortBy, Callable[[Snapshot], SortOrder]] = {
    "urgency": lambda snapshot: _by_urgency(snapshot),
    "slipped": lambda snapshot: (-snapshot.deferrals, *_by_urgency(snapshot)),
    "age": lambda snapshot: _by_reference(snapshot),  # which begins with the day it was raised
    "due": lambda snapshot: (snapshot.due or date.max, *_by_reference(snapshot)),
    "reference": lambda snapshot: _by_reference(snapshot),
    "owner": lambda snapshot: (
        plain(" ".join(snapshot.owners)) or "\uffff",
        *_by_reference(snapshot),
    ),
    "board": lambda snapshot: (snapshot.board, *_by_reference(snapshot)),
    "raised": lambda snapshot: _by_reference(snapshot),
}


def _by_urgency(snapshot: Snapshot) -> SortOrder:
    return (-snapshot.days_overdue, snapshot.due or date.max, *_by_reference(snapshot))


def _by_reference(snapshot: Snapshot) -> SortOrder:
    return (snapshot.raised, sort_key(snapshot.reference), snapshot.board)


GroupKeys = Callable[[Snapshot], list[SortOrder]]  # what an action stands under


def group_keys(by: GroupBy, snapshots: Iterable[Snapshot]) -> GroupKeys:
    """What each of some actions stands under: its owners, its board, its meeting or its theme.

    Themes that differ in capitals and spaces alone are one, as most of the actions spell it.
    """
    if by == "owner":
        return lambda snapshot: [_by_name(owner) for owner in snapshot.owners or (None,)]
    if by == "board":
        return lambda snapshot: [_by_name(snapshot.board)]
    if by == "meeting":
        return lambda snapshot: [(snapshot.raised, snapshot.board)]
    spelt = most_used(each.theme for each in sorted(snapshots, key=_as_recorded))
    return lambda snapshot: [_by_name(spelt.get(plain(snapshot.theme)))]


def name_in(key: SortOrder) -> str | None:
    """The name of the owner, board or theme that is a key of `group_keys`, None for none."""
    return str(key[1]) or None


def most_used(words: Iterable[str | None]) -> dict[str, str]:
    """Words that differ in capitals and spaces alone in the spelling used most, by `plain`.

    Of two that are used as often the one that came first.
    """
    usual: dict[str, str] = {}
    spellings = Counter(each for each in words if each and plain(each))
    for each, count in spellings.items():
        if count > spellings[usual.setdefault(plain(each), each)]:
            usual[plain(each)] = each
    return usual


def _as_recorded(snapshot: Snapshot) -> SortOrder:
    first = [event.at for event in snapshot.history[:1]]
    return (first, *_by_reference(snapshot))


def _by_name(name: str | None) -> SortOrder:
    """In the order of the alphabet, last what has no name."""
    return (not name, name or "")


def ordered(snapshots: Iterable[Snapshot], by: SortBy = "urgency") -> list[Snapshot]:
    """The snapshots in one of the orders of `SORTS`.

    By urgency: most overdue first, then by due date, then by reference in item order. By how
    often they slipped: most often deferred first, then by urgency.
    """
    return sorted(snapshots, key=SORTS[by])


def grouped(
    members: Iterable[Member], keys: Callable[[Member], Iterable[SortOrder]]
) -> list[tuple[SortOrder, list[Member]]]:
    """What has the same key, in the order of the keys; what has several keys, several times."""
    groups: dict[SortOrder, list[Member]] = defaultdict(list)
    for member in members:
        for key in keys(member):
            groups[key].append(member)
    return sorted(groups.items(), key=lambda group: group[0])


def under_one_key(
    snapshots: Iterable[Snapshot], people: Mapping[str, Person], on: date
) -> list[Snapshot]:
    """The snapshots with each owner under the one key of a day, whichever name is stored."""
    from pcc_actions.core.owners import KnownPeople  # most lists are not by owner

    known = KnownPeople(people, on)
    return [
        replace(each, owners=tuple(dict.fromkeys(map(known.kept, each.owners))))
        for each in snapshots
    ]


def names_of_owner(
    owner: str, snapshots: Iterable[Snapshot], people: Mapping[str, Person], on: date
) -> frozenset[str]:
    """What one owner, as the log keeps it, is called as the owner of some actions."""
    from pcc_actions.core.owners import KnownPeople  # most lists are of everybody

    known = KnownPeople(people, on)
    names = {name for each in snapshots for name in each.owners}
    return frozenset(name for name in names if known.form(name) == known.form(owner))


WITHHELD: Final = "Withheld as exempt"  # the heading of what has none that may be told


def under_headings(
    snapshots: Iterable[Snapshot], by: GroupBy, only: Collection[str]
) -> list[tuple[str, list[Snapshot]]]:
    """The snapshots under a heading each, as `group_keys` has them; of owners under `only`, if any.

    Those whose owners and theme are withheld are last, under a heading of their own.
    """
    every = list(snapshots)
    hidden = [each for each in every if _is_hidden(each, by)]
    told = [each for each in every if not _is_hidden(each, by)]
    headed = [
        (heading_of(by, key, members[0]), members)
        for key, members in grouped(told, group_keys(by, told))
        if not only or key[1] in only
    ]
    return [*headed, (WITHHELD, hidden)] if hidden else headed


def _is_hidden(snapshot: Snapshot, by: GroupBy) -> bool:
    """Whether what an action would stand under is withheld."""
    return snapshot.withheld and by in ("owner", "theme")


def heading_of(by: GroupBy, key: SortOrder, first: Snapshot) -> str:
    """The heading of the actions that have a key of `group_keys`, one of which is the first."""
    if by == "meeting":
        return f"{first.board} {uk(first.raised)}"
    return f"No {by}" if key == _by_name(None) else str(key[1])
