"""The papers that pcc-actions itself made, and of which an import could only make something false.

They are told by their first lines, which are the same in every format, also where the paper was
turned into a PDF by another program, and spreadsheets by what stands over their columns.
"""

import re
from collections.abc import Mapping
from enum import Enum, auto
from pathlib import PurePath
from typing import Final

from pcc_actions.core.figures import words as figure_words
from pcc_actions.core.headings import is_programme
from pcc_actions.core.patterns import pattern
from pcc_actions.core.report.phrases import (
    FOR_MEETING,
    FOR_MINUTES,
    MATTERS_TITLE,
    PROGRAMME_TITLE,
    STATUS_TITLE,
)
from pcc_actions.documents.block import Document
from pcc_actions.errors import BadFile
from pcc_actions.minutes.table_columns import texts_of

_START: Final = 6  # blocks, among which the title is: a marking and a running head can precede it
_TITLE: Final = 12  # blocks, over which a long title and the line below it can run
_DAY: Final = r"\d\d/\d\d/\d{4}"
_AS_AT: Final = rf"(?:(?:{FOR_MEETING}|{FOR_MINUTES}) of {_DAY}, as|As) at {_DAY}\b"
_UNSAFE: Final = (".pdf", ".txt")  # which say little or nothing of the cells of a table
_BOARD = pattern(r".+ \(\S+\)")
_INSTEAD: Final = "import the minutes, or what export wrote as .xlsx or .csv."


class OwnPaper(Enum):
    """Which of our papers a document is."""

    STATUS = auto()
    MATTERS = auto()
    PROGRAMME = auto()
    FIGURES = auto()
    MOVEMENT = auto()


_TITLES: Final[Mapping[OwnPaper, re.Pattern[str]]] = {
    paper: pattern(rf"{title}: .{{0,2000}}?\b{_AS_AT}")
    for paper, title in (
        (OwnPaper.STATUS, STATUS_TITLE),
        (OwnPaper.MATTERS, MATTERS_TITLE),
        (OwnPaper.PROGRAMME, PROGRAMME_TITLE),
        (OwnPaper.FIGURES, figure_words.TITLE),
    )
}
_NOT_READ_BACK: Final[Mapping[OwnPaper, str]] = {
    OwnPaper.STATUS: "is a status paper that pcc-actions made out of the log, and is not read back",
    OwnPaper.PROGRAMME: (
        "is a work programme that pcc-actions made out of the log, and is not read back"
    ),
    OwnPaper.FIGURES: "has figures that pcc-actions made out of the log, and no actions",
    OwnPaper.MOVEMENT: "is a movement that pcc-actions made out of the log, and is not read back",
}


def refuse_own_paper(document: Document) -> None:
    """Refuse a paper that pcc-actions made, unless it is read back safely.

    Raises `BadFile` for a status paper, a work programme and a movement, which say what their log
    says in other words, for figures, and for matters arising as a PDF or plain text.
    """
    paper = _paper(document)
    if paper is None:
        return
    if paper in _NOT_READ_BACK:
        raise BadFile(f"{document.name} {_NOT_READ_BACK[paper]}: {_INSTEAD}")
    if PurePath(document.name).suffix.lower() in _UNSAFE:
        raise BadFile(
            f"{document.name} is a paper that pcc-actions made, whose table cannot be read safely"
            " in this format: import the .docx, .html or .md of it, or minutes with its table"
            " pasted in."
        )


def _paper(document: Document) -> OwnPaper | None:
    """Which of our papers a document is."""
    by_table = _by_columns(document) if document.is_sheet else _by_first_table(document)
    return by_table or _by_title(document)


def _by_columns(document: Document) -> OwnPaper | None:
    """Which of our spreadsheets it is, by its first row."""
    over = [text for block in document.blocks[:1] for text in texts_of(block)]
    if is_programme(over):
        return OwnPaper.PROGRAMME
    if all(each.heading in over for each in figure_words.FIGURES):
        return OwnPaper.FIGURES
    from pcc_actions.core.report.movement_words import MOVEMENT_FIELDS

    return OwnPaper.MOVEMENT if all(field in over for field in MOVEMENT_FIELDS) else None


def _by_title(document: Document) -> OwnPaper | None:
    texts = [" ".join(block.text.split()) for block in document.blocks[: _START + _TITLE]]
    starts = [" ".join(texts[start : start + _TITLE]) for start in range(min(_START, len(texts)))]
    for paper, title in _TITLES.items():
        if any(map(title.match, starts)):
            return paper if paper is not OwnPaper.FIGURES or _tells_figures(document) else None
    return None


def _tells_figures(document: Document) -> bool:
    """Whether a figure that no minutes have under such a title is told."""
    return any(figure_words.MEDIAN in block.text for block in document.blocks)


def _by_first_table(document: Document) -> OwnPaper | None:
    """A movement, which begins with the name of a board, and of which each table is a list."""
    first = next((block for block in document.blocks if block.kind == "row"), None)
    if first is None or not _BOARD.fullmatch(document.blocks[0].text):
        return None
    from pcc_actions.core.report.movement_words import MOVEMENT_COLUMNS

    return OwnPaper.MOVEMENT if tuple(texts_of(first)) == MOVEMENT_COLUMNS else None
