"""The due dates that actions have had, in words: how often each slipped, and why."""

from collections.abc import Iterable, Mapping
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due_dates import DueDate, DueMove, due_dates
from pcc_actions.core.history.snapshot import Snapshot, SnapshotKey, snapshot_of
from pcc_actions.core.model import Log

DatesHad = Mapping[SnapshotKey, tuple[str, ...]]  # the first one first


def due_date_parts(due: DueDate, why: str | None) -> tuple[str | date, ...]:
    """What is said of one due date: when it was due at first, or was from a day on, and why."""
    when = due.day or due.words or ""
    if due.how == "first":
        return ("First due ", when)
    to = ", now due " if due.how == "reopened" else " to "
    return (f"{due.how.capitalize()} on ", due.on, to, when, *([f": {why}"] if why else []))


def due_move_words(move: DueMove) -> str:
    """What became of a due date: `moved with the meeting from 07/03/2023 to 14/03/2023`."""
    before, after = map(_due_words, (move.before, move.after))
    return f"moved with the meeting from {before} to {after}"


def due_move_told(reference: str, move: DueMove) -> str:
    """The same as a sentence, with the day and the reason."""
    why = f": {move.after.why}" if move.after.why else ""
    said = f"On {uk(move.after.on)} the due date of {reference} {due_move_words(move)}{why}"
    return f"{said.rstrip('.')}."


def _due_words(due: DueDate) -> str:
    return uk(due.day) if due.day else due.words or ""


def dates_had(log: Log, snapshots: Iterable[Snapshot], as_at: date) -> DatesHad:
    """Every due date that each of the actions has had to the end of a day, a line for each.

    Those of a withheld action are withheld too.
    """
    schedule = Schedule(log.meetings)
    wanted = {each.key for each in snapshots if not each.withheld}
    stood = ((action, snapshot_of(action, schedule, as_at)) for action in log.actions)
    return {
        snapshot.key: tuple(map(due_date_line, due_dates(action, schedule, as_at)))
        for action, snapshot in stood
        if snapshot and snapshot.key in wanted
    }


def due_date_line(due: DueDate) -> str:
    """One due date as a line: `Deferred on 10/05/2022 to 30/09/2022: It is late`."""
    parts = due_date_parts(due, due.why)
    return "".join(part if isinstance(part, str) else uk(part) for part in parts)
