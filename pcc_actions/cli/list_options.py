"""The options of what lists: the format, the statuses, and whether exempt actions are told."""

from enum import StrEnum
from typing import Annotated, Literal

import typer

from pcc_actions.cli.options import format_option, include_exempt_option
from pcc_actions.core.model import STATUSES
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused

Format = Literal["table", "json", "csv", "markdown"]
ListFormat = Annotated[
    Format,
    format_option(
        "How it is printed: table (unless you say otherwise), csv for a spreadsheet, markdown for "
        "a web page, or json for another program."
    ),
]
ExemptInLists = Annotated[
    bool, include_exempt_option("Show exempt actions in csv and markdown too, in full.")
]


def is_paper(printed: Format) -> bool:
    """Whether a list in that format may leave the house."""
    return printed in ("csv", "markdown")


def refuse_needless_exempt(
    printed: Format, *, include_exempt: bool, listed: str = "actions"
) -> None:
    """Raise `Refused` for `--include-exempt` where what is exempt is shown without it."""
    if include_exempt and not is_paper(printed):
        raise Refused(
            f"--format {printed} shows exempt {listed} anyway. Leave --include-exempt out."
        )


class StatusName(StrEnum):
    """The stored statuses; Typer takes several of an enumeration, but not of a `Literal`."""

    outstanding = "outstanding"
    completed = "completed"
    discharged = "discharged"
    withdrawn = "withdrawn"


OfStatus = Annotated[
    list[StatusName] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help=f"Only actions of this status: {joined(STATUSES, 'or')}. Again for several.",
    ),
]
