"""`help`: what a command does, and how it is typed."""

from typing import Annotated

import typer


def help_(
    ctx: typer.Context,
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="COMMAND", help="The command: note, or meeting add."),
    ] = None,
) -> None:
    """Show what a command does, or which commands there are."""
    top = ctx.find_root()
    top.command.main([*(names or ()), "--help"], prog_name=top.info_name, standalone_mode=False)
