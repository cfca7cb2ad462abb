"""The corpus read by the program as it is now, and what moved since it was last accepted.

    python -m tests.corpus                  a row for each document, and what moved
    python -m tests.corpus --wrong          also what is wrong in each
    python -m tests.corpus visit logs/      only the documents whose names hold one of these
    python -m tests.corpus --accept         keeps what came out, for the next run
    python -m tests.corpus --make FOLDER    makes the documents in a folder, to look at them

Gives 1 where anything moved.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.corpus.documents import Entry, entries
from tests.corpus.results import ACCEPT, KEPT, Wrong, accept, accepted, moved, wrong_in
from tests.corpus.rows import rows
from tests.corpus.running import results_of


def main(arguments: Sequence[str] | None = None, kept: Path = KEPT) -> int:
    """Do what the command line asks for."""
    options = _options(arguments)
    wanted = [entry for entry in entries() if _is_named(entry.name, options.names)]
    if options.make:
        return _make(wanted, options.make)
    results = results_of(wanted)
    _say(*rows(results))
    if options.wrong:
        _say(*(f"{name}: {line}" for name, each in results.items() for line in each.wrong))
    if options.accept:
        accept(results, kept)
        return 0
    before = {name: each for name, each in accepted(kept).items() if _is_named(name, options.names)}
    return _say_what_moved(before, wrong_in(results))


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.corpus", description="Read the corpus, and say what moved."
    )
    parser.add_argument("names", nargs="*", help="read only the documents named like this")
    parser.add_argument("--wrong", action="store_true", help="say what is wrong in each")
    parser.add_argument("--accept", action="store_true", help="keep what came out")
    parser.add_argument("--make", type=Path, metavar="FOLDER", help="only make the documents")
    options = parser.parse_args(arguments)
    if options.accept and options.names:
        parser.error("--accept keeps the whole corpus: leave out the names")
    return options


def _is_named(name: str, names: list[str]) -> bool:
    return not names or any(each in name for each in names)


def _make(wanted: list[Entry], folder: Path) -> int:
    _say(*(str(entry.made(folder)) for entry in wanted))
    return 0


def _say_what_moved(before: Wrong, after: Wrong) -> int:
    lines = list(moved(before, after))
    _say(*lines, f"{len(lines)} moved. To keep this: {ACCEPT}" if lines else "Nothing moved.")
    return 1 if lines else 0


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
