"""The cells of a row of a table of actions, and a fact that one of them gives."""

from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.facts import Fact, FactCode, FactName
from pcc_actions.minutes.outline import Passage


def cell_of(row: list[Passage], column: int | None) -> str:
    """The words of a cell, in one line."""
    return " ".join(cell_lines(row, column))


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
