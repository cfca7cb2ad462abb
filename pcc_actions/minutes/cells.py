"""What the cells of a row of an action log say: its owners, its due date, what became of it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pcc_actions.core.model import Status
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.core.text.sanitise import without_hidden
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.cell_days import day_in, days_told
from pcc_actions.minutes.empty_cells import says_no, says_yes
from pcc_actions.minutes.matters_arising import read_update
from pcc_actions.minutes.outcome_phrases import STATUS_ALONE
from pcc_actions.minutes.outcomes import anywhere, outcome_of
from pcc_actions.minutes.owner_keys import owner_key
from pcc_actions.minutes.owners import KnownNames, is_full_name, is_owner, only_owners, sides_of
from pcc_actions.minutes.update_entries import newest_entry
from pcc_actions.minutes.word_lists import has_word, words_in

_NOBODY = pattern(
    r"(?:t\.?b\.?[cad]\.?|n\.?/?a\.?|none|nil|nobody|unknown|unassigned|vacant|not (?:yet )?"
    r"(?:assigned|allocated|known)|to be (?:confirmed|agreed|decided)|[\W_]*)",
    re.I,
)
_BESIDE = pattern(r"^(?:with|plus|supported by|assisted by)\s+(?=\S)", re.I)
_LETTERS: Final[Mapping[str, Status]] = {"o": "outstanding", "c": "discharged"}
_OPEN_OR_CLOSED = pattern(r"\bopen\b.*\bclosed?\b|\bclosed?\b.*\bopen\b|\bo\s*/\s*c\b", re.I)
_PER_CENT = pattern(r"(\d{1,3})(?:\.0+)?\s?%(?: complete[d]?)?", re.I | re.A)
_ASKS_WHETHER: Final = (
    "clos", "complet", "done", "discharg", "actioned", "resolv", "finish", "implement",
)  # fmt: skip
"""The beginnings of the words by which a heading asks whether something is done."""
_CLOSED_WHEN: Final = frozenset(
    "closed completed done discharged actioned resolved finished implemented".split()
)
_LOOKED_AT = 5_000  # characters of a cell, in which its dated updates are looked for


@dataclass(frozen=True, slots=True)
class Became:
    """What a cell says became of an action, on which day, and the words that say so."""

    status: Status
    words: str
    day: date | None = None


def owners_of(lines: Sequence[str], people: KnownNames) -> tuple[str, ...]:
    """The owners in a cell, as a person who adds an action would type them; () for nobody.

    A line break parts owners where each line holds some.
    """
    keys = people.values()
    filled = [owner_key(line, keys) for line in map(_bare, lines) if line]
    if not filled or all(map(_NOBODY.fullmatch, filled)):
        return ()
    apart = all(is_full_name(line) or only_owners(line, people) for line in filled)
    texts = filled if apart else [" ".join(filled)]
    told = (name for text in texts for name in _owners_in(text, people))
    names = (owner_key(name, keys) for name in told)
    return tuple(dict.fromkeys(name for name in names if not _NOBODY.fullmatch(name)))


def _bare(line: str) -> str:
    return one_line(without_hidden(line)).strip(" .:;,–—-*[]•")


def _owners_in(text: str, people: KnownNames) -> Iterable[str]:
    for piece in (_BESIDE.sub("", each) for each in split_owners(text)):
        sides = sides_of(piece)
        lone = all(len(side.split()) == 1 and side[0].isupper() for side in sides if side)
        named = all(side and (is_full_name(side) or is_owner(side, people))
                    for side in sides)  # fmt: skip
        yield from sides if all(sides) and (lone or named) else [piece]


def is_nobody(text: str) -> bool:
    """Whether a cell of owners says that there is none yet: TBC, N/A, ?."""
    return bool(_NOBODY.fullmatch(text))


def became_by(words: str, ticked: bool | None, heading: str, closing: Status) -> Became | None:
    """What a cell of a status column says; None where it says nothing of it.

    `closing` is what a tick in it stands for.
    """
    day = day_in(words).day if ticked else None
    if ticked is not None and (day or not words):
        return Became(closing if ticked else "outstanding", words or heading, day)
    per_cent = _PER_CENT.fullmatch(words)
    if per_cent:
        return Became("completed" if int(per_cent[1]) == 100 else "outstanding", words)
    if says_yes(words) and _asks_whether(heading):
        return Became(closing, words)
    if words.casefold() in _LETTERS and _OPEN_OR_CLOSED.search(heading):
        return Became(_LETTERS[words.casefold()], words)
    if says_no(words) and _asks_whether(heading):
        return Became("outstanding", words)
    return told_by(words)


def _asks_whether(heading: str) -> bool:
    words = list(words_in(heading.casefold()))
    return words[:2] == ["off", "list"] or any(each.startswith(_ASKS_WHETHER) for each in words)


def closed_on(words: str, heading: str) -> date | None:
    """The day that is all that stands in a cell under a heading such as Completed."""
    if not has_word(heading, _CLOSED_WHEN):
        return None
    told = day_in(words)
    return told.day if told.words == words.strip() else None


def is_sign(words: str) -> bool:
    """Whether a cell has a sign for yes or no, and no words."""
    return says_yes(words) or says_no(words)


def is_status_alone(words: str) -> bool:
    """Whether a status cell says how the action stands, and nothing that is an update."""
    return is_sign(words) or words.casefold().strip(" .!*[]()") in STATUS_ALONE


def told_by(words: str) -> Became | None:
    """What the words of a cell say became of an action, and on which day.

    A status in front, as pcc-actions prints it, counts where what follows does not turn it round.
    """
    if not words:
        return None
    own, outcome = read_update(words), outcome_of(words)
    asked = outcome is not None and outcome.is_asked
    printed = own if own and (own.status == "outstanding" or not asked) else None
    status = printed.status if printed else anywhere(words)
    if status is None:
        return None
    days = days_told(words) if status != "outstanding" and len(words.split()) <= 6 else []
    return Became(status, words, days[0] if len(days) == 1 else None)


def newest_of(text: str) -> Became | None:
    """What the newest of the dated updates in a cell says; None where they are not dated."""
    newest = newest_entry(text[:_LOOKED_AT])
    if newest is None:
        return None
    told = told_by(one_line(newest.said))
    return replace(told, day=newest.day or told.day) if told else Became("outstanding", "")
