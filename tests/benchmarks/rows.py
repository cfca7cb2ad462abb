"""Which commands are measured on which logs."""

from collections.abc import Collection, Iterator, Sequence

from tests.benchmarks.commands import COMMANDS, NOTE, OUTSTANDING, SHOW, Command
from tests.benchmarks.logs import LogShape
from tests.benchmarks.reach import MANY

SIZES = (100, 1_000, 10_000, 100_000)
NAMES = tuple(command.name for command in COMMANDS)
# What depends on how many meetings there are, or on whether the log is as it was saved, is seen at
# these sizes.
OTHER_SHAPES = (1_000, 10_000)

MeasuredOn = tuple[Command, LogShape]


def chosen(sizes: Sequence[int], names: Collection[str] = NAMES) -> list[MeasuredOn]:
    """The commands of these names, each on the logs of these sizes."""
    return [
        (command, shape) for command, shape in _all_of(sizes) if command.name in names
    ]  # fmt: skip


def _all_of(sizes: Sequence[int]) -> Iterator[MeasuredOn]:
    for command in COMMANDS:
        for size in sizes[:1] if command.any_log else sizes:
            yield command, LogShape(size)
    for size in (size for size in sizes if size in OTHER_SHAPES):
        for command in (OUTSTANDING, SHOW, NOTE):
            yield command, LogShape(size, a_meeting=1)
        yield OUTSTANDING, LogShape(size, hand_edited=True, kept=True)
        yield OUTSTANDING, LogShape(size, hand_edited=True)
    if MANY.actions in sizes:
        yield OUTSTANDING, MANY
