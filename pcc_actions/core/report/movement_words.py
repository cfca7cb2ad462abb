"""What moved between two days, in words: how many were outstanding, and what became of which."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pcc_actions.core.action_fields import ColumnHeading
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.due_date_words import due_move_words
from pcc_actions.core.event_words import HAPPENED, event_words
from pcc_actions.core.history.lifecycles import TRANSITIONS
from pcc_actions.core.history.movement import Movement
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.messages import exempt_in_full, exempt_left_out
from pcc_actions.core.movement_list import DETAILS, BoardMovement, MovementList, MovementRow
from pcc_actions.core.report.board_words import board_names
from pcc_actions.core.report.notes import correction_told
from pcc_actions.core.text.english import capitalised, joined, ordinal

MOVEMENT_HEADINGS: Final[Mapping[MovementList, str]] = {
    **{name: HAPPENED[name].capitalize() for name in MovementList if name in HAPPENED},
    MovementList.COMPLETION_REOPENED: "Reopened before it was discharged",
    MovementList.DUE_CORRECTED: "Due date corrected",
    MovementList.DUE_MOVED: "Due date moved with the meeting",
    MovementList.CORRECTED: "Counted otherwise by correction",
    MovementList.CARRIED_FORWARD: "Carried forward",
    MovementList.OVERDUE: "Overdue",
}
"""What stands over each list."""

MOVEMENT_COLUMNS: Final = (
    ColumnHeading.REFERENCE, ColumnHeading.ACTION, ColumnHeading.OWNER, "What happened",
    ColumnHeading.DUE, ColumnHeading.STATUS,
)  # fmt: skip
"""What stands over the columns of each list on a page."""
MOVEMENT_FIELDS: Final = (
    ColumnHeading.BOARD, "Since", "To", "List", ColumnHeading.REFERENCE, ColumnHeading.ACTION,
    ColumnHeading.OWNER, "Date", "What happened", "Note", ColumnHeading.DUE,
    ColumnHeading.DUE_IN_WORDS, ColumnHeading.STANDING, ColumnHeading.EXEMPT,
)  # fmt: skip
"""What stands over the columns in a spreadsheet, where the lists are one table."""


def statement_words(made: BoardMovement) -> Iterator[str]:
    """The statement of a board, and what is to be known of it, a sentence each."""
    counts = made.statement
    yield movement_words(counts)
    yield from correction_told(counts)
    if counts.since is None:
        yield (
            f"No meeting of {made.board.code} before {uk(counts.as_at)} is known: this is since "
            "the beginning of the log."
        )


def movement_title(made: BoardMovement) -> str:
    """Of which board it is, and of which body where there are several."""
    names = board_names([made.board])
    return names if made.body is None else f"{made.body}: {names}"


def movement_left_out(movements: Sequence[BoardMovement]) -> str:
    """Say how many actions are withheld, each counted once, and from which lists; empty for none.

    Those lists are named whether any of them would be there: that too is withheld.
    """
    counted = exempt_left_out(_listed(movements), by_details=False)
    lists = joined([f"“{MOVEMENT_HEADINGS[name]}”" for name in DETAILS])
    nowhere = f"Exempt actions are neither listed nor counted under {lists}."
    return f"{counted} {nowhere}" if counted else ""


def movement_in_full(movements: Sequence[BoardMovement]) -> str:
    """Say how many exempt actions are told, each counted once; empty for none."""
    return exempt_in_full(_listed(movements))


def _listed(movements: Sequence[BoardMovement]) -> list[Snapshot]:
    """Every action that is listed, once."""
    listed = (
        (made.body, row.snapshot)
        for made in movements
        for rows in made.lists.values()
        for row in rows
    )
    return [*{(body, *each.key): each for body, each in listed}.values()]


def list_heading(name: MovementList, rows: Sequence[MovementRow]) -> str:
    """What stands over a list: what is on it, and how many."""
    return f"{MOVEMENT_HEADINGS[name]}: {len(rows)}"


def row_lines(row: MovementRow) -> tuple[str, ...]:
    """When an action came on a list, what happened, and the note; none where nothing is told."""
    happened = happened_words(row)
    if row.on is None:
        return (happened,) if happened else ()
    return tuple(filter(None, (f"{uk(row.on)} {happened}", row.note)))


def happened_words(row: MovementRow) -> str:
    """What happened to an action: `deferred from 07/03/2023 to 31/03/2023, the 2nd time`."""
    parts = (
        event_words(row.event) if row.event else "",
        f"due date {due_move_words(row.moved)}" if row.moved else "",
        f"the {ordinal(row.deferral)} time" if row.deferral else "",
        _by_correction(row.change) if row.change else "",
    )
    return ", ".join(filter(None, parts))


def before_status(row: MovementRow) -> str:
    """What is to be said before the status of an action that was reopened after its event."""
    if row.event is None or row.event.kind == "reopened" or row.event.kind not in TRANSITIONS:
        return ""
    could_be_so_again = row.snapshot.status in TRANSITIONS[row.event.kind][0]
    return "reopened since, " if could_be_so_again else ""


def movement_words(counts: Movement) -> str:
    """The movement as a sum in words: `11 were outstanding, 2 were raised …: 13 are outstanding`.

    What there was none of is not said, but for what was raised and discharged.
    """
    days = f"from {uk(counts.since)} to" if counts.since else "to"
    terms = ", ".join(_terms(counts))
    closing = f"{_number(counts.closing)} {_is(counts.closing)} outstanding"
    said = f"{terms}: {closing} ({days} {uk(counts.as_at)})."
    return capitalised(said)


def _terms(counts: Movement) -> Iterator[str]:
    if counts.since:
        yield f"{_number(counts.opening)} {_was(counts.opening)} outstanding"
    yield f"{counts.raised} {_was(counts.raised)} raised" if counts.raised else "none raised"
    if counts.reopened:
        yield f"{counts.reopened} reopened"
    yield f"{_number(counts.discharged)} discharged"
    if counts.withdrawn:
        yield f"{counts.withdrawn} withdrawn"
    if counts.corrected:
        yield _by_correction(counts.corrected)


def _by_correction(change: int) -> str:
    return f"{abs(change)} {'more' if change > 0 else 'fewer'} by correction"


def _number(number: int) -> str:
    return str(number) if number else "none"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"
