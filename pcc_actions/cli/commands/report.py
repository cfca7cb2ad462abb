"""`report`: the status paper of a board, at the terminal or as a file."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.completion import offers
from pcc_actions.cli.file_formats import PAPERS
from pcc_actions.cli.named_board import board_and_meeting
from pcc_actions.cli.options import (
    AsAt,
    BoardCode,
    Force,
    IncludeExempt,
    Marking,
    group_option,
    meeting_option,
    output_option,
    owner_option,
    since_option,
)
from pcc_actions.cli.output_file import (
    OutputFile,
    marking_of,
    output_file,
    prepared_by,
    write_made,
)
from pcc_actions.cli.owners import owner_asked_for
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log

if TYPE_CHECKING:
    from pcc_actions.core.report.build import PaperOptions
    from pcc_actions.core.report.parts import Report
    from pcc_actions.core.report.request import PaperRequest
    from pcc_actions.store.reading import Reading

OTHER_FILES = "Spreadsheets and calendars are made by pcc-actions export."
CHARTED = ".html"  # the format that shows how it went over the last meetings


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """Which paper is asked for, as typed."""

    meeting: Annotated[
        str | None,
        meeting_option("The meeting it is for. Without it: the board's next one."),
    ] = None
    as_at: AsAt = None
    since: Annotated[
        str | None,
        since_option(
            "List what was discharged or withdrawn since this day. Without it: since the board's "
            "last meeting."
        ),
    ] = None
    group: Annotated[
        Literal["meeting", "theme"],
        group_option(
            "Under a heading for each meeting (unless you say otherwise) or theme.",
            show_default=False,
        ),
    ] = "meeting"
    marking: Marking = None
    include_exempt: IncludeExempt = False
    owner: Annotated[str | None, owner_option("Only what this owner has: one owner's paper.")] = (
        None
    )
    matters_arising: Annotated[
        bool,
        typer.Option("--matters-arising", help="Only the table to paste into the next minutes."),
    ] = False


@with_options(ReportOptions)
def report(
    ctx: typer.Context,
    options: ReportOptions,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="BOARD DATE",
            help="Its code, and the date of the meeting: GPB 07/03/2023. Without them: the usual "
            "board of the log, and its next meeting.",
            autocompletion=offers.boards,
        ),
    ] = None,
    named: BoardCode = None,
    output: Annotated[
        Path | None,
        output_option(
            "Write it to a file, in the format its name ends in: .html, .docx, .pdf, .md or "
            ".txt. Without it: on the screen.",
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Print the status paper of a board for its next meeting, with nothing exempt in it."""
    this = session(ctx)
    code, meeting = board_and_meeting(words or (), named, options.meeting)
    options = replace(options, meeting=meeting)
    to = output_file(this, output, [*PAPERS], others=OTHER_FILES, force=force) if output else None
    whole = not options.matters_arising and options.owner is None
    charted = to is not None and to.ending == CHARTED and whole
    reading, what = _read(this, code, options, charted=charted)
    made = _made(this, reading, what, options, charted=charted)
    if to is None:
        from pcc_actions.terminal.paper import print_paper

        print_paper(made)
    else:
        write_made(to, lambda progress: PAPERS[to.ending](made, progress))
        _tell(made, to)
    if options.since is None and not options.matters_arising:
        _note_the_gap(reading.log, what)


def _read(
    this: Session, board: str | None, options: ReportOptions, *, charted: bool
) -> "tuple[Reading, PaperRequest]":
    """The log, read as far as the paper needs it, and which paper it is."""
    from pcc_actions.core.report.request import settled_by

    reading = this.read_for_paper(
        lambda head: settled_by(head, _request(this, head, board, options), charted=charted)
    )
    what = _request(this, reading.log, board, options)
    if options.owner is None:
        return reading, what
    owner = owner_asked_for(this, reading.log, options.owner, what.as_at)
    return reading, replace(what, owner=owner)


def _made(
    this: Session,
    reading: "Reading",
    what: "PaperRequest",
    options: ReportOptions,
    *,
    charted: bool,
) -> "Report":
    from pcc_actions.core.report.build import matters_arising, status_paper
    from pcc_actions.core.report.trend import trend

    paper_options = _paper_options(this, reading, options)
    if options.matters_arising:
        return matters_arising(reading.log, what, paper_options)
    points = trend(reading.log, what.board.code, what.as_at) if charted else ()
    return status_paper(reading.log, what, paper_options, points)


def _paper_options(this: Session, reading: "Reading", options: ReportOptions) -> "PaperOptions":
    from pcc_actions.core.report.build import PaperOptions

    return PaperOptions(
        prepared_by="" if options.matters_arising else prepared_by(this, reading.log),
        made=this.now.at,
        revision=reading.revision,
        marking=marking_of(options.marking, reading.log),
        include_exempt=options.include_exempt,
        group=options.group,
    )


def _request(this: Session, log: Log, board: str | None, options: ReportOptions) -> "PaperRequest":
    from pcc_actions.core.report.request import paper_request

    return paper_request(
        log,
        board,
        this.now.today,
        meeting=meeting_day(options.meeting),
        as_at=None if options.as_at is None else this.day(options.as_at),
        since=None if options.since is None else this.day(options.since),
        minutes=options.matters_arising,
    )


def _tell(made: "Report", to: OutputFile) -> None:
    """Say what was written, and what the reader of it has to know."""
    from pcc_actions.terminal.say import say

    figures = f" {made.figures_line}." if made.figures else ""
    say(f"{to.path} written.{figures}")
    for sentence in made.notes:
        say(sentence)


def _note_the_gap(log: Log, what: "PaperRequest") -> None:
    """Say where something was closed that neither this paper nor, maybe, the last one tells."""
    from pcc_actions.core.report.entries import closed_between
    from pcc_actions.terminal.say import say_aside

    number = closed_between(log, what)
    if number and what.since:
        them = "it" if number == 1 else "them"
        say_aside(
            f"{counted(number, 'action')} closed shortly before the meeting of {uk(what.since)}. "
            f"If your last paper was made before that, take {them} in: add --since with the day "
            "after that paper."
        )
