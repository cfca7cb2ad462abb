"""Quotation marks as Word sets them, which no shell knows: it parts a text at its spaces."""

from collections.abc import Sequence
from typing import Final

from pcc_actions.core.patterns import pattern

_OPTION: Final = r"(?P<option>--[a-z-]+=)?"
_OPENED: Final = pattern(rf"{_OPTION}[“„‘](?P<text>[^”’]*)")
_CLOSED: Final = pattern(r"(?P<text>[^“„‘]*)[”’][.,;]?")
_AROUND: Final = pattern(rf"{_OPTION}[“„](?P<text>[^“”\s]+)”")


def joined_again(words: Sequence[str]) -> tuple[str, ...]:
    """The words with those that stand between curly quotation marks as one, without the marks."""
    made: list[str] = []
    rest = [*words]
    while rest:
        taken, text = _quotation(rest) or (1, rest[0])
        made.append(text)
        del rest[:taken]
    return tuple(made)


def unquoted(word: str) -> str:
    """A word without curly quotation marks around it."""
    match = _AROUND.fullmatch(word)
    return (match["option"] or "") + match["text"] if match else word


def _quotation(words: Sequence[str]) -> tuple[int, str] | None:
    """Of how many words the quotation is that begins here, and its text; None without its end."""
    opened = _OPENED.fullmatch(words[0])
    for place, word in enumerate(words[1:] if opened else (), 1):
        if opened and (closed := _CLOSED.fullmatch(word)):
            text = " ".join((opened["text"], *words[1:place], closed["text"]))
            return place + 1, (opened["option"] or "") + text
    return None
