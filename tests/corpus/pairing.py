"""Which action that was read is which that was labelled."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from tests.corpus.labels import Action

Read = Mapping[str, Any]
"""An action as the JSON plan has it."""

_ALIKE: Final = 0.55  # of 1: below it two texts are not of one action
_SAME_REFERENCE: Final = 0.6  # enough by itself, and less than equal words

_WORD = re.compile(r"\w+")


def paired(labelled: Sequence[Action], read: Sequence[Read]) -> list[tuple[int, int]]:
    """The places of those that are one action, each in one pair at most, the likest first."""
    pairs: list[tuple[int, int]] = []
    for _, at, of in sorted(_likenesses(labelled, read)):
        if all(at != left and of != right for left, right in pairs):
            pairs.append((at, of))
    return sorted(pairs)


def _likenesses(
    labelled: Sequence[Action], read: Sequence[Read]
) -> Iterator[tuple[float, int, int]]:
    """How unlike each two are, less than nothing for the likest, with their places."""
    for at, label in enumerate(labelled):
        for of, each in enumerate(read):
            like = _like(label.text, str(each["text"]))
            if label.reference and label.reference == each["reference"]:
                like += _SAME_REFERENCE
            if like >= _ALIKE:
                yield -like, at, of


def _like(one: str, other: str) -> float:
    """How many of their words two texts share, of 1."""
    left, right = (Counter(_WORD.findall(text.casefold())) for text in (one, other))
    shared, all_words = (left & right).total(), left.total() + right.total()
    return 2 * shared / all_words if all_words else 0
