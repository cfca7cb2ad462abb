"""`board`: the boards of a log."""

from typing import Annotated

import typer

from pcc_actions.cli.command import Command
from pcc_actions.cli.options import DryRun, FullName
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import session
from pcc_actions.core.changes import meetings

board = typer.Typer(
    name="board", no_args_is_help=True, help="The boards whose meetings raise actions."
)


@board.command("list", cls=Command)
def board_list(ctx: typer.Context) -> None:
    """List the boards, with the style of their references."""
    from pcc_actions.terminal.setup import print_boards

    print_boards(session(ctx).read().log)


@board.command("add", cls=Command)
def board_add(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="A short code: GPB.")],
    name: FullName,
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
