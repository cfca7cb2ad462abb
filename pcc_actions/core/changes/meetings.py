"""What happens to boards and their meetings."""

from dataclasses import replace
from datetime import date
from typing import Final

from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.typed_values import cleaned_if_typed
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Board, Cancelled, Log, Meeting, Moved, Reinstated
from pcc_actions.core.patterns import pattern
from pcc_actions.core.references.destination import meeting_on, no_meeting
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

CODE = pattern(r"[A-Za-z][A-Za-z0-9_-]*")
NAME_OF_BOARD: Final = "the name of the board"


def add_board(log: Log, code: str, name: str, reference: str) -> Log:
    """Record a board under its short code, with the style of its references.

    Raises `Refused` for a code that is taken or is no code, or a style that is none.
    """
    if not CODE.fullmatch(code):
        raise Refused(f"{code} cannot be a board's code: letters and figures only, as in GPB.")
    if any(code.casefold() == taken.casefold() for taken in log.boards):
        raise Refused(f"There is a board {code} already. Choose another code.")
    style = ReferenceStyle.parse(reference)
    board = Board(code, cleaned(name, NAME_OF_BOARD), style.template)
    return replace(log, boards={**log.boards, code: board})


def edit_board(log: Log, code: str, name: str | None = None, reference: str | None = None) -> Log:
    """Record that a board has another name, or prints its references otherwise from now on.

    Raises `Refused` for a style that is none.
    """
    if reference is not None:
        log = restyle_board(log, code, reference)
    if name is None:
        return log
    board = replace(log.boards[code], name=cleaned(name, "the name of the board"))
    return replace(log, boards={**log.boards, code: board})


def other_styled(log: Log, code: str, reference: str) -> list[str]:
    """The references of a board that a style prints otherwise than they stand, or not at all.

    Raises `Refused` for a style that is none.
    """
    style = ReferenceStyle.parse(reference)
    return [
        action.reference
        for action in log.actions
        if action.board == code and not style.prints(action.reference, action.raised)
    ]


def restyle_board(log: Log, code: str, reference: str) -> Log:
    """Record that a board prints its references otherwise from now on; those recorded stay.

    Raises `Refused` for a style that is none.
    """
    style = ReferenceStyle.parse(reference)
    board = replace(log.boards[code], reference=style.template)
    return replace(log, boards={**log.boards, code: board})


def edit_meeting(
    log: Log, board: str, day: date, new_day: date | None = None, new_board: str | None = None
) -> Log:
    """Record that a meeting always was on another day, or of another board.

    Raises `Refused` where there is no such meeting, something uses it, or the board meets
    on the new day anyhow.
    """
    from pcc_actions.core.changes.uses import refuse_used_meeting

    index = meeting_on(log, board, day)
    before = log.meetings[index]
    after = replace(before, board=new_board or board, date=new_day or day)
    if after == before:
        raise Refused(f"The {board} meeting is recorded on {uk(day)} already.")
    refuse_used_meeting(log, before, "edited")
    if standing_meeting(log, after.board, after.date) is not None:
        raise Refused(f"The {after.board} meeting on {uk(after.date)} is in the log already.")
    if _last_cancelled(log, after.board, after.date) is None:
        after = replace(after, reinstated=None, reinstated_apart=())  # never cancelled there
    if before.moved:
        last = replace(before.moved[-1], after=after.date)
        after = replace(after, moved=(*before.moved[:-1], last))
    return _put(log, index, after)


def add_meeting(log: Log, board: str, day: date) -> Log:
    """Record a meeting; it counts as always scheduled. Raises `Refused` where it is there."""
    if standing_meeting(log, board, day) is not None:
        raise Refused(f"The {board} meeting on {uk(day)} is in the log already.")
    return replace(log, meetings=(*log.meetings, Meeting(board, day)))


def hold_meeting(log: Log, board: str, day: date, provenance: Provenance) -> Log:
    """Record a meeting; one that was cancelled is held after all.

    That holds from the day of the provenance, or of the meeting where that is past. Raises
    `Refused` as `add_meeting` does.
    """
    log = add_meeting(log, board, day)
    before = _last_cancelled(log, board, day)
    if before is None:
        return log
    on = max(before.on, min(provenance.on, day))
    reinstated = Reinstated(on, provenance.at, provenance.by)
    return _put(log, len(log.meetings) - 1, replace(log.meetings[-1], reinstated=reinstated))


def with_meeting_held(log: Log, board: str, day: date, provenance: Provenance) -> Log:
    """The log with a board's meeting of a day: as it is where that is known, else with it held."""
    if standing_meeting(log, board, day) is not None:
        return log
    return hold_meeting(log, board, day, provenance)


def _last_cancelled(log: Log, board: str, day: date) -> Cancelled | None:
    """The last cancellation of a board's meeting on a day, None where there was none."""
    found = [
        meeting.cancelled
        for meeting in log.meetings
        if (meeting.board, meeting.date) == (board, day) and meeting.cancelled is not None
    ]
    return max(found, key=lambda cancelled: (cancelled.on, cancelled.at), default=None)


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
    meeting, it was held already, its minutes are named, or the board meets on the new day
    anyhow.
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

    Raises `Refused` where there is no such meeting, it was held already or its minutes are named.
    """
    index = _not_yet_held(log, board, day, provenance, "cancelled")
    cancelled = Cancelled(provenance.on, provenance.at, provenance.by, _note(note))
    return _put(log, index, replace(log.meetings[index], cancelled=cancelled))


def _not_yet_held(log: Log, board: str, day: date, provenance: Provenance, what: str) -> int:
    from pcc_actions.core.changes.uses import refuse_minuted_meeting

    index = standing_meeting(log, board, day)
    if index is None:
        raise Refused(no_meeting(log, day, board))
    if any((action.board, action.raised) == (board, day) for action in log.actions):
        raise Refused(
            f"Actions were raised at the {board} meeting of {uk(day)}, so it was held and "
            f"cannot be {what}. A wrong reference is put right by correct: see pcc-actions help "
            "correct."
        )
    refuse_minuted_meeting(log, log.meetings[index], what)
    if provenance.on > day:
        raise Refused(
            f"The {board} meeting of {uk(day)} was past on {uk(provenance.on)}; a meeting is "
            f"{what} before it is held. Say when it was, with --on."
        )
    _refuse_earlier(log.meetings[index], provenance.on)
    return index


def _refuse_earlier(meeting: Meeting, on: date) -> None:
    """Raise `Refused` where something became of a meeting on a later day."""
    for move in meeting.moved:
        if move.on > on:
            raise Refused(f"That meeting was moved on {uk(move.on)}; give that day or a later one.")
    if meeting.reinstated is not None and meeting.reinstated.on > on:
        raise Refused(
            f"That meeting was put back on {uk(meeting.reinstated.on)}; give that day or a later "
            "one."
        )


def _note(note: str | None) -> str | None:
    return cleaned_if_typed(note, "the note")


def _put(log: Log, index: int, meeting: Meeting) -> Log:
    meetings = (*log.meetings[:index], meeting, *log.meetings[index + 1 :])
    return replace(log, meetings=meetings)
