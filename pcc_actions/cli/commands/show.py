"""`show`: everything about actions."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

import typer

from pcc_actions.cli.arguments import OptionalReferences
from pcc_actions.cli.moments import written
from pcc_actions.cli.options import AsAt, MeetingOfReferences
from pcc_actions.cli.session import meeting_day, session
from pcc_actions.cli.typed_words import ANY, only_references
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due_dates import due_dates
from pcc_actions.core.history.snapshot import Snapshot, snapshot_of
from pcc_actions.core.model import Action, Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.errors import NotFound

if TYPE_CHECKING:
    from pcc_actions.core.programme.mentions import Mentions


def show(
    ctx: typer.Context,
    references: OptionalReferences = None,
    as_at: AsAt = None,
    meeting: MeetingOfReferences = None,
) -> None:
    """Show everything about actions, and who recorded what, when."""
    from pcc_actions.terminal.action import print_action

    this, typed = session(ctx), only_references(ctx, references, meeting, ANY)
    log, day, of = this.read().log, this.day(as_at), meeting_day(meeting, this.now.today)
    named = [log.actions[find_action(log, reference, of)] for reference in typed]
    schedule = Schedule(log.meetings)
    stood = [_stood(action, schedule, day) for action in named]
    topics = _mentions(log, day, stood)
    for action, snapshot in zip(named, stood, strict=True):
        dates = due_dates(action, schedule, day)
        topic = topics.get((snapshot.board, snapshot.reference), "")
        print_action(snapshot, day, action.formerly, log.people, written, dates, topic)


def _stood(action: Action, schedule: Schedule, day: date) -> Snapshot:
    """The action as it stood. Raises `NotFound` for a day before it was raised."""
    snapshot = snapshot_of(action, schedule, day)
    if snapshot is None:
        raise NotFound(
            f"{action.reference} was raised on {uk(action.raised)}, after {uk(day)}. "
            "Ask for a later day with --as-at."
        )
    return snapshot


def _mentions(log: Log, day: date, actions: Sequence[Snapshot]) -> "Mentions":
    """What is said of the topics that some actions name; most name none."""
    if not any(each.topic for each in actions):
        return {}
    from pcc_actions.core.programme.actions_of import named_topics
    from pcc_actions.core.programme.mentions import mentions

    return mentions(actions, named_topics(log, day))
