"""A meeting that nobody knows yet: asked about at a terminal, recorded where that is said.

A mistyped date must not become everybody's next meeting.
"""

from datetime import date
from typing import Final

from pcc_actions.cli.prompts import answer, at_terminal, confirmed
from pcc_actions.core.changes.meetings import standing_meeting, with_meeting_held
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import Destination, known_board, no_meeting
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused

NOT_RECORDED: Final = "Nothing was recorded. Mend the date and try again."


def is_to_be_recorded(log: Log, board: str, day: date) -> bool:
    """Ask at a terminal whether a board's unknown meeting is to be recorded.

    False where it is known, or nobody is there to be asked. Raises `Refused` for a no.
    """
    from pcc_actions.terminal.say import say

    if standing_meeting(log, board, day) is not None or not at_terminal():
        return False
    say(no_meeting(log, day, board))
    if confirmed(f"Record a new {board} meeting that day?"):
        return True
    raise Refused(NOT_RECORDED)


def board_that_met(log: Log, place: Destination) -> str:
    """The board whose unknown meeting is to be recorded, as a person says.

    Raises `Refused` where none met that day.
    """
    from pcc_actions.terminal.say import say

    if place.board is not None:
        is_to_be_recorded(log, place.board, place.day)
        return place.board
    say(no_meeting(log, place.day))
    boards = joined([*log.boards], "or")
    typed = answer(f"Which board met that day ({boards})? Only press Return if none did:")
    if not typed:
        raise Refused(NOT_RECORDED)
    return known_board(log, typed).code


def with_meeting(log: Log, board: str, day: date, provenance: Provenance, *, new: bool) -> Log:
    """The log with a board's meeting of a day, recorded where it is `new`.

    Raises `Refused` where it is not known and not to be recorded.
    """
    if not new and standing_meeting(log, board, day) is None:
        there_is = "was" if day <= provenance.today else "will be"
        raise Refused(
            f"{no_meeting(log, day, board)} If there {there_is} a {board} meeting that day, add "
            "--new-meeting."
        )
    return with_meeting_held(log, board, day, provenance)
