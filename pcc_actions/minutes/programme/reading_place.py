"""Where in a document the reading of work programmes has come to: its title, part and columns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from pcc_actions.documents.block import Block
from pcc_actions.documents.line_shapes import looks_like_heading, one_line
from pcc_actions.minutes.programme.headings import ProgrammeColumns
from pcc_actions.minutes.programme.listed_topics import LISTED, listed_rows
from pcc_actions.minutes.programme.occurrences import Years
from pcc_actions.minutes.programme.titles import (
    Section,
    SectionKind,
    is_page_mark,
    names_actions,
    names_list,
    names_programme,
    section_in,
    years_of,
)
from pcc_actions.minutes.sections import listing

_LINE: Final = 9  # the level of a line that only looks like a heading


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A row of a work programme: its place among the blocks, its columns, what stands over it.

    `heads` says that it holds headings or opens a part, and no topic. `years` are those from
    which its table counts. `vague` says that it stands below a row that may open another part.
    `under` are the words over it, the nearest first: they may name another board.
    """

    at: int
    row: Block
    columns: ProgrammeColumns | None
    section: Section
    years: Years
    heads: bool = False
    vague: bool = False
    under: tuple[str, ...] = ()


@dataclass(slots=True)
class Place:
    """What stands above the block to which the reading has come.

    `of_actions` says that the heading above it is the title of a list of actions.
    """

    title: str | None = None
    level: int = 0
    section: Section = field(default_factory=Section)
    columns: ProgrammeColumns | None = None
    tab: str = ""
    of_actions: bool = False
    headings: dict[int, str] = field(default_factory=dict)

    @property
    def years(self) -> Years:
        """The years of the title, from which days and months without one count."""
        return years_of(self.title or "")

    def pass_line(self, at: int, block: Block) -> list[ProgrammeRow]:
        """Go past a line between the tables; the rows that it is, where it is of a list.

        A line that names a meeting of the programme is one that heads others.
        """
        rows = self._listed(block)
        if not rows and self._pass(block):
            return [ProgrammeRow(at, block, None, self.section, self.years, heads=True)]
        vague = self.section == Section()  # of which nothing says when it comes, but its own day
        return [
            ProgrammeRow(at, row, LISTED, self.section, self.years, vague=vague) for row in rows
        ]

    def _listed(self, block: Block) -> list[Block]:
        """The rows that a line is, where it stands in a programme that names its meetings."""
        if self.title is None:
            return []
        section = self.section
        below = section.when is not None or section.kind is not SectionKind.DATED
        below = below or names_list(self.title)
        return listed_rows(block, below_day=below and block.kind != "heading")

    def _pass(self, block: Block) -> bool:
        """Go past a line that is no row; whether it names a meeting for what stands below it."""
        text = one_line(block.text)
        if is_page_mark(text):
            return False
        heading = block.kind == "heading" or (
            block.kind == "paragraph" and looks_like_heading(text)
        )
        if heading:
            self.of_actions = names_actions(text)
            self._enter_heading(text, block.level or _LINE)
        if names_programme(text) and (heading or block.kind == "paragraph"):
            self.open(text, block.level)
        elif self.title is not None and (section := section_in(text, self.years)):
            self.section = section
            return section.when is not None
        elif section := _telling_section(text):
            self.open(text, block.level)
            self.section = section
        elif listing(text) or (block.kind == "heading" and not 0 < self.level < block.level):
            self.close()
        elif block.kind == "heading":
            self.section = Section()  # it opens another part, of which nothing is known
        return False

    def _enter_heading(self, text: str, level: int) -> None:
        """Go on below a heading, which ends those of its level and of the levels below it."""
        kept = {at: words for at, words in self.headings.items() if at < level}
        self.headings = {**kept, level: text}

    def enter_tab(self, tab: str) -> None:
        """Go on to a table of a tab: what stood on another says nothing of it."""
        if tab != self.tab:
            self.close()
            self.headings = {}
        self.tab = tab

    def over(self, rows: Iterable[ProgrammeRow]) -> Iterator[ProgrammeRow]:
        """Rows with what stands over them."""
        above = (words for _, words in sorted(self.headings.items(), reverse=True))
        under = tuple(filter(None, (*above, self.title, self.tab)))
        return (replace(row, under=under) for row in rows)

    def open(self, title: str, level: int) -> None:
        """Enter what a title says is a work programme."""
        self.title, self.level = title, level or 9
        self.section, self.columns = Section(), None

    def close(self) -> None:
        """Leave it."""
        self.title, self.level = None, 0
        self.section, self.columns = Section(), None


def _telling_section(text: str) -> Section | None:
    """The part of a programme that a line opens by itself, without a title above it."""
    section = section_in(text, Years())
    told = section is not None and section.kind in (SectionKind.STANDING, SectionKind.UNTIMED)
    return section if told and len(text.split()) > 2 else None
