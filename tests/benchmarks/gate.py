"""The gate: no command may be much slower than its reach, and no list may hold more memory."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from time import monotonic
from typing import NamedTuple

from tests.benchmarks.computer import is_crowded
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import Figures, Row, Work, best_ratio, once, tried
from tests.benchmarks.memory import peak
from tests.benchmarks.reach import Verdict, megabytes_of, reach_of, verdict
from tests.benchmarks.rows import MeasuredOn, chosen

SECONDS = 110
LEAST, MOST = 2, 9  # runs of a command; the most only while it seems too slow
LARGEST = LogShape(100_000)
QUIET = "By the clock."
CROWDED = "By the seconds of a processor: more programs want the processors than there are."


@dataclass(frozen=True, slots=True)
class Judged:
    """A figure of a row beside its bound."""

    row: Row
    found: float
    bound: float
    unit: str
    verdict: Verdict

    def __str__(self) -> str:
        shape = self.row.shape.words if self.row.shape else "any log"
        found = f"{self.found:7.1f} of {self.bound:3g} {self.unit}"
        return f"{self.row.command:11} {shape:52} {found:28} {self.verdict.value}"


class Beside(NamedTuple):
    """The runs of a command, and those of bare Python beside each."""

    ours: Figures
    bare: Figures


def passed(works: Sequence[Work], bare: Work, seconds: float = SECONDS) -> bool:
    """Measure, print each row with its verdict, and tell whether none is worse than allowed."""
    crowded = is_crowded()
    measured = measured_for(works, bare, seconds, crowded)
    for work in works:
        if work.row.shape and megabytes_of(work.row.command, work.row.shape):
            measured[work.row].ours.memory = peak(work)
    found = judged(measured, crowded)
    sys.stdout.write(f"{CROWDED if crowded else QUIET}\n")
    sys.stdout.writelines(f"{each}\n" for each in found)
    return all(each.verdict is not Verdict.WORSE for each in found)


def rows() -> list[MeasuredOn]:
    """What the gate looks at: all that has a reach at two sizes, and two lists at the largest."""
    some = [*chosen([1_000, 10_000]), *chosen([LARGEST.actions], ["outstanding", "show"])]
    return [(command, shape) for command, shape in some if reach_of(command.name, shape)]


def judged(measured: Mapping[Row, Beside], crowded: bool = False) -> list[Judged]:
    """The verdict on each row, of the quickest runs, and on what it held."""
    found = []
    for row, runs in measured.items():
        shape = row.shape or LogShape(1_000)
        if (reach := reach_of(row.command, shape)) and runs.ours.seconds:
            times = best_ratio(runs.ours, runs.bare, crowded)
            found.append(Judged(row, times, reach, "times", verdict(times, reach)))
        if (most := megabytes_of(row.command, shape)) and runs.ours.memory:
            held = runs.ours.memory / 1024**2
            found.append(Judged(row, held, most, "MB", verdict(held, most, allowed=1)))
    return found


def measured_for(
    works: Sequence[Work], bare: Work, seconds: float, crowded: bool
) -> dict[Row, Beside]:
    """Run each a few times, and what is too slow again while there is time.

    What others do on the computer makes a run longer, and none shorter: what is slow is slow in
    each of them. Bare Python is run as often, beside each run: the quickest of many is quicker
    than the quickest of few.
    """
    until = monotonic() + seconds
    once(bare)  # the first run of all reads it from the disk
    measured = {work.row: Beside(tried(work), Figures()) for work in works}
    ended = [work for work in works if not measured[work.row].ours.seconds]
    for number in range(MOST):
        for work in too_slow(ended, measured, crowded) if number >= LEAST else ended:
            if number and monotonic() > until:
                break
            measured[work.row].bare.add(once(bare))
            measured[work.row].ours.add(once(work))
    return measured


def too_slow(
    works: Iterable[Work], measured: Mapping[Row, Beside], crowded: bool = False
) -> list[Work]:
    """Those that seem to be slower than is allowed."""
    slow = {each.row for each in judged(measured, crowded) if each.verdict is Verdict.WORSE}
    return [work for work in works if work.row in slow]
