"""What a line says of the topics below it: that they are a work programme, or a part of one."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.documents.line_shapes import numbered, one_line
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.programme.occurrences import TO_BE, Occurrence, Years, occurrence_in
from pcc_actions.minutes.sections import listing
from pcc_actions.minutes.word_lists import has_word

PROGRAMME: Final = (
    r"(?:work(?:ing)?[ -]?(?:programmes?|programs?|plans?)|programmes? of work"
    r"|forward[ -](?:plans?|look|programmes?|agendas?))"
)
"""What a work programme is called, in a title and in a sentence."""
_PROGRAMME = pattern(
    rf"\b(?:{PROGRAMME}|forward[ -]work|(?:programme|plan|cycle|calendar|schedule) of (?:future )?"
    r"(?:work|business|reports?|agenda items|topics)|agenda plan(?:ner)?|(?:meeting|committee|board"
    r"|panel|annual|business) planner|future (?:agenda )?(?:items|business|topics|agendas|meetings)"
    r"|items for future (?:meetings|agendas|consideration)|(?:upcoming|forthcoming) (?:agenda )?"
    r"(?:items|business|topics)|deep[ -]dives?)\b",
    re.I,
)
_SENTENCE: Final = frozenset(
    "is was were are has have had will would should noted considered reviewed received discussed "
    "presented introduced highlighted consider review note approve agree confirm".split()
)
_PAGE_MARK = pattern(
    r"\W*(?:page\s+)?(?:\d{1,4}(?:\s+of\s+\d{1,4})?|official(?:\W+sensitive)?|restricted|unclassified"
    r"|not protectively marked|(?:this )?page (?:is )?intentionally (?:left )?blank)\W*",
    re.I,
)
_ACTIONS: Final = frozenset("action actions".split())
_LISTED: Final = frozenset("items topics".split())
_LONGEST: Final = 160  # characters of a title
_WORDS: Final = 16  # and its words
_YEARS = pattern(r"\b(20\d\d)\s?[/–-]\s?(?:20)?(\d\d)\b", re.A)


class SectionKind(Enum):
    """What the topics of a part of a work programme are."""

    DATED = auto()
    STANDING = auto()
    UNTIMED = auto()
    PROPOSED = auto()
    COME = auto()
    UNUSED = auto()


_ITEM = r"(?:agenda )?(?:items?|topics?|reports?|business|subjects?)"
_SECTIONS: Final = {
    SectionKind.STANDING: pattern(
        rf"standing (?:{_ITEM}|agenda)(?: \(.*\))?"
        rf"|{_ITEM} (?:for|at) (?:each|every|all) meetings?",
        re.I,
    ),
    SectionKind.UNTIMED: pattern(
        rf"(?:(?:future|other|outstanding) )?{_ITEM} (?:(?:yet|still) )?(?:to be|for|awaiting) "
        rf"{TO_BE}(?: .*)?|(?:yet )?to be {TO_BE}|(?:un(?:scheduled|timetabled|allocated"
        rf"|programmed)|undated)(?: {_ITEM})?|{_ITEM} (?:with )?(?:no|without a) dates?"
        rf"|(?:dates? )?(?:t\.?b\.?[acd]\.?)|dates? (?:to be )?{TO_BE}"
        rf"|future {_ITEM}(?: \(.*\))?",
        re.I,
    ),
    SectionKind.PROPOSED: pattern(
        rf"(?:potential|possible|suggested|proposed|candidate)(?: future)? {_ITEM}(?: .*)?"
        r"|(?:scrutiny )?task (?:and|&) finish(?: (?:groups?|reviews?|work))*"
        r"|(?:scrutiny|in[ -]depth|spotlight|thematic)? ?reviews?|working groups?",
        re.I,
    ),
    SectionKind.COME: pattern(
        rf"(?:completed|past|previous) (?:{_ITEM}|work)"
        rf"|{_ITEM} (?:already |previously )?(?:completed|considered|received|discussed)(?: .*)?",
        re.I,
    ),
    SectionKind.UNUSED: pattern(
        r"(?:(?:member|panel|board|committee|councillor)s?['’]? )?"
        r"(?:briefing(?: (?:notes?|papers?|sessions?))?s?|training(?: sessions?)?|development"
        r"(?: sessions?)?|conferences?|workshops?|seminars?|(?:site )?visits?|events?"
        r"|information (?:notes?|items?))"
        r"(?: ?(?:[/,&]|and) ?(?:\w+ ?){1,3}){0,4}",
        re.I,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a work programme: what its topics are, its words, and the meeting it names."""

    kind: SectionKind = SectionKind.DATED
    words: str = ""
    when: Occurrence | None = None


def names_programme(text: str) -> bool:
    """Whether a line is the title of a work programme, and no sentence about one.

    Actions from the forward plan is the title of actions.
    """
    line = _short(text)
    if not line or line.endswith(".") or not _PROGRAMME.search(line):
        return False
    return not has_word(line, _SENTENCE) and not names_actions(line)


def names_actions(line: str) -> bool:
    """Whether a line is the title of a list of actions."""
    return has_word(line, _ACTIONS) and listing(line) is not None


def is_page_mark(text: str) -> bool:
    """Whether a line only stands on each page: its number, its marking."""
    return _PAGE_MARK.fullmatch(text) is not None


def names_list(title: str) -> bool:
    """Whether the title of a programme says that what stands below it are topics, one by one."""
    return has_word(title, _LISTED)


def _short(text: str) -> str:
    """The words of a line, in one line; "" where they are too many for a title."""
    line = one_line(text[: _LONGEST + 1])
    return line if len(text) <= _LONGEST and len(line.split()) <= _WORDS else ""


def section_in(text: str, years: Years) -> Section | None:
    """The part that a line opens: of a meeting, of a month, of standing items; None for another."""
    line = _short(text).strip(" :.*")
    if not line:
        return None
    bare = _unnumbered(line)
    kind = next((kind for kind, words in _SECTIONS.items() if words.fullmatch(bare)), None)
    if kind is not None:
        return Section(kind, line)
    if _SEASON.match(bare):
        return Section(SectionKind.DATED, line, Occurrence(line, said=line))
    when = occurrence_in(_of_meeting(line), years)
    told = when.is_dated or when.value or when.code in (FactCode.NO_YEAR, FactCode.IMPOSSIBLE)
    return Section(SectionKind.DATED, line, when) if told else None


def _unnumbered(line: str) -> str:
    found = numbered(line)
    return found[1] if found and len(found[0]) < 4 else line


_SEASON = pattern(r"(?:Q[1-4]|quarter [1-4]|spring|summer|autumn|winter)\b", re.I)
_LEAD = pattern(
    r"(?:(?:for|at|on|the|agenda|items?|date|of|to|be|considered) ){0,6}"
    r"(?:(?:[A-Z][\w&'’]* ){0,4}(?:meeting|committee|panel|board|council))"
    r"(?: (?:date|held|on|of|to|be|the))*\W+(?=\w)",
    re.I,
)
_TAIL = pattern(r"\W+(?:[A-Z][\w&'’]* ){0,4}(?:meeting|committee|panel|board|council)\W*$", re.I)


def _of_meeting(line: str) -> str:
    """A line without the words that say that it names a meeting: Meeting of 12 March 2024."""
    return _TAIL.sub("", _LEAD.sub("", line, count=1))


def years_of(title: str) -> Years:
    """The years of a title: Work Programme 2023/24 begins in May 2023."""
    found = _YEARS.search(title)
    if found is None or (int(found[1]) + 1) % 100 != int(found[2]):
        return Years()
    return Years(date(int(found[1]), 5, 1), of_title=True)
