"""When a topic comes, as a cell or a heading says it: a day, a month, a rule, or words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from pcc_actions.core.model import Recurrence
from pcc_actions.core.patterns import pattern
from pcc_actions.core.text.calendar_names import MONTH, MONTHS, month_number
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.minutes.cell_days import day_in, days_told
from pcc_actions.minutes.empty_cells import NOT_YET, is_empty
from pcc_actions.minutes.extracted_topic import Month
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.programme.doubtful_timing import beside_a_day, names_no_day, why_asked
from pcc_actions.minutes.word_lists import has_word

TO_BE: Final = (
    r"(?:confirmed|agreed|arranged|determined|decided|advised|set|fixed|scheduled|timetabled"
    r"|programmed|allocated|announced|identified|notified|planned|dated)"
)
"""What has yet to be done with a day that is not known: the date is to be confirmed."""
_NO_DATE = pattern(
    rf"(?:(?:meeting )?dates? )?(?:t\.?b\.?[acd]\.?|(?:is |are |yet )?to be {TO_BE}"
    rf"|not (?:yet )?{TO_BE}|un(?:scheduled|allocated|timetabled|dated))",
    re.I,
)
_STANDING = pattern(
    r"(?:(?:a|as a) )?standing(?: agenda)?(?: items?| reports?)?"
    r"|(?:(?:at|for|to) )?(?:each|every|all)(?: (?:ordinary|scheduled|regular|board|panel"
    r"|committee))? meetings?",
    re.I,
)
_NUMBERS: Final = {
    "other": 2, "second": 2, "two": 2, "2nd": 2, "third": 3, "three": 3, "3rd": 3,
    "fourth": 4, "four": 4, "4th": 4,
}  # fmt: skip
_NTH = pattern(
    rf"(?:(?:at|for) )?(?:every (?P<number>{'|'.join(_NUMBERS)}|[2-9]) meetings?"
    r"|alternate meetings?)",
    re.I,
)
_YEARLY = r"(?:annual(?:ly)?|yearly|(?:each|every) year|once a year)"
_EACH_YEAR = pattern(
    rf"{_YEARLY}(?: (?:report|item|review))?\W+(?:(?:in|each|every|at|the)\s+)*"
    rf"(?P<behind>{MONTH})(?: meeting)?\W*"
    rf"|(?:(?:in|at) )?(?:each|every) (?P<each>{MONTH})(?: meeting)?"
    rf"|(?P<before>{MONTH})(?: meeting)?\W+{_YEARLY}\W*",
    re.I,
)
_RECURS: Final = frozenset(
    "annual annually yearly quarterly monthly weekly termly biannual biannually biennially "
    "bimonthly fortnightly twice every each periodic periodically regular recurring".split()
)
_LONGEST: Final = 200  # characters of a cell that says more than how the timing is put
_MONTH = pattern(
    rf"(?:(?:in|the) )?(?P<month>{MONTH})\.?(?:(?P<gap>[\s,.'’/-]*)(?P<year>\d{{4}}|\d{{2}}))?"
    r"(?:\s+(?:(?:board|panel|committee|council)\s+)?meeting)?",
    re.I | re.A,
)
_BESIDE = pattern(
    r"(?:\W|\b\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|noon|hrs)(?!\w)|\b\d{1,2}[.:]\d{2}"
    r"|\b(?:at|to|until|from|noon|midday|via|on|meeting|of|the|annual|ordinary|special"
    r"|extraordinary|virtual|remote|online|teams|ms|zoom|agm|panel|board|committee|date)\b)*",
    re.I | re.A,
)
_VENUE = pattern(
    r"(?:\W|\b(?:[A-Z][\w'’]*|\d{1,2}(?:[.:]\d{2})?(?:am|pm)?|of|the|and|in|at|am|pm)\b)*"
)
_PLACES: Final = frozenset(
    "hall room house centre chamber chambers headquarters hq office offices building suite "
    "library college school hotel station theatre".split()
)
_BY: Final = frozenset({"by", "before"})  # a day by which it comes may be that of no meeting
_DOUBT: Final = frozenset(
    "provisional tbc tba draft cancelled postponed deferred moved if or subject proposed reserve "
    "withdrawn removed".split()
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """When a topic comes: its words, and one of a day, a month, a rule or words for the timing.

    `code` says why it is asked about; then `value` is what it would be, as the JSON writes it.
    None of them: it is to be timetabled.
    """

    words: str = ""
    day: date | None = None
    month: Month | None = None
    every: Recurrence | None = None
    said: str | None = None
    code: FactCode = FactCode.SURE
    value: str | None = None
    recurs: bool = False

    @property
    def since(self) -> date | None:
        """The day from which a later one without a year counts; None where this has no date."""
        return self.day or (self.month.first if self.month else None)

    @property
    def is_dated(self) -> bool:
        """Whether it is a day, a month or a rule, and not words."""
        return self.since is not None or self.every is not None

    def asked(self, code: FactCode) -> "Occurrence":
        """The same as what is asked about: what it would be is its value."""
        value = self.day.isoformat() if self.day else str(self.month or self.every or "") or None
        return replace(self, day=None, month=None, every=None, code=code, value=value)


@dataclass(frozen=True, slots=True)
class Years:
    """From when a day or a month without its year counts.

    `of_title` says that only a title such as 2023/24 tells: then an April may be of either year.
    `short` says that Mar 24 is a month of a year, as those beside it show.
    """

    since: date | None = None
    of_title: bool = False
    short: bool = False


def short_years(texts: Iterable[str]) -> bool:
    """Whether months with two figures are months of years: Mar 24, Jun 24, Sep 25."""
    found = [match for text in texts if (match := _MONTH.fullmatch(text.strip()))]
    months = {match["month"].casefold() for match in found if len(match["year"] or "") == 2}
    years = {int(match["year"]) for match in found if len(match["year"] or "") == 2}
    return len(months) > 1 and min(years) > 12 and max(years) - min(years) < 3


def occurrence_in(text: str, years: Years | None = None) -> Occurrence:
    """What a cell or a heading says of when a topic comes."""
    whole = one_line(text)
    if len(whole) > _LONGEST:
        return Occurrence(whole, said=whole)
    bare = whole.strip(" .;*")
    if is_empty(bare, NOT_YET) or _NO_DATE.fullmatch(bare):
        return Occurrence(bare)
    found = _rule(bare) or _dated(bare, years or Years()) or _in_words(bare)
    return replace(found, said=whole) if found.said else found


def _rule(bare: str) -> Occurrence | None:
    """A rule by which a topic comes again; None where the words are none."""
    if _STANDING.fullmatch(bare):
        return Occurrence(bare, every=1, recurs=True)
    nth = _NTH.fullmatch(bare)
    if nth:
        number = (nth["number"] or "other").casefold()
        return Occurrence(bare, every=_NUMBERS.get(number) or int(number), recurs=True)
    yearly = _EACH_YEAR.fullmatch(bare)
    if yearly:
        month = yearly["behind"] or yearly["each"] or yearly["before"]
        return Occurrence(bare, every=MONTHS[month_number(month) - 1], recurs=True)
    if not days_told(bare) and has_word(bare, _RECURS):
        return Occurrence(bare, said=bare, code=FactCode.NOT_UNDERSTOOD, recurs=True)
    return None


def _dated(bare: str, years: Years) -> Occurrence | None:
    month = _MONTH.fullmatch(bare)
    if month:
        return _of_month(bare, month, years)
    if names_no_day(bare):
        return Occurrence(bare, said=bare, code=FactCode.IMPOSSIBLE)
    told = day_in(bare, since=years.since)
    if told.code is not FactCode.SURE:
        value = told.value.isoformat() if told.value else None
        return Occurrence(bare, said=bare, code=told.code, value=value)
    if told.day is None or told.words is None:
        return _without_year(bare) if years.since is None else None
    found = Occurrence(bare, day=told.day)
    if years.of_title and told.day.month == 4 and not days_told(bare):
        return found.asked(FactCode.NO_YEAR)
    rest = bare[bare.index(told.words) + len(told.words) :]
    by = has_word(bare[: bare.index(told.words)], _BY)
    if not by and (_BESIDE.fullmatch(rest) or _is_venue(rest)):
        return found
    return replace(found, said=bare).asked(beside_a_day(rest))


def _is_venue(rest: str) -> bool:
    """Whether what stands behind a day is only where the board meets."""
    placed = has_word(rest, _PLACES) and not has_word(rest, _DOUBT)
    return placed and _VENUE.fullmatch(rest) is not None


def _without_year(bare: str) -> Occurrence | None:
    """A day without its year, where nothing tells which is meant."""
    assumed = day_in(bare, since=date(2000, 1, 1))
    return Occurrence(bare, said=bare, code=FactCode.NO_YEAR) if assumed.day else None


def _of_month(bare: str, match: re.Match[str], years: Years) -> Occurrence:
    number = month_number(match["month"])
    if match["year"]:
        open_ = match["gap"].isspace() and int(match["year"]) <= 31 and not years.short
        if len(match["year"]) == 2 and open_:
            return Occurrence(bare, said=bare, code=FactCode.SEVERAL)  # March 12: a day or a year
        return Occurrence(bare, month=Month(int(match["year"][-2:]) + 2000, number))
    if years.since is None:
        return Occurrence(bare, said=bare, code=FactCode.NO_YEAR)
    year = years.since.year + (number < years.since.month)
    found = Occurrence(bare, month=Month(year, number))
    return found.asked(FactCode.NO_YEAR) if years.of_title and number == 4 else found


def _in_words(bare: str) -> Occurrence:
    """The timing as it is said; a day among other words is asked about."""
    days = days_told(bare)
    value = days[0].isoformat() if days else None
    return Occurrence(bare, said=bare, code=why_asked(bare), value=value)
