"""Dates as the UK writes and says them: the day first, always."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from pcc_actions.core.text.calendar_names import (
    MONTH,
    SHORT_WEEKDAY,
    WEEKDAY,
    WEEKDAYS,
    month_number,
)
from pcc_actions.core.text.english import quoted
from pcc_actions.errors import Refused

FIRST_YEAR, LAST_YEAR = 1900, 2199

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014", "-----")

# What is read is in small letters by then (`_plain`).
_NAME = f"(?P<month>{MONTH.lower()})"
_DAY = r"(?P<day>\d{1,2})"
_DAYTH = rf"{_DAY}(?: ?(?:st|nd|rd|th))?"
_YEAR = r"(?P<year>\d{4}|\d{2})"
_SEP = r"(?: ?[-/.] ?| )"
_GAP = r"[-/., ]*"
_DAY_MONTH = rf"{_DAYTH}{_GAP}(?:of )?{_NAME}"
_WEEKDAY = f"(?P<weekday>{WEEKDAY.lower()}|{SHORT_WEEKDAY.lower()})"


def _forms(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.ASCII) for pattern in patterns)


_WHOLE = _forms(
    rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-{_DAY}",
    rf"{_DAY}{_SEP}(?P<month>\d{{1,2}}){_SEP}{_YEAR}",
    rf"{_DAY_MONTH}{_GAP}'?{_YEAR}",
    rf"{_NAME}{_GAP}{_DAYTH}[-/., ]+{_YEAR}",
)
_YEARLESS = _forms(rf"{_DAY}{_SEP}(?P<month>\d{{1,2}})", rf"{_DAY_MONTH}\.?")
_MISSING = (
    ("day", _forms(rf"{_NAME}{_GAP}\d{{4}}", rf"\d{{1,2}}{_SEP}\d{{4}}", r"\d{4}-\d{1,2}")),
    ("year", _YEARLESS),
    ("year, or no day", _forms(rf"{_NAME}{_GAP}{_DAYTH}")),
    ("month and no year", _forms(_DAYTH)),
    ("day and no year", _forms(_NAME)),
    ("day and no month", _forms(r"\d{4}")),
)
_WITH_WEEKDAY, _ONLY_WEEKDAY, _LEAD, _SPAN, _END = _forms(
    rf"{_WEEKDAY}\.?,? (?:the )?(?P<rest>.*\d.*)",
    rf"(?P<which>next |this )?{_WEEKDAY}",
    r"(?:by |on )?(?:the )?",
    rf"(?:in )?(?P<count>an?|\d{{1,6}}|{'|'.join(_NUMBERS)}) "
    r"(?P<unit>day|week|fortnight|month|year)(?:s?['’]?s?)(?: time)?",
    rf"end (?:of )?(?:{_NAME}(?:{_GAP}{_YEAR})?|(?P<spoken>(?:the |this |next )?month))",
)


class NotADate(Refused):
    """What was typed is nothing like a date."""


def uk(day: date) -> str:
    """Write a day as the UK does: 07/03/2023."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def parse_date(text: str) -> date:
    """Read a whole date: 14/02/2023, 14.2.23, 7 th March 2023, March 7th, 2023, 2023-02-14.

    ISO 8601 is tried first; of numbers alone the first is always the day. Years run
    from 1900 to 2199, the minutes of any board that has one; two digits are 20yy.

    Raises:
        Refused: there is no such day, the weekday given is another, or something is missing.
    """
    return _whole_date(_plain(text), text)


def _whole_date(words: str, typed: str) -> date:
    day = _dated(words, _whole)
    if day is not None:
        return day
    for missing, forms in _MISSING:
        if _first_match(forms, words):
            raise Refused(
                f"{quoted(typed)} has no {missing}; type the whole date, such as 14/02/2023."
            )
    raise NotADate(f"{quoted(typed)} is not a date; type one such as 14/02/2023.")


def days_later(anchor: date, days: int) -> date:
    """The day that many days after another, or before. Raises `Refused` outside 1900 to 2199."""
    return _within(_later(anchor, days))


def whole_date(text: str) -> date | None:
    """The whole date that a text is, None where it is none."""
    try:
        return parse_date(text)
    except Refused:
        return None


def is_date(text: str) -> bool:
    """Whether a text is a date as people say it, on whatever day."""
    try:
        parse_when(text, date(FIRST_YEAR + 100, 1, 1))
    except Refused:
        return False
    return True


def parse_when(text: str, anchor: date, *, past: bool = False) -> date:
    """Read a date as people say it; what is relative counts from the anchor day.

    Beside whole dates: today, tomorrow, yesterday; Friday, next Friday (the first one
    after the anchor); in 2 weeks, in a month; end of March, end of next month; 14 March
    and 14/3 (the first on or after the anchor). With `past` Friday, end of March and 14 March
    are the last on or before the anchor. "by", "on" and "the" may stand before.

    Raises:
        Refused: it is no such date, or falls outside 1900 to 2199.
    """
    words = _plain(text)
    lead = _LEAD.match(words)
    words = words[lead.end() :] if lead else words
    for reading in (_near, _weekday, _after, _end_of, _without_year):
        day = reading(words, anchor, past)
        if day is not None:
            return _within(day)
    return _whole_date(words, text)


def calendar_day(year: str, month: str, day: str) -> date:
    """Make a day of its written parts; a month may be a name, a year two digits for 20yy.

    Raises:
        Refused: there is no such day, or the year is not from 1900 to 2199.
    """
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    number = _month_number(month)
    try:
        found = date(full_year, number, int(day))
    except ValueError:
        raise _no_day(f"{int(day):02}/{number:02}/{full_year:04}") from None
    return _within(found)


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold().translate(_DASHES)


def _first_match(forms: tuple[re.Pattern[str], ...], words: str) -> re.Match[str] | None:
    return next((match for form in forms if (match := form.fullmatch(words))), None)


def _month_number(month: str) -> int:
    return int(month) if month.isdigit() else month_number(month)


def _no_day(written: str) -> Refused:
    return Refused(
        f"{written} is not a date; type the day first, then the month and the year, "
        "such as 14/02/2023."
    )


def _within(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Refused(
            f"{uk(day)} cannot be meant: the year has to be from {FIRST_YEAR} to {LAST_YEAR}; "
            "type a date such as 14/02/2023."
        )
    return day


def _dated(words: str, reading: Callable[[str], date | None]) -> date | None:
    """Read a date that may have its weekday before it, which must then be the right one."""
    match = _WITH_WEEKDAY.fullmatch(words)
    day = reading(match["rest"] if match else words)
    if match and day is not None:
        name = WEEKDAYS[day.weekday()]
        if not name.lower().startswith(match["weekday"][:3]):
            raise Refused(f"{uk(day)} is a {name}; type the date that is meant.")
    return day


def _whole(words: str) -> date | None:
    match = _first_match(_WHOLE, words)
    return calendar_day(match["year"], match["month"], match["day"]) if match else None


def _later(anchor: date, days: int) -> date:
    try:
        return anchor + timedelta(days=days)
    except OverflowError:
        raise _too_far() from None


def _months_later(anchor: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta

    try:
        return anchor + relativedelta(months=months)
    except (OverflowError, ValueError):
        raise _too_far() from None


def _too_far() -> Refused:
    return Refused(f"That is no day from {FIRST_YEAR} to {LAST_YEAR}; type one such as 14/02/2023.")


def _near(words: str, anchor: date, past: bool) -> date | None:
    days = {"today": 0, "tomorrow": 1, "yesterday": -1}.get(words)
    return None if days is None else _later(anchor, days)


def _weekday(words: str, anchor: date, past: bool) -> date | None:
    match = _ONLY_WEEKDAY.fullmatch(words)
    if not match:
        return None
    said = match["weekday"][:3]
    wanted = next(n for n, name in enumerate(WEEKDAYS) if name.lower().startswith(said))
    if past and match["which"] is None:
        return _later(anchor, -((anchor.weekday() - wanted) % 7))
    return _later(anchor, (wanted - anchor.weekday() - 1) % 7 + 1)


def _after(words: str, anchor: date, past: bool) -> date | None:
    match = _SPAN.fullmatch(words)
    if not match:
        return None
    count, unit = _count(match["count"]), match["unit"]
    if unit in ("month", "year"):
        return _months_later(anchor, count * (12 if unit == "year" else 1))
    return _later(anchor, count * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return 1 if word in ("a", "an") else _NUMBERS.index(word) + 1


def _end_of(words: str, anchor: date, past: bool) -> date | None:
    match = _END.fullmatch(words)
    if not match:
        return None
    if match["spoken"]:
        return _month_end(_months_later(anchor, int(match["spoken"].startswith("next"))))
    month = _month_number(match["month"])
    if match["year"]:
        return _month_end(calendar_day(match["year"], match["month"], "1"))
    end = _month_end(_months_later(anchor, (month - anchor.month) % 12))
    return _month_end(_months_later(end, -12)) if past and end > anchor else end


def _month_end(day: date) -> date:
    return _later(_months_later(day.replace(day=1), 1), -1)


def _without_year(words: str, anchor: date, past: bool) -> date | None:
    return _dated(words, lambda rest: _such(rest, anchor, past))


def _such(words: str, anchor: date, past: bool) -> date | None:
    """Find the nearest such day from the anchor on; 29 February may be 8 years away."""
    match = _first_match(_YEARLESS, words)
    if not match:
        return None
    month, day = _month_number(match["month"]), int(match["day"])
    for years in range(9):
        try:
            found = date(anchor.year + (-years if past else years), month, day)
        except ValueError:
            continue
        if found == anchor or (found < anchor) == past:
            return found
    raise _no_day(f"{day:02}/{month:02}")
