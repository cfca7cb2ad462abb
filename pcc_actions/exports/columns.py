"""The columns of a list in a spreadsheet: one table for every format, which import reads back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from pcc_actions.core import messages as sentences
from pcc_actions.core.headings import Heading
from pcc_actions.core.history.snapshot import Standing
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.from_history import history
from pcc_actions.exports.status import is_withheld, status

Cell = str | date | int | None
Value = Cell | tuple[str, ...]  # several are the lines of one cell


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, what stands in it, and its width in characters.

    `of_withheld` says that it is filled for a withheld action too.
    """

    heading: str
    value: Callable[[Standing, date], Value]
    width: int
    of_withheld: bool = False


COLUMNS: Final = (
    Column(Heading.REFERENCE, lambda one, as_at: one.reference, 16, of_withheld=True),
    Column(Heading.BOARD, lambda one, as_at: one.board, 8, of_withheld=True),
    Column(Heading.ACTION, lambda one, as_at: one.text, 40, of_withheld=True),
    Column(Heading.OWNER, lambda one, as_at: sentences.owners(one), 12),
    Column(Heading.STATUS, lambda one, as_at: one.status, 12, of_withheld=True),
    Column(Heading.STANDING, status, 14, of_withheld=True),
    Column(Heading.RAISED, lambda one, as_at: one.raised, 12, of_withheld=True),
    Column(Heading.DUE, lambda one, as_at: one.due, 12),
    Column(Heading.DUE_IN_WORDS, lambda one, as_at: one.due_words, 14),
    Column(Heading.DUE_BASIS, lambda one, as_at: one.due_basis, 9),
    Column(Heading.FIRST_DUE, lambda one, as_at: one.first_due, 12),
    Column(Heading.TIMES_DEFERRED, lambda one, as_at: one.deferrals, 10),
    Column(Heading.DAYS_OVERDUE, lambda one, as_at: one.days_overdue, 10),
    Column(Heading.COMPLETED_ON, lambda one, as_at: one.completed_on, 12),
    Column(Heading.CLOSED, lambda one, as_at: one.closed, 12),
    Column(Heading.MINUTE, lambda one, as_at: one.minute, 14),
    Column(Heading.THEME, lambda one, as_at: one.theme, 14),
    Column(Heading.UPDATE, lambda one, as_at: one.latest_update, 32),
    Column(Heading.EXEMPT, lambda one, as_at: one.exempt, 14, of_withheld=True),
    Column(Heading.SOURCE, lambda one, as_at: one.source, 14),
    Column(Heading.FORMERLY, lambda one, as_at: ", ".join(one.formerly), 14),
    Column(Heading.HISTORY, lambda one, as_at: history(one), 40),
)


def cells(one: Standing, as_at: date) -> list[Cell]:
    """Give what stands in each column, None where nothing does; every line is harmless."""
    open_ = not is_withheld(one)
    return [
        _cell(column.value(one, as_at)) if open_ or column.of_withheld else None
        for column in COLUMNS
    ]


def _cell(value: Value) -> Cell:
    if isinstance(value, tuple):
        return "\n".join(map(harmless, value)) or None
    return (harmless(value) or None) if isinstance(value, str) else value
