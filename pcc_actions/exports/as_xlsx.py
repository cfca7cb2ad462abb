"""Lists for a spreadsheet, as an Excel workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from typing import Final

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.progress import Progress, counter
from pcc_actions.core.topic_fields import TopicHeading
from pcc_actions.exports.about import About
from pcc_actions.exports.columns import BODY, EXPORT_COLUMNS, cells
from pcc_actions.exports.exported_programme import ExportedProgramme
from pcc_actions.exports.xlsx_cells import about_sheet, book_properties, sheet_formats
from pcc_actions.exports.xlsx_table import SheetTable, write_table

# Of all columns those up to the due date are printed: they are as wide as a page.
ACTIONS: Final = SheetTable(
    "Actions",
    tuple((each.heading, each.width) for each in EXPORT_COLUMNS),
    printed=[each.heading for each in EXPORT_COLUMNS].index(ColumnHeading.DUE) + 1,
)
_WITH_BODIES: Final = replace(
    ACTIONS, columns=((BODY, 20), *ACTIONS.columns), printed=ACTIONS.printed + 1
)
PROGRAMME_SHEET: Final = "Work programme"
_WIDTHS: Final[Mapping[str, int]] = {
    TopicHeading.TOPIC: 36, TopicHeading.TEXT: 40, TopicHeading.HISTORY: 40,
}  # fmt: skip
_WIDTH: Final = 13
PROGRAMME: Final = SheetTable(
    "Programme",
    tuple((str(heading), _WIDTHS.get(heading, _WIDTH)) for heading in TopicHeading),
    printed=[*TopicHeading].index(TopicHeading.OWNER) + 1,
)


def xlsx_list(
    snapshots: Sequence[Snapshot],
    about: About,
    progress: Progress,
    programme: ExportedProgramme | None = None,
    *,
    bodies: bool = False,
) -> bytes:
    """Actions as a workbook (ISO/IEC 29500): a table of them, and a sheet about it.

    Between these stands a table of topics, where the `programme` has any. `progress` is told how
    many of how many rows are written. Of several logs the `bodies` are the first column.

    Raises:
        Refused: a text is longer than a cell can hold, or a marking than a page's head.
    """
    from xlsxwriter import Workbook

    table = _WITH_BODIES if bodies else ACTIONS
    rows = [table.row(cells(each, about.as_at), each.reference) for each in snapshots]
    topics = [PROGRAMME.row(row, called) for called, row in programme.rows] if programme else []
    done = counter(progress, len(rows) + len(topics))
    whole = BytesIO()
    with Workbook(whole, {"in_memory": True}) as book:
        book.set_properties(book_properties(about))
        styles = sheet_formats(book)
        write_table(book.add_worksheet("Actions"), table, about, styles, rows, done)
        if programme and topics:
            of_it = replace(about, sentence=programme.sentence)
            write_table(book.add_worksheet(PROGRAMME_SHEET), PROGRAMME, of_it, styles, topics, done)
        about_sheet(book.add_worksheet("About"), about, styles)
    return whole.getvalue()
