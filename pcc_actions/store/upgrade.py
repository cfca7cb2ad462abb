"""Older formats of `actions.toml` brought up to the present one, a step each.

Format 0 had no history, one `owner` in the place of `owners`, and two statuses, `open`
and `closed`. The text is rewritten at the next save, and the old text kept.
"""

from collections.abc import Callable, Mapping
from typing import Any

from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.store.blocks import Record

STATUSES_OF_0 = {"open": "outstanding", "closed": "discharged"}


def upgraded(whole: Record) -> Record:
    """A parsed file in the present format; one without a known version as it is."""
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
