"""The days in the cells of an action log, and which of them allow one reading only."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, SHORT_WEEKDAY, WEEKDAY
from pcc_actions.errors import Refused
from pcc_actions.minutes.empty_cells import is_empty
from pcc_actions.minutes.facts import FactCode

_NUMBERS = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}"
_YEAR = rf"(?:\d{{4}}|'?\d{{2}})(?![\d:]|\s+{MONTH})"
_DAY = pattern(
    rf"(?<![\d/.-])(?P<iso>\d{{4}}-\d{{1,2}}-\d{{1,2}})(?!\d)"
    rf"|(?<![\d/.-])(?P<numbers>{_NUMBERS})(?![\d/])"
    rf"|(?<!\d)(?P<named>\d{{1,2}}\s?(?:st|nd|rd|th)?[\s.-]*(?:of\s+)?{MONTH}\.?,?[\s.-]*{_YEAR}"
    rf"|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})",
    re.I | re.A,
)
_WITHOUT_YEAR = pattern(
    rf"(?<![\d/.-])\d{{1,2}}(?:\s?(?:st|nd|rd|th)?\s+(?:of\s+)?{MONTH}\b|/\d{{1,2}}(?![\d/]))",
    re.I | re.A,
)
_FIGURES = pattern(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})", re.A)
_ONLY_FIGURES = pattern(rf"{_NUMBERS}|\d{{4}}-\d{{1,2}}-\d{{1,2}}", re.A)
_PARTED_YEAR = pattern(r"\d{1,2}[/.-]\d{1,2}[/.-]20 \d\d", re.A)
_MONTH = pattern(rf"{MONTH}[\s.,-]*'?(?:\d{{4}}|\d{{2}})", re.I | re.A)
_TIME = pattern(
    r"(?:,?\s+(?:at\s+)?|T)\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[ap]m)?Z?$", re.I | re.A
)
_LEAD = pattern(
    rf"(?:(?:due|by|on|target|now|new|revised|the|date|deadline|{WEEKDAY}|{SHORT_WEEKDAY})"
    r"[\s:,.]+)*",
    re.I,
)
_WAS = pattern(r"\b(?:was|were|previously|originally|formerly|original|from|old)\b\W*$", re.I)
_SERIAL = pattern(r"[34]\d{4}(?:\.\d+)?|5[0-4]\d{3}(?:\.\d+)?", re.A)
_NOUGHT: Final = date(1899, 12, 30)
"""The day from which a spreadsheet counts (ECMA-376 part 1, 18.17.4.1, the 1900 system)."""


@dataclass(frozen=True, slots=True)
class CellDay:
    """What a cell says of a day: its words, and the day and the one before it where it tells.

    `code` says why it is asked about, `value` what it would be.
    """

    words: str | None = None
    day: date | None = None
    before: date | None = None
    code: FactCode = FactCode.SURE
    value: date | None = None


def days_told(text: str) -> list[date]:
    """The whole days in a text, in their order."""
    return [day for match in _DAY.finditer(text[:500]) if (day := _read(match[0]))]


def without_days(text: str) -> str:
    """A text without the whole days in it."""
    return _DAY.sub(" ", text)


def is_month(text: str) -> bool:
    """Whether a text is a month of a year and nothing else: March 2023, Mar-23."""
    return _MONTH.fullmatch(text.strip(" .:")) is not None


def day_in(text: str, *, month_first: bool = False, since: date | None = None) -> CellDay:
    """Read a cell that is to hold a day; one without a year is the first on or after `since`."""
    bare = _TIME.sub("", text.strip()).strip()
    if is_empty(bare):
        return CellDay()
    if _SERIAL.fullmatch(bare):
        counted = _NOUGHT + timedelta(days=int(float(bare)))
        return CellDay(bare, code=FactCode.NO_DATE_FORMAT, value=counted)
    if _PARTED_YEAR.fullmatch(bare):
        return CellDay(bare, code=FactCode.SEVERAL, value=_read(bare.replace(" ", "")))
    if month_first and _FIGURES.fullmatch(bare):
        return CellDay(bare, code=FactCode.MONTH_FIRST, value=_american(bare))
    if _ONLY_FIGURES.fullmatch(bare) and _read(bare) is None:
        return CellDay(bare, code=FactCode.IMPOSSIBLE)
    return _worded(bare, since)


def _worded(text: str, since: date | None) -> CellDay:
    """Read a cell with a day among words, or with two days."""
    found = [(day, match) for match in _DAY.finditer(text) if (day := _read(match[0]))]
    if since and not found:
        short = _WITHOUT_YEAR.finditer(text)
        found = [(day, match) for match in short if (day := _first_since(match[0], since))]
    ends = [0, *(match.end() for _, match in found)]  # what stands between two days
    former = [
        day
        for (day, match), end in zip(found, ends, strict=False)
        if _WAS.search(text, end, match.start())
    ]
    now = [(day, match) for day, match in found if day not in former]
    if len(now) > 1:
        return CellDay(text, code=FactCode.SEVERAL)
    if not now:
        return CellDay(text)
    day, match = now[0]
    lead = _LEAD.match(text)
    opens = lead is not None and lead.end() == match.start()
    if not (opens or former):
        return CellDay(text)
    return CellDay(match[0], day, former[0] if former else None)


def month_first(cells: Iterable[str]) -> bool:
    """Whether some days of a column can only have the month first, and none only the day."""
    days = [match for cell in cells if (match := _FIGURES.fullmatch(_TIME.sub("", cell.strip())))]
    american = any(int(each[1]) <= 12 < int(each[2]) <= 31 for each in days)
    return american and not any(int(each[2]) <= 12 < int(each[1]) <= 31 for each in days)


def _first_since(words: str, since: date) -> date | None:
    """The first day on or after another that is such a day of a month."""
    between = "/" if "/" in words else " "
    years = range(since.year, since.year + 5)  # 29 February comes in four
    days = (_read(f"{words}{between}{year}") for year in years)
    return next((day for day in days if day and day >= since), None)


def _american(words: str) -> date | None:
    month, day, year = re.split(r"[/.-]", words)
    return _read(f"{day}/{month}/{year}")


def _read(words: str) -> date | None:
    try:
        return parse_date(words)
    except Refused:
        return None
