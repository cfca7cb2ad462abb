"""The status paper of a board, made from the log as far as the paper may tell it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Literal

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.movement import Movement, discharged_then_reopened, movement
from pcc_actions.core.messages import counted, in_full_count
from pcc_actions.core.model import Log
from pcc_actions.core.owners import in_full, owner_words
from pcc_actions.core.publication.marking import page_marking
from pcc_actions.core.queries import GROUPS, grouped
from pcc_actions.core.references.parse import sort_key
from pcc_actions.core.report import phrases
from pcc_actions.core.report.entries import entries_of
from pcc_actions.core.report.movement_words import movement_words
from pcc_actions.core.report.parts import Group, PaperLine, PaperRow, Point, Report, Section
from pcc_actions.core.report.request import PaperRequest
from pcc_actions.core.report.rows import (
    MATTERS_COLUMNS,
    OUTSTANDING_COLUMNS,
    Entry,
    SectionName,
    closed_row,
    matters_row,
    outstanding_row,
    owners_shown,
)

PaperGroupBy = Literal["meeting", "theme"]
Write = Callable[[Entry], PaperRow]

SECTIONS: tuple[tuple[SectionName, str, str, Write], ...] = (
    ("for discharge", "For discharge", "Nothing is reported complete.", outstanding_row),
    ("overdue", "Overdue", "Nothing is overdue.", outstanding_row),
    ("not yet due", "Outstanding, not yet due", "Nothing else is outstanding.", outstanding_row),
    ("closed", "Discharged or withdrawn", "Nothing was discharged or withdrawn.", closed_row),
)


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """How a paper is made: under which headings, marked how, and whether exempt words stay.

    `prepared_by` is who makes it, empty where nobody says so, `made` the moment, in UTC,
    `revision` that of the log.
    """

    prepared_by: str
    made: datetime
    revision: int
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
    entries = _entries(log, request, options)
    counts = _counts(log, request)
    return Report(
        title=f"{phrases.STATUS_TITLE}: {request.board.name}",
        subtitle=_subtitle(request, phrases.FOR_MEETING),
        author=request.board.name,
        made=options.made,
        marking=marking,
        facts=tuple(_facts(log, request, options)),
        figures=_figures(entries, request.since),
        movement=movement_words(counts) if counts else "",
        notes=(
            *_gaps(entries, request),
            *(_corrected(counts) if counts else ()),
            *(_reopened(log, request, entries, counts) if counts else ()),
            *_exempt(entries, options),
        ),
        sections=tuple(_sections(entries, request, options.group)),
        trend=trend,
        owners=tuple(_owners(log, entries, request.as_at)),
    )


def matters_arising(log: Log, request: PaperRequest, options: PaperOptions) -> Report:
    """Make only the table to paste into the next minutes. Raises as `status_paper` does."""
    marking = options.on_each_page
    entries = [entry for entry in _entries(log, request, options) if _arises(entry, request)]
    nothing = "No action of an earlier meeting is outstanding, and none was closed."
    groups = _groups(entries, options.group, matters_row)
    return Report(
        title=f"{phrases.MATTERS_TITLE}: {request.board.name}",
        subtitle=_subtitle(request, phrases.FOR_MINUTES),
        author=request.board.name,
        made=options.made,
        marking=marking,
        facts=(),
        figures=(),
        movement="",
        notes=tuple(_exempt(entries, options)),
        sections=(Section(phrases.MATTERS_TITLE, MATTERS_COLUMNS, nothing, groups),),
    )


def _arises(entry: Entry, request: PaperRequest) -> bool:
    """Whether it was raised before the meeting: what that raised itself has an item there."""
    return request.meeting is None or entry.snapshot.raised < request.meeting


def _entries(log: Log, request: PaperRequest, options: PaperOptions) -> list[Entry]:
    return list(entries_of(log, request, include_exempt=options.include_exempt))


def _counts(log: Log, request: PaperRequest) -> Movement | None:
    """The movement of the board; None for the paper of one owner, to whom things move otherwise."""
    if request.owner is not None:
        return None
    return movement(log, request.board.code, request.since, request.as_at)


def _subtitle(request: PaperRequest, what: str) -> str:
    as_at = f"as at {uk(request.as_at)}"
    of = f": what {request.owner} owns" if request.owner else ""
    if request.meeting:
        return f"{what} of {uk(request.meeting)}, {as_at}{of}"
    return f"{as_at.capitalize()}{of}"


def _owners(log: Log, entries: Sequence[Entry], as_at: date) -> Iterator[tuple[str, PaperLine]]:
    """Each owner whom the paper shows and who is known, with name and post of the day."""
    shown = {owner for entry in entries for owner in owners_shown(entry)}
    for owner in sorted(shown, key=str.casefold):
        if words := owner_words(owner, log.people, as_at):
            yield owner, PaperLine((words,))


def _facts(
    log: Log, request: PaperRequest, options: PaperOptions
) -> Iterator[tuple[str, PaperLine]]:
    yield "Board", PaperLine((f"{request.board.name} ({request.board.code})",))
    if request.owner is not None:
        yield "Owner", PaperLine((in_full(request.owner, log.people, request.as_at),))
    yield "Meeting", PaperLine((request.meeting or "none is planned",))
    yield "As at", PaperLine((request.as_at,))
    yield "Since", PaperLine((request.since or "the beginning of the log",))
    yield "Log revision", PaperLine((str(options.revision),))
    if options.prepared_by:
        yield "Prepared by", PaperLine((options.prepared_by,))


def _figures(entries: Sequence[Entry], since: date | None) -> tuple[tuple[str, int], ...]:
    sections = [entry.section for entry in entries]
    return (
        ("Outstanding", len(sections) - sections.count("closed")),
        ("Overdue", sections.count("overdue")),
        ("Reported complete", sections.count("for discharge")),
        (f"Discharged{_since(since)}", _discharged(entries)),
    )


def _discharged(entries: Sequence[Entry]) -> int:
    return sum(entry.snapshot.status == "discharged" for entry in entries)


def _since(since: date | None) -> str:
    return f" since {uk(since)}" if since else ""


def _gaps(entries: Sequence[Entry], request: PaperRequest) -> Iterator[str]:
    """Say what the reader would look for and not find."""
    code = request.board.code
    of = f"{code} that {request.owner} owns" if request.owner else code
    if not entries and request.since is None:
        yield f"No action of {of} is recorded as at {uk(request.as_at)}."
    elif not entries:
        yield (
            f"No action of {of} is outstanding as at {uk(request.as_at)}, and none was "
            f"discharged or withdrawn{_since(request.since)}."
        )
    if request.meeting is None:
        yield f"No meeting of {code} on {uk(request.as_at)} or later is recorded."


def _corrected(counts: Movement) -> Iterator[str]:
    if counts.corrected:
        yield (
            "By correction: records put right, as another board or meeting, or a status that "
            "was typed into the log."
        )


def _reopened(
    log: Log, request: PaperRequest, entries: Sequence[Entry], counts: Movement
) -> Iterator[str]:
    """Say why the movement counts more as discharged than the figures do."""
    if counts.discharged <= _discharged(entries):
        return
    number = discharged_then_reopened(log, request.board.code, request.since, request.as_at)
    if number:
        were = "was" if number == 1 else "were"
        yield (
            f"{counted(number, 'action')} {were} discharged and then reopened"
            f"{_since(request.since)}: the movement counts both."
        )


def _exempt(entries: Sequence[Entry], options: PaperOptions) -> Iterator[str]:
    kept = sum(entry.withheld for entry in entries)
    exempt = [each for each in entries if each.snapshot.exempt or each.snapshot.exempt_now]
    shown = len(exempt) - kept
    if kept:
        are, them = ("is", "it") if kept == 1 else ("are", "them")
        yield f"{counted(kept, 'action')} {are} withheld as exempt: no words of {them} stand here."
    if shown:
        yield in_full_count(shown)
    elif options.include_exempt:
        yield "No action on this paper is exempt."


def _sections(
    entries: Sequence[Entry], request: PaperRequest, by: PaperGroupBy
) -> Iterator[Section]:
    for section, title, nothing, write in SECTIONS:
        on_it = [entry for entry in entries if entry.section == section]
        since = _since(request.since) if section == "closed" else ""
        said = f"{nothing.rstrip('.')}{since}."
        put = _worst_first if section == "overdue" else _groups
        yield Section(f"{title}{since}", OUTSTANDING_COLUMNS, said, put(on_it, by, write))


def _groups(entries: Iterable[Entry], by: PaperGroupBy, write: Write) -> tuple[Group, ...]:
    """Put entries under their headings, in item order: the meetings by date, themes by name."""
    groups = grouped(sorted(entries, key=_order), lambda entry: GROUPS[by](entry.snapshot))
    return tuple(Group(_heading(by, ones[0]), tuple(map(write, ones))) for _, ones in groups)


def _worst_first(entries: Iterable[Entry], by: PaperGroupBy, write: Write) -> tuple[Group, ...]:
    """Put entries in the order of how long they are overdue, a heading where that changes.

    What is withheld comes last, in item order: its place says nothing of its due date.
    """
    worst = sorted(entries, key=lambda entry: (-entry.snapshot.days_overdue, *_order(entry)))
    runs = groupby(worst, key=lambda entry: GROUPS[by](entry.snapshot))
    return tuple(
        Group(_heading(by, ones[0]), tuple(map(write, ones)))
        for ones in (list(run) for _, run in runs)
    )


def _heading(by: PaperGroupBy, first: Entry) -> PaperLine:
    if by == "meeting":
        return PaperLine((phrases.MEETING_OF, first.snapshot.raised))
    return PaperLine((first.snapshot.theme or "No theme",))


def _order(entry: Entry) -> tuple[object, ...]:
    return (entry.snapshot.raised, sort_key(entry.snapshot.reference))
