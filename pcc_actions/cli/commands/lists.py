"""`outstanding`, `overdue` and `list`: which actions there are, in a table or for a program."""

from typing import TYPE_CHECKING, Annotated

import typer

from pcc_actions.cli.command import with_options
from pcc_actions.cli.context import names_several
from pcc_actions.cli.list_options import LayoutOptions, ListOptions, OfStatus
from pcc_actions.cli.session import session
from pcc_actions.errors import Refused

if TYPE_CHECKING:
    from pcc_actions.cli.action_list import ListKind


@with_options(ListOptions, LayoutOptions)
def outstanding(ctx: typer.Context, wanted: ListOptions, layout: LayoutOptions) -> None:
    """List what is neither discharged nor withdrawn, the most overdue first."""
    from pcc_actions.cli.action_list import OUTSTANDING_LIST

    _print(ctx, OUTSTANDING_LIST, wanted, layout)


@with_options(ListOptions, LayoutOptions)
def overdue(
    ctx: typer.Context,
    wanted: ListOptions,
    layout: LayoutOptions,
    fail: Annotated[
        bool,
        typer.Option("--fail", help="End with exit code 1 where anything is overdue, for scripts."),
    ] = False,
) -> None:
    """List what is outstanding, not reported complete, and past its due date."""
    from pcc_actions.cli.action_list import OVERDUE_LIST

    if wanted.coming:
        raise Refused(
            "--coming is of what is not overdue yet. What comes: pcc-actions outstanding --coming."
        )
    if _print(ctx, OVERDUE_LIST, wanted, layout) and fail:
        raise typer.Exit(1)


@with_options(ListOptions, LayoutOptions)
def list_(
    ctx: typer.Context,
    wanted: ListOptions,
    layout: LayoutOptions,
    status: OfStatus = None,
) -> None:
    """List actions of every status, in the order of their references."""
    from pcc_actions.cli.action_list import of_every_status

    _print(ctx, of_every_status(status), wanted, layout)


def _print(
    ctx: typer.Context, kind: "ListKind", wanted: ListOptions, layout: LayoutOptions
) -> bool:
    """Print a list of one log or of several, and tell whether anything is on it."""
    if names_several(ctx):
        from pcc_actions.cli.joined_list import print_joined  # most lists are of one log

        return bool(print_joined(ctx, kind, wanted, layout))
    from pcc_actions.cli.printed_list import print_chosen

    return bool(print_chosen(session(ctx), kind, wanted, layout))
