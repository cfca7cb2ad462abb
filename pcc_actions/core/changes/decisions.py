"""On which day a board closed an action or a topic, where that is recorded some days later."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import AnyEntry, replaced
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.model import Log, Topic
from pcc_actions.errors import Refused

RECENT: Final = timedelta(days=10)  # for so long a closing may be that of the last meeting

Closing = Callable[[Log, int, Provenance], Log]


def recent_meeting(
    log: Log,
    index: int,
    entry: AnyEntry,
    provenance: Provenance,
    closing: Closing,
    *,
    came: bool = False,
) -> date | None:
    """The day of the meeting at which the entry's board may have decided what is now recorded.

    That is its last one, where it was within ten days and not today, or the one that a topic was
    promised for that `came`; and where the entry, at its place in the log, could be closed as of
    then, once what was recorded of it since has the day of it too.
    """
    today, schedule = provenance.today, Schedule(log.meetings)
    held = [day for day in schedule.days(entry.board, today) if today - RECENT <= day <= today]
    if held and held[-1] == today:
        return None
    promised = _promised_for(entry, schedule, today) if came else None
    day = promised or (held[-1] if held else None)
    may_be = day and _may_be_closed(log, index, entry, provenance, closing, day)
    return day if may_be else None


def _promised_for(entry: AnyEntry, schedule: Schedule, today: date) -> date | None:
    """The day of the past meeting that a topic is planned for still, None where it is for none."""
    from pcc_actions.core.programme.snapshot import topic_snapshot

    topic = topic_snapshot(entry, schedule, today) if isinstance(entry, Topic) else None
    return topic.comes if topic and topic.did_not_come else None


def _may_be_closed(
    log: Log, index: int, entry: AnyEntry, provenance: Provenance, closing: Closing, day: date
) -> bool:
    from pcc_actions.core.changes.earlier_events import EarlierEvent, with_put_right

    try:
        for place in _in_the_way(entry, day):
            entry = with_put_right(entry, provenance, [EarlierEvent(place, day)])
        earlier = replaced(log, index, entry)
        closing(earlier, index, replace(provenance, on=day, stated=True))
    except Refused:
        return False
    return True


def lines_for_decision(entry: AnyEntry, provenance: Provenance, day: date) -> list[str]:
    """The lines by which the closing of an entry is that of an earlier day, in their order.

    What stands in the way of it has that day first, as it can: see `recent_meeting`. So has the
    coming itself of what recurs, which is closed by none.
    """
    from pcc_actions.core.changes.earlier_events import EarlierEvent, with_put_right
    from pcc_actions.core.correction_lines import line_for_closing, line_for_day
    from pcc_actions.core.dates.parse import uk
    from pcc_actions.core.history.effective import effective
    from pcc_actions.core.history.places import closing_place

    lines = []
    for place in _in_the_way(entry, day):
        event = effective(entry.history)[place]
        lines.append(line_for_day(entry, event, provenance.today, day))
        entry = with_put_right(entry, provenance, [EarlierEvent(place, day)])
    if closing_place(entry) is not None:
        lines.append(line_for_closing(entry, uk(day)))
    return [*filter(None, lines)]


def _in_the_way(entry: AnyEntry, day: date) -> Iterator[int]:
    """The places of the events after a day, but the closing, that no closing of it allows."""
    from pcc_actions.core.history.effective import effective
    from pcc_actions.core.history.places import closing_place

    lifecycle, closing = lifecycle_of(entry), closing_place(entry)
    before_a_closing = lifecycle.transitions.keys() | lifecycle.while_open  # what cannot follow one
    for place, event in enumerate(effective(entry.history)):
        if event.kind in before_a_closing and event.on > day and place != closing:
            yield place
