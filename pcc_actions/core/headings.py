"""A spreadsheet of ours, known again by its headings: export writes them, and import reads them."""

from collections.abc import Sequence
from typing import Final

from pcc_actions.core.action_fields import COLUMNS, ColumnHeading
from pcc_actions.core.patterns import pattern
from pcc_actions.core.topic_fields import TopicHeading

READ_BACK: Final = tuple(heading for heading, field in COLUMNS if not field.for_people)
# A spreadsheet of an earlier release is whole without these.
_ADDED: Final = frozenset({ColumnHeading.TOPIC})
IN_EVERY_EXPORT: Final = tuple(heading for heading in READ_BACK if heading not in _ADDED)
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
# No other list has these; by three of them it is known although one of the others was taken out.
_OURS_ALONE: Final = frozenset(
    {
        ColumnHeading.STANDING,
        ColumnHeading.DUE_IN_WORDS,
        ColumnHeading.DUE_BASIS,
        ColumnHeading.TIMES_DEFERRED,
        ColumnHeading.DAYS_OVERDUE,
        ColumnHeading.FORMERLY,
    }
)
_ENOUGH: Final = 3
# By these together the sheet of topics beside the actions is known.
_PROGRAMME: Final = frozenset(
    {
        TopicHeading.TOPIC,
        TopicHeading.BOARD,
        TopicHeading.PLANNED_FOR,
        TopicHeading.TIMES_MOVED,
    }
)
_more_history: Final = pattern(rf"{ColumnHeading.HISTORY} \d+")  # of what no cell has room for


def is_programme(headings: Sequence[str]) -> bool:
    """Whether a table with these headings has the topics of a work programme that we wrote."""
    return _PROGRAMME.issubset(heading.strip() for heading in headings)


def columns_read(headings: Sequence[str]) -> frozenset[int]:
    """The numbers of the columns that are read; none where no export has these headings."""
    names = [heading.strip() for heading in headings]
    if not _TOLD_BY.issubset(names) and len(_OURS_ALONE.intersection(names)) < _ENOUGH:
        return frozenset()
    return frozenset(names.index(name) for name in READ_BACK if name in names)


def columns_taken_out(headings: Sequence[str]) -> tuple[ColumnHeading, ...]:
    """The columns of an export that are read, and that these headings lack."""
    return tuple(heading for heading in IN_EVERY_EXPORT if heading not in headings)


def is_ours(heading: str) -> bool:
    """Whether an export has a column of that name."""
    return heading in {*ColumnHeading} or _more_history.fullmatch(heading) is not None
