"""Words in every form in which they may have been written down."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.patterns import pattern
from pcc_actions.errors import Refused

FEWEST = 2  # characters; one alone stands everywhere

# TOML lets a long string go on in the next line, and a comment may be broken over two.
_GOES_ON = r"(?:\\[ \t]*\r?\n\s*+)?+"
_OVER_LINES = r"\n[ \t]*#|\\(?=[ \t]*\r?\n)|\\[ntrf]"
_SHORT = {"\b": "b", "\x1b": "e", '"': '"', "\\": r"\\"}  # spaces and line ends are gaps

_gaps = pattern(r"(\s+)")


@dataclass(frozen=True, slots=True)
class Spellings:
    """What finds some words: `in_text` in a value, `in_file` in the text of a file.

    Both take accents parted from their letters or not, and any run of spaces and line ends for
    any other; in a file letters may be escaped as TOML escapes them. `in_capitals` is `in_file`
    for the words in capitals, small letters or both.
    """

    in_text: re.Pattern[str]
    in_file: re.Pattern[str]
    in_capitals: re.Pattern[str]


def spellings(words: str) -> Spellings:
    """What finds the words. Raises `Refused` where they are too short to be told apart."""
    if len(words.strip()) < FEWEST:
        raise Refused("Give at least two characters to remove.")
    return Spellings(
        _pattern(words, in_file=False),
        _pattern(words, in_file=True),
        _pattern(words, in_file=True, in_capitals=True),
    )


def _pattern(words: str, *, in_file: bool, in_capitals: bool = False) -> re.Pattern[str]:
    composed = unicodedata.normalize("NFC", words)
    forms = (_form(each, in_file, in_capitals) for each in (words, composed))
    return re.compile("|".join(dict.fromkeys(forms)))


def _form(words: str, in_file: bool, in_capitals: bool) -> str:
    goes_on, gap = (_GOES_ON, _gap_in_file()) if in_file else ("", r"\s++")
    return "".join(
        gap
        if part.isspace()
        else goes_on.join(_letter(each, in_file, in_capitals) for each in part)
        for part in _gaps.split(words)
    )


@cache
def _gap_in_file() -> str:
    """Find what may stand between two words in a file."""
    spaces = (space for space in map(chr, range(0x3001)) if space.isspace())
    escaped = "|".join(_character(space, in_file=True) for space in spaces)
    return rf"(?:{_OVER_LINES}|\s|{escaped})++"


def _letter(letter: str, in_file: bool, in_capitals: bool) -> str:
    cases = (letter, letter.lower(), letter.upper()) if in_capitals else (letter,)
    forms = [form for each in cases for form in (unicodedata.normalize("NFD", each), each)]
    return _one_of("".join(_character(each, in_file) for each in form) for form in forms)


def _character(character: str, in_file: bool) -> str:
    plain = re.escape(character)
    if not in_file:
        return plain
    point = ord(character)
    escapes = [rf"\\U{_figures(f'{point:08X}')}"]
    if point <= 0xFFFF:
        escapes.append(rf"\\u{_figures(f'{point:04X}')}")
    if point <= 0xFF:
        escapes.append(rf"\\x{_figures(f'{point:02X}')}")
    if character in _SHORT:
        escapes.append(rf"\\{_SHORT[character]}")
    return _one_of((*escapes, plain))


def _figures(number: str) -> str:
    """Find a hexadecimal number in capitals, small letters or both."""
    return "".join(f"[{each}{each.lower()}]" if each.isalpha() else each for each in number)


def _one_of(forms: Iterable[str]) -> str:
    """Find one of several forms, the first of them where two fit."""
    different = list(dict.fromkeys(forms))
    return different[0] if len(different) == 1 else f"(?:{'|'.join(different)})"
