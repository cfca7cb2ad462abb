"""`help`: what a command does, and how it is typed."""

from typing import Annotated

import typer

from pcc_actions.cli.completion import offers
from pcc_actions.errors import Refused


def help_(
    ctx: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="COMMAND",
            help="The command: note, or meeting add.",
            autocompletion=offers.commands,
        ),
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every command there is.")] = False,
) -> None:
    """Show what a command does, or which commands there are."""
    top = ctx.find_root()
    if every and names:
        raise Refused(f"--all lists every command. Leave it out: pcc-actions help {names[0]}.")
    asked = ["--all"] if every else [*(names or ()), "--help"]
    top.command.main(asked, prog_name=top.info_name, standalone_mode=False)
