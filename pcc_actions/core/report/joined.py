"""One paper over several logs: what each has in a paper of its own, under the name of its body."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.messages import counted
from pcc_actions.core.report.parts import PaperLine, Report, Section

BodyPaper = tuple[str, Report]  # the paper of one log, with the name of its body
_FIRST_DAY = " since "  # stands in the words for a figure before the day that it is counted from


@dataclass(frozen=True, slots=True)
class JoinedOptions:
    """How a paper over several logs is made, beside how that of each is.

    `as_at` is the day for which it speaks, `made` the moment, in UTC, `marking` the words of each
    page, and `prepared_by` who makes it, empty where nobody says so. `left_out` is the sentence
    on the logs that could not be read, empty where all could.
    """

    title: str
    as_at: date
    made: datetime
    marking: str | None
    prepared_by: str
    left_out: str


def joined_paper(papers: Sequence[BodyPaper], options: JoinedOptions) -> Report:
    """Make one paper of those of several logs, in sections of each body."""
    return Report(
        title=f"{options.title}: {counted(len(papers), 'log')}",
        subtitle=f"As at {uk(options.as_at)}",
        author="pcc-actions",
        made=options.made,
        marking=options.marking,
        facts=tuple(_facts(papers, options)),
        figures=_figures(papers),
        movement="",
        notes=(*filter(None, [options.left_out]), *_notes(papers)),
        sections=tuple(section for paper in papers for section in _sections(*paper)),
        owners=tuple(
            (f"{owner} ({body})", line) for body, paper in papers for owner, line in paper.owners
        ),
    )


def _facts(papers: Sequence[BodyPaper], options: JoinedOptions) -> Iterator[tuple[str, PaperLine]]:
    """The head: a line for each body, with its figures, and the day that all speaks for."""
    for body, paper in papers:
        yield body, PaperLine((paper.figures_line or _counted_rows(paper.sections),))
    yield "As at", PaperLine((options.as_at,))
    if options.prepared_by:
        yield "Prepared by", PaperLine((options.prepared_by,))


def _counted_rows(sections: Sequence[Section]) -> str:
    """How many topics a paper without figures has, as the work programme is."""
    return counted(sum(len([*each.rows]) for each in sections), sections[0].noun)


def _figures(papers: Sequence[BodyPaper]) -> tuple[tuple[str, int], ...]:
    """What the figures of all add up to; the day that they are counted from is that of each."""
    total: dict[str, int] = {}
    for _, paper in papers:
        for name, number in paper.figures:
            what = name.partition(_FIRST_DAY)[0]
            total[what] = total.get(what, 0) + number
    return tuple(total.items())


def _notes(papers: Sequence[BodyPaper]) -> Iterator[str]:
    """What is to be known of each, first what moved."""
    for body, paper in papers:
        yield from (f"{body}: {note}" for note in (paper.movement, *paper.notes) if note)


def _sections(body: str, paper: Report) -> Iterator[Section]:
    """The sections that have rows, under the name of the body; where none has, one that says so."""
    filled = [each for each in paper.sections if any(each.rows)] or paper.sections[:1]
    return (replace(each, title=f"{body}: {each.title}") for each in filled)
