"""The headings of a list in a spreadsheet: export writes them, and import knows them again."""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final


class ColumnHeading(StrEnum):
    """What a column is called."""

    REFERENCE = "Reference"
    BOARD = "Board"
    ACTION = "Action"
    OWNER = "Owner"
    STATUS = "Status"
    STANDING = "Standing"
    RAISED = "Raised"
    DUE = "Due"
    DUE_IN_WORDS = "Due in words"
    DUE_BASIS = "Due basis"
    FIRST_DUE = "First due"
    TIMES_DEFERRED = "Times deferred"
    DAYS_OVERDUE = "Days overdue"
    COMPLETED_ON = "Completed on"
    CLOSED = "Closed"
    MINUTE = "Minute"
    THEME = "Theme"
    UPDATE = "Update"
    EXEMPT = "Exempt"
    SOURCE = "Source"
    FORMERLY = "Formerly"
    HISTORY = "History"


# What only people read: it follows from the rest, or tells where it came from.
FOR_PEOPLE: Final = frozenset(
    {
        ColumnHeading.STANDING,
        ColumnHeading.DAYS_OVERDUE,
        ColumnHeading.SOURCE,
        ColumnHeading.HISTORY,
    }
)
READ_BACK: Final = tuple(each for each in ColumnHeading if each not in FOR_PEOPLE)
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
    """Give the numbers of the columns that are read; none where no export has these headings."""
    names = [heading.strip() for heading in headings]
    if not _TOLD_BY.issubset(names):
        return frozenset()
    return frozenset(names.index(name) for name in READ_BACK if name in names)


def is_ours(heading: str) -> bool:
    """Tell whether an export has a column of that name."""
    return heading in {*ColumnHeading} or _more_history.fullmatch(heading) is not None
