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
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks import gate, installed
from tests.benchmarks.options import options
from tests.benchmarks.page import page, tables
from tests.benchmarks.run_all import results


def main(typed: Sequence[str] | None = None) -> int:
    """Do what is asked for."""
    asked = options(typed)
    with tempfile.TemporaryDirectory() as made:
        folder = (asked.folder or Path(made)).resolve()
        folder.mkdir(exist_ok=True)
        if asked.gate:
            return 0 if _gate(folder) else 1
        found = results(asked, folder)
    sys.stdout.write(tables(found))
    if asked.write:
        asked.write.write_text(page(found), encoding="utf-8", newline="\n")
    return 0


def _gate(folder: Path) -> bool:
    ours, home = installed.this_python(), installed.home(folder)
    works = installed.works(ours, gate.rows(), folder, home)
    return gate.passed(works, installed.bare(ours, folder, home))


if __name__ == "__main__":
    sys.exit(main())
