"""`history`: what happened, and who recorded it."""

import typer

from pcc_actions.cli.options import AsAt, MeetingOfReferences, OptionalReference
from pcc_actions.cli.session import meeting_day, session, written
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import Log
from pcc_actions.core.references.lookup import find_action


def history(
    ctx: typer.Context,
    reference: OptionalReference = None,
    as_at: AsAt = None,
    meeting: MeetingOfReferences = None,
) -> None:
    """List what happened, to one action or to all, the latest last."""
    from pcc_actions.terminal.action import print_history

    this = session(ctx)
    log, day = this.read().log, this.day(as_at)
    actions = log.actions
    if reference is not None:
        actions = (actions[find_action(log, reference, meeting_day(meeting))],)
    only = Log(meetings=log.meetings, actions=actions)
    rows = [
        (action.reference, event) for action in snapshots(only, day) for event in action.history
    ]
    print_history(sorted(rows, key=lambda row: (row[1].on, row[1].at)), written)
