"""An entry of a calendar, as RFC 5545 has it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from icalendar import Calendar, Event, vText

from pcc_actions.core.text.characters import on_page
from pcc_actions.exports.about import About

_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


class _Text(vText):
    """A text escaped as RFC 5545, 3.3.11, has it.

    Left to itself, vText takes a backslash before an N for a line break.
    """

    def to_ical(self) -> bytes:
        return self.translate(_ESCAPES).encode()


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """What an all-day entry says. One that does not `stay` takes back an earlier one.

    `named` is what it is known by in its log, whatever becomes of it, and `board` its category.
    Of the lines `below` the summary those without words are left out.
    """

    named: str
    day: date
    stays: bool
    board: str
    is_exempt: bool
    summary: str
    below: Mapping[str, str | None]


def component(entry: CalendarEntry, about: About) -> Event:
    """The entry as a part of a calendar."""
    event = Event()
    event.add("uid", _uid(entry.named, about.log_id))
    event.add("sequence", about.revision)
    event.add("dtstamp", about.made)
    event.add("last-modified", about.made)
    event.add("dtstart", entry.day)
    if entry.day < date.max:  # without its end it is of that day too (RFC 5545, 3.6.1)
        event.add("dtend", entry.day + timedelta(days=1))
    event.add("status", "CONFIRMED" if entry.stays else "CANCELLED")
    event.add("transp", "TRANSPARENT")
    event.add("categories", [on_page(entry.board)])
    if entry.is_exempt:
        event.add("class", "CONFIDENTIAL")
    add_text(event, "summary", entry.summary)
    lines = {**entry.below, "Marking": about.marking}
    add_text(event, "description", *(f"{label}: {said}" for label, said in lines.items() if said))
    return event


def add_text(of: Calendar | Event, name: str, *lines: str) -> None:
    """Add a property of some lines of text."""
    of.add(name, _Text("\n".join(map(on_page, lines))))


def _uid(named: str, log_id: str) -> str:
    """What identifies an entry: made of its log, and of what it is known by there."""
    from uuid import NAMESPACE_URL, uuid5

    return f"{uuid5(NAMESPACE_URL, f'pcc-actions:{on_page(log_id)}:{named}')}@pcc-actions"
