"""Lists for a spreadsheet."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from pcc_actions import sentences
from pcc_actions.dates import uk
from pcc_actions.papers.status import status
from pcc_actions.standing import Standing
from pcc_actions.wording import harmless

HEADINGS = (
    "Reference", "Board", "Action", "Owner", "Raised", "Due", "Due basis", "First due",
    "Status", "Days overdue", "Completed on", "Closed", "Minute", "Theme", "Update", "Exempt",
)  # fmt: skip

# What a spreadsheet takes for the start of a formula, in East Asian full width too.
FORMULA = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def csv_list(found: Sequence[Standing], as_at: date) -> str:
    """Give actions as comma-separated values (RFC 4180), the headings first.

    No cell is a formula: an apostrophe stands before what a spreadsheet would take for
    one (OWASP, CSV Injection).
    """
    text = io.StringIO()
    # All in quotation marks: some spreadsheets also part cells at a semicolon.
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows([_harmless(cell) for cell in _row(one, as_at)] for one in found)
    return text.getvalue()


def _harmless(cell: str) -> str:
    starts = (cell, cell.lstrip())  # some spreadsheets drop the spaces before a formula
    dangerous = any(start.startswith(FORMULA) for start in starts)
    return f"'{harmless(cell)}" if dangerous else harmless(cell)


def _row(one: Standing, as_at: date) -> list[str]:
    return [
        one.reference,
        one.board,
        one.text,
        sentences.owners(one),
        uk(one.raised),
        _day(one.due) or one.due_words or "",
        one.due_basis or "",
        _day(one.first_due),
        status(one, as_at),
        str(one.days_overdue),
        _day(one.completed_on),
        _day(one.closed),
        one.minute or "",
        one.theme or "",
        one.latest_update or "",
        one.exempt or "",
    ]


def _day(day: date | None) -> str:
    return uk(day) if day else ""
