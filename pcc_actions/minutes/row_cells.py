"""The cells of a row of a table of actions, and a fact that one of them gives."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import one_line, without_bullet
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.update_entries import opens_dated

_NUMBERED = pattern(r"(?:\d{1,2}[.)]|\(?[a-z]\)|[ivx]{1,4}[.)])\s+\S", re.A)
_STOPS: Final = ".:;,!?"


def cell_of(row: list[Passage], column: int | None) -> str:
    """The words of a cell, in one line."""
    return " ".join(cell_lines(row, column))


class LineShape(Enum):
    """What a line of a cell is by its beginning."""

    WORDS = auto()
    POINT = auto()
    DATED = auto()


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line of a cell without its bullet, and its shape."""

    words: str
    shape: LineShape


def lines_of(row: list[Passage], column: int | None) -> list[CellLine]:
    """The lines of a cell that have any words, each with its shape."""
    passages = (passage for passage in row if passage.column == column)
    return [line for line in map(_line, passages) if line.words]


def _line(passage: Passage) -> CellLine:
    line = one_line(passage.text)
    bare = without_bullet(line)
    words = bare or line
    if opens_dated(words):
        return CellLine(words, LineShape.DATED)
    is_point = bare is not None or passage.block.kind == "item" or _NUMBERED.match(line)
    return CellLine(words, LineShape.POINT if is_point else LineShape.WORDS)


def joined_lines(lines: Iterable[CellLine]) -> str:
    """Lines as one, points and dated entries parted readably: Arrange: the hall; the yard."""
    said, before = "", LineShape.WORDS
    for line in lines:
        if said:
            said += f"{_sign(said, before, line.shape)} "
        said, before = said + line.words, line.shape
    return said


def _sign(said: str, before: LineShape, shape: LineShape) -> str:
    """What parts a line from what stands before it, where that has no stop of its own."""
    if shape is LineShape.WORDS or said[-1] in _STOPS:
        return ""
    return ":" if (before, shape) == (LineShape.WORDS, LineShape.POINT) else ";"


def cell_lines(row: list[Passage], column: int | None) -> list[str]:
    """The lines of a cell that have any words."""
    lines = (one_line(passage.text) for passage in row if passage.column == column)
    return [line for line in lines if line]


def fact_of(
    name: FactName,
    words: str,
    row: list[Passage],
    code: FactCode = FactCode.SURE,
    value: str | None = None,
) -> Fact:
    """A fact from the words of a row, where the row stands."""
    return Fact(name, words, row[0].block.where, code, value)


def has_letters(text: str) -> bool:
    """Whether a cell has words in it, which a total has not."""
    return any(letter.isalpha() for letter in text)
