"""The fields of what a log keeps a history of: what each is, and who may say, change and see it.

There is a table of them for actions and one for topics (`action_fields`, `topic_fields`).
"""

from collections.abc import Iterable, Mapping
from enum import Enum, StrEnum, auto
from operator import attrgetter
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
    RECURRENCE = auto()  # the name of a month, or every how many meetings
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


class Field(NamedTuple):  # made in half the time of a dataclass, at every start
    """One field: `name` is its key in the model, the file and JSON alike.

    `words` are what a sentence calls it, empty where none speaks of it. `required` says that
    its key is in the file whether it has a value or not, and `default` is what it is where the
    file has no key; `borne_out` that the history bears it out, so that a correction can change
    it and a hand edit is entered as one; `by_correct` that the command `correct` changes it, and
    `event` which kind of event changes it alone. Of what is `needed` no words are ever taken
    out. `of_withheld` is what is still told of it where the entry is withheld. Import does not
    read back what is `for_people`: it follows from the rest, or tells where it came from. `show`
    has a line for what is `in_show`, under its heading.
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
    heading: StrEnum | None = None
    for_people: bool = False
    in_show: bool = False
    default: str | None = None


def names_of(fields: Iterable[Field]) -> tuple[str, ...]:
    """The names of fields, in their order."""
    return tuple(field.name for field in fields)


class FieldTable:
    """The fields of one kind of entry, and what follows from their rows.

    `recorded` is what the file has of an entry, and of that `raised_with` what the event that
    raised it has (`first` by name), `worded` what holds words, and `texts` a text that is no name
    of it. `names` are by what it is called. `borne_out` is what the history bears out, names
    first, and `corrected` the same as a correction words it; `if_typed` is what of these the file
    has only where somebody typed it. `changed_by` is what each kind of event may change. Out of
    what is `needed` words are never taken; `public` is what is still told of a withheld entry, as
    it is.
    """

    def __init__(self, fields: tuple[Field, ...]) -> None:
        self.fields: Final = fields
        self.by_name: Final = {field.name: field for field in fields}
        self.recorded: Final = tuple(each for each in fields if each.origin is not Origin.BY_REPLAY)
        self.raised_with: Final = self.of_origin(Origin.BY_RAISING)
        self.first: Final = names_of(self.raised_with)
        self.worded: Final = names_of(
            each for each in self.recorded if each.type in (FieldType.TEXT, FieldType.TEXTS)
        )
        self.texts: Final = names_of(
            each
            for each in self.recorded
            if each.type is FieldType.TEXT and each.origin is not Origin.BY_NAMES
        )
        self.names: Final = names_of(self.of_origin(Origin.BY_NAMES))
        self.borne_out: Final = self._borne_out(
            Origin.BY_NAMES, Origin.BY_MEETING, Origin.BY_RAISING, Origin.BY_STATUS
        )
        self.values_borne_out: Final = attrgetter(*self.borne_out)
        self.corrected: Final = self._borne_out(
            Origin.BY_RAISING,
            Origin.BY_MEETING,
            Origin.BY_NAMES,
            Origin.BY_STATUS,
            Origin.BY_EVENT,
        )
        self.if_typed: Final = self._borne_out(Origin.BY_EVENT)
        self.changed_by: Final[Mapping[str, tuple[str, ...]]] = {
            **{field.event: (field.name,) for field in fields if field.event},
            "corrected": self.corrected,
        }
        self.needed: Final = tuple(field for field in fields if field.needed)
        self.public: Final = names_of(
            field
            for field in fields
            if field.of_withheld is OfWithheld.WHOLE and field.type is not FieldType.COMPUTED
        )

    def of_origin(self, *ways: Origin) -> tuple[Field, ...]:
        """The fields whose value is told in these ways, way by way."""
        return tuple(field for way in ways for field in self.fields if field.origin is way)

    def _borne_out(self, *ways: Origin) -> tuple[str, ...]:
        return names_of(field for field in self.of_origin(*ways) if field.borne_out)


# What a correction of an earlier event changes of that.
OF_EVENT: Final = ("day", "minute")
# When it is due: a day or words, either of which takes the other away.
DUE_FIELDS: Final = ("due", "due_words")
