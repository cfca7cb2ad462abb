"""The page of what was tried and what came of it: docs/reliability.md."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

INTRODUCTION = """\
# What was tried, and what came of it

A log is worth having if it is there, whole and right, after whatever happens to the computer. So
`python -m tests.faults --write docs/reliability.md` tries it, and writes this page. Every number
under *wrong* has to be 0, or the run fails; how many system calls there are, and so how many
faults, may differ with the system and the release of Python. [Contributing](contributing.md)
tells how to run it.
"""


BY_HAND = "\n## Tried by hand\n"
Row = Sequence[str | int]


@dataclass(frozen=True)
class Table:
    """What was tried of one kind: the last column counts what was wrong, told in `wrong`."""

    heading: str
    text: str
    columns: Sequence[str]
    rows: Sequence[Row]
    wrong: Sequence[str] = ()


def page(tables: Iterable[Table]) -> str:
    """Write the page."""
    return "\n".join([INTRODUCTION, *(_written(each) for each in tables)])


def by_hand(text: str) -> str:
    """The end of a page, which somebody wrote: it is kept where the page is written anew."""
    _, heading, kept = text.partition(BY_HAND)
    return heading + kept


def _written(table: Table) -> str:
    lines = [table.columns, ["---"] * len(table.columns), *table.rows]
    rows = [f"| {' | '.join(f'{each:,}' if isinstance(each, int) else each for each in line)} |"
            for line in lines]  # fmt: skip
    return "\n".join([f"## {table.heading}", "", table.text, "", *rows, ""])


def shape(text: str) -> str:
    """Give a page with N for every figure: they may differ from run to run."""
    return re.sub(r"\d[\d,]*", "N", text)


def counted_wrong(text: str) -> list[int]:
    """Give the figures in the last column of a page's tables."""
    return [int(each.replace(",", "")) for each in re.findall(r"\| ([\d,]+) \|$", text, re.M)]
