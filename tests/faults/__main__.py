"""Everything of tests/faults at once, as the page docs/reliability.md says it was tried.

    python -m tests.faults                                all of it
    python -m tests.faults --minutes 8                    as much as there is time for
    python -m tests.faults --only kills --only beside     some of it
    python -m tests.faults --write docs/reliability.md    and the page is written of it

Gives 1 where anything is wrong. Needs strace and faketime, so Linux.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

import pytest

from tests.faults.page import by_hand, page
from tests.faults.rows import NAMES, tables
from tests.tools import program, tracer


def main() -> int:
    """Try it, print the page and what is wrong."""
    options = _options()
    os.environ.update(COLUMNS="100", PCC_ACTIONS_TOOLS="required")
    _tools()
    with tempfile.TemporaryDirectory() as name:
        found = tables(Path(name).resolve(), options.only or NAMES, options.minutes)
    text = page(found)
    wrong = [each for table in found for each in table.wrong]
    sys.stdout.write("\n".join([text, *wrong, f"{len(wrong)} wrong\n"]))
    if options.write:
        before = options.write.read_text(encoding="utf-8") if options.write.exists() else ""
        options.write.write_text(text + by_hand(before), encoding="utf-8")
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
    parser.add_argument("--only", action="append", choices=NAMES, help="a row to be tried")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the page there")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
