"""Words that a narrow column of a page broke at its edge: Sustainabilit y."""

from typing import Final

from pcc_actions.core.patterns import pattern

_LETTER = pattern(r"(?<=[a-z]{4}) (?=[b-hj-np-z](?:\s|$))")
_PIECE = pattern(r"(?<=[a-z]{5}) (?P<piece>[a-z]{2,3})(?=\s|$)")
_SHORT: Final = frozenset(
    "of to in on by at it is or an as we up no so us do go be he me my if vs the and for are was "
    "has had its our out off new not all any per pre via act law due one two six ten use who why "
    "how day end key men old own pay set tax top war way aid air age arm art bus car dog gas gun "
    "job led net oil pub run sex web".split()
)


def mended(name: str) -> str:
    """A name without the gap before a letter that is no word by itself."""
    return _LETTER.sub("", name)


def may_be_broken(name: str) -> bool:
    """Whether a small piece in a name may be the end of the word before it."""
    return any(match["piece"] not in _SHORT for match in _PIECE.finditer(name))
