"""Boards, meetings and people taken out of a log, while nothing in it uses them."""

from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.uses import (
    refuse_used_board,
    refuse_used_meeting,
    refuse_used_person,
)
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import meeting_on
from pcc_actions.errors import Refused


def remove_board(log: Log, code: str) -> Log:
    """The log without a board. Raises `Refused` where it is used."""
    refuse_used_board(log, code)
    return replace(log, boards={key: each for key, each in log.boards.items() if key != code})


def remove_meeting(log: Log, board: str, day: date) -> Log:
    """The log without a board's meeting of a day, the one that stands where one was cancelled.

    Raises `Refused` where there is none or it is used.
    """
    index = meeting_on(log, board, day)
    refuse_used_meeting(log, log.meetings[index], "removed")
    return replace(log, meetings=(*log.meetings[:index], *log.meetings[index + 1 :]))


def remove_person(log: Log, typed: str) -> Log:
    """The log without a person, named by their key however it is capitalised.

    Raises `Refused` where there is nobody of that key, or they own or owned an action or a topic.
    """
    key = _known_person(log, typed)
    refuse_used_person(log, key)
    return replace(log, people={each: log.people[each] for each in log.people if each != key})


def _known_person(log: Log, typed: str) -> str:
    wanted = typed.strip().casefold()
    found = next((key for key in log.people if key.casefold() == wanted), None)
    if found is None:
        known = ", ".join(log.people) or "nobody yet"
        raise Refused(f"{typed.strip()} is not among the people. Known are: {known}.")
    return found
