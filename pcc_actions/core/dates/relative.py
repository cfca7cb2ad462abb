"""Dates as people say them, counted from a day: in 2 weeks, Friday, end of March, 14 March."""

from datetime import date, timedelta

from pcc_actions.core.dates.parse import (
    FIRST_YEAR,
    LAST_YEAR,
    calendar_day,
    dated,
    month_of,
    no_such_day,
    whole_date_in,
    within,
)
from pcc_actions.core.dates.written_forms import (
    A_WEEKDAY,
    GAP,
    NAME,
    YEAR,
    YEARLESS,
    as_matched,
    compiled,
    first_match,
)
from pcc_actions.core.text.calendar_names import WEEKDAYS
from pcc_actions.errors import Refused

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_ONLY_WEEKDAY, _LEAD, _SPAN, _END = compiled(
    rf"(?P<which>next |this )?{A_WEEKDAY}",
    r"(?:by |on )?(?:the )?",
    rf"(?:in )?(?P<count>an?|\d{{1,6}}|{'|'.join(_NUMBERS)}) "
    r"(?P<unit>day|week|fortnight|month|year)(?:s?['’]?s?)(?: time)?",
    rf"end (?:of )?(?:{NAME}(?:{GAP}{YEAR})?|(?P<spoken>(?:the |this |next )?month))",
)


def days_later(anchor: date, days: int) -> date:
    """The day that many days after another, or before. Raises `Refused` outside 1900 to 2199."""
    return within(_later(anchor, days))


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
    words = as_matched(text)
    lead = _LEAD.match(words)
    words = words[lead.end() :] if lead else words
    for reading in (_near, _weekday, _after, _end_of, _without_year):
        day = reading(words, anchor, past)
        if day is not None:
            return within(day)
    return whole_date_in(words, text)


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
    month = month_of(match["month"])
    if match["year"]:
        return _month_end(calendar_day(match["year"], match["month"], "1"))
    end = _month_end(_months_later(anchor, (month - anchor.month) % 12))
    return _month_end(_months_later(end, -12)) if past and end > anchor else end


def _month_end(day: date) -> date:
    return _later(_months_later(day.replace(day=1), 1), -1)


def _without_year(words: str, anchor: date, past: bool) -> date | None:
    return dated(words, lambda rest: _such(rest, anchor, past))


def _such(words: str, anchor: date, past: bool) -> date | None:
    """Find the nearest such day from the anchor on; 29 February may be 8 years away."""
    match = first_match(YEARLESS, words)
    if not match:
        return None
    month, day = month_of(match["month"]), int(match["day"])
    for years in range(9):
        try:
            found = date(anchor.year + (-years if past else years), month, day)
        except ValueError:
            continue
        if found == anchor or (found < anchor) == past:
            return found
    raise no_such_day(f"{day:02}/{month:02}")
