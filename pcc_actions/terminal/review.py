"""A review at a terminal: one action at a time, what each key does, and the end.

An action is a heading with its fields below it.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from pcc_actions.core import messages
from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.due_date_words import due_date_line
from pcc_actions.core.review import ReviewItem, update_words
from pcc_actions.terminal.action import owners_cell
from pcc_actions.terminal.columns import TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.lists import status_line
from pcc_actions.terminal.tables import fields, heading, sentence

NO_OWNER = "Nobody"
NO_UPDATE = "Nothing recorded yet"


def print_item(item: ReviewItem, number: int, total: int, as_at: date) -> None:
    """Print all that a review tells of an action, the `number`th of so many."""
    screen = console()
    screen.print()
    heading(screen, f"{number} of {total}: {item.snapshot.reference} ({item.snapshot.board})")
    fields(screen, [*_fields(item, as_at)])
    screen.print()


def _fields(item: ReviewItem, as_at: date) -> Iterator[tuple[str, TableCell]]:
    snapshot = item.snapshot
    yield "Action", (snapshot.text,)
    if snapshot.exempt:
        yield "Exempt", (f"{snapshot.exempt}: not for publication",)
    owners = owners_cell(snapshot, item.owners) if item.owners else (NO_OWNER,)
    yield "Owner" if len(item.owners) == 1 else "Owners", owners
    yield "Raised", (uk(snapshot.raised),)
    yield "Status", (status_line(snapshot, as_at),)
    yield "Due", (messages.due_text(snapshot),)
    if item.topic:
        yield ColumnHeading.TOPIC, (item.topic,)
    moved = len(item.due_dates) > 1
    if moved:
        yield "Due dates", tuple(map(due_date_line, item.due_dates))
    if item.updates or not moved:
        updates = tuple(update_words(event, snapshot.history) for event in item.updates)
        yield "Updates", updates or (NO_UPDATE,)


def print_keys(keys: Sequence[tuple[str, str]]) -> None:
    """Print the keys of a review, each with what it does."""
    screen = console()
    screen.print()
    fields(screen, [(key, (does,)) for key, does in keys])
    screen.print()


def print_end(recorded: Sequence[str], counted: str) -> None:
    """Print what a review recorded, a line each, and the sentence that counts it."""
    screen = console()
    screen.print()
    if recorded:
        heading(screen, "Recorded in this review")
        for each in recorded:
            sentence(screen, each)
        screen.print()
    sentence(screen, counted)
