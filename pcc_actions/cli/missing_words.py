"""What is missing on a line where several words are: those that the log tells, then one gap."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

import typer

from pcc_actions.cli.session import session
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.snapshot import snapshot_of
from pcc_actions.core.model import Log, Meeting
from pcc_actions.core.owners import KnownPeople, every_owner
from pcc_actions.core.references.destination import known_board
from pcc_actions.core.text.command_line import command_line
from pcc_actions.errors import Refused

Words = tuple[str, ...]
DATE: Final = "DATE"
NAME: Final = '"NAME"'
SOME_WEEKS: Final = timedelta(weeks=4)


def words_missing(ctx: typer.Context, name: str) -> Words | None:
    """The words from an argument on, of that name; None where the log does not tell them.

    Raises `BadFile` where there is no log, `NotFound` where a board was typed that is none,
    `Refused` where no meeting can be moved.
    """
    command = " ".join(ctx.command_path.split()[1:])
    if (command, name) == ("meeting move", "before"):
        this = session(ctx)
        code = known_board(this.unsaid(), str(ctx.params["code"])).code
        return _of_move(this.unsaid(), this.now.today, code)[1:]
    if (command, name) in (("meeting move", "code"), ("meeting cancel", "code")):
        board, day, gap = _of_move(session(ctx).unsaid(), session(ctx).now.today)
        return (board, day, gap) if command == "meeting move" else (board, gap)
    told = _TOLD.get((command, name))
    return None if told is None else told(session(ctx).unsaid())


def _of_move(log: Log, today: date, code: str | None = None) -> Words:
    """The next meeting that can be moved, of a board or of any, and the gap for its new date.

    Raises `Refused` where none is known.
    """
    to_come = [each for each in log.meetings if each.date >= today and _movable(log, each, code)]
    first = min(to_come, key=lambda each: each.date, default=None)
    if first is None:
        of = f"{code} " if code else ""
        line = command_line(("meeting", "add", code or usual_board(log), DATE))
        raise Refused(f"No {of}meeting to come is known. Record one with {line}.")
    return first.board, uk(first.date), DATE


def _movable(log: Log, meeting: Meeting, code: str | None) -> bool:
    """Whether a meeting is not cancelled and raised nothing, so that it was not held yet."""
    of_board = code in (None, meeting.board) and meeting.cancelled is None
    return of_board and all(
        (each.board, each.raised) != (meeting.board, meeting.date) for each in log.actions
    )


def _of_meeting(log: Log) -> Words:
    return usual_board(log), DATE


def usual_board(log: Log) -> str:
    """The usual board of the log, else its first one; the gap for one where it has none."""
    return log.settings.default_board or next(iter(log.boards), "BOARD")


def later_day(log: Log, indexes: Sequence[int], today: date) -> date:
    """A day on which actions could be due, as an example: some weeks after today and the due."""
    stood = [snapshot_of(log.actions[each], Schedule(log.meetings), today) for each in indexes]
    return max([today, *(each.due for each in stood if each and each.due)]) + SOME_WEEKS


def _of_new_person(log: Log) -> Words:
    """An owner who is not among the people, else initials as an example."""
    known = KnownPeople(log.people, date.max)
    owners = (each for each in every_owner(log.actions) if " " not in each)
    return next((each for each in owners if not known.meant(each)), "AB"), NAME


def _of_new_board(log: Log) -> Words:
    """A code that no board has, as an example."""
    taken = {code.casefold() for code in log.boards}
    codes = ("NEW", *(f"NEW{number}" for number in range(2, len(taken) + 3)))
    return next(code for code in codes if code.casefold() not in taken), NAME


def _of_board(log: Log) -> Words:
    return usual_board(log), NAME


_TOLD: Final[Mapping[tuple[str, str], Callable[[Log], Words]]] = {
    ("meeting add", "code"): _of_meeting,
    ("meeting remove", "code"): _of_meeting,
    ("person add", "initials"): _of_new_person,
    ("board add", "code"): _of_new_board,
    ("board edit", "code"): _of_board,
}
