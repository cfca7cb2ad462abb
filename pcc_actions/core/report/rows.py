"""One action as a row of a paper, in the words of each section."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from pcc_actions.core import messages
from pcc_actions.core.history.due_dates import DueDate
from pcc_actions.core.history.replay import MOVES, PROGRESS
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import Event
from pcc_actions.core.report.parts import PaperCell, PaperLine, PaperRow

OUTSTANDING_COLUMNS = ("Reference", "Action", "Owner", "Due", "Update")
MATTERS_COLUMNS = ("Item", "Action", "Update")
NO_UPDATE = PaperLine(("No update.",))
UNREPORTED = PaperLine(
    ("Recorded as complete, without a report.",)
)  # as somebody typed into the file

SectionName = Literal["for discharge", "overdue", "not yet due", "closed"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An action on a paper: in which section, its standing and its due dates.

    Of a `withheld` one the standing says no more than its reference and status, and there
    are no due dates.
    """

    section: SectionName
    one: Snapshot
    due_dates: tuple[DueDate, ...] = ()

    @property
    def withheld(self) -> bool:
        """Whether only what may be published is told of it."""
        return self.one.withheld


def outstanding_row(entry: Entry) -> PaperRow:
    """Write an action that is outstanding: its dates, and what was last said of it."""
    return _row(entry, _due(entry), () if entry.withheld else _update(entry))


def closed_row(entry: Entry) -> PaperRow:
    """Write an action that was discharged or withdrawn: the outcome, and where it was agreed."""
    one = entry.one
    if entry.withheld:
        return _row(entry, (), _words(one.status.capitalize()))
    return _row(entry, _due_now(one), (PaperLine((*_outcome(one), *_said(one.latest_update))),))


def matters_row(entry: Entry) -> PaperRow:
    """Write an action as minutes print it under matters arising: `Discharged - …`."""
    one = entry.one
    owned = f"{one.text} ({messages.owners_words(one)})" if one.owners else one.text
    return PaperRow((_words(one.reference), _action(entry, owned), _words(_matter(entry))))


def _row(entry: Entry, due: PaperCell, update: PaperCell) -> PaperRow:
    one = entry.one
    action, owners = _action(entry, one.text), _words(messages.owners_words(one))
    return PaperRow((_words(one.reference), action, owners, due, update))


def _words(text: str) -> PaperCell:
    return (PaperLine((text,)),) if text else ()


def _action(entry: Entry, text: str) -> PaperCell:
    one = entry.one
    ground = None if entry.withheld else one.exempt or one.exempt_now
    return (PaperLine((text,)), *_words(f"Exempt: {ground}" if ground else ""))


def _due(entry: Entry) -> PaperCell:
    one = entry.one
    late = (PaperLine((f"OVERDUE {messages.days_words(one.days_overdue)}",), alarm=True),)
    return (
        *_due_now(one),
        *(late if one.overdue else ()),
        *(map(_dated, entry.due_dates) if len(entry.due_dates) > 1 else ()),
    )


def _due_now(one: Snapshot) -> PaperCell:
    if one.due is None:
        return _words(messages.due_words(one))
    basis = (" (next meeting)",) if one.due_basis == "next meeting" else ()
    return (PaperLine((one.due, *basis)),)


def _dated(due: DueDate) -> PaperLine:
    """Write when an action was due at first, or was from a day on, and why."""
    when = due.day or due.words or ""
    if due.how == "first":
        return PaperLine(("First due ", when))
    to = ", now due " if due.how == "reopened" else " to "
    return PaperLine((f"{due.how.capitalize()} on ", due.on, to, when, *_said(due.why)))


def _said(words: str | None) -> tuple[str, ...]:
    return (f": {words}",) if words else ()


def _update(entry: Entry) -> PaperCell:
    """Write what was last said of an action, when and by whom."""
    event = _last_said(entry.one)
    if event is None:
        return (UNREPORTED if entry.one.status == "completed" else NO_UPDATE,)
    if _told_by_a_due_date(event, entry.due_dates):
        return (PaperLine(("Deferred on ", event.on, ".")),)
    return (_told(event),)


def _told_by_a_due_date(event: Event, due_dates: Sequence[DueDate]) -> bool:
    """Tell whether it is a deferral whose reason stands in the column before already."""
    told = [("deferred", due.on, due.why) for due in due_dates if due.how == "deferred"]
    return (event.kind, event.on, event.note) in told


def _last_said(one: Snapshot) -> Event | None:
    """Give the event whose words stand for an action; of a complete one, the report that it is."""
    told = [event for event in one.history if event.note and event.kind in PROGRESS]
    if one.status == "completed":
        done = ("completed", one.completed_on)
        told = [event for event in one.history if (event.kind, event.on) == done]
    return told[-1] if told else None


def _told(event: Event) -> PaperLine:
    what = f"{messages.HAPPENED[event.kind].capitalize()} on " if event.kind in MOVES else ""
    by = f" by {event.reported_by}" if event.reported_by else ""
    start = (part for part in (what, event.on, by) if part)
    return PaperLine((*start, *_said(event.note)))


def _outcome(one: Snapshot) -> tuple[str | date, ...]:
    what = one.status.capitalize()
    day = (f"{what} on ", one.closed) if one.closed else (f"{what}, on a day that is not recorded",)
    return (*day, f" (minute {one.minute})") if one.minute else day


def _matter(entry: Entry) -> str:
    one = entry.one
    event, due = _last_said(one), _still_due(one)
    words = event.note if event else None
    if words and due and words[-1] not in ".!?…":
        words = f"{words}."
    said = " ".join(each for each in (words, due) if each)
    status = messages.status_name(one.status).capitalize()
    return f"{status} - {said}" if said else status


def _still_due(one: Snapshot) -> str:
    """Say when an outstanding action is due: matters arising have no column for it."""
    if one.status != "outstanding" or not one.due_basis:
        return ""
    late = f", overdue {messages.days_words(one.days_overdue)}" if one.overdue else ""
    where = "at the " if one.due_basis == "next meeting" and one.due is None else ""
    return f"Due {where}{messages.due_words(one).rstrip('.')}{late}."
