"""What a check gives: something to say about the data, a value and not an exception."""

from collections.abc import Iterator
from enum import Enum, StrEnum, auto
from typing import Final

from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.entry_keys import calling
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log


class FindingKind(StrEnum):
    """How grave a finding is, the gravest first."""

    FAULT = "fault"  # it cannot be right
    REMARK = "remark"  # it is worth a look, though it may be right


class FaultCode(Enum):
    """What is at fault."""

    UNKNOWN_BOARD = auto()
    SAME_NAME = auto()
    IMPOSSIBLE_EVENT = auto()
    FUTURE_EVENT = auto()
    EARLY_CLOSING = auto()
    CLOSED_BUT_OPEN = auto()
    NO_HISTORY = auto()
    NOT_BORNE_OUT = auto()
    HIDDEN_CHARACTER = auto()
    NAMELESS_OWNER = auto()
    BROKEN_PATH = auto()
    NOT_WHOLE = auto()
    OLD_COPY = auto()
    DOUBTFUL_KEY = auto()
    DAY_TO_COME = auto()
    TYPED_DAY_TO_COME = auto()
    HOLDER_DAYS = auto()
    HOLDER_NAME = auto()
    ENTRY_GONE = auto()
    EVENT_GONE = auto()
    EVENT_ALTERED = auto()
    REDACTION_NOT_RECORDED = auto()
    MEETING_RECORD_GONE = auto()


class RemarkCode(Enum):
    """What is worth a look."""

    NO_OWNER = auto()
    INVISIBLE_CHARACTER = auto()
    NO_NEXT_MEETING = auto()
    UNKNOWN_OWNER = auto()
    LEFT_POST = auto()
    NO_KNOWN_MEETING = auto()
    NO_MEETING_OF_MINUTE = auto()
    NEAR_IDENTICAL = auto()
    DUE_ONLY_IN_WORDS = auto()
    DUE_BEFORE_RAISED = auto()
    DUE_TWICE = auto()
    BARE_DISCHARGE = auto()
    CLOSED_ELSEWHERE = auto()
    NO_MINUTE_REFERENCE = auto()
    LONG_OVERDUE = auto()
    OFTEN_DEFERRED = auto()
    MARKED_ALL_THE_SAME = auto()
    UNKNOWN_EVENT = auto()
    THEME_SPELT_OTHERWISE = auto()
    DID_NOT_COME = auto()
    NO_MEETING_OF_TOPIC = auto()
    NO_MEETING_OF_MONTH = auto()
    NO_SUCH_TOPIC = auto()
    HAND_EDIT = auto()
    NO_CLOSING_LINE = auto()
    CLOSED_VERSIONS = auto()
    DAMAGED_VERSION = auto()
    SECOND_NAME = auto()
    CONFLICT_COPY = auto()
    TAKEN_BACK = auto()
    REDACTED = auto()
    TYPED_EVENT = auto()
    TYPED_MOVE = auto()
    REMOVED = auto()
    OPEN_SEAL = auto()
    EDITED_VERSIONS = auto()
    UNREAD_VERSION = auto()
    UNREAD_COMMIT = auto()
    CUT_SHORT = auto()
    UNREAD_GIT = auto()
    DOUBTFUL_MERGE = auto()
    NETWORK_DRIVE = auto()
    SYNCED_FOLDER = auto()


_UNREAD: Final = frozenset(
    {
        RemarkCode.CLOSED_VERSIONS,
        RemarkCode.DAMAGED_VERSION,
        RemarkCode.UNREAD_VERSION,
        RemarkCode.UNREAD_GIT,
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """Something `check` says about the data.

    `code` is what it is about, by which everything else is decided; `sentence` says it.
    `index` is that of the entry among those of its kind, and `name` the key it is about, where
    it is about one; the store tells the line from them.
    """

    code: FaultCode | RemarkCode
    sentence: str
    index: int | None = None
    name: str | None = None
    of: EntryKind = EntryKind.ACTION

    @property
    def kind(self) -> FindingKind:
        """Whether it is a fault or a remark."""
        return FindingKind.FAULT if isinstance(self.code, FaultCode) else FindingKind.REMARK

    @property
    def leaves_unread(self) -> bool:
        """Whether it is about an earlier version of the log that could not be read."""
        return self.code in _UNREAD


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry with its place among those of its kind, and the name a check gives it."""

    of: EntryKind
    index: int
    entry: AnyEntry
    name: str

    def finding(
        self, code: FaultCode | RemarkCode, sentence: str, name: str | None = None
    ) -> Finding:
        """What a check says of it, of one of its keys where it is about one."""
        return Finding(code, sentence, self.index, name, self.of)


def placed(log: Log) -> Iterator[Placed]:
    """Every entry of a log with its place, the actions first."""
    called = calling(log)
    for kind in EntryKind:
        for index, entry in enumerate(entries_of(log, kind)):
            yield Placed(kind, index, entry, called(entry))


def faults_first(finding: Finding) -> int:
    """What findings are sorted by."""
    return [*FindingKind].index(finding.kind)
