"""`meeting`: when the boards meet."""

from datetime import date
from typing import Annotated, Any

import typer

from pcc_actions.cli.command import Command, LookingCommand
from pcc_actions.cli.completion import day_offers, offers
from pcc_actions.cli.help_page import CommandGroup
from pcc_actions.cli.named_board import one_board
from pcc_actions.cli.options import AsAt, BoardCode, DryRun, On, OptionalNote, board_option
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import Session, session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.changes import meetings, removals
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.dates.relative import parse_when
from pcc_actions.core.dates.typed_day import held_or_coming
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import known_board
from pcc_actions.errors import Refused


def _meeting_day(metavar: str, help_: str, offered: Any = day_offers.meetings) -> Any:
    """The argument that names a meeting that is recorded, by its date."""
    return typer.Argument(metavar=metavar, help=help_, autocompletion=offered)


WhichBoard = Annotated[
    str,
    typer.Argument(metavar="BOARD", help="Its code: GPB.", autocompletion=offers.boards),
]
OptionalBoard = Annotated[
    str | None,
    typer.Argument(metavar="[BOARD]", help="Its code: GPB.", autocompletion=offers.boards),
]
RecordedDay = Annotated[
    str, _meeting_day("DATE", "The date it is recorded on.", day_offers.recorded_meetings)
]

meeting = typer.Typer(
    name="meeting",
    cls=CommandGroup,
    no_args_is_help=True,
    help="The meetings of each board.",
)


@meeting.command("list", cls=LookingCommand)
def meeting_list(
    ctx: typer.Context,
    code: OptionalBoard = None,
    board: BoardCode = None,
    as_at: AsAt = None,
) -> None:
    """List the meetings, as they were known on a day."""
    from pcc_actions.terminal.setup import print_meetings

    this, named = session(ctx), one_board([code], board)
    log = this.read().log
    of_board = None if named is None else known_board(log, named).code
    print_meetings(log, this.day(as_at), of_board)


@meeting.command("add", cls=Command)
def meeting_add(
    ctx: typer.Context,
    code: WhichBoard,
    dates: Annotated[list[str], typer.Argument(metavar="DATE…", help="One or more: 14/03/2023.")],
    dry_run: DryRun = False,
) -> None:
    """Record meetings, held or to come."""
    this, days = session(ctx), [parse_date(each) for each in dates]
    provenance = this.provenance()

    def change(log: Log) -> Log:
        known = known_board(log, code).code
        for day in days:
            log = meetings.hold_meeting(log, known, day, provenance)
        return log

    record(this, change, dry_run=dry_run)


@meeting.command("move", cls=Command)
def meeting_move(
    ctx: typer.Context,
    code: WhichBoard,
    before: Annotated[str, _meeting_day("FROM", "The date it had.")],
    after: Annotated[str, typer.Argument(metavar="TO", help="The date it has now.")],
    on: On = None,
    note: OptionalNote = None,
    dry_run: DryRun = False,
) -> None:
    """Give a meeting another date, before it is held; what is due at it follows."""
    this = session(ctx)
    provenance = this.provenance(on)
    is_now = parse_when(after, provenance.on)

    def change(log: Log) -> Log:
        known = known_board(log, code).code
        was = _recorded_day(this, log, known, before)
        return meetings.move_meeting(log, known, was, is_now, provenance, note)

    record(this, change, dry_run=dry_run)


@meeting.command("cancel", cls=Command)
def meeting_cancel(
    ctx: typer.Context,
    code: WhichBoard,
    day: Annotated[str, _meeting_day("DATE", "The date it was planned for.")],
    on: On = None,
    note: OptionalNote = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a meeting will not be held; what is due at it follows to the next."""
    this = session(ctx)
    provenance = this.provenance(on)

    def change(log: Log) -> Log:
        known = known_board(log, code).code
        planned = _recorded_day(this, log, known, day)
        return meetings.cancel_meeting(log, known, planned, provenance, note)

    record(this, change, dry_run=dry_run)


@meeting.command("edit", cls=Command)
def meeting_edit(
    ctx: typer.Context,
    code: WhichBoard,
    day: RecordedDay,
    new_date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help="The date it always had.")
    ] = None,
    new_board: Annotated[str | None, board_option("The board whose it always was.")] = None,
    dry_run: DryRun = False,
) -> None:
    """Put a meeting right that was recorded on a wrong date, or of a wrong board."""
    if new_date is None and new_board is None:
        line = whole_line(ctx, "--date DATE")
        raise Refused(f"Say what is to be put right, as in: {line}; or whose it was: --board CODE.")
    this, is_now = session(ctx), None if new_date is None else parse_date(new_date)

    def change(log: Log) -> Log:
        known = known_board(log, code).code
        of_board = None if new_board is None else known_board(log, new_board).code
        was = _recorded_day(this, log, known, day)
        return meetings.edit_meeting(log, known, was, is_now, of_board)

    record(this, change, dry_run=dry_run)


@meeting.command("remove", cls=Command)
def meeting_remove(
    ctx: typer.Context,
    code: WhichBoard,
    day: RecordedDay,
    dry_run: DryRun = False,
) -> None:
    """Take out a meeting that never was; one that will not be held is cancelled."""
    this = session(ctx)

    def change(log: Log) -> Log:
        known = known_board(log, code).code
        return removals.remove_meeting(log, known, _recorded_day(this, log, known, day))

    record(this, change, dry_run=dry_run)


def _recorded_day(this: Session, log: Log, board: str, typed: str) -> date:
    """The day of a recorded meeting of a board, held or to come."""
    recorded = {each.date for each in log.meetings if each.board == board}
    return held_or_coming(typed, this.now.today, recorded)
