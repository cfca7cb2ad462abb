"""The rows of what is promised: each with what tries it, and its share of the time there is."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

from tests.faults import (
    beside,
    characters,
    clocks,
    crowd,
    hand_edits,
    keeping,
    kills,
    looking,
    meddling,
    mutants,
    power_cut,
    refusing,
    running,
)
from tests.faults.counted import Counted
from tests.faults.page import Table

WRITERS, READERS, READS, EDITS = 16, 4, 10_000, 1_000
LESS = 4  # where time is short, so many times less of what has no end of its own
HOUR: Final = 3600.0


@dataclass(frozen=True)
class Share:
    """How long a row may take, in seconds, and whether it is to try less than all of it."""

    seconds: float = HOUR
    short: bool = False

    def of(self, all_of_it: int, less: int = LESS) -> int:
        """So many, or a part of them where time is short."""
        return all_of_it // less if self.short else all_of_it


@dataclass(frozen=True)
class Row:
    """A promise: its name, what tries it in a folder, what it shows untried, and its weight.

    The weight is its part of the time there is; what one leaves of its own goes to the others.
    """

    name: str
    tried: Callable[[Path, Share], Sequence[Table]]
    untried: Sequence[Table]
    weight: int


def _system_calls(folder: Path, share: Share) -> Sequence[Table]:
    until = monotonic() + share.seconds if share.short else None
    return running.tables(*running.all_of_them(folder, until))


def _kills(folder: Path, share: Share) -> Sequence[Table]:
    count = share.of(kills.KILLS, 10)
    return [kills.table(kills.tried(folder / "logs", count, seconds=share.seconds))]


def _crowd(folder: Path, share: Share) -> Sequence[Table]:
    return [crowd.table(crowd.tried(folder / "logs", crowd.WRITERS, share.of(crowd.ADDS, 5)))]


def _beside(folder: Path, share: Share) -> Sequence[Table]:
    seen = beside.tried(folder / "log", WRITERS, READERS, share.of(READS))
    return [beside.table(seen, WRITERS, READERS)]


def _meddling(folder: Path, _: Share) -> Sequence[Table]:
    return [meddling.table(meddling.all_of_them(folder / "logs"))]


def _refusing(folder: Path, _: Share) -> Sequence[Table]:
    return [refusing.table(refusing.all_of_them(folder / "logs"))]


def _mutants(folder: Path, share: Share) -> Sequence[Table]:
    seconds = 20 if share.short else mutants.SECONDS
    found = mutants.tried(folder / "logs", share.of(mutants.TEXTS, 10), seconds)
    return [mutants.table(found)]


def _characters(folder: Path, share: Share) -> Sequence[Table]:
    return [characters.table(characters.all_of_them(folder / "logs", 8 if share.short else 1))]


def _keeping(folder: Path, _: Share) -> Sequence[Table]:
    return [keeping.table(keeping.all_of_them(folder / "logs"))]


def _power_cut(folder: Path, share: Share) -> Sequence[Table]:
    found = power_cut.all_of_them(folder / "disks", share.of(power_cut.CUTS, 5))
    return [power_cut.table(found)]


def _looking(folder: Path, _: Share) -> Sequence[Table]:
    return [looking.table(looking.all_of_them(folder / "logs"))]


def _clocks(folder: Path, _: Share) -> Sequence[Table]:
    return [clocks.table(clocks.all_of_them(folder / "logs"))]


def _hand_edits(folder: Path, share: Share) -> Sequence[Table]:
    return [hand_edits.table(hand_edits.all_of_them(folder / "logs", share.of(EDITS)))]


ROWS: Final = (
    Row("calls", _system_calls, running.tables([], 0), 4),
    Row("kills", _kills, [kills.table(Counted())], 2),
    Row("power", _power_cut, [power_cut.table(Counted())], 1),
    Row("crowd", _crowd, [crowd.table(crowd.Crowd())], 2),
    Row("beside", _beside, [beside.table(beside.Seen(), 0, 0)], 1),
    Row("meddling", _meddling, [meddling.table(Counted())], 1),
    Row("refusing", _refusing, [refusing.table(Counted())], 1),
    Row("looking", _looking, [looking.table(Counted())], 1),
    Row("keeping", _keeping, [keeping.table(Counted())], 1),
    Row("mutants", _mutants, [mutants.table(Counted())], 2),
    Row("characters", _characters, [characters.table(Counted())], 1),
    Row("clocks", _clocks, [clocks.table({case.name: [] for case in clocks.CASES})], 1),
    Row("edits", _hand_edits, [hand_edits.table(Counted())], 1),
)
NAMES: Final = tuple(row.name for row in ROWS)


def tables(folder: Path, names: Sequence[str], minutes: float | None) -> list[Table]:
    """What came of some rows, in the order of the page.

    The first is tried last: the system calls use up whatever time the others leave.
    """
    wanted = [row for row in reversed(ROWS) if row.name in names]
    found: Mapping[str, Sequence[Table]] = dict(_found(folder, wanted, minutes))
    return [table for row in ROWS for table in found.get(row.name, ())]


def _found(
    folder: Path, wanted: Sequence[Row], minutes: float | None
) -> Iterator[tuple[str, Sequence[Table]]]:
    until = None if minutes is None else monotonic() + minutes * 60
    for at, row in enumerate(wanted):
        weights = sum(each.weight for each in wanted[at:])
        share = (
            Share() if until is None else Share((until - monotonic()) * row.weight / weights, True)
        )
        (folder / row.name).mkdir()
        yield row.name, row.tried(folder / row.name, share)


def untried() -> list[Table]:
    """The tables of every row as they are before anything is tried."""
    return [table for row in ROWS for table in row.untried]
