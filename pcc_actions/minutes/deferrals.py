"""To when a text says that something was put off: a day, a month, or words that are neither."""

import re
from dataclasses import dataclass
from datetime import date

from pcc_actions.core.dates.relative import parse_when
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH
from pcc_actions.errors import Refused
from pcc_actions.minutes.due_phrases import DATE, MEETING, PUT_OFF_TO, YEAR, day_of, due_of

_PUT_OFF = pattern(
    rf"\b(?:{PUT_OFF_TO}|put\s+back|carr(?:y|ied)\s+(?:forwards?|over)"
    r"|c/?fw?d)\s+(?:to|until)\s+",
    re.I,
)
_TO_DAY = pattern(
    rf"{DATE}|(?:(?:the\s+)?(?:end|start|middle)\s+of\s+)?{MONTH}{YEAR}?(?!\s+{MEETING})", re.I
)
_TO_TIME = pattern(
    r"(?:(?:the|next|this|early|late|mid|end|start|of)[\s-]+){0,4}(?:spring|summer|autumn|winter"
    r"|easter|christmas|new\s+year|half[\s-]?term|Q[1-4]|(?:(?:financial|calendar|municipal"
    rf"|academic|school)\s+)?(?:year|term|quarter))\b{YEAR}?",
    re.I,
)
_NAMES_MONTH = pattern(rf"\b(?P<month>{MONTH}\b{YEAR}?)", re.I)


@dataclass(frozen=True, slots=True)
class PutOff:
    """To when something was put off: the words, and the day or the month that they are.

    What is neither, as the summer or the May meeting, has words alone.
    """

    words: str
    day: date | None = None
    month: str | None = None


def put_off(text: str, said_on: date | None) -> PutOff | None:
    """The last deferral that a text states; None where nothing was put off.

    To the next meeting is what no due means, and is none.
    """
    for match in reversed(list(_PUT_OFF.finditer(text[:2000]))):
        to = text[match.end() : match.end() + 80]
        told = _TO_DAY.match(to) or _TO_TIME.match(to)
        if told:
            words = " ".join(f"{match[0]}{told[0]}".split())
            return PutOff(words, day_of(told[0], said_on), _month_in(told[0]))
        due, stated = due_of(f"to {to}", said_on)
        if stated and (due or _month_in(stated)):  # the month of a meeting, on some day in it
            return PutOff(stated, due)
    return None


def says_put_off(text: str) -> bool:
    """Whether a text says that something was put off to another time."""
    return _PUT_OFF.search(text) is not None


def end_of_month(month: str, since: date) -> date | None:
    """The last day of a month: of the first such one on or after a day, where it has no year."""
    try:
        return parse_when(f"end of {month}", since)
    except Refused:
        return None


def _month_in(words: str) -> str | None:
    named = _NAMES_MONTH.search(words)
    return named["month"] if named else None
