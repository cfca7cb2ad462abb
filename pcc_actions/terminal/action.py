"""Everything about one action, and what happened in a log."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from pcc_actions.core import messages
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import Event
from pcc_actions.terminal.console import console
from pcc_actions.terminal.lists import REFERENCE, status_colour
from pcc_actions.terminal.tables import Cell, Column, draw, fields, sentence

WriteMoment = Callable[[datetime], str]  # how a moment is written for the reader

DATE = Column("Date", "lead")
HISTORY_COLUMNS = (
    Column("What", "body"),
    Column("Recorded by", room=14),
    Column("Recorded at", room=16),
)


def print_action(one: Snapshot, as_at: date, formerly: Sequence[str], moment: WriteMoment) -> None:
    """Print all that is known of an action, then its history."""
    screen = console()
    said = [(label, cell) for label, cell in _fields(one, as_at, formerly) if any(cell)]
    status = status_colour(messages.status_words(one, as_at))
    fields(screen, [(*each, status if each[0] == "Status" else "") for each in said])
    if one.history:
        screen.print()
        draw(screen, (DATE, *HISTORY_COLUMNS), [_row(event, moment) for event in one.history])


def _fields(one: Snapshot, as_at: date, formerly: Sequence[str]) -> Iterator[tuple[str, Cell]]:
    yield "Reference", (one.reference,)
    yield "Board", (one.board,)
    yield "Action", (one.text,)
    yield ("Owner" if len(one.owners) == 1 else "Owners"), (messages.owners_words(one),)
    yield "Raised", (uk(one.raised),)
    yield "Due", (_due(one),)
    if one.deferrals:
        yield "First due", (_day(one.first_due),)
        yield "Later dates", (", ".join(_later_dates(one)),)
    yield "Status", (messages.status_words(one, as_at),)
    yield "Completed on", (_day(one.completed_on),)
    yield "Minute", (one.minute or "",)
    yield "Exempt", (one.exempt or "",)
    yield "Theme", (one.theme or "",)
    yield "Source", (one.source or "",)
    yield "Formerly", tuple(formerly)
    yield "Latest update", (one.latest_update or "",)


def _day(day: date | None) -> str:
    return uk(day) if day else ""


def _due(one: Snapshot) -> str:
    how = {"stated": " (stated)", "words": " (no date)"}.get(one.due_basis or "", "")
    return f"{messages.due_words(one)}{how}"


def _later_dates(one: Snapshot) -> list[str]:
    deferred = [event for event in one.history if event.kind == "deferred"]
    return [messages.value_words(event.changes["due"].after) for event in deferred]


def _row(event: Event, moment: WriteMoment) -> list[Cell]:
    note = (event.note,) if event.note else ()
    return [
        (uk(event.on),),
        (messages.event_words(event), *note),
        (event.by,),
        (moment(event.at),),
    ]


def print_history(rows: Sequence[tuple[str, Event]], moment: WriteMoment) -> None:
    """Print events, each with the reference of its action, in the order given."""
    screen = console()
    if not rows:
        return sentence(screen, "Nothing has been recorded yet.")
    cells = [[(reference,), *_row(event, moment)] for reference, event in rows]
    draw(screen, (REFERENCE, DATE, *HISTORY_COLUMNS), cells)
