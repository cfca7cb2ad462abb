"""Who may owe an action: what by itself is initials, a name, a post or a body."""

import re
from collections.abc import Mapping
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.core.text.sanitise import without_hidden
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.posts import POST, RANK

KnownNames = Mapping[str, str]
"""Those named in the document: what they may be called, in small letters, and their initials."""

_INITIALS = pattern(r"(?:[A-Z]{1,2}/)?[A-Z][A-Z&]{1,5}\d?")
_TITLED = pattern(
    rf"(?:{RANK}|Cllrs?\.?|Councillors?|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Prof\.?|Rev\.?|Sir|Lord"
    r"|Inspector|Superintendent|Sergeant|Chief)(?: [A-Z][\w'’.-]*){1,4}"
)
_HANDLE = pattern(r"@[A-Za-z][\w-]{1,38}", re.A)
_SERVES = pattern(r"([^,;]{3,40}) to the [A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*)*")
_ALL = pattern(r"(?:all|everyone|everybody)(?: [\w'’-]+){0,4}", re.I)
_NAME = pattern(r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|van|von)){0,3}")
_FULL_NAME = pattern(r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){1,3}")
_DOTTED = pattern(r"[A-Z]{2,4}(?:\.[A-Z]{2,4})+\.?")
_THE = pattern(r"^the\s+(?=\S)", re.I)
_AND = pattern(r"\s+(?:and|&|\+)\s+|\s*\+\s*", re.I)
_NOT_NAMES = frozenset(
    "a also an any at both consider continue discussion agree agreed action actions after ask "
    "attend but can "
    "complete concern consensus data date decision details draft feedback figures final first "
    "for form formal "
    "full further he how if in information instead it item items letter list listen look meeting "
    "meetings "
    "minutes more need needs next no none note notes old once ongoing only our paper papers plan "
    "plans policy "
    "prepare progress proposal provide quarterly question refer regular reply report reports "
    "request respond "
    "results return review seek send she speak subject suggestion talk terms that the their "
    "there these they "
    "this those to training try update updates verbal we what when where which who will with "
    "work write you "
    "nothing please reminder follow monthly annual written clarification clarity confirmation "
    "evidence".split()
)
_FORENAMES = frozenset({"will"})
"""Forenames that are also words with which a sentence may begin."""
_VERBS = frozenset(
    "is are was were be been has have had do does did that which who whose it we".split()
)
SAYING: Final = frozenset(
    "added advised asked commented confirmed explained highlighted informed mentioned noted "
    "outlined reported said stated that told".split()
)
"""Words that only somebody who speaks is followed by; a name does not hold them."""
_NOBODY = ("TBC", "TBA", "NA", "N/A", "NIL", "NONE")
JOINING: Final = frozenset("with to from by at is are was not and".split())
"""Words that join a name to the rest of its sentence; a name does not hold them."""
_FROM = frozenset("with to from by upon".split())


def may_be_name(word: str) -> bool:
    """Whether a single word with a capital can be somebody's name."""
    return _may_open(word) and word.casefold() not in _VERBS and bool(_NAME.fullmatch(word))


def is_full_name(text: str) -> bool:
    """Whether a text is two to four words, each with a capital."""
    return _FULL_NAME.fullmatch(text) is not None


def is_plain_name(text: str) -> bool:
    """Whether a text has a name's capitals, and is no word with which a sentence may begin."""
    return bool(_NAME.fullmatch(text)) and text.casefold() not in _NOT_NAMES


def only_owners(text: str, people: KnownNames) -> tuple[str, ...]:
    """The owners where a text holds nothing else (EI / IF, PF.SM.ST, Secretary); else ()."""
    bare = one_line(text).strip(" .:;,()[]–—-*")
    if not bare or len(bare) > 120 or bare.upper() in _NOBODY:
        return ()
    names = _names(bare, people)
    return names if names and all(is_owner(name, people) for name in names) else ()


def may_be_owners(text: str, people: KnownNames) -> bool:
    """Whether a text holds nothing but owners, also by names that nothing else tells: Ada Stone."""
    names = split_names(text, people)
    return bool(names) and all(is_owner(n, people) or _is_forename_and_more(n) for n in names)


def is_owner(name: str, people: KnownNames) -> bool:
    """Whether a text is by itself initials, somebody named, a rank and name, a post or all."""
    bare = _THE.sub("", name.strip())
    served = _SERVES.fullmatch(bare)
    if served:
        return is_owner(served[1], people)
    initials = bool(_INITIALS.fullmatch(bare))
    if initials or bare.casefold() in people or _TITLED.fullmatch(bare) or _HANDLE.fullmatch(bare):
        return True
    words = bare.split()
    if not words or words[0].casefold() in _NOT_NAMES - {"old"} or len(words) > 8:
        return False
    if _ALL.fullmatch(bare) and len(words) <= 2:
        return True
    inside = {word for word in words if word in JOINING | SAYING}
    return not inside and bool(POST.fullmatch(bare))


def is_known(name: str, people: KnownNames) -> bool:
    """Whether a text is initials, somebody the document names, or a rank and name."""
    known = _INITIALS.fullmatch(name) or name.casefold() in people or _TITLED.fullmatch(name)
    return bool(known)


def may_undertake(name: str) -> bool:
    """Whether a text before a verb of undertaking can be a name, a post or a body."""
    words = name.split()
    if not words or len(words) > 9 or not _may_open(words[0]):
        return False
    if SAYING.intersection(words):
        return False
    if any(word.casefold() in _VERBS for word in words):
        return _ALL.match(name) is not None and len(words) <= 4
    body = re.sub(r"\s*\([A-Za-z]{2,5}\)$", "", name)
    post = POST.fullmatch(body) and not _FROM.intersection(words)
    return bool(_NAME.fullmatch(body) or post or _ALL.fullmatch(body))


def split_names(text: str, people: KnownNames) -> tuple[str, ...]:
    """Cut a text that is known to hold owners into each of them."""
    bare = one_line(without_hidden(text)).strip(" .:;,–—-*[]")
    return _names(bare, people)


def sides_of(text: str) -> list[str]:
    """What stands on either side of each "and" of a text; the whole text where there is none."""
    return [side.strip() for side in _AND.split(text)]


def _names(text: str, people: KnownNames) -> tuple[str, ...]:
    if _DOTTED.fullmatch(text):
        return tuple(dict.fromkeys(text.strip(".").split(".")))
    names: dict[str, None] = {}
    for piece in split_owners(without_hidden(text)):
        sides = [re.sub(r"^and\s+", "", side) for side in sides_of(piece)]
        parted = len(sides) > 1 and all(_single(side, people) for side in sides)
        whole = not parted or _is_of_both(sides, people)
        names.update(dict.fromkeys([re.sub(r"^and\s+", "", piece)] if whole else sides))
    bare = (_THE.sub("", name) for name in names)
    return tuple(dict.fromkeys(name for name in bare if name))


def _is_of_both(sides: list[str], people: KnownNames) -> bool:
    """Whether what is joined is what a post is of: Head of Estates and Facilities."""
    return " of " in sides[0] and not any(is_owner(side, people) for side in sides[1:])


def _single(side: str, people: KnownNames) -> bool:
    whole = len(side.split()) == 1 or is_owner(side, people) or _is_forename_and_more(side)
    return bool(side) and whole and (side[0].isupper() or is_owner(side, people))


def _is_forename_and_more(text: str) -> bool:
    """Whether a text is a name of two to four words, none of which opens a sentence."""
    words = text.split()
    plain = all(word.casefold() not in _NOT_NAMES for word in words[1:])
    return len(words) > 1 and plain and _may_open(words[0]) and bool(_NAME.fullmatch(text))


def _may_open(word: str) -> bool:
    """Whether a name may begin with a word: Will is a forename where it has its capital."""
    folded = word.casefold()
    return folded not in _NOT_NAMES - {"the"} or (folded in _FORENAMES and word[0].isupper())
