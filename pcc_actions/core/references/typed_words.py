"""The words after the name of a command: which name actions, and which say something of them.

References end at the first word that is none. A word is one if it finds an action, or has the
form of a reference and is no date: a mistyped one must not become somebody's note or owner.
"""

import re
from collections.abc import Sequence
from dataclasses import field
from datetime import date
from itertools import takewhile
from typing import Final

from pcc_actions.core.dates.parse import whole_date
from pcc_actions.core.dates.relative import is_date
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.forgiving import forgiven
from pcc_actions.core.references.lookup import places_of
from pcc_actions.core.references.parse import TypedReference, parse_reference
from pcc_actions.core.references.parted_words import PartedWords, has_figure
from pcc_actions.core.references.style import FREE, ReferenceStyle
from pcc_actions.core.text.english import quoted
from pcc_actions.errors import Refused

# What may stand before a reference, a word by itself: "Ref", "GPB:".
_LEAD: Final = pattern(r"(?:ref|reference)[.:]?|[^\W\d_][\w&-]*:", re.IGNORECASE)


class WordsFirst(Refused):
    """Words stand before the references that they are said of: `turned` has them behind."""

    def __init__(self, turned: Sequence[str]) -> None:
        super().__init__("The references come first, then what is said of them.")
        self.turned = tuple(turned)


def part_words(
    log: Log, words: Sequence[str], meeting: date | None = None, *, all_named: bool = False
) -> PartedWords:
    """What was typed after a command, parted where the references end.

    The first word is always a reference. After `meeting`, an item is enough. `all_named` says
    that whatever else the command takes was given by options, so that nothing here is a date.

    Raises `WordsFirst` where the first word is no reference and a later one is, `Refused` where
    a word is both a date and an action, and for a reference after other words.
    """
    parting = _Parting(log, meeting, all_named)
    if not all_named:
        parting.refuse_words_first(words)
    references: list[str] = []
    rest = list(words)
    while rest and (taken := parting.words_of_reference(rest, first=not references)):
        references.append(" ".join(rest[:taken]))
        del rest[:taken]
    for word in rest[1:]:
        if has_figure(word) and parting.names_an_action(word):
            raise Refused(
                f"{quoted(word)} is a reference after other words. Name the references first, and "
                "put what is said of them in quotation marks."
            )
    return PartedWords(tuple(references), tuple(rest))


def joined_reference(words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The reference of an action that is not there yet, and the words after it.

    An item and a date, each a word by itself, are one: `3 14/02/2023`.
    """
    taken = _spaced(words) or 1
    return " ".join(words[:taken]), tuple(words[taken:])


@dataclass(frozen=True, slots=True)
class _Parting:
    """What tells of words which name actions; `found` are those that were looked for already."""

    log: Log
    meeting: date | None
    all_named: bool
    found: dict[str, bool] = field(default_factory=dict)

    def words_of_reference(self, words: Sequence[str], *, first: bool) -> int:
        """Of how many words the reference is that stands at the beginning; 0 where none does."""
        alone, spaced = self._finds(words[0]), self._spaced(words)
        if spaced and alone and self.meeting is None and self._finds(" ".join(words[:spaced])):
            raise _one_or_two(words[:spaced])
        if spaced and (self.meeting is not None or not alone):
            return spaced
        if alone and not (first or self.all_named) and is_date(words[0]):
            raise _date_or_action(words[0])
        if alone or self._is_mistyped(words):
            return 1
        return 2 if self._is_parted(words, first=first) else int(first)

    def refuse_words_first(self, words: Sequence[str]) -> None:
        """Raise `WordsFirst` where words stand before the first reference."""
        if self._begins(words):
            return
        begin = next((place for place, word in enumerate(words) if self._finds(word)), 0)
        end = begin + len([*takewhile(self._finds, words[begin:])])
        if begin:
            raise WordsFirst([*words[begin:end], *words[:begin], *words[end:]])

    def _begins(self, words: Sequence[str]) -> bool:
        """Whether words begin with a reference, or with what was to be one."""
        found = self._finds(words[0]) or self._spaced(words) or self._is_mistyped(words)
        return bool(found) or self._is_parted(words, first=True)

    def _spaced(self, words: Sequence[str]) -> int:
        """How many words an item and the date of its meeting are; 0 where they are not parted."""
        spaced = _spaced(words)
        if self.meeting is None or not spaced:
            return spaced
        return spaced if whole_date(words[spaced - 1]) == self.meeting else 0

    def _is_parted(self, words: Sequence[str], *, first: bool) -> bool:
        """Whether two words are one reference of another form: `AP 136`, `Ref AP136`."""
        begins = first or _LEAD.fullmatch(words[0]) is not None
        return begins and len(words) > 1 and self._finds(" ".join(words[:2]))

    def _is_mistyped(self, words: Sequence[str]) -> bool:
        """Whether a word that finds no action was to be a reference all the same."""
        alone = len(words) == 1 and _typed(words[0]).item is not None
        formed = alone or self._has_form(words[0]) or self._is_free(words[0])
        return formed and not is_date(words[0])  # which takes long, and few words get so far

    def names_an_action(self, word: str) -> bool:
        """Whether a word can only be a reference."""
        return self._finds(word) or self._has_form(word)

    def _finds(self, word: str) -> bool:
        if word not in self.found:
            self.found[word] = bool(places_of(self.log, word, self.meeting))
        return self.found[word]

    def _has_form(self, word: str) -> bool:
        """Whether it has the form of a dated or serial reference, and is no date."""
        typed = _typed(word)
        dated = typed.day is not None or typed.day_month is not None
        item = self.meeting is not None and typed.item is not None
        return (dated or item or self._is_serial(typed.words)) and not is_date(word)

    def _is_serial(self, words: str) -> bool:
        styles = {board.reference for board in self.log.boards.values()}
        return any(ReferenceStyle(style).is_serial(words) for style in styles)

    def _is_free(self, word: str) -> bool:
        """Whether it can be the reference of a board that prints them as it likes."""
        from pcc_actions.core.publication.ground import UNPRINTED, printable

        if not any(board.reference == FREE for board in self.log.boards.values()):
            return False
        single = len(word.split()) == 1 and has_figure(word)
        return single and printable(word) == UNPRINTED


def _typed(word: str) -> TypedReference:
    """A word read as a reference; one with a date that is none has its form all the same."""
    try:
        return parse_reference(forgiven(word))
    except Refused:
        return TypedReference(None, None, None, (0, 0) if has_figure(word) else None, 1, word)


def _spaced(words: Sequence[str]) -> int:
    """How many words a dated reference is parted into by spaces; 0 where it is not."""
    lead = 1 if len(words) > 1 and _LEAD.fullmatch(words[0]) else 0
    typed, following = _typed(words[lead]), words[lead + 1 : lead + 2]
    if typed.day is not None or typed.day_month is not None:
        return 2 if lead else 0
    dated = typed.item is not None and following and whole_date(following[0]) is not None
    return lead + 2 if dated else 0


def _one_or_two(words: Sequence[str]) -> Refused:
    return Refused(
        f"{quoted(' '.join(words))} is one action's reference, and {quoted(words[0])} another's. "
        f"Put the one that is meant in quotation marks, the words with --note."
    )


def _date_or_action(word: str) -> Refused:
    return Refused(
        f"{quoted(word)} is an action's reference, and can be a date too. Say what is meant with "
        "an option: the date with --to, the words with --note."
    )
