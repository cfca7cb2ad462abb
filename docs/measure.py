"""Measure how long commands take, for the page on performance.

Run it where nothing else does much: python docs/measure.py, and with --write to put what was
measured on the page.

Every number is the median of whole runs of the command as installed, in seconds of a
processor. Not on Windows, which tells them otherwise.
"""

import csv
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
RUNS = 9
FEW = 3  # runs of what takes seconds
ONE_OPEN_IN = 20  # of a log of many years: the newest, all others are closed


class Row(NamedTuple):
    """One row of the table: what is measured, its arguments on which log, and how often."""

    name: str
    log: str
    arguments: list[str]
    runs: int = RUNS


AS_AT = ["--as-at", "07/03/2023"]
PDF = ["report", "GPB", *AS_AT, "-o", "a.pdf", "--force"]
EXCEL = ["export", *AS_AT, "-o", "a.xlsx", "--force"]
NOTE = ["note", "1.01/01/2000", "Asked again"]
ROWS = [
    Row("`outstanding`, of the sample", "sample", ["outstanding", *AS_AT]),
    Row("`outstanding`, of 1,000 actions", "1000", ["outstanding", *AS_AT]),
    Row("`outstanding`, of 10,000 actions", "10000", ["outstanding", *AS_AT]),
    Row("`note`, with 1,000 actions", "1000", NOTE),
    Row("`note`, with 10,000 actions", "10000", NOTE),
    Row("`report` as PDF, of 1,000 actions", "1000", PDF),
    Row("`report` as PDF, of 10,000 actions", "10000", PDF, FEW),
    Row("`export` to Excel, of 10,000 actions", "10000", EXCEL, FEW),
]
IMPORT = "`import --yes` of 10,000 rows into an empty log"
COMMAND = str(Path(sys.executable).with_name("pcc-actions"))
PYTHON = "Python alone, which does nothing"


# What is measured anew, where it stands on the page.
OLD_TABLE = re.compile(r"^\| what \|.*\n(?:\|.*\n)+", re.MULTILINE)
OLD_DAY = re.compile(r"^Measured on .*?\.(?= |$)", re.MULTILINE)


def page(there: str, new_table: str, new_day: str) -> str:
    """The page with what was measured now in the place of what was measured before."""
    return OLD_DAY.sub(new_day, OLD_TABLE.sub(new_table, there))


def measured_on(begun: float, ended: float) -> str:
    """The sentence that says when it was measured, and how much else the computer had to do."""
    return (
        f"Measured on {date.today():%d/%m/%Y}, on {os.cpu_count()} processors: "
        f"{begun:.1f} programs wanted them as it began, and {ended:.1f} as it ended."
    )


def table() -> str:
    """The table, as the page has it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = [(PYTHON, seconds([sys.executable, "-c", ""], folder, RUNS))]
        (folder / "sample").mkdir()
        shutil.copy(ROOT / "actions.toml", folder / "sample")
        _, *took = [imported(folder, size) for size in (1_000, *[10_000] * FEW)]
        lines += [(each.name, measured(each, folder)) for each in ROWS]
    head = "| what | seconds of a processor |\n|---|---|\n"
    rows = (f"| {what} | {taken:.2f} |\n" for what, taken in [*lines, (IMPORT, median(took))])
    return head + "".join(rows)


def imported(folder: Path, size: int) -> float:
    """Make a log of so many actions out of an action log in a spreadsheet; the seconds it took."""
    there = folder / str(size)
    shutil.rmtree(there, ignore_errors=True)
    there.mkdir()
    with (there / "log.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["Ref", "Action", "Owner", "Status"])
        first_open = size - size // ONE_OPEN_IN
        rows.writerows(row(number, number >= first_open) for number in range(size))
    once([COMMAND, "init"], there)
    # A paper lists what was closed since the last meeting, and not of all the years.
    once([COMMAND, "meeting", "add", "GPB", "14/02/2023", "04/04/2023"], there)
    return once([COMMAND, "import", "log.csv", "--board", "GPB", "--yes"], there)


def row(number: int, is_open: bool) -> tuple[str, str, str, str]:
    """One row of an action log: twenty items a meeting, a meeting a day."""
    day = f"{number // 20 % 28 + 1:02}/{number // 560 % 12 + 1:02}/{2000 + number // 6720}"
    status = "Open" if is_open else "Closed 01/03/2002"
    return f"{number % 20 + 1}.{day}", f"Price the vans of station {number}", "OM", status


def measured(one: Row, folder: Path) -> float:
    """The seconds of a row."""
    return seconds([COMMAND, *one.arguments], folder / one.log, one.runs)


def seconds(words: list[str], folder: Path, runs: int) -> float:
    """The median of several runs, after one that does not count."""
    once(words, folder)
    return median(once(words, folder) for _ in range(runs))


def once(words: list[str], folder: Path) -> float:
    """The processor seconds of one run, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = {**os.environ, "PCC_ACTIONS_BY": "IF"}
    subprocess.run(words, cwd=folder, env=environment, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    begun = os.getloadavg()[0]
    taken = table()
    told = measured_on(begun, os.getloadavg()[0])
    print(f"{taken}\n{told}")
    if "--write" in sys.argv:
        there = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page(there, taken, told), encoding="utf-8", newline="\n")
