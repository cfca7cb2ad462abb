"""References and the words after them, parted; and those that are parted whatever a log holds."""

from collections.abc import Sequence
from typing import Final, NamedTuple

_FIGURES: Final = "0123456789"


class PartedWords(NamedTuple):
    """The references as typed, each one text, and the words after them."""

    references: tuple[str, ...]
    rest: tuple[str, ...]


def plainly_parted(words: Sequence[str]) -> PartedWords | None:
    """One reference and texts of several words without a figure, which no log parts otherwise.

    None where it takes the log to tell.
    """
    reference, *rest = words
    texts = all(" " in word.strip() and not has_figure(word) for word in rest)
    return PartedWords((reference,), tuple(rest)) if texts and has_figure(reference) else None


def has_figure(word: str) -> bool:
    """Whether a figure stands in a word, as one does in every reference."""
    return any(figure in word for figure in _FIGURES)
