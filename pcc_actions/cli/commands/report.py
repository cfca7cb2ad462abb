"""`report`: the status paper of a board, at the terminal or as a file."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from pcc_actions.cli.command import takes
from pcc_actions.cli.completion import offers
from pcc_actions.cli.file_formats import PAPERS
from pcc_actions.cli.options import AsAt, BoardOption
from pcc_actions.cli.output_file import (
    Force,
    IncludeExempt,
    Marking,
    Target,
    marking_of,
    prepared_by,
    put,
    target,
)
from pcc_actions.cli.session import Session, meeting_day, session
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.report.build import PaperOptions
    from pcc_actions.core.report.parts import Report
    from pcc_actions.core.report.request import PaperRequest
    from pcc_actions.store.reading import Reading

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
            autocompletion=offers.boards,
        ),
    ] = None,
    named: BoardOption = None,
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
    code = _code(board, named)
    to = target(this, output, [*PAPERS], others=OTHERS, force=force) if output else None
    charted = to is not None and to.ending == CHARTED and not given.matters_arising
    reading, what = _read(this, code, given, charted=charted)
    made = _made(this, reading, what, given, charted=charted)
    if to is None:
        from pcc_actions.terminal.paper import print_paper

        print_paper(made)
    else:
        put(to, lambda progress: PAPERS[to.ending](made, progress))
        _tell(made, to)
    if given.since is None and not given.matters_arising:
        _note_the_gap(reading.log, what)


def _code(typed: str | None, named: str | None) -> str | None:
    """Give the board's code, typed by itself or with --board. Raises `Refused` for two, or none."""
    codes = {each.strip() for each in (typed, named) if each is not None}
    if len(codes) > 1:
        raise Refused(f"Two boards are named: {joined(sorted(codes))}. Leave one out.")
    if codes == {""}:
        raise Refused("The board is empty. Say which, or leave it out.")
    return codes.pop() if codes else None


def _read(
    this: Session, board: str | None, given: Given, *, charted: bool
) -> "tuple[Reading, PaperRequest]":
    """Read the log as far as the paper needs it, and tell which paper it is."""
    from pcc_actions.core.report.request import settled_by

    reading = this.read_for_paper(
        lambda head: settled_by(head, _asked(this, head, board, given), charted=charted)
    )
    return reading, _asked(this, reading.log, board, given)


def _made(
    this: Session, reading: "Reading", what: "PaperRequest", given: Given, *, charted: bool
) -> "Report":
    from pcc_actions.core.report.build import matters_arising, status_paper
    from pcc_actions.core.report.trend import trend

    manner = _manner(this, reading, given)
    if given.matters_arising:
        return matters_arising(reading.log, what, manner)
    points = trend(reading.log, what.board.code, what.as_at) if charted else ()
    return status_paper(reading.log, what, manner, points)


def _manner(this: Session, reading: "Reading", given: Given) -> "PaperOptions":
    from pcc_actions.core.report.build import PaperOptions

    return PaperOptions(
        prepared_by=prepared_by(this, reading.log),
        made=this.now.at,
        revision=reading.revision,
        marking=marking_of(given.marking, reading.log),
        include_exempt=given.include_exempt,
        group=given.group,
    )


def _asked(this: Session, log: Log, board: str | None, given: Given) -> "PaperRequest":
    from pcc_actions.core.report.request import paper_request

    return paper_request(
        log,
        board,
        this.now.today,
        meeting=meeting_day(given.meeting),
        as_at=None if given.as_at is None else this.day(given.as_at),
        since=None if given.since is None else this.day(given.since),
        minutes=given.matters_arising,
    )


def _tell(made: "Report", to: Target) -> None:
    """Say what was written, and what the reader of it has to know."""
    from pcc_actions.terminal.say import say

    figures = f" {made.figures_line}." if made.figures else ""
    say(f"{to.path} written.{figures}")
    for sentence in made.notes:
        say(sentence)


def _note_the_gap(log: Log, what: "PaperRequest") -> None:
    """Say where something was closed that neither this paper nor, maybe, the last one tells."""
    from pcc_actions.core.report.entries import closed_between
    from pcc_actions.terminal.say import note

    number = closed_between(log, what)
    if number and what.since:
        them = "it" if number == 1 else "them"
        note(
            f"{counted(number, 'action')} closed shortly before the meeting of {uk(what.since)}. "
            f"If your last paper was made before that, take {them} in: add --since with the day "
            "after that paper."
        )
