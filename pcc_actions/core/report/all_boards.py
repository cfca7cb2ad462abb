"""One paper for all boards: what is late or to be agreed in any of them, side by side."""

from collections.abc import Iterator, Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Log
from pcc_actions.core.owners import in_full
from pcc_actions.core.references.destination import NO_BOARD_YET
from pcc_actions.core.report import notes, phrases
from pcc_actions.core.report.board_words import author_of, whose
from pcc_actions.core.report.build import (
    PaperOptions,
    counted_movement,
    made_by,
    owner_key,
    owners_of,
    paper_entries,
    topic_owners,
)
from pcc_actions.core.report.figures import figures, since_words
from pcc_actions.core.report.movement_words import movement_words
from pcc_actions.core.report.parts import PaperLine, Report
from pcc_actions.core.report.programme_sections import short_section
from pcc_actions.core.report.programme_told import programmes_told
from pcc_actions.core.report.request import PaperRequest, paper_request
from pcc_actions.core.report.rows import Entry
from pcc_actions.core.report.sections import headings_of, sections
from pcc_actions.errors import Unknown

LAST_MEETINGS = " since each board's last meeting"


def requests_of_all(
    log: Log, today: date, *, as_at: date | None = None, since: date | None = None
) -> tuple[PaperRequest, ...]:
    """What a paper for all boards speaks for, in their order: each for its own next meeting.

    Raises `Unknown` where there is no board, `Refused` where the days are in the wrong order.
    """
    if not log.boards:
        raise Unknown(NO_BOARD_YET)
    return tuple(paper_request(log, code, today, as_at=as_at, since=since) for code in log.boards)


def all_boards_paper(log: Log, requests: Sequence[PaperRequest], options: PaperOptions) -> Report:
    """Make the paper for several boards, of one as-at day. Raises as `status_paper` does."""
    marking = options.on_each_page
    of_each = [(each, paper_entries(log, each, options)) for each in requests]
    entries = [entry for _, ones in of_each for entry in ones]
    as_at, since = requests[0].as_at, _since(requests)
    codes = tuple(each.board.code for each in requests)
    headings = headings_of(entries, options.group, codes)
    owner = requests[0].owner
    programmes = programmes_told(log, requests, include_exempt=options.include_exempt)
    topics = [*map(short_section, programmes)]
    return Report(
        title=f"{phrases.STATUS_TITLE}: all boards",
        subtitle=subtitle_of_all(requests),
        author=author_of(log.settings.body, [each.board for each in requests]),
        made=options.made,
        marking=marking,
        facts=tuple(facts_of_all(log, requests, options)),
        figures=figures(entries, since),
        movement="",
        notes=(
            *(note for each, ones in of_each for note in _of_board(log, each, ones)),
            *notes.exempt_told(entries, owner, include_exempt=options.include_exempt),
            *notes.exempt_topics_told(topics, owner, include_exempt=options.include_exempt),
        ),
        sections=(*sections(entries, since, headings), *(each.section for each in topics)),
        owners=tuple(owner_key(log, (*owners_of(entries), *topic_owners(topics)), as_at)),
    )


def subtitle_of_all(requests: Sequence[PaperRequest]) -> str:
    """As at which day a paper of all boards is, and for whom."""
    first = requests[0]
    return f"As at {uk(first.as_at)}{f': what {first.owner} owns' if first.owner else ''}"


def _since(requests: Sequence[PaperRequest]) -> str:
    """From when on what was closed is counted: one day for all, or each board's own."""
    days = {each.since for each in requests}
    return since_words(days.pop()) if len(days) == 1 else LAST_MEETINGS


def facts_of_all(
    log: Log, requests: Sequence[PaperRequest], options: PaperOptions
) -> Iterator[tuple[str, PaperLine]]:
    """The head of a paper of all boards: a line for each, and the day it speaks for."""
    yield from whose(log.settings.body, ())  # each board has a line of its own
    for each in requests:
        yield each.board.code, PaperLine((each.board.name, *_meeting(each)))
    first = requests[0]
    if first.owner is not None:
        yield "Owner", PaperLine((in_full(first.owner, log.people, first.as_at),))
    yield "As at", PaperLine((first.as_at,))
    yield from made_by(options)


def _meeting(request: PaperRequest) -> Iterator[str | date]:
    """For which meeting of the board the paper is, and since when it speaks."""
    if request.meeting is not None:
        yield from (", for the meeting of ", request.meeting)
    if request.since is not None:
        yield from (", since ", request.since)


def _of_board(log: Log, request: PaperRequest, entries: Sequence[Entry]) -> Iterator[str]:
    """The movement of one board, and what is to be known of it."""
    counts = counted_movement(log, request)
    if counts is not None:
        told = [
            movement_words(counts),
            *notes.correction_told(counts),
            *notes.reopening_told(log, request, entries, counts),
        ]
        yield f"{request.board.code}: {' '.join(told)}"
    yield from notes.gaps_told(entries, request)
