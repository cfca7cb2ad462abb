"""The options of `import`: what is said of the document, and what is to be done with it."""

from dataclasses import fields
from pathlib import Path
from typing import Annotated, Literal

import typer

from pcc_actions.cli.completion import offers
from pcc_actions.cli.options import BoardCode, DryRun, format_option, meeting_option, yes_option
from pcc_actions.cli.prompts import at_terminal
from pcc_actions.core.changes.column_maps import NAME_OF_MAP
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

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
            help="What stands in a column of an action log: reference, action, owner, support, "
            "due, first due, status, update, meeting, raised, closed, exempt, board, theme, "
            'minute or none. --map "Lead=owner".',
            show_default=False,
        ),
    ] = None
    save_map: Annotated[
        str | None,
        typer.Option(
            "--save-map",
            metavar="NAME",
            help="Keep what the columns are under this name: a document with the same headings "
            "is then read so.",
            autocompletion=offers.maps,
        ),
    ] = None
    forget_map: Annotated[
        str | None,
        typer.Option(
            "--forget-map",
            metavar="NAME",
            help="Keep a map of columns no longer; without FILE.",
            autocompletion=offers.maps,
        ),
    ] = None
    again: Annotated[
        bool, typer.Option("--again", help="Ask also about what was left of this document before.")
    ] = False
    serials: Annotated[
        Literal["keep", "item"] | None,
        typer.Option(
            "--serials",
            metavar="HOW",
            help="What becomes of references that are not how the board prints its own: keep "
            "takes them, and sets the style of the board so; item numbers each by its item.",
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

    def refuse_what_cannot_be(self, document: Path | None) -> None:
        """Raise `Refused` for options that cannot stand together, or without a document."""
        if self.format == "json" and self.yes and not self.dry_run:
            raise Refused("--format json prints the plan and records nothing: leave out --yes.")
        if self.save_map is not None:
            cleaned(self.save_map, NAME_OF_MAP)  # before a dry run says that all is well
            if self.save_map.startswith("--"):
                raise Refused(
                    "--save-map is to be followed by a name, and "
                    f"{self.save_map} is another option."
                )
        if self.forget_map is None and document is None:
            raise Refused("FILE is missing: name the document, as in pcc-actions import FILE.")
        if self.forget_map is not None and document is not None:
            raise Refused("--forget-map stands alone: leave out FILE.")
        others = self._beside_forget_map()
        if self.forget_map is not None and others:
            raise Refused(f"--forget-map stands alone: leave out {joined(others)}.")

    def _beside_forget_map(self) -> list[str]:
        """The options given that say something of a document."""
        alone = {"forget_map", "dry_run"}
        return [
            f"--{each.name.replace('_', '-')}"
            for each in fields(self)
            if each.name not in alone and getattr(self, each.name) not in (each.default, [])
        ]
