"""The shape of the file has the fields of the table, each of the type that the table gives it."""

from datetime import date
from typing import Any, NotRequired, get_type_hints

import pytest

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.fields import OF_EVENT, FieldType, names_of
from pcc_actions.core.model import Status
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

STORED = {
    FieldType.TEXT: str,
    FieldType.BOARD: str,
    FieldType.TEXTS: list[str],
    FieldType.DAY: date,
    FieldType.STATUS: Status,
    FieldType.EVENTS: list[event_schema.AnyEvent],
}
CHANGED = {
    FieldType.TEXT: event_schema.TextChange,
    FieldType.BOARD: event_schema.TextChange,
    FieldType.TEXTS: event_schema.OwnersChange,
    FieldType.DAY: event_schema.DayChange,
    FieldType.STATUS: event_schema.StatusChange,
}
TABLES: dict[str, Any] = {
    "deferred": event_schema.DeferredTable,
    "reassigned": event_schema.ReassignedTable,
    "exempted": event_schema.ExemptedTable,
    "corrected": event_schema.CorrectedTable,
}


EVERY_EVENT = tuple(name for name in EVENT_KEYS if name != "minute")


def own_keys(table: Any) -> dict[str, Any]:
    hints = get_type_hints(table, include_extras=True)
    plain = {name: _bare(hint) for name, hint in hints.items()}
    return {name: hint for name, hint in plain.items() if name not in EVERY_EVENT}


def _bare(hint: Any) -> Any:
    return hint.__args__[0] if getattr(hint, "__origin__", None) is NotRequired else hint


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


def test_an_action_in_the_file() -> None:
    assert own_keys(schema.ActionTable) == {
        field.name: STORED[field.type] for field in ACTION_FIELDS.recorded
    }
    needed = {field.name for field in ACTION_FIELDS.fields if field.required}
    assert schema.ActionTable.__required_keys__ == needed


def test_the_event_that_raised_an_action() -> None:
    assert own_keys(event_schema.RaisedTable) == {
        **{field.name: STORED[field.type] for field in ACTION_FIELDS.raised_with}, "minute": str
    }  # fmt: skip
    assert event_schema.RaisedTable.__required_keys__ == event_schema.EventTable.__required_keys__


def test_the_shaped_events_are_those_that_hold_fields() -> None:
    assert {"raised", *ACTION_FIELDS.changed_by} == event_schema.SHAPED
    assert TABLES.keys() == ACTION_FIELDS.changed_by.keys()


@pytest.mark.parametrize("kind", TABLES)
def test_an_event_that_changes_fields(kind: str) -> None:
    changed = {
        field.name: CHANGED[field.type]
        for field in ACTION_FIELDS.fields
        if field.name in ACTION_FIELDS.changed_by[kind]
    }
    if kind == "deferred":
        changed["due"] = event_schema.NewDay  # there is always a later day, and its basis
    if kind != "corrected":
        changed["minute"] = str  # of a closing, and let through in others
    assert own_keys(TABLES[kind]) == changed


def test_a_key_that_only_one_of_the_two_has_is_seen() -> None:
    class WithColour(schema.ActionTable):
        colour: str

    assert own_keys(WithColour).keys() - {*names_of(ACTION_FIELDS.recorded)} == {"colour"}
