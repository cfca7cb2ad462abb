"""What a paper is made of: the same parts for the terminal and for every format.

All words are there already; a format only lays them out. Every text is data, as it
stands in the log.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.topic_fields import TopicHeading


class PaperColumn(StrEnum):
    """What a column of a paper is called."""

    REFERENCE = "Reference"
    ITEM = "Item"
    ACTION = "Action"
    OWNER = "Owner"
    DUE = "Due"
    UPDATE = "Update"
    TOPIC = TopicHeading.TOPIC
    HOLDS = TopicHeading.TEXT
    WHEN = "When"
    ACTIONS = TopicHeading.ACTIONS


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One line of words and days; `alarm` says that the reader is to see it first."""

    parts: tuple[str | date, ...]
    alarm: bool = False

    def __str__(self) -> str:
        return "".join(part if isinstance(part, str) else uk(part) for part in self.parts)


PaperCell = tuple[PaperLine, ...]  # the lines of a cell, none where it is empty


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One action or topic: a cell for each column, the first of which is what it is known by."""

    cells: tuple[PaperCell, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Each cell as text, a line break between its lines."""
        return tuple("\n".join(map(str, cell)) for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under a heading: those of one meeting, or of one theme, or what they have in common."""

    heading: PaperLine
    rows: tuple[PaperRow, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A table of a paper; `nothing` is the sentence for one without rows.

    Each row is one `noun`, and `below` are the sentences that stand under the table.
    """

    title: str
    columns: tuple[str, ...]
    nothing: str
    groups: tuple[Group, ...]
    below: tuple[str, ...] = ()
    noun: str = "action"

    @property
    def led_by_names(self) -> bool:
        """Whether a row begins with a name, which may take several lines, not a reference."""
        return self.columns[:1] == (PaperColumn.TOPIC,)

    @property
    def rows(self) -> Iterator[PaperRow]:
        """Every row of the section, in its order."""
        return (row for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class Point:
    """How many actions were outstanding as a meeting began, and how many of them overdue.

    As it began: at the end of the day before it.
    """

    meeting: date
    outstanding: int
    overdue: int


@dataclass(frozen=True, slots=True)
class Report:
    """A paper whole.

    `facts` are the head, label and value; `figures` numbers with what they count;
    `movement` and `notes` whole sentences. `facts`, `figures`, `movement` and `trend` are
    empty where only a table was asked for. `owners` are those whom the rows name and who are
    known, with name and post. `marking` stands at the top and the bottom of
    every page, in these words, None where there is none. `author` is the body whose paper
    it is, `made` the moment of making, in UTC. In `portrait` its pages stand upright, as those
    of the minutes do that it goes into.
    """

    title: str
    subtitle: str
    author: str
    made: datetime
    marking: str | None
    facts: tuple[tuple[str, PaperLine], ...]
    figures: tuple[tuple[str, int], ...]
    movement: str
    notes: tuple[str, ...]
    sections: tuple[Section, ...]
    trend: tuple[Point, ...] = ()
    owners: tuple[tuple[str, PaperLine], ...] = ()
    portrait: bool = False

    @property
    def sections_headed(self) -> bool:
        """Whether each section has its title above it: an only one is what the paper says it is."""
        return len(self.sections) > 1

    @property
    def figures_line(self) -> str:
        """The figures on one line: `Outstanding: 9; overdue: 2`."""
        words = [f"{name}: {number}" for name, number in self.figures]
        lower = [each[:1].lower() + each[1:] for each in words[1:]]
        return "; ".join([*words[:1], *lower])
