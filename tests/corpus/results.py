"""The results that were accepted last, kept in a file, and what moved since."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import tomli_w

from tests.corpus.comparison import Result
from tests.corpus.documents import HOME

KEPT: Final = HOME / "results.toml"
ACCEPT: Final = "python -m tests.corpus --accept"

_HEAD: Final = f"# What was read of each document when it was last accepted with: {ACCEPT}\n\n"

Wrong = Mapping[str, tuple[str, ...]]
"""By the name of each document, what was wrong in it."""


def wrong_in(results: Mapping[str, Result]) -> Wrong:
    """What is wrong in each document."""
    return {name: result.wrong for name, result in results.items()}


def accepted(path: Path = KEPT) -> Wrong:
    """What was wrong in each document when it was last accepted; nothing was, at first."""
    if not path.exists():
        return {}
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: tuple(each["wrong"]) for name, each in values.items()}


def accept(results: Mapping[str, Result], path: Path = KEPT) -> None:
    """Keep results, for the next to be compared with."""
    values = {
        name: {"found": f"{each.found} of {each.expected}", "wrong": list(each.wrong)}
        for name, each in sorted(results.items())
    }
    path.write_text(_HEAD + tomli_w.dumps(values), encoding="utf-8", newline="\n")


def moved(before: Wrong, after: Wrong) -> Iterator[str]:
    """Each thing that is wrong or right now and was not before, under its document."""
    for name in sorted({*before, *after}):
        if name not in before:
            yield f"{name}: is new"
        elif name not in after:
            yield f"{name}: is gone"
        else:
            yield from (f"{name}: now wrong: {each}" for each in _less(after[name], before[name]))
            yield from (f"{name}: no more: {each}" for each in _less(before[name], after[name]))


def _less(these: tuple[str, ...], those: tuple[str, ...]) -> list[str]:
    """The lines that stand oftener in these than in those."""
    left = list(those)
    more = []
    for each in these:
        if each in left:
            left.remove(each)
        else:
            more.append(each)
    return more
