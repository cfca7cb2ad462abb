"""The day of the meeting, and of the next one, among all the dates of a document."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.parse import printed_parts
from pcc_actions.core.text.calendar_names import MONTH, WEEKDAY, month_number
from pcc_actions.documents.line_shapes import one_line
from pcc_actions.errors import Refused
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.sections import groups_earlier, is_review
from pcc_actions.minutes.word_lists import has_word

_DAY = pattern(
    rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:the\s+)?(?:(?<!\d)(?P<day>\d{{1,2}})\s?(?:st|nd|rd"
    rf"|th)?\s+"
    # A last letter typed twice (Octoberr 2008) does not hide the year behind it.
    rf"(?:of\s+)?(?P<month>{MONTH})r?,?(?:\s+(?P<year>(?:19|20)\d{{2}}))?"
    rf"|(?P<month2>{MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year2>(?:19"
    rf"|20)\d{{2}}))?(?!\d)"
    r"|(?<![\d/.])(?P<number>\d{1,2}[/.-]\d{1,2}[/.-](?:20)?\d{2})(?![\d/])"
    r"|(?<!\d)(?P<iso>(?:19|20)\d{2}-\d{1,2}-\d{1,2})(?!\d))",
    re.I | re.A,
)
_NEXT = pattern(
    r"\bnext\b[^.]{0,40}\bmeeting|\bmeeting[^.]{0,30}\bnext\b|\bdates? of (?:the )?(?:next"
    r"|future)\b"
    r"|^\W*next(?:\s+(?:call|sync|session|one|date|time|committee|board))?\s*:"
    r"|\bdates? of meetings\b|\bupcoming meetings?\b|\bto be held:",
    re.I,
)
_OPENS = pattern(r"(?:[\d.)]+\s+)?(?:dates? of (?:the )?)?next meeting\b", re.I)
_OTHER = pattern(
    r"\b(?:previous|last|approved (?:at|on)|approve|issued|circulated|agreed as"
    r"|accepted|signed|download|published|next"
    r"|future|true and|"
    r"minutes of the meetings?|meeting held on the|dated|deferred|actions?|apologies)\b",
    re.I,
)
_SAYS: Final = frozenset("minutes note notes meeting record".split())
_HELD = pattern(
    r"\b(?:held on|took place on|meeting of|meeting on)\b"
    r"|^(?:meeting )?date\s*:?|^meeting\s*:|^when\s*:?",
    re.I,
)
# The title of minutes; an item of the agenda in these words is of others.
_TITLE = pattern(
    r"\W*(?:(?:draft|approved|confirmed|unconfirmed|open|public)\s+)*"
    r"(?:(?:minutes|notes?|record) of (?:the|an?) meetings?\b"
    r"|(?:record of (?:decisions (?:and|&) )?)?actions?(?: (?:log|list|notes|points|summary))?"
    r"(?: (?:arising )?(?:from|of|at) (?:the|a) meeting\b|\s*[–—:,-]\s*(?=\w+day\b|\d)))",
    re.I,
)
_WERE = pattern(r"\W*(?:were|was|are|is|having|had|to be|as)\b", re.I)
_ITEM_OF_MINUTES = pattern(r"\d[\d.)]*\s+(?:the\s+|draft\s+)?(?:minutes|notes) of\b", re.I | re.A)
_HEAD = 60
"""The day of the meeting stands in the head of a document: this many passages, at most."""


def meeting_date_of(passages: tuple[Passage, ...], name: str) -> date | None:
    """The day of the meeting: that of the references, else the likeliest in the head.

    Where the head gives a day without its year, the references or the file's name may.
    """
    counted = Counter(_reference_days(passages))
    common = counted.most_common(1)
    if common and common[0][1] >= 2:
        return common[0][0]
    known = [*counted, *(day for day, _ in _days_in(name.replace("_", " "), ()))]
    best, found = 0.0, None
    for index, passage in enumerate(passages[:_HEAD]):
        if groups_earlier(passage.headings) or _is_listed(passage):
            continue
        for day, where in _days_in(one_line(passage.text[:400]), known):
            score = _score(passage, where, index)
            score += 3.0 if day in known else 0.0
            if score > best:
                best, found = score, day
    return found


def _is_own(passage: Passage) -> bool:
    """Whether a passage is of what the meeting discussed, and not of earlier actions."""
    earlier = groups_earlier(passage.headings) or is_review(passage.headings)
    return not (earlier or _is_listed(passage))


def _reference_days(passages: tuple[Passage, ...]) -> Iterator[date]:
    """The days of the references over what was discussed; those in a list are earlier ones."""
    seen = {passage.reference for passage in passages if passage.reference and _is_own(passage)}
    for reference in sorted(seen):
        day = printed_parts(reference).day
        if day:
            yield day


def _days_in(text: str, known: Collection[date] = ()) -> Iterator[tuple[date, re.Match[str]]]:
    """The days that a text names; one without a year takes that of a known day."""
    for match in _DAY.finditer(text):
        day = _day(match, known)
        if day:
            yield day, match


def _day(match: re.Match[str], known: Collection[date]) -> date | None:
    month, number = match["month"] or match["month2"], match["day"] or match["day2"]
    year = match["year"] or match["year2"]
    if month and not year:
        return next((d for d in known if _fits(d, month, number)), None)
    words = match["number"] or match["iso"] or f"{number} {month} {year}"
    try:
        return parse_date(words)
    except Refused:
        return None


def _fits(day: date, month: str, number: str) -> bool:
    return day.month == month_number(month) and day.day == int(number)


def _score(passage: Passage, match: re.Match[str], index: int) -> float:
    """How likely a date is that of the meeting, by the line in which it stands."""
    line = one_line(passage.text[:400])
    before, rest = line[: match.start()], line[: match.start()] + line[match.end() :]
    label, above = passage.label, " ".join(passage.headings[-1:])
    # "Held on" weighs as much as two hints (the word minutes, a heading, hardly a word beside the
    # date), and "previous" or "deferred" more than that. Of dates that weigh the same the first
    # in the document wins: its place takes less than any hint gives.
    if _NEXT.search(line[: match.start()] or line) or _NEXT.search(f"{label} {above}"):
        return 0.0
    score = 4.0 if _HELD.search(before) or _HELD.match(label) else 0.0
    score += 2.0 if has_word(rest, _SAYS) else 0.0
    score += 2.0 if passage.block.kind == "heading" else 0.0
    score += 2.0 if len(rest.split()) <= 3 else 0.0
    title = _is_title(passage, line, match)
    score -= 5.0 if _ITEM_OF_MINUTES.match(line) or (_OTHER.search(before) and not title) else 0.0
    score -= 2.0 if len(rest.split()) > 20 else 0.0
    return score - index / _HEAD + 0.5


def _is_title(passage: Passage, line: str, day: re.Match[str]) -> bool:
    """Whether a line says of a day that these are its minutes, and not that those were agreed."""
    listed = passage.block.kind == "item"
    return bool(not listed and _TITLE.match(line) and not _WERE.match(line, day.end()))


def next_meeting_date_of(passages: tuple[Passage, ...], meeting: date | None) -> date | None:
    """The day of the next meeting: a date after the words, or right below their heading."""
    passages = tuple(p for p in passages if not _is_listed(p))
    lines = [f"{passage.label} {one_line(passage.text[:600])}".strip() for passage in passages]
    told = [index for index, line in enumerate(lines) if _NEXT.search(line)]
    known = _years(meeting)
    for index in sorted(told, key=lambda index: not _OPENS.match(lines[index])):
        line = lines[index]
        said = _NEXT.search(line)
        if not said:
            continue
        texts = [line[said.start() :]] + [
            one_line(p.text[:200]) for p in passages[index + 1 : index + 3]
        ]
        for text in texts if len(line.split()) <= 12 else texts[:1]:
            for day, _ in _days_in(text, known):
                if meeting is None or day > meeting:
                    return day
    return None


def _is_listed(passage: Passage) -> bool:
    """Whether a passage stands in a table of actions, whose dates are due dates and the like."""
    return bool(passage.columns and passage.columns.is_list)


def _years(meeting: date | None) -> list[date]:
    """The days of the year after a meeting, for a date that has no year."""
    if meeting is None or meeting.year >= 2199:
        return []
    first = meeting.toordinal()
    return [date.fromordinal(first + days) for days in range(1, 366)]
