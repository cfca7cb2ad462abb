"""What can be asked of a log: which actions, and in which order."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.list_orders import SortBy
from pcc_actions.core.model import Log
from pcc_actions.core.references.parse import sort_key

if TYPE_CHECKING:
    from pcc_actions.core.entry_keys import EntryKey
    from pcc_actions.core.next_meetings import NextMeetings


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
    topic: "frozenset[EntryKey] | None" = None
    due_by: date | None = None
    by_next: "NextMeetings | None" = None
    coming: "NextMeetings | None" = None
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
        yield _answered_by(filters.topic)
    if filters.due_by is not None:
        last = filters.due_by
        yield lambda snapshot: snapshot.due is not None and snapshot.due <= last
    if filters.by_next is not None or filters.coming is not None:
        yield from _by_meetings(filters.by_next, filters.coming)
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


def _answered_by(keys: "frozenset[EntryKey]") -> Callable[[Snapshot], bool]:
    from pcc_actions.core.topic_names import name_key  # most lists are of every topic

    return lambda snapshot: (snapshot.board, name_key(snapshot.topic or "")) in keys


def _by_meetings(
    by_next: "NextMeetings | None", coming: "NextMeetings | None"
) -> Iterator[Callable[[Snapshot], bool]]:
    from pcc_actions.core.next_meetings import is_coming, is_due_by_next  # most are of any day

    if by_next is not None:
        yield lambda snapshot: is_due_by_next(snapshot, by_next)
    if coming is not None:
        yield lambda snapshot: is_coming(snapshot, coming)


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


def most_used(words: Iterable[str | None]) -> dict[str, str]:
    """Words that differ in capitals and spaces alone in the spelling used most, by `plain`.

    Of two that are used as often the one that came first.
    """
    usual: dict[str, str] = {}
    spellings = Counter(words)
    for each, count in spellings.items():
        if not each or not plain(each):
            continue
        if count > spellings[usual.setdefault(plain(each), each)]:
            usual[plain(each)] = each
    return usual


def ordered(snapshots: Iterable[Snapshot], by: SortBy = "urgency") -> list[Snapshot]:
    """The snapshots in one of the orders of `SORTS`.

    By urgency: most overdue first, then by due date, then by reference in item order. By how
    often they slipped: most often deferred first, then by urgency.
    """
    return sorted(snapshots, key=SORTS[by])
