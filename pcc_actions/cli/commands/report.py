"""`report`: the status paper of a board, at the terminal or as a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.completion import day_offers
from pcc_actions.cli.context import names_several
from pcc_actions.cli.file_formats import PAPERS
from pcc_actions.cli.named_board import board_and_meeting
from pcc_actions.cli.options import BoardCode, Force, output_option
from pcc_actions.cli.output_file import OutputFile, WantedFile, wanted_file, write_made
from pcc_actions.cli.report_paper import ReportOptions, made_paper, read_requested
from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.report.parts import Report
    from pcc_actions.core.report.request import PaperRequest

OTHER_FILES = "Spreadsheets and calendars are made by pcc-actions export."
CHARTED = ".html"  # the format that shows how it went over the last meetings


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
            autocompletion=day_offers.board_or_meeting,
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
    code, meeting = board_and_meeting(ctx, words or (), named, options.meeting)
    options = replace(options, meeting=meeting)
    options.refuse_one_board(code)
    options.refuse_with_programme()
    if names_several(ctx):
        return _of_several(ctx, code, options, WantedFile(output, force, [*PAPERS], OTHER_FILES))
    this = session(ctx)
    to = wanted_file(this, output, [*PAPERS], others=OTHER_FILES, force=force)
    charted = to is not None and to.ending == CHARTED and options.charted
    with _line_kept(ctx):
        reading, asked = read_requested(this, code, options, charted=charted)
    made = made_paper(this, reading, asked, options, charted=charted)
    _shown(made, to)
    if options.since is None and not (options.matters_arising or options.programme):
        for each in asked:
            _note_the_gap(reading.log, each, named=options.all_boards)


def _of_several(
    ctx: typer.Context, code: str | None, options: ReportOptions, file: WantedFile
) -> None:
    """Print one paper over several logs."""
    from pcc_actions.cli.joined_report import paper_of_several

    made, logs = paper_of_several(ctx, code, options, file)
    _shown(made, file.found)
    logs.end()


def _shown(made: "Report", to: OutputFile | None) -> None:
    """Print the paper, or write it and say so."""
    if to is None:
        from pcc_actions.terminal.paper import print_paper

        print_paper(made)
    else:
        write_made(to, lambda progress: PAPERS[to.ending](made, progress))
        _tell(made, to)


@contextmanager
def _line_kept(ctx: typer.Context) -> Iterator[None]:
    """Have a board that was not said asked for with the line that was typed, the board in it."""
    from pcc_actions.core.report.request import BoardNotSaid

    try:
        yield
    except BoardNotSaid as error:
        line = whole_line(ctx, reference=error.example)
        raise Refused(error.with_line(line)) from None


def _tell(made: "Report", to: OutputFile) -> None:
    """Say what was written, and what the reader of it has to know."""
    from pcc_actions.terminal.say import say

    figures = f" {made.figures_line}." if made.figures else ""
    say(f"{to.path} written.{figures}")
    for sentence in made.notes:
        say(sentence)


def _note_the_gap(log: Log, what: "PaperRequest", *, named: bool) -> None:
    """Say where something was closed that neither this paper nor, maybe, the last one tells."""
    from pcc_actions.core.report.entries import closed_between
    from pcc_actions.terminal.say import say_aside

    number = closed_between(log, what)
    if number and what.since:
        them = "it" if number == 1 else "them"
        say_aside(
            f"{f'{what.board.code}: ' if named else ''}"
            f"{counted(number, 'action')} closed shortly before the meeting of {uk(what.since)}. "
            f"If your last paper was made before that, take {them} in: add --since with the day "
            "after that paper."
        )
