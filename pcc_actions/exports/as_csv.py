"""Lists for a spreadsheet, as comma-separated values."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.formula import guarded
from pcc_actions.exports.columns import ExportCell, cells, headings


def csv_list(snapshots: Sequence[Snapshot], as_at: date, *, bodies: bool = False) -> str:
    """Actions as comma-separated values (RFC 4180), the headings first; of several logs `bodies`.

    No cell is a formula, see `formula.guarded`. A byte order mark, for Excel, is for
    the one who writes a file.
    """
    return csv_text(headings(bodies=bodies), (cells(snapshot, as_at) for snapshot in snapshots))


def csv_text(headings: Iterable[str], rows: Iterable[Iterable[ExportCell | float]]) -> str:
    """Rows as comma-separated values under their headings; no cell is a formula.

    A fraction is rounded to four places.
    """
    text = io.StringIO()
    # All in quotation marks: some spreadsheets also part cells at a semicolon.
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(map(_text, row) for row in rows)
    return text.getvalue()


def _text(cell: ExportCell | float) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(round(cell, 4))
    return cell.isoformat() if isinstance(cell, date) else guarded(str(cell))
