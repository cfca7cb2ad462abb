"""The formats of `actions.toml`: an older one brought up, and the one that a log needs.

Format 0 had no history, one `owner` in the place of `owners`, and two statuses, `open`
and `closed`. The text is rewritten at the next save, and the old text kept. Format 2 is format
1 with corrections of the day or minute of an earlier event, which a release that knows only
format 1 would pass over: a log has it from the first of them on, and is else left to both.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.model import SCHEMA_VERSION, Event, Log
from pcc_actions.store.keys import Record

WITHOUT_MOVED_DAYS: Final = 1  # the format of a log in which no earlier event was put right
READ_AS_THEY_ARE: Final = (WITHOUT_MOVED_DAYS, SCHEMA_VERSION)
STATUSES_OF_0 = {"open": "outstanding", "closed": "discharged"}


def version_needed(log: Log, present: object) -> int:
    """The format that a log is written in; one that its file has already is not left for less."""
    entries: tuple[AnyEntry, ...] = (*log.actions, *log.programme)
    events = (event for entry in entries for event in entry.history)
    if present == SCHEMA_VERSION or any(map(_is_of_format_2, events)):
        return SCHEMA_VERSION
    return WITHOUT_MOVED_DAYS


def _is_of_format_2(event: Event) -> bool:
    return event.of is not None or "minute" in event.changes


def upgraded(whole: Record) -> Record:
    """A parsed file in a format that is read as it is; one without a known version as it is."""
    version = whole.get("schema_version")
    while type(version) is int and version in STEPS:  # not `false`, which equals 0
        whole = STEPS[version](whole)
        version = whole["schema_version"]
    return whole


def _from_0(whole: Record) -> Record:
    actions = whole.get("actions", [])
    if isinstance(actions, list):
        actions = [_action_from_0(action) for action in actions]
    return {**whole, "schema_version": 1, "actions": actions}


def _action_from_0(action: Any) -> Any:
    from pcc_actions.core.text.owner_names import split_owners  # hardly a file is so old

    if not isinstance(action, Mapping):
        return action
    record = {name: value for name, value in action.items() if name != "owner"}
    owner = action.get("owner", "")
    status = action.get("status")
    if "owners" not in record and isinstance(owner, str):
        record["owners"] = list(split_owners(owner))
    if isinstance(status, str):
        record["status"] = STATUSES_OF_0.get(status, status)
    return record


STEPS: Mapping[int, Callable[[Record], Record]] = {0: _from_0}
