"""The commands that make papers: what leaves the terminal."""

import typer

from pcc_actions.cli.command import Command
from pcc_actions.cli.commands.export import export
from pcc_actions.cli.commands.report import report

PANEL = "Paper"


def register(app: typer.Typer) -> None:
    """Put the commands under the app."""
    app.command("report", cls=Command, rich_help_panel=PANEL)(report)
    app.command("export", cls=Command, rich_help_panel=PANEL)(export)
