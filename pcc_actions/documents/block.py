"""What every kind of document becomes before it is read: blocks in the order of the page.

Word, PDF, HTML, Markdown, plain text and spreadsheets all end up here, so that one
reader makes of the blocks what the minutes say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from pcc_actions.documents.formats import format_named

Kind = Literal["heading", "paragraph", "item", "row"]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a paragraph, a list item or a table row, and where it stands.

    `where` is for people: `page 2, line 14`, `table 3, row 2`. `bold` holds the spans of
    `text` set in bold, as (start, end) offsets. `level` is a heading's rank from 1 or a
    list item's depth from 1, else 0. `ticked` is the state of a check box, None where
    there is none. A row has `cells`, each a cell's own blocks (tables in it included),
    the number of its table from 1, and says whether it heads its table; its `text` is
    that of its cells, tab between. `tab` is the name of the sheet it stands on, where the
    workbook has several, and `struck` says that all of a text is struck through. Of any other
    text `struck_words` are those that are; what a format deletes is not in the text as well.
    """

    kind: Kind
    text: str
    where: str
    level: int = 0
    bold: tuple[tuple[int, int], ...] = ()
    ticked: bool | None = None
    cells: tuple[tuple["Block", ...], ...] = ()
    table: int = 0
    heads: bool = False
    tab: str = ""
    struck: bool = False
    struck_words: str = ""


class DamageCode(StrEnum):
    """What is the matter with a part of a file; codes are added, none changes."""

    QUOTE_NOT_CLOSED = "quote-not-closed"
    SEPARATOR_UNKNOWN = "separator-unknown"
    TOO_MANY_VALUES = "too-many-values"
    ENCODING_UNKNOWN = "encoding-unknown"
    CUT_OFF = "cut-off"
    FORMULA_WITHOUT_VALUE = "formula-without-value"
    SHEET_HIDDEN = "sheet-hidden"


@dataclass(frozen=True, slots=True)
class Damage:
    """Something in a file that could not be read as it was meant: where, and a sentence."""

    code: DamageCode
    where: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of a document, in reading order, under its file name.

    `damages` are what could not be read of it as it was meant.
    """

    name: str
    blocks: tuple[Block, ...]
    damages: tuple[Damage, ...] = ()

    @property
    def is_sheet(self) -> bool:
        """Whether it is a workbook or a list of values, all of it rows."""
        named = format_named(self.name)
        return named is not None and named.is_sheet


def flattened(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Every block in reading order, a row's inner blocks in the row's place."""
    for block in blocks:
        if block.cells:
            for cell in block.cells:
                yield from flattened(cell)
        else:
            yield block
