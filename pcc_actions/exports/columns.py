"""The columns of a list in a spreadsheet: one table for every format, which import reads back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from pcc_actions.core import messages
from pcc_actions.core.fields import ColumnHeading
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.from_history import history_lines
from pcc_actions.exports.status import export_status, is_withheld

ExportCell = str | date | int | None
ExportValue = ExportCell | tuple[str, ...]  # several are the lines of one cell


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: its heading, what stands in it, and its width in characters.

    `of_withheld` says that it is filled for a withheld action too.
    """

    heading: str
    value: Callable[[Snapshot, date], ExportValue]
    width: int
    of_withheld: bool = False


EXPORT_COLUMNS: Final = (
    ExportColumn(ColumnHeading.REFERENCE, lambda one, as_at: one.reference, 16, of_withheld=True),
    ExportColumn(ColumnHeading.BOARD, lambda one, as_at: one.board, 8, of_withheld=True),
    ExportColumn(ColumnHeading.ACTION, lambda one, as_at: one.text, 40, of_withheld=True),
    ExportColumn(ColumnHeading.OWNER, lambda one, as_at: messages.owners_words(one), 12),
    ExportColumn(ColumnHeading.STATUS, lambda one, as_at: one.status, 12, of_withheld=True),
    ExportColumn(ColumnHeading.STANDING, export_status, 14, of_withheld=True),
    ExportColumn(ColumnHeading.RAISED, lambda one, as_at: one.raised, 12, of_withheld=True),
    ExportColumn(ColumnHeading.DUE, lambda one, as_at: one.due, 12),
    ExportColumn(ColumnHeading.DUE_IN_WORDS, lambda one, as_at: one.due_words, 14),
    ExportColumn(ColumnHeading.DUE_BASIS, lambda one, as_at: one.due_basis, 9),
    ExportColumn(ColumnHeading.FIRST_DUE, lambda one, as_at: one.first_due, 12),
    ExportColumn(ColumnHeading.TIMES_DEFERRED, lambda one, as_at: one.deferrals, 10),
    ExportColumn(ColumnHeading.DAYS_OVERDUE, lambda one, as_at: one.days_overdue, 10),
    ExportColumn(ColumnHeading.COMPLETED_ON, lambda one, as_at: one.completed_on, 12),
    ExportColumn(ColumnHeading.CLOSED, lambda one, as_at: one.closed, 12),
    ExportColumn(ColumnHeading.MINUTE, lambda one, as_at: one.minute, 14),
    ExportColumn(ColumnHeading.THEME, lambda one, as_at: one.theme, 14),
    ExportColumn(ColumnHeading.UPDATE, lambda one, as_at: one.latest_update, 32),
    ExportColumn(ColumnHeading.EXEMPT, lambda one, as_at: one.exempt, 14, of_withheld=True),
    ExportColumn(ColumnHeading.SOURCE, lambda one, as_at: one.source, 14),
    ExportColumn(ColumnHeading.FORMERLY, lambda one, as_at: ", ".join(one.formerly), 14),
    ExportColumn(ColumnHeading.HISTORY, lambda one, as_at: history_lines(one), 40),
)


def cells(one: Snapshot, as_at: date) -> list[ExportCell]:
    """Give what stands in each column, None where nothing does; every line is harmless."""
    open_ = not is_withheld(one)
    return [
        _cell(column.value(one, as_at)) if open_ or column.of_withheld else None
        for column in EXPORT_COLUMNS
    ]


def _cell(value: ExportValue) -> ExportCell:
    if isinstance(value, tuple):
        return "\n".join(map(harmless, value)) or None
    return (harmless(value) or None) if isinstance(value, str) else value
