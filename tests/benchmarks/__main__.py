"""Measure how long each command takes, beside bare Python and beside the tools people know.

    python -m tests.benchmarks                        all of our commands, at every size
    python -m tests.benchmarks --sizes 1000 --commands outstanding,show --runs 5
    python -m tests.benchmarks --peers --parts        also other tools, and where the time goes
    python -m tests.benchmarks --all --write          all of it, and docs/performance.md is written
    python -m tests.benchmarks --gate                 fails where one is much slower than its reach

Run it where nothing else does much. It touches no log of yours.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks import gate, installed, papers, peers, profile, typer_releases
from tests.benchmarks.commands import HELP, NOTE, OUTSTANDING, SHOW
from tests.benchmarks.computer import busy, this_computer
from tests.benchmarks.installed import Installed
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import Measured, Row, Work, in_rounds
from tests.benchmarks.memory import peak
from tests.benchmarks.options import Options, options
from tests.benchmarks.page import page, tables
from tests.benchmarks.profile import Parts
from tests.benchmarks.reach import MANY
from tests.benchmarks.results import Results
from tests.benchmarks.rows import chosen

FEW = 3  # runs of what takes seconds
PARTED = {command.name for command in (HELP, OUTSTANDING, SHOW, NOTE)}
PARTED_UP_TO = 10_000


def main(typed: Sequence[str] | None = None) -> int:
    """Do what is asked for."""
    asked = options(typed)
    with tempfile.TemporaryDirectory() as made:
        folder = (asked.folder or Path(made)).resolve()
        folder.mkdir(exist_ok=True)
        if asked.gate:
            return 0 if _gate(folder) else 1
        results = _results(asked, folder)
    sys.stdout.write(tables(results))
    if asked.write:
        asked.write.write_text(page(results), encoding="utf-8", newline="\n")
    return 0


def _gate(folder: Path) -> bool:
    ours, home = installed.this_python(), installed.home(folder)
    works = installed.works(ours, gate.rows(), folder, home)
    return gate.passed(works, installed.bare(ours, folder, home))


def _results(asked: Options, folder: Path) -> Results:
    """Measure what was asked for."""
    computer, begun, home = this_computer(), busy(), installed.home(folder)
    ours = [installed.installed_for(each, folder) for each in asked.python]
    ours = ours or [installed.this_python()]
    others = peers.found(folder) if asked.peers else []
    releases = typer_releases.both(ours[0], folder) if asked.typer else ()
    bare = [installed.bare(each, folder, home) for each in ours]
    rows = chosen(asked.sizes, asked.commands)
    works = [work for each in ours for work in installed.works(each, rows, folder, home)]
    shapes = [*map(LogShape, asked.sizes), *[MANY] * (MANY.actions in asked.sizes)]
    beside = [
        *peers.works(others, shapes, folder), *typer_releases.works(releases, folder, home),
    ]  # fmt: skip
    measured = in_rounds([*works, *beside], bare, asked.runs)
    for work in (*bare, *works):
        measured[work.row].memory = peak(work)
    long = list(papers.works(ours[0], folder, home)) if asked.papers else []
    measured |= in_rounds(long, [], min(FEW, asked.runs))
    parts = dict(_parts(ours[0], works, measured, bare[0])) if asked.parts else {}
    return Results(
        computer, [each.tool for each in ours], asked.runs, measured, (begun, busy()), others,
        parts, releases, [work.row for work in long],
    )  # fmt: skip


def _parts(
    ours: Installed, works: Sequence[Work], measured: Measured, bare: Work
) -> Iterator[tuple[Row, Parts]]:
    for work in works:
        row, shape = work.row, work.row.shape or LogShape(0)
        usual = shape == LogShape(shape.actions) and shape.actions <= PARTED_UP_TO
        if row.tool == ours.tool and row.command in PARTED and usual:
            yield row, profile.parts(ours, work, measured[row], measured[bare.row])


if __name__ == "__main__":
    sys.exit(main())
