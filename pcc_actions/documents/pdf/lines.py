"""Letters on a PDF page put together into lines, and the notes beside them parted off."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pcc_actions.documents.pdf.glyphs import Letter
from pcc_actions.documents.runs import Piece

# Parts of a letter's height.
SPACE: Final = 0.15
_SAME_LINE: Final = 0.45  # raised letters (7th) stand within it
_TAB: Final = 1.5

ENDS: Final = ".:;!?"  # of a sentence
_NEAR: Final = 3  # points: what starts within them starts at the same place
_MARGIN_WORDS: Final = 30  # letters: more than that is no note in the margin


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its letters from left to right, and what stands in the margin."""

    letters: tuple[Letter, ...]
    base: float
    height: float  # of its tallest letter, in points
    pieces: tuple[Piece, ...]  # its words with their bold; a wide gap is a tab
    text: str
    margin: tuple[Letter, ...] = ()

    @property
    def left(self) -> float:
        """Where it starts, in points."""
        return self.letters[0].left

    @property
    def right(self) -> float:
        """Where it ends, in points."""
        return self.letters[-1].right


def lines_of(letters: Iterable[Letter]) -> list[Line]:
    """Put letters into lines, from the top."""
    found: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda letter: letter.base):
        line = found[-1] if found else []
        # Against the taller of the two: what is raised comes first, and is small.
        if line and letter.base - line[0].base < _SAME_LINE * max(letter.height, line[0].height):
            line.append(letter)
        else:
            found.append([letter])
    return [made for group in found if (made := _line(group))]


def _line(group: list[Letter]) -> Line | None:
    """Make a line of letters upon about one base; None of nothing but spaces."""
    kept = sorted(group, key=lambda letter: letter.left)
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if not kept:
        return None
    runs = _runs(kept)
    pieces = tuple(pieces_of(runs))
    base = sorted(letter.base for letter in kept)[len(kept) // 2]
    height = max(letter.height for letter in runs)
    return Line(tuple(runs), base, height, pieces, "".join(text for text, _ in pieces))


def _runs(letters: Iterable[Letter]) -> list[Letter]:
    """Put together the letters that touch and are alike: a tenth of the memory."""
    found: list[list[Letter]] = []
    for letter in letters:
        if found and _is_alike(found[-1][-1], letter):
            found[-1].append(letter)
        else:
            found.append([letter])
    return [
        run[0]._replace(text="".join(x.text for x in run), right=run[-1].right) for run in found
    ]


def _is_alike(last: Letter, letter: Letter) -> bool:
    return (
        last.bold == letter.bold
        and last.height == letter.height
        and letter.left - last.right <= SPACE * letter.height
        and last.text.isspace() == letter.text.isspace()
    )


def pieces_of(letters: Sequence[Letter]) -> list[Piece]:
    """The words of letters in a line with their bold; a wide gap is a tab."""
    found: list[Piece] = []
    end: float | None = None
    spaced = False
    for letter in letters:
        if not letter.text.strip():
            spaced = True
            continue
        gap = 0.0 if end is None else (letter.left - end) / letter.height
        if gap > _TAB:
            found.append(("\t", False))
        elif spaced or gap > SPACE:
            found.append((" ", letter.bold and found[-1][1]))
        found.append((letter.text, letter.bold))
        end, spaced = letter.right, False
    return found


def with_margin(lines: Sequence[Line]) -> list[Line]:
    """Part off the notes that stand in a column of their own at the right of the text.

    Owners often do. It is a column where a short end of a line and at least one other
    start at the same place, and nothing else comes to it.
    """
    tails = [tail for line in lines if (tail := _tail(line)) is not None]
    starts = [*tails, *(line.left for line in lines)]
    for edge in sorted({round(tail) for tail in tails}, reverse=True):
        beside = [start for start in starts if abs(start - edge) < _NEAR]
        column = edge - _NEAR
        if len(beside) > 1 and not _is_crossed(lines, column) and _is_beside(lines, edge):
            return _parted(lines, column)
    return list(lines)


def _is_crossed(lines: Sequence[Line], x: float) -> bool:
    """Whether a letter that can be seen reaches over a line from top to bottom."""
    letters = (letter for line in lines for letter in line.letters)
    return any(each.left < x < each.right and each.text.strip() for each in letters)


def _tail(line: Line) -> float | None:
    """Where the last stretch of a line starts, after a wide gap and if it is short."""
    room = _MARGIN_WORDS
    following = line.letters[-1]
    for letter in line.letters[-2::-1]:
        room -= len(following.text)
        if letter.text.strip():
            if room < 0:
                return None
            if following.left - letter.right > _TAB * letter.height:
                return following.left
            following = letter
    return None


def _is_beside(lines: Sequence[Line], edge: float) -> bool:
    """Whether a place is at the right of most of the text, not in the midst of it."""
    before = [line.left for line in lines]
    return edge > min(before) + 0.6 * (max(line.right for line in lines) - min(before))


def _parted(lines: Sequence[Line], edge: float) -> list[Line]:
    found: list[Line] = []
    for line in lines:
        text = _line([x for x in line.letters if x.left < edge])
        margin = tuple(x for x in line.letters if x.left >= edge)
        if text:
            found.append(replace(text, margin=margin))
        elif found and line.base - found[-1].base < 2 * line.height:
            apart = margin[0]._replace(text=" ", right=margin[0].left)
            found[-1] = replace(found[-1], margin=(*found[-1].margin, apart, *margin))
        else:
            found.append(line)
    return found
