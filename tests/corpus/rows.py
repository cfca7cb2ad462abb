"""The results in rows of text: one a document, and one that adds them up."""

from collections.abc import Iterator, Mapping
from typing import Final

from tests.corpus.comparison import Result
from tests.corpus.fields import FIELDS

_SHOWN: Final = ("reference", "owners", "due", "status", "exempt", "text")
_HEAD: Final = ("document", "found", "extra", *_SHOWN, "wrong", "layout")
_WIDTHS: Final = (48, 9, 6, *(max(9, len(name) + 2) for name in _SHOWN), 6, 0)


def rows(results: Mapping[str, Result]) -> Iterator[str]:
    """A heading, a row for each document, and the totals."""
    yield _row(_HEAD)
    for name, result in results.items():
        yield _row((name, *_counts(result), result.layout))
    total = _added(results)
    yield _row((f"{len(results)} documents", *_counts(total), total.layout))
    yield (
        f"{sum(not each.wrong for each in results.values())} without a fault. Outstanding actions"
        f" read as closed: {total.lost}. Exempt actions read as public: {total.leaked}."
    )


def _counts(result: Result) -> Iterator[str]:
    yield f"{result.found}/{result.expected}"
    yield str(result.extra)
    yield from (f"{result.right[name]}/{result.found}" for name in _SHOWN)
    yield str(len(result.wrong))


def _row(cells: tuple[str, ...]) -> str:
    padded = (f"{cell:{width}}" for cell, width in zip(cells, _WIDTHS, strict=True))
    return "".join(padded).rstrip()


def _added(results: Mapping[str, Result]) -> Result:
    each = list(results.values())
    return Result(
        "all",
        sum(one.expected for one in each),
        sum(one.found for one in each),
        sum(one.extra for one in each),
        sum(one.lost for one in each),
        sum(one.leaked for one in each),
        {name: sum(one.right[name] for one in each) for name in FIELDS},
        tuple(line for one in each for line in one.wrong),
    )
