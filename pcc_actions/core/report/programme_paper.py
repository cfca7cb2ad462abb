"""The work programme as a paper of its own, of one board or of all, to be put before a board."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.programme.sections import board_programme
from pcc_actions.core.programme.sentences import programme_sentence
from pcc_actions.core.report import notes, phrases
from pcc_actions.core.report.all_boards import facts_of_all, subtitle_of_all
from pcc_actions.core.report.board_words import author_of
from pcc_actions.core.report.build import (
    PaperOptions,
    facts_of,
    owner_key,
    subtitle_of,
    topic_owners,
)
from pcc_actions.core.report.parts import PaperLine, Report, Section
from pcc_actions.core.report.programme_sections import free_meetings_told, whole_sections
from pcc_actions.core.report.programme_told import ProgrammeTold, programmes_told
from pcc_actions.core.report.request import PaperRequest
from pcc_actions.core.report.topic_rows import TOPIC_COLUMNS

_EMPTY: Final = Section(
    phrases.PROGRAMME_TITLE, TOPIC_COLUMNS, "No topic is planned.", (), noun="topic"
)


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands over the programmes: the title and what goes with it."""

    title: str
    subtitle: str
    facts: tuple[tuple[str, PaperLine], ...]


def over_a_year(request: PaperRequest) -> PaperRequest:
    """The same paper, telling what came in the year up to its day."""
    return replace(request, since=_year_before(request.as_at))


def _year_before(day: date) -> date:
    """The same day of the year before, of 29 February the day before it; the first day for none."""
    if day.year == date.min.year:
        return date.min
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if leap else day.day)


def programme_paper(log: Log, request: PaperRequest, options: PaperOptions) -> Report:
    """Make the work programme of a board: what is to come, and what came since a day.

    Raises as `status_paper` does.
    """
    head = _Head(
        f"{phrases.PROGRAMME_TITLE}: {request.board.name}",
        subtitle_of(request, phrases.FOR_MEETING),
        (*facts_of(log, request, options),),
    )
    return _paper(log, (request,), options, head)


def all_programmes_paper(
    log: Log, requests: Sequence[PaperRequest], options: PaperOptions
) -> Report:
    """Make the work programmes of several boards. Raises as `status_paper` does."""
    head = _Head(
        f"{phrases.PROGRAMME_TITLE}: all boards",
        subtitle_of_all(requests),
        (*facts_of_all(log, requests, options),),
    )
    return _paper(log, requests, options, head)


def _paper(
    log: Log, requests: Sequence[PaperRequest], options: PaperOptions, head: _Head
) -> Report:
    marking = options.on_each_page
    as_at, owner = requests[0].as_at, requests[0].owner
    told = programmes_told(log, requests, include_exempt=options.include_exempt)
    several = len(requests) > 1
    topics = [each for one in told for each in whole_sections(one, named=several)]
    return Report(
        title=head.title,
        subtitle=head.subtitle,
        author=author_of(log.settings.body, [each.board for each in requests]),
        made=options.made,
        marking=marking,
        facts=head.facts,
        figures=(),
        movement="",
        notes=(
            *_counted(requests, told),
            *notes.exempt_topics_told(topics, owner, include_exempt=options.include_exempt),
        ),
        sections=tuple(each.section for each in topics) or (_EMPTY,),
        owners=tuple(owner_key(log, topic_owners(topics), as_at)),
        portrait=True,
    )


def _counted(requests: Sequence[PaperRequest], told: Sequence[ProgrammeTold]) -> Iterator[str]:
    """How many topics each board has, and where it has none; one owner's paper counts nothing."""
    of_board = {each.topics.board: each for each in told}
    for request in requests:
        if request.owner is not None:
            continue
        code, as_at = request.board.code, request.as_at
        if code in of_board:
            yield programme_sentence(of_board[code].topics, as_at)
            yield from free_meetings_told(of_board[code])
        else:
            yield programme_sentence(board_programme((), code, (), as_at), as_at)
