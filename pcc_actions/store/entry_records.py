"""An action or a topic as it stands in the file made into the model, and the other way round."""

from collections.abc import Sequence
from typing import Any, Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.fields import FieldTable, FieldType, names_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Action, Event, Topic
from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.store.event_records import event_from, event_record, merged, plain
from pcc_actions.store.keys import Record


@dataclass(frozen=True, slots=True)
class _Keys:
    """How the keys of an entry are read: those it must have, may have, and that hold several."""

    fields: FieldTable
    own: tuple[str, ...]
    required: tuple[str, ...]
    optional: tuple[tuple[str, str | None], ...]  # with what each is where there is no key
    several: tuple[str, ...]


def _keys(fields: FieldTable) -> _Keys:
    own = tuple(field for field in fields.recorded if field.type is not FieldType.EVENTS)
    return _Keys(
        fields,
        names_of(own),
        names_of(field for field in own if field.required),
        tuple((field.name, field.default) for field in own if not field.required),
        names_of(field for field in own if field.type is FieldType.TEXTS),
    )


_OF_ACTION: Final = _keys(ACTION_FIELDS)
_OF_TOPIC: Final = _keys(TOPIC_FIELDS)


def action_from(record: Record) -> Action:
    """The action that a record holds."""
    return Action(**_values(record, _OF_ACTION))


def topic_from(record: Record) -> Topic:
    """The topic that a record holds."""
    return Topic(**_values(record, _OF_TOPIC))


def _values(record: Record, keys: _Keys) -> dict[str, Any]:
    """What the record of an entry holds; an empty text is no value."""
    values: dict[str, Any] = {name: record[name] for name in keys.required}
    for name, default in keys.optional:
        values[name] = record.get(name) or default
    for name in keys.several:
        values[name] = tuple(values[name] or ())
    values["exempt"] = _ground(record)
    values["history"] = tuple([event_from(each, keys.fields) for each in record.get("history", ())])
    return values


def _ground(record: Record) -> str | None:
    """The ground of exemption; one left empty by hand still says that it is exempt."""
    return record["exempt"] or UNSTATED if "exempt" in record else None


def action_record(record: Record, wanted: Action) -> dict[str, Any]:
    """An action's record, the keys of `record` that we do not know kept."""
    return _entry_record(record, wanted, _OF_ACTION)


def topic_record(record: Record, wanted: Topic) -> dict[str, Any]:
    """A topic's record, the keys of `record` that we do not know kept."""
    return _entry_record(record, wanted, _OF_TOPIC)


def _entry_record(record: Record, wanted: AnyEntry, keys: _Keys) -> dict[str, Any]:
    """An entry's record. No key stands where there is no value, but those it must have."""
    values = {name: plain(getattr(wanted, name)) for name in keys.own}
    no_value = dict(keys.optional)
    known = {
        name: value
        for name, value in values.items()
        if name in keys.required or (value and value != no_value[name])
    }
    history = _history(record.get("history", ()), wanted.history, keys.fields)
    return merged(record, {**known, "history": history}, (*keys.own, "history"))


def _history(there: Sequence[Record], wanted: Sequence[Event], fields: FieldTable) -> list[Record]:
    """The records of a history, each as it stands where it says what is wanted."""
    old = list(there)
    if len(wanted) > len(old) and not any(each["event"] == "raised" for each in old):
        old.insert(0, {})
    old += [{}] * (len(wanted) - len(old))
    return [
        each if each and event_from(each, fields) == event else event_record(each, event, fields)
        for each, event in zip(old, wanted, strict=True)
    ]
