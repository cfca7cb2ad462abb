"""Documents drawn in every layout and format, read, and what is wrong beside what is known.

    python -m tests.layouts                      300 documents: what moved
    python -m tests.layouts --documents 1500     as many as that
    python -m tests.layouts --wrong              also each fault with the number of its document
    python -m tests.layouts --only 417 --show    one document: itself, its facts, what was read
    python -m tests.layouts --accept             keeps what is read wrongly, for the next run

Gives 1 where anything is read as it may never be, or moved since it was accepted for so many.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.layouts.drawing import drawn
from tests.layouts.judging import Verdict, judged
from tests.layouts.shortfalls import (
    ACCEPT,
    KNOWN,
    accept,
    grave_in,
    known,
    moved,
    shortfalls_in,
    tallied,
    verdicts,
)
from tests.layouts.showing import shown


def main(arguments: Sequence[str] | None = None, kept: Path = KNOWN) -> int:
    """Do what the command line asks for."""
    options = _options(arguments)
    if options.only is not None:
        return _one(options.only, show=options.show)
    found = list(verdicts(range(options.documents)))
    if options.wrong:
        _say(*_wrong(found))
    tallies = tallied(found)
    now = shortfalls_in(tallies)
    _say(*(f"{name}: {tally.share:.0%} sure" for name, tally in tallies.items()))
    if options.accept:
        accept(options.documents, now, kept)
    before = known(options.documents, kept)
    lines = [*grave_in(now), *(moved(before, now) if before is not None else ())]
    _say(*lines, f"{len(lines)} moved. To keep this: {ACCEPT}" if lines else "Nothing moved.")
    return 1 if lines else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.layouts", description="Draw documents, read them, say what is wrong."
    )
    parser.add_argument("--documents", type=int, default=300, help="how many")
    parser.add_argument("--wrong", action="store_true", help="say what is wrong in each")
    parser.add_argument("--only", type=int, metavar="NUMBER", help="only the one of this number")
    parser.add_argument("--show", action="store_true", help="print it, and what was read of it")
    parser.add_argument("--accept", action="store_true", help="keep what is read wrongly")
    return parser.parse_args(arguments)


def _one(number: int, *, show: bool) -> int:
    one = drawn(number)
    with TemporaryDirectory() as folder:
        read = one.read(Path(folder))
    verdict = judged(one.facts, one.printed, read)
    if show:
        _say(*shown(one, read))
    _say(*_wrong([(number, verdict)]), f"{verdict.sure} of {verdict.printed} right and sure")
    return 1 if verdict.wrong else 0


def _wrong(found: Sequence[tuple[int, Verdict]]) -> list[str]:
    return [
        f"{number} {drawn(number).layout}, {drawn(number).form}: {wrong.fault}: {wrong.said}"
        for number, verdict in found
        for wrong in verdict.wrong
    ]


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())
