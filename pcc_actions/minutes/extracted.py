"""What minutes say, as far as it could be read."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.core.references.parse import reference_key
from pcc_actions.minutes.extracted_topic import ExtractedTopic
from pcc_actions.minutes.facts import Fact
from pcc_actions.minutes.references import item_reference

HEAD: Final = "head"
"""Where a finding stands that is of the document as a whole."""


@dataclass(frozen=True, slots=True)
class ExportedRow:
    """What a row of a spreadsheet that pcc-actions wrote says besides.

    `by_default` says that it is due at the board's next meeting, `deferred` that it had
    another due date before. `trouble` is a sentence on a cell that cannot be read, else
    empty; `taken_out` are the headings of columns that are missing. `topic` is None where the
    spreadsheet has no column of it, as one of an earlier release.
    """

    board: str
    raised: date | None
    by_default: bool = False
    deferred: bool = False
    completed_on: date | None = None
    closed: date | None = None
    minute: str | None = None
    theme: str | None = None
    topic: str | None = None
    formerly: tuple[str, ...] = ()
    trouble: str = ""
    taken_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ExtractedAction:
    """An action that a document prints, and everything it says about it.

    `sure` says that the document itself marks it as an action; a commitment that only a
    sentence implies is not sure. `where` has every place at which it is printed.
    `earlier` says that an earlier meeting raised it and this one only speaks of it.
    `status` is what this document says became of it. `due_words` is the due as printed;
    `due` is its date, where the words are one. `exempt` is the ground. `exported` is there
    where the document is a spreadsheet that pcc-actions wrote. `facts` are what was read of it
    with its words; what one of them is asked about keeps here what is safe. `meeting` is the
    row's own, where a column, tab or heading names one; it wins over that of the document.
    `closed` is the day on which the document says that it was closed, where it gives one;
    `first_due` the due date before `due`, where it gives both, and `first_due_words` what stood in
    its place, where that was no date. `board` and `minute` are what columns for them say, as
    printed: whose action it is, and where its closing was agreed.
    `formerly` are references by which it is to be found besides.
    """

    text: str
    where: tuple[str, ...]
    reference: str | None = None
    item: str | None = None
    owners: tuple[str, ...] = ()
    due: date | None = None
    due_words: str | None = None
    status: Status = "outstanding"
    update: str | None = None
    exempt: str | None = None
    sure: bool = True
    earlier: bool = False
    listed: bool = False
    exported: ExportedRow | None = None
    facts: tuple[Fact, ...] = ()
    meeting: date | None = None
    closed: date | None = None
    first_due: date | None = None
    first_due_words: str | None = None
    theme: str | None = None
    formerly: tuple[str, ...] = ()
    board: str | None = None
    minute: str | None = None

    @property
    def words(self) -> str:
        """The words by which it is known in its document."""
        return self.text

    @property
    def has_own_reference(self) -> bool:
        """Whether a reference is printed for it alone, and not only over the item it stands in."""
        if self.reference is None:
            return False
        of_item = item_reference(self.item or "")
        return of_item is None or reference_key(of_item) != reference_key(self.reference)


class DocumentFindingCode(StrEnum):
    """What a finding is about, as programs go by it; codes are added, none changes."""

    # what could not be read as it stands
    OVERLONG = "overlong"
    WITHHELD = "withheld"
    MARKED = "marked"
    NO_ACTION_COLUMN = "no-action-column"
    NO_ROWS = "no-rows"
    COLUMN_NOT_READ = "column-not-read"
    TABLE_NOT_READ = "table-not-read"
    ROW_NOT_READ = "row-not-read"
    COLUMN_MISSING = "column-missing"
    CELL_UNREADABLE = "cell-unreadable"
    CUT_OFF = "cut-off"
    COLOURS_NOT_READ = "colours-not-read"
    DAY_IMPOSSIBLE = "day-impossible"
    MONTH_FIRST = "month-first"
    NOT_OF_PROGRAMME = "not-of-programme"
    QUOTE_NOT_CLOSED = "quote-not-closed"
    SEPARATOR_UNKNOWN = "separator-unknown"
    TOO_MANY_VALUES = "too-many-values"
    ENCODING_UNKNOWN = "encoding-unknown"
    FORMULA_WITHOUT_VALUE = "formula-without-value"
    SHEET_HIDDEN = "sheet-hidden"
    # the meeting
    BOARD_MISSING = "board-missing"
    DATE_MISSING = "date-missing"
    OTHER_BOARD = "other-board"
    OTHER_DATE = "other-date"
    USUAL_BOARD = "usual-board"
    ROWS_OF_OTHER_BOARD = "rows-of-other-board"
    NOT_YET_HELD = "not-yet-held"
    SEVERAL_MEETINGS = "several-meetings"
    MEETING_NOT_KNOWN = "meeting-not-known"
    # references and items
    REFERENCE_UNREADABLE = "reference-unreadable"
    REFERENCE_MISTYPED = "reference-mistyped"
    REFERENCE_OF_ANOTHER_DAY = "reference-of-another-day"
    REFERENCE_REPEATED = "reference-repeated"
    SERIALS = "serials"
    ITEMS_COUNTED = "items-counted"
    # what became of actions
    CLOSED_CONDITIONALLY = "closed-conditionally"
    CLOSES_UNNAMED = "closes-unnamed"
    MINUTE_NOT_RECORDED = "minute-not-recorded"
    PAIRED_BY_ELIMINATION = "paired-by-elimination"
    # people, and what the log has otherwise
    INITIALS_SHARED = "initials-shared"
    EARLIER_DUE_DATES = "earlier-due-dates"
    NOT_IN_MINUTES = "not-in-minutes"
    LEFT_AS_IN_LOG = "left-as-in-log"


@dataclass(frozen=True, slots=True)
class DocumentFinding:
    """Something that could not be settled: what it is about, where it stands, and a sentence."""

    code: DocumentFindingCode
    where: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """What a document says: its board, dates, people (initials and name), actions and topics.

    `board` is the code, `board_name` the name as the log has it or the document prints it.
    """

    board: str | None = None
    board_name: str | None = None
    meeting_date: date | None = None
    next_meeting: date | None = None
    people: tuple[tuple[str, str], ...] = ()
    actions: tuple[ExtractedAction, ...] = ()
    findings: tuple[DocumentFinding, ...] = ()
    topics: tuple[ExtractedTopic, ...] = ()
