"""All that was measured in one run of the benchmarks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.benchmarks.computer import Computer
from tests.benchmarks.measure import Measured, Row
from tests.benchmarks.peers import Peer
from tests.benchmarks.profile import Parts
from tests.benchmarks.typer_releases import TyperRelease


@dataclass(frozen=True, slots=True)
class Results:
    """All that was measured: on which computer, of what, how often, and what came of it.

    `ours` are the tools that are pcc-actions, one for each Python. `busy` is how many programs
    wanted the processors as it began and as it ended, where the system tells.
    """

    computer: Computer
    ours: Sequence[str]
    runs: int
    measured: Measured
    busy: tuple[float | None, float | None] = (None, None)
    peers: Sequence[Peer] = ()
    parts: Mapping[Row, Parts] = field(default_factory=dict)
    typer: Sequence[TyperRelease] = ()
    papers: Sequence[Row] = ()
