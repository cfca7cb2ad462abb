"""Whether somebody who is not known is new, or who was meant: the question, and its answers."""

import re
from typing import Final

from pcc_actions.core.changes.people import PersonDetails, add_person
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.typed_answers import NO, YES
from pcc_actions.core.unknown_owners import near_words, nearest
from pcc_actions.errors import Refused

NEW: Final = "new"
NEW_PERSON: Final = (
    "Return keeps it as it is, for a new person. new Olive Marsh records the whole name with it. "
    "Or type who was meant: IF. < goes back to the owners."
)
_NAMED: Final = pattern(r"new\s+(?P<name>\S.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NewOrMeant:
    """Somebody new, perhaps with their whole name; or, as typed, who was meant instead."""

    name: str | None = None
    meant: str | None = None


def new_or_meant_words(log: Log, stranger: str) -> str:
    """The question, with who is nearest."""
    near = nearest(log, stranger)
    meant = f"did you mean {near_words(log, near)}" if near else "whom did you mean"
    return f"{stranger} is not known here: a new person, or {meant}?"


def read_new_or_meant(log: Log, stranger: str, typed: str) -> NewOrMeant:
    """The answer to it; a yes is the one who is nearest. Raises `Refused` where it is none."""
    word = typed.casefold()
    if word in ("", NEW):
        return NewOrMeant()
    if named := _NAMED.fullmatch(typed):
        add_person(log, stranger, PersonDetails(named["name"]))  # refused here, not at the end
        return NewOrMeant(name=named["name"])
    meant = nearest(log, stranger) if word in YES else typed
    if meant is None or word in NO:
        raise Refused("Type who is meant, or new.")
    return NewOrMeant(meant=meant)
