"""`person`: the people who own actions."""

from dataclasses import replace
from typing import Annotated, Any

import typer

from pcc_actions.cli.command import Command, LookingCommand, with_options
from pcc_actions.cli.completion import offers
from pcc_actions.cli.help_page import CommandGroup
from pcc_actions.cli.options import AsAt, DryRun, FullName
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import Session, session
from pcc_actions.cli.typed_words import one_name
from pcc_actions.core.changes import people, removals
from pcc_actions.core.changes.people import PersonDetails, known_person
from pcc_actions.core.frozen import dataclass
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


@dataclass(frozen=True, slots=True)
class PersonOptions:
    """What is said of somebody, as typed."""

    name: FullName = None
    post: Post = None
    email: Email = None
    since: Since = None
    until: Until = None

    def details(self, this: Session) -> PersonDetails:
        """The same as the log keeps it. Raises `Refused` for what is no day."""
        ends = [None if each is None else this.day(each) for each in (self.since, self.until)]
        return PersonDetails(self.name, self.post, self.email, *ends)


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
@with_options(PersonOptions)
def person_add(
    ctx: typer.Context,
    options: PersonOptions,
    initials: Annotated[str, typer.Argument(metavar="INITIALS", help="As the minutes have them.")],
    typed: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="The whole name, in quotation marks.")
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record somebody who owns actions."""
    from pcc_actions.terminal.say import warn

    this = session(ctx)
    name = one_name(typed, options.name)
    if name is None:
        raise Refused(f'The name is missing: pcc-actions person add {initials} "NAME".')
    details = replace(options.details(this), name=name)
    after = record(
        this, lambda log: people.add_person(log, initials, details), dry_run=dry_run
    ).after
    new = list(after.people.values())[-1]
    if new.key != new.initials:
        warn(f"{new.initials} is somebody else already: name {new.name} as owner {new.key}.")


@person.command("edit", cls=Command)
@with_options(PersonOptions)
def person_edit(
    ctx: typer.Context,
    options: PersonOptions,
    key: Key,
    dry_run: DryRun = False,
) -> None:
    """Put right what is recorded of somebody; with --name and --from, who has the post now."""
    this = session(ctx)
    details = options.details(this)
    reading = this.read()
    before = known_person(reading.log, key)

    def change(log: Log) -> Log:
        return people.edit_person(log, known_person(log, key).key, details)

    after = record(this, change, dry_run=dry_run, told=reading).after.people[before.key]
    _remind_of_email(before, after)


def _remind_of_email(before: Person, after: Person) -> None:
    """Warn of an address that is the predecessor's, or may be."""
    from pcc_actions.terminal.say import warn

    if after.name == before.name or before.email is None or after.email not in (None, before.email):
        return
    line = f"pcc-actions person edit {after.key} --email ADDRESS"
    if after.email is None:
        warn(
            f"{before.email} is the e-mail address of {before.name}. That of {after.name}: {line}."
        )
    else:
        warn(f"{after.key} has the e-mail address {after.email} still. If that is another: {line}.")


@person.command("remove", cls=Command)
def person_remove(
    ctx: typer.Context,
    key: Key,
    dry_run: DryRun = False,
) -> None:
    """Take out somebody who never owned an action; who has left stays among the people."""
    record(session(ctx), lambda log: removals.remove_person(log, key), dry_run=dry_run)
