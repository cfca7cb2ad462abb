"""An owner that a cell prints twice, of which one is enough: CFO (EI), Iris Field (IF)."""

from collections.abc import Collection
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.minutes.owners import is_full_name
from pcc_actions.minutes.posts import OFFICES, POST

_TWICE = pattern(r"(?P<said>[^()\[\]]{2,60}?)\s*[(\[](?P<beside>[^()\[\]]{1,40})[)\]]")
_MOST_LETTERS: Final = 3  # of somebody's initials: more are a body's
_PARTS: Final = frozenset("lead leads leading support supporting joint chair secretary".split())
"""What somebody is beside other owners, and no name."""


def owner_key(name: str, initials: Collection[str]) -> str:
    """The initials of an owner whose name or post is printed beside them; any other as it is.

    `initials` are those of people that the document names.
    """
    twice = _TWICE.fullmatch(name)
    if twice is None:
        return name
    said, beside = twice["said"], twice["beside"]
    if beside.casefold() in _PARTS:
        return said
    for one, other in ((beside, said), (said, beside)):
        if one in initials or _are_of(one, other):
            return one
    return name


def _are_of(initials: str, words: str) -> bool:
    """Whether these are somebody's initials, and the words beside them their name or post."""
    letters = initials.isascii() and initials.isalpha() and initials.isupper()
    if not letters or not 2 <= len(initials) <= _MOST_LETTERS or initials in OFFICES:
        return False
    if words in OFFICES or POST.fullmatch(words):
        return True
    return is_full_name(words) and words[0] == initials[0]
