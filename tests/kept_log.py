"""The action log of an invented secretariat, kept in Excel for some meetings: 25 rows.

It has titles, a column for the meeting whose cells go down over several rows, dates as text,
exempt rows and closed ones.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

TITLES: Final = ("Governance & Performance Board", "Action log, updated 5 April 2023")
HEADINGS: Final = (
    *("Meeting date", "No.", "Agreed action", "Action owner(s)", "Target date", "Revised date"),
    *("Status", "Comments / update", "Date closed"),
)
FIRST_ROW: Final = 4  # that of the headings

ROWS: Final = r"""
17/01/2023|1|Publish the forward plan of the board|Iris Field|31 January 2023||Closed|Published on the website|14/02/2023
|2|Send members the overtime figures|CFO|14/02/2023||Complete|Sent by e-mail|
|3|Arrange a visit to the establishment team|EI / IF|28 Feb 2023|31/03/2023|Ongoing|The team is moving offices|
|4|Confirm who chairs the away day|Ada Stone|end of February 2023||Closed|Ada Stone will chair|14/02/2023
|5|Review the lease of the Rugby office - EXEMPT FOIA s.43|Head of Estates and Facilities|31/03/2023||In progress|Valuer appointed|
|6|Check the opening hours of every front counter|EI|||Open||
14/02/2023|1|Bring a report on vetting times|T/DCC|March 2023||Open|Draft with the DCC|
|2|Write to the Panel about the precept|CFO|21/02/2023||Closed - not required|Overtaken by the Panel's own letter|07/03/2023
|3|Circulate the road safety plan|OM|7 March||Discharged||07/03/2023
|4|Ask each district for its volunteers|OM\nEI|28/03/2023||Ongoing|Two of four districts have answered|
|5|Agree the terms of a settlement (not for publication)|CFO|TBC||Open||
|6|Explain the vetting income|CFO|end of March||Ongoing||
|7|Find a date for the volunteers' evening|IF|||Open|31/03/23 hall asked\n14/02/23 dates asked of members|
07/03/2023|1|Bring a list of the leases|OM|28/04/2023||Open||
|2|Ask the landlords for their terms|OM, ASt|04/04/2023||Open||
|3|Report on the cost of overtime each quarter|CFO|Quarterly||Ongoing||
|4|Set up a task group on rural crime|T/ACC Patel|04/04/2023||Not started||
|5|Share the lessons of the custody inspection|DCC|4th April 2023||Completed|Shared with all members|30/03/2023
|6|Check that the complaints page is right|TBC|as soon as possible||Open||
|7|Put the estates strategy on the next agenda|IF|next meeting||Closed|On the agenda|04/04/2023
04/04/2023|1|Draft a protocol for ride-alongs|EI|02/05/2023||Open||
|2|Invite the youth commission to the June meeting|IF|02/05/2023||Open||
|3|Bring the budget monitoring forward|CFO|16/05/2023||Open||
|4|Set out the options for the control room|Chief Executive|30 June 2023||Open||
|5|Circulate dates for next year|IF|end of May 2023||Open||
"""  # noqa: E501 - a row of the sheet on each line


def make_kept_log(path: Path) -> None:
    """Write the workbook."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Actions"
    rows = list(_rows())
    for title in TITLES:
        sheet.append([title])
    sheet.append([])
    sheet.append(HEADINGS)
    for row in rows:
        sheet.append(row)
    _merge(sheet, [at for at, row in enumerate(rows, FIRST_ROW + 1) if row[0]], len(rows))
    book.save(path)


def _rows() -> Iterator[list[str | int | date | None]]:
    for line in ROWS.strip().splitlines():
        meeting, number, *cells = line.split("|")
        day = date(*map(int, reversed(meeting.split("/")))) if meeting else None
        yield [day, int(number), *(cell.replace(r"\n", "\n") or None for cell in cells)]


def _merge(sheet: Worksheet, first: list[int], count: int) -> None:
    """Merge the titles, and each cell of a meeting with those below it."""
    for row in range(1, len(TITLES) + 1):
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(HEADINGS))
    for above, below in pairwise([*first, FIRST_ROW + count + 1]):
        sheet.merge_cells(start_row=above, end_row=below - 1, start_column=1, end_column=1)
        sheet.cell(above, 1).number_format = "dd/mm/yyyy"
