"""Everything of tests/faults at once, as the page docs/reliability.md says it was tried.

    python -m tests.faults                                all of it
    python -m tests.faults --minutes 8                    as much as there is time for
    python -m tests.faults --write docs/reliability.md    and the page is written of it

Gives 1 where anything is wrong. Needs strace and faketime, so Linux.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from time import monotonic

import pytest

from tests.faults import beside, clocks, hand_edits, running
from tests.faults.page import Table, page
from tests.tools import program, tracer

WRITERS, READERS, READS, EDITS = 16, 4, 10_000, 1_000
LESS = 4  # where time is short, so many times less of what has no end of its own


def main() -> int:
    """Try it, print the page and what is wrong."""
    options = _options()
    os.environ.update(COLUMNS="100", PCC_ACTIONS_TOOLS="required")
    _tools()
    with tempfile.TemporaryDirectory() as name:
        tables = _tables(Path(name).resolve(), options.minutes)
    text = page(tables)
    wrong = [each for table in tables for each in table.wrong]
    sys.stdout.write("\n".join([text, *wrong, f"{len(wrong)} wrong\n"]))
    if options.write:
        options.write.write_text(text, encoding="utf-8")
    return 1 if wrong else 0


def _tools() -> None:
    """Look before anything is tried whether what it is tried with is there."""
    try:
        tracer()
        program("faketime")
    except pytest.fail.Exception as missing:
        sys.exit(f"tests.faults: {missing}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("--minutes", type=float, help="how long it may take")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page there")
    return parser.parse_args()


def _tables(folder: Path, minutes: float | None) -> list[Table]:
    until = None if minutes is None else monotonic() + minutes * 60
    less = 1 if minutes is None else LESS
    rest = [
        beside.table(
            beside.tried(folder / "beside", WRITERS, READERS, READS // less), WRITERS, READERS
        ),
        clocks.table(clocks.all_of_them(folder / "clocks")),
        hand_edits.table(hand_edits.all_of_them(folder / "edits", EDITS // less)),
    ]
    (folder / "calls").mkdir()
    done, of = running.all_of_them(folder / "calls", until)
    return [*running.tables(done, of), *rest]


if __name__ == "__main__":
    sys.exit(main())
