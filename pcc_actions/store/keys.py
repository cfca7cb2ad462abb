"""The keys this release knows of each kind of record, in the order it writes them.

Others are kept as they stand. `schema` has the shape of what stands under each.
"""

from collections.abc import Mapping
from typing import Any, Final

from pcc_actions.core.action_fields import ACTION_FIELDS
from pcc_actions.core.fields import OF_EVENT, FieldTable, names_of
from pcc_actions.core.topic_fields import TOPIC_FIELDS

Record = Mapping[str, Any]

TOP: Final = "top"  # what stands before the first record
ORDER: Final = (TOP, "settings", "boards", "people", "meetings", "programme", "actions")
TOP_KEYS: Final = ("schema_version", *(kind for kind in ORDER if kind != TOP))
SETTINGS_KEYS: Final = ("id", "default_board", "marking", "body", "group", "maps")
MAP_KEYS: Final = ("name", "columns")
BOARD_KEYS: Final = ("name", "reference")
PERSON_KEYS: Final = ("name", "initials", "post", "email", "held")
HOLDER_KEYS: Final = ("name", "from", "until", "email")
MEETING_KEYS: Final = (
    *("board", "date", "moved"),
    *("cancelled", "reinstated", "cancelled_apart", "reinstated_apart"),
)
ACTION_KEYS: Final = names_of(ACTION_FIELDS.recorded)
TOPIC_KEYS: Final = names_of(TOPIC_FIELDS.recorded)
RECORDED_KEYS: Final = ("on", "at", "by", "note")
EVENT_KEYS: Final = ("event", "on", "at", "by", "note", "reported_by", "minute", "apart")
HANDLE_KEYS: Final = ("event", "at", "number")
CHANGE_KEYS: Final = ("from", "to", "basis")


def first_keys(kind: str, fields: FieldTable) -> tuple[str, ...]:
    """The keys of what was first recorded of an entry with these fields, in its raising alone."""
    return fields.first if kind == "raised" else ()


def event_keys(kind: str, fields: FieldTable) -> tuple[str, ...]:
    """The keys we know of an event of that kind, of an entry with these fields."""
    first, changed = first_keys(kind, fields), fields.changed_by.get(kind, ())
    of_event = ("of", *OF_EVENT) if kind == "corrected" else ()
    return tuple(dict.fromkeys((*EVENT_KEYS, *first, *changed, *of_event)))
