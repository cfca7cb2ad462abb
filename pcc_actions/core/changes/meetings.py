"""What happens to boards and their meetings."""

import re
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Board, Cancelled, Log, Meeting, Moved
from pcc_actions.core.references.lookup import no_meeting
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

CODE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


def add_board(log: Log, code: str, name: str, reference: str) -> Log:
    """Record a board under its short code, with the style of its references.

    Raises `Refused` for a code that is taken or is no code, or a style that is none.
    """
    if not CODE.fullmatch(code):
        raise Refused(f"{code} cannot be a board's code: letters and figures only, as in GPB.")
    if any(code.casefold() == taken.casefold() for taken in log.boards):
        raise Refused(f"There is a board {code} already. Choose another code.")
    style = ReferenceStyle.parse(reference)
    board = Board(code, cleaned(name, "the name of the board"), style.template)
    return replace(log, boards={**log.boards, code: board})


def restyle_board(log: Log, code: str, reference: str) -> Log:
    """Record that a board prints its references otherwise from now on; those recorded stay.

    Raises `Refused` for a style that is none.
    """
    style = ReferenceStyle.parse(reference)
    board = replace(log.boards[code], reference=style.template)
    return replace(log, boards={**log.boards, code: board})


def add_meeting(log: Log, board: str, day: date) -> Log:
    """Record a meeting; it counts as always scheduled. Raises `Refused` where it is there."""
    if standing_meeting(log, board, day) is not None:
        raise Refused(f"The {board} meeting on {uk(day)} is in the log already.")
    return replace(log, meetings=(*log.meetings, Meeting(board, day)))


def standing_meeting(log: Log, board: str, day: date) -> int | None:
    """The place of a board's meeting on a day, None where there is none."""
    for index, meeting in enumerate(log.meetings):
        if (meeting.board, meeting.date) == (board, day) and meeting.cancelled is None:
            return index
    return None


def move_meeting(
    log: Log, board: str, before: date, after: date, provenance: Provenance, note: str | None = None
) -> Log:
    """Record that a meeting not yet held was given another date.

    What is due at it by default follows. Raises `Refused` where there is no such
    meeting, it was held already, or the board meets on the new day anyhow.
    """
    index = _not_yet_held(log, board, before, provenance, "moved")
    if standing_meeting(log, board, after) is not None:
        raise Refused(f"{board} has a meeting on {uk(after)} already; cancel one of the two.")
    if after < provenance.on:
        raise Refused(f"On {uk(provenance.on)} a meeting cannot be moved back to {uk(after)}.")
    meeting = log.meetings[index]
    move = Moved(before, after, provenance.on, provenance.at, provenance.by, _note(note))
    return _put(log, index, replace(meeting, date=after, moved=(*meeting.moved, move)))


def cancel_meeting(
    log: Log, board: str, day: date, provenance: Provenance, note: str | None = None
) -> Log:
    """Record that a meeting will not be held; what is due at it follows to the next.

    Raises `Refused` where there is no such meeting or it was held already.
    """
    index = _not_yet_held(log, board, day, provenance, "cancelled")
    cancelled = Cancelled(provenance.on, provenance.at, provenance.by, _note(note))
    return _put(log, index, replace(log.meetings[index], cancelled=cancelled))


def _not_yet_held(log: Log, board: str, day: date, provenance: Provenance, what: str) -> int:
    index = standing_meeting(log, board, day)
    if index is None:
        raise Refused(no_meeting(log, day, board))
    if any((action.board, action.raised) == (board, day) for action in log.actions):
        raise Refused(
            f"Actions were raised at the {board} meeting of {uk(day)}, so it was held and "
            f"cannot be {what}. A wrong reference is put right with pcc-actions correct."
        )
    if provenance.on > day:
        raise Refused(
            f"The {board} meeting of {uk(day)} was past on {uk(provenance.on)}; a meeting is "
            f"{what} before it is held. Say when it was, with --on."
        )
    for move in log.meetings[index].moved:
        if move.on > provenance.on:
            raise Refused(f"That meeting was moved on {uk(move.on)}; give that day or a later one.")
    return index


def _note(note: str | None) -> str | None:
    return None if note is None else cleaned(note, "the note")


def _put(log: Log, index: int, meeting: Meeting) -> Log:
    meetings = (*log.meetings[:index], meeting, *log.meetings[index + 1 :])
    return replace(log, meetings=meetings)
