"""Earlier actions in notes: a title, whose it is and what was said of it, in one line.

Roller service (Col): booked for May. Compost bins – Glen – still to do. Rowan – bins – sent.
"""

import re
from dataclasses import dataclass

from pcc_actions.core.text.calendar_names import MONTH, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.minutes.outcomes import bare_state
from pcc_actions.minutes.owners import KnownNames, is_plain_name, only_owners

_BRACKETED = re.compile(
    r"(?P<title>[^():]{3,80}?)\s*\((?P<who>[^()]{1,40})\)\s*(?::|[–—-]\s)\s*(?P<said>\S.*)", re.S
)
_BETWEEN = re.compile(
    r"(?P<title>[^–—]{3,80}?)\s[–—-]\s(?P<who>[^–—]{1,40}?)\s[–—-]\s(?P<said>\S.*)", re.S
)
_OWNED = re.compile(r"(?P<who>[^–—]{1,40}?)\s[–—-]\s\S.{1,200}?\s[–—-]\s\S.*", re.S)
_CALENDAR = re.compile(rf"{MONTH}|{WEEKDAY}|{SHORT_WEEKDAY}", re.I)


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
    bracketed = _BRACKETED.fullmatch(text[:500])
    match = bracketed or _BETWEEN.fullmatch(text[:500])
    if match is None:
        return None
    owners = only_owners(match["who"], people)
    if bracketed and not owners and _is_forename(match["who"]):
        owners = (match["who"],)
    return TitledEntry(match["title"], owners, match["said"]) if owners else None


def _is_forename(word: str) -> bool:
    """Whether a word in brackets can be somebody: no month, no day, nothing that became of it."""
    told = _CALENDAR.fullmatch(word) or bare_state(word)
    return len(word.split()) == 1 and is_plain_name(word) and not told


def opens_with_owner(text: str, people: KnownNames) -> bool:
    """Whether an entry begins with its owner, before what is to be done and what was said."""
    match = _OWNED.fullmatch(text[:500])
    return match is not None and bool(only_owners(match["who"], people))
