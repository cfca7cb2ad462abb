"""The cells of a row of a work programme, and the topics that the one for them names."""

import re
from dataclasses import dataclass, replace
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.block import Block, flattened
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.empty_cells import NOT_YET, is_empty
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.programme.broken_words import may_be_broken, mended
from pcc_actions.minutes.programme.headings import ProgrammeColumns
from pcc_actions.minutes.programme.reading_place import ProgrammeRow
from pcc_actions.minutes.row_cells import LineShape, cell_of, joined_lines, lines_of

_NONE: Final = pattern(
    r"(?:there (?:is|are) )?(?:none|nil|nothing|no (?:further )?(?:items?|topics?|meeting|reports?"
    r"|business))\b(?:\W+(?:required|scheduled|planned|identified|known|to report|at present"
    r"|at this time|currently|yet|for this meeting))*\W*",
    re.I,
)
PAGE: Final = "page "
"""What the place of a row begins with where it stands on a page, as of a PDF."""
_MANY = pattern(r"\b(?:items|topics|reports|subjects|papers|issues)\b", re.I)
_NUMBER = pattern(r"\(?\d{1,2}[.)]\s+(?=\S)", re.A)


@dataclass(frozen=True, slots=True)
class RowCells:
    """The cells of a row, as passages that know their column."""

    of: ProgrammeRow
    columns: ProgrammeColumns
    passages: list[Passage]

    def text(self, column: int | None) -> str:
        """The words of a cell, in one line."""
        return cell_of(self.passages, column) if column is not None else ""

    @property
    def has_own_time(self) -> bool:
        """Whether a cell of the row itself says when its topic comes."""
        columns = self.columns
        places = (columns.when, columns.timing, columns.every, *(at for at, _ in columns.meetings))
        return any(self.text(at) for at in places)

    def is_struck(self, column: int) -> bool:
        """Whether any words of a cell are struck through."""
        return any(_is_struck(p.block) for p in self.passages if p.column == column)

    def mark(self, column: int) -> str:
        """The words of a cell, or yes or no where it has but a box that is ticked or not."""
        boxes = (p.block.ticked for p in self.passages if p.column == column and not p.text)
        ticked = next((each for each in boxes if each is not None), None)
        return self.text(column) if ticked is None else ("yes" if ticked else "no")

    def joined(self, column: int | None) -> str:
        """The words of a cell, its points and dated entries parted readably."""
        return joined_lines(lines_of(self.passages, column)) if column is not None else ""


def cells_of(row: ProgrammeRow, columns: ProgrammeColumns) -> RowCells:
    """The cells of a row; a cell that goes over several columns counts in the first."""
    passages = [
        Passage(_plain(block), column=at)
        for at, cell in enumerate(row.row.cells)
        for block in flattened(cell)
    ]
    return RowCells(row, columns, passages)


def _is_struck(block: Block) -> bool:
    return block.struck or bool(block.struck_words)


def _plain(block: Block) -> Block:
    return replace(block, kind="paragraph", level=0) if block.kind == "heading" else block


def names_no_topic(words: str) -> bool:
    """Whether a cell of topics says that there is none: Nil, None required at present, TBC."""
    return is_empty(words.strip(" ."), NOT_YET) or bool(_NONE.fullmatch(words))


@dataclass(frozen=True, slots=True)
class Names:
    """The names in the cell of a row, and whether they may be parted otherwise."""

    names: tuple[str, ...]
    code: FactCode = FactCode.SURE


def names_in(cells: RowCells) -> Names:
    """The topics of a row: its cell, or each point of a list in it.

    Lines that are no points are one topic, or under a heading such as Items one each: asked.
    """
    column = cells.columns.topic
    lines = lines_of(cells.passages, column)
    points = all(line.shape is LineShape.POINT for line in lines)
    parted = points or _MANY.search(cells.columns.heading(column))
    texts = [line.words for line in lines] if parted else [" ".join(line.words for line in lines)]
    if parted and len(texts) == 1:
        texts = texts[0].split(";")
    struck = any(_is_struck(p.block) for p in cells.passages)
    several = (len(lines) > 1 and not points) or cells.columns.doubtful
    names = tuple(name for text in texts if (name := _bare(text)))
    if cells.of.row.where.startswith(
        PAGE
    ):  # where a cell breaks words, and runs its lines together
        names = tuple(map(mended, names))
        run_on = bool(parted) and not points and any(len(name.split()) > 3 for name in names)
        several = several or run_on or any(map(may_be_broken, names))
    asked = FactCode.SEVERAL if several else FactCode.SURE
    return Names(names, FactCode.STRUCK_THROUGH if struck else asked)


def _bare(text: str) -> str:
    """A name without its number and its last stop."""
    name = _NUMBER.sub("", one_line(text), count=1).strip()
    return name[:-1] if name.endswith(".") and name.count(".") == 1 else name
