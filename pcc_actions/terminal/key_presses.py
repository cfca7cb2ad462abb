"""Keys that are pressed alone, told from the words and the Return that people type with them."""

from collections.abc import Callable, Collection, Mapping
from enum import Enum, auto
from typing import Final

from pcc_actions.core.frozen import dataclass

APART: Final = 0.25  # seconds; what comes sooner was typed before anybody could have read

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class PressedKey:
    """A key that was taken, and the words of the keys that there were to press."""

    key: str
    words: Mapping[str, str]

    def rest_of_word(self, line: str) -> bool:
        """Whether a line is what goes on with the word of the key."""
        return bool(line) and self._whole(line) == self.words.get(self.key)

    def other_meant(self, line: str) -> str | None:
        """The other key with whose word a line goes on, which is then the one that is meant."""
        others = (key for key, word in self.words.items() if word == self._whole(line))
        return None if self.rest_of_word(line) else next(others, None)

    def goes_on(self, typed: str) -> bool:
        """Whether what was typed since, the key with it, is a part of one of the words."""
        return any(word.startswith(typed) for word in self.words.values())

    def _whole(self, line: str) -> str:
        return f"{self.key}{line.casefold()}"


def words_of(keys: Collection[str]) -> Mapping[str, str]:
    """The word of each key, where they have words."""
    return keys if isinstance(keys, Mapping) else {}


class Returned(Enum):
    """What a line is, once Return is pressed."""

    ANSWER = auto()
    BELONGS_TO_KEY = auto()
    MEANT_ANOTHER_KEY = auto()


class LineAfterKey:
    """The line that is asked for after a key, in which `begun` stood when it was shown.

    `ended` tells that a Return was taken for the end of what was typed of the key.
    """

    def __init__(self, after: PressedKey, begun: str, clock: Clock) -> None:
        self.begun = begun
        self._after, self._clock, self._shown = after, clock, clock()
        self.ended = False

    def other_meant(self, line: str) -> str | None:
        """The key that was meant in the place of the one taken, where the line tells it."""
        return self._after.other_meant(line)

    def returned(self, line: str) -> Returned:
        """What a line is: an answer, unless it goes on with the word or is a Return too soon."""
        if self.other_meant(line) is not None:
            return Returned.MEANT_ANOTHER_KEY
        too_soon = line == self.begun and self._clock() - self._shown < APART
        if self.ended or not (too_soon or self._after.rest_of_word(line)):
            return Returned.ANSWER
        self.ended = True
        return Returned.BELONGS_TO_KEY


class KeyPresses:
    """What is typed where one of some keys is waited for, after another key or none.

    Letters that are typed in one go, of which the first is no key, are a word: none of them is
    taken for a key, unless the word is that of one. `ended` tells that a Return was taken for the
    end of what was typed before.
    """

    def __init__(self, keys: Collection[str], after: PressedKey | None, clock: Clock) -> None:
        self._keys, self._after, self._clock = keys, after, clock
        self._in_one_go = after.key if after else ""
        self._last = clock()
        self.ended = False

    def key(self, typed: str) -> str | None:
        """The key that is meant by a letter or, as "", by Return; None for none."""
        self._look_at_the_clock()
        meant = self._of_letter(typed) if typed else self._of_return()
        return meant if meant is not None and meant in tuple(self._keys) else None

    def _look_at_the_clock(self) -> None:
        """Begin anew where there was a pause."""
        now = self._clock()
        if now - self._last >= APART:
            self._begin_anew()
        self._last = now

    def _begin_anew(self) -> None:
        self._in_one_go, self._after = "", None

    def _of_return(self) -> str | None:
        """The key that Return is, unless it ends what was typed before it."""
        alone = not self._in_one_go
        self.ended = not alone
        self._begin_anew()
        return "" if alone else None

    def _of_letter(self, letter: str) -> str | None:
        """The key that is typed alone, or the one whose whole word is."""
        if self._after and not self._after.goes_on(f"{self._in_one_go}{letter}"):
            self._begin_anew()
        together = f"{self._in_one_go}{letter}"
        if self._after is None and together in tuple(self._keys):
            return together
        self._in_one_go = together
        return None if self._after else self._of_word(together)

    def _of_word(self, typed: str) -> str | None:
        return next((key for key, word in words_of(self._keys).items() if word == typed), None)
