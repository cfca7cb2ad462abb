"""One run of the benchmarks: what was asked for made ready, measured, and told."""

from collections.abc import Iterator, Sequence
from math import isfinite
from pathlib import Path

from tests.benchmarks import installed, papers, peers, profile, typer_releases
from tests.benchmarks.commands import HELP, NOTE, OUTSTANDING, SHOW
from tests.benchmarks.computer import busy, this_computer
from tests.benchmarks.installed import Installed
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import Figures, Measured, Row, Work, in_rounds
from tests.benchmarks.memory import peak
from tests.benchmarks.options import Options
from tests.benchmarks.profile import Parts
from tests.benchmarks.reach import MANY
from tests.benchmarks.results import Results
from tests.benchmarks.rows import chosen

FEW = 3  # runs of what takes seconds
PARTED = {command.name for command in (HELP, OUTSTANDING, SHOW, NOTE)}
PARTED_UP_TO = 10_000


def results(asked: Options, folder: Path) -> Results:
    """Measure what was asked for, in a folder where the logs are made."""
    begun, home = busy(), installed.home(folder)
    ours = _ours(asked, folder)
    others = peers.found(folder) if asked.peers else []
    releases = typer_releases.both(ours[0], folder) if asked.typer else ()
    long = list(papers.works(ours[0], folder, home)) if asked.papers else []
    bare = [installed.bare(each, folder, home) for each in ours]
    works = [work for each in ours for work in _works(asked, each, folder, home)]
    beside = [
        *peers.works(others, _shapes(asked), folder),
        *typer_releases.works(releases, folder, home),
    ]
    measured = in_rounds([*works, *beside], bare, asked.runs)
    _remember_memory(measured, [*bare, *works])
    measured |= in_rounds(long, [], min(FEW, asked.runs))
    parts = dict(_parts(ours[0], works, measured, measured[bare[0].row])) if asked.parts else {}
    return Results(
        this_computer(), [each.tool for each in ours], asked.runs, measured, (begun, busy()),
        others, parts, releases, [work.row for work in long],
    )  # fmt: skip


def _ours(asked: Options, folder: Path) -> list[Installed]:
    chosen_ones = [installed.installed_for(each, folder) for each in asked.python]
    return chosen_ones or [installed.this_python()]


def _works(asked: Options, each: Installed, folder: Path, home: dict[str, str]) -> list[Work]:
    return installed.works(each, chosen(asked.sizes, asked.commands), folder, home)


def _shapes(asked: Options) -> list[LogShape]:
    """The logs whose actions other tools are given."""
    return [*map(LogShape, asked.sizes), *[MANY] * (MANY.actions in asked.sizes)]


def _remember_memory(measured: Measured, works: Sequence[Work]) -> None:
    for work in works:
        if isfinite(measured[work.row].median):
            measured[work.row].memory = peak(work)


def _parts(
    ours: Installed, works: Sequence[Work], measured: Measured, bare: Figures
) -> Iterator[tuple[Row, Parts]]:
    """Where the time of some commands goes, on the usual logs that are not too long."""
    for work in works:
        row, shape = work.row, work.row.shape or LogShape(0)
        usual = shape == LogShape(shape.actions) and shape.actions <= PARTED_UP_TO
        if row.tool == ours.tool and row.command in PARTED and usual:
            yield row, profile.parts(ours, work, measured[row], bare)
