"""The day that somebody types: one to come, as a due date is, or one that has passed.

Where no year is said, a day to come is the next such one, and a past day the last.
"""

import re
from collections.abc import Callable, Container
from contextlib import suppress
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.relative import days_later, parse_when
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.core.text.dashes import PLAIN_DASHES
from pcc_actions.core.text.english import quoted
from pcc_actions.errors import Refused

_MONDAY, _FRIDAY, _MIDDLE = 0, 4, 15
_FIRST_YEAR_SAID: Final = 20  # of two digits: March 23 may be of 2023, March 7 is no year

_ANY_DAY: Final = date(2001, 2, 1)

_Phrase = re.Pattern[str]


def _phrase(text: str) -> _Phrase:
    return pattern(text, re.IGNORECASE | re.ASCII)


_LEAD: Final = _phrase(r"(?:by |on |in )?(?:the )?")
_WEEK_OF: Final = _phrase(r"(?:w/?c|week (?:commencing|beginning|of))\.? (?P<day>.+)")
_MID: Final = _phrase(rf"(?:mid|middle of)[ -](?P<month>{MONTH}(?: \d{{4}})?)")
_MONTH_FIRST: Final = _phrase(
    rf"(?P<month>{MONTH})\.? (?P<day>\d{{1,2}})(?P<th> ?(?:st|nd|rd|th))?"
)
_YEAR_END: Final = _phrase(r"(?:end of|end) (?:the |this )?(?P<which>calendar |financial )?year")
_LAST_WEEKDAY: Final = _phrase(rf"last (?P<weekday>{WEEKDAY}|{SHORT_WEEKDAY})")
_PAST_ONLY: Final = _phrase(rf"yesterday|last (?:week|{WEEKDAY}|{SHORT_WEEKDAY})")


class SeveralDays(Refused):
    """What was typed can mean several days, which `fault` says: a person can be asked which."""

    def __init__(self, sentence: str, days: tuple[date, ...]) -> None:
        super().__init__(f"{sentence} Type the date that is meant.")
        self.fault = sentence
        self.days = days


def coming_day(text: str, anchor: date) -> date:
    """The day to come that is meant, from the anchor on: `next week` is its Friday.

    Raises `Refused` for what is no date, what has passed, and what can mean two days.
    """
    words = without_lead(text)
    if _PAST_ONLY.fullmatch(words):
        raise Refused(f"{quoted(text)} is past; give a day to come, such as 14/02/2023.")
    return _read(words, text, anchor, _COMING, past=False)


def is_date_to_come(text: str) -> bool:
    """Whether a text reads as a day to come, whichever day it is said on."""
    try:
        coming_day(text, _ANY_DAY)
    except SeveralDays:
        return True
    except Refused:
        return False
    return True


def past_day(text: str, today: date) -> date:
    """The day that is meant where one has passed: `last week` is its Monday.

    A day to come is read where it is said outright. Raises `Refused` for what is no date, and
    what can mean two days.
    """
    return _read(without_lead(text), text, today, _PAST, past=True)


def held_or_coming(text: str, today: date, known: Container[date]) -> date:
    """The day of a meeting that is meant: the next such one where it is known, else the last.

    Raises `Refused` as `past_day` does.
    """
    last = past_day(text, today)
    with suppress(Refused):  # `yesterday` is no day to come
        coming = coming_day(text, today)
        return coming if coming in known else last
    return last


Reading = Callable[[str, date, bool], date | None]


def _read(
    words: str, text: str, anchor: date, readings: tuple[Reading, ...], *, past: bool
) -> date:
    for reading in readings:
        day = reading(words, anchor, past)
        if day is not None:
            return day
    return parse_when(text, anchor, past=past)


def without_lead(text: str) -> str:
    """What was typed without the `by` or `the` before it, its words one space apart."""
    words = " ".join(text.translate(PLAIN_DASHES).split())
    lead = _LEAD.match(words)
    return words[lead.end() :] if lead else words


def _of_week(day: date, weekday: int, weeks: int = 0) -> date:
    """A day of the week, from Monday on, that a day is in, or of one some weeks later."""
    return days_later(day, 7 * weeks + weekday - day.weekday())


def _next_week(words: str, anchor: date, past: bool) -> date | None:
    return _of_week(anchor, _FRIDAY, 1) if words.casefold() == "next week" else None


def _last_week(words: str, anchor: date, past: bool) -> date | None:
    return _of_week(anchor, _MONDAY, -1) if words.casefold() == "last week" else None


def _last_weekday(words: str, anchor: date, past: bool) -> date | None:
    match = _LAST_WEEKDAY.fullmatch(words)
    return parse_when(match["weekday"], days_later(anchor, -1), past=True) if match else None


def _next_month(words: str, anchor: date, past: bool) -> date | None:
    return parse_when("end of next month", anchor) if words.casefold() == "next month" else None


def _week_of(words: str, anchor: date, past: bool) -> date | None:
    """The Friday of the week that a day is in; where a day has passed, its Monday."""
    match = _WEEK_OF.fullmatch(words)
    if not match:
        return None
    if past:
        return _of_week(past_day(match["day"], anchor), _MONDAY)
    # The week that the anchor is in is to come as long as its Friday is.
    return _of_week(coming_day(match["day"], days_later(anchor, -_FRIDAY)), _FRIDAY)


def _middle(words: str, anchor: date, past: bool) -> date | None:
    match = _MID.fullmatch(words)
    return parse_when(f"{_MIDDLE} {match['month']}", anchor, past=past) if match else None


def _month_first(words: str, anchor: date, past: bool) -> date | None:
    match = _MONTH_FIRST.fullmatch(words)
    if not match:
        return None
    day, month = match["day"], match["month"]
    if match["th"] is None and int(day) >= _FIRST_YEAR_SAID:
        raise Refused(
            f"{quoted(words)} can be a day or a year; type {day} {month}, or the whole date, such "
            "as 14/02/2023."
        )
    return parse_when(f"{day} {month}", anchor, past=past)


def _year_end(words: str, anchor: date, past: bool) -> date | None:
    """The last day of a year, said so that the calendar or the financial one is meant."""
    match = _YEAR_END.fullmatch(words)
    if not match:
        return None
    calendar = parse_when("31 December", anchor, past=past)
    financial = parse_when("31 March", anchor, past=past)
    which = (match["which"] or "").casefold().strip()
    if not which and (financial > calendar if past else financial < calendar):
        raise SeveralDays(
            f"{quoted(words)} can be {uk(financial)}, when the financial year ends, or "
            f"{uk(calendar)}.",
            (financial, calendar),
        )
    return financial if which == "financial" else calendar


_BOTH = (_next_week, _next_month, _week_of, _middle, _month_first, _year_end)
_COMING: Final[tuple[Reading, ...]] = _BOTH
_PAST: Final[tuple[Reading, ...]] = (_last_week, _last_weekday, *_BOTH)
