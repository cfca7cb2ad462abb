"""What a document says, taken into the log as one change."""

from dataclasses import dataclass, replace
from datetime import date

from pcc_actions.changes import actions, meetings
from pcc_actions.changes.actions import Raising
from pcc_actions.changes.recording import put
from pcc_actions.changes.stamp import Stamp
from pcc_actions.lookup import boards, found
from pcc_actions.model import Board, Log, Status
from pcc_actions.reference import key
from pcc_actions.wording import cleaned

REPORTED = "Reported complete."  # the note of a completion of which nothing else is said


@dataclass(frozen=True, slots=True)
class Became:
    """What a document says became of an action, effective on the day `on`.

    `status` is what it became, None where it stayed as it was; `note` is what is said of
    it, `minute` the reference of the minute that says so; `due` is a later due date and
    `exempt` the ground on which it is no longer for publication.
    """

    on: date
    status: Status | None = None
    note: str | None = None
    minute: str | None = None
    due: date | None = None
    exempt: str | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """One action to be taken in: a new one, or one of the log by its board and reference.

    `became` is what else is said of it; `completed` the day on which it had been reported
    complete before it was closed; `formerly` the references that a new one had before.
    """

    new: Raising | None = None
    known: tuple[str, str] | None = None
    became: Became | None = None
    completed: date | None = None
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Intake:
    """All that is taken in from a document, besides its actions who met and when.

    `meetings` are (board, day); `people` (initials, name).
    """

    board: Board | None = None
    meetings: tuple[tuple[str, date], ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    actions: tuple[Taken, ...] = ()


def take_in(log: Log, intake: Intake, stamp: Stamp) -> Log:
    """Record what a document says: its board, meetings and people first, then its actions.

    Boards, meetings and people that are there already stay as they are. Raises `Refused`
    where any of the actions cannot be recorded.
    """
    board = intake.board
    if board and board.code not in log.boards:
        log = meetings.add_board(log, board.code, board.name, board.reference)
    for code, day in intake.meetings:
        log = with_meeting(log, code, day)
    for initials, name in intake.people:
        log = meetings.add_person(log, initials, name)
    for taken in intake.actions:
        log = with_action(log, taken, stamp)
    return log


def with_meeting(log: Log, board: str, day: date) -> Log:
    """Record a meeting, unless the board has or had one on that day, moved or cancelled since."""
    for each in log.meetings:
        days = {each.date, *(move.before for move in each.moved)}
        if each.board == board and day in days:
            return log
    return meetings.add_meeting(log, board, day)


def with_action(log: Log, taken: Taken, stamp: Stamp) -> Log:
    """Record one action and what became of it. Raises `Refused` where that cannot be."""
    if taken.new:
        log = actions.add(log, taken.new, stamp)
        place = len(log.actions) - 1
        log = _with_former(log, place, taken.formerly)
    else:
        board, reference = taken.known or ("", "")
        place = found(log, f"{board}:{reference}")
    if taken.completed:
        log = actions.complete(log, place, replace(stamp, on=taken.completed), REPORTED)
    return _became(log, place, taken.became, stamp) if taken.became else log


def _with_former(log: Log, place: int, formerly: tuple[str, ...]) -> Log:
    """Let former references find a new action too, as far as no other action has them."""
    if not formerly:
        return log
    action = log.actions[place]
    used = {
        key(reference)
        for each in log.actions
        if action.board in boards(each)
        for reference in (each.reference, *each.formerly)
    }
    free = (cleaned(each, "the former reference") for each in formerly if key(each) not in used)
    return put(log, place, replace(action, formerly=tuple(dict.fromkeys(free))))


def _became(log: Log, place: int, became: Became, stamp: Stamp) -> Log:
    stamp = replace(stamp, on=became.on)
    note = became.note
    if became.exempt:
        log = actions.exempt(log, place, stamp, became.exempt)
    if became.due:
        log = actions.defer(log, place, stamp, became.due, note or "Given a later date.")
    if became.status == "discharged":
        return actions.discharge(log, place, stamp, note, became.minute)
    if became.status == "withdrawn":
        return actions.withdraw(log, place, stamp, note or "Withdrawn.", became.minute)
    if became.status == "completed":
        return actions.complete(log, place, stamp, note or REPORTED)
    if became.status == "outstanding":
        return actions.reopen(log, place, stamp, note or "Outstanding again.")
    return actions.note(log, place, stamp, note) if note and not became.due else log
