"""The rows of a work programme as topics: what each cell says, and what goes on from row to row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.cells import owners_of
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.owners import KnownNames
from pcc_actions.minutes.programme.headings import ProgrammeColumns
from pcc_actions.minutes.programme.listed_topics import LISTED
from pcc_actions.minutes.programme.meeting_columns import marked_meetings
from pcc_actions.minutes.programme.occurrences import Occurrence, Years, occurrence_in, short_years
from pcc_actions.minutes.programme.reading_place import ProgrammeRow
from pcc_actions.minutes.programme.row_names import (
    RowCells,
    cells_of,
    names_in,
    names_no_topic,
)
from pcc_actions.minutes.programme.row_timing import ComingCells, with_coming
from pcc_actions.minutes.programme.titles import Section, SectionKind
from pcc_actions.minutes.row_cells import cell_lines
from pcc_actions.minutes.table_columns import texts_of


class RowReader:
    """The reading of rows, with what a row says of those below it: when, and from which year."""

    def __init__(self, people: KnownNames) -> None:
        self._people = people
        self._over: Occurrence | None = None
        self._years = Years()
        self._before: ProgrammeRow | None = None
        self._columns: ProgrammeColumns | None = None
        self._section: Section | None = None  # of the last topic
        self._repeats = self._short = False
        self.topics: list[ExtractedTopic] = []
        self.bare: list[ProgrammeRow] = []

    def read(self, rows: Sequence[ProgrammeRow], grounds: Sequence[str | None]) -> None:
        """Read the rows of one document, each with the ground on which it is exempt."""
        printed = [*_printed_days(rows)]
        self._repeats = any(one and one == other for one, other in pairwise(printed))
        self._short = short_years(printed)
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
        again = row.columns is None or row.columns == self._columns  # a head on another page
        if before is None or before.section != row.section or not again:
            self._over = row.section.when
        self._columns = row.columns or self._columns
        if before is None or before.years != row.years:
            self._years = replace(row.years, short=self._short)
        self._before = row

    def _read(self, cells: RowCells, ground: str | None) -> None:
        found = names_in(cells)
        if not found.names and cells.of.section == self._section and self._goes_on(cells):
            self.topics[-1] = _with_rest(self.topics[-1], cells, ground)
            return
        when = self._when(cells)
        named = [name for name in found.names if not names_no_topic(name)]
        if not named and cells.of.row.text.strip():
            self.bare.append(cells.of)
        vague = cells.of.vague and not cells.has_own_time
        vague = vague or cells.columns.may_be_of_actions
        code = FactCode.SEVERAL if vague else found.code
        for name in named:
            self._section = cells.of.section
            self.topics.append(_topic(name, code, cells, when, ground, self._people))

    def _goes_on(self, cells: RowCells) -> bool:
        """Whether a row without a topic only goes on with the text of the one above it."""
        dated = cells.columns.when is not None and cells.text(cells.columns.when)
        return not dated and any(cells.text(at) for at in cells.columns.text)

    def _when(self, cells: RowCells) -> Occurrence:
        """When the topics of a row come: by its own cell, or by what stands over it."""
        columns = cells.columns
        if columns.meetings:
            marked = marked_meetings(columns, cells.mark)
            ruled = occurrence_in(cells.text(columns.every)).every is not None
            return Occurrence() if marked.recurs and ruled else marked
        words = cells.text(columns.when)
        if columns.when is None or not words:
            return self._carried(cells)
        found = occurrence_in(words, self._years)
        struck = cells.is_struck(columns.when)
        self._over = found.asked(FactCode.STRUCK_THROUGH) if struck else found
        if found.since:
            self._years = Years(found.since, short=self._short)
        return found

    def _carried(self, cells: RowCells) -> Occurrence:
        """What a row takes from above: of a part, or of a cell before its topic that goes down."""
        over, when = self._over or Occurrence(), cells.columns.when
        own = when is not None and over is not cells.of.section.when
        goes_down = when is not None and when < cells.columns.topic and cells.columns != LISTED
        if own and not goes_down:
            return cells.of.section.when or Occurrence()
        if own and over.since and self._repeats:
            return over.asked(FactCode.ABOVE)
        return over


def _printed_days(rows: Sequence[ProgrammeRow]) -> Iterator[str]:
    """What the rows print in their column of days.

    Where rows one below the other print their day anew, an empty cell is no day's.
    """
    for row in rows:
        at = row.columns.when if row.columns else None
        if at is not None and at < len(row.row.cells):
            yield texts_of(row.row)[at]


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
        board=cells.text(columns.board) if columns.board is not None else None,
        under=cells.of.under,
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
