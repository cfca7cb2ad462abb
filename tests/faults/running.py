"""Faults of every command, in an order that tells the most first, on as many cores as there are."""

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice, zip_longest
from multiprocessing import get_context
from pathlib import Path
from time import monotonic
from typing import TypeVar

from tests.faults.commands import COMMANDS, Command
from tests.faults.judging import AS_IT_WAS, DONE, IN_PART, Prepared, Tried, prepared, tried
from tests.faults.page import Row, Table
from tests.faults.tracing import KINDS, PACKAGE, Call, Fault, calls

CHANGES_FIRST = 3  # so many faults of calls that change something to one of those that look
AT_ONCE = 64  # so many are tried before the clock is looked at
Trial = tuple[Prepared, Fault]
Each = TypeVar("Each")


def ready(command: Command, folder: Path, package: Path = PACKAGE) -> list[Trial]:
    """Prepare a command in a new folder, and give all that can be tried with it."""
    one = prepared(command, folder)
    copy = Path(shutil.copytree(folder, folder.with_name(f"{folder.name}-calls")))
    return [(one, fault) for fault in in_order(calls(command.line(copy), copy, package))]


def in_order(found: Sequence[Call]) -> list[Fault]:
    """Give every fault of the calls, mixed, the same way each time."""
    changing, looking = (
        [Fault(call, kind) for call in found if call.writes is writes for kind in call.faults]
        for writes in (True, False)
    )
    for each in (changing, looking):
        random.Random(len(each)).shuffle(each)
    return _in_turn([*(changing[at::CHANGES_FIRST] for at in range(CHANGES_FIRST)), looking])


def _in_turn(parts: Iterable[Sequence[Each]]) -> list[Each]:
    return [each for row in zip_longest(*parts) for each in row if each is not None]


def all_of_them(folder: Path, until: float | None = None) -> tuple[list[Tried], int]:
    """Try the faults of every command, or as many as there is time for; give how many there are.

    `until` is a moment of the clock that `monotonic` reads; some are tried in any case.
    """
    every = [ready(command, folder / str(number)) for number, command in enumerate(COMMANDS)]
    left = iter(_in_turn(every))
    done: list[Tried] = []
    # A process begun anew has no thread of ours in it, and imports what it needs once.
    with ProcessPoolExecutor(os.cpu_count(), get_context("spawn")) as pool:
        while (some := list(islice(left, AT_ONCE))) and (not done or _time_left(until)):
            done += pool.map(_tried, some)
    return done, sum(map(len, every))


def _time_left(until: float | None) -> bool:
    return until is None or monotonic() < until


def _tried(trial: Trial) -> Tried:
    return tried(*trial)


def tables(done: Sequence[Tried], of: int) -> list[Table]:
    """Count what came of the faults, by command and by what happened to the call."""
    counted = [one for one in done if one.hit]
    wrong = [f"{one.command}, {one.fault.name}: {each}" for one in counted for each in one.wrong]
    return [
        _table(
            "System calls failed and killed",
            "Each command makes system calls that touch the log's folder: it opens, reads, writes, "
            f"renames. One of them at a time fails or is where the command is killed: {of:,} "
            f"faults in all, of which {len(done):,} were tried for this page. The log is then the "
            "one before or the one after, whole; what was said is so; no kept version is lost; and "
            "the next command, and undo, work.",
            "command", [each.name for each in COMMANDS], counted, lambda one: one.command, wrong,
        ),
        _table(
            "By what happened",
            "The same, by the error that the system gave. Where a command is killed nobody is "
            "told anything; done with a warning is that it is saved, and the sentence says what "
            "else could not be done.",
            "what happened", KINDS, counted, lambda one: one.fault.kind, [],
        ),
    ]  # fmt: skip


def _table(
    heading: str, text: str, first: str, names: Sequence[str], done: Sequence[Tried],
    by: Callable[[Tried], str], wrong: Sequence[str],
) -> Table:  # fmt: skip
    rows: list[Row] = [(name, *_counts([one for one in done if by(one) == name])) for name in names]
    columns = (first, "tried", AS_IT_WAS, DONE, "done, with a warning", IN_PART, "wrong")
    return Table(heading, text, columns, [*rows, ("all", *_counts(done))], wrong)


def _counts(done: Sequence[Tried]) -> Iterator[int]:
    outcomes = Counter("warned" if one.warned else one.outcome for one in done)
    yield len(done)
    yield from (outcomes[each] for each in (AS_IT_WAS, DONE, "warned", IN_PART))
    yield sum(1 for one in done if one.wrong)
