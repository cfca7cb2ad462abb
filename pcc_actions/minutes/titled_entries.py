"""Earlier actions in notes: a title, whose it is and what was said of it, in one line.

Roller service (Col): booked for May. Compost bins – Glen – still to do. Rowan – bins – sent.
"""

import re
from dataclasses import dataclass

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.documents.line_shapes import dashed
from pcc_actions.minutes.outcomes import bare_state
from pcc_actions.minutes.owners import KnownNames, is_plain_name, only_owners

_BRACKETED = pattern(r"([^():]{3,80}?)\s*\(([^()]{1,40})\)\s*(?::|[–—-]\s)\s*(\S.*)", re.S)
_CALENDAR = pattern(rf"{MONTH}|{WEEKDAY}|{SHORT_WEEKDAY}", re.I)


@dataclass(frozen=True, slots=True)
class TitledEntry:
    """The title of an action, its owners, and what was said of it."""

    title: str
    owners: tuple[str, ...]
    said: str


def titled_entry(text: str, people: KnownNames) -> TitledEntry | None:
    """An entry that names its owner behind the title; None for any other.

    A forename that nobody else tells is one in brackets before a colon alone.
    """
    bracketed, parts = _BRACKETED.fullmatch(text[:500]), dashed(text[:500], 3)
    if bracketed is None and len(parts) < 3:
        return None
    title, who, said = bracketed.groups() if bracketed else parts
    owners = only_owners(who, people)
    if bracketed and not owners and _is_forename(who):
        owners = (who,)
    return TitledEntry(title, owners, said) if owners else None


def _is_forename(word: str) -> bool:
    """Whether a word in brackets can be somebody: no month, no day, nothing that became of it."""
    told = _CALENDAR.fullmatch(word) or bare_state(word)
    return len(word.split()) == 1 and is_plain_name(word) and not told


def opens_with_owner(text: str, people: KnownNames) -> bool:
    """Whether an entry begins with its owner, before what is to be done and what was said."""
    parts = dashed(text[:500], 3)
    return len(parts) == 3 and bool(only_owners(parts[0], people))
