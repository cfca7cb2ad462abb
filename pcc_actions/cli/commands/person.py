"""`person`: the people who own actions."""

from typing import Annotated, Any

import typer

from pcc_actions.cli.command import Command, LookingCommand
from pcc_actions.cli.completion import offers
from pcc_actions.cli.help_page import CommandGroup
from pcc_actions.cli.options import AsAt, DryRun, FullName
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import session
from pcc_actions.core.changes import people, removals
from pcc_actions.core.changes.people import PersonDetails, known_person
from pcc_actions.core.model import Log, Person
from pcc_actions.errors import Refused


def _day(name: str, help_: str) -> Any:
    return typer.Option(name, metavar="DATE", help=help_)


Key = Annotated[
    str,
    typer.Argument(
        metavar="INITIALS",
        help="As person list has them; or the whole name.",
        autocompletion=offers.people,
    ),
]
Post = Annotated[
    str | None, typer.Option("--post", metavar="TEXT", help="The post they hold: Minute-taker.")
]
Email = Annotated[
    str | None, typer.Option("--email", metavar="ADDRESS", help="The e-mail address.")
]
Since = Annotated[str | None, _day("--from", "The first day in the post: 01/04/2023.")]
Until = Annotated[str | None, _day("--until", "The last day in the post: 31/03/2023.")]

person = typer.Typer(
    name="person",
    cls=CommandGroup,
    no_args_is_help=True,
    help="The people who own actions.",
)


@person.command("list", cls=LookingCommand)
def person_list(ctx: typer.Context, as_at: AsAt = None) -> None:
    """List the people, and who held each post on a day."""
    from pcc_actions.terminal.setup import print_people

    this = session(ctx)
    print_people(this.read().log, this.day(as_at))


@person.command("add", cls=Command)
def person_add(
    ctx: typer.Context,
    initials: Annotated[str, typer.Argument(metavar="INITIALS", help="As the minutes have them.")],
    typed: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="The whole name, in quotation marks.")
    ] = None,
    name: FullName = None,
    post: Post = None,
    email: Email = None,
    since: Since = None,
    until: Until = None,
    dry_run: DryRun = False,
) -> None:
    """Record somebody who owns actions."""
    from pcc_actions.terminal.say import warn

    this = session(ctx)
    whole = _whole_name(initials, typed, name)
    days = [None if day is None else this.day(day) for day in (since, until)]
    after = record(
        this,
        lambda log: people.add_person(log, initials, whole, post, email, *days),
        dry_run=dry_run,
    )
    new = list(after.people.values())[-1]
    if new.key != new.initials:
        warn(f"{new.initials} is somebody else already: name {new.name} as owner {new.key}.")


def _whole_name(initials: str, typed: str | None, name: str | None) -> str:
    """The name, typed by itself or with `--name`. Raises `Refused` for none, or for both."""
    if (typed is None) == (name is None):
        many = "is missing" if name is None else "stands there twice"
        raise Refused(f'The name {many}: pcc-actions person add {initials} "NAME".')
    return typed or name or ""


@person.command("edit", cls=Command)
def person_edit(
    ctx: typer.Context,
    key: Key,
    name: FullName = None,
    post: Post = None,
    email: Email = None,
    since: Since = None,
    until: Until = None,
    dry_run: DryRun = False,
) -> None:
    """Put right what is recorded of somebody; with --name and --from, who has the post now."""
    this = session(ctx)
    days = [None if day is None else this.day(day) for day in (since, until)]
    details = PersonDetails(name, post, email, *days)
    reading = this.read()
    before = known_person(reading.log, key)

    def change(log: Log) -> Log:
        return people.edit_person(log, known_person(log, key).key, details)

    after = record(this, change, dry_run=dry_run, told=reading).people[before.key]
    if len(after.held) > len(before.held):
        _remind_of_email(before, after)


def _remind_of_email(before: Person, after: Person) -> None:
    """Warn of an address that may be the predecessor's."""
    from pcc_actions.terminal.say import warn

    if after.name != before.name and after.email is not None and after.email == before.email:
        warn(
            f"{after.key} has the e-mail address of {before.name} still: pcc-actions person edit "
            f"{after.key} --email ADDRESS."
        )


@person.command("remove", cls=Command)
def person_remove(
    ctx: typer.Context,
    key: Key,
    dry_run: DryRun = False,
) -> None:
    """Take out somebody who never owned an action; who has left stays among the people."""
    record(session(ctx), lambda log: removals.remove_person(log, key), dry_run=dry_run)
