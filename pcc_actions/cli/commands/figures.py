"""`figures`: how much is outstanding, how long it takes, and how often it slips."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.arguments import listed_board_argument
from pcc_actions.cli.command import with_options
from pcc_actions.cli.context import names_several
from pcc_actions.cli.figures_file import FiguresFile, figures_file
from pcc_actions.cli.figures_options import FiguresOptions
from pcc_actions.cli.file_formats import FIGURES
from pcc_actions.cli.named_board import listed_board, one_board
from pcc_actions.cli.options import Force, output_option
from pcc_actions.cli.output_file import (
    OutputFile,
    WantedFile,
    unmarked_csv,
    wanted_file,
    write_made,
)
from pcc_actions.cli.session import Session, session
from pcc_actions.core.first_day import first_day, refuse_backwards
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.cli.logs import Logs
    from pcc_actions.core.figures.paper import ExemptActions, FiguresPaper, FiguresRequest
    from pcc_actions.core.history.snapshot import Snapshot

OTHER_FILES = "A table to be copied is printed with --format csv or --format markdown."


@dataclass(frozen=True, slots=True)
class _Counted:
    """What is counted of one of several logs."""

    actions: "Sequence[Snapshot]"
    since: date | None
    revision: int


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
    options.refuse_ignored(output)
    code = one_board([typed], options.board)
    if names_several(ctx):
        return _of_several(ctx, code, options, WantedFile(output, force, [*FIGURES], OTHER_FILES))
    if options.group == "body":
        raise Refused("--group body is for several logs, and this is one. Leave it out.")
    from pcc_actions.core.figures.paper import figures_paper

    this = session(ctx)
    to = wanted_file(this, output, [*FIGURES], others=OTHER_FILES, force=force)
    reading = this.read_for_paper() if options.leaves(output) else this.read()
    log = reading.log
    made = figures_paper(log, _request(this, log, code, options, options.exempt(output)))
    marking = options.page_words(log.settings.marking, output)
    if to is None:
        _print(made, options, reading.revision, marking)
    else:
        _write(to, figures_file(this, log, reading.revision, made, marking))


def _of_several(
    ctx: typer.Context, code: str | None, options: FiguresOptions, file: WantedFile
) -> None:
    """Count what is in several logs: for each body, unless other headings are asked for."""
    from pcc_actions.cli.logs import look_at_each
    from pcc_actions.core.figures.paper import paper_of
    from pcc_actions.core.figures.words import TITLE

    options = replace(options, group=options.group or "body")
    logs = look_at_each(ctx, lambda this: _counted(this, code, options, file))
    request = _joined_request(logs, options, file.path)
    every = [replace(each, body=part.body) for part in logs.parts for each in part.made.actions]
    title = f"{TITLE}: {f'{code} in ' if code else ''}{logs.counted}"
    made = replace(paper_of(every, request, title), where=logs.where)
    marking = options.page_words(logs.marking, file.path)
    if file.found is None:
        _print(made, options, 0, marking, {each.body: each.made.revision for each in logs.parts})
    else:
        _write(file.found, figures_file(logs.this, Log(), None, made, marking))
    logs.end()


def _counted(
    this: Session, code: str | None, options: FiguresOptions, file: WantedFile
) -> tuple[Settings, _Counted]:
    """The actions of one log that are counted, and the settings of that."""
    from pcc_actions.core.figures.paper import counted_actions

    file.look(this)
    reading = this.read_for_paper() if options.leaves(file.path) else this.read()
    request = _request(this, reading.log, code, options, options.exempt(file.path))
    actions = counted_actions(reading.log, request)
    return reading.log.settings, _Counted(actions, request.since, reading.revision)


def _joined_request(
    logs: "Logs[_Counted]", options: FiguresOptions, output: Path | None
) -> "FiguresRequest":
    """What is asked for of all logs. Raises `Refused` where that is since another day in each."""
    from pcc_actions.core.figures.paper import FiguresRequest

    days = {part.made.since for part in logs.parts}
    if len(days) > 1:
        raise Refused(
            "The last meeting is of another day in each log. Give the day: --since 07/03/2023."
        )
    since = next(iter(days), None)
    day = logs.this.day(options.as_at)
    return FiguresRequest(None, day, since, options.group, options.exempt(output))


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
    made: "FiguresPaper",
    options: FiguresOptions,
    revision: int,
    marking: str | None,
    revisions: Mapping[str, int] = MappingProxyType({}),
) -> None:
    from pcc_actions.terminal.say import say_aside, write_utf8

    if options.format == "table":
        from pcc_actions.terminal.figures import print_figures

        print_figures(made)
    elif options.format == "json":
        from pcc_actions.exports.figures.as_json import json_figures

        write_utf8(json_figures(made, revision, revisions))
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
