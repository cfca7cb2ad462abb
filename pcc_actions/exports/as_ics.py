"""Due dates for a calendar."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from types import MappingProxyType

from icalendar import Calendar, Timezone, TimezoneStandard

from pcc_actions.core import messages
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.characters import on_page
from pcc_actions.exports.about import EXPORT_NAME, About
from pcc_actions.exports.calendar_entry import CalendarEntry, add_text, component
from pcc_actions.exports.from_history import first_name
from pcc_actions.exports.status import export_status


def ics_list(
    snapshots: Sequence[Snapshot],
    about: About,
    topics: Iterable[CalendarEntry] = (),
    of_bodies: Mapping[str, About] = MappingProxyType({}),
) -> bytes:
    """The due dates of actions as a calendar (RFC 5545), an all-day entry each, then `topics`.

    An entry keeps its UID whatever becomes of the action, so that a later list moves
    it. An action that was closed before it was due, or is withheld by now, is in it as
    cancelled, so that its entry goes away; what has no due date is not in it. Of several logs
    `of_bodies` says of each what `about` says of the only one, by the names of their bodies.
    """
    calendar = _calendar(about)
    for each, due in entries(snapshots, about.as_at):
        of_log = about if each.body is None else of_bodies[each.body]
        calendar.add_component(component(_entry(each, due, about), of_log))
    for topic in topics:
        calendar.add_component(component(topic, about))
    if not calendar.subcomponents:
        calendar.add_component(_nothing())
    written: bytes = calendar.to_ical()
    return written


def entries(snapshots: Sequence[Snapshot], as_at: date) -> list[tuple[Snapshot, date]]:
    """The actions that have an entry in a calendar, each with its day.

    That is its due date; of a withheld one, which has none, the day it was raised.
    """
    dated = [
        (snapshot, snapshot.raised if snapshot.withheld else snapshot.due) for snapshot in snapshots
    ]
    return [
        (snapshot, day) for snapshot, day in dated if day and (snapshot.outstanding or day >= as_at)
    ]


def is_in_calendar(snapshot: Snapshot) -> bool:
    """Whether the entry of an action is there to stay, or takes back an earlier one."""
    return snapshot.outstanding and not snapshot.withheld


def _calendar(about: About) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//pcc-actions//pcc-actions//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    add_text(calendar, "x-wr-calname", EXPORT_NAME)
    add_text(calendar, "x-wr-caldesc", " · ".join(filter(None, (about.marking, about.sentence))))
    return calendar


def _entry(snapshot: Snapshot, due: date, about: About) -> CalendarEntry:
    return CalendarEntry(
        named=":".join(map(on_page, first_name(snapshot))),
        day=due,
        stays=is_in_calendar(snapshot),
        board=snapshot.board,
        is_exempt=snapshot.exempt is not None,
        summary=_summary(snapshot),
        below={
            "Body": snapshot.body,
            f"As at {uk(about.as_at)}": export_status(snapshot, about.as_at),
            "Due": messages.due_text(snapshot),
            "Topic": snapshot.topic,
            "Latest update": snapshot.latest_update,
            "Exempt": snapshot.exempt,
        },
    )


def _summary(snapshot: Snapshot) -> str:
    became = "" if snapshot.outstanding else f"{snapshot.status.capitalize()}: "
    owned = f" ({messages.owners_words(snapshot)})" if snapshot.owners else ""
    return f"{became}{snapshot.reference}{owned}: {snapshot.text}"


def _nothing() -> Timezone:
    """The least that a calendar without an entry may hold (RFC 5545, 3.6)."""
    utc = TimezoneStandard()
    utc.add("dtstart", datetime(1970, 1, 1))
    utc.add("tzoffsetfrom", timedelta())
    utc.add("tzoffsetto", timedelta())
    zone = Timezone()
    zone.add("tzid", "Etc/UTC")
    zone.add_component(utc)
    return zone
