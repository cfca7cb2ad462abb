"""The papers that pcc-actions itself made, and of which an import could only make something false.

They are told by their first lines, which are the same in every format, also where the paper was
turned into a PDF by another program.
"""

import re
from pathlib import PurePath
from typing import Final

from pcc_actions.core.report.phrases import FOR_MEETING, FOR_MINUTES, MATTERS_TITLE, STATUS_TITLE
from pcc_actions.documents.block import Document
from pcc_actions.errors import BadFile

_START: Final = 6  # blocks, among which the title is: a marking and a running head can precede it
_TITLE: Final = 12  # blocks, over which a long title and the line below it can run
_DAY: Final = r"\d\d/\d\d/\d{4}"
_OURS = re.compile(
    rf"({STATUS_TITLE}|{MATTERS_TITLE}): .{{0,2000}}?"
    rf"\b(?:(?:{FOR_MEETING}|{FOR_MINUTES}) of {_DAY}, as|As) at {_DAY}\b"
)
_UNSAFE: Final = (".pdf", ".txt")  # which say little or nothing of the cells of a table


def refuse_own_paper(document: Document) -> None:
    """Refuse a paper that pcc-actions made, unless it is read back safely.

    Raises `BadFile` for a status paper, which says of an action what its log says in other
    words, and for matters arising as a PDF or plain text.
    """
    paper = _paper(document)
    if paper == STATUS_TITLE:
        raise BadFile(
            f"{document.name} is a status paper that pcc-actions made out of the log, and is not"
            " read back: import the minutes, or what export wrote as .xlsx or .csv."
        )
    if paper and PurePath(document.name).suffix.lower() in _UNSAFE:
        raise BadFile(
            f"{document.name} is a paper that pcc-actions made, whose table cannot be read safely"
            " in this format: import the .docx, .html or .md of it, or minutes with its table"
            " pasted in."
        )


def _paper(document: Document) -> str | None:
    """Which of our papers a document is."""
    texts = [" ".join(block.text.split()) for block in document.blocks[: _START + _TITLE]]
    for start in range(min(_START, len(texts))):
        match = _OURS.match(" ".join(texts[start : start + _TITLE]))
        if match:
            return match[1]
    return None
