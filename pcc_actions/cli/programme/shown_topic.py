"""Everything about one topic of a work programme."""

import typer

from pcc_actions.cli.moments import written
from pcc_actions.cli.programme.topic_words import topic_place
from pcc_actions.cli.session import session
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import called
from pcc_actions.core.history.effective import placed_in_order
from pcc_actions.core.history.replay import raised_on
from pcc_actions.core.programme.actions_of import actions_by_topic, actions_naming
from pcc_actions.core.programme.planned_dates import planned_date_line, planned_dates
from pcc_actions.core.programme.snapshot import topic_snapshot
from pcc_actions.errors import NotFound


def show_topic(ctx: typer.Context, name: str, board: str | None, as_at: str | None) -> None:
    """Print all that is known of a topic as at a day.

    Raises `NotFound` for a day before it was on the programme.
    """
    from pcc_actions.terminal.programme import print_topic

    this = session(ctx)
    log, day = this.read().log, this.day(as_at)
    topic = log.programme[topic_place(log, name, board)]
    schedule = Schedule(log.meetings)
    stood = topic_snapshot(topic, schedule, day)
    if stood is None:
        since = raised_on(topic)
        raise NotFound(
            f"{called(topic)} was put on the work programme on {uk(since or day)}, after "
            f"{uk(day)}. Ask for a later day with --as-at."
        )
    events = [(place + 1, event) for place, event in placed_in_order(topic) if event.on <= day]
    planned = [planned_date_line(each) for each in planned_dates(topic, schedule, day)]
    actions = actions_naming(stood, actions_by_topic(log, day))
    print_topic(stood, planned, actions, events, log.people, day, written)
