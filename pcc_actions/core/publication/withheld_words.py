"""What a paper prints in the place of an exempt action: written here, and known again here."""

import re
from typing import Final

from pcc_actions.core.patterns import pattern

_BEGINNING: Final = "Withheld: exempt"
_whole: Final = pattern(rf"\s*{_BEGINNING} \(.*\)\s*", re.DOTALL)
_start: Final = pattern(rf"\s*{_BEGINNING} \([^()]*\)")


def withheld_words(ground: str) -> str:
    """The words that stand in the place of an action withheld on that ground."""
    return f"{_BEGINNING} ({ground})"


def is_withheld_words(text: str) -> bool:
    """Whether a text is those words, whatever the ground."""
    return _whole.fullmatch(text) is not None


def begins_withheld(text: str) -> bool:
    """Whether a text only begins so: not every document keeps a table's cells apart."""
    return _start.match(text) is not None


def nothing_read(reference: str | None) -> str:
    """Say that an action was withheld from a paper, so that nothing can be told of it."""
    return f"{reference or 'An action'} is withheld as exempt here; nothing was read of it."
