"""The shape of what happened to an action or a topic in `actions.toml`; validated strictly too."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Any, NotRequired

from pydantic import AfterValidator, Discriminator, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError
from typing_extensions import TypedDict  # before Python 3.12 pydantic takes no other

from pcc_actions.core.model import Status, TopicStatus
from pcc_actions.core.recurrence import is_recurrence
from pcc_actions.core.text.calendar_names import MONTHS


def _in_utc(at: datetime) -> datetime:
    """Let a moment through that can be told in UTC. Raises ValueError."""
    try:
        at.astimezone(UTC)
    except OverflowError as error:
        raise ValueError(str(error)) from None
    return at


Moment = Annotated[datetime, AfterValidator(_in_utc)]


def _recurring(every: Any) -> Any:
    """Let through what says how often a topic comes."""
    if not is_recurrence(every):
        raise PydanticCustomError(NO_RECURRENCE, "no recurrence")
    return every


NO_RECURRENCE = "recurrence"
Every = Annotated[
    Any,
    AfterValidator(_recurring),
    WithJsonSchema({"anyOf": [{"enum": list(MONTHS)}, {"type": "integer", "minimum": 1}]}),
]


DayChange = TypedDict("DayChange", {"from": NotRequired[date], "to": NotRequired[date]})


NewDay = TypedDict("NewDay", {"from": NotRequired[date], "to": date, "basis": NotRequired[str]})


MovedDay = TypedDict("MovedDay", {"from": NotRequired[date], "to": date})


TextChange = TypedDict("TextChange", {"from": NotRequired[str], "to": NotRequired[str]})


StatusChange = TypedDict("StatusChange", {"from": Status, "to": Status})


OwnersChange = TypedDict(
    "OwnersChange", {"from": NotRequired[list[str]], "to": NotRequired[list[str]]}
)


class EveryEventTable(TypedDict):
    """What every `[[actions.history]]` has."""

    event: str
    on: date
    at: Moment
    by: str
    note: NotRequired[str]
    reported_by: NotRequired[str]
    apart: NotRequired[bool]


class EventTable(EveryEventTable):
    """What all of them but corrections may have, also one of a kind this release does not know."""

    minute: NotRequired[str]


class RaisedTable(EventTable):
    """`event = "raised"`."""

    text: NotRequired[str]
    owners: NotRequired[list[str]]
    due: NotRequired[date]
    due_words: NotRequired[str]
    exempt: NotRequired[str]
    theme: NotRequired[str]
    topic: NotRequired[str]
    source: NotRequired[str]


class DeferredTable(EventTable):
    """`event = "deferred"`."""

    due: NewDay


class ReassignedTable(EventTable):
    """`event = "reassigned"`."""

    owners: OwnersChange


class ExemptedTable(EventTable):
    """`event = "exempted"`."""

    exempt: TextChange


class CorrectedTable(EveryEventTable):
    """`event = "corrected"`."""

    text: NotRequired[TextChange]
    reference: NotRequired[TextChange]
    board: NotRequired[TextChange]
    theme: NotRequired[TextChange]
    topic: NotRequired[TextChange]
    due_words: NotRequired[TextChange]
    exempt: NotRequired[TextChange]
    due: NotRequired[DayChange]
    raised: NotRequired[DayChange]
    closed: NotRequired[DayChange]
    completed_on: NotRequired[DayChange]
    minute: NotRequired[TextChange]
    owners: NotRequired[OwnersChange]
    status: NotRequired[StatusChange]


TopicStatusChange = TypedDict("TopicStatusChange", {"from": TopicStatus, "to": TopicStatus})


EveryChange = TypedDict("EveryChange", {"from": NotRequired[Every], "to": NotRequired[Every]})


class TopicRaisedTable(EventTable):
    """`event = "raised"` of a topic."""

    text: NotRequired[str]
    owners: NotRequired[list[str]]
    due: NotRequired[date]
    due_words: NotRequired[str]
    every: NotRequired[Every]
    last: NotRequired[date]
    exempt: NotRequired[str]
    theme: NotRequired[str]
    source: NotRequired[str]


class TopicMovedTable(EventTable):
    """`event = "moved"` of a topic."""

    due: DayChange


class TopicCorrectedTable(EveryEventTable):
    """`event = "corrected"` of a topic."""

    topic: NotRequired[TextChange]
    board: NotRequired[TextChange]
    text: NotRequired[TextChange]
    theme: NotRequired[TextChange]
    due_words: NotRequired[TextChange]
    exempt: NotRequired[TextChange]
    due: NotRequired[DayChange]
    last: NotRequired[DayChange]
    every: NotRequired[EveryChange]
    closed: NotRequired[DayChange]
    minute: NotRequired[TextChange]
    owners: NotRequired[OwnersChange]
    status: NotRequired[TopicStatusChange]


class HandleTable(TypedDict):
    """`of = {…}` of a correction: the earlier event that it puts right."""

    event: str
    at: Moment
    number: NotRequired[int]


class OfEventTable(EveryEventTable):
    """`event = "corrected"` of an earlier event."""

    of: HandleTable
    day: NotRequired[MovedDay]
    minute: NotRequired[TextChange]


SHAPED = frozenset({"raised", "deferred", "reassigned", "exempted", "corrected"})
TOPIC_SHAPED = frozenset({"raised", "moved", "exempted", "corrected"})


def _shape_of(event: Any, shaped: frozenset[str]) -> str:
    kind = event.get("event") if isinstance(event, Mapping) else None
    if kind == "corrected" and "of" in event:
        return "of event"
    return kind if isinstance(kind, str) and kind in shaped else "other"


def _shape(event: Any) -> str:
    return _shape_of(event, SHAPED)


def _topic_shape(event: Any) -> str:
    return _shape_of(event, TOPIC_SHAPED)


AnyEvent = Annotated[
    Annotated[RaisedTable, Tag("raised")]
    | Annotated[DeferredTable, Tag("deferred")]
    | Annotated[ReassignedTable, Tag("reassigned")]
    | Annotated[ExemptedTable, Tag("exempted")]
    | Annotated[CorrectedTable, Tag("corrected")]
    | Annotated[OfEventTable, Tag("of event")]
    | Annotated[EventTable, Tag("other")],
    Discriminator(_shape),
]
AnyTopicEvent = Annotated[
    Annotated[TopicRaisedTable, Tag("raised")]
    | Annotated[TopicMovedTable, Tag("moved")]
    | Annotated[ExemptedTable, Tag("exempted")]
    | Annotated[TopicCorrectedTable, Tag("corrected")]
    | Annotated[OfEventTable, Tag("of event")]
    | Annotated[EventTable, Tag("other")],
    Discriminator(_topic_shape),
]
