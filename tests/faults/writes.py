"""A write of every kind, drawn by chance: each brings a word of its own, by which it is found."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Final

from tests.cli.running import Pcc

ACTIONS: Final = tuple(f"{item}.14/02/2023" for item in range(1, 7))
MINUTES: Final = """\
Governance & Performance Board
Minutes of the meeting held on 7 March 2023

1. Vetting
Action {item}.07/03/2023: Send members the figures {word}. Owner: IF
"""
REDACT, UNDO, REDO, IMPORT, MERGE = "correct --redact", "undo", "redo", "import", "merge"

# Some are refused, as a discharge of what is discharged: the log then has to stay as it is.
_LINES: Final[Mapping[str, str]] = {
    "add": "add|{item}.14/02/2023|Order tea {word}|--owner|IF",
    "note": "note|{action}|--note|Rang them {word}",
    "complete": "complete|{action}|--note|Visited {word}",
    "discharge": "discharge|{action}|--note|Agreed {word}",
    "withdraw": "withdraw|{action}|--note|Not wanted {word}",
    "reopen": "reopen|{action}|--note|Not done {word}",
    "defer": "defer|{action}|--to|04/04/{year}|--note|Moving offices {word}",
    "assign": "assign|{action}|--owner|Post of {word}",
    "correct": "correct|{action}|--text|Arrange a visit {word}|--note|Misheard",
    "exempt": "exempt|{action}|--ground|FOIA s.31|--note|Seen {word}",
    "meeting move": "meeting|move|GPB|04/04/2023|11/04/2023|--on|08/03/2023|--note|Easter {word}",
    "meeting cancel": "meeting|cancel|GPB|04/04/2023|--on|08/03/2023|--note|Election {word}",
    "board add": "board|add|B{number}|The panel {word}",
    "person add": "person|add|P{number}|Ada {word}",
    "programme add": "programme|add|Estates {word}|--board|GPB",
    "settings": "settings|map|Log of {word}|Lead=owner",
    IMPORT: "import|{minutes}|--yes",
    MERGE: "merge|{copy}",
    UNDO: "undo|--yes",
    REDO: "redo|--yes",
}  # fmt: skip
KINDS: Final = (*_LINES, REDACT)

_word = re.compile(r"\bw\d+q\b")


def words_of(text: str) -> frozenset[str]:
    """Every word in a log by which a write is found."""
    return frozenset(_word.findall(text))


@dataclass(frozen=True)
class Write:
    """A write about to be made: its kind, its arguments, and the word that it adds or removes."""

    kind: str
    arguments: tuple[str, ...]
    word: str = ""

    def after(self, before: frozenset[str], known: set[frozenset[str]]) -> set[frozenset[str]]:
        """What words the log may have once it is made; `known` are those that it ever had."""
        if self.kind in (UNDO, REDO):
            return known
        return {before - {self.word} if self.kind == REDACT else before | {self.word}}


def begun(folder: Path) -> Pcc:
    """A log with a few actions and meetings, for writes to be made in."""
    folder.mkdir()
    return Pcc(folder).do(
        "init",
        "meeting add GPB 14/02/2023 07/03/2023 04/04/2023",
        *(f"add {each} 'Arrange visit {each[0]}' --owner 'EI / IF'" for each in ACTIONS),
    )


def drawn(log: Path, number: int, chance: Random, kinds: Sequence[str] = KINDS) -> Write:
    """One write by chance of some kinds, with a number of its own."""
    kind = chance.choice(kinds)
    if kind == REDACT:
        return _redaction(log, chance) or drawn(log, number, chance, kinds)
    word = f"w{number}q"
    minutes, copy = log.with_name("minutes.txt"), log.with_name("from-the-laptop.toml")
    if kind == IMPORT:
        text = MINUTES.format(word=word, item=number // 1000 % 25 * 20 + number % 20 + 1)
        minutes.write_text(text, encoding="utf-8")
    if kind == MERGE:
        text = log.read_text(encoding="utf-8")
        there = [each for each in ACTIONS if f'reference = "{each}"' in text]
        if not there:  # all taken back
            return drawn(log, number, chance)
        copy.write_text(_typed_over(text, chance.choice(there), word), encoding="utf-8")
    given = _LINES[kind].format(
        word=word, number=number, action=chance.choice(ACTIONS), item=chance.randint(10, 99),
        year=2030 + number % 60, minutes=minutes, copy=copy,
    )  # fmt: skip
    return Write(kind, tuple(given.split("|")), word)


def _typed_over(text: str, reference: str, word: str) -> str:
    """A log as it is on a computer where the text of an action was typed over."""
    before, action, after = text.partition(f'reference = "{reference}"')
    return before + action + after.replace('\ntext = "', f'\ntext = "{word} ', 1)


def _redaction(log: Path, chance: Random) -> Write | None:
    """Words taken out of an action that has some; None where none has."""
    text = log.read_text(encoding="utf-8")
    found = [(reference, word) for reference, word in _in_actions(text) if reference in ACTIONS]
    if not found:
        return None
    reference, word = chance.choice(found)
    return Write(REDACT, ("correct", reference, "--redact", word), word)


def _in_actions(text: str) -> list[tuple[str, str]]:
    """The words of each action, with its reference."""
    blocks = text.split("\n[[actions]]\nreference = ")[1:]
    return [(each.split('"')[1], word) for each in blocks for word in sorted(words_of(each))]
