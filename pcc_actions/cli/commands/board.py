"""The commands that set up a log: `init`, `board`, `meeting`, `person`."""

from typing import Annotated

import typer

from pcc_actions.cli.command import Command
from pcc_actions.cli.completion import offers
from pcc_actions.cli.options import AsAt, DryRun, On, OptionalNote
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import session
from pcc_actions.core.changes import meetings
from pcc_actions.core.dates.parse import parse_date
from pcc_actions.core.model import Board, Log
from pcc_actions.core.references.lookup import known_board
from pcc_actions.errors import Refused

PANEL = "Set up"
FIRST_BOARDS = (
    Board("GPB", "Governance & Performance Board", "{item}.{date}"),
    Board("PAM", "Performance Accountability Meeting", "{item:02}.{date}"),
)

BoardCode = Annotated[
    str,
    typer.Argument(metavar="BOARD", help="Its code: GPB.", autocompletion=offers.boards),
]
OptionalBoard = Annotated[
    str | None,
    typer.Argument(metavar="[BOARD]", help="Its code: GPB.", autocompletion=offers.boards),
]

board = typer.Typer(no_args_is_help=True, help="The boards whose meetings raise actions.")
meeting = typer.Typer(no_args_is_help=True, help="The meetings of each board.")
person = typer.Typer(no_args_is_help=True, help="The people who own actions.")


def init(ctx: typer.Context, dry_run: DryRun = False) -> None:
    """Make a new, empty log with the boards GPB and PAM."""
    from pcc_actions.store.saving import create
    from pcc_actions.terminal.say import say, warn

    path = session(ctx).new_path
    if path.exists():
        raise Refused(
            f"There is a log already: {path}. To begin another, name its file with --file."
        )
    log = Log(boards={each.code: each for each in FIRST_BOARDS})
    warning = "" if dry_run else create(path, log)
    boards = " and ".join(log.boards)
    say(f"{'Would make' if dry_run else 'Made'} {path}, a new log with the boards {boards}.")
    if warning:
        warn(warning)


@board.command("list", cls=Command)
def board_list(ctx: typer.Context) -> None:
    """List the boards, with the style of their references."""
    from pcc_actions.terminal.setup import print_boards

    print_boards(session(ctx).read().log)


@board.command("add", cls=Command)
def board_add(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="A short code: GPB.")],
    name: Annotated[str, typer.Option("--name", metavar="TEXT", help="The whole name.")],
    reference: Annotated[
        str,
        typer.Option(
            "--reference",
            metavar="STYLE",
            show_default=False,
            help="How its minutes print references: {item}.{date} is 3.14/02/2023 (unless you "
            "say otherwise), {item:02}/{date} is 03/14/02/2023, {serial:03}/{yy} is 090/18; free "
            "is whatever they print.",
        ),
    ] = "{item}.{date}",
    dry_run: DryRun = False,
) -> None:
    """Record a board."""
    record(
        session(ctx), lambda log: meetings.add_board(log, code, name, reference), dry_run=dry_run
    )


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
    code: BoardCode,
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
    code: BoardCode,
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
    code: BoardCode,
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


@person.command("list", cls=Command)
def person_list(ctx: typer.Context) -> None:
    """List the people."""
    from pcc_actions.terminal.setup import print_people

    print_people(session(ctx).read().log)


@person.command("add", cls=Command)
def person_add(
    ctx: typer.Context,
    initials: Annotated[str, typer.Argument(metavar="INITIALS", help="As the minutes have them.")],
    name: Annotated[str, typer.Option("--name", metavar="TEXT", help="The whole name.")],
    post: Annotated[
        str | None, typer.Option("--post", metavar="TEXT", help="The post they hold: Minute-taker.")
    ] = None,
    email: Annotated[
        str | None, typer.Option("--email", metavar="ADDRESS", help="The e-mail address.")
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record somebody who owns actions."""
    from pcc_actions.terminal.say import warn

    after = record(
        session(ctx),
        lambda log: meetings.add_person(log, initials, name, post, email),
        dry_run=dry_run,
    )
    new = list(after.people.values())[-1]
    if new.key != new.initials:
        warn(f"{new.initials} is somebody else already: name {new.name} as owner {new.key}.")


def register(app: typer.Typer) -> None:
    """Put the commands under the app."""
    app.command("init", cls=Command, rich_help_panel=PANEL)(init)
    for name, commands in (("board", board), ("meeting", meeting), ("person", person)):
        app.add_typer(commands, name=name, rich_help_panel=PANEL)
