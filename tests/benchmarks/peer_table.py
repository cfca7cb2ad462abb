"""What was measured of other tools, as tables beside ours."""

from collections.abc import Iterator, Sequence

from tests.benchmarks.commands import OUTSTANDING
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import Measured, Row, slope
from tests.benchmarks.reach import MANY
from tests.benchmarks.results import Results
from tests.benchmarks.table import LARGE, SMALL, milliseconds_of, table


def peers(results: Results) -> str:
    """The milliseconds of a list of each tool, ours first, by size."""
    rows = list(_rows(results))
    shapes = _shapes(results.measured, rows)
    columns = ("tool", *map(_column, shapes), "µs a stored task")
    return table(columns, [_line(results.measured, tool, name, shapes) for tool, name in rows])


def _rows(results: Results) -> Iterator[tuple[str, str]]:
    for tool in results.ours:
        yield tool, OUTSTANDING.name
    for peer in results.peers:
        yield peer.tool, peer.row_name


def _shapes(measured: Measured, rows: Sequence[tuple[str, str]]) -> list[LogShape]:
    """The logs that every tool of these lists, and those that some do."""
    plain = {shape for (tool, name, shape) in measured if (tool, name) in rows and shape}
    usual = sorted((each for each in plain if each == LogShape(each.actions)),
                   key=lambda each: each.actions)  # fmt: skip
    return [*usual, *[MANY] * (MANY in plain)]


def _column(shape: LogShape) -> str:
    listed = f", {shape.outstanding} listed" if shape == MANY else ""
    return f"{shape.actions:,} tasks{listed}"


def _line(measured: Measured, tool: str, name: str, shapes: Sequence[LogShape]) -> tuple[str, ...]:
    found = [measured.get(Row(tool, name, shape)) for shape in shapes]
    small, large = (measured.get(Row(tool, name, shape)) for shape in (SMALL, LARGE))
    title = f"{tool}, `outstanding`" if name == OUTSTANDING.name else name
    more = LARGE.actions - SMALL.actions
    each = f"{slope(small, large, more):.1f}" if small and large else ""
    return (title, *(milliseconds_of(one) if one else "" for one in found), each)
