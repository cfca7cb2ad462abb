"""Every version of a log gone through: what of it the log no longer has, and what became of that.

An entry that versions share as the very same object is looked at once, and so is a text that
several of them have.
"""

from collections.abc import Hashable, Iterator, Sequence

from pcc_actions.core.audit.earlier import EarlierVersion, Timeline, order_of
from pcc_actions.core.audit.known_entries import KnownEntries
from pcc_actions.core.audit.losses import Fate, Loss, losses
from pcc_actions.core.audit.other_records import OtherLoss, OtherRecords
from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log

AnyLoss = Loss | OtherLoss


@dataclass(frozen=True, slots=True)
class ToldLoss:
    """What the log lost, its fate, and the last version that still has it.

    `undone_at` is the revision by which undo took it back, where one did.
    """

    loss: AnyLoss
    fate: Fate
    last: EarlierVersion
    undone_at: int | None = None


class Survey:
    """Goes through the versions of a log, in any order, and tells what became of all in them."""

    def __init__(self, log: Log) -> None:
        self._entries = {kind: _Compared(kind, entries_of(log, kind)) for kind in EntryKind}
        self._others = OtherRecords(log)
        self._found: dict[Hashable, AnyLoss] = {}
        self._keys: dict[str, Sequence[Hashable]] = {}  # of what is lost, by the text that has it
        self._seen_in: dict[Hashable, list[EarlierVersion]] = {}
        self._versions: list[EarlierVersion] = []

    def look_through(self, version: EarlierVersion, log: Log | None) -> None:
        """Note all that a version has, and the log has not or not so; None where it is not read."""
        self._versions.append(version)
        if log is None:
            return
        if version.text not in self._keys:
            self._keys[version.text] = [*self._lost(log)]
        for key in self._keys[version.text]:
            self._seen_in.setdefault(key, []).append(version)

    def told(self) -> list[ToldLoss]:
        """What became of all that the log lost, in the order in which it was found."""
        timeline = Timeline(self._versions)
        return [self._told(key, loss, timeline) for key, loss in self._found.items()]

    def _lost(self, log: Log) -> Iterator[Hashable]:
        """What the log lost of a version, by its keys."""
        for kind, compared in self._entries.items():
            for loss in compared.losses_of(entries_of(log, kind)):
                known = self._found.setdefault(loss.key, loss)
                if isinstance(known, Loss) and loss.events > known.events:
                    self._found[loss.key] = loss
                yield loss.key
        for other in self._others.lost(log):
            self._found.setdefault(other.key, other)
            yield other.key

    def _told(self, key: Hashable, loss: AnyLoss, timeline: Timeline) -> ToldLoss:
        seen_in = self._seen_in[key]
        last = max(seen_in, key=order_of)
        undone_at = timeline.taken_back_at({each.text for each in seen_in})
        if loss.fate is Fate.REDACTED or undone_at is None:
            return ToldLoss(loss, loss.fate, last)
        return ToldLoss(loss, Fate.TAKEN_BACK, last, undone_at)


class _Compared:
    """The entries of one kind in the log, held against those of its versions."""

    def __init__(self, kind: EntryKind, entries: Sequence[AnyEntry]) -> None:
        self._kind, self._now = kind, entries
        self._known = KnownEntries(entries)
        self._places: dict[int, int | None] = {}  # by the ids of entries, which are kept below
        self._losses: dict[int, tuple[Loss, ...]] = {}
        self._kept: list[AnyEntry] = []

    def losses_of(self, entries: Sequence[AnyEntry]) -> Iterator[Loss]:
        """What the log lost of the entries of a version."""
        new = [entry for entry in entries if id(entry) not in self._losses]
        self._places.update((id(entry), self._known.surely(entry)) for entry in new)
        unsure = [entry for entry in new if self._places[id(entry)] is None]
        if unsure:
            taken = {self._places[id(entry)] for entry in entries}
            for entry in unsure:
                self._places[id(entry)] = self._known.probably(entry, taken)
                taken.add(self._places[id(entry)])
        self._kept += new
        for entry in new:
            place = self._places[id(entry)]
            now = None if place is None else self._now[place]
            self._losses[id(entry)] = (*losses(self._kind, entry, place, now),)
        return (loss for entry in entries for loss in self._losses[id(entry)])
