"""How often a topic comes: at the meeting of a month, or at every so many meetings."""

import re
from functools import cache
from typing import Final

from pcc_actions.core.model import Recurrence
from pcc_actions.core.text.calendar_names import MONTH, MONTHS, month_number
from pcc_actions.core.text.english import ordinal
from pcc_actions.errors import Refused

STANDING: Final = 1  # at every meeting

_COUNTS: Final = {"other": 2, "second": 2, "third": 3, "fourth": 4}


@cache
def _monthly() -> re.Pattern[str]:  # compiled where somebody types one: lists only print them
    return re.compile(rf"(?:every\s+|each\s+|in\s+)?({MONTH})\.?", re.IGNORECASE)


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(
        r"(?:every\s+|each\s+)?(?:(\d{1,3})(?:st|nd|rd|th)?|(other|second|third|fourth))?"
        r"(?:\s*meetings?)?",
        re.IGNORECASE,
    )


def is_recurrence(value: object) -> bool:
    """Whether a value says how often a topic comes: the name of a month, or a number from 1."""
    return value in MONTHS or (type(value) is int and value >= 1)


def typed_recurrence(typed: str) -> Recurrence:
    """What somebody typed of how often a topic comes: `June`, `2`, `every second meeting`.

    Raises `Refused` for anything else.
    """
    words = " ".join(typed.split())
    if monthly := _monthly().fullmatch(words):
        return MONTHS[month_number(monthly[1]) - 1]
    counted = _counted().fullmatch(words) if words else None
    count = _count(counted) if counted else 0
    if count < 1:
        raise Refused(
            f"“{words}” does not say how often a topic comes. Give the month of its meeting, as "
            "in June, or every how many meetings it comes: 1 for every one, 2 for every second."
        )
    return count


def _count(counted: re.Match[str]) -> int:
    number, word = counted.groups()
    return int(number) if number else _COUNTS.get((word or "").casefold(), STANDING)


def recurrence_words(every: Recurrence) -> str:
    """How often a topic comes, in words: `every June`, `at every second meeting`."""
    if isinstance(every, str):
        return f"every {every}"
    return "at every meeting" if every == STANDING else f"at every {ordinal(every)} meeting"
