"""The formats of documents that are read, by the endings of their names."""

from enum import Enum
from pathlib import PurePath


class DocumentFormat(Enum):
    """A format that is read: what a sentence calls it, and the endings that name it.

    The first ending is the one that a document is told to take.
    """

    WORD = "a Word document", (".docx",)
    PDF = "a PDF", (".pdf",)
    WORKBOOK = "a workbook", (".xlsx",)
    WEB_PAGE = "a web page", (".html", ".htm")
    MARKDOWN = "Markdown", (".md", ".markdown")
    TEXT = "plain text", (".txt",)
    VALUES = "a list of values", (".csv",)

    def __init__(self, words: str, endings: tuple[str, ...]) -> None:
        self.words = words
        self.endings = endings

    @property
    def has_mark(self) -> bool:
        """Whether its content tells it; the others are text of one sort or another."""
        return self in (self.WORD, self.PDF, self.WORKBOOK)

    @property
    def is_sheet(self) -> bool:
        """Whether all of it is rows of values."""
        return self in (self.WORKBOOK, self.VALUES)


def format_named(name: str) -> DocumentFormat | None:
    """The format that the ending of a file's name tells, in capitals or not; None for others."""
    ending = PurePath(name).suffix.lower()
    return next((each for each in DocumentFormat if ending in each.endings), None)
