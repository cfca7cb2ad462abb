"""Whole dates as the UK writes them: the day first, always."""

from collections.abc import Callable
from datetime import date

from pcc_actions.core.dates.written_forms import (
    A_WEEKDAY,
    DAY,
    DAY_MONTH,
    DAY_TH,
    GAP,
    NAME,
    SEP,
    YEAR,
    YEARLESS,
    as_matched,
    compiled,
    first_match,
)
from pcc_actions.core.text.calendar_names import WEEKDAYS, month_number
from pcc_actions.core.text.english import quoted
from pcc_actions.errors import Refused

FIRST_YEAR, LAST_YEAR = 1900, 2199

_WHOLE = compiled(
    rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-{DAY}",
    rf"{DAY}{SEP}(?P<month>\d{{1,2}}){SEP}{YEAR}",
    rf"{DAY_MONTH}{GAP}'?{YEAR}",
    rf"{NAME}{GAP}{DAY_TH}[-/., ]+{YEAR}",
)
_MISSING = (
    ("day", compiled(rf"{NAME}{GAP}\d{{4}}", rf"\d{{1,2}}{SEP}\d{{4}}", r"\d{4}-\d{1,2}")),
    ("year", YEARLESS),
    ("year, or no day", compiled(rf"{NAME}{GAP}{DAY_TH}")),
    ("month and no year", compiled(DAY_TH)),
    ("day and no year", compiled(NAME)),
    ("day and no month", compiled(r"\d{4}")),
)
(_WITH_WEEKDAY,) = compiled(rf"{A_WEEKDAY}\.?,? (?:the )?(?P<rest>.*\d.*)")


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
    return whole_date_in(as_matched(text), text)


def whole_date_in(words: str, typed: str) -> date:
    """The whole date that words are, as `as_matched` made them. Raises as `parse_date` does.

    `typed` is what is quoted where they are none.
    """
    day = dated(words, _whole)
    if day is not None:
        return day
    for missing, forms in _MISSING:
        if first_match(forms, words):
            raise Refused(
                f"{quoted(typed)} has no {missing}; type the whole date, such as 14/02/2023."
            )
    raise NotADate(f"{quoted(typed)} is not a date; type one such as 14/02/2023.")


def whole_date(text: str) -> date | None:
    """The whole date that a text is, None where it is none."""
    try:
        return parse_date(text)
    except Refused:
        return None


def calendar_day(year: str, month: str, day: str) -> date:
    """Make a day of its written parts; a month may be a name, a year two digits for 20yy.

    Raises:
        Refused: there is no such day, or the year is not from 1900 to 2199.
    """
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    number = month_of(month)
    try:
        found = date(full_year, number, int(day))
    except ValueError:
        raise no_such_day(f"{int(day):02}/{number:02}/{full_year:04}") from None
    return within(found)


def month_of(month: str) -> int:
    """The number of a month, written as that or as its name."""
    return int(month) if month.isdigit() else month_number(month)


def no_such_day(written: str) -> Refused:
    """What is raised for a day that is not in the calendar."""
    return Refused(
        f"{written} is not a date; type the day first, then the month and the year, "
        "such as 14/02/2023."
    )


def within(day: date) -> date:
    """A day of the years that can be meant. Raises `Refused` for any other."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise Refused(
            f"{uk(day)} cannot be meant: the year has to be from {FIRST_YEAR} to {LAST_YEAR}; "
            "type a date such as 14/02/2023."
        )
    return day


def dated(words: str, reading: Callable[[str], date | None]) -> date | None:
    """Read a date that may have its weekday before it, which must then be the right one."""
    match = _WITH_WEEKDAY.fullmatch(words)
    day = reading(match["rest"] if match else words)
    if match and day is not None:
        name = WEEKDAYS[day.weekday()]
        if not name.lower().startswith(match["weekday"][:3]):
            raise Refused(f"{uk(day)} is a {name}; type the date that is meant.")
    return day


def _whole(words: str) -> date | None:
    match = first_match(_WHOLE, words)
    return calendar_day(match["year"], match["month"], match["day"]) if match else None
