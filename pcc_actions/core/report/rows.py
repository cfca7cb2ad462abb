"""One action as a row of a paper, in the words of each section."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from pcc_actions.core import messages
from pcc_actions.core.due_date_words import due_date_parts
from pcc_actions.core.event_words import HAPPENED, value_words
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.due_dates import DueDate
from pcc_actions.core.history.lifecycles import PROGRESS, TRANSITIONS
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import NEXT_MEETING, Event
from pcc_actions.core.report import phrases
from pcc_actions.core.report.parts import PaperCell, PaperColumn, PaperLine, PaperRow

OUTSTANDING_COLUMNS = (
    PaperColumn.REFERENCE,
    PaperColumn.ACTION,
    PaperColumn.OWNER,
    PaperColumn.DUE,
    PaperColumn.UPDATE,
)
MATTERS_COLUMNS = (PaperColumn.ITEM, PaperColumn.ACTION, PaperColumn.UPDATE)
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
    snapshot: Snapshot
    due_dates: tuple[DueDate, ...] = ()

    @property
    def withheld(self) -> bool:
        """Whether only what may be published is told of it."""
        return self.snapshot.withheld


def outstanding_row(entry: Entry) -> PaperRow:
    """Write an action that is outstanding: its dates, and what was last said of it."""
    update = () if entry.withheld else (*_update(entry), *_handed_over(entry))
    return _row(entry, _due(entry), update)


def closed_row(entry: Entry) -> PaperRow:
    """Write an action that was discharged or withdrawn: the outcome, and where it was agreed."""
    snapshot = entry.snapshot
    if entry.withheld:
        return _row(entry, (), _words(snapshot.status.capitalize()))
    return _row(
        entry,
        _due_now(snapshot),
        (PaperLine((*_outcome(snapshot), *_said(snapshot.latest_update))),),
    )


def matters_row(entry: Entry) -> PaperRow:
    """Write an action as minutes print it under matters arising: `Discharged - …`."""
    snapshot = entry.snapshot
    owned = messages.text_and_owners(snapshot.text, snapshot.owners)
    return PaperRow((_words(snapshot.reference), _action(entry, owned), _words(_matter(entry))))


def _row(entry: Entry, due: PaperCell, update: PaperCell) -> PaperRow:
    snapshot = entry.snapshot
    action, owners = _action(entry, snapshot.text), _words(messages.owners_words(snapshot))
    return PaperRow((_words(snapshot.reference), action, owners, due, update))


def _words(text: str) -> PaperCell:
    return (PaperLine((text,)),) if text else ()


def _action(entry: Entry, text: str) -> PaperCell:
    snapshot = entry.snapshot
    ground = None if entry.withheld else snapshot.ground
    return (PaperLine((text,)), *_words(f"{phrases.EXEMPT}{ground}" if ground else ""))


def _due(entry: Entry) -> PaperCell:
    snapshot = entry.snapshot
    late = (PaperLine((f"OVERDUE {messages.counted(snapshot.days_overdue, 'day')}",), alarm=True),)
    return (
        *_due_now(snapshot),
        *(late if snapshot.overdue else ()),
        *(map(_dated, entry.due_dates) if len(entry.due_dates) > 1 else ()),
    )


def _due_now(snapshot: Snapshot) -> PaperCell:
    if snapshot.due is None:
        return _words(messages.due_text(snapshot))
    basis = (messages.by_custom(snapshot),) if snapshot.due_basis == NEXT_MEETING else ()
    return (PaperLine((snapshot.due, *basis)),)


def _dated(due: DueDate) -> PaperLine:
    """Write when an action was due at first, or was from a day on."""
    why = None if due.how == "deferred" else due.why  # which stands under Update
    return PaperLine(due_date_parts(due, why))


def _said(words: str | None) -> tuple[str, ...]:
    return (f": {words}",) if words else ()


def _update(entry: Entry) -> PaperCell:
    """Write what was last said of an action, when and by whom, and why it was deferred."""
    event = _last_said(entry.snapshot)
    deferred = tuple(_deferred(entry.due_dates, event))
    if event is None:
        said = UNREPORTED if entry.snapshot.status == "completed" else NO_UPDATE
        return (said, *deferred)
    return (_told(event), *deferred)


def _deferred(due_dates: Sequence[DueDate], told: Event | None) -> Iterator[PaperLine]:
    """Write the reason of each deferral, the latest first, without the event told already."""
    said = (told.kind, told.on, told.note) if told else None
    for due in reversed(due_dates):
        if due.how == "deferred" and due.why and said != ("deferred", due.on, due.why):
            yield PaperLine(("Deferred on ", due.on, *_said(due.why)))


def _handed_over(entry: Entry) -> PaperCell:
    """Write the last handover: when, from whom to whom, and why."""
    event = last_handover(entry)
    if event is None:
        return ()
    before, after = map(value_words, _ends(event))
    what = ("Handed over on ", event.on, f" from {before} to {after}")
    return (PaperLine((*what, *_said(event.note))),)


def last_handover(entry: Entry) -> Event | None:
    """The event by which an action on the paper had other owners last, None for none."""
    handovers = [event for event in entry.snapshot.history if event.kind == "reassigned"]
    return handovers[-1] if handovers else None


def _ends(event: Event) -> Iterator[tuple[str, ...]]:
    """The owners before a handover, and those after it."""
    change = event.changes["owners"]
    yield from (end if isinstance(end, tuple) else () for end in (change.before, change.after))


def owners_shown(entry: Entry) -> tuple[str, ...]:
    """Every owner whom the row of an action names, of a withheld one none."""
    event = last_handover(entry) if entry.snapshot.outstanding else None
    told = [owner for end in _ends(event) for owner in end] if event else []
    return (*entry.snapshot.owners, *told)


def _last_said(snapshot: Snapshot) -> Event | None:
    """The event whose words stand for an action; of a complete one, the report that it is."""
    told = [event for event in snapshot.history if event.note and event.kind in PROGRESS]
    if snapshot.status == "completed":
        done = ("completed", snapshot.completed_on)
        told = [event for event in snapshot.history if (event.kind, event.on) == done]
    return told[-1] if told else None


def _told(event: Event) -> PaperLine:
    named = event.kind in TRANSITIONS or event.kind == "deferred"
    what = f"{HAPPENED[event.kind].capitalize()} on " if named else ""
    by = f" by {event.reported_by}" if event.reported_by else ""
    start = (part for part in (what, event.on, by) if part)
    return PaperLine((*start, *_said(event.note)))


def _outcome(snapshot: Snapshot) -> tuple[str | date, ...]:
    what = snapshot.status.capitalize()
    day = (
        (f"{what} on ", snapshot.closed)
        if snapshot.closed
        else (f"{what}, on a day that is not recorded",)
    )
    return (*day, f" (minute {snapshot.minute})") if snapshot.minute else day


def _matter(entry: Entry) -> str:
    snapshot = entry.snapshot
    event, due = _last_said(snapshot), _still_due(snapshot)
    words = event.note if event else None
    if words and due and words[-1] not in ".!?…":
        words = f"{words}."
    said = " ".join(each for each in (words, due) if each)
    status = messages.status_name(snapshot.status).capitalize()
    return f"{status}{phrases.SAID}{said}" if said else status


def _still_due(snapshot: Snapshot) -> str:
    """Say when an outstanding action is due: matters arising have no column for it."""
    if snapshot.status != "outstanding" or not snapshot.due_basis:
        return ""
    days = messages.counted(snapshot.days_overdue, "day")
    late = f"{phrases.OVERDUE}{days}" if snapshot.overdue else ""
    where = "at the " if snapshot.due_basis == NEXT_MEETING and snapshot.due is None else ""
    return f"{phrases.DUE}{where}{messages.due_text(snapshot).rstrip('.')}{late}."
