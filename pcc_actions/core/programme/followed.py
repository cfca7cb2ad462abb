"""The topics that come at another meeting since the meetings of their boards were changed."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import called
from pcc_actions.core.entry_keys import entry_key
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.snapshot import TopicSnapshot, topic_snapshot
from pcc_actions.core.programme.words import TO_BE_TIMETABLED
from pcc_actions.core.text.english import first_joined, joined

NAMED: Final = 5  # how many topics that come at one meeting are named


def followed_sentence(before: Log, after: Log, as_at: date) -> str:
    """Say which topics come when, that came at another meeting before; empty where none does.

    They are those to which nothing happened but that meetings were changed.
    """
    if before.meetings == after.meetings or not after.programme:
        return ""
    by_day: dict[tuple[str, date | None], list[Topic]] = defaultdict(list)
    for topic, stands in _followed(before, after, as_at):
        by_day[topic.board, stands.comes].append(topic)
    parts = [_part(topics, day) for (_, day), topics in by_day.items()]
    return f"With that {joined(parts)}." if parts else ""


def _followed(before: Log, after: Log, as_at: date) -> Iterator[tuple[Topic, TopicSnapshot]]:
    """Each planned topic that comes at another meeting now, with where it stands."""
    then, now = Schedule(before.meetings), Schedule(after.meetings)
    known = {entry_key(topic): topic for topic in before.programme}
    for topic in after.programme:
        same = known.get(entry_key(topic)) == topic
        old = topic_snapshot(topic, then, as_at) if same else None
        new = topic_snapshot(topic, now, as_at)
        if old and new and not new.is_standing and old.comes != new.comes:
            yield topic, new


def _part(topics: list[Topic], day: date | None) -> str:
    names = first_joined([called(each) for each in topics], NAMED)
    alone = len(topics) == 1
    if day:
        return f"{names} {'comes' if alone else 'come'} on {uk(day)}"
    return f"{names} {'is' if alone else 'are'} {TO_BE_TIMETABLED}"
