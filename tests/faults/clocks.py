"""Two people record, and the clock of one is behind: what is recorded later has to count."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from pcc_actions.core.text.english import joined
from tests.cli.running import RECORDER, Pcc
from tests.faults.commands import LOG
from tests.faults.page import Table
from tests.faults.tracing import PACKAGE, environment
from tests.tools import program

BEHIND = {"5 minutes": "-5m", "3 hours": "-3h", "2 days": "-2d"}
REFERENCE = "3.14/02/2023"
PLANTED = "Zanzibar"  # a word that stands in the action only


@dataclass(frozen=True)
class Desk:
    """A computer at which somebody records, its clock as faketime sets it; "" is right."""

    folder: Path
    offset: str = ""
    package: Path = PACKAGE

    def __call__(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        clock = [program("faketime"), "-f", self.offset] if self.offset else []
        return subprocess.run(
            [*clock, sys.executable, "-m", "pcc_actions", "--file", str(self.folder / LOG),
             *arguments],
            cwd=PACKAGE.root, env={**environment(self.package), **RECORDER}, capture_output=True,
            encoding="utf-8", stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip

    def action(self) -> dict[str, object]:
        """Give the action as a list for another program has it today."""
        done = self("list", "--format", "json")
        found: dict[str, object] = json.loads(done.stdout)["actions"][0]
        return found


@dataclass(frozen=True)
class Case:
    """What the clock that is right records, then the one behind, and whether that holds."""

    name: str
    first: tuple[str, ...]
    then: tuple[str, ...]
    holds: Callable[[Desk, Desk], bool]


def _withheld(right: Desk, behind: Desk) -> bool:
    papers = [desk("report", "GPB").stdout for desk in (right, behind)]
    return all("Withheld" in each and PLANTED not in each for each in papers)


CASES = (
    Case("exempt, after it was lifted", ("exempt", REFERENCE, "--lift"),
         ("exempt", REFERENCE, "--ground", "FOIA s.31"), _withheld),
    Case("defer, after another defer",
         ("defer", REFERENCE, "--to", "04/04/2099", "--note", "Moving offices"),
         ("defer", REFERENCE, "--to", "16/05/2099", "--note", "Still moving"),
         lambda right, _: right.action()["due"] == "2099-05-16"),
    Case("assign, after another assign", ("assign", REFERENCE, "--owner", "CFO"),
         ("assign", REFERENCE, "--owner", "OPCC"),
         lambda right, _: right.action()["owners"] == ["OPCC"]),
    Case("discharge, on the day it was completed",
         ("complete", REFERENCE, "--note", "Visited"),
         ("discharge", REFERENCE, "--note", "Agreed"),
         lambda right, _: right.action()["status"] == "discharged"),
)  # fmt: skip


def prepared(folder: Path) -> Path:
    """Make a log with one action that is exempt."""
    folder.mkdir()
    Pcc(folder).do(
        "init",
        "meeting add GPB 14/02/2023 07/03/2023",
        f"add {REFERENCE} '{PLANTED} visit' --owner 'EI / IF' --exempt 'FOIA s.31'",
    )
    return folder


def wrong(case: Case, folder: Path, offset: str, package: Path = PACKAGE) -> Iterator[str]:
    """Record by two clocks; give what does not hold afterwards."""
    right, behind = Desk(folder, package=package), Desk(folder, offset, package)
    for desk, line in ((right, case.first), (behind, case.then)):
        done = desk(*line)
        if done.returncode:
            yield f"{case.name}, {desk.offset}: {' '.join(line)}: {done.stderr}"
            return
    if not case.holds(right, behind):
        yield f"{case.name}, {offset}: what was recorded later does not hold"


def all_of_them(folder: Path, package: Path = PACKAGE) -> dict[str, list[str]]:
    """Try every case with every clock; give what is wrong, by case."""
    folder.mkdir()
    found: dict[str, list[str]] = {case.name: [] for case in CASES}
    for number, case in enumerate(CASES):
        for name, offset in BEHIND.items():
            found[case.name] += wrong(case, prepared(folder / f"{number}{name}"), offset, package)
    return found


def table(found: dict[str, list[str]]) -> Table:
    """Count what is wrong, by case."""
    return Table(
        "Clocks that disagree",
        "Two people record one after the other, and the clock of the second is "
        f"{joined([*BEHIND], 'or')} behind. What is recorded later counts, and what is exempt is "
        "withheld by either clock.",
        ("recorded by the clock behind", "tried", "wrong"),
        [(name, len(BEHIND), len(wrongs)) for name, wrongs in found.items()],
        [each for wrongs in found.values() for each in wrongs],
    )
