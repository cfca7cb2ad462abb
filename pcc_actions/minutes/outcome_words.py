"""A text as the run of its words, each of the kind that it has in the vocabulary of outcomes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, WEEKDAY
from pcc_actions.minutes.outcome_phrases import (
    BOXES_LEFT_EMPTY,
    PARTICIPLES,
    PHRASES,
    TICKS,
    WordKind,
)

_PRINTED = {
    phrase: kind for kind, phrases in reversed(PHRASES.items()) for phrase in reversed(phrases)
}
_KINDS = {
    # A dash may be printed as a space or not at all; what is itself a phrase means what it says.
    **{form.replace("-", joined): kind for form, kind in _PRINTED.items() for joined in "- "},
    **_PRINTED,
}


def _form(phrase: str) -> str:
    """A phrase as a form: any white space, any dash or none where it has one."""
    return (
        re.escape(phrase)
        .replace(r"\ ", r"\s+")
        .replace(r"\-", r"[\s\u2010\u2011-]?")
        .replace("'", "['’]")
    )


def _one_of(phrases: Iterable[str]) -> str:
    """Phrases as one form, the longest first; only those of a letter are tried where it stands."""
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        by_letter.setdefault(phrase[0].casefold(), []).append(_form(phrase))
    return "|".join(
        rf"(?={re.escape(letter)})(?:{'|'.join(forms)})" for letter, forms in by_letter.items()
    )


_ANY = _one_of(chain(*PHRASES.values()))
_SMALL = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_DATE = (
    rf"\d{{1,2}}\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]\s?(?:\d{{4}}|\d{{2}}))?(?![\d/])|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}\s?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b(?:,?\s+(?:\d{{4}}|\d\d))?"
    rf"|{MONTH}\b(?:\s+\d{{1,2}}(?!\d)(?:st|nd|rd|th)?\b,?)?(?:[\s'’-]+\d{{2,4}}\b)?"
    rf"|(?:last\s+)?{WEEKDAY}\b|(?:19|20)\d\d\b|\d{{1,2}}[:.]\d\d\s?(?:am|pm)?\b|last\s+(?:week|month)\b|yesterday\b|today\b"
    r"|Q[1-4]\b(?:\s+\d{4}(?:/\d\d)?)?"
)
_WORD = pattern(
    rf"(?P<percent>\d+(?:\.\d+)?)\s*(?:%|per\s?cent\b)"
    rf"|(?P<part>\b{_SMALL}\s+(?:(?:out\s+)?of|more)\s+(?:the\s+)?{_SMALL}\b)"
    rf"|(?P<day>\b(?:{_DATE}))"
    rf"|(?P<phrase>(?<![\w&])(?:{_ANY})(?!\w|['’]t\b|-\w))"
    r"|(?P<not>\b\w+n['’]t\b)"
    r"|(?P<number>#?\b\d[\d./]*)"
    rf"|(?P<tick>[{''.join(TICKS)}])|(?P<box>[{''.join(BOXES_LEFT_EMPTY)}]|\[\s?\])"
    r"|(?P<answer>(?<=[:?])\s*N\b(?=[\s.)\]]*$))"
    r"|(?P<word>\w+(?:['’-]\w+)*)|(?P<break>[^\s\w]+)",
    re.I,
)
_RESOLVED = pattern(r"[\s,–—:-]*(?:that|to)\b", re.I)
_OF_PERSON = pattern(r"\s*(?:$|[^\s\w]|(?:and|to|has|had|will|said)\b)")
_GIVEN = pattern(r"\s*(?:$|[^\s\w]|(?:by|to|at|on|in|for|with|and)\b)", re.I)
_OF_GROUP = {
    "part": WordKind.IN_PART,
    "day": WordKind.DAY,
    "not": WordKind.NEGATES,
    "number": WordKind.NUMBER,
    "tick": WordKind.COMPLETES,
    "box": WordKind.OPEN,
    "answer": WordKind.NEGATES,
    "break": WordKind.BREAK,
}


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a phrase of the vocabulary, and its kind."""

    kind: WordKind
    words: str


def outcome_words(text: str) -> tuple[Word, ...]:
    """The words of a text in their order, none left out."""
    return tuple(Word(_kind(match), match[0]) for match in _WORD.finditer(text[:3000]))


def _kind(match: re.Match[str]) -> WordKind:
    group = str(match.lastgroup)
    if group == "percent":
        return WordKind.COMPLETES if float(match[group]) == 100 else WordKind.IN_PART
    if group == "phrase":
        return _phrase_kind(match)
    if group == "word":
        return _other_kind(match[0])
    if match[0] == "may":
        return WordKind.CAN
    return _OF_GROUP[group]


def _phrase_kind(match: re.Match[str]) -> WordKind:
    said = " ".join(match[0].casefold().replace("’", "'").split())
    if said == "resolved" and _RESOLVED.match(match.string, match.end()):
        return WordKind.DECIDED
    if said == "provided" and _GIVEN.match(match.string, match.end()):
        return WordKind.DONE_BEFORE
    if match[0] == "IF" and _OF_PERSON.match(match.string, match.end()):
        return WordKind.INITIALS
    return _KINDS.get(said, WordKind.OTHER)


def _other_kind(word: str) -> WordKind:
    if word.isupper() and 2 <= len(word) <= 5:
        return WordKind.INITIALS
    small = word.casefold()
    if small in PARTICIPLES or (small.endswith("ed") and len(small) > 4):
        return WordKind.DONE_BEFORE
    return WordKind.NAME if word[0].isupper() else WordKind.OTHER
