"""A line to be typed, written so that it can be copied into any shell."""

from collections.abc import Sequence
from typing import Final

from pcc_actions.core.patterns import pattern

NAME: Final = "pcc-actions"
_PLAIN: Final = pattern(r"[\w.,:/+=@%…-]+")
_SPECIAL: Final = pattern(r'["$`\\!]')


def command_line(words: Sequence[str]) -> str:
    """The words of a command as a line, the name of the program before them."""
    return " ".join((NAME, *map(command_word, words)))


def command_word(word: str) -> str:
    """A word of a line, in quotation marks where a shell would part it or change it.

    In double ones, which every shell knows, unless it has what means something within them.
    """
    if _PLAIN.fullmatch(word) and not word.startswith("%"):
        return word
    if not _SPECIAL.search(word):
        return f'"{word}"'
    return "'" + word.replace("'", "'\\''") + "'"
