"""The options of `import`: what is said of the document, and what is to be done with it."""

from dataclasses import dataclass
from typing import Annotated, Literal

import typer

from pcc_actions.cli.options import BoardCode, DryRun, format_option, meeting_option, yes_option
from pcc_actions.cli.prompts import at_terminal

PlanFormat = Literal["table", "json"]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What is said of the document, and what is to be done with it, as typed."""

    board: BoardCode = None
    meeting: Annotated[
        str | None,
        meeting_option(
            "The date of the meeting, where the document does not say it, or says it wrongly; "
            "a row that names its own meeting keeps that."
        ),
    ] = None
    map: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="HEADING=WHAT",
            help="What stands in a column of an action log: reference, action, owner, due, "
            'status, update or none. --map "Lead=owner".',
            show_default=False,
        ),
    ] = None
    yes: Annotated[bool, yes_option("Record what is sure without asking, and list the rest.")] = (
        False
    )
    dry_run: DryRun = False
    why: Annotated[
        bool,
        typer.Option(
            "--why",
            help="Print under each action the words it was read from, and where they stand.",
        ),
    ] = False
    format: Annotated[
        PlanFormat,
        format_option(
            "How the plan is printed: table (unless you say otherwise), or json for another "
            "program, and nothing is recorded.",
        ),
    ] = "table"

    @property
    def asks(self) -> bool:
        """Whether somebody is to be asked about what was found."""
        return at_terminal() and not (self.yes or self.dry_run or self.format == "json")

    @property
    def records(self) -> bool:
        """Whether anything is to be recorded."""
        return not self.dry_run and (self.yes or self.asks)
