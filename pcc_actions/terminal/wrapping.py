"""Texts wrapped to a number of columns, in the way of Rich, and how many columns they take.

Most texts are made of letters that are a column wide each, and are wrapped without Rich, which
is imported for the others.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Final

from pcc_actions.core.patterns import pattern

Measure = Callable[[str], int]  # how many columns a text takes
Chop = Callable[[str, int], list[str]]  # a word in parts that take so many columns

_WORD: Final = pattern(r"\s*\S+\s*")
# Of one column each: Latin letters, and the dashes, quotes and dots that Word types.
_SIMPLE: Final = pattern("[ -~\u00a1-\u00ac\u00ae-\u00ff\u2010-\u2027]*")


def columns_of(text: str) -> int:
    """How many columns a text on one line takes."""
    if _is_simple(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def wrapped(text: str, width: int) -> list[str]:
    """The lines of a text, wrapped between words; a word that is too long folds.

    Blanks at the end of a line stand there as far as there is room for them.
    """
    if not _is_simple(text):
        from rich.cells import cell_len, chop_cells

        return _divided(text, width, cell_len, chop_cells)
    if len(text) <= width:
        return [text]
    return _at_blanks(text, width) or _divided(text, width, len, _chopped)


def _is_simple(text: str) -> bool:
    return text.isascii() or _SIMPLE.fullmatch(text) is not None


def _chopped(word: str, width: int) -> list[str]:
    return [word[start : start + width] for start in range(0, len(word), width)]


def _at_blanks(text: str, width: int) -> list[str]:
    """The lines of a simple text, found blank by blank; none where a word has to fold.

    It comes to the same as `_divided`, which looks at each word, in a fifth of the time.
    """
    lines: list[str] = []
    start = 0
    while len(text) - start > width:
        blank = text.rfind(" ", start, start + width + 1)
        if blank < 0 or text[start] == " ":
            return []
        lines.append(text[start : min(blank + 1, start + width)])
        start = blank + 1
        while text.startswith(" ", start):
            start += 1
    return [*lines, text[start:]] if start < len(text) else lines


def _divided(text: str, width: int, measure: Measure, chop: Chop) -> list[str]:
    ends = pairwise([0, *_breaks(text, width, measure, chop), len(text)])
    return [_without_overhang(text[start:end], width, measure) for start, end in ends]


def _breaks(text: str, width: int, measure: Measure, chop: Chop) -> Iterator[int]:
    """The places in a text at which a line other than the first begins."""
    used = 0  # columns of the line so far, the blanks behind its last word too
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        length = measure(word.rstrip())
        if length <= width - used:
            used += measure(word)
        elif length <= width:
            used = measure(word)
            yield start
        else:
            parts = chop(word, width)
            for part in parts:
                if start:
                    yield start
                start += len(part)
            used = measure(parts[-1])


def _without_overhang(line: str, width: int, measure: Measure) -> str:
    """A line with no more blanks at its end than there is room for."""
    kept = line[: max(width, len(line.rstrip()))]
    while measure(kept) > width and kept[-1].isspace():
        kept = kept[:-1]
    return kept
