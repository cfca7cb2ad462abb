"""`movement`: what moved among the actions of each board between two days."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.arguments import listed_board_argument
from pcc_actions.cli.command import with_options
from pcc_actions.cli.last_day import last_day
from pcc_actions.cli.list_options import ExemptInLists, ListFormat, is_paper, refuse_needless_exempt
from pcc_actions.cli.named_board import listed_code, one_board
from pcc_actions.cli.options import AsAt, BoardCode, since_option, until_option
from pcc_actions.cli.session import Session, session
from pcc_actions.core.dates.relative import is_date
from pcc_actions.core.first_day import is_last_meeting
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.movement_days import first_days, settled_by
from pcc_actions.core.movement_list import BoardMovement, board_movements
from pcc_actions.core.publication.marking import list_marking
from pcc_actions.core.queries import board_codes
from pcc_actions.core.references.destination import NO_BOARD_YET
from pcc_actions.core.report.movement_words import movement_in_full, movement_left_out
from pcc_actions.core.text.command_line import command_line
from pcc_actions.errors import Refused
from pcc_actions.store.reading import Reading


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
class _Asked:
    """The boards whose movement is asked for, with the first day of each, and the last day."""

    since: dict[str, date | None]
    until: date

    @property
    def one_day(self) -> date | None:
        """The first day, where it is one for all the boards."""
        days = {*self.since.values()}
        return days.pop() if len(days) == 1 else None


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
    this = session(ctx)
    code = one_board([typed], options.board)
    _refuse_a_day(code)
    read = this.read_for_paper if is_paper(options.format) else this.read
    until, as_at = options.last_day(this), this.day(options.as_at)
    reading = read(lambda head: settled_by(head, code, options.since, until, as_at))
    boards = _boards(reading.log, code)
    asked = _Asked(first_days(reading.log, boards, options.since, until, as_at), until)
    made = board_movements(reading.log, asked.since, asked.until, public=options.public)
    _print(made, options, asked, reading)


def _refuse_a_day(code: str | None) -> None:
    """Raise `Refused` where a day stands in the place of the board."""
    if code is not None and (is_date(code) or is_last_meeting(code)):
        line = command_line(("movement", "--since", code))
        raise Refused(f"{code} is not the code of a board. What moved since that day: {line}.")


def _boards(log: Log, code: str | None) -> list[str]:
    """The boards whose movement is asked for. Raises `Refused` where there is none."""
    boards = board_codes(log, listed_code(log, code))
    if not boards:
        raise Refused(NO_BOARD_YET)
    return boards


def _print(
    made: Sequence[BoardMovement], options: MovementOptions, asked: _Asked, reading: Reading
) -> None:
    if options.format == "table":
        from pcc_actions.terminal.movement import print_movement

        return print_movement(made)
    from pcc_actions.terminal.say import say_aside, write_utf8

    exempt_note = movement_left_out(made) if options.public else movement_in_full(made)
    if options.format == "json":
        from pcc_actions.exports.movement import json_movement

        write_utf8(json_movement(made, asked.until, asked.one_day, reading.revision))
    elif options.format == "csv":
        from pcc_actions.exports.movement import csv_movement

        if exempt_note:
            say_aside(exempt_note)
        write_utf8(csv_movement(made))
    else:
        from pcc_actions.exports.movement import markdown_movement

        words = reading.log.settings.marking
        marking = list_marking(words, include_exempt=options.include_exempt)
        write_utf8(markdown_movement(made, exempt_note, marking))
    return None
