"""The shape of the file has the fields of the tables, each of the type that its table gives."""

from dataclasses import dataclass
from datetime import date
from typing import Any, NotRequired, get_type_hints

import pytest

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.fields import OF_EVENT, FieldTable, FieldType, names_of
from pcc_actions.core.model import Status, TopicStatus
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.store import event_schema, schema
from pcc_actions.store.keys import (
    BOARD_KEYS,
    EVENT_KEYS,
    HANDLE_KEYS,
    HOLDER_KEYS,
    MAP_KEYS,
    MEETING_KEYS,
    PERSON_KEYS,
    RECORDED_KEYS,
    SETTINGS_KEYS,
    TOP_KEYS,
)

EVERY_EVENT = tuple(name for name in EVENT_KEYS if name != "minute")


def own_keys(table: Any) -> dict[str, Any]:
    hints = get_type_hints(table, include_extras=True)
    plain = {name: _bare(hint) for name, hint in hints.items()}
    return {name: hint for name, hint in plain.items() if name not in EVERY_EVENT}


def _bare(hint: Any) -> Any:
    return hint.__args__[0] if getattr(hint, "__origin__", None) is NotRequired else hint


_STORED: dict[FieldType, Any] = {
    FieldType.TEXT: str,
    FieldType.BOARD: str,
    FieldType.TEXTS: list[str],
    FieldType.DAY: date,
}
_CHANGED: dict[FieldType, Any] = {
    FieldType.TEXT: event_schema.TextChange,
    FieldType.BOARD: event_schema.TextChange,
    FieldType.TEXTS: event_schema.OwnersChange,
    FieldType.DAY: event_schema.DayChange,
}


@dataclass(frozen=True)
class Shape:
    """The shape of one kind of entry, beside the table of its fields."""

    fields: FieldTable
    own: Any
    raised: Any
    stored: dict[FieldType, Any]
    changed: dict[FieldType, Any]
    tables: dict[str, Any]
    shaped: frozenset[str]
    due: tuple[str, Any]  # the event that plans another day, and the shape of that


SHAPES = {
    EntryKind.ACTION: Shape(
        ACTION_FIELDS,
        schema.ActionTable,
        event_schema.RaisedTable,
        {
            **_STORED,
            FieldType.STATUS: Status,
            FieldType.EVENTS: list[event_schema.AnyEvent],
        },
        {**_CHANGED, FieldType.STATUS: event_schema.StatusChange},
        {
            "deferred": event_schema.DeferredTable,
            "reassigned": event_schema.ReassignedTable,
            "exempted": event_schema.ExemptedTable,
            "corrected": event_schema.CorrectedTable,
        },
        event_schema.SHAPED,
        ("deferred", event_schema.NewDay),  # there is always a later day, and its basis
    ),
    EntryKind.TOPIC: Shape(
        TOPIC_FIELDS,
        schema.TopicTable,
        event_schema.TopicRaisedTable,
        {
            **_STORED,
            FieldType.STATUS: TopicStatus,
            FieldType.RECURRENCE: event_schema.Every,
            FieldType.EVENTS: list[event_schema.AnyTopicEvent],
        },
        {
            **_CHANGED,
            FieldType.STATUS: event_schema.TopicStatusChange,
            FieldType.RECURRENCE: event_schema.EveryChange,
        },
        {
            "moved": event_schema.TopicMovedTable,
            "exempted": event_schema.ExemptedTable,
            "corrected": event_schema.TopicCorrectedTable,
        },
        event_schema.TOPIC_SHAPED,
        ("moved", event_schema.DayChange),
    ),
}
of_each_kind = pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)


@pytest.mark.parametrize(
    ("table", "keys"),
    [
        (schema.LogTable, TOP_KEYS),
        (schema.SettingsTable, SETTINGS_KEYS),
        (schema.MapTable, MAP_KEYS),
        (schema.BoardTable, BOARD_KEYS),
        (schema.PersonTable, PERSON_KEYS),
        (schema.HolderTable, HOLDER_KEYS),
        (schema.MeetingTable, MEETING_KEYS),
        (schema.RecordedTable, RECORDED_KEYS),
        (event_schema.EventTable, EVENT_KEYS),
        (event_schema.HandleTable, HANDLE_KEYS),
        (event_schema.OfEventTable, (*EVERY_EVENT, "of", *OF_EVENT)),
    ],
)
def test_the_keys_of_a_record_are_those_of_its_shape(table: Any, keys: tuple[str, ...]) -> None:
    assert set(get_type_hints(table)) == set(keys)


@of_each_kind
def test_an_entry_in_the_file(shape: Shape) -> None:
    assert own_keys(shape.own) == {
        field.name: shape.stored[field.type] for field in shape.fields.recorded
    }
    needed = {field.name for field in shape.fields.fields if field.required}
    assert shape.own.__required_keys__ == needed


@of_each_kind
def test_the_event_that_raised_an_entry(shape: Shape) -> None:
    assert own_keys(shape.raised) == {
        **{field.name: shape.stored[field.type] for field in shape.fields.raised_with},
        "minute": str,
    }
    assert shape.raised.__required_keys__ == event_schema.EventTable.__required_keys__


@of_each_kind
def test_the_shaped_events_are_those_that_hold_fields(shape: Shape) -> None:
    assert {"raised", *shape.fields.changed_by} == shape.shaped
    assert shape.tables.keys() == shape.fields.changed_by.keys()


@pytest.mark.parametrize(
    ("shape", "kind"), [(shape, kind) for shape in SHAPES.values() for kind in shape.tables]
)
def test_an_event_that_changes_fields(shape: Shape, kind: str) -> None:
    changed = {
        field.name: shape.changed[field.type]
        for field in shape.fields.fields
        if field.name in shape.fields.changed_by[kind]
    }
    if kind == shape.due[0]:
        changed["due"] = shape.due[1]
    if kind != "corrected":
        changed["minute"] = str  # of a closing, and let through in others
    assert own_keys(shape.tables[kind]) == changed


def test_a_key_that_only_one_of_the_two_has_is_seen() -> None:
    class WithColour(schema.ActionTable):
        colour: str

    assert own_keys(WithColour).keys() - {*names_of(ACTION_FIELDS.recorded)} == {"colour"}
