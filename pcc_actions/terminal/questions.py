"""What is asked for at a terminal, whoever asks it: a line with what helps to type it, or a key."""

import textwrap
from collections.abc import Callable, Collection, Sequence
from typing import Final, Protocol

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.text.sanitise import harmless

TOGETHER: Final = "\xa0"  # a space at which no line is broken


@dataclass(frozen=True, slots=True)
class Offer:
    """A completion: the word, the text shown beside it, and how much of the line it replaces.

    `begun` counts the characters before the cursor that the word takes the place of.
    """

    word: str
    beside: str = ""
    begun: int = 0


def _no_offer(line: str) -> Sequence[Offer]:
    return ()


@dataclass(frozen=True, slots=True)
class Question:
    """A line that is asked for.

    `words` say what is asked, without a colon. `default` is what Return alone gives, and is shown;
    `begun` stands in the line to be edited. `offered` gives the completions for what stands before
    the cursor, `understood` says what the line means as far as it is typed, in a few words or none.
    Answers to questions of one `name` are got again with the up arrow.
    """

    words: str
    default: str = ""
    begun: str = ""
    name: str = ""
    offered: Callable[[str], Sequence[Offer]] = _no_offer
    understood: Callable[[str], str] | None = None


class OtherKeyMeant(KeyboardInterrupt):
    """A word was typed in full of which only the first letter was taken, as that of another key.

    `key` is the one whose word it is. Where nobody looks for it, it is as Ctrl-C.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


class LineEditor(Protocol):
    """What asks for lines and keys. Ctrl-C, and the end of input, raise `KeyboardInterrupt`.

    A line may raise `OtherKeyMeant` after a key.
    """

    def line(self, question: Question) -> str:
        """The line that was typed, without spaces at its ends; Return alone gives the default."""

    def key(self, words: str, keys: Collection[str]) -> str:
        """The one of the keys that was pressed; "" among them is Return. Others do nothing.

        Where they are a mapping, the word of each is as good as the key, where words are typed.
        """


def before_line(words: str, default: str, width: int) -> str:
    """What stands before a line that is typed: the words of the question, and the default.

    A default begins on the line on which the question ends.
    """
    asked = f"{words}{TOGETHER}[{default}]:" if default else f"{words}:"
    return f"{in_lines(asked, width)} "


def in_lines(words: str, width: int) -> str:
    """Words in lines that no window of that width cuts, each broken at a space."""
    room = max(1, width - 1)
    lines = textwrap.wrap(harmless(words), room, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace(TOGETHER, " ")
