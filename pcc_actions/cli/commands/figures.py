"""`figures`: how much is outstanding, how long it takes, and how often it slips."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.arguments import listed_board_argument
from pcc_actions.cli.command import with_options
from pcc_actions.cli.figures_file import FiguresFile, figures_file
from pcc_actions.cli.file_formats import FIGURES
from pcc_actions.cli.list_options import ListFormat, is_paper, refuse_needless_exempt
from pcc_actions.cli.named_board import listed_board, one_board
from pcc_actions.cli.options import (
    AsAt,
    BoardCode,
    Force,
    IncludeExempt,
    Marking,
    group_option,
    output_option,
    since_option,
)
from pcc_actions.cli.output_file import (
    OutputFile,
    marking_of,
    unmarked_csv,
    wanted_file,
    write_made,
)
from pcc_actions.cli.session import Session, session
from pcc_actions.core.first_day import first_day, refuse_backwards
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Log
from pcc_actions.core.publication.marking import list_marking, page_marking
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.core.figures.paper import ExemptActions, FiguresPaper, FiguresRequest

OTHER_FILES = "A table to be copied is printed with --format csv or --format markdown."


@dataclass(frozen=True, slots=True)
class FiguresOptions:
    """Which figures are asked for and how they are printed, as typed."""

    board: BoardCode = None
    group: Annotated[
        GroupBy | None,
        group_option("The same for each: owner, board, theme or meeting."),
    ] = None
    since: Annotated[
        str | None,
        since_option(
            "Count what was discharged and deferred from that day on: 07/03/2023, last meeting."
        ),
    ] = None
    as_at: AsAt = None
    format: ListFormat = "table"
    marking: Marking = None
    include_exempt: IncludeExempt = False

    def refuse_ignored(self, output: Path | None) -> None:
        """Raise `Refused` for an option that would be ignored."""
        if output is not None and self.format != "table":
            raise Refused("--format is for what is printed: the name of a file says its format.")
        if self.leaves(output):
            return
        if self.marking is not None:
            raise Refused("--marking is for what leaves the house: files, csv and markdown.")
        refuse_needless_exempt(self.format, include_exempt=self.include_exempt)

    def leaves(self, output: Path | None) -> bool:
        """Whether the figures may leave the house."""
        return output is not None or is_paper(self.format)

    def exempt(self, output: Path | None) -> "ExemptActions":
        """What becomes of exempt actions."""
        from pcc_actions.core.figures.paper import ExemptActions

        if not self.leaves(output):
            return ExemptActions.ON_SCREEN
        return ExemptActions.IN_FULL if self.include_exempt else ExemptActions.WITHHELD


@with_options(FiguresOptions)
def figures(
    ctx: typer.Context,
    options: FiguresOptions,
    typed: Annotated[
        str | None, listed_board_argument("Only of this board: GPB. Without it: of all.")
    ] = None,
    output: Annotated[
        Path | None,
        output_option(
            "Write them to a file with charts, in the format its name ends in: .html or .xlsx. "
            "Without it: on the screen.",
        ),
    ] = None,
    force: Force = False,
) -> None:
    """Count what is outstanding and overdue, how long actions take, and how often they slip."""
    from pcc_actions.core.figures.paper import figures_paper

    options.refuse_ignored(output)
    this = session(ctx)
    code = one_board([typed], options.board)
    to = wanted_file(this, output, [*FIGURES], others=OTHER_FILES, force=force)
    reading = this.read_for_paper() if options.leaves(output) else this.read()
    marked = list_marking if output is None else page_marking
    words = marking_of(options.marking, reading.log)
    marking = marked(words, include_exempt=options.include_exempt)
    request = _request(this, reading.log, code, options, options.exempt(output))
    made = figures_paper(reading.log, request)
    if to is None:
        _print(made, options, reading.revision, marking)
    else:
        _write(to, figures_file(this, reading, made, marking))


def _write(to: OutputFile, made: FiguresFile) -> None:
    from pcc_actions.terminal.say import say

    write_made(to, lambda _: FIGURES[to.ending](made))
    say(f"{to.path} written: {made.paper.sentence}")


def _request(
    this: Session, log: Log, code: str | None, options: FiguresOptions, exempt: "ExemptActions"
) -> "FiguresRequest":
    """What is asked for. Raises `Refused` for a board or a day that is none."""
    from pcc_actions.core.figures.paper import FiguresRequest

    board = None if code is None else listed_board(log, code)
    as_at, since = this.day(options.as_at), None
    if options.since is not None:
        since = first_day(log, options.since, board.code if board else None, as_at)
        refuse_backwards(since, as_at, as_at)
    return FiguresRequest(board, as_at, since, options.group, exempt)


def _print(
    made: "FiguresPaper", options: FiguresOptions, revision: int, marking: str | None
) -> None:
    from pcc_actions.terminal.say import say_aside, write_utf8

    if options.format == "table":
        from pcc_actions.terminal.figures import print_figures

        print_figures(made)
    elif options.format == "json":
        from pcc_actions.exports.figures.as_json import json_figures

        write_utf8(json_figures(made, revision))
    elif options.format == "markdown":
        from pcc_actions.exports.figures.as_markdown import markdown_figures

        write_utf8(markdown_figures(made, marking))
    else:
        from pcc_actions.exports.figures.as_csv import csv_figures

        for sentence in _aside(made, options.marking):
            say_aside(sentence)
        write_utf8(csv_figures(made))


def _aside(made: "FiguresPaper", marking: str | None) -> Iterator[str]:
    """What is to be known of a csv that has no place for it."""
    if made.exempt_note:
        yield made.exempt_note
    if marking is not None:
        yield unmarked_csv(marking)
