"""An owner that a cell prints twice, of which one is enough: CFO (EI), Iris Field (IF)."""

import re
from collections.abc import Collection
from typing import Final

from pcc_actions.minutes.posts import OFFICES, POST

_TWICE = re.compile(r"(?P<said>[^()\[\]]{2,60}?)\s*[(\[](?P<beside>[^()\[\]]{1,40})[)\]]")
_INITIALS = re.compile(r"[A-Z]{2,3}")
_NAME = re.compile(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3}")
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
    if not _INITIALS.fullmatch(initials) or initials in OFFICES:
        return False
    if words in OFFICES or POST.fullmatch(words):
        return True
    return bool(_NAME.fullmatch(words)) and words[0] == initials[0]
