"""The options that several commands share, each declared once; `arguments` has the arguments.

Where an option says the same everywhere it is a type (`DryRun`); where its words depend on the
command it is a function of them (`board_option`). What only one command has stands there.
"""

from typing import Annotated, Any

import typer

from pcc_actions.cli.completion import day_offers, offers, topic_offers
from pcc_actions.errors import Refused

_NOTE = typer.Option("--note", metavar="TEXT", help="What happened, and why.")
Note = Annotated[str, _NOTE]
OptionalNote = Annotated[str | None, _NOTE]
On = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar="DATE",
        help="The day it happened: 07/03/2023. Without it: today.",
        autocompletion=day_offers.held,
    ),
]
Minute = Annotated[
    str | None,
    typer.Option(
        "--minute",
        metavar="REFERENCE",
        help="Where the minutes say so: 1.04/04/2023.",
        autocompletion=offers.minutes,
    ),
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Say what would be recorded, and record nothing.")
]
AsAt = Annotated[
    str | None,
    typer.Option(
        "--as-at",
        metavar="DATE",
        help="How it stood on that day: 07/03/2023. Without it: today.",
        autocompletion=day_offers.held,
    ),
]
FullName = Annotated[str | None, typer.Option("--name", metavar="TEXT", help="The whole name.")]
DayOfEvent = Annotated[
    str | None,
    typer.Option(
        "--day", metavar="DATE", help="The day of that event.", autocompletion=day_offers.held
    ),
]
Ground = Annotated[
    str | None,
    typer.Option(
        "--ground",
        metavar="GROUND",
        help="Why: FOIA s.31, or Sch 12A para 3.",
        autocompletion=offers.grounds,
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace the file if it is there already.")]
Marking = Annotated[
    str | None,
    typer.Option(
        "--marking",
        metavar="TEXT",
        help="The protective marking at the top and the bottom of every page, where a file "
        "has pages: OFFICIAL. Without it: what the log's settings say, if anything.",
        autocompletion=offers.markings,
    ),
]


def lift_option(help_: str) -> Any:
    """The option that ends an exemption."""
    return typer.Option("--lift", help=help_)


def redact_option(help_: str) -> Any:
    """The option that names words that must not be kept."""
    return typer.Option("--redact", metavar="TEXT", help=help_)


def yes_option(help_: str) -> Any:
    """The option that agrees to everything beforehand."""
    return typer.Option("--yes", help=help_)


def meeting_option(help_: str) -> Any:
    """The option that names a meeting by its date."""
    return typer.Option("--meeting", metavar="DATE", help=help_, autocompletion=day_offers.meetings)


def board_option(help_: str) -> Any:
    """The option that names a board by its code."""
    return typer.Option("--board", metavar="CODE", help=help_, autocompletion=offers.boards)


def theme_option(help_: str) -> Any:
    """The option that names a theme."""
    return typer.Option("--theme", metavar="TEXT", help=help_, autocompletion=offers.themes)


def topic_option(help_: str, offered: Any = topic_offers.planned) -> Any:
    """The option that names a topic of the work programme."""
    return typer.Option("--topic", metavar="NAME", help=help_, autocompletion=offered)


def programme_option(help_: str) -> Any:
    """The option that asks for the work programme alone."""
    return typer.Option("--programme", help=help_)


def due_option(help_: str, metavar: str = "WHEN") -> Any:
    """The option that says when an action is due, or at which meeting a topic comes."""
    return typer.Option("--due", metavar=metavar, help=help_, autocompletion=day_offers.when)


def text_option(help_: str) -> Any:
    """The option that says what is to be done, or what a topic should hold."""
    return typer.Option("--text", metavar="TEXT", help=help_)


def closed_option(help_: str) -> Any:
    """The option that says on which day something was closed."""
    return typer.Option("--closed", metavar="DATE", help=help_, autocompletion=day_offers.held)


def event_option(help_: str, offered: Any) -> Any:
    """The option that names an event by its number."""
    return typer.Option("--event", metavar="NUMBER", help=help_, autocompletion=offered)


def later_option(help_: str, metavar: str, offered: Any) -> Any:
    """The option that says to when an action is put off, or to which meeting a topic is moved."""
    return typer.Option("--to", metavar=metavar, help=help_, autocompletion=offered)


def due_words_option(help_: str) -> Any:
    """The option that says in words, without a date, when an action is due."""
    return typer.Option("--due-words", metavar="TEXT", help=help_)


def owner_option(help_: str, **settings: Any) -> Any:
    """The option that names an owner."""
    return typer.Option(
        "--owner", metavar="INITIALS", help=help_, autocompletion=offers.owners, **settings
    )


def named_owner_option(name: str, help_: str) -> Any:
    """An option of its own name that names an owner."""
    return typer.Option(
        name, metavar="OWNER", help=help_, autocompletion=offers.owners, show_default=False
    )


def since_option(help_: str) -> Any:
    """The option that names the first day of what is listed."""
    return typer.Option("--since", metavar="DATE", help=help_, autocompletion=day_offers.since)


def until_option(help_: str) -> Any:
    """The option that names the last day of what is listed."""
    return typer.Option("--until", metavar="DATE", help=help_, autocompletion=day_offers.held)


def group_option(help_: str, **settings: Any) -> Any:
    """The option that puts actions under headings."""
    return typer.Option("--group", metavar="HEADING", help=help_, **settings)


def format_option(help_: str) -> Any:
    """The option that says in which format something is printed."""
    return typer.Option("--format", metavar="FORMAT", show_default=False, help=help_)


def output_option(help_: str) -> Any:
    """The option that names the file to write."""
    # Whether it may be read is looked at where it is replaced, and told in our own words.
    return typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help=help_,
        readable=False,
        autocompletion=offers.files,
    )


def include_exempt_option(help_: str) -> Any:
    """The option that has exempt actions told in full."""
    return typer.Option("--include-exempt", help=help_)


def _refuse_nobody(owners: list[str] | None) -> list[str] | None:
    from pcc_actions.core.text.owner_names import split_owners

    if all(split_owners(each) for each in owners or ()):
        return owners
    raise Refused("--owner is empty. Give the owner's initials, or leave it out.")


Owners = Annotated[
    list[str] | None,
    owner_option(
        'Who answers for it, the lead first: --owner EI --owner IF, or --owner "EI / IF".',
        show_default=False,
        callback=_refuse_nobody,
    ),
]
ExemptGround = Annotated[
    str | None,
    typer.Option(
        "--exempt",
        metavar="GROUND",
        help="It is not for publication, and why: FOIA s.31.",
        autocompletion=offers.grounds,
    ),
]
Plain = Annotated[
    bool,
    typer.Option(
        "--plain", help="Ask line by line, and draw nothing anew: as for a screen reader."
    ),
]
Yes = Annotated[bool, yes_option("Go on without asking.")]
MeetingOfReferences = Annotated[
    str | None,
    meeting_option(
        "The date of the meeting whose minutes these are; then 3 is enough for 3.14/02/2023."
    ),
]
BoardCode = Annotated[str | None, board_option("The code of the board: GPB.")]
NewMeeting = Annotated[
    bool, typer.Option("--new-meeting", help="Record the meeting too, if it is not known.")
]
IncludeExempt = Annotated[
    bool,
    include_exempt_option(
        "Include exempt actions in full. The file is then not for publication and needs a marking."
    ),
]
