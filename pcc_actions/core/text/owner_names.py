"""The owners that stand in one text, as minutes and people write them."""

import re

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.hidden import INVISIBLE
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.core.text.similarity import comparable

_RANK_KEPT = r"(?<!^[A-Za-z])(?<![\s,;/&][A-Za-z])/"
_OWNERS = pattern(rf"[,;\n\r]|\s/\s*|/\s|{_RANK_KEPT}")
_AND = pattern(r"\s(?:and|&)\s", re.IGNORECASE)
_LEADING_AND = pattern(r"(?:and|&)\s+(?=\S+$)", re.IGNORECASE)
_RANKED = pattern(r"[A-Za-z]/\w+")
_DOUBLE = '"“”„«»'
_QUOTED = pattern(
    rf"[{_DOUBLE}]([^{_DOUBLE}]*)[{_DOUBLE}]|['‘](.*)['’]"
    rf"|[{_DOUBLE}]([^{_DOUBLE}]*)|([^{_DOUBLE}]*)[{_DOUBLE}]",  # parted from its fellow
    re.DOTALL,
)
_STOPS = " .,;:"
_INVISIBLE = pattern(f"[{INVISIBLE}]")
_BLANK_ENDS = pattern(rf"\A[\s{INVISIBLE}]+|[\s{INVISIBLE}]+\Z")


def without_quotes(name: str) -> str:
    """A name without the quotation marks around it, curly or straight, and without blank ends."""
    name = _BLANK_ENDS.sub("", name)
    while quoted := _QUOTED.fullmatch(name):
        name = next(each for each in quoted.groups() if each is not None)
        name = _BLANK_ENDS.sub("", name)
    return name


def owner_form(name: str) -> str:
    """What is the same of a name however it is typed.

    Without case, quotation marks around it, stops behind it, and what nobody sees in it.
    """
    seen = name if name.isascii() else _INVISIBLE.sub("", name)
    return comparable(without_quotes(seen.rstrip(_STOPS)))


def split_owners(text: str) -> tuple[str, ...]:
    """Each of the owners that stand in one text, in their order, none twice.

    A comma, semicolon, line break or slash stands between owners; but after a single
    letter a slash belongs to a rank (`T/DCC` temporary, `A/Supt` acting, `D/CI`
    detective). `and` or `&` stands between owners only where each side is initials, a
    word all in capitals or such a rank: `EI and IF`, not `Head of Estates and Fleet`.

    Raises:
        Refused: an owner has a character that may not be stored.
    """
    owners: dict[str, str] = {}
    for piece in _OWNERS.split(text.strip()):
        for name in filter(None, map(without_quotes, _split_and(piece))):
            owner = cleaned(name, "the owner")
            owners.setdefault(owner.casefold(), owner)
    return tuple(owners.values())


def name_begun(text: str) -> str:
    """The last of the owners in a text, which may not be typed to its end."""
    return _OWNERS.split(text)[-1].lstrip()


def _split_and(piece: str) -> list[str]:
    names = [name.strip() for name in _AND.split(piece)]
    if not all(map(is_initials, names)):
        names = [piece.strip()]
    shorn = _LEADING_AND.sub("", names[0], count=1)
    if is_initials(shorn):
        names[0] = shorn
    return [name for name in names if name]


def is_initials(name: str) -> bool:
    """Whether a name is initials, a word all in capitals, or such with a rank before it."""
    return len(name.split()) == 1 and (name.isupper() or bool(_RANKED.fullmatch(name)))
