"""The commands that look: lists, one action, the history. They never write."""

from datetime import date
from typing import Annotated

import typer

from pcc_actions.cli.action_list import Kind, Layout, OfStatus, Wanted, listed, of_every_status
from pcc_actions.cli.command import Command, takes
from pcc_actions.cli.options import AsAt, OfMeeting, OptionalReference, References
from pcc_actions.cli.session import meeting_day, session, written
from pcc_actions.core import messages
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.replay import OUTSTANDING
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of, snapshots
from pcc_actions.core.model import Action, Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.errors import NotFound

PANEL = "Look"


@takes(Wanted, Layout)
def outstanding(ctx: typer.Context, wanted: Wanted, layout: Layout) -> None:
    """List what is neither discharged nor withdrawn, the most overdue first."""
    kind = Kind(messages.count_outstanding, "urgency", statuses=OUTSTANDING, open_only=True)
    listed(session(ctx), kind, wanted, layout)


@takes(Wanted, Layout)
def overdue(
    ctx: typer.Context,
    wanted: Wanted,
    layout: Layout,
    fail: Annotated[
        bool,
        typer.Option("--fail", help="End with exit code 1 where anything is overdue, for scripts."),
    ] = False,
) -> None:
    """List what is outstanding, not reported complete, and past its due date."""
    kind = Kind(messages.count_overdue, "urgency", overdue=True, open_only=True)
    if listed(session(ctx), kind, wanted, layout) and fail:
        raise typer.Exit(1)


@takes(Wanted, Layout)
def list_(
    ctx: typer.Context,
    wanted: Wanted,
    layout: Layout,
    status: OfStatus = None,
) -> None:
    """List actions of every status, in the order of their references."""
    listed(session(ctx), of_every_status(status), wanted, layout)


def show(
    ctx: typer.Context, references: References, as_at: AsAt = None, meeting: OfMeeting = None
) -> None:
    """Show everything about actions, and who recorded what, when."""
    from pcc_actions.terminal.action import print_action

    this = session(ctx)
    log, day, of = this.read().log, this.day(as_at), meeting_day(meeting)
    shown = [log.actions[find_action(log, reference, of)] for reference in references]
    for action, one in [(each, _stood(log, each, day)) for each in shown]:
        print_action(one, day, action.formerly, written)


def _stood(log: Log, action: Action, day: date) -> Snapshot:
    """Give how an action stood. Raises `NotFound` for a day before it was raised."""
    one = snapshot_of(action, Schedule(log.meetings), day)
    if one is None:
        raise NotFound(
            f"{action.reference} was raised on {uk(action.raised)}, after {uk(day)}. "
            "Ask for a later day with --as-at."
        )
    return one


def history(
    ctx: typer.Context,
    reference: OptionalReference = None,
    as_at: AsAt = None,
    meeting: OfMeeting = None,
) -> None:
    """List what happened, to one action or to all, the latest last."""
    from pcc_actions.terminal.action import print_history

    this = session(ctx)
    log, day = this.read().log, this.day(as_at)
    actions = log.actions
    if reference is not None:
        actions = (actions[find_action(log, reference, meeting_day(meeting))],)
    only = Log(meetings=log.meetings, actions=actions)
    rows = [(one.reference, event) for one in snapshots(only, day) for event in one.history]
    print_history(sorted(rows, key=lambda row: (row[1].on, row[1].at)), written)


def register(app: typer.Typer) -> None:
    """Put the commands under the app."""
    for name, command in (
        ("outstanding", outstanding),
        ("overdue", overdue),
        ("list", list_),
        ("show", show),
        ("history", history),
    ):
        app.command(name, cls=Command, rich_help_panel=PANEL)(command)
