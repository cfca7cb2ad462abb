"""Lines of a PDF put together into paragraphs, and the marks of its list items."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.broken_lines import are_broken
from pcc_actions.documents.pdf.lines import ENDS, SPACE, Line, pieces_of
from pcc_actions.documents.runs import Piece

# Parts of a letter's height.
_RAGGED: Final = 0.2  # a line with no more room than that is full
_SINGLE: Final = 1.45  # single-spaced lines of any font are nearer

_LEADING: Final = 1.3  # of the usual distance of lines: from here on a new paragraph

_bullet = pattern(r"(?:[•●○◦■▪▫□◼◾❖➢➤►‣∙·\uf000-\uf0ff](?=\s|\w)|[-–—*o§](?=\s))\s*")
_number = pattern(
    r"\(?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:[.):]+(?=\s)|(?=\t))"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}(?=\s+[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together; `bullet` is how many characters mark it as a list item."""

    lines: tuple[Line, ...]
    bullet: int = 0


def paragraphs(lines: Sequence[Line], right: float) -> list[Paragraph]:
    """Put lines into paragraphs; `right` is where a full line ends, in points."""
    gaps = [b.base - a.base for a, b in pairwise(lines)]
    usual = quantiles(gaps, n=5)[0] if len(gaps) > 1 else 0.0
    found: list[list[Line]] = []
    for line in lines:
        if found and _goes_on(found[-1], line, right, usual):
            found[-1].append(line)
        else:
            found.append([line])
    return [Paragraph(tuple(group), _bullet_of(group[0])) for group in found]


def _goes_on(before: Sequence[Line], line: Line, right: float, usual: float) -> bool:
    """Whether a line goes on with a paragraph."""
    last = before[-1]
    gap = line.base - last.base
    if gap > max(_LEADING * usual, _SINGLE * last.height):
        return False
    if _bullet_of(line) or _number.match(line.text):
        return False
    if abs(last.height - line.height) > 0.15 * last.height or _bold_ends(last, line):
        return False
    if len(before) > 1 and abs(line.left - last.left) > 0.6 * line.height:
        return False
    if _is_centred(last, line) or (gap <= 0 and last.text[-1] in ENDS):
        return False
    if line.text[0].islower() and last.text[-1] not in ENDS:
        return True
    return last.right + _first_word(line) >= right - _RAGGED * line.height


def _is_centred(last: Line, line: Line) -> bool:
    """Whether two lines have their middles in common, but not their starts."""
    middles = abs(last.left + last.right - line.left - line.right) / 2
    starts, indent = abs(line.left - last.left), 0.6 * line.height
    return middles < 2 < indent < starts  # in letters too small for an indent nothing is told


def _bold_ends(last: Line, line: Line) -> bool:
    """Whether one of two lines is bold from end to end and the other not at that end."""
    if all(x.bold for x in last.letters if x.text.strip()):
        return not line.letters[0].bold
    whole = all(x.bold for x in line.letters if x.text.strip())
    return whole and not last.letters[-1].bold


def _first_word(line: Line) -> float:
    """The room that the first word of a line would take at the end of another."""
    word = [line.letters[0]]
    for letter in line.letters[1:]:
        if not letter.text.strip() or letter.left - word[-1].right > SPACE * letter.height:
            break
        word.append(letter)
    return word[-1].right - word[0].left + SPACE * line.height


def _bullet_of(line: Line) -> int:
    """Count the characters that mark a line as a list item, nought for none."""
    found = _bullet.match(line.text)
    return found.end() if found else 0


def indent(line: Line) -> float | None:
    """Where the words of a list item start, in points; None where it is none.

    Not its mark: numbers are often set flush right.
    """
    found = _bullet.match(line.text) or _number.match(line.text)
    if found is None:
        return None
    passed = 0
    for letter in line.letters:
        if passed >= len(found[0].strip()) and letter.text.strip():
            return letter.left
        passed += len(letter.text.strip())
    return line.left


def words_of(paragraph: Paragraph, known: Set[str]) -> list[Piece]:
    """The words of a paragraph, its margin after a tab, without its bullet.

    A word broken at the end of a line is put together where the document has it elsewhere,
    by `known`, its words in small letters. Any other hyphen stays: word processors break
    words only when told to.
    """
    found: list[Piece] = []
    margin: list[Piece] = []
    whole = are_broken([line.text for line in paragraph.lines])
    for line in paragraph.lines:
        if found and not whole:
            found = _bound(found, line, known)
        found.extend(line.pieces)
        if line.margin:
            margin.extend([(" " if margin else "\t", False), *pieces_of(line.margin)])
    return _without(found, paragraph.bullet) + margin


def _bound(pieces: list[Piece], line: Line, known: Set[str]) -> list[Piece]:
    """Prepare for the next line: a space, or nothing within a word that the line broke.

    In a narrow column a word can be broken without a hyphen: it then stands there alone.
    """
    text = "".join(words for words, _ in pieces[-40:])
    broken = re.search(r"(?:(\w*[^\W\d])-|\A(\w+))\Z", text)
    start = re.match(r"[a-z]+", line.text)
    if not broken or not start:
        return [*pieces, (" ", pieces[-1][1] and line.letters[0].bold)]
    if f"{broken[1] or broken[2]}{start[0]}".lower() in known:
        return [*pieces[:-1], (pieces[-1][0].removesuffix("-"), pieces[-1][1])]
    return pieces if broken[1] else [*pieces, (" ", False)]


def _without(pieces: list[Piece], count: int) -> list[Piece]:
    """Leave out the first characters."""
    found: list[Piece] = []
    for text, bold in pieces:
        found.append((text[count:], bold))
        count = max(count - len(text), 0)
    return found
