"""The tables of a document that are a work programme, and what stands over each of their rows.

A title above a table, in it or on its tab, or headings that are told by themselves, show it; what
follows without a head of its own goes on as the one before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Final

from pcc_actions.documents.block import Block, Document, flattened
from pcc_actions.minutes.cell_days import days_told
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.programme.headings import (
    ProgrammeColumns,
    columns_under,
    speaks_of_actions,
)
from pcc_actions.minutes.programme.meeting_columns import meetings_across
from pcc_actions.minutes.programme.occurrences import Years, occurrence_in
from pcc_actions.minutes.programme.reading_place import Place, ProgrammeRow
from pcc_actions.minutes.programme.titles import (
    Section,
    SectionKind,
    names_programme,
    section_in,
    years_of,
)
from pcc_actions.minutes.table_columns import texts_of

_HEADS: Final = 10  # rows of a table, among which its head stands


def programme_rows(document: Document) -> list[ProgrammeRow]:
    """The rows of all work programmes of a document, in their order."""
    place, found = Place(), list[ProgrammeRow]()
    named = document.name.rsplit(".", 1)[0].replace("-", " ").replace("_", " ")
    of_file = named if document.is_sheet and names_programme(named) else None
    numbered = enumerate(map(_with_struck_cells, document.blocks))
    for table, group in groupby(numbered, lambda each: each[1].table if _is_row(each[1]) else 0):
        blocks = list(group)
        if not table:
            lines = (place.over(place.pass_line(at, block)) for at, block in blocks)
            found += [row for rows in lines for row in rows]
            continue
        place.enter_tab(blocks[0][1].tab)
        title = place.tab or of_file or ""
        if place.title is None and names_programme(title):
            place.open(title, 0)
        found += place.over(_read_table(blocks, place))
    return found


def _with_struck_cells(block: Block) -> Block:
    """A row with the words of the cells of which nothing is left: each is struck through."""
    if not any(each.struck_words and not each.text for each in flattened((block,))):
        return block
    cells = tuple(tuple(map(_with_struck, cell)) for cell in block.cells)
    return replace(block, cells=cells)


def _with_struck(block: Block) -> Block:
    if block.text or not block.struck_words:
        return block
    return replace(block, text=block.struck_words, struck=True)


def _is_row(block: Block) -> bool:
    return block.kind == "row"


def _read_table(rows: list[tuple[int, Block]], place: Place) -> list[ProgrammeRow]:
    """The rows of a table, where it is a programme; else none, and what was above it is left."""
    words = [texts_of(row) for _, row in rows]
    if any(speaks_of_actions(texts) for texts in words[:_HEADS] if _is_short(texts)):
        place.close()
        return []
    table = _Table(place, _titled(words, place))
    if place.of_actions and table.title is None:
        return []
    for number, ((at, row), texts) in enumerate(zip(rows, words, strict=True)):
        if number == _HEADS and not table.is_begun:
            break
        table.pass_row(at, row, texts)
    if not table.is_programme(words):
        place.columns = None
        return []
    if place.title is None and table.title is not None:
        place.open(table.title, 0)
    place.section, place.columns = table.section, table.columns
    return table.rows


def _is_short(texts: Sequence[str]) -> bool:
    filled = [text for text in texts if text]
    return len(filled) > 1 and all(len(text) <= 60 for text in filled)


def _titled(words: list[list[str]], place: Place) -> str | None:
    """The title of a programme that stands over a table, or in its first rows."""
    first = (text for texts in words[:3] if (text := _only(texts)) and names_programme(text))
    return next(first, place.title)


def _only(texts: Sequence[str]) -> str | None:
    """The words of a row that has but one text, be it in each of its cells; else None."""
    filled = {text for text in texts if text}
    return filled.pop() if len(filled) == 1 else None


@dataclass(slots=True)
class _Table:
    """A table on the way down it."""

    place: Place
    title: str | None
    section: Section = field(default_factory=Section)
    columns: ProgrammeColumns | None = None
    opened: bool = True
    vague: bool = False
    rows: list[ProgrammeRow] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.section = self.place.section

    @property
    def is_begun(self) -> bool:
        """Whether a title or a head of a programme stands above the next row."""
        return self.title is not None or self.columns is not None

    @property
    def years(self) -> Years:
        return years_of(self.title or "")

    def pass_row(self, at: int, row: Block, texts: list[str]) -> None:
        """Take a row: of headings, over others, or of a topic."""
        only = _only(texts)
        if only and self._opens_part(only, texts):
            self.rows.append(ProgrammeRow(at, row, None, self.section, self.years, heads=True))
            return
        head = self._of_meetings(texts)
        head = head or (columns_under(texts) if self._may_head(texts) else None)
        if head or (self.section.kind is SectionKind.UNUSED and self.opened):
            self.columns, self.opened = head or self.columns, False
            self.rows.append(ProgrammeRow(at, row, head, self.section, self.years, heads=True))
            return
        self.vague = self.vague or self._may_open_part(only, texts)
        begins = all(each.heads for each in self.rows)
        if self.columns is None and begins and not row.heads:
            self.columns = self._going_on(texts)
        self.opened = False
        self.rows.append(
            ProgrammeRow(at, row, self.columns, self.section, self.years, vague=self.vague)
        )

    def _of_meetings(self, texts: list[str]) -> ProgrammeColumns | None:
        """The columns that each are of a meeting, which only a title shows to be a programme's."""
        fresh = self.columns is None and self.title is not None
        return meetings_across(texts, self.years) if fresh else None

    def _opens_part(self, only: str, texts: list[str]) -> bool:
        """Enter the part that a row of one text opens; whether it opens one."""
        if names_programme(only) and self.columns is None:
            self.opened = True
            return True
        over = self.section.when
        years = Years(over.since) if over and over.since else self.years
        section = section_in(only, years)
        if section is None or len(texts) < 2 or self._is_topic(only, texts):
            return False
        self.section, self.opened, self.vague = section, True, False
        return True

    def _may_open_part(self, only: str | None, texts: list[str]) -> bool:
        """Whether the one text of a row in a part may be the name of another part."""
        over = self.section.when is not None or self.section.kind is not SectionKind.DATED
        return over and only is not None and len(texts) > 2 and texts[0] == only

    def _is_topic(self, only: str, texts: list[str]) -> bool:
        """Whether the one text of a row stands in the column of topics, which is not the first."""
        at = self.columns.topic if self.columns else 0
        return 0 < at < len(texts) and texts[at] == only and texts.count(only) == 1

    def _may_head(self, texts: list[str]) -> bool:
        """Whether a row may be of headings: the first, one below a row over others, or a repeat."""
        if any(map(days_told, texts)):
            return False
        again = self.columns is not None and tuple(texts) == self.columns.headings
        return self.columns is None or self.opened or again

    def _going_on(self, texts: list[str]) -> ProgrammeColumns | None:
        """The columns of a table without a head: those of the one before it, or by its cells."""
        before = self.place.columns
        if before is not None and len(texts) <= len(before.headings):
            narrow = before.narrowed(len(texts))
            return narrow if narrow and _fits(texts, narrow) else None
        if self.title is None or len(texts) < 2:
            return None
        if occurrence_in(texts[0], self.years).is_dated and texts[1]:
            text = (2,) if len(texts) > 2 else ()
            return ProgrammeColumns(("",) * len(texts), topic=1, when=0, text=text)
        return None

    def is_programme(self, words: list[list[str]]) -> bool:
        """Whether all this is a work programme."""
        of_topics = [each for each in self.rows if each.columns and not each.heads]
        unused = any(each.section.kind is SectionKind.UNUSED for each in self.rows)
        if not of_topics:
            headed = self.columns is not None and self.columns.when is not None
            return (unused or headed) and self.title is not None
        columns = of_topics[0].columns
        if self.title is not None or self.place.columns is not None:
            return True
        if columns is None or not columns.speaks_of_meetings or columns.when is None:
            return False
        when = [texts[columns.when] for texts in words[1:] if len(texts) > columns.when]
        filled = [text for text in when if text]
        dated = [text for text in filled if _names_day(text)]
        return bool(dated) and 2 * len(dated) >= len(filled)


def _fits(texts: Sequence[str], columns: ProgrammeColumns) -> bool:
    """Whether a row can be one under these columns: its cell for it is a day, a rule or empty."""
    when = texts[columns.when] if columns.when is not None else ""
    return not when or _names_day(when) or section_in(when, Years()) is not None


def _names_day(text: str) -> bool:
    """Whether a cell is a day, a month or a rule, be it without its year."""
    found = occurrence_in(text)
    return found.is_dated or found.code is FactCode.NO_YEAR


def without_rows(document: Document, rows: Sequence[ProgrammeRow]) -> Document:
    """The document without the rows of its work programmes, which hold no actions."""
    taken = {each.at for each in rows}
    if not taken:
        return document
    left = (block for at, block in enumerate(document.blocks) if at not in taken)
    return replace(document, blocks=tuple(left))
