"""The rows of a work programme as topics: what each cell says, and what goes on from row to row."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from pcc_actions.documents.block import Block, flattened
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.cells import owners_of
from pcc_actions.minutes.empty_cells import NOT_YET, is_empty
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.outline import Passage
from pcc_actions.minutes.owners import KnownNames
from pcc_actions.minutes.programme.coming import ComingCells, with_coming
from pcc_actions.minutes.programme.headings import ProgrammeColumns
from pcc_actions.minutes.programme.meeting_columns import marked_meetings
from pcc_actions.minutes.programme.occurrences import Occurrence, Years, occurrence_in
from pcc_actions.minutes.programme.place import ProgrammeRow
from pcc_actions.minutes.programme.titles import SectionKind
from pcc_actions.minutes.row_cells import LineShape, cell_lines, cell_of, joined_lines, lines_of
from pcc_actions.minutes.table_columns import texts_of

_NONE: Final = re.compile(
    r"(?:there (?:is|are) )?(?:none|nil|nothing|no (?:further )?(?:items?|topics?|reports?"
    r"|business))\b(?:\W+(?:required|scheduled|planned|identified|known|to report|at present"
    r"|at this time|currently|yet|for this meeting))*\W*",
    re.I,
)
_MANY = re.compile(r"\b(?:items|topics|reports|subjects|papers|issues)\b", re.I)
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s+(?=\S)", re.A)


@dataclass(frozen=True, slots=True)
class RowCells:
    """The cells of a row, as passages that know their column."""

    of: ProgrammeRow
    columns: ProgrammeColumns
    passages: list[Passage]

    def text(self, column: int | None) -> str:
        """The words of a cell, in one line."""
        return cell_of(self.passages, column) if column is not None else ""

    def mark(self, column: int) -> str:
        """The words of a cell, or yes or no where it has but a box that is ticked or not."""
        boxes = (p.block.ticked for p in self.passages if p.column == column and not p.text)
        ticked = next((each for each in boxes if each is not None), None)
        return self.text(column) if ticked is None else ("yes" if ticked else "no")

    def joined(self, column: int | None) -> str:
        """The words of a cell, its points and dated entries parted readably."""
        return joined_lines(lines_of(self.passages, column)) if column is not None else ""


def names_no_topic(words: str) -> bool:
    """Whether a cell of topics says that there is none: Nil, None required at present, TBC."""
    return is_empty(words.strip(" ."), NOT_YET) or bool(_NONE.fullmatch(words))


def cells_of(row: ProgrammeRow, columns: ProgrammeColumns) -> RowCells:
    """The cells of a row; a cell that goes over several columns counts in the first."""
    passages = [
        Passage(_plain(block), column=at)
        for at, cell in enumerate(row.row.cells)
        for block in flattened(cell)
    ]
    return RowCells(row, columns, passages)


def _plain(block: Block) -> Block:
    return replace(block, kind="paragraph", level=0) if block.kind == "heading" else block


class RowReader:
    """The reading of rows, with what a row says of those below it: when, and from which year."""

    def __init__(self, people: KnownNames) -> None:
        self._people = people
        self._over: Occurrence | None = None
        self._years = Years()
        self._before: ProgrammeRow | None = None
        self._repeats = False
        self.topics: list[ExtractedTopic] = []
        self.bare: list[ProgrammeRow] = []

    def read(self, rows: Sequence[ProgrammeRow], grounds: Sequence[str | None]) -> None:
        """Read the rows of one document, each with the ground on which it is exempt."""
        self._repeats = _repeats_days(rows)
        for row in rows:
            self._enter(row)
            if row.heads or row.section.kind is SectionKind.UNUSED:
                continue
            if row.columns is None:
                self.bare.append(row)
                continue
            self._read(cells_of(row, row.columns), grounds[row.at])

    def _enter(self, row: ProgrammeRow) -> None:
        """Go on to a row: a part, or a table with years of its own, begins anew."""
        before = self._before
        if before is None or before.section != row.section or row.heads:
            self._over = row.section.when
        if before is None or before.years != row.years:
            self._years = row.years
        self._before = row

    def _read(self, cells: RowCells, ground: str | None) -> None:
        found = _names(cells)
        if not found.names and self.topics and self._goes_on(cells):
            self.topics[-1] = _with_rest(self.topics[-1], cells, ground)
            return
        when = self._when(cells)
        named = [name for name in found.names if not names_no_topic(name)]
        if not named and cells.of.row.text.strip():
            self.bare.append(cells.of)
        for name in named:
            self.topics.append(_topic(name, found.code, cells, when, ground, self._people))

    def _goes_on(self, cells: RowCells) -> bool:
        """Whether a row without a topic only goes on with the text of the one above it."""
        dated = cells.columns.when is not None and cells.text(cells.columns.when)
        return not dated and any(cells.text(at) for at in cells.columns.text)

    def _when(self, cells: RowCells) -> Occurrence:
        """When the topics of a row come: by its own cell, or by what stands over it."""
        columns = cells.columns
        if columns.meetings:
            return marked_meetings(columns, cells.mark)
        words = cells.text(columns.when)
        if columns.when is None or not words:
            return self._carried(cells)
        found = occurrence_in(words, self._years)
        self._over = found
        if found.since:
            self._years = Years(found.since)
        return found

    def _carried(self, cells: RowCells) -> Occurrence:
        """What a row takes from above: of a part, or of a cell before its topic that goes down."""
        over, when = self._over or Occurrence(), cells.columns.when
        own = when is not None and over is not cells.of.section.when
        if when is not None and own and when > cells.columns.topic:
            return cells.of.section.when or Occurrence()
        if own and over.since and self._repeats:
            return over.asked(FactCode.NOT_UNDERSTOOD)
        return over


def _repeats_days(rows: Sequence[ProgrammeRow]) -> bool:
    """Whether rows one below the other print their day anew: then an empty cell is no day's."""
    printed = [
        texts_of(row.row)[row.columns.when]
        for row in rows
        if row.columns and row.columns.when is not None and len(row.row.cells) > row.columns.when
    ]
    return any(one and one == other for one, other in pairwise(printed))


@dataclass(frozen=True, slots=True)
class _Names:
    """The names in the cell of a row, and whether they may be parted otherwise."""

    names: tuple[str, ...]
    code: FactCode = FactCode.SURE


def _names(cells: RowCells) -> _Names:
    """The topics of a row: its cell, or each point of a list in it.

    Lines that are no points are one topic, or under a heading such as Items one each: asked.
    """
    column = cells.columns.topic
    lines = lines_of(cells.passages, column)
    points = all(line.shape is LineShape.POINT for line in lines)
    parted = points or _MANY.search(cells.columns.heading(column))
    texts = [line.words for line in lines] if parted else [" ".join(line.words for line in lines)]
    struck = any(p.block.struck for p in cells.passages if p.column == column)
    several = (len(lines) > 1 and not points) or cells.columns.doubtful
    asked = FactCode.SEVERAL if several else FactCode.SURE
    names = tuple(name for text in texts if (name := _bare(text)))
    return _Names(names, FactCode.STRUCK_THROUGH if struck else asked)


def _bare(text: str) -> str:
    """A name without its number and its last stop."""
    name = _NUMBER.sub("", one_line(text), count=1).strip()
    return name[:-1] if name.endswith(".") and name.count(".") == 1 else name


def _topic(
    name: str,
    code: FactCode,
    cells: RowCells,
    when: Occurrence,
    ground: str | None,
    people: KnownNames,
) -> ExtractedTopic:
    columns, where = cells.columns, cells.of.row.where
    proposed = cells.of.section.kind is SectionKind.PROPOSED
    made = ExtractedTopic(
        name,
        (where,),
        text=_text(cells),
        exempt=ground,
        theme=cells.text(columns.theme) or None,
        proposed=columns.proposed,
        facts=(Fact(FactName.TOPIC, name, where, FactCode.PROPOSED if proposed else code, name),),
    )
    return with_coming(_with_owners(made, cells, people), _coming(cells, when))


def _coming(cells: RowCells, when: Occurrence) -> ComingCells:
    columns = cells.columns
    return ComingCells(
        when,
        cells.of.section,
        cells.joined(columns.timing),
        cells.text(columns.every),
        cells.text(columns.last),
        cells.text(columns.status),
        columns.heading(columns.last),
        columns.heading(columns.status),
        columns.tells_when or cells.of.section.when is not None,
    )


def _text(cells: RowCells) -> str:
    return one_line(" ".join(filter(None, (cells.joined(at) for at in cells.columns.text))))


def _with_owners(made: ExtractedTopic, cells: RowCells, people: KnownNames) -> ExtractedTopic:
    column = cells.columns.owner
    lines = cell_lines(cells.passages, column) if column is not None else []
    owners = owners_of(lines, people)
    if not owners:
        return made
    fact = Fact(FactName.OWNERS, " ".join(lines), made.where[0], value=", ".join(owners))
    return replace(made, owners=owners, facts=(*made.facts, fact))


def _with_rest(topic: ExtractedTopic, cells: RowCells, ground: str | None) -> ExtractedTopic:
    """A topic with what a row below it goes on to say."""
    return replace(
        topic,
        text=one_line(f"{topic.text} {_text(cells)}"),
        where=(*topic.where, cells.of.row.where),
        exempt=topic.exempt or ground,
    )
