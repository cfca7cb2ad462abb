"""The shape of `actions.toml`, validated strictly at the door.

Strictly: a date in quotes is no date. Keys that this release does not know are let
through. Nothing is made of what is validated here: `records` makes the model.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, NotRequired

from pydantic import TypeAdapter
from pydantic_core import ErrorDetails, ValidationError
from typing_extensions import TypedDict  # before Python 3.12 pydantic takes no other

from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Status, TopicStatus
from pcc_actions.store.event_schema import AnyEvent, AnyTopicEvent, Every, Moment


class ActionTable(TypedDict):
    """`[[actions]]`."""

    reference: str
    board: str
    text: str
    owners: list[str]
    raised: date
    status: Status
    due: NotRequired[date]
    due_words: NotRequired[str]
    completed_on: NotRequired[date]
    closed: NotRequired[date]
    minute: NotRequired[str]
    exempt: NotRequired[str]
    theme: NotRequired[str]
    topic: NotRequired[str]
    source: NotRequired[str]
    formerly: NotRequired[list[str]]
    history: NotRequired[list[AnyEvent]]


class TopicTable(TypedDict):
    """`[[programme]]`."""

    topic: str
    board: str
    status: NotRequired[TopicStatus]
    due: NotRequired[date]
    due_words: NotRequired[str]
    every: NotRequired[Every]
    last: NotRequired[date]
    text: NotRequired[str]
    owners: NotRequired[list[str]]
    closed: NotRequired[date]
    minute: NotRequired[str]
    exempt: NotRequired[str]
    theme: NotRequired[str]
    source: NotRequired[str]
    formerly: NotRequired[list[str]]
    history: NotRequired[list[AnyTopicEvent]]


MovedTable = TypedDict(
    "MovedTable",
    {"from": date, "to": date, "on": date, "at": Moment, "by": str, "note": NotRequired[str]},
)


class RecordedTable(TypedDict):
    """`cancelled = {…}` and `reinstated = {…}` of a meeting, and those recorded apart."""

    on: date
    at: Moment
    by: str
    note: NotRequired[str]


class MeetingTable(TypedDict):
    """`[[meetings]]`."""

    board: str
    date: date
    moved: NotRequired[list[MovedTable]]
    cancelled: NotRequired[RecordedTable]
    reinstated: NotRequired[RecordedTable]
    cancelled_apart: NotRequired[list[RecordedTable]]
    reinstated_apart: NotRequired[list[RecordedTable]]


class BoardTable(TypedDict):
    """`[boards.CODE]`."""

    name: str
    reference: str


HolderTable = TypedDict(
    "HolderTable",
    {
        "name": str,
        "from": NotRequired[date],
        "until": NotRequired[date],
        "email": NotRequired[str],
    },
)


class PersonTable(TypedDict):
    """`[people.KEY]`."""

    name: str
    initials: NotRequired[str]
    post: NotRequired[str]
    email: NotRequired[str]
    held: NotRequired[list[HolderTable]]


class MapTable(TypedDict):
    """`[[settings.maps]]`."""

    name: str
    columns: dict[str, str]


class SettingsTable(TypedDict):
    """`[settings]`."""

    id: NotRequired[str]
    default_board: NotRequired[str]
    marking: NotRequired[str]
    body: NotRequired[str]
    group: NotRequired[GroupBy]
    maps: NotRequired[list[MapTable]]


class LogTable(TypedDict):
    """The whole file."""

    schema_version: int
    settings: NotRequired[SettingsTable]
    boards: NotRequired[dict[str, BoardTable]]
    people: NotRequired[dict[str, PersonTable]]
    meetings: NotRequired[list[MeetingTable]]
    programme: NotRequired[list[TopicTable]]
    actions: NotRequired[list[ActionTable]]


@cache
def _adapter() -> TypeAdapter[LogTable]:
    return TypeAdapter(LogTable)


def first_error(whole: Mapping[str, Any]) -> ErrorDetails | None:
    """What is wrong first with a parsed file, None where its shape is right."""
    try:
        _adapter().validate_python(whole, strict=True)
    except ValidationError as error:
        return error.errors(include_url=False)[0]
    return None
