"""Tables with a column for each meeting, in which a mark says that a topic comes then."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from pcc_actions.minutes.empty_cells import NOT_YET, is_empty, says_no, says_yes
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.programme.heading_words import ProgrammeRole
from pcc_actions.minutes.programme.headings import ProgrammeColumns, programme_role
from pcc_actions.minutes.programme.occurrences import Occurrence, Years, occurrence_in, short_years

_DOTS: Final = frozenset("●•■▪◆★*")


def meetings_across(headings: Sequence[str], years: Years) -> ProgrammeColumns | None:
    """The columns of such a table; None where fewer than two of them are of meetings."""
    topic = _first(headings, "topic")
    meetings: list[tuple[int, Occurrence]] = []
    years = replace(years, short=short_years(headings))
    for at, text in enumerate(headings):
        found = occurrence_in(text, years)
        if found.since:
            years = replace(years, since=found.since, of_title=False)
            meetings.append((at, found))
    if topic is None or len(meetings) < 2:
        return None
    return ProgrammeColumns(
        tuple(headings),
        topic,
        owner=_first(headings, "owner"),
        every=_first(headings, "every"),
        meetings=tuple(meetings),
    )


def _first(headings: Sequence[str], role: ProgrammeRole) -> int | None:
    return next((at for at, text in enumerate(headings) if programme_role(text) == role), None)


def marked_meetings(columns: ProgrammeColumns, mark: Callable[[int], str]) -> Occurrence:
    """When a topic comes by the marks in its row: at one meeting, or asked, or at none."""
    each = ((when, mark(at)) for at, when in columns.meetings)
    marks = [(when, said) for when, said in each if _is_mark(said) or not _is_none(said)]
    if not marks:
        return Occurrence()
    first = marks[0][0]
    if len(marks) == len(columns.meetings) > 2:
        words = f"marked in all {len(marks)} columns"
        return replace(Occurrence(words, every=1, recurs=True).asked(FactCode.SEVERAL), said=None)
    if len(marks) > 1:
        words = ", ".join(when.words for when, _ in marks)
        return replace(first, words=words, said=words).asked(FactCode.SEVERAL)
    return (
        first
        if _is_mark(marks[0][1])
        else replace(first, said=marks[0][1]).asked(FactCode.NOT_UNDERSTOOD)
    )


def _is_mark(words: str) -> bool:
    """Whether a cell has a sign that a topic comes, and no more."""
    return says_yes(words) or (bool(words) and _DOTS.issuperset(words))


def _is_none(words: str) -> bool:
    return is_empty(words, NOT_YET) or says_no(words)
