"""`meeting`: when the boards meet."""

from typing import Annotated

import typer

from pcc_actions.cli.command import Command
from pcc_actions.cli.completion import offers
from pcc_actions.cli.options import AsAt, DryRun, On, OptionalNote
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import session
from pcc_actions.core.changes import meetings
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import known_board

WhichBoard = Annotated[
    str,
    typer.Argument(metavar="BOARD", help="Its code: GPB.", autocompletion=offers.boards),
]
OptionalBoard = Annotated[
    str | None,
    typer.Argument(metavar="[BOARD]", help="Its code: GPB.", autocompletion=offers.boards),
]

meeting = typer.Typer(name="meeting", no_args_is_help=True, help="The meetings of each board.")


@meeting.command("list", cls=Command)
def meeting_list(ctx: typer.Context, code: OptionalBoard = None, as_at: AsAt = None) -> None:
    """List the meetings, as they were known on a day."""
    from pcc_actions.terminal.setup import print_meetings

    this = session(ctx)
    log = this.read().log
    print_meetings(log, this.day(as_at), known_board(log, code).code if code is not None else None)


@meeting.command("add", cls=Command)
def meeting_add(
    ctx: typer.Context,
    code: WhichBoard,
    dates: Annotated[list[str], typer.Argument(metavar="DATE…", help="One or more: 14/03/2023.")],
    dry_run: DryRun = False,
) -> None:
    """Record meetings, held or to come."""
    days = [parse_date(each) for each in dates]

    def change(log: Log) -> Log:
        known = known_board(log, code).code
        for day in days:
            log = meetings.add_meeting(log, known, day)
        return log

    record(session(ctx), change, dry_run=dry_run)


@meeting.command("move", cls=Command)
def meeting_move(
    ctx: typer.Context,
    code: WhichBoard,
    before: Annotated[str, typer.Argument(metavar="FROM", help="The date it had.")],
    after: Annotated[str, typer.Argument(metavar="TO", help="The date it has now.")],
    on: On = None,
    note: OptionalNote = None,
    dry_run: DryRun = False,
) -> None:
    """Give a meeting another date, before it is held; what is due at it follows."""
    this = session(ctx)
    provenance, was, is_now = this.provenance(on), parse_date(before), parse_date(after)

    def change(log: Log) -> Log:
        known = known_board(log, code).code
        return meetings.move_meeting(log, known, was, is_now, provenance, note)

    record(this, change, dry_run=dry_run)


@meeting.command("cancel", cls=Command)
def meeting_cancel(
    ctx: typer.Context,
    code: WhichBoard,
    date: Annotated[str, typer.Argument(metavar="DATE", help="The date it was planned for.")],
    on: On = None,
    note: OptionalNote = None,
    dry_run: DryRun = False,
) -> None:
    """Record that a meeting will not be held; what is due at it follows to the next."""
    this = session(ctx)
    provenance, day = this.provenance(on), parse_date(date)

    def change(log: Log) -> Log:
        return meetings.cancel_meeting(log, known_board(log, code).code, day, provenance, note)

    record(this, change, dry_run=dry_run)
