"""Measure how long each command takes, beside bare Python and beside the tools people know.

    python -m tests.benchmarks                              all of our commands, at every size
    python -m tests.benchmarks --sizes 1000 --commands outstanding,show --runs 5
    python -m tests.benchmarks --gate      fails where a command is much slower than it is to be

Run it where nothing else does much. It touches no log of yours.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import gate, installed, table
from tests.benchmarks.measure import Measured, Work, in_rounds
from tests.benchmarks.memory import peak
from tests.benchmarks.rows import NAMES, SIZES, chosen

RUNS = 9


def main() -> int:
    """Measure it, and print the tables."""
    options = _options()
    with tempfile.TemporaryDirectory() as made:
        folder = (options.folder or Path(made)).resolve()
        folder.mkdir(exist_ok=True)
        if options.gate:
            return 0 if _gate(folder) else 1
        _measure(options, folder)
    return 0


def _gate(folder: Path) -> bool:
    ours, home = installed.this_python(), installed.home(folder)
    works = installed.works(ours, gate.rows(), folder, home)
    return gate.passed(works, installed.bare(ours, folder, home))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--sizes", type=_sizes, default=SIZES, help="actions, with commas between")
    parser.add_argument("--commands", type=_names, default=NAMES, help=f"of {','.join(NAMES)}")
    parser.add_argument("--runs", type=int, default=RUNS, help="of each command")
    parser.add_argument("--folder", type=Path, help="where the logs are made, and stay")
    parser.add_argument("--python", type=Path, action="append", help="a Python to measure with")
    parser.add_argument("--gate", action="store_true", help="fail where one is too slow")
    return parser.parse_args()


def _sizes(typed: str) -> tuple[int, ...]:
    return tuple(int(each) for each in typed.split(","))


def _names(typed: str) -> tuple[str, ...]:
    names = tuple(typed.split(","))
    if unknown := set(names) - set(NAMES):
        raise argparse.ArgumentTypeError(f"no command is called {', '.join(sorted(unknown))}")
    return names


def _measure(options: argparse.Namespace, folder: Path) -> None:
    home = installed.home(folder)
    pythons = [installed.installed_for(each, folder) for each in options.python or []]
    pythons = pythons or [installed.this_python()]
    rows = chosen(options.sizes, options.commands)
    bare = [installed.bare(each, folder, home) for each in pythons]
    works = [work for each in pythons for work in installed.works(each, rows, folder, home)]
    measured = in_rounds(works, bare, options.runs)
    _add_memory(measured, [*bare, *works])
    for each in pythons:
        sys.stdout.write(_text(measured, each.tool))


def _add_memory(measured: Measured, works: list[Work]) -> None:
    for work in works:
        measured[work.row].memory = peak(work)


def _text(measured: Measured, tool: str) -> str:
    parts = {
        "Milliseconds": table.milliseconds,
        "Times bare Python (the reach)": table.ratios,
        "Megabytes at most": table.memory,
        "Other logs (the reach)": table.other_logs,
        "Slope": table.slopes,
    }
    shown = [f"{heading}:\n\n{part(measured, tool)}" for heading, part in parts.items()]
    return "\n".join([f"# {tool}\n", *shown, ""])


if __name__ == "__main__":
    sys.exit(main())
