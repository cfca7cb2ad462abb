"""Why a timing that is neither a day, a month nor a rule is asked about."""

import re
from datetime import date
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, month_number
from pcc_actions.minutes.cell_days import days_told, without_days
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.word_lists import begins_with, has_word

_ENDED: Final = frozenset(
    "abandoned cancelled closed complete completed concluded considered deferred deleted delivered "
    "discontinued discussed done dropped ended finished paused postponed presented rejected "
    "removed stopped superseded suspended withdrawn".split()
)
_NO_LONGER = pattern(r"\b(?:no longer|not (?:required|needed|proceeding|wanted))\b", re.I)
_TIMED: Final = frozenset(
    "after as awaiting following once pending subject until upon when".split()
)
_CONDITION: Final = _TIMED | frozenset(
    "before depending draft either if later likely not or possible possibly proposed provisional "
    "provisionally reserve tba tbc tentative unless where".split()
)
_NEXT = pattern(r"(?:(?:at|for|to) )?(?:the )?next meeting", re.I)
_SEVERAL_MONTHS = pattern(
    rf"\b{MONTH}\b\.?(?:\s+\d{{4}})?\s*(?:[,/&]|\band\b|\bor\b)\s*(?:and\s+|or\s+)?{MONTH}\b", re.I
)
_NAMED = pattern(
    rf"(?<![\d/.-])(?P<day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})\b",
    re.I | re.A,
)
_LEAP: Final = 2024  # a year that has each day


def why_asked(words: str) -> FactCode:
    """Why a timing in words is asked about; sure where it is kept as it is said."""
    days = len(days_told(words)) + len(_NAMED.findall(without_days(words)))
    if names_no_day(words):
        return FactCode.IMPOSSIBLE
    if days > 1 or _NEXT.fullmatch(words) or _SEVERAL_MONTHS.search(words):
        return FactCode.SEVERAL
    if days:
        return beside_a_day(words)
    return FactCode.NOT_UNDERSTOOD if _says_ended(words) else FactCode.SURE


def beside_a_day(words: str) -> FactCode:
    """Why words are asked about that stand beside a day: a condition, or what is not understood."""
    return FactCode.CONDITIONAL if has_word(words, _CONDITION) else FactCode.NOT_UNDERSTOOD


def names_no_day(words: str) -> bool:
    """Whether a day stands there that no month has: 31 February."""
    return any(not _is_day(int(each["day"]), each["month"]) for each in _NAMED.finditer(words))


def _is_day(day: int, month: str) -> bool:
    try:
        date(_LEAP, month_number(month), day)
    except ValueError:
        return False
    return True


def _says_ended(words: str) -> bool:
    """Whether it says that the topic comes no more; once it is completed says when it comes."""
    if begins_with(words, _ENDED) or _NO_LONGER.search(words):
        return True
    return has_word(words, _ENDED) and not has_word(words, _TIMED)
