"""`person`: the people who own actions."""

from typing import Annotated

import typer

from pcc_actions.cli.command import Command
from pcc_actions.cli.options import DryRun, FullName
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import session
from pcc_actions.core.changes import meetings, removals

person = typer.Typer(name="person", no_args_is_help=True, help="The people who own actions.")


@person.command("list", cls=Command)
def person_list(ctx: typer.Context) -> None:
    """List the people."""
    from pcc_actions.terminal.setup import print_people

    print_people(session(ctx).read().log)


@person.command("add", cls=Command)
def person_add(
    ctx: typer.Context,
    initials: Annotated[str, typer.Argument(metavar="INITIALS", help="As the minutes have them.")],
    name: FullName,
    post: Annotated[
        str | None, typer.Option("--post", metavar="TEXT", help="The post they hold: Minute-taker.")
    ] = None,
    email: Annotated[
        str | None, typer.Option("--email", metavar="ADDRESS", help="The e-mail address.")
    ] = None,
    dry_run: DryRun = False,
) -> None:
    """Record somebody who owns actions."""
    from pcc_actions.terminal.say import warn

    after = record(
        session(ctx),
        lambda log: meetings.add_person(log, initials, name, post, email),
        dry_run=dry_run,
    )
    new = list(after.people.values())[-1]
    if new.key != new.initials:
        warn(f"{new.initials} is somebody else already: name {new.name} as owner {new.key}.")


@person.command("remove", cls=Command)
def person_remove(
    ctx: typer.Context,
    initials: Annotated[str, typer.Argument(metavar="INITIALS", help="As person list has them.")],
    dry_run: DryRun = False,
) -> None:
    """Take out somebody who never owned an action; who has left stays among the people."""
    record(session(ctx), lambda log: removals.remove_person(log, initials), dry_run=dry_run)
