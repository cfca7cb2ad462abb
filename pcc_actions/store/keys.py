"""The keys this release knows of each kind of record, in the order it writes them.

Others are kept as they stand. `schema` has the shape of what stands under each.
"""

from typing import Final

from pcc_actions.core.fields import CHANGED_BY, OF_EVENT, RAISED_WITH, RECORDED, names_of
from pcc_actions.store.blocks import ORDER, TOP

TOP_KEYS: Final = ("schema_version", *(kind for kind in ORDER if kind != TOP))
SETTINGS_KEYS: Final = ("id", "default_board", "marking", "body", "group", "maps")
MAP_KEYS: Final = ("name", "columns")
BOARD_KEYS: Final = ("name", "reference")
PERSON_KEYS: Final = ("name", "initials", "post", "email", "held")
HOLDER_KEYS: Final = ("name", "from", "until", "email")
MEETING_KEYS: Final = ("board", "date", "moved", "cancelled", "reinstated")
ACTION_KEYS: Final = names_of(RECORDED)
RECORDED_KEYS: Final = ("on", "at", "by", "note")
EVENT_KEYS: Final = ("event", "on", "at", "by", "note", "reported_by", "minute")
HANDLE_KEYS: Final = ("event", "at", "number")
CHANGE_KEYS: Final = ("from", "to", "basis")
FIRST_KEYS: Final = names_of(RAISED_WITH)


def event_keys(kind: str) -> tuple[str, ...]:
    """The keys we know of an event of that kind."""
    first = FIRST_KEYS if kind == "raised" else ()
    of_event = ("of", *OF_EVENT) if kind == "corrected" else ()
    return tuple(dict.fromkeys((*EVENT_KEYS, *first, *CHANGED_BY.get(kind, ()), *of_event)))
