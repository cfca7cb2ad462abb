"""What actions stand under: their owners, board, meeting or theme, each with its heading."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, TypeVar

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.log_settings import Heading
from pcc_actions.core.model import Person
from pcc_actions.core.queries import SORTS, SortOrder, most_used, plain

Member = TypeVar("Member")  # of a list or a paper


GroupKeys = Callable[[Snapshot], list[SortOrder]]  # what an action stands under


def group_keys(by: Heading, snapshots: Iterable[Snapshot]) -> GroupKeys:
    """What each of some actions stands under: its owners, its board, its meeting or its theme.

    Themes that differ in capitals and spaces alone are one, as most of the actions spell it.
    """
    if by == "owner":
        return lambda snapshot: [_by_name(owner) for owner in snapshot.owners or (None,)]
    if by == "board":
        return lambda snapshot: [_by_name(snapshot.board)]
    if by == "body":
        return lambda snapshot: [_by_name(snapshot.body)]
    if by == "meeting":
        return lambda snapshot: [(snapshot.raised, snapshot.board)]
    spelt = most_used(each.theme for each in sorted(snapshots, key=_as_recorded))
    return lambda snapshot: [_by_name(spelt.get(plain(snapshot.theme)))]


def name_in(key: SortOrder) -> str | None:
    """The name of the owner, board or theme that is a key of `group_keys`, None for none."""
    return str(key[1]) or None


def _as_recorded(snapshot: Snapshot) -> SortOrder:
    first = [event.at for event in snapshot.history[:1]]
    return (first, *SORTS["reference"](snapshot))


def _by_name(name: str | None) -> SortOrder:
    """In the order of the alphabet, last what has no name."""
    return (not name, name or "")


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
    snapshots: Iterable[Snapshot], by: Heading, only: Collection[str]
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


def _is_hidden(snapshot: Snapshot, by: Heading) -> bool:
    """Whether what an action would stand under is withheld."""
    return snapshot.withheld and by in ("owner", "theme")


def heading_of(by: Heading, key: SortOrder, first: Snapshot) -> str:
    """The heading of the actions that have a key of `group_keys`, one of which is the first."""
    if by == "meeting":
        return f"{first.board} {uk(first.raised)}"
    return f"No {by}" if key == _by_name(None) else str(key[1])
