"""Plain lists of words, looked for in a text: anywhere in it, where it begins, where it ends."""

from collections.abc import Set
from typing import Final

from pcc_actions.core.patterns import pattern

_WORD = pattern(r"\w+")
_LAST: Final = 40  # characters at the end of a text, more than a word has


def words_in(text: str) -> list[str]:
    """The words of a text, as they are printed."""
    return _WORD.findall(text)


def has_word(text: str, words: Set[str]) -> bool:
    """Whether a text has any of some small-lettered words, with capitals or without."""
    return not words.isdisjoint(words_in(text.casefold()))


def begins_with(text: str, words: Set[str]) -> bool:
    """Whether the first thing in a text is one of some small-lettered words."""
    first = _WORD.match(text.casefold())
    return first is not None and first[0] in words


def ends_with(text: str, words: Set[str]) -> bool:
    """Whether the last thing in a text is one of some small-lettered words."""
    end = text.rstrip()[-_LAST:].casefold()
    last = words_in(end)[-1:]
    return bool(last) and last[0] in words and end.endswith(last[0])
