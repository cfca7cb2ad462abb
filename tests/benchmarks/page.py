"""The page on performance, written from what was measured: docs/performance.md."""

from collections.abc import Iterator

from tests.benchmarks import papers, peer_table, table
from tests.benchmarks.measure import Row
from tests.benchmarks.profile import Parts
from tests.benchmarks.results import Results
from tests.benchmarks.typer_releases import IMPORT, SMALLEST, TyperRelease

COSTS = (IMPORT, SMALLEST)
INTRODUCTION = """\
# Performance

How long pcc-actions takes, and how you measure it yourself. A program wrote this page from what
it measured: `python -m tests.benchmarks --all --write`.

## What was measured

Every number is of a whole command, from Return to its end, started anew each time. It is the run
in the middle of several. All commands are run in turn, so that what else the computer does falls
on all alike.

Python itself takes some milliseconds to start and do nothing. No command can be quicker. So the
second table of each kind says how many times as long as that a command takes: this number hardly
changes from computer to computer. The number in brackets is what we want it to keep to.

The logs have 50 actions outstanding, the newest, as a log of many years has. All others are
discharged. Each meeting raised five actions, and each action has three events. A board that meets
every month and raises ten actions each time has 1,200 in ten years.

`note`, `add` and `discharge` wait until what they recorded is safe on the disk. This is in the
numbers.
"""
MEMORY = """\
The most memory that a command held, in megabytes. Bare Python holds about nine.
"""
OTHER_LOGS = """\
With one action a meeting a log has many more meetings. A log with 500 outstanding is a long list
to print. One that was changed by hand has to be looked over: the next command that records makes
it quick again.
"""
SLOPE = """\
How much longer a command takes for each action that a log has more. It is measured between 10,000
and 100,000 actions, in millionths of a second (µs).
"""
PEERS = """\
The same work in other programs that list what is to be done: the same texts and days, 50 to be
done, and all others done. They are done in the way that each program has for it. Taskwarrior
keeps them in a second file, and reads both. topydo and `todo.txt-cli` move them to a second file
that a list does not read, or leave them in the first: both are shown. todoman keeps a file for
each task, and remembers what it read of each. What it takes the first time is not counted.

The last column is how much longer a list takes for each task more, as above.
"""
PARTS = """\
The milliseconds of a command, by what they are spent on. They come to the quickest run. Loading
is what is left of it when starting Python and the work itself are taken away; both are measured
alone. How loading and work are parted is less sure: looking on makes some parts seem longer than
they are.
"""
PAPERS = """\
What takes seconds is given twice. The seconds of a processor leave out what other programs do on
the computer meanwhile.
"""
MEASURE = """\
## Measure it yourself

In the folder of pcc-actions, with the environment that README's second command makes:

    .venv/bin/python -m tests.benchmarks --sizes 1000,10000

It makes the logs in a folder of its own, takes some minutes, and prints the tables. It touches no
log of yours. `--commands outstanding,show` measures only these, and `--runs 3` is less exact and
quicker. `--peers` adds the other programs: topydo and todoman are then installed in that folder,
and the others are measured if they are there. `--all --write` measures all of it, for an hour,
and writes this page anew.
"""


def page(results: Results) -> str:
    """Write the page."""
    return "\n".join([INTRODUCTION, *_measured_on(results), tables(results), MEASURE])


def tables(results: Results) -> str:
    """The sections with what was measured."""
    return "\n".join(_sections(results))


def _measured_on(results: Results) -> Iterator[str]:
    often = f"{results.runs} times" if results.runs > 1 else "once"
    yield f"Measured on {results.computer}, each command {often}.\n"
    begun, ended = results.busy
    if begun is not None and ended is not None:
        yield (
            f"As it began {begun:.1f} programs wanted the processors, and {ended:.1f} as it ended. "
            "Where that is more than there are, a command waits for its turn, and bare Python is "
            "over before: all numbers are then far larger than on a quiet computer.\n"
        )


def _sections(results: Results) -> Iterator[str]:
    """One is left out where nothing of it was measured."""
    measured, [first, *_] = results.measured, results.ours
    for tool in results.ours:
        yield _section(f"How long a command takes: {tool}", table.milliseconds(measured, tool))
        yield f"As many times as long as bare Python:\n\n{table.ratios(measured, tool)}"
    yield _section("How much memory it takes", MEMORY, table.memory(measured, first))
    if has_rows(others := table.other_logs(measured, first)):
        yield _section("Logs of other kinds", OTHER_LOGS, others)
    if has_rows(slopes := table.slopes(measured, first)):
        yield _section("What each action more costs", SLOPE, slopes)
    if results.peers:
        yield _section("Beside programs that people know", PEERS, peer_table.peers(results))
    if results.parts:
        yield _section("Where the time goes", PARTS, parts(results))
    if results.papers:
        yield _section(
            "Papers, and documents taken in", PAPERS, papers.seconds(measured, results.papers)
        )
    if results.typer:
        yield _section("Which Typer, and why", typer_words(*results.typer), typer_table(results))


def _section(heading: str, *texts: str) -> str:
    return "\n".join([f"## {heading}\n", *texts])


def has_rows(text: str) -> bool:
    """Whether a table has more than its columns."""
    return len(text.splitlines()) > 2


def parts(results: Results) -> str:
    """The milliseconds of each part of each command."""
    commands = [
        f"{table.TITLES[row.command]}, {row.shape.words if row.shape else 'any log'}"
        for row in results.parts
    ]
    every = dict.fromkeys(name for found in results.parts.values() for name in found)
    lines = [(name, *(_part(found, name) for found in results.parts.values())) for name in every]
    return table.table(("milliseconds for", *commands), lines)


def _part(found: Parts, name: str) -> str:
    return f"{found.get(name, 0) * 1000:.0f}"


def typer_words(used: TyperRelease, newest: TyperRelease) -> str:
    """Which release of Typer is used, which is the newest, and why not that."""
    begun = f"Typer is the library that understands what is typed. Release {used.release} is used"
    if used.release == newest.release:
        return f"{begun}, which is the newest.\n"
    if newest.loads_pydantic and not used.loads_pydantic:
        return (
            f"{begun}. The newest, {newest.release}, loads a further library, pydantic, whenever a "
            "command starts, and no command needs it for that.\n"
        )
    return f"{begun}; the newest is {newest.release}.\n"


def typer_table(results: Results) -> str:
    """The milliseconds of the release that is used, and of the newest where it is another."""
    lines = (
        (tool, *(table.milliseconds_of(results.measured[Row(tool, what)]) for what in COSTS))
        for tool in dict.fromkeys(each.tool for each in results.typer)
    )
    return table.table(("release", *(f"{what}, ms" for what in COSTS)), lines)
