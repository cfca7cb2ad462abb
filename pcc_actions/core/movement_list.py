"""What moved among the actions of each board between two days, each with its reference.

The statement and the lists come from one pass over the log: the terms of the sum are the
lengths of the lists.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Final

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.fields import DUE_FIELDS
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.due_dates import DueMove, due_dates_after, due_moves
from pcc_actions.core.history.due_then import told_steps
from pcc_actions.core.history.movement import (
    ActionMovement,
    Movement,
    counted_up,
    histories,
    moved_actions,
    outstanding_on,
    taken_since,
)
from pcc_actions.core.history.snapshot import (
    Snapshot,
    published,
    published_events,
    snapshot_after,
)
from pcc_actions.core.history.states import State
from pcc_actions.core.history.told_topics import ToldTopics, told_topics
from pcc_actions.core.model import Board, Event, Log
from pcc_actions.core.queries import SORTS, SortOrder


class MovementList(StrEnum):
    """What an action can be listed under, in the order in which the lists stand."""

    RAISED = "raised"
    COMPLETED = "completed"
    DISCHARGED = "discharged"
    WITHDRAWN = "withdrawn"
    REOPENED = "reopened"
    COMPLETION_REOPENED = "completion_reopened"  # which was outstanding all the time
    DEFERRED = "deferred"
    DUE_CORRECTED = "due_corrected"  # which is no deferral, and moves the date all the same
    DUE_MOVED = "due_moved"  # for a meeting of the board was moved or cancelled
    REASSIGNED = "reassigned"
    CORRECTED = "corrected"
    CARRIED_FORWARD = "carried_forward"  # outstanding before these days and after them
    OVERDUE = "overdue"


# Lists of what is withheld of an exempt action: that it slipped, or went to somebody else.
DETAILS: Final = (
    MovementList.DEFERRED,
    MovementList.DUE_CORRECTED,
    MovementList.DUE_MOVED,
    MovementList.REASSIGNED,
)
_BESIDE_THE_SUM: Final = ("completed", "deferred", "reassigned")  # kinds of event
_COUNTED: Final = ("board", "raised", "status")  # what a correction changes the count by


@dataclass(frozen=True, slots=True)
class MovementRow:
    """An action under what happened to it, as it stood at the end of the last day.

    There is no event where it is listed for how it stands. `deferral` is 2 for the second time
    that an action was deferred, `change` by how many a correction changed the count; `moved` how
    its due date moved with a meeting. Of one that is withheld no event is told.
    """

    snapshot: Snapshot
    event: Event | None = None
    deferral: int = 0
    change: int = 0
    moved: DueMove | None = None

    @property
    def on(self) -> date | None:
        """The day on which it came on its list, None where it is there for how it stands."""
        return self.event.on if self.event else self.moved.after.on if self.moved else None

    @property
    def note(self) -> str | None:
        """The note of what happened."""
        return self.event.note if self.event else self.moved.after.why if self.moved else None


@dataclass(frozen=True, slots=True)
class BoardMovement:
    """The movement of a board: the statement, and what is listed under each heading.

    `body` says of which of several logs it is, None where there is only one.
    """

    board: Board
    statement: Movement
    lists: Mapping[MovementList, Sequence[MovementRow]]
    body: str | None = None

    @property
    def listed(self) -> Iterator[tuple[MovementList, Sequence[MovementRow]]]:
        """The lists on which there is anything."""
        return ((name, rows) for name, rows in self.lists.items() if rows)


def board_movements(
    log: Log, since: Mapping[str, date | None], until: date, *, public: bool = False
) -> list[BoardMovement]:
    """The movement of each board from a first day to the last, both included.

    `since` has the boards by their codes, and None for all the time before. A `public` one
    withholds exempt actions: they count in the sum and stand where their status changed, on no
    list of `DETAILS`, and no word of them is told.
    """
    schedule, every = Schedule(log.meetings), [*histories(log, until)]
    topics = told_topics(log.programme, until)
    made = []
    for code, first in since.items():
        moved = [*moved_actions(every, code, first, until)]
        rows = (row for part in moved for row in _rows(part, code, first, until, schedule, topics))
        statement = counted_up(moved, first, until)
        made.append(BoardMovement(log.boards[code], statement, _in_lists(rows, public=public)))
    return made


def _in_lists(
    rows: Iterable[tuple[MovementList, MovementRow]], *, public: bool
) -> dict[MovementList, list[MovementRow]]:
    """The rows in their lists; what is withheld stands last, so that its place tells nothing."""
    lists: dict[MovementList, list[MovementRow]] = {name: [] for name in MovementList}
    for name, row in rows:
        told = _published(row) if public else row
        if not (told.snapshot.withheld and name in DETAILS):
            lists[name].append(told)
    return {name: sorted(found, key=_order_of(name)) for name, found in lists.items()}


def _rows(
    part: ActionMovement,
    board: str,
    since: date | None,
    until: date,
    schedule: Schedule,
    topics: ToldTopics,
) -> Iterator[tuple[MovementList, MovementRow]]:
    """Each list of the board on which an action stands, with its row there."""
    part = replace(part, taken=told_steps(part.taken, schedule))
    happened = [*_happened(part, board, since)]
    if not (happened or part.closing or part.corrected):
        return
    snapshot = snapshot_after(part.action, part.taken, schedule, until, topics)
    for name, event, after in happened:
        deferral = after.deferrals if name is MovementList.DEFERRED else 0
        yield name, MovementRow(snapshot, event, deferral)
    for move in _due_moves(part, board, since, until, schedule):
        yield MovementList.DUE_MOVED, MovementRow(snapshot, moved=move)
    if part.corrected:
        put_right = _correction(part, board, since)
        yield MovementList.CORRECTED, MovementRow(snapshot, put_right, change=part.corrected)
    if part.opening and part.closing:
        yield MovementList.CARRIED_FORWARD, MovementRow(snapshot)
    if part.closing and snapshot.overdue:
        yield MovementList.OVERDUE, MovementRow(snapshot)


def _happened(
    part: ActionMovement, board: str, since: date | None
) -> Iterator[tuple[MovementList, Event, State]]:
    """What happened to an action in these days: what counts in the sum, and what does not."""
    for _, event, after in part.terms:
        yield MovementList(event.kind), event, after
    for before, event, after in taken_since(part.taken, board, since):
        if event.kind in _BESIDE_THE_SUM:
            yield MovementList(event.kind), event, after
        elif event.kind == "reopened" and before and before.status == "completed":
            yield MovementList.COMPLETION_REOPENED, event, after
        elif put_right := _put_right(event, DUE_FIELDS):
            yield MovementList.DUE_CORRECTED, put_right, after


def _due_moves(
    part: ActionMovement, board: str, since: date | None, until: date, schedule: Schedule
) -> Iterator[DueMove]:
    """How the due date of an action moved with meetings in these days, outstanding of the board."""
    if not schedule.shifts:
        return
    for move in due_moves(due_dates_after(part.taken, schedule, until)):
        on = move.after.on
        if (since is None or on >= since) and outstanding_on(part.taken, board, on):
            yield move


def _correction(part: ActionMovement, board: str, since: date | None) -> Event | None:
    """The last correction that changed what counts for the board, and of it only that.

    None where the count changed on a day on which nothing was recorded: that of a meeting to
    come, to which the raising was put right.
    """
    for before, event, after in reversed(part.taken):
        under = {state.board for state in (before, after) if state}
        put_right = _put_right(event, _COUNTED)
        if put_right and board in under and (since is None or event.on >= since):
            return put_right
    return None


def _put_right(event: Event, fields: Sequence[str]) -> Event | None:
    """A correction of some fields, and of it only these; None where it is none."""
    changes = {name: each for name, each in event.changes.items() if name in fields}
    if not changes or event.kind != "corrected" or event.of is not None:
        return None
    return replace(event, changes=changes)


def _published(row: MovementRow) -> MovementRow:
    """A row as far as it may be told to everybody."""
    snapshot = published(row.snapshot)
    if snapshot.withheld:
        return MovementRow(snapshot, change=row.change)
    event = None if row.event is None else published_events(row.snapshot, [row.event])[0]
    return replace(row, snapshot=snapshot, event=event)


def _order_of(name: MovementList) -> Callable[[MovementRow], SortOrder]:
    return _by_urgency if name is MovementList.OVERDUE else _by_day


def _by_day(row: MovementRow) -> SortOrder:
    return (row.snapshot.withheld, row.on or date.min, *SORTS["reference"](row.snapshot))


def _by_urgency(row: MovementRow) -> SortOrder:
    return (row.snapshot.withheld, *SORTS["urgency"](row.snapshot))
