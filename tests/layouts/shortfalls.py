"""What is known to be read wrongly of the documents: how many of each layout, by fault."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import tomli_w

from tests.layouts.drawing import LAYOUTS, drawn
from tests.layouts.judging import GRAVE, Fault, Verdict

KNOWN: Final = Path(__file__).with_name("shortfalls.toml")
ACCEPT: Final = "python -m tests.layouts --documents 300 --accept"
FLOOR: Final = 0.75
"""The share of the actions of a layout that are read rightly and without asking, at least."""
UNSURE: Final = "too little is sure"

Shortfalls = dict[str, str]
"""By layout and fault (`log: owners`) how many documents have it, of how many: `2 of 8`."""


@dataclass
class Tally:
    """The documents of one layout: how many, with which faults, and how much of them is sure."""

    documents: int = 0
    printed: int = 0
    sure: int = 0
    faults: Counter[Fault] = field(default_factory=Counter)

    def add(self, verdict: Verdict) -> None:
        """Count one more document."""
        self.documents += 1
        self.printed += verdict.printed
        self.sure += verdict.sure
        self.faults.update({wrong.fault for wrong in verdict.wrong})

    @property
    def share(self) -> float:
        """How many of the actions are read rightly and without asking, of 1."""
        return self.sure / self.printed if self.printed else 1


def verdicts(numbers: Iterable[int]) -> Iterator[tuple[int, Verdict]]:
    """What is wrong with what is read of each document, by its number."""
    with TemporaryDirectory() as folder:
        for number in numbers:
            yield number, drawn(number).verdict(Path(folder))


def tallied(found: Iterable[tuple[int, Verdict]]) -> dict[str, Tally]:
    """The documents counted by layout."""
    names = list(LAYOUTS)
    tallies: dict[str, Tally] = {}
    for number, verdict in found:
        tallies.setdefault(names[number % len(names)], Tally()).add(verdict)
    return tallies


def numbers_of(layout: str, documents: int) -> range:
    """The numbers of the documents of a layout among so many."""
    return range(list(LAYOUTS).index(layout), documents, len(LAYOUTS))


def shortfalls_in(tallies: Mapping[str, Tally]) -> Shortfalls:
    """What is read wrongly, as it is kept."""
    return {
        f"{layout}: {said}": f"{count} of {of}"
        for layout, tally in sorted(tallies.items())
        for said, count, of in _of(tally)
    }


def _of(tally: Tally) -> Iterator[tuple[str, int, int]]:
    for fault in Fault:
        if tally.faults[fault]:
            yield fault, tally.faults[fault], tally.documents
    if tally.share < FLOOR:
        yield UNSURE, tally.sure, tally.printed


def _kept(path: Path) -> dict[str, Shortfalls]:
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def known(documents: int, path: Path = KNOWN) -> Shortfalls | None:
    """What is known to be read wrongly of so many documents; None where none were accepted."""
    return _kept(path).get(f"of {documents}")


def accept(documents: int, found: Shortfalls, path: Path = KNOWN) -> None:
    """Keep what is read wrongly of so many documents."""
    path.write_text(tomli_w.dumps({**_kept(path), f"of {documents}": found}), encoding="utf-8")


def grave_in(found: Shortfalls) -> list[str]:
    """The shortfalls that may not be known and left."""
    return [each for each in found if each.partition(": ")[2] in GRAVE]


def moved(before: Shortfalls, after: Shortfalls) -> Iterator[str]:
    """Each shortfall that is not as it was known, in words."""
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            yield f"{name}: {before.get(name, 'none')} known, now {after.get(name, 'none')}"
