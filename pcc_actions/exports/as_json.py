"""Lists for other programs: the stable machine form, to which keys are only ever added."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

from pcc_actions.core.action_fields import JSON_FIELDS
from pcc_actions.core.fields import Field, FieldType
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import Change, Event
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.text.hidden import CONTROLS, HALVES, SEPARATORS, TURNING

LIST_SCHEMA = 1

# JSON leaves these as they are, but for the first controls, where its own line breaks stand.
_HIDING = re.compile(f"(?!\n)[{CONTROLS}{SEPARATORS}{HALVES}{TURNING}]")


def json_list(
    snapshots: Sequence[Snapshot],
    as_at: date,
    revision: int,
    marking: str | None = None,
    topics: Sequence[dict[str, Any]] | None = None,
    revisions: Mapping[str, int] = MappingProxyType({}),
) -> str:
    """Actions as JSON. The marking is there only where one is given, and so are `topics`.

    Those of several logs have the `revisions` of these, by the names of their bodies.
    """
    whole = {
        "schema": LIST_SCHEMA,
        "as_at": as_at,
        **json_revision(revision, revisions),
        **({} if marking is None else {"marking": marking}),
        "actions": [_action(snapshot) for snapshot in snapshots],
        **({} if topics is None else {"topics": topics}),
    }
    return json_text(whole)


def json_revision(revision: int, revisions: Mapping[str, int]) -> dict[str, Any]:
    """The revision of the log or, of several, that of each."""
    if not revisions:
        return {"revision": revision}
    logs = [{"body": body, "revision": of_it} for body, of_it in revisions.items()]
    return {"revision": None, "logs": logs}


def json_text(whole: dict[str, Any]) -> str:
    """What is told to another program: days and moments in ISO 8601, moments in UTC.

    What would not show, or would turn the direction of writing, stands escaped.
    """
    text = json.dumps(whole, ensure_ascii=False, indent=2, default=_written)
    return _HIDING.sub(lambda hiding: f"\\u{ord(hiding[0]):04x}", text) + "\n"


def _written(value: Any) -> str:
    if isinstance(value, datetime):
        moment = value.astimezone(UTC).isoformat(timespec="seconds")
        return moment.replace("+00:00", "Z")
    day: date = value
    return day.isoformat()


def _action(snapshot: Snapshot) -> dict[str, Any]:
    told = {field.name: json_value(snapshot, field) for field in JSON_FIELDS}
    return told if snapshot.body is None else {**told, "body": snapshot.body}


def json_standing(snapshot: Snapshot) -> dict[str, Any]:
    """How an action stands: all that a list has of it but its history."""
    events = {field.name for field in JSON_FIELDS if field.type is FieldType.EVENTS}
    return {name: value for name, value in _action(snapshot).items() if name not in events}


def json_value(snapshot: Snapshot | TopicSnapshot, field: Field) -> Any:
    """What the machine form has of a field of an action or a topic, None where there is nothing."""
    value = getattr(snapshot, field.name)
    return [json_event(event) for event in value] if field.type is FieldType.EVENTS else value


def json_event(event: Event) -> dict[str, Any]:
    """An event as it stands in the file: no key where there is no value."""
    changes = {name: _change(change) for name, change in event.changes.items()}
    if event.basis and "due" in changes:
        changes["due"]["basis"] = event.basis
    of = event.of and {"event": event.of.kind, "at": event.of.at, "number": event.of.number}
    told = {"note": event.note, "reported_by": event.reported_by, "minute": event.minute}
    return {
        "event": event.kind,
        "on": event.on,
        "at": event.at,
        "by": event.by,
        **{name: words for name, words in told.items() if words is not None},
        **event.values,
        **({"of": of} if of else {}),
        **changes,
        **({"apart": True} if event.apart else {}),
    }


def _change(change: Change) -> dict[str, Any]:
    ends = {"from": change.before, "to": change.after}
    return {end: value for end, value in ends.items() if value is not None}
