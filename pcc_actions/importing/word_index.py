"""The actions of a log by the words of their texts, so that like ones are soon found."""

from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest
from typing import Final

from pcc_actions.core.patterns import pattern

_CLOSEST: Final = 25  # actions, the most that are measured: in a real log hardly three are as close
_NO_WORDS: Final = frozenset({""})
_WORDS: Final = pattern(r"[a-z]{2,}")


def words_of(text: str) -> frozenset[str]:
    """The words of a text that are counted, each once, in small letters."""
    return frozenset(_WORDS.findall(text.casefold()))


class WordIndex:
    """Which actions, known by their place in the log, have words in common with others.

    Counting the words in common is far quicker than measuring the likeness.
    """

    def __init__(self) -> None:
        self._words: dict[int, frozenset[str]] = {}
        self._with_word: dict[str, list[int]] = defaultdict(list)

    def enter(self, index: int, text: str) -> None:
        """Take in the text of the action at a place."""
        words = self._words[index] = words_of(text)
        for word in words or _NO_WORDS:
            self._with_word[word].append(index)

    def words_at(self, index: int) -> frozenset[str]:
        """The words of the action at a place."""
        return self._words[index]

    def sharing_a_quarter(self, words: frozenset[str]) -> set[int]:
        """The places of the actions of whose words and these a quarter is common to both."""
        return {
            index
            for index in self._perhaps_sharing(words)
            if 4 * len(words & self._words[index]) >= len(words | self._words[index])
        }

    def closest(self, words: frozenset[str], indices: Iterable[int]) -> list[int]:
        """The places, in their order; of very many those with most of the words in common."""

        def shared(index: int) -> float:
            there = self._words[index]
            return len(words & there) / (len(words | there) or 1)

        return sorted(nlargest(_CLOSEST, indices, key=shared))

    def _perhaps_sharing(self, words: frozenset[str]) -> set[int]:
        """The places of all actions that can share a quarter of the words, and some more.

        Such an action has one word at least of any that are more than three quarters of
        them; the rarest are looked up. Without any words, it is one that has none.
        """
        indices = [self._with_word.get(word, []) for word in words or _NO_WORDS]
        rarest = sorted(indices, key=len)[: 3 * len(indices) // 4 + 1]
        return set().union(*rarest)
