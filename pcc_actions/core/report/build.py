"""The status paper of a board, made from the log as far as the paper may tell it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.movement import Movement, movement
from pcc_actions.core.model import Log
from pcc_actions.core.owners import KnownPeople, in_full
from pcc_actions.core.publication.marking import page_marking
from pcc_actions.core.report import notes, phrases
from pcc_actions.core.report.board_words import author_of, whose
from pcc_actions.core.report.entries import entries_of
from pcc_actions.core.report.figures import figures, since_words
from pcc_actions.core.report.movement_words import movement_words
from pcc_actions.core.report.parts import PaperLine, Point, Report, Section
from pcc_actions.core.report.request import PaperRequest
from pcc_actions.core.report.rows import MATTERS_COLUMNS, Entry, matters_row, owners_shown
from pcc_actions.core.report.sections import PaperGroupBy, headings_of, in_groups, sections

if TYPE_CHECKING:
    from pcc_actions.core.report.programme_sections import ProgrammeSection


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """How a paper is made: under which headings, marked how, and whether exempt words stay.

    `prepared_by` is who makes it, empty where nobody says so, `made` the moment, in UTC,
    `revision` that of the log, None where there are several.
    """

    prepared_by: str
    made: datetime
    revision: int | None
    marking: str | None = None
    include_exempt: bool = False
    group: PaperGroupBy = "meeting"

    @property
    def on_each_page(self) -> str | None:
        """The words at the top and the bottom of every page. Raises as `page_marking` does."""
        return page_marking(self.marking, include_exempt=self.include_exempt)


def status_paper(
    log: Log, request: PaperRequest, options: PaperOptions, trend: tuple[Point, ...] = ()
) -> Report:
    """Make the status paper: head, figures, and a section for each state of an action.

    Without `include_exempt` no word of an exempt action is in it. Raises `Refused` where
    they are to be in it and it has no marking.
    """
    marking = options.on_each_page
    entries = paper_entries(log, request, options)
    counts = counted_movement(log, request)
    headings = headings_of(entries, options.group)
    topics = _topics(log, request, options)
    return Report(
        title=f"{phrases.STATUS_TITLE}: {request.board.name}",
        subtitle=subtitle_of(request, phrases.FOR_MEETING),
        author=author_of(log.settings.body, [request.board]),
        made=options.made,
        marking=marking,
        facts=tuple(facts_of(log, request, options)),
        figures=figures(entries, since_words(request.since)),
        movement=movement_words(counts) if counts else "",
        notes=(
            *notes.gaps_told(entries, request),
            *(notes.correction_told(counts) if counts else ()),
            *(notes.reopening_told(log, request, entries, counts) if counts else ()),
            *notes.exempt_told(entries, request.owner, include_exempt=options.include_exempt),
            *notes.exempt_topics_told(topics, request.owner, include_exempt=options.include_exempt),
        ),
        sections=(
            *sections(entries, since_words(request.since), headings),
            *(each.section for each in topics),
        ),
        trend=trend,
        owners=tuple(owner_key(log, (*owners_of(entries), *topic_owners(topics)), request.as_at)),
    )


def _topics(log: Log, request: PaperRequest, options: PaperOptions) -> "list[ProgrammeSection]":
    """The topics of the paper, where the log has a work programme."""
    if not log.programme:
        return []
    from pcc_actions.core.report.programme_sections import status_section
    from pcc_actions.core.report.programme_told import programmes_told

    programmes = programmes_told(log, [request], include_exempt=options.include_exempt)
    return [*map(status_section, programmes)]


def matters_arising(log: Log, request: PaperRequest, options: PaperOptions) -> Report:
    """Make only the table to paste into the next minutes. Raises as `status_paper` does."""
    marking = options.on_each_page
    entries = [entry for entry in paper_entries(log, request, options) if _arises(entry, request)]
    nothing = "No action of an earlier meeting is outstanding, and none was closed."
    groups = in_groups(entries, headings_of(entries, options.group), matters_row)
    return Report(
        title=f"{phrases.MATTERS_TITLE}: {request.board.name}",
        subtitle=subtitle_of(request, phrases.FOR_MINUTES),
        author=author_of(log.settings.body, [request.board]),
        made=options.made,
        marking=marking,
        facts=(),
        figures=(),
        movement="",
        notes=tuple(
            notes.exempt_told(entries, request.owner, include_exempt=options.include_exempt)
        ),
        sections=(Section(phrases.MATTERS_TITLE, MATTERS_COLUMNS, nothing, groups),),
        portrait=True,
    )


def _arises(entry: Entry, request: PaperRequest) -> bool:
    """Whether it was raised before the meeting: what that raised itself has an item there."""
    return request.meeting is None or entry.snapshot.raised < request.meeting


def paper_entries(log: Log, request: PaperRequest, options: PaperOptions) -> list[Entry]:
    """The actions on a paper, without a word of what it withholds."""
    return list(entries_of(log, request, include_exempt=options.include_exempt))


def counted_movement(log: Log, request: PaperRequest) -> Movement | None:
    """The movement of the board; None for the paper of one owner, to whom things move otherwise."""
    if request.owner is not None:
        return None
    return movement(log, request.board.code, request.since, request.as_at)


def subtitle_of(request: PaperRequest, what: str) -> str:
    """For which meeting of the board a paper is, as at which day, and for whom."""
    as_at = f"as at {uk(request.as_at)}"
    of = f": what {request.owner} owns" if request.owner else ""
    if request.meeting:
        return f"{what} of {uk(request.meeting)}, {as_at}{of}"
    return f"{as_at.capitalize()}{of}"


def owners_of(entries: Sequence[Entry]) -> Iterator[str]:
    """The owners whom the actions on a paper show."""
    return (owner for entry in entries for owner in owners_shown(entry))


def topic_owners(sections: "Iterable[ProgrammeSection]") -> Iterator[str]:
    """The owners whom the topics on a paper show."""
    return (owner for each in sections for topic in each.in_rows for owner in topic.owners)


def owner_key(log: Log, shown: Iterable[str], as_at: date) -> Iterator[tuple[str, PaperLine]]:
    """Each owner whom the paper shows and who is known, with name and post of the day."""
    known = KnownPeople(log.people, as_at)
    for owner in sorted({*shown}, key=str.casefold):
        if words := known.words(owner):
            yield owner, PaperLine((words,))


def facts_of(
    log: Log, request: PaperRequest, options: PaperOptions
) -> Iterator[tuple[str, PaperLine]]:
    """The head of the paper of one board: whose it is, and which days it speaks for."""
    yield from whose(log.settings.body, [request.board])
    if request.owner is not None:
        yield "Owner", PaperLine((in_full(request.owner, log.people, request.as_at),))
    yield "Meeting", PaperLine((request.meeting or "none is planned",))
    yield "As at", PaperLine((request.as_at,))
    yield "Since", PaperLine((request.since or "the beginning of the log",))
    yield from made_by(options)


def made_by(options: PaperOptions) -> Iterator[tuple[str, PaperLine]]:
    """From which revision of the log the paper was made, and by whom."""
    if options.revision is not None:
        yield "Log revision", PaperLine((str(options.revision),))
    if options.prepared_by:
        yield "Prepared by", PaperLine((options.prepared_by,))
