"""The arguments and options that several commands share, each with its help."""

from typing import Annotated

import typer

from pcc_actions.cli.completion import offers
from pcc_actions.core.text.owner_names import split_owners
from pcc_actions.errors import Refused


def _named(owners: list[str] | None) -> list[str] | None:
    if all(split_owners(each) for each in owners or ()):
        return owners
    raise Refused("--owner is empty. Give the owner's initials, or leave it out.")


_REFERENCE = "As the minutes print it: 3.14/02/2023."

References = Annotated[
    list[str],
    typer.Argument(
        metavar="REFERENCE…",
        help=f"{_REFERENCE} Several may be named.",
        show_default=False,
        autocompletion=offers.references,
    ),
]
OptionalReferences = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[REFERENCE…]",
        help=f"{_REFERENCE} Several may be named.",
        show_default=False,
        autocompletion=offers.references,
    ),
]
Reference = Annotated[
    str,
    typer.Argument(metavar="REFERENCE", help=_REFERENCE, autocompletion=offers.references),
]
OptionalReference = Annotated[
    str | None,
    typer.Argument(
        metavar="[REFERENCE]",
        help=f"{_REFERENCE} Without it: every action.",
        show_default=False,
        autocompletion=offers.references,
    ),
]
Note = Annotated[
    str, typer.Option("--note", metavar="TEXT", help="What is to be said about it, and why.")
]
OptionalNote = Annotated[
    str | None, typer.Option("--note", metavar="TEXT", help="What is to be said about it, and why.")
]
On = Annotated[
    str | None,
    typer.Option(
        "--on", metavar="DATE", help="The day it happened: 07/03/2023. Without it: today."
    ),
]
OfMeeting = Annotated[
    str | None,
    typer.Option(
        "--meeting",
        metavar="DATE",
        help="The date of the meeting whose minutes these are; then 3 is enough for 3.14/02/2023.",
    ),
]
ReportedBy = Annotated[
    str | None,
    typer.Option("--reported-by", metavar="NAME", help="Who reports it, if somebody else does."),
]
Minute = Annotated[
    str | None,
    typer.Option("--minute", metavar="REFERENCE", help="Where the minutes say so: 1.04/04/2023."),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be recorded, and record nothing.")
]
Owners = Annotated[
    list[str] | None,
    typer.Option(
        "--owner",
        metavar="INITIALS",
        help='Who answers for it, the lead first: --owner EI --owner IF, or --owner "EI / IF".',
        show_default=False,
        autocompletion=offers.owners,
        callback=_named,
    ),
]
AsAt = Annotated[
    str | None,
    typer.Option(
        "--as-at", metavar="DATE", help="How it stood on that day: 07/03/2023. Without it: today."
    ),
]
Yes = Annotated[bool, typer.Option("--yes", help="Go on without asking.")]
BoardOption = Annotated[
    str | None,
    typer.Option(
        "--board",
        metavar="CODE",
        help="The code of the board: GPB.",
        autocompletion=offers.boards,
    ),
]
Theme = Annotated[
    str | None,
    typer.Option(
        "--theme",
        metavar="TEXT",
        help="The objective of the Police and Crime Plan it serves.",
        autocompletion=offers.themes,
    ),
]
