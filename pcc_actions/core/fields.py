"""The fields of an action, one table: what each is, and who may say, change and see it.

Whoever stores, replays, corrects, withholds or exports an action takes the names from here.
A field that is added is stored and put into JSON at once; nothing is told of it where
the action is withheld unless its row says so, and it stands in a spreadsheet once it has a heading.
"""

from collections.abc import Iterable, Mapping
from enum import Enum, StrEnum, auto
from typing import Final, NamedTuple


class FieldType(Enum):
    """What a field holds."""

    TEXT = auto()
    TEXTS = auto()  # several, in their order
    DAY = auto()
    NUMBER = auto()
    FLAG = auto()
    BOARD = auto()  # the code of a board
    STATUS = auto()
    BASIS = auto()  # how a due date came about
    EVENTS = auto()
    COMPUTED = auto()  # no value of its own: made of others where it is shown


class Origin(Enum):
    """What in its history tells the value of a field."""

    BY_NAMES = auto()  # no event first gives it: its corrections tell
    BY_MEETING = auto()  # the day of the event that raised the action
    BY_RAISING = auto()  # what that event holds, and what changed it since
    BY_STATUS = auto()  # the events that move an action from status to status
    BY_EVENT = auto()  # one such event; the file has it only where somebody typed it
    BY_NOTHING = auto()  # it is kept beside the history, or is the history
    BY_REPLAY = auto()  # it is in no file: it follows from the rest


class OfWithheld(Enum):
    """What is told of a field of a withheld action."""

    NOTHING = auto()
    REPLACED = auto()  # something else stands in its place: see `snapshot.withheld`
    WHOLE = auto()


class ColumnHeading(StrEnum):
    """What a column of a spreadsheet is called, in the order of the columns."""

    REFERENCE = "Reference"
    BOARD = "Board"
    ACTION = "Action"
    OWNER = "Owner"
    STATUS = "Status"
    STANDING = "Standing"
    RAISED = "Raised"
    DUE = "Due"
    DUE_IN_WORDS = "Due in words"
    DUE_BASIS = "Due basis"
    FIRST_DUE = "First due"
    TIMES_DEFERRED = "Times deferred"
    DAYS_OVERDUE = "Days overdue"
    COMPLETED_ON = "Completed on"
    CLOSED = "Closed"
    MINUTE = "Minute"
    THEME = "Theme"
    UPDATE = "Update"
    EXEMPT = "Exempt"
    SOURCE = "Source"
    FORMERLY = "Formerly"
    HISTORY = "History"


class ActionField(NamedTuple):  # made in half the time of a dataclass, at every start
    """One field: `name` is its key in the model, the file and JSON alike.

    `words` are what a sentence calls it, empty where none speaks of it. `required` says that
    its key is in the file whether it has a value or not; `borne_out` that the history bears
    it out, so that a correction can change it and a hand edit is entered as one; `by_correct`
    that the command `correct` changes it, and `event` which kind of event changes it alone.
    Of what is `needed` no words are ever taken out. `of_withheld` is what is still told of it
    where the action is withheld. Import does not read back what is `for_people`: it follows
    from the rest, or tells where it came from. `show` has a line for what is `in_show`, under
    its heading.
    """

    name: str
    type: FieldType
    origin: Origin
    words: str = ""
    required: bool = False
    borne_out: bool = False
    by_correct: bool = False
    event: str | None = None
    needed: bool = False
    of_withheld: OfWithheld = OfWithheld.NOTHING
    heading: ColumnHeading | None = None
    for_people: bool = False
    in_show: bool = False


# In the order in which the file has them; what follows from the rest stands where JSON has it.
FIELDS: Final = (
    ActionField(
        "reference", FieldType.TEXT, Origin.BY_NAMES, "the reference", required=True,
        borne_out=True, by_correct=True, needed=True, of_withheld=OfWithheld.WHOLE,
        heading=ColumnHeading.REFERENCE,
    ),
    ActionField(
        "board", FieldType.BOARD, Origin.BY_NAMES, "the board", required=True, borne_out=True,
        by_correct=True, needed=True, of_withheld=OfWithheld.WHOLE,
        heading=ColumnHeading.BOARD,
    ),
    ActionField(
        "text", FieldType.TEXT, Origin.BY_RAISING, "the text of the action", required=True,
        borne_out=True, by_correct=True, of_withheld=OfWithheld.REPLACED,
        heading=ColumnHeading.ACTION,
    ),
    ActionField(
        "owners", FieldType.TEXTS, Origin.BY_RAISING, "the owners", required=True, borne_out=True,
        by_correct=True, event="reassigned", heading=ColumnHeading.OWNER,
    ),
    ActionField(
        "raised", FieldType.DAY, Origin.BY_MEETING, required=True, borne_out=True,
        by_correct=True, of_withheld=OfWithheld.WHOLE, heading=ColumnHeading.RAISED,
    ),
    ActionField(
        "due", FieldType.DAY, Origin.BY_RAISING, borne_out=True, by_correct=True,
        event="deferred", heading=ColumnHeading.DUE,
    ),
    ActionField(
        "due_basis", FieldType.BASIS, Origin.BY_REPLAY, heading=ColumnHeading.DUE_BASIS,
    ),
    ActionField(
        "due_words", FieldType.TEXT, Origin.BY_RAISING, "the due date in words", borne_out=True,
        by_correct=True, heading=ColumnHeading.DUE_IN_WORDS,
    ),
    ActionField(
        "first_due", FieldType.DAY, Origin.BY_REPLAY, heading=ColumnHeading.FIRST_DUE,
    ),
    ActionField(
        "deferrals", FieldType.NUMBER, Origin.BY_REPLAY, heading=ColumnHeading.TIMES_DEFERRED,
    ),
    ActionField(
        "status", FieldType.STATUS, Origin.BY_STATUS, "the status", required=True, borne_out=True,
        needed=True, of_withheld=OfWithheld.WHOLE, heading=ColumnHeading.STATUS,
    ),
    ActionField(
        "standing", FieldType.COMPUTED, Origin.BY_REPLAY, of_withheld=OfWithheld.WHOLE,
        heading=ColumnHeading.STANDING, for_people=True,
    ),
    ActionField("overdue", FieldType.FLAG, Origin.BY_REPLAY),
    ActionField(
        "days_overdue", FieldType.NUMBER, Origin.BY_REPLAY, heading=ColumnHeading.DAYS_OVERDUE,
        for_people=True,
    ),
    ActionField(
        "completed_on", FieldType.DAY, Origin.BY_EVENT, borne_out=True,
        heading=ColumnHeading.COMPLETED_ON, in_show=True,
    ),
    ActionField(
        "closed", FieldType.DAY, Origin.BY_STATUS, borne_out=True, heading=ColumnHeading.CLOSED,
    ),
    ActionField(
        "minute", FieldType.TEXT, Origin.BY_EVENT, "the reference of the minute", borne_out=True,
        heading=ColumnHeading.MINUTE, in_show=True,
    ),
    ActionField(
        "exempt", FieldType.TEXT, Origin.BY_RAISING, "the ground of exemption", borne_out=True,
        event="exempted", of_withheld=OfWithheld.REPLACED, heading=ColumnHeading.EXEMPT,
        in_show=True,
    ),
    ActionField(
        "theme", FieldType.TEXT, Origin.BY_RAISING, "the theme", borne_out=True, by_correct=True,
        heading=ColumnHeading.THEME, in_show=True,
    ),
    ActionField(
        "source", FieldType.TEXT, Origin.BY_RAISING, "the source", heading=ColumnHeading.SOURCE,
        for_people=True, in_show=True,
    ),
    ActionField(
        "latest_update", FieldType.TEXT, Origin.BY_REPLAY, heading=ColumnHeading.UPDATE,
    ),
    ActionField(
        "formerly", FieldType.TEXTS, Origin.BY_NOTHING, "an earlier reference", needed=True,
        heading=ColumnHeading.FORMERLY,
    ),
    ActionField(
        "history", FieldType.EVENTS, Origin.BY_NOTHING, heading=ColumnHeading.HISTORY,
        for_people=True,
    ),
)  # fmt: skip

BY_NAME: Final = {field.name: field for field in FIELDS}


def names_of(fields: Iterable[ActionField]) -> tuple[str, ...]:
    """The names of fields, in their order."""
    return tuple(field.name for field in fields)


def fields_of_origin(*ways: Origin) -> tuple[ActionField, ...]:
    """The fields whose value is told in these ways, way by way."""
    return tuple(field for way in ways for field in FIELDS if field.origin is way)


def _borne_out(*ways: Origin) -> tuple[str, ...]:
    return names_of(field for field in fields_of_origin(*ways) if field.borne_out)


# What the file has of an action, and of that what the event that raised it has.
RECORDED: Final = tuple(field for field in FIELDS if field.origin is not Origin.BY_REPLAY)
RAISED_WITH: Final = fields_of_origin(Origin.BY_RAISING)
NAMES: Final = names_of(fields_of_origin(Origin.BY_NAMES))
# What the history bears out, names first; and the same as a correction words it.
BORNE_OUT: Final = _borne_out(
    Origin.BY_NAMES, Origin.BY_MEETING, Origin.BY_RAISING, Origin.BY_STATUS
)
CORRECTED: Final = _borne_out(
    Origin.BY_RAISING, Origin.BY_MEETING, Origin.BY_NAMES, Origin.BY_STATUS, Origin.BY_EVENT
)
# Of these, what the file has only where somebody typed it.
IF_TYPED: Final = _borne_out(Origin.BY_EVENT)
# What a correction of an earlier event changes of that.
OF_EVENT: Final = ("day", "minute")
# When it is due: a day or words, either of which takes the other away.
DUE_FIELDS: Final = ("due", "due_words")
# What each kind of event may change.
CHANGED_BY: Final[Mapping[str, tuple[str, ...]]] = {
    **{field.event: (field.name,) for field in FIELDS if field.event},
    "corrected": CORRECTED,
}
# What words are never taken out of.
NEEDED: Final = tuple(field for field in FIELDS if field.needed)
# What is still told of a withheld action, as it is.
PUBLIC: Final = names_of(
    field
    for field in FIELDS
    if field.of_withheld is OfWithheld.WHOLE and field.type is not FieldType.COMPUTED
)
# JSON has the board first, and last what was added to it last.
_IN_JSON: Final = {"board": -1, "formerly": 1}
JSON_FIELDS: Final = tuple(
    sorted(
        (field for field in FIELDS if field.type is not FieldType.COMPUTED),
        key=lambda field: _IN_JSON.get(field.name, 0),
    )
)
_BY_HEADING: Final = {field.heading: field for field in FIELDS}
COLUMNS: Final = tuple((heading, _BY_HEADING[heading]) for heading in ColumnHeading)
