"""What may be typed after `python -m tests.benchmarks`."""

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.installed import ROOT
from tests.benchmarks.logs import USUAL_OUTSTANDING
from tests.benchmarks.rows import NAMES, SIZES

PAGE = ROOT / "docs" / "performance.md"
RUNS = 9


class Options(argparse.Namespace):
    """What was typed."""

    sizes: tuple[int, ...]
    commands: tuple[str, ...]
    runs: int
    folder: Path | None
    python: list[Path]
    peers: bool
    parts: bool
    papers: bool
    typer: bool
    all: bool
    write: Path | None
    gate: bool


def options(typed: Sequence[str] | None = None) -> Options:
    """Read what was typed."""
    found = _parser().parse_args(typed, Options())
    if found.all:
        found.peers = found.parts = found.papers = found.typer = True
    return found


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    add = parser.add_argument
    add("--sizes", type=_sizes, default=SIZES, help="actions of the logs: 1000,10000")
    add("--commands", type=_names, default=NAMES, help=f"of {','.join(NAMES)}")
    add("--runs", type=int, default=RUNS, help="how often each is run")
    add("--folder", type=Path, help="where the logs are made, and stay for another time")
    add("--python", type=_python, action="append", default=[], help="a Python to measure with")
    add("--peers", action="store_true", help="beside other tools, of which some are installed")
    add("--parts", action="store_true", help="also where the time goes")
    add("--papers", action="store_true", help="also papers, and documents taken in")
    add("--typer", action="store_true", help="also what the newest Typer costs")
    add("--all", action="store_true", help="all of these four")
    add("--write", type=Path, nargs="?", const=PAGE, help="also write the page on performance")
    add("--gate", action="store_true", help="fail where a command is much slower than it is to be")
    return parser


def _python(typed: str) -> Path:
    found = shutil.which(typed)
    if found is None:
        raise argparse.ArgumentTypeError(f"no Python is found at {typed}")
    return Path(found).absolute()


def _sizes(typed: str) -> tuple[int, ...]:
    sizes = tuple(sorted(int(each) for each in typed.split(",")))
    if sizes[0] < USUAL_OUTSTANDING:
        raise argparse.ArgumentTypeError(f"{USUAL_OUTSTANDING} actions of a log are outstanding")
    return sizes


def _names(typed: str) -> tuple[str, ...]:
    names = tuple(typed.split(","))
    if unknown := set(names) - set(NAMES):
        raise argparse.ArgumentTypeError(f"no command is called {', '.join(sorted(unknown))}")
    return names
