"""What a heading of an action log says of its column, read word by word.

Case, brackets, plurals, strokes and stops do not count. A heading is of a role where it has one
of the role's own words, or one of its pairs, and beside them only words that go with these.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH
from pcc_actions.minutes.column_role import PLAIN_HEADING, SUBJECT, Role
from pcc_actions.minutes.role_words import OF_MINUTES, ROLES


@dataclass(frozen=True, slots=True)
class HeadingRole:
    """What a heading says of its column.

    Of two columns of one role the higher `rank` is meant; the other is what `beside` says,
    or nothing: a Minute column beside a Reference, a Target date beside a New date.
    """

    role: Role
    rank: int = PLAIN_HEADING
    beside: Role | None = None


_BRACKET = pattern(r"\(s\)|\([^()]*\)|\[[^\[\]]*\]", re.I)
_QUALIFIED = pattern(r"[(\[](actual|revised|new|original|initial|current)[)\]]", re.I)
_YES_NO = pattern(r"\by(?:es)?\s*/\s*no?\b", re.I)
_MONTH = pattern(rf"\b{MONTH}\b", re.I)  # of an update: Update May 2025
_WORD = pattern(r"#|[a-z]+")
_TO_BE = pattern(r"\bto be\b", re.I)
_SIDES = pattern(r"\s*/\s*|\s+(?:and|&|\+)\s+|\s*&\s*", re.I)
UNREAD: Final = "Other"
"""The heading of a column of which somebody said that it is not to be read."""
_ALSO = pattern(r"\s+and\s+", re.I)
_MINUTES: Final = frozenset({"minutes", "the minutes"})  # their text: Minute is its number
_WHO_AND_WHEN: Final[frozenset[Role]] = frozenset({"owner", "due"})
_JOINT: Final[frozenset[Role]] = frozenset({"status", "update"})


@lru_cache(maxsize=4096)  # every cell is asked whether it heads a column, and many say the same
def role_of(heading: str) -> HeadingRole | None:
    """What a heading says of its column; None where it leaves it open."""
    if heading.casefold().strip(" :") in _MINUTES:
        return None
    outside = _BRACKET.sub(" ", _QUALIFIED.sub(r" \1 ", heading))
    bare = _TO_BE.sub("tobe", _YES_NO.sub(" ", outside))
    return _joint(_SIDES.split(bare), also=bool(_ALSO.search(bare))) or _read(bare)


def _joint(sides: list[str], *, also: bool) -> HeadingRole | None:
    """What a heading of several says: Action/Task, Status/Comment, Agreed action and lead.

    `also` says that a word joins them: Task and Finish Group is none of the two alone.
    """
    if len(sides) < 2:
        return None
    told = [found for side in sides if _words(side) and (found := _read(side))]
    roles = {found.role for found in told}
    if any(_words(side) & OF_MINUTES for side in sides) and len(told) < len(sides):
        return None
    if len(roles) == 1 and (len(told) == len(sides) or not also):
        # without an "and" the other side may be in another language
        return max(told, key=lambda found: found.rank)
    if len(told) < len(sides):
        return None
    if "action" in roles and roles & {"owner", "reference", "due", "status"}:
        return next(found for found in told if found.role == "action")
    if roles == _JOINT:
        return HeadingRole("status")
    if roles == _WHO_AND_WHEN:
        return HeadingRole("owner and due")
    return None


def _read(heading: str) -> HeadingRole | None:
    words = _words(heading)
    known = next((each for each in ROLES if words and each.reads(words)), None)
    return HeadingRole(known.role, known.rank, known.beside) if known else _lone(words)


def _lone(words: frozenset[str]) -> HeadingRole | None:
    """A small word that is the whole heading: By whom, or by when where another says whom."""
    return HeadingRole("owner", SUBJECT, "due") if words == {"by"} else None


def _words(heading: str) -> frozenset[str]:
    folded = _MONTH.sub(" ", heading).casefold().replace(".", " ").replace("'", "").replace("’", "")
    return frozenset(map(_singular, _WORD.findall(folded)))


def _singular(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return "no" if word == "nos" else word


def is_heading(text: str) -> bool:
    """Whether a text is short enough for a heading, and no figure."""
    return 0 < len(text) <= 60 and any(letter.isalpha() or letter == "#" for letter in text)


def roles_in(headings: Iterable[str]) -> list[HeadingRole | None]:
    """What each of some headings says of its column."""
    return [role_of(text) if is_heading(text) else None for text in headings]
