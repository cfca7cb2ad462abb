"""The dated entries of an update, in the order of their days."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, month_number

_DAY = (
    rf"(?P<day>\d{{1,2}})\s?[/.-]\s?(?P<month>\d{{1,2}})(?:\s?[/.-]\s?(?P<year>\d{{4}}|\d\d))?"
    r"|(?P<iso_year>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d)"
    rf"|(?P<said_day>\d{{1,2}})\s?(?:st|nd|rd|th)?\s+(?P<said_month>{MONTH})\b"
    r"(?:,?\s+(?P<said_year>\d{4}|\d\d)\b)?"
    rf"|(?P<bare_month>{MONTH})\b[\s'’-]+(?P<bare_year>\d{{4}}|\d\d)\b"
)
_BEGINS = pattern(
    rf"(?:^|(?<=[\n.;!?)])|(?<=[.;!?)]\s))[ \t]*[\[(•●*–-]*[ \t]*(?:updated?:?\s+)?(?:{_DAY})"
    r"[\])]?(?:\s+(?P<by>[A-Z]{2,5}))?\s*[:–—-]",
    re.I | re.M,
)
_AFTER_WORDS = pattern(rf"(?<=\s)(?:{_DAY})\s*:(?!\d)", re.I)
_LABEL = pattern(
    r"(?:(?:latest|current|progress)\s+)?(?:updates?|progress|response|position|outcome|comments?"
    r"|notes?)\b[^:–—]{0,30}[:–—]\s*",
    re.I,
)
_LEAP: Final = 2000  # a year that has every day
_HALF_A_YEAR: Final = timedelta(days=183)


def opens_dated(text: str) -> bool:
    """Whether a text begins with the day of an entry: 20/02/2023: sent."""
    return _BEGINS.match(text) is not None


def opens_update(text: str) -> bool:
    """Whether a text begins with a label that says that it is an update."""
    return _LABEL.match(text) is not None


def without_label(text: str) -> str:
    """An update without the label that it begins with."""
    return _LABEL.sub("", text, count=1)


@dataclass(frozen=True, slots=True)
class DatedEntry:
    """One entry of an update: its text, what it says behind its day, and the day where whole.

    `by` are the initials behind its day.
    """

    text: str
    said: str
    day: date | None
    by: str | None = None

    @property
    def words(self) -> str:
        """What it says, and who says it, without its day."""
        said = self.said.strip(" ;\n")
        return f"{self.by}: {said}" if self.by else said


def entries_by_day(text: str) -> list[str]:
    """The entries of an update, oldest first, what stands above them before them.

    One text where fewer than two parts of it begin with their day.
    """
    begins, entries = _parted(text)
    return [text[:begins], *(entry.text for entry in entries)] if entries else [text]


def newest_entry(text: str) -> DatedEntry | None:
    """The newest entry of an update; None where fewer than two begin with their day."""
    _, entries = _parted(text)
    return entries[-1] if entries else None


def parted_by_day(text: str) -> tuple[str, list[DatedEntry]]:
    """What stands above the entries of an update, and they, oldest first.

    Of one entry alone only where the text begins with its day.
    """
    begins, entries = _parted(text)
    if entries:
        return text[:begins], entries
    first = _BEGINS.match(text)
    entry = _entry(text, first, len(text)) if first else None
    return ("", [entry]) if entry and entry.day else (text, [])


def _parted(text: str) -> tuple[int, list[DatedEntry]]:
    """Where the entries begin, and they, oldest first; none where there are fewer than two.

    A day without a year is the one nearest to the day before it.
    """
    begins = [match for form in (_BEGINS, _AFTER_WORDS) for match in form.finditer(text)]
    if len(begins) < 2:
        return 0, []
    starts = {match.start(): match for match in sorted(begins, key=lambda m: -len(m[0]))}
    places = sorted(starts)
    days = _days([starts[place] for place in places])
    if len(places) < 2 or days is None:
        return 0, []
    entries = [_entry(text, starts[at], end) for at, end in pairwise([*places, len(text)])]
    order = sorted(range(len(entries)), key=lambda number: days[number])
    return places[0], [entries[number] for number in order]


def _entry(text: str, match: re.Match[str], end: int) -> DatedEntry:
    """The entry that begins with a match and goes on to an end."""
    said, by = text[match.end() : end], match.groupdict().get("by")
    return DatedEntry(text[match.start() : end], said, _whole_day(match), by)


def _whole_day(match: re.Match[str]) -> date | None:
    """The day that an entry itself gives, its year too."""
    parts = match.groupdict()
    has_year = parts["year"] or parts["iso_year"] or parts["said_year"]
    return _day(parts, None) if has_year else None


def _days(matches: list[re.Match[str]]) -> list[date] | None:
    """The day of each entry; None where one is no day."""
    days: list[date] = []
    for match in matches:
        day = _day(match.groupdict(), days[-1] if days else None)
        if day is None:
            return None
        days.append(day)
    return days


def _day(parts: dict[str, str | None], before: date | None) -> date | None:
    said_month = parts["said_month"] or parts["bare_month"]
    figure = parts["month"] or parts["iso_month"] or "0"
    month = month_number(said_month) if said_month else int(figure)
    number = int(parts["day"] or parts["iso_day"] or parts["said_day"] or 1)
    year = parts["year"] or parts["iso_year"] or parts["said_year"] or parts["bare_year"]
    try:
        if year:
            return date(int(year) if len(year) == 4 else 2000 + int(year), month, number)
        return _nearest(date(before.year if before else _LEAP, month, number), before)
    except ValueError:
        return None


def _nearest(day: date, before: date | None) -> date:
    """A day without a year, in the year that brings it nearest to another."""
    if before and day - before > _HALF_A_YEAR:
        return day.replace(year=day.year - 1)
    if before and before - day > _HALF_A_YEAR:
        return day.replace(year=day.year + 1)
    return day
