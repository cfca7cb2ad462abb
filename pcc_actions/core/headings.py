"""A spreadsheet of ours, known again by its headings: export writes them, and import reads them."""

import re
from collections.abc import Sequence
from typing import Final

from pcc_actions.core.fields import COLUMNS, ColumnHeading

READ_BACK: Final = tuple(heading for heading, field in COLUMNS if not field.for_people)
# By these together a spreadsheet of ours is known.
_TOLD_BY: Final = frozenset(
    {
        ColumnHeading.REFERENCE,
        ColumnHeading.BOARD,
        ColumnHeading.ACTION,
        ColumnHeading.STATUS,
        ColumnHeading.RAISED,
    }
)
_more_history: Final = re.compile(rf"{ColumnHeading.HISTORY} \d+")  # of what no cell has room for


def columns_read(headings: Sequence[str]) -> frozenset[int]:
    """The numbers of the columns that are read; none where no export has these headings."""
    names = [heading.strip() for heading in headings]
    if not _TOLD_BY.issubset(names):
        return frozenset()
    return frozenset(names.index(name) for name in READ_BACK if name in names)


def is_ours(heading: str) -> bool:
    """Whether an export has a column of that name."""
    return heading in {*ColumnHeading} or _more_history.fullmatch(heading) is not None
