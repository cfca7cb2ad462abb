"""The shape that a log usually has: what has it is right, and none of its keys is doubtful.

This is told from the tables of fields, in a fraction of the time that `schema` and `doubtful` take.
Of anything else, which may be as right, they tell.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final, NamedTuple

from pcc_actions.core.fields import Field, FieldType
from pcc_actions.core.history.lifecycles import ACTION_LIFECYCLE, TOPIC_LIFECYCLE, Lifecycle
from pcc_actions.core.log_settings import GROUPS_BY
from pcc_actions.core.model import STATUSES, TOPIC_STATUSES
from pcc_actions.core.recurrence import is_recurrence
from pcc_actions.store.keys import Record
from pcc_actions.store.upgrade import READ_AS_THEY_ARE


class _Value(NamedTuple):
    """What may stand under a key: of which types, and what else has to hold of it."""

    types: tuple[type, ...]
    holds: Callable[[Any], bool] | None = None


class _Table(NamedTuple):
    """The keys that a table may have, and those it must have."""

    types: Mapping[str, tuple[type, ...]]
    holds: Mapping[str, Callable[[Any], bool]]
    required: frozenset[str]


_Keys = Mapping[str, _Value]


def has_usual_shape(whole: Record) -> bool:
    """Whether a parsed file has the usual shape; False also where that cannot be told quickly."""
    return _fits(whole, _LOG)


def _fits(table: Any, shape: _Table) -> bool:
    if type(table) is not dict or not shape.required <= table.keys():
        return False
    types, holds = shape.types, shape.holds
    for key, value in table.items():
        if type(value) not in types.get(key, ()):
            return False
        if key in holds and not holds[key](value):
            return False
    return True


def _table(required: _Keys, optional: _Keys) -> _Table:
    keys = {**required, **optional}
    holds = {name: value.holds for name, value in keys.items() if value.holds}
    return _Table({name: value.types for name, value in keys.items()}, holds, frozenset(required))


def _one(required: _Keys, optional: _Keys) -> _Value:
    shape = _table(required, optional)
    return _Value((dict,), lambda table: _fits(table, shape))


def _several(required: _Keys, optional: _Keys) -> _Value:
    shape = _table(required, optional)
    return _Value((list,), lambda tables: all(_fits(each, shape) for each in tables))


def _named(required: _Keys, optional: _Keys) -> _Value:
    shape = _table(required, optional)
    return _Value((dict,), lambda tables: all(_fits(each, shape) for each in tables.values()))


def _are_texts(values: Iterable[Any]) -> bool:
    return all(type(each) is str for each in values)


def _is_moment(at: datetime) -> bool:
    """Whether a moment can surely be told in UTC."""
    return at.tzinfo is not None and 1 < at.year < 9999


_TEXT: Final = _Value((str,))
_DAY: Final = _Value((date,))
_MOMENT: Final = _Value((datetime,), _is_moment)
_BY_TYPE: Final = {
    FieldType.TEXT: _TEXT,
    FieldType.BOARD: _TEXT,
    FieldType.DAY: _DAY,
    FieldType.TEXTS: _Value((list,), _are_texts),
    FieldType.RECURRENCE: _Value((str, int), is_recurrence),
}
_RECORDED: Final = {"on": _DAY, "at": _MOMENT, "by": _TEXT}
_NOTE: Final = {"note": _TEXT}
_EVENT: Final = {"event": _TEXT, **_RECORDED}
_OF_EARLIER: Final = None  # in the place of a kind
_REPORTED: Final = {**_NOTE, "reported_by": _TEXT, "apart": _Value((bool,))}
_DEFERRED: Final = _one({"to": _DAY}, {"from": _DAY, "basis": _TEXT})


def _entries(lifecycle: Lifecycle, statuses: tuple[str, ...]) -> _Value:
    """The actions or the topics of a log."""
    status = _Value((str,), statuses.__contains__)
    shapes = _shapes(lifecycle, {**_BY_TYPE, FieldType.STATUS: status})
    history = _Value((list,), lambda events: all(_is_event(each, shapes) for each in events))
    by_type = {**_BY_TYPE, FieldType.STATUS: status, FieldType.EVENTS: history}
    recorded = lifecycle.fields.recorded
    required = {each.name: by_type[each.type] for each in recorded if each.required}
    return _several(required, {each.name: by_type[each.type] for each in recorded})


def _is_event(event: Any, shapes: Mapping[str | None, _Table]) -> bool:
    """Whether an event is of a kind that we know, in its shape."""
    if type(event) is not dict or type(event.get("event")) is not str:
        return False
    shape = shapes.get(_OF_EARLIER if "of" in event else event["event"])
    return shape is not None and _fits(event, shape)


def _shapes(
    lifecycle: Lifecycle, by_type: Mapping[FieldType, _Value]
) -> Mapping[str | None, _Table]:
    """The shapes of events by their kind, and that of a correction of an earlier event."""
    fields, optional = lifecycle.fields, {**_REPORTED, "minute": _TEXT}
    first = {each.name: by_type[each.type] for each in fields.raised_with}
    changes = {name: _change(fields.by_name[name], by_type) for name in fields.corrected}
    shapes: dict[str | None, _Table] = {kind: _table(_EVENT, optional) for kind in lifecycle.kinds}
    for kind, names in fields.changed_by.items():
        shapes[kind] = _table({**_EVENT, **{name: changes[name] for name in names}}, optional)
    shapes["corrected"] = _table(_EVENT, {**_REPORTED, **changes})
    shapes["raised"] = _table(_EVENT, {**optional, **first, "exempt": _Value((str,), bool)})
    if "deferred" in shapes:
        shapes["deferred"] = _table({**_EVENT, "due": _DEFERRED}, optional)
    shapes[_OF_EARLIER] = _of_earlier(lifecycle.kinds)
    return shapes


def _of_earlier(kinds: frozenset[str]) -> _Table:
    handle = {"event": _Value((str,), kinds.__contains__), "at": _MOMENT}
    minute = _one({}, {"from": _TEXT, "to": _TEXT})
    return _table(
        {**_EVENT, "event": _Value((str,), {"corrected"}.__contains__),
         "of": _one(handle, {"number": _Value((int,))})},
        {**_REPORTED, "day": _one({"to": _DAY}, {"from": _DAY}), "minute": minute},
    )  # fmt: skip


def _change(field: Field, by_type: Mapping[FieldType, _Value]) -> _Value:
    """The change of a field; a status there always is, before it and after it."""
    ends = {"from": by_type[field.type], "to": by_type[field.type]}
    return _one(ends, {}) if field.type is FieldType.STATUS else _one({}, ends)


_MOVE: Final = {"from": _DAY, "to": _DAY, **_RECORDED}
_ONCE: Final = _one(_RECORDED, _NOTE)
_APART: Final = _several(_RECORDED, _NOTE)
_HOLDERS: Final = _several({"name": _TEXT}, {"from": _DAY, "until": _DAY, "email": _TEXT})
_COLUMNS: Final = _Value((dict,), lambda columns: _are_texts(columns.values()))
_LOG: Final = _table(
    {"schema_version": _Value((int,), READ_AS_THEY_ARE.__contains__)},
    {
        "settings": _one(
            {},
            {
                "id": _TEXT,
                "default_board": _TEXT,
                "marking": _TEXT,
                "body": _TEXT,
                "group": _Value((str,), GROUPS_BY.__contains__),
                "maps": _several({"name": _TEXT, "columns": _COLUMNS}, {}),
            },
        ),
        "boards": _named({"name": _TEXT, "reference": _TEXT}, {}),
        "people": _named(
            {"name": _TEXT},
            {"initials": _TEXT, "post": _TEXT, "email": _TEXT, "held": _HOLDERS},
        ),
        "meetings": _several(
            {"board": _TEXT, "date": _DAY},
            {
                "moved": _several(_MOVE, _NOTE),
                "cancelled": _ONCE,
                "reinstated": _ONCE,
                "cancelled_apart": _APART,
                "reinstated_apart": _APART,
            },
        ),
        "programme": _entries(TOPIC_LIFECYCLE, TOPIC_STATUSES),
        "actions": _entries(ACTION_LIFECYCLE, STATUSES),
    },
)
