"""A topic as a work programme prints it, and everything the document says about it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from pcc_actions.core.model import Recurrence
from pcc_actions.core.text.calendar_names import MONTHS
from pcc_actions.minutes.facts import Fact


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year, where a document names no day of it."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    @property
    def words(self) -> str:
        """The month as people write it: February 2021."""
        return f"{MONTHS[self.number - 1]} {self.year}"

    def __str__(self) -> str:
        """The month as the JSON of a plan writes it: 2021-02."""
        return f"{self.year}-{self.number:02}"


@dataclass(frozen=True, slots=True)
class ExtractedTopic:
    """A topic that a document has on a work programme.

    `where` has every place at which it is printed. `due` is the day of the meeting that it is
    planned for; `month` stands in its place where only a month is printed, `due_words` where the
    timing is said in words. `every` is the rule by which it comes again, `last` the day on which
    it came last; `came` that on which it came as it was planned, where the document says so.
    `text` is what it should hold, `board` whose topic it is, where its table has a column for that,
    "" where the cell is empty; `under` are the words over its table, which may name a board.
    `facts` are what was read of it with its words; what one of them is asked about is left out
    here.
    `stated` is the day for which a spreadsheet of ours says it was planned, beside the one on
    which it says that it comes: `due`.
    `implied` says that only a sentence asks for it, `proposed` that its table says that the
    topics are still to be agreed.
    """

    name: str
    where: tuple[str, ...]
    due: date | None = None
    month: Month | None = None
    due_words: str | None = None
    stated: date | None = None
    every: Recurrence | None = None
    last: date | None = None
    came: date | None = None
    text: str = ""
    owners: tuple[str, ...] = ()
    exempt: str | None = None
    theme: str | None = None
    board: str | None = None
    under: tuple[str, ...] = ()
    implied: bool = False
    proposed: bool = False
    facts: tuple[Fact, ...] = ()

    @property
    def words(self) -> str:
        """The words by which it is known in its document."""
        return self.name

    @property
    def sure(self) -> bool:
        """Whether all that the document says of it allows one reading only."""
        return not self.implied and all(fact.sure for fact in self.facts)
