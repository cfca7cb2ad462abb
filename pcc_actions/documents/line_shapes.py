"""What a single line shows by its shape: a bullet, a number, a heading, a sentence's end."""

import re
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import SHORT_MONTH

BULLETS: Final = "•●○■▪◦‣·"
_BULLET = pattern(rf"\s*(?:[{BULLETS}]\s*|[-–—*+]\s+)(?=\S)")
_ENDS = pattern(r"[.!?…][\"'”’)\]*_]{0,3}\s+(?=[\"'“‘(\[]{0,2}[A-Z0-9])|\n")
# A full stop after one of these does not end a sentence.
_ABBREVIATED = pattern(
    r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Rev|Sgt|Insp|Supt|Det|Cllr|Cll|St|No|vs|eg|ie|e\.g|i\.e"
    rf"|etc|cf|approx|Ref|{SHORT_MONTH}|para|Sch|[a-z]|\d{{1,2}}))\.$"
)
NUMBER: Final = r"(?:\d{1,4}/\d{2}\b|\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|[ivxl]{1,5}|[IVX]{1,5}|[a-z])"
_NUMBERED = pattern(
    rf"(?:(?:Item|Agenda item)\s+)?(?P<number>{NUMBER})(?:[.):]+\s*|\s+[–-]\s+|\s+)(?P<title>\S.*)",
    re.S,
)
_BRACKET = pattern(r"\s*[(\[](?P<words>[^()\[\]]{1,60})[)\]]\s*\.?$")
_LONGEST_BRACKET: Final = 160  # characters, the space around it among them
_INITIALS = pattern(r"\([A-Z][A-Za-z]{1,4}\)")
_DASH = pattern(r"\s+[–—-]\s+")
_CAPITAL = pattern(r"[A-Z]")
_LOWER_WORDS = pattern(r"\b(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|&|–|-)\b")


def one_line(text: str) -> str:
    """A text with every run of white space as one space, none at its ends."""
    return " ".join(text.split())


def in_small_letters(title: str) -> str:
    """A title that is all in capitals as it is otherwise written."""
    if not title.isupper():
        return title
    words = [
        w.lower() if w in ("AND", "OF", "THE", "FOR") else w.capitalize() for w in title.split()
    ]
    return " ".join(words)


def without_bullet(line: str) -> str | None:
    """A line without its bullet; None where it has none."""
    match = _BULLET.match(line)
    return line[match.end() :].strip() if match else None


def sentences(text: str) -> list[str]:
    """Cut a text into sentences; a line break ends one too, abbreviations do not."""
    pieces: list[str] = []
    start = 0
    for match in _ENDS.finditer(text):
        end = match.start() + 1
        if match[0] != "\n" and _ABBREVIATED.search(text, max(start, end - 8), end):
            continue
        pieces.append(text[start : match.end()])
        start = match.end()
    pieces.append(text[start:])
    return [piece.strip() for piece in pieces if piece.strip()]


def numbered(line: str) -> tuple[str, str] | None:
    """The number at the start of a line (3, 6.1, iv, a) and what follows; None without."""
    match = _NUMBERED.match(line)
    return (match["number"], match["title"].strip()) if match else None


def bracket_at_end(text: str) -> tuple[str, str] | None:
    """What stands before a bracket that ends a text, and the words in it; None without one."""
    match = _BRACKET.search(text, max(0, len(text) - _LONGEST_BRACKET))
    return (text[: match.start()], match["words"]) if match and match.start() else None


def dashed(line: str, most: int) -> list[str]:
    """The parts of a line that dashes between spaces set apart, the last one with the rest."""
    return _DASH.split(line, most - 1)


def looks_like_heading(line: str) -> bool:
    """Whether a line by itself has the shape of a heading: short, a title, no sentence."""
    words = line.split()
    if not words or len(line) > 90 or len(words) > 12 or not _CAPITAL.search(line):
        return False
    if line.isupper():
        return len(line) > 4
    if line[-1] in ".;,?!)" or "@" in line or _INITIALS.search(line):
        return False
    return (line.endswith(":") and len(words) <= 7) or (len(words) <= 8 and _is_title(line))


def _is_title(line: str) -> bool:
    rest = _LOWER_WORDS.sub(" ", line).split()
    return bool(rest) and all(word[0].isupper() or not word[0].isalpha() for word in rest)
