"""What stands behind an action's wording under a label of its own: Owner: EI. Due: 3 May."""

import re
from dataclasses import replace
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.cells import told_by
from pcc_actions.minutes.column_role import Role
from pcc_actions.minutes.column_words import role_of
from pcc_actions.minutes.due_phrases import is_due
from pcc_actions.minutes.extracted import ExtractedAction
from pcc_actions.minutes.no_action import is_no_action
from pcc_actions.minutes.owner_phrases import owners_in
from pcc_actions.minutes.owners import KnownNames, split_names

Fields = dict[Role, str]

_LABEL = pattern(
    r"(?:(?<=[.;,|)\]?!])\s*|\s+[–—|-]\s*|\n\s*|^\s*)(?P<label>[A-Z][A-Za-z]*(?: [A-Za-z]+){0,2})"
    r"\s*:\s*(?=\S)"
)
_READ: Final[frozenset[Role]] = frozenset({"owner", "due", "status", "update"})
_OPENING: Final = frozenset({"note", "notes", "remark", "evidence", "who", "when", "done"})
"""Headings of columns that begin a sentence as often as they label one."""
_LOOKED_AT: Final = 2_000  # characters of a text


def fields_in(text: str) -> tuple[str, Fields]:
    """The wording of an action, and what stands behind it under labels; all of it may be."""
    labels: list[re.Match[str]] = []
    for each in _LABEL.finditer(text[:_LOOKED_AT]):
        if _role(each["label"], behind=bool(labels)):
            labels.append(each)
    if not labels:
        return text, {}
    ends = [*(each.start() for each in labels[1:]), len(text)]
    fields: Fields = {}
    for label, end in zip(labels, ends, strict=True):
        role = _role(label["label"], behind=True)
        if role:
            said = text[label.end() : end].strip(" ;,|\n–—-")
            if role == "owner" and (is_due(said) or is_due(f"by {said}")):
                role = "due"  # By: 31 May
            fields[role] = said if role == "update" else said.strip(" .")
    return text[: labels[0].start()].rstrip(" ;,|\n"), fields


def _role(label: str, *, behind: bool) -> Role | None:
    """What a label says of what follows it; `behind` another one it begins no sentence."""
    opens = not behind and label.casefold() in _OPENING
    found = None if opens else role_of(label)
    return found.role if found and found.role in _READ else None


def with_fields(action: ExtractedAction, fields: Fields, people: KnownNames) -> ExtractedAction:
    """An action with what its labels say of it; each wins over its wording."""
    if "owner" in fields:
        owners = owners_in(fields["owner"], people)[0] or split_names(fields["owner"], people)
        action = replace(action, owners=owners)
    if "due" in fields and not is_no_action(fields["due"]):
        action = replace(action, due_words=fields["due"])
    for said in (fields.get("update"), fields.get("status")):
        action = _with_update(action, said) if said else action
    return action


def _with_update(action: ExtractedAction, said: str) -> ExtractedAction:
    became = told_by(said)
    update = f"{action.update} {said}" if action.update else said
    return replace(action, update=update, status=became.status if became else action.status)
