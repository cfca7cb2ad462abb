"""The seconds of whole commands, each run in turn with bare Python and with all others."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from tests.benchmarks.logs import LogShape

if sys.platform != "win32":
    import resource

LONG = 10.0  # seconds after which what was measured of a command is enough
MOST = 120  # seconds that one run may take
# What is set for ours, and what has each run compile them anew.
_NOT_TAKEN_OVER = ("PCC_ACTIONS_", "_PCC_ACTIONS_", "PYTHONDONTWRITEBYTECODE", "COVERAGE_")


class Row(NamedTuple):
    """What is measured: a command of a tool, and the log it is run on, if on any."""

    tool: str
    command: str
    shape: LogShape | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A command ready to be run: its words, the folder it is typed in, and what it has to print.

    One that `writes` is run in a fresh copy of the folder. `lines` is the fewest that it prints.
    """

    row: Row
    words: Sequence[str]
    folder: Path
    environment: Mapping[str, str] = field(default_factory=dict)
    writes: bool = False
    lines: int = 1


class Run(NamedTuple):
    """The seconds of one run by the clock, and those of a processor."""

    seconds: float
    processor: float


@dataclass(slots=True)
class Figures:
    """What was measured of a row: the seconds of each run, and the most memory, in bytes.

    They are infinite where a run took longer than it may. Those of a `processor` leave out what
    others do on the computer, and waiting for the disk.
    """

    seconds: list[float] = field(default_factory=list)
    memory: int | None = None
    processor: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """The seconds of the run in the middle."""
        return median(self.seconds)

    @property
    def best(self) -> float:
        """The seconds of the quickest run: what others do on the computer makes none quicker."""
        return min(self.seconds)

    @property
    def best_of_processor(self) -> float:
        """The seconds of a processor of the run that took the least of them."""
        return min(self.processor, default=inf)

    def add(self, run: Run) -> None:
        """Count one more run."""
        self.seconds.append(run.seconds)
        self.processor.append(run.processor)


Measured = dict[Row, Figures]


def ratio(one: Figures, bare: Figures) -> float:
    """How many times as long as bare Python."""
    return one.median / bare.median


def best_ratio(one: Figures, bare: Figures, crowded: bool = False) -> float:
    """How many times as long as bare Python, the quickest run of each.

    On a `crowded` computer by the seconds of a processor: bare Python is over before another
    program has its turn, and what takes longer is not.
    """
    if crowded:
        return one.best_of_processor / bare.best_of_processor
    return one.best / bare.best


def slope(small: Figures, large: Figures, more: int) -> float:
    """The microseconds that each of so many more stored actions takes."""
    return (large.median - small.median) / more * 1e6


def in_rounds(works: Sequence[Work], bare: Sequence[Work], runs: int) -> Measured:
    """Run each in turn, so many times, and bare Python beside each: noise falls on all alike.

    The first run of each does not count, but where it took too long. What takes long is run less
    often.
    """
    found = {work.row: tried(work) for work in (*bare, *works)}
    for _ in range(runs):
        for work in works:
            if sum(found[work.row].seconds) < LONG:
                for each in (*bare, work):
                    found[each.row].add(once(each))
    return found


def tried(work: Work, most: float = MOST) -> Figures:
    """Run it once, and look whether it does what is to be measured: no figures of it as yet."""
    with ready(work) as folder:
        try:
            done = subprocess.run(
                work.words, cwd=folder, env=whole(work.environment), timeout=most,
                stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8",
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return Figures([inf])
    if done.returncode or len(done.stdout.splitlines()) < work.lines:
        said = f"{done.stdout[-300:]}\n{done.stderr[-300:]}"
        raise SystemExit(f"{work.row}: not what is to be measured, code {done.returncode}: {said}")
    return Figures()


def once(work: Work) -> Run:
    """One run; neither copying the log nor reading what is printed counts."""
    with ready(work) as folder:
        began, used = perf_counter(), _used_by_children()
        subprocess.run(  # without a timeout, with which it would look only now and then for the end
            work.words, cwd=folder, env=whole(work.environment), check=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        return Run(perf_counter() - began, _used_by_children() - used)


def _used_by_children() -> float:
    if sys.platform == "win32":
        return 0.0  # it does not tell
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def whole(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment of a run: no log of whoever measures is named, tables as wide as a page."""
    theirs = {
        name: value for name, value in os.environ.items() if not name.startswith(_NOT_TAKEN_OVER)
    }
    return {**theirs, "COLUMNS": "100", "PYTHONUTF8": "1", **environment}


@contextmanager
def ready(work: Work) -> Iterator[Path]:
    """The folder to run it in, a copy beside it if it writes."""
    if not work.writes:
        yield work.folder
        return
    with TemporaryDirectory(dir=work.folder.parent) as name:
        shutil.copytree(work.folder, name, copy_function=_copied, dirs_exist_ok=True)
        yield Path(name)


def _copied(source: str, target: str) -> None:
    """Copy a file onto the disk, so that the command waits for what it wrote itself alone."""
    with Path(source).open("rb") as old, Path(target).open("wb") as new:
        shutil.copyfileobj(old, new)
        new.flush()
        os.fsync(new.fileno())
