"""Small work programmes for the tests, made by the changes a user would make."""

from collections.abc import Callable
from datetime import date
from typing import Any

from pcc_actions.core.changes.meetings import add_board, add_meeting
from pcc_actions.core.changes.programme import NewTopic, add_topic
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.lookup import find_topic
from pcc_actions.core.programme.snapshot import TopicSnapshot, topic_snapshot, topic_snapshots
from tests.builders import day, empty_log, provenance

PANEL_MEETINGS = ("22/06/2023", "21/09/2023", "22/11/2023", "05/02/2024", "20/06/2024")
PLANNED = "01/06/2023"
TODAY = "30/06/2024"


def panel(log: Log | None = None) -> Log:
    """Give a log with a panel and its meetings besides."""
    log = add_board(log or empty_log(), "PCP", "Police and Crime Panel", "{item}.{date}")
    for held in PANEL_MEETINGS:
        log = add_meeting(log, "PCP", day(held))
    return log


def planned(log: Log, name: str, *, board: str = "PCP", on: str = PLANNED, **more: Any) -> Log:
    """Put a topic on the programme, as `programme add NAME …` does."""
    more = {key: _day(value) if key in ("due", "last") else value for key, value in more.items()}
    return add_topic(log, NewTopic(name, board, **more), provenance(on, today=TODAY))


def _day(value: Any) -> date:
    return day(value) if isinstance(value, str) else value


def befell(
    log: Log, change: Callable[..., Log], name: str, on: str, *given: Any, **more: Any
) -> Log:
    """Record a change to the topic of that name, as `programme COMMAND NAME … --on DAY` does."""
    when = provenance(on, today=TODAY)
    return change(log, find_topic(log, name), when, *given, **more)


def topic(log: Log, name: str) -> Topic:
    return log.programme[find_topic(log, name)]


def topic_stood(log: Log, name: str, as_at: str) -> TopicSnapshot:
    """Give where a topic stood at the end of a day on which it was on the programme."""
    found = topic_snapshot(topic(log, name), Schedule(log.meetings), day(as_at))
    assert found is not None
    return found


def all_topics(log: Log, as_at: str) -> list[TopicSnapshot]:
    return topic_snapshots(log, day(as_at))
