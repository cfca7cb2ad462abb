"""The columns of a list of topics in a spreadsheet."""

from collections.abc import Iterable, Sequence
from typing import Final

from pcc_actions.core.fields import Field, FieldType, OfWithheld
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.programme.actions_of import ActionsByTopic, actions_naming
from pcc_actions.core.programme.snapshot import TopicSnapshot
from pcc_actions.core.topic_fields import TOPIC_FIELDS, TopicHeading
from pcc_actions.exports.as_csv import csv_text
from pcc_actions.exports.columns import ExportCell, ExportValue, export_cell
from pcc_actions.exports.from_history import history_lines

_BY_HEADING: Final = {field.heading: field for field in TOPIC_FIELDS.fields}
TOPIC_COLUMNS: Final = tuple(_BY_HEADING[heading] for heading in TopicHeading)


def topic_cells(topic: TopicSnapshot, actions: Iterable[Snapshot]) -> list[ExportCell]:
    """What stands in each column, None where nothing does; `actions` are those that name it."""
    references = tuple(action.reference for action in actions)
    return [
        None
        if topic.withheld and field.of_withheld is OfWithheld.NOTHING
        else export_cell(_value(topic, field, references))
        for field in TOPIC_COLUMNS
    ]


def _value(topic: TopicSnapshot, field: Field, references: tuple[str, ...]) -> ExportValue:
    if field.type is FieldType.EVENTS:
        return history_lines(topic)
    value: ExportValue = references if field.name == "actions" else getattr(topic, field.name)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else value


def csv_programme(topics: Sequence[TopicSnapshot], actions: ActionsByTopic) -> str:
    """Topics as comma-separated values, each with the references of its actions."""
    headings = [str(field.heading) for field in TOPIC_COLUMNS]
    rows = (topic_cells(topic, actions_naming(topic, actions)) for topic in topics)
    return csv_text(headings, rows)
