"""Whose an action is and what became of it, without its wording: AT Done; JS carried forward."""

import re
from dataclasses import dataclass
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.outcomes import bare_state
from pcc_actions.minutes.owners import KnownNames, is_known, only_owners

_PARTS = pattern(r"\s*[;,]\s*|(?<=\w)\.\s+|\s+and\s+(?=[A-Z])")
_BY = pattern(r"by\s+", re.I)
_JOINTS: Final = " .:,–—-()[]"
_LONGEST: Final = 12  # words of a part


@dataclass(frozen=True, slots=True)
class OwnerState:
    """The owners, and what became of the action: closed only where it is for each of them."""

    owners: tuple[str, ...]
    status: Status


def owner_state_of(text: str, people: KnownNames) -> OwnerState | None:
    """What a text that holds only owners and states says; None for any other text.

    A text of owners alone has no state, and is none.
    """
    parts = [part for part in _PARTS.split(text.strip(" .")) if part.strip(_JOINTS)]
    owners: list[str] = []
    states: list[Status | None] = []
    for part in parts[:_LONGEST]:
        told = _state_in(part, people)
        named = only_owners(part, people) if told is None else told.owners
        if told is None and not named:
            return None
        owners.extend(named)
        states.append(told.status if told else None)
    if len(parts) > _LONGEST or not states or states[-1] is None:
        return None  # whose the last is, and not what became of it
    same = {state for state in states if state}
    return OwnerState(tuple(dict.fromkeys(owners)), same.pop() if len(same) == 1 else "outstanding")


def _state_in(part: str, people: KnownNames) -> OwnerState | None:
    """Read one part: the owners, if any, before or behind a state."""
    words = part.split()
    for at in range(min(len(words), _LONGEST), 0, -1):
        before, rest = " ".join(words[:at]).strip(_JOINTS), " ".join(words[at:]).strip(_JOINTS)
        owners = only_owners(before, people)
        if owners and (status := bare_state(rest)):
            return OwnerState(owners, status)
        owners = only_owners(_BY.sub("", rest), people)
        if (
            all(is_known(owner, people) for owner in owners)
            and owners
            and (status := bare_state(before))
        ):
            return OwnerState(owners, status)
    status = bare_state(part)
    return OwnerState((), status) if status else None
