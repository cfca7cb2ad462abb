"""`report`: the status paper of a board, at the terminal or as a file."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pcc_actions.cli import complete
from pcc_actions.cli.common import takes
from pcc_actions.cli.options import AsAt
from pcc_actions.cli.output import (
    Done,
    Force,
    IncludeExempt,
    Marking,
    Target,
    marking_of,
    put,
    target,
)
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.model import Log
from pcc_actions.queries import owner_names

if TYPE_CHECKING:
    from pcc_actions.report.asked import Asked
    from pcc_actions.report.build import Manner
    from pcc_actions.report.parts import Report
    from pcc_actions.store.reading import Reading

ENDINGS = (".html", ".docx", ".pdf", ".md", ".txt")
OTHERS = "Spreadsheets and calendars are made by pcc-actions export."
CHARTED = ".html"  # the format that shows how it went over the last meetings


@dataclass(frozen=True, slots=True)
class Given:
    """Which paper is asked for, as typed."""

    meeting: Annotated[
        str | None,
        typer.Option(
            "--meeting",
            metavar="DATE",
            help="The meeting it is for. Without it: the board's next one.",
        ),
    ] = None
    as_at: AsAt = None
    since: Annotated[
        str | None,
        typer.Option(
            "--since",
            metavar="DATE",
            help="From which day on what was discharged or withdrawn is told. Without it: from "
            "the board's last meeting on.",
        ),
    ] = None
    group: Annotated[
        Literal["meeting", "theme"],
        typer.Option(
            "--group",
            metavar="HEADING",
            show_default=False,
            help="Under a heading for each meeting (unless you say otherwise) or theme.",
        ),
    ] = "meeting"
    marking: Marking = None
    include_exempt: IncludeExempt = False
    matters_arising: Annotated[
        bool,
        typer.Option("--matters-arising", help="Only the table to paste into the next minutes."),
    ] = False


@takes(Given)
def report(
    ctx: typer.Context,
    given: Given,
    board: Annotated[
        str | None,
        typer.Argument(
            metavar="[BOARD]",
            help="Its code: GPB. Without it: the usual board of the log.",
            autocompletion=complete.boards,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write it to a file, in the format its name ends in: .html, .docx, .pdf, .md or "
            ".txt. Without it: on the screen.",
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Print the status paper of a board for its next meeting, with nothing exempt in it."""
    this = session(ctx)
    to = target(this, output, ENDINGS, others=OTHERS, force=force) if output else None
    charted = to is not None and to.ending == CHARTED and not given.matters_arising
    made = _made(this, board, given, charted=charted)
    if to is None:
        from pcc_actions.screen.paper import print_paper

        return print_paper(made)
    put(to, lambda done: _paper(made, to, done))
    _tell(made, to)


def _made(this: Session, board: str | None, given: Given, *, charted: bool) -> "Report":
    """Read the log as far as the paper needs it, and make the paper."""
    from pcc_actions.report.build import matters_arising, status_paper
    from pcc_actions.report.trend import last_meetings, trend

    def closed_by(head: Log) -> date | None:
        """Give the day by which what was closed is nothing to the paper."""
        what = _asked(this, head, board, given)
        meetings = last_meetings(head, what.board.code, what.as_at) if charted else []
        return min([what.before, *meetings[:1]]) if what.before else None

    reading = this.read(closed_by)
    what = _asked(this, reading.log, board, given)
    manner = _manner(this, reading, given)
    if given.matters_arising:
        return matters_arising(reading.log, what, manner)
    points = trend(reading.log, what.board.code, what.as_at) if charted else ()
    return status_paper(reading.log, what, manner, points)


def _manner(this: Session, reading: "Reading", given: Given) -> "Manner":
    from pcc_actions.report.build import Manner

    return Manner(
        prepared_by=_prepared_by(this.by, reading.log),
        made=this.now.at,
        revision=reading.revision,
        marking=marking_of(given.marking, reading.log),
        include_exempt=given.include_exempt,
        by=given.group,
    )


def _asked(this: Session, log: Log, board: str | None, given: Given) -> "Asked":
    from pcc_actions.report.asked import asked

    return asked(
        log,
        board,
        this.now.today,
        meeting=meeting_day(given.meeting),
        as_at=None if given.as_at is None else this.day(given.as_at),
        since=None if given.since is None else this.day(given.since),
    )


def _prepared_by(by: str, log: Log) -> str:
    """Give the name and post of who makes the paper, where the log knows them."""
    names = owner_names(by, log.people)
    known = [each for each in log.people.values() if each.key.casefold() in names]
    if len(known) != 1:
        return by
    return ", ".join(each for each in (known[0].name, known[0].post) if each)


def _paper(made: "Report", to: Target, done: Done) -> bytes:
    if to.ending == ".docx":
        from pcc_actions.papers.paper_docx import docx_paper

        return docx_paper(made, done)
    if to.ending == ".pdf":
        from pcc_actions.papers.paper_pdf import pdf_paper

        return pdf_paper(made)
    return _text(made, to.ending).encode()


def _text(made: "Report", ending: str) -> str:
    if ending == ".html":
        from pcc_actions.papers.paper_html import html_paper

        return html_paper(made)
    if ending == ".md":
        from pcc_actions.papers.paper_markdown import markdown_paper

        return markdown_paper(made)
    from pcc_actions.papers.paper_text import text_paper

    return text_paper(made)


def _tell(made: "Report", to: Target) -> None:
    """Say what was written, and what the reader of it has to know."""
    from pcc_actions.screen.say import say

    figures = f" {made.figures_line}." if made.figures else ""
    say(f"{to.path} written.{figures}")
    for sentence in made.notes:
        say(sentence)
