"""The columns of a list in a spreadsheet: one table for every format, which import reads back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from pcc_actions.core.action_fields import COLUMNS, ColumnHeading
from pcc_actions.core.fields import Field, FieldType, OfWithheld
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.from_history import history_lines
from pcc_actions.exports.status import export_status

ExportCell = str | date | int | None
ExportValue = ExportCell | tuple[str, ...]  # several are the lines of one cell


@dataclass(frozen=True, slots=True)
class ExportColumn:
    """One column: its heading, the field that stands in it, and its width in characters."""

    heading: ColumnHeading
    field: Field
    width: int

    def value(self, snapshot: Snapshot, as_at: date) -> ExportValue:
        """What stands in it of an action as at a day."""
        if self.field.type is FieldType.COMPUTED:
            return export_status(snapshot, as_at)
        if self.field.type is FieldType.EVENTS:
            return history_lines(snapshot)
        value: ExportValue = getattr(snapshot, self.field.name)
        return ", ".join(map(str, value)) if isinstance(value, tuple) else value


# In characters, by what a column holds, and of those that need another width.
_WIDTHS: Final = {
    FieldType.TEXT: 14,
    FieldType.TEXTS: 14,
    FieldType.DAY: 12,
    FieldType.NUMBER: 10,
    FieldType.BOARD: 8,
    FieldType.STATUS: 12,
    FieldType.BASIS: 9,
    FieldType.EVENTS: 40,
    FieldType.COMPUTED: 14,
}
_OWN_WIDTHS: Final[Mapping[ColumnHeading, int]] = {
    ColumnHeading.REFERENCE: 16,
    ColumnHeading.ACTION: 40,
    ColumnHeading.OWNER: 12,
    ColumnHeading.UPDATE: 32,
}
EXPORT_COLUMNS: Final = tuple(
    ExportColumn(heading, field, _OWN_WIDTHS.get(heading, _WIDTHS[field.type]))
    for heading, field in COLUMNS
)


BODY: Final = "Body"  # the first column of what is listed of several logs


def headings(*, bodies: bool) -> list[str]:
    """The heading of each column; first that of the `bodies`, where several logs are listed."""
    return [*([BODY] if bodies else []), *(column.heading for column in EXPORT_COLUMNS)]


def cells(snapshot: Snapshot, as_at: date) -> list[ExportCell]:
    """What stands in each column, None where nothing does; every line is harmless."""
    return [
        *([] if snapshot.body is None else [harmless(snapshot.body)]),
        *_own_cells(snapshot, as_at),
    ]


def _own_cells(snapshot: Snapshot, as_at: date) -> list[ExportCell]:
    return [
        None
        if snapshot.withheld and column.field.of_withheld is OfWithheld.NOTHING
        else export_cell(column.value(snapshot, as_at))
        for column in EXPORT_COLUMNS
    ]


def export_cell(value: ExportValue) -> ExportCell:
    """A value as a cell has it, None for nothing: several lines, each of them harmless."""
    if isinstance(value, tuple):
        return "\n".join(map(harmless, value)) or None
    return (harmless(value) or None) if isinstance(value, str) else value
