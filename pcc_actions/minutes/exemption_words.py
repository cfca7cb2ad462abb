"""The words that keep something from publication, and those that say the public is there."""

import re
from functools import lru_cache
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.publication.ground import UNSTATED
from pcc_actions.minutes.word_lists import has_word

_ACT = r"(?:FOIS?A?|freedom of information)"
_NAMED = r"(?:sections?|sect?|ss?)\b[.\s]*(?:s\.?\s*)?\d{1,3}"
_SMALL = r"s\d{1,3}(?!\.?\d)"  # S24.22 is an item
_WITHIN = r"(?:\((?:\d{1,2}|(?-i:[a-z]))\)){0,3}"
_UNDER = rf"(?:{_NAMED}|{_SMALL}){_WITHIN}"
# Of these alone nothing else is told: s.43, (section 31). The Act exempts by 21 to 44.
_EXEMPTING = r"(?:2[1-9]|3\d|4[0-4])(?!\d)"
_ALONE = rf"\W*(?:s\.\s?|ss?\s|(?-i:s)){_EXEMPTING}{_WITHIN}\W*\Z"
_IN_BRACKETS = rf"[\[(]\s*(?:sections?\s|sect?\b\.?\s?|ss?[.\s]*){_EXEMPTING}{_WITHIN}\s*[\])]"
_IS_SECTION = pattern(_ALONE, re.I)
_HAS_SECTION = pattern(_IN_BRACKETS, re.I)
_PRIVATE = r"(?:private|closed|confidential|exempt|restricted|reserved)"
_WORDS = (
    r"exempt(?:ed|ion|ions)?|not\s+(?:for|to\s+be)\s+publi(?:cation|shed|c)|not\s+public"
    rf"|{_ACT}\b[^.;\n]{{0,40}}\b{_UNDER}|{_UNDER}[^.;\n]{{0,25}}\b{_ACT}"
    r"|part\s+II|part\s+(?:2|two)\b(?=\W*(?:$|private|exempt|confidential|closed|not\b))"
    rf"|confidential(?:ly)?|in\s+camera|(?!closed\s+actions?\b){_PRIVATE}\s+(?:session|part|meeting|items?|business|actions?"
    rf"|minutes)|(?!reserved){_PRIVATE}\s+matters|in\s+private|in\s+confidence|sch(?:edule|ed)?\.?\s*12A"
    r"|withheld\s+from\s+publication|unpublished"
)
_OUT = r"(?:press|public|observers)"
_EXCLUDED = (
    rf"exclu(?:de|ded|des|ding|sion)\b[^.]{{0,60}}\b{_OUT}|{_OUT}\b[^.]{{0,80}}\bexclu(?:ded|sion)"
    rf"|{_OUT}\b[^.]{{0,40}}\b(?:left|withdrew|asked\s+to\s+(?:leave|withdraw))"
)
_EXEMPT = pattern(rf"\b(?:{_WORDS}|{_EXCLUDED})(?!\w)|\A{_ALONE}|{_IN_BRACKETS}", re.I)
# One of these stands in what the words above are: nearly every cell has none of them.
_STEMS: Final = tuple(
    "exempt publi foi freedom part confiden camera private closed restricted reserved 12a withheld "
    "exclu press observers".split()
)
# What a paper withheld does not stand in it, nor what is kept in another.
_DENIED = pattern(
    r"\b(?:(?:not|non|no)[\s-]?(?:exempt(?:ion)?|confidential)|withheld\s+as\s+exempt"
    rf"|{_PRIVATE}\s+(?:actions?|items?|business|minutes|matters)\s+(?:is|are|was|were|have\s+been)"
    r"\s+(?:kept|held|recorded|listed|filed|minuted)\s+(?:elsewhere|separately"
    r"|in\s+(?:(?:a|its|their)\s+)?(?:own|separate|another)\s+(?:register|log|paper|document|file"
    r"|record|book|minutes)))\b",
    re.I,
)
_EXCLUDES = pattern(rf"\b(?:{_EXCLUDED})\b", re.I)
_BEGINS = pattern(
    rf"\b(?:{_EXCLUDED})\b"
    rf"|\A\W*(?:\d[\d.]*\W+)?(?:part\s+(?:II|2|two)\b|{_PRIVATE}\s+(?:session|part|meeting|items"
    r"|business|matters|information|minutes|actions)|in\s+(?:camera|private)"
    r"|(?:items?|matters|business)\s+(?:(?:taken|considered|held)\s+)?(?:not\s+for\s+publication"
    r"|in\s+(?:private|confidence)))"
    r"|\b(?:moved?|went|go|going|entered|resolved|continued|held|considered|met)\b[^.]{0,60}"
    r"\b(?:(?:private|closed|reserved)\s+session|in\s+(?:camera|private|confidence))",
    re.I,
)
_OPENS_ITEM = pattern(rf"\W*(?:\d[\d.]*\W+)?{_PRIVATE}\s+(?:item|business)\b", re.I)
_RETURNS = pattern(
    rf"\b{_OUT}\b[^.]{{0,40}}\b(?:re-?admitted|returned|re-?joined|invited\s+back|re-?entered"
    r"|came\s+back|let\s+in)\b|\b(?:return|back|moved)\w*\s+(?:in)?to\s+(?:open|public)\s+session"
    r"|\b(?:open|public)\s+session\s+(?:was\s+)?(?:resumed|reconvened|began)"
    r"|\A\W*(?:\d[\d.]*\W+)?(?:part\s+(?:I|1)\b|(?:public|open)\s+(?:session|items?|part|business"
    r"|meeting)\b)",
    re.I,
)
# It is not resolved yet: an agenda says what the board is to resolve.
_RESOLVED: Final = frozenset(
    "resolved agreed decided was were is are left withdrew went moved".split()
)
_ATTENDANCE = pattern(
    r"\W*(?:(?:those|members?|also)\s+)?(?:present|in\s+attendance|attendance|attendees)\W*(?::.*)?",
    re.I | re.S,
)
_NOTHING = pattern(
    r"\b(?:there\s+(?:was|were|are|is)\s+(?:no|none|nothing)|none|nil|not\s+required|no\s+items?"
    r"|nothing)\b",
    re.I,
)
_SECTION = pattern(rf"\b(?:{_NAMED}|{_SMALL}){_WITHIN}", re.I)
_CITED = pattern(
    rf"\bexempt(?:ed|ion)?\W+(?:(?:under|by|from|virtue|of|ground|the)\W+){{0,4}}{_UNDER}"
    rf"|\b{_UNDER}\W*exempt",
    re.I,
)
_NUMBER = pattern(rf"\d{{1,3}}{_WITHIN}", re.I)
_CITES = pattern(rf"\b{_ACT}\b", re.I)
_SCHEDULE = pattern(r"\b(?:sch(?:edule|ed)?\.?|exempt(?:ion)?\W)\s*12A\b", re.I)
_PARAGRAPH = pattern(r"\bpara(?:graph)?s?\.?\s*(\d{1,2})\b", re.I)
_BESIDE = pattern(
    r"\b(?:items?|business|matters?|actions?|minutes|information|session|part|section|agenda|report"
    r"|of|the|under|by|virtue|as|and|for|only|act|2000|1972|local\s+government|paras?|paragraphs?"
    rf"|{_ACT}|s?\d{{1,3}}(?:\(\d+\))*)\b",
    re.I,
)
_MARKING = pattern(r"\b(?:OFFICIAL[\s:-]+SENSITIVE|RESTRICTED)\b")


def speaks_of_exemption(text: str) -> bool:
    """Whether any word of a text could keep something from publication."""
    return bool(words_of_exemption(text))


@lru_cache(maxsize=1024)  # a text is asked for its cell, its row and its section, one by one
def words_of_exemption(text: str) -> str:
    """The first words of a text that could keep something from publication; "" without any."""
    folded = text.casefold()
    if not (any(stem in folded for stem in _STEMS) or _cites_alone(text)):
        return ""
    found = _EXEMPT.search(_DENIED.sub(" ", text))
    return found[0] if found else ""


def _cites_alone(text: str) -> bool:
    """Whether a text is, or has in brackets, a section of the Act and no other word of it."""
    return bool(_IS_SECTION.match(text) or _HAS_SECTION.search(text))


def exemption_of(text: str) -> str | None:
    """The ground of a text that speaks of exemption, as far as it gives one; else None.

    The grounds are sections of the Freedom of Information Act 2000 and paragraphs of
    Schedule 12A to the Local Government Act 1972.
    """
    return cited_ground(text) or UNSTATED if speaks_of_exemption(text) else None


def cited_ground(text: str) -> str | None:
    """The section or paragraph that a text cites; None where it cites none."""
    if _SCHEDULE.search(text):
        return cited_paragraph(text) or "Sch 12A"
    cited = _CITED.search(text) or (_SECTION.search(text) if _CITES.search(text) else None)
    number = _NUMBER.search(cited[0]) if cited else None
    return f"FOIA s.{number[0]}" if number else None


def cited_paragraph(text: str) -> str | None:
    """The paragraph that a text cites: of the two Acts only Schedule 12A exempts by paragraphs."""
    paragraph = _PARAGRAPH.search(text)
    return f"Sch 12A para {paragraph[1]}" if paragraph else None


def begins_private(text: str) -> bool:
    """Whether a line or a heading keeps all that follows from publication."""
    line = _DENIED.sub(" ", text)
    return speaks_of_exemption(line) and bool(_BEGINS.search(line))


def only_lists(text: str) -> bool:
    """Whether a line only names or proposes an exclusion, as an agenda does, and resolves none."""
    return bool(_EXCLUDES.search(text)) and not has_word(text, _RESOLVED)


def opens_minutes(text: str) -> bool:
    """Whether a line says who was there, which an agenda does not."""
    return bool(_ATTENDANCE.fullmatch(text))


def opens_private_item(text: str) -> bool:
    """Whether a line opens with the words that keep one item back: 8. Confidential item: staff."""
    return bool(_OPENS_ITEM.match(text))


def is_mark(text: str) -> bool:
    """Whether a text says that something is exempt, on which ground, and nothing besides."""
    if not speaks_of_exemption(text):
        return False
    rest = _BESIDE.sub(" ", _EXEMPT.sub(" ", _DENIED.sub(" ", text)))
    return not any(letter.isalnum() for letter in rest)


def returns_public(text: str) -> bool:
    """Whether with a line the public is there again, or the part for them begins."""
    return bool(_RETURNS.search(text)) and cited_ground(text) is None


def says_none(text: str) -> bool:
    """Whether a line says that there is nothing of what its heading names."""
    return bool(_NOTHING.search(text))


def marking_in(text: str) -> str | None:
    """A marking that is no exemption by itself: OFFICIAL-SENSITIVE, RESTRICTED."""
    found = _MARKING.search(text)
    return " ".join(found[0].split()) if found else None
