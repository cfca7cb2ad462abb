"""Lists for a spreadsheet, as comma-separated values."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.formula import guarded
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.columns import ExportCell, cells, headings


def csv_list(snapshots: Sequence[Snapshot], as_at: date) -> str:
    """Actions as comma-separated values (RFC 4180), the headings first.

    No cell is a formula, see `formula.guarded`. A byte order mark, for Excel, is for
    the one who writes a file.
    """
    return csv_text(headings(bodies=False), (cells(snapshot, as_at) for snapshot in snapshots))


def csv_of_bodies(lines: Iterable[tuple[str | None, str]]) -> Iterator[str]:
    """Actions of several logs, each as its line of `csv_lines` and the name of its body."""
    names: dict[str | None, str] = {}
    yield from csv_lines([headings(bodies=True)])
    for body, line in lines:
        if body not in names:
            names[body] = "".join(csv_lines([[harmless(body or "")]])).rstrip()
        yield f"{names[body]},{line}"


def csv_text(headings: Iterable[str], rows: Iterable[Iterable[ExportCell | float]]) -> str:
    """Rows as comma-separated values under their headings; no cell is a formula.

    A fraction is rounded to four places.
    """
    return "".join(csv_lines(chain([headings], rows)))


def csv_lines(rows: Iterable[Iterable[ExportCell | float]]) -> Iterator[str]:
    """Each row by itself, with its line end."""
    text = io.StringIO()
    # All in quotation marks: some spreadsheets also part cells at a semicolon.
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in rows:
        writer.writerow(map(_text, row))
        yield text.getvalue()
        text.seek(0)
        text.truncate()


def _text(cell: ExportCell | float) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float):
        return str(round(cell, 4))
    return cell.isoformat() if isinstance(cell, date) else guarded(str(cell))
