"""Cells that give nothing: a dash, N/A, TBC; and signs for yes and no."""

from collections.abc import Set
from typing import Final

NOT_YET: Final = frozenset({"tbc", "tba"})
_NOT_APPLICABLE: Final = frozenset({"n/a", "na", "none", "nil"})
_YES: Final = frozenset({"y", "yes", "x", "true"})
_NO: Final = frozenset({"n", "no", "false"})
_TICKS: Final = frozenset("✓✔☑☒✅🗹")
_BOXES: Final = frozenset("☐")


def is_blank(words: str) -> bool:
    """Whether a cell has neither a letter nor a figure in it."""
    return not any(map(str.isalnum, words))


def is_empty(words: str, besides: Set[str] = frozenset()) -> bool:
    """Whether a cell gives nothing: it is blank, or not applicable, or one of the words besides."""
    return is_blank(words) or words.casefold() in _NOT_APPLICABLE | besides


def says_yes(words: str) -> bool:
    """Whether a cell has a sign for yes, and no more."""
    return words.casefold() in _YES or (bool(words) and _TICKS.issuperset(words))


def says_no(words: str) -> bool:
    """Whether a cell has a sign for no, and no more."""
    return words.casefold() in _NO or (bool(words) and _BOXES.issuperset(words))
