"""The sections of a paper: one for each state of an action, its rows under headings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Literal

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.grouping import GroupKeys, group_keys, grouped, heading_of
from pcc_actions.core.references.parse import sort_key
from pcc_actions.core.report import phrases
from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Section
from pcc_actions.core.report.rows import (
    OUTSTANDING_COLUMNS,
    Entry,
    SectionName,
    closed_row,
    outstanding_row,
)

PaperGroupBy = Literal["meeting", "theme"]
Write = Callable[[Entry], PaperRow]
GroupKey = tuple[object, ...]

SECTIONS: tuple[tuple[SectionName, str, str, Write], ...] = (
    ("for discharge", "For discharge", "Nothing is reported complete.", outstanding_row),
    ("overdue", "Overdue", "Nothing is overdue.", outstanding_row),
    ("not yet due", "Outstanding, not yet due", "Nothing else is outstanding.", outstanding_row),
    ("closed", "Discharged or withdrawn", "Nothing was discharged or withdrawn.", closed_row),
)


@dataclass(frozen=True, slots=True)
class Headings:
    """Under which headings actions stand: by meeting or theme, of one board or of several.

    `keys` are those of `queries.group_keys`. With `boards`, in the order of the log, those of each
    board stand together and are named.
    """

    by: PaperGroupBy
    keys: GroupKeys
    boards: tuple[str, ...] = ()

    def key(self, entry: Entry) -> GroupKey:
        """What entries under one heading have in common, in the order of the headings."""
        return (self._board(entry), *self.keys(entry.snapshot))

    def order(self, entry: Entry) -> GroupKey:
        """The order of the entries: the boards, meetings by date, items as in the minutes."""
        snapshot = entry.snapshot
        return (self._board(entry), snapshot.raised, sort_key(snapshot.reference))

    def words(self, first: Entry) -> PaperLine:
        """The heading of entries, told by the first of them."""
        board = f"{first.snapshot.board}: " if self.boards else ""
        if self.by == "meeting":
            return PaperLine((f"{board}{phrases.MEETING_OF}", first.snapshot.raised))
        (key,) = self.keys(first.snapshot)
        return PaperLine((f"{board}{heading_of(self.by, key, first.snapshot)}",))

    def _board(self, entry: Entry) -> int:
        return self.boards.index(entry.snapshot.board) if self.boards else 0


def headings_of(
    entries: Iterable[Entry], by: PaperGroupBy, boards: tuple[str, ...] = ()
) -> Headings:
    """The headings of all entries of a paper, so that a theme has one spelling throughout it."""
    return Headings(by, group_keys(by, [entry.snapshot for entry in entries]), boards)


def sections(entries: Sequence[Entry], since: str, headings: Headings) -> Iterator[Section]:
    """A section for each state; `since` says from when on what was closed stands there."""
    for section, title, nothing, write in SECTIONS:
        on_it = [entry for entry in entries if entry.section == section]
        from_when = since if section == "closed" else ""
        said = f"{nothing.rstrip('.')}{from_when}."
        put = worst_first if section == "overdue" else in_groups
        yield Section(f"{title}{from_when}", OUTSTANDING_COLUMNS, said, put(on_it, headings, write))


def in_groups(entries: Iterable[Entry], headings: Headings, write: Write) -> tuple[Group, ...]:
    """Put entries under their headings, in item order: the meetings by date, themes by name."""
    groups = grouped(sorted(entries, key=headings.order), lambda entry: [headings.key(entry)])
    return tuple(_group(ones, headings, write) for _, ones in groups)


def worst_first(entries: Iterable[Entry], headings: Headings, write: Write) -> tuple[Group, ...]:
    """Put entries in the order of how long they are overdue, a heading where that changes.

    What is withheld comes last, in item order: its place says nothing of its due date.
    """
    worst = sorted(
        entries, key=lambda entry: (-entry.snapshot.days_overdue, *headings.order(entry))
    )
    runs = (list(run) for _, run in groupby(worst, key=headings.key))
    return tuple(_group(ones, headings, write) for ones in runs)


def _group(entries: Sequence[Entry], headings: Headings, write: Write) -> Group:
    return Group(headings.words(entries[0]), tuple(map(write, entries)))
