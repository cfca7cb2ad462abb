"""Documents of any size to import: an action log in three formats, minutes as Word and as a PDF.

`action_log` writes `rows` actions into a file, as its ending says: .csv, .xlsx or .docx.
`minutes` writes a Word document of about so many pages; `as_pdf` has LibreOffice make a PDF of it.
The same number makes the same document.
"""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Final

from docx import Document

from tests.corpus.builders.markup import page_of
from tests.corpus.builders.word import make_word
from tests.corpus.builders.workbook import make_workbook

LAST_MEETING: Final = date(2023, 2, 14)
A_MEETING: Final = 5  # actions
OPEN_IN: Final = 20  # of so many rows one is open: the newest
ITEMS_A_PAGE: Final = 2.17
_HEADING = ["Ref", "Action", "Owner", "Due", "Status", "Update"]
_PEOPLE = {
    "CC": "Chief Constable",
    "TW": "Tessa Ward",
    "HB": "Hal Brook",
    "LP": "Lena Pike",
    "JM": "Jude Moor",
    "IF": "Iris Field",
}
_DEEDS = (
    "bring the figures of {what} for each district to the board",
    "write to the partners about {what} and say what they answer",
    "set out what {what} has cost since the last budget",
    "say how {what} is overseen at night and by whom",
    "circulate the draft plan for {what} with a risk assessment",
)
_WHATS = (
    "burglary", "the mobile stations", "vetting", "custody visits", "the fleet of vans",
    "call handling", "rural crime", "the estate", "body-worn cameras", "stop and search",
    "the cadets", "road safety",
)  # fmt: skip
_TALK = (
    "{who} presented the paper on {what}, and took the board through the main points of it.",
    "The Commissioner asked how {what} compares with that of the neighbouring forces.",
    "{who} said that {what} had improved by {n} % over the quarter, but not in all districts.",
    "It was noted that the report on {what} of last year had {n} proposals, most of them met.",
    "Members discussed whether {what} should come to the board more often than twice a year.",
    "{who} will keep an eye on it, and the panel was content with that answer for now.",
    "There was a question about the £{n},000 set aside for {what} in the medium-term plan.",
    "The chair thanked {who} and the whole team for the work that had gone into {what}.",
)


def action_log(path: Path, rows: int = 10_000) -> Path:
    """Write an action log of so many rows, a twentieth of them open, as its ending says."""
    lines = [_HEADING, *_rows(rows)]
    match path.suffix:
        case ".csv":
            with path.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows(lines)
        case ".xlsx":
            make_workbook({"tabs": [{"name": "Actions", "rows": lines}]}, path)
        case ".docx":
            _write_table(path, lines)
        case other:
            raise ValueError(f"no action log is written as {other}")
    return path


def minutes(path: Path, pages: int = 20) -> Path:
    """Write minutes as a Word document of about so many pages of A4."""
    text = "\n".join(["% header: OFFICIAL", *_head(), *_items(round(pages * ITEMS_A_PAGE))])
    make_word(page_of(text), path)
    return path


def as_pdf(document: Path) -> Path:
    """The document as a PDF beside it, made by LibreOffice, as most minutes are published."""
    from tests.papers.office import converted

    return converted(document)


def _rows(count: int) -> Iterator[list[str]]:
    first_open = count - count // OPEN_IN
    meetings = -(-count // A_MEETING)
    for number in range(count):
        draw = Random(number)
        place, item = divmod(number, A_MEETING)
        day = LAST_MEETING - timedelta(days=meetings - 1 - place)
        owner = draw.choice([*_PEOPLE])
        text = f"{_deed(draw).capitalize()}, no. {number}"
        due = f"{day + timedelta(days=30):%d/%m/%Y}"
        is_open = number >= first_open
        status = "Open" if is_open else f"Closed {day + timedelta(days=60):%d/%m/%Y}"
        update = "A first draft was shown." if is_open else "The board accepted it."
        yield [f"{item + 1}.{day:%d/%m/%Y}", text, owner, due, status, update]


def _write_table(path: Path, lines: list[list[str]]) -> None:
    """Write a Word document with one table, row by row: the builder of pages looks at all of it."""
    word = Document()
    word.add_heading("Action log", 1)
    table = word.add_table(0, len(_HEADING), style="Table Grid")
    for line in lines:
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    word.save(str(path))


def _head() -> Iterator[str]:
    yield "# Governance & Performance Board"
    yield f"Minutes of the meeting held on {LAST_MEETING:%d %B %Y} at 10.00"
    yield f"Present: {', '.join(f'{name} ({key})' for key, name in _PEOPLE.items())}"
    yield "Actions are shown in bold."


def _items(count: int) -> Iterator[str]:
    """Numbered items of about half a page, every fourth with a table of figures."""
    for number in range(1, count + 1):
        draw = Random(number)
        what = draw.choice(_WHATS)
        yield f"## {number}. {what.removeprefix('the ').capitalize()}"
        for point in range(1, 4):
            yield f"{number}.{point}→{' '.join(_sentence(draw, what) for _ in range(3))}"
        yield f"**Action: {draw.choice([*_PEOPLE])} to {_deed(draw)} by 7 March 2023.**"
        if number % 4 == 0:
            yield from _figures(draw)


def _figures(draw: Random) -> Iterator[str]:
    yield "|District|This quarter|Last quarter|Target|"
    yield "|---|"
    for district in ("North", "South", "East", "West"):
        yield f"|{district}|{'|'.join(str(draw.randrange(100, 900)) for _ in range(3))}|"


def _sentence(draw: Random, what: str) -> str:
    who, n = draw.choice([*_PEOPLE]), draw.randrange(2, 40)
    return draw.choice(_TALK).format(who=who, what=what, n=n)


def _deed(draw: Random) -> str:
    return draw.choice(_DEEDS).format(what=draw.choice(_WHATS))
