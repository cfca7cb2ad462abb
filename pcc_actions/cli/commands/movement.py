"""`movement`: what moved among the actions of each board between two days."""

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.arguments import listed_board_argument
from pcc_actions.cli.command import with_options
from pcc_actions.cli.context import names_several
from pcc_actions.cli.last_day import last_day
from pcc_actions.cli.list_options import ExemptInLists, ListFormat, is_paper, refuse_needless_exempt
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.options import AsAt, BoardCode, since_option, until_option
from pcc_actions.cli.session import Session, session
from pcc_actions.core.dates.relative import is_date
from pcc_actions.core.first_day import is_last_meeting
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.movement_days import first_days, settled_by
from pcc_actions.core.movement_list import BoardMovement, board_movements
from pcc_actions.core.publication.marking import list_marking
from pcc_actions.core.queries import board_codes
from pcc_actions.core.references.destination import NO_BOARD_YET
from pcc_actions.core.report.movement_words import movement_in_full, movement_left_out
from pcc_actions.core.text.command_line import command_line
from pcc_actions.errors import Refused, Unknown

if TYPE_CHECKING:
    from pcc_actions.cli.logs import Logs


@dataclass(frozen=True, slots=True)
class MovementOptions:
    """Of which board and between which days it is asked for, and how it is printed, as typed."""

    board: BoardCode = None
    since: Annotated[
        str | None,
        since_option(
            "From that day on: 07/03/2023, last meeting, last week. Without it: since the last "
            "meeting of each board, or of any for a board that meets no more."
        ),
    ] = None
    until: Annotated[str | None, until_option("To that day: 31/03/2023. Without it: today.")] = None
    as_at: AsAt = None
    format: ListFormat = "table"
    include_exempt: ExemptInLists = False

    @property
    def public(self) -> bool:
        """Whether exempt actions are withheld from it."""
        return is_paper(self.format) and not self.include_exempt

    def last_day(self, this: Session) -> date:
        """The last day that is told. Raises `Refused` for one after the as-at day."""
        as_at = this.day(self.as_at)
        return as_at if self.until is None else last_day(this, self.until, as_at)


@dataclass(frozen=True, slots=True)
class _Made:
    """The movement of the boards that are asked for, of one log or of several.

    `first_days` are the days since which it is told. Of several logs `revisions` are those of
    each, by the names of their bodies.
    """

    movements: Sequence[BoardMovement]
    first_days: frozenset[date | None]
    until: date
    revision: int
    marking: str | None
    revisions: Mapping[str, int] = field(default_factory=dict)

    @property
    def one_day(self) -> date | None:
        """The first day, where it is one for all the boards."""
        return next(iter(self.first_days)) if len(self.first_days) == 1 else None


@with_options(MovementOptions)
def movement(
    ctx: typer.Context,
    options: MovementOptions,
    typed: Annotated[
        str | None, listed_board_argument("Only of this board: GPB. Without it: of each board.")
    ] = None,
) -> None:
    """List what moved since the board's last meeting, or between two days."""
    refuse_needless_exempt(options.format, include_exempt=options.include_exempt)
    code = one_board([typed], options.board)
    _refuse_a_day(code)
    if not names_several(ctx):
        return _print(_made(session(ctx), code, options)[1], options)
    from pcc_actions.cli.logs import look_at_each

    logs = look_at_each(ctx, lambda this: _made(this, code, options))
    _print(_joined(logs, options), options)
    logs.end()


def _made(this: Session, code: str | None, options: MovementOptions) -> tuple[Settings, _Made]:
    """The movement in one log, and the settings of that."""
    read = this.read_for_paper if is_paper(options.format) else this.read
    until, as_at = options.last_day(this), this.day(options.as_at)
    reading = read(lambda head: settled_by(head, code, options.since, until, as_at))
    log = reading.log
    since = first_days(log, _boards(log, code), options.since, until, as_at)
    made = board_movements(log, since, until, public=options.public)
    days = frozenset(since.values())
    return log.settings, _Made(made, days, until, reading.revision, log.settings.marking)


def _joined(logs: "Logs[_Made]", options: MovementOptions) -> _Made:
    """The movement in several logs as one."""
    return _Made(
        [replace(each, body=part.body) for part in logs.parts for each in part.made.movements],
        frozenset(day for part in logs.parts for day in part.made.first_days),
        options.last_day(logs.this),
        0,
        logs.marking,
        {part.body: part.made.revision for part in logs.parts},
    )


def _refuse_a_day(code: str | None) -> None:
    """Raise `Refused` where a day stands in the place of the board."""
    if code is not None and (is_date(code) or is_last_meeting(code)):
        line = command_line(("movement", "--since", code))
        raise Refused(f"{code} is not the code of a board. What moved since that day: {line}.")


def _boards(log: Log, code: str | None) -> list[str]:
    """The boards whose movement is asked for. Raises `Unknown` where there is none."""
    boards = board_codes(log, listed_code(log, code))
    if not boards:
        raise Unknown(NO_BOARD_YET)
    return boards


def _print(of: _Made, options: MovementOptions) -> None:
    made = of.movements
    if options.format == "table":
        from pcc_actions.terminal.movement import print_movement

        return print_movement(made)
    from pcc_actions.terminal.say import say_aside, write_utf8

    exempt_note = movement_left_out(made) if options.public else movement_in_full(made)
    if options.format == "json":
        from pcc_actions.exports.movement import json_movement

        write_utf8(json_movement(made, of.until, of.one_day, of.revision, of.revisions))
    elif options.format == "csv":
        from pcc_actions.exports.movement import csv_movement

        if exempt_note:
            say_aside(exempt_note)
        write_utf8(csv_movement(made))
    else:
        from pcc_actions.exports.movement import markdown_movement

        marking = list_marking(of.marking, include_exempt=options.include_exempt)
        write_utf8(markdown_movement(made, exempt_note, marking))
    return None
