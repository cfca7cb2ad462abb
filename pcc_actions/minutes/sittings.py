"""Minutes of several meetings in one document: what stands under which title is of which."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.text.english import joined
from pcc_actions.documents.line_shapes import numbered, one_line
from pcc_actions.minutes.attendance import opens_attendance
from pcc_actions.minutes.cell_days import days_told
from pcc_actions.minutes.extracted import (
    HEAD,
    DocumentFinding,
    DocumentFindingCode,
    ExtractedAction,
)
from pcc_actions.minutes.passage import Passage
from pcc_actions.minutes.word_lists import has_word

_TITLE: Final = frozenset("minutes notes note meeting record".split())
_NEAR: Final = 6  # passages below a title, in which who was there is told


@dataclass(frozen=True, slots=True)
class Sitting:
    """One meeting of a document: its day, None where the document is of one alone, and its part."""

    day: date | None
    passages: tuple[Passage, ...]


def sittings_of(passages: tuple[Passage, ...]) -> list[Sitting]:
    """The meetings of a document, in their order; what stands above the first title is of it."""
    titles = list(_titles(passages))
    if len({day for _, day in titles}) < 2:
        return [Sitting(None, passages)]
    begins = [0, *(at for at, _ in titles[1:]), len(passages)]
    parts = zip(titles, pairwise(begins), strict=True)
    return [Sitting(day, passages[begin:end]) for (_, day), (begin, end) in parts]


def _titles(passages: tuple[Passage, ...]) -> Iterator[tuple[int, date]]:
    """The titles of minutes and their days: headings under which it is told who was there."""
    for at, passage in enumerate(passages):
        line = one_line(passage.text)
        days = days_told(line) if passage.opens_part and has_word(line, _TITLE) else []
        below = passages[at + 1 : at + 1 + _NEAR]
        if len(days) == 1 and not numbered(line) and any(map(opens_attendance, below)):
            yield at, days[0]


def of_sitting(actions: list[ExtractedAction], day: date | None) -> list[ExtractedAction]:
    """The actions that were read of a meeting: what it raised, and what it closed, on its day."""
    return [_on(each, day) for each in actions] if day else actions


def _on(action: ExtractedAction, day: date) -> ExtractedAction:
    closed = day if action.closed is None and action.status != "outstanding" else action.closed
    raised = action.meeting if action.earlier else action.meeting or day
    return replace(action, meeting=raised, closed=closed)


def of_several_meetings(sittings: list[Sitting]) -> Iterator[DocumentFinding]:
    """The remark on a document that has the minutes of several meetings."""
    days = [uk(each.day) for each in sittings if each.day]
    if days:
        said = (
            f"It has the minutes of several meetings, {joined(days)}: each action is of the one "
            "under whose title it stands."
        )
        yield DocumentFinding(DocumentFindingCode.SEVERAL_MEETINGS, HEAD, said)
