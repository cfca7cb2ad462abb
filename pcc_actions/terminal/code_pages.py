"""What stands for a character that an encoding does not have, such as a code page of Windows.

It is as wide as that character, so that no column of a table moves and no line grows.
"""

import codecs
import unicodedata
from typing import Final

READABLE: Final = "pcc_actions.readable"
"""The name under which a stream is told to write so (`errors`)."""

_LIKE: Final = {
    '"': "“”„‟«»",
    "'": "‘’\u201a\u201b",  # quotation marks: low, reversed
    "-": "\u2010\u2011\u2012–—―\u2212─━",  # hyphens, a dash of figures; a minus
    "|": "│┃",
    "*": "•",
    ".": "…·",
    "x": "×",
    ">": "→",
    "<": "←",
    "#": "█▇▆▅▄▃▂▁▓",
    ":": "▒░",
    "L": "Ł",
    "l": "ł",
    "O": "Ø",
    "o": "ø",
    "D": "Đ",
    "d": "đ",
}
_STANDS_FOR: Final = {odd: plain for plain, all_odd in _LIKE.items() for odd in all_odd}


def readable(error: UnicodeError) -> tuple[str, int]:
    """What is written instead, and where it goes on, as `codecs.register_error` has it."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(stand_in, error.object[error.start : error.end])), error.end


def stand_in(character: str) -> str:
    """Another sign of its look, its letter without the accent, else question marks if any."""
    from rich.cells import cell_len

    if character in _STANDS_FOR:
        return _STANDS_FOR[character]
    width, parts = cell_len(character), unicodedata.normalize("NFKD", character)
    letter = parts[0]
    if letter.isascii() and letter.isprintable() and all(map(unicodedata.combining, parts[1:])):
        return letter.ljust(width)
    return "?" * width


codecs.register_error(READABLE, readable)
