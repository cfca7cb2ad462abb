"""`board`: the boards of a log."""

from typing import Annotated, Any

import typer

from pcc_actions.cli.command import Command, LookingCommand
from pcc_actions.cli.completion import offers
from pcc_actions.cli.help_page import CommandGroup
from pcc_actions.cli.options import DryRun, FullName, Yes
from pcc_actions.cli.prompts import agreed
from pcc_actions.cli.saving import record
from pcc_actions.cli.session import Session, session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.cli.typed_words import one_name
from pcc_actions.core.changes import meetings, removals
from pcc_actions.core.messages import counted
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.text.english import first_joined
from pcc_actions.errors import Refused

board = typer.Typer(
    name="board",
    cls=CommandGroup,
    no_args_is_help=True,
    help="The boards whose meetings raise actions.",
)

STYLES = (
    "{item}.{date} is 3.14/02/2023, {item:02}/{date} is 03/14/02/2023, {serial:03}/{yy} is 090/18; "
    "free is whatever they print."
)
USUAL_STYLE = "{item}.{date}"
NAMED = 3  # how many references of another style are named

Code = Annotated[
    str,
    typer.Argument(metavar="CODE", help="Its short code: GPB.", autocompletion=offers.boards),
]
Name = Annotated[str | None, typer.Argument(metavar="[NAME]", help="The whole name.")]


def _style_option(help_: str) -> Any:
    return typer.Option("--reference", metavar="STYLE", show_default=False, help=help_)


@board.command("list", cls=LookingCommand)
def board_list(ctx: typer.Context) -> None:
    """List the boards, with the style of their references."""
    from pcc_actions.terminal.setup import print_boards

    print_boards(session(ctx).read().log)


@board.command("add", cls=Command)
def board_add(
    ctx: typer.Context,
    code: Annotated[str, typer.Argument(metavar="CODE", help="A short code: GPB.")],
    name: Name = None,
    name_option: FullName = None,
    reference: Annotated[
        str,
        _style_option(
            f"How its minutes print references. Unless you say otherwise they print {STYLES}"
        ),
    ] = USUAL_STYLE,
    dry_run: DryRun = False,
) -> None:
    """Record a board."""
    named = one_name(name, name_option)
    if named is None:
        raise Refused(f'Say the name of the board too: pcc-actions board add {code} "NAME".')
    record(
        session(ctx), lambda log: meetings.add_board(log, code, named, reference), dry_run=dry_run
    )


@board.command("edit", cls=Command)
def board_edit(
    ctx: typer.Context,
    code: Code,
    name: Name = None,
    name_option: FullName = None,
    reference: Annotated[
        str | None,
        _style_option(f"How its minutes print references from now on: {STYLES}"),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Give a board another name, or say that its minutes print references otherwise."""
    named = one_name(name, name_option)
    if named is None and reference is None:
        line = whole_line(ctx, '"NAME"')
        raise Refused(f"Say what is to be another, as in: {line}; or the style: --reference STYLE.")
    if reference is None and yes:
        raise Refused("--yes goes with --reference: a name is given without a question.")
    this = session(ctx)
    if reference is not None and not _style_agreed(this, code, reference, yes or dry_run):
        return

    def change(log: Log) -> Log:
        return meetings.edit_board(log, known_board(log, code).code, named, reference)

    record(this, change, dry_run=dry_run)


def _style_agreed(this: Session, code: str, reference: str, yes: bool) -> bool:
    """Whether a style is to be that of a board whose references stand otherwise so far."""
    from pcc_actions.terminal.say import say_aside

    log = this.read().log
    known = known_board(log, code).code
    other = meetings.other_styled(log, known, reference)
    if not other:
        return True
    stays = (
        "is not written so, and stays as it is"
        if len(other) == 1
        else ("are not written so, and stay as they are")
    )
    say_aside(
        f"{counted(len(other), 'reference')} of {known} {stays}: {first_joined(other, NAMED)}."
    )
    return agreed("Print new references in that style all the same?", yes)


@board.command("remove", cls=Command)
def board_remove(ctx: typer.Context, code: Code, dry_run: DryRun = False) -> None:
    """Take out a board of which the log has nothing."""

    def change(log: Log) -> Log:
        return removals.remove_board(log, known_board(log, code).code)

    record(session(ctx), change, dry_run=dry_run)
