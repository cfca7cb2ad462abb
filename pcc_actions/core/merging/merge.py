"""Two copies of a log brought together: what was recorded on either is in the merged one.

The same log comes of it whichever copy is ours; of three copies, in whichever order.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of, fields_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.merging.clashes import Clash, ClashCode
from pcc_actions.core.merging.descent import descends, has_events, taken_back
from pcc_actions.core.merging.entries import is_withheld, merged_entry
from pcc_actions.core.merging.head import with_head_of_both
from pcc_actions.core.merging.interleaving import interleaved
from pcc_actions.core.merging.matching import EntryId, Pair, Paired, entry_id, paired
from pcc_actions.core.merging.meetings import merged_meetings
from pcc_actions.core.merging.names import with_own_names, without_new_numbers
from pcc_actions.core.merging.removals import without_removed
from pcc_actions.core.merging.values import NOT_KNOWN, Copies
from pcc_actions.core.model import Log


@dataclass(frozen=True, slots=True)
class Merged:
    """The log of both copies, and what these say differently."""

    log: Log
    clashes: tuple[Clash, ...] = ()


def merged(base: Log | None, ours: Log, theirs: Log) -> Merged:
    """Bring two copies of a log together; `base` is what both had before, None where not known."""
    if ours == theirs or (theirs == base and descends(ours, theirs)):
        return Merged(ours)
    if ours == base and descends(theirs, ours):
        return Merged(theirs)
    copies = Copies(NOT_KNOWN if base is None else base, ours, theirs)
    log, clashes = with_head_of_both(copies)
    meetings, told = merged_meetings(copies)
    log, clashes = replace(log, meetings=meetings), clashes + told
    for kind in EntryKind:
        entries, told = _entries(kind, base, ours, theirs, log)
        values: dict[str, Any] = {kind: tuple(entries)}
        log, clashes = replace(log, **values), clashes + told
    log, told = without_removed(log, copies)
    return Merged(log, (*clashes, *told))


def _entries(
    kind: EntryKind, base: Log | None, ours: Log, theirs: Log, log: Log
) -> tuple[list[AnyEntry], list[Clash]]:
    """The actions or topics of both copies; `log` has the boards of both."""
    before = _Known(None if base is None else entries_of(base, kind))
    mine, yours = (
        [without_new_numbers(entry, before.same(entry)) for entry in entries_of(each, kind)]
        for each in (ours, theirs)
    )
    found, clashes = [], []
    for pair in _in_order(paired(mine, yours), before, by_moment=kind is EntryKind.TOPIC):
        entry, told = _of_pair(pair, before)
        found.append(entry)
        clashes += told
    named, told = with_own_names(found, log.boards)
    told = _of_new_numbers(told, (*entries_of(ours, kind), *entries_of(theirs, kind)))
    now = {id(each): one for each, one in zip(found, named, strict=True)}
    clashes = [replace(each, entry=now[id(each.entry)]) for each in clashes]
    return named, clashes + told


def _of_new_numbers(told: list[Clash], entries: Sequence[AnyEntry]) -> list[Clash]:
    """Those of entries that are not yet under the name they are given in each copy with them."""
    if not told:
        return []
    called: dict[EntryId, set[str]] = defaultdict(set)
    for entry in entries:
        called[entry_id(entry)].add(getattr(entry, fields_of(entry).names[0]))
    return [each for each in told if each.entry and called[entry_id(each.entry)] - {each.kept}]


class _Known:
    """The entries of a kind that both copies had before; None where that is not known."""

    def __init__(self, entries: Iterable[AnyEntry] | None) -> None:
        self._is_told = entries is not None
        self._by_id = {entry_id(entry): entry for entry in entries or ()}

    def same(self, entry: AnyEntry) -> AnyEntry | None:
        """What an entry was then, None where it was not there."""
        return self._by_id.get(entry_id(entry))

    def has(self, pair: Pair) -> bool:
        """Whether both had it; where nothing tells, whether both have it as raised once."""
        if self._is_told:
            return pair.id in self._by_id
        ids = {entry_id(each) for each in (pair.ours, pair.theirs) if each is not None}
        return len(ids) == 1 and None not in (pair.ours, pair.theirs)


def _in_order(pairs: Paired, before: _Known, *, by_moment: bool) -> list[Pair]:
    """Every pair in the order that each copy has them, new ones by the moment of raising.

    `by_moment` has those that are new by that alone: of topics put on the programme on two copies
    one is made, which cannot stand as it did on both.
    """
    mine, yours = pairs.orders
    if by_moment:
        new = {place for place, pair in enumerate(pairs.every) if not before.has(pair)}
        mine, yours = ([place for place in each if place not in new] for each in (mine, yours))
        known = interleaved(mine, yours, pairs.ids)
        mine, yours = known, sorted(new, key=pairs.ids.__getitem__)
    return [pairs.every[place] for place in interleaved(mine, yours, pairs.ids)]


def _of_pair(pair: Pair, before: _Known) -> tuple[AnyEntry, list[Clash]]:
    ours, theirs = pair.ours, pair.theirs
    if ours is None or theirs is None:
        [one] = [each for each in (ours, theirs) if each is not None]
        return one, [Clash(ClashCode.KEPT, one)] if before.same(one) else []
    base = before.same(ours)
    if theirs == base and _comes_of(ours, theirs):
        return ours, []
    if ours == base and _comes_of(theirs, ours):
        return theirs, []
    entry, clashes = merged_entry(base, ours, theirs)
    return entry, clashes + _had_again(base, entry, (ours, theirs))


def _had_again(base: AnyEntry | None, entry: AnyEntry, copies: Iterable[AnyEntry]) -> list[Clash]:
    """A clash for each event that one copy has no more, and the merged entry has of the other."""
    lost = [] if base is None else [event for one in copies for event in taken_back(base, one)]
    return [
        Clash(ClashCode.TAKEN_BACK, entry, holding=event)
        for event in lost
        if event in entry.history
    ]


def _comes_of(entry: AnyEntry, before: AnyEntry) -> bool:
    """Whether nothing of the earlier entry is gone: no event, and not that it is exempt."""
    return is_withheld(entry) >= is_withheld(before) and has_events(entry, before)
