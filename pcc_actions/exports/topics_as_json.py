"""Topics of the work programme for other programs: keys are only ever added."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.programme.actions_of import ActionsByTopic, actions_naming
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.topic_fields import TOPIC_FIELDS
from pcc_actions.exports.as_json import LIST_SCHEMA, json_text, json_value


def json_programme(
    topics: Sequence[TopicSnapshot], actions: ActionsByTopic, as_at: date, revision: int
) -> str:
    """Topics as JSON, each with the references of its actions."""
    whole = {
        "schema": LIST_SCHEMA,
        "as_at": as_at,
        "revision": revision,
        "topics": [topic_record(topic, actions_naming(topic, actions)) for topic in topics],
    }
    return json_text(whole)


def topic_record(topic: TopicSnapshot, actions: Iterable[Snapshot]) -> dict[str, Any]:
    """A topic in the machine form: every key, and null where there is no value.

    `actions` are those that name it. What is to be withheld is withheld in them already.
    """
    references = [action.reference for action in actions]
    return {
        field.name: references if field.name == "actions" else json_value(topic, field)
        for field in TOPIC_FIELDS.fields
    }
