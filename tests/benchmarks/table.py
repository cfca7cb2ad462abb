"""What was measured, as tables."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import isfinite, isinf

from tests.benchmarks.commands import COMMANDS, Command
from tests.benchmarks.installed import BARE
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import MOST, Figures, Measured, Row, ratio, slope
from tests.benchmarks.reach import reach_of

TITLES = {command.name: command.title for command in COMMANDS}
SMALL, LARGE = LogShape(10_000), LogShape(100_000)


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown."""
    lines = [columns, ["---", *["---:"] * (len(columns) - 1)], *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def milliseconds(measured: Measured, tool: str) -> str:
    """The milliseconds of each command on the usual logs, by size."""
    bare = ("`python -c pass`", milliseconds_of(measured[Row(tool, BARE)]))
    rows = _by_size(measured, tool, lambda row: milliseconds_of(measured[row]))
    columns, *commands = rows
    return table(columns, [(*bare, *[bare[1]] * (len(columns) - 2)), *commands])


def ratios(measured: Measured, tool: str) -> str:
    """How many times as long as bare Python each command takes, with its reach in brackets."""
    columns, *rows = _by_size(measured, tool, lambda row: _with_reach(measured, row))
    return table(columns, rows)


def memory(measured: Measured, tool: str) -> str:
    """The megabytes that each command holds at most, by size."""
    columns, *rows = _by_size(measured, tool, lambda row: megabytes_of(measured[row]))
    return table(columns, rows)


def other_logs(measured: Measured, tool: str) -> str:
    """The commands on logs of other shapes: of one a meeting, changed by hand, with more open."""
    rows = [row for row in measured if row.tool == tool and row.shape and not _usual(row.shape)]
    columns = ("command", "actions of the log", "ms", "times bare Python", "MB")
    return table(columns, [_of_other_log(measured, row, row.shape) for row in rows if row.shape])


def _of_other_log(measured: Measured, row: Row, shape: LogShape) -> Sequence[str]:
    figures = measured[row]
    title, times = TITLES[row.command], _with_reach(measured, row)
    return title, shape.words, milliseconds_of(figures), times, megabytes_of(figures)


def slopes(measured: Measured, tool: str) -> str:
    """The microseconds that each stored action takes, between 10,000 and 100,000 of them."""
    found = ((command, _slope(measured, tool, command)) for command in COMMANDS)
    rows = [(command.title, f"{each:.1f}") for command, each in found if each is not None]
    return table(("command", "µs a stored action"), rows)


def _slope(measured: Measured, tool: str, command: Command) -> float | None:
    small, large = (measured.get(Row(tool, command.name, each)) for each in (SMALL, LARGE))
    if small is None or large is None or isinf(large.median):
        return None
    return slope(small, large, LARGE.actions - SMALL.actions)


def _by_size(measured: Measured, tool: str, cell: Callable[[Row], str]) -> Iterator[Sequence[str]]:
    """The columns, then a row of each command; what is the same on any log is so in each column."""
    rows = [row for row in measured if row.tool == tool]
    shapes = sorted(
        {row.shape for row in rows if row.shape and _usual(row.shape)}, key=lambda one: one.actions
    )
    yield ("command", *(f"{shape.actions:,} actions" for shape in shapes))
    for command in COMMANDS:
        theirs = [Row(tool, command.name, None if command.any_log else shape) for shape in shapes]
        if any(row in measured for row in theirs):
            yield command.title, *(cell(row) if row in measured else "" for row in theirs)


def _usual(shape: LogShape) -> bool:
    return shape == LogShape(shape.actions)


def _with_reach(measured: Measured, row: Row) -> str:
    figures, bare = measured[row], measured[Row(row.tool, BARE)]
    times = f"{ratio(figures, bare):.1f}" if isfinite(figures.median) else "too long"
    reach = reach_of(row.command, row.shape or LogShape(1_000))
    return f"{times} ({reach:g})" if reach else times


def milliseconds_of(figures: Figures) -> str:
    """The milliseconds of the run in the middle."""
    if isinf(figures.median):
        return f"over {MOST * 1000:,.0f}"
    return f"{figures.median * 1000:,.0f}"


def megabytes_of(figures: Figures) -> str:
    """The megabytes that it held at most, if the system tells."""
    return "" if figures.memory is None else f"{figures.memory / 1024**2:,.0f}"
