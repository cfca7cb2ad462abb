"""What two copies of a log say differently: values, told in words last."""

from enum import Enum, auto

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Event


class ClashCode(Enum):
    """In what two copies differ, so that somebody should look."""

    SAME_FIELD = auto()  # both changed one field of an entry
    DECISION_HOLDS = auto()  # one closed an entry, and the other only reports it complete
    RENUMBERED = auto()  # both gave one reference or name to different entries
    STILL_EXEMPT = auto()  # one lifted an exemption that the other has
    SAME_RECORD = auto()  # both changed one value of a board, a person, a meeting or a setting
    BECAME_TWICE = auto()  # both cancelled one meeting, or recorded that it is held after all
    TAKEN_BACK = auto()  # one has an event no more that the other has
    KEPT = auto()  # one took out what the other has changed or uses
    TWO_MEETINGS = auto()  # each has a meeting of one board on one day


@dataclass(frozen=True, slots=True)
class Clash:
    """One thing in which two copies differ.

    `entry` is the merged action or topic that it is about, and `field` the name of its field, or
    of a value in `record`, as in `IF`. `holding` is the event that holds, or the one that was
    recorded first, and `other` that of the other copy. `kept` and `left` are what stands now
    and what does not.
    """

    code: ClashCode
    entry: AnyEntry | None = None
    field: str = ""
    record: str = ""
    holding: Event | None = None
    other: Event | None = None
    kept: object = None
    left: object = None
