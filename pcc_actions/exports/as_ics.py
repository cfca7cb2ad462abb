"""Due dates for a calendar."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneStandard, vText

from pcc_actions.core import messages
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.text.characters import on_page
from pcc_actions.exports.about import EXPORT_NAME, About
from pcc_actions.exports.from_history import first_name
from pcc_actions.exports.status import export_status

_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


class _Text(vText):
    """A text escaped as RFC 5545, 3.3.11, has it.

    Left to itself, vText takes a backslash before an N for a line break.
    """

    def to_ical(self) -> bytes:
        return self.translate(_ESCAPES).encode()


def ics_list(snapshots: Sequence[Snapshot], about: About) -> bytes:
    """The due dates of actions as a calendar (RFC 5545), an all-day entry each.

    An entry keeps its UID whatever becomes of the action, so that a later list moves
    it. An action that was closed before it was due, or is withheld by now, is in it as
    cancelled, so that its entry goes away; what has no due date is not in it.
    """
    calendar = _calendar(about)
    for snapshot, due in entries(snapshots, about.as_at):
        calendar.add_component(_entry(snapshot, due, about))
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
    _add_text(calendar, "x-wr-calname", EXPORT_NAME)
    _add_text(calendar, "x-wr-caldesc", " · ".join(filter(None, (about.marking, about.sentence))))
    return calendar


def _entry(snapshot: Snapshot, due: date, about: About) -> Event:
    event = Event()
    event.add("uid", _uid(snapshot, about.log_id))
    event.add("sequence", about.revision)
    event.add("dtstamp", about.made)
    event.add("last-modified", about.made)
    event.add("dtstart", due)
    if due < date.max:  # without its end it is of that day too (RFC 5545, 3.6.1)
        event.add("dtend", due + timedelta(days=1))
    event.add("status", "CONFIRMED" if is_in_calendar(snapshot) else "CANCELLED")
    event.add("transp", "TRANSPARENT")
    event.add("categories", [on_page(snapshot.board)])
    if snapshot.exempt:
        event.add("class", "CONFIDENTIAL")
    _add_text(event, "summary", _summary(snapshot))
    _add_text(event, "description", *_description(snapshot, about))
    return event


def _add_text(component: Calendar | Event, name: str, *lines: str) -> None:
    component.add(name, _Text("\n".join(map(on_page, lines))))


def _uid(snapshot: Snapshot, log_id: str) -> str:
    """What identifies the entry: made of its log, and the names it was first recorded by."""
    from uuid import NAMESPACE_URL, uuid5

    board, reference = map(on_page, first_name(snapshot))
    named = f"pcc-actions:{on_page(log_id)}:{board}:{reference}"
    return f"{uuid5(NAMESPACE_URL, named)}@pcc-actions"


def _summary(snapshot: Snapshot) -> str:
    became = "" if snapshot.outstanding else f"{snapshot.status.capitalize()}: "
    owned = f" ({messages.owners_words(snapshot)})" if snapshot.owners else ""
    return f"{became}{snapshot.reference}{owned}: {snapshot.text}"


def _description(snapshot: Snapshot, about: About) -> list[str]:
    """The lines under an entry, as far as there is something to say."""
    said = {
        f"As at {uk(about.as_at)}": export_status(snapshot, about.as_at),
        "Due": messages.due_text(snapshot),
        "Topic": snapshot.topic,
        "Latest update": snapshot.latest_update,
        "Exempt": snapshot.exempt,
        "Marking": about.marking,
    }
    return [f"{label}: {words}" for label, words in said.items() if words]


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
