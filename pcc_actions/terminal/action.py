"""Everything about one action, and what happened in a log."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from pcc_actions.core import messages
from pcc_actions.core.action_fields import ACTION_FIELDS, ColumnHeading
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.event_words import event_words, value_words
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.messages import Clock
from pcc_actions.core.model import Event, Person
from pcc_actions.core.owners import in_full
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.lists import BODY, REFERENCE, exempt_line, status_line
from pcc_actions.terminal.tables import draw, fields, sentence

if TYPE_CHECKING:
    from pcc_actions.core.history.due_dates import DueDate
    from pcc_actions.core.history_list import HistoryRow

DATE = Column("Date", "lead")
NUMBER = Column("Event", "lead")
HISTORY_COLUMNS = (
    Column("What", "body"),
    Column("Recorded by", room=14),
    Column("Recorded at", room=16),
)


def print_action(
    snapshot: Snapshot,
    as_at: date,
    formerly: Sequence[str],
    people: Mapping[str, Person],
    moment: Clock,
    due_dates: "Sequence[DueDate]" = (),
    topic: str = "",
) -> None:
    """Print all that is known of an action, and of its owners on the day; then its history.

    `due_dates` are those that it has had, which are told where there were several, and `topic`
    what is said of the topic that will answer it.
    """
    screen = console()
    said = [*_fields(snapshot, as_at, formerly, people, due_dates, topic)]
    fields(screen, [(label, cell) for label, cell in said if any(cell)])
    if snapshot.history:
        screen.print()
        rows = [_row(event, snapshot.history, moment) for event in snapshot.history]
        draw(screen, (DATE, *HISTORY_COLUMNS), rows)


def _fields(
    snapshot: Snapshot,
    as_at: date,
    formerly: Sequence[str],
    people: Mapping[str, Person],
    due_dates: "Sequence[DueDate]",
    topic: str,
) -> Iterator[tuple[str, TableCell]]:
    yield "Reference", (snapshot.reference,)
    yield "Board", (snapshot.board,)
    yield "Action", (snapshot.text,)
    lines = tuple(in_full(owner, people, as_at) for owner in snapshot.owners)
    yield "Owner" if len(snapshot.owners) == 1 else "Owners", owners_cell(snapshot, lines)
    yield "Raised", (uk(snapshot.raised),)
    yield "Due", (_due(snapshot),)
    if len(due_dates) > 1:
        from pcc_actions.core.due_date_words import due_date_line

        yield "Due dates", tuple(map(due_date_line, due_dates))
    yield "Status", (status_line(snapshot, as_at),)
    yield from _plain_lines(snapshot)
    yield ColumnHeading.TOPIC, (topic,)
    yield "Formerly", tuple(formerly)
    yield "Latest update", (snapshot.latest_update or "",)


def owners_cell(snapshot: Snapshot, lines: tuple[str, ...]) -> TableCell:
    """Whoever owns it, in full in `lines` where more than the initials is known of any."""
    return (messages.owners_words(snapshot),) if lines == snapshot.owners else lines


def _plain_lines(snapshot: Snapshot) -> Iterator[tuple[str, TableCell]]:
    """The fields that are told by their value alone."""
    for field in ACTION_FIELDS.fields:
        if field.in_show and field.heading:
            value = getattr(snapshot, field.name)
            yield field.heading, (uk(value) if isinstance(value, date) else value or "",)


def _due(snapshot: Snapshot) -> str:
    how = {"stated": " (stated)", "words": " (no date)"}.get(snapshot.due_basis or "", "")
    return f"{messages.due_text(snapshot)}{how}"


def _row(
    event: Event, history: Sequence[Event], moment: Clock, kind: EntryKind = EntryKind.ACTION
) -> list[TableCell]:
    note = (event.note,) if event.note else ()
    return [
        (uk(event.on),),
        (event_words(event, history, kind), *note),
        (event.by,),
        (moment(event.at),),
    ]


def print_history(
    rows: "Sequence[HistoryRow]", moment: Clock, closing: str = "", *, numbered: bool = False
) -> None:
    """Print events, each with its action or topic, in the order given.

    Where they are `numbered`, the number of each stands there, and of the action the reference
    alone. `closing` is a sentence that ends the list.
    """
    screen = console()
    if not rows:
        return sentence(screen, closing or "Nothing has been recorded yet.")
    bodies = any(row.body is not None for row in rows)
    columns = (
        REFERENCE,
        *([BODY] if bodies else []),
        *([NUMBER] if numbered else []),
        DATE,
        *HISTORY_COLUMNS,
    )
    draw(screen, columns, [_history_row(row, moment, numbered=numbered) for row in rows])
    if closing:
        screen.print()
        sentence(screen, closing)


def _history_row(row: "HistoryRow", moment: Clock, *, numbered: bool) -> list[TableCell]:
    if numbered:
        return [(row.called,), *numbered_row(row.number, row.event, row.history, moment)]
    day, what, *recorded = _row(row.event, row.history, moment, row.of)
    happened, *note = what
    said = (*_what_it_is(row), f"{happened}{_stated_due(row.event)}", *note)
    body = [] if row.body is None else [(row.body,)]
    return [(row.called,), *body, day, said, *recorded]


def numbered_row(
    number: int,
    event: Event,
    history: Sequence[Event],
    moment: Clock,
    kind: EntryKind = EntryKind.ACTION,
) -> list[TableCell]:
    """The row of an event under `NUMBER`, `DATE` and `HISTORY_COLUMNS`."""
    return [(str(number),), *_row(event, history, moment, kind)]


def _what_it_is(row: "HistoryRow") -> TableCell:
    """The words of the entry and whose it is, as it stands; and that it is exempt."""
    state = row.state
    if state is None:
        return ()
    text = state.text or "Topic of the work programme"
    return (messages.text_and_owners(text, state.owners), *exempt_line(state.exempt))


def _stated_due(event: Event) -> str:
    """When an entry is due, where what raised it says so."""
    due = event.values.get("due") or event.values.get("due_words")
    return f", due {value_words(due)}" if due else ""
