"""The words typed after a topic that is moved: the meeting, and then why."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.dates.typed_due import NoDueDate
from pcc_actions.core.dates.typed_meeting import day_of_meeting
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.programme.words import TO_BE_TIMETABLED
from pcc_actions.errors import Refused

_AT_NONE: Final = (TO_BE_TIMETABLED, "timetabled")


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The meeting as typed, None where none was, and the words after it."""

    meeting: str | None
    rest: tuple[str, ...] = ()


class SeveralDays(Refused):
    """What was typed without quotation marks can begin with several days.

    `meeting` is the longest of them, `rest` what stands behind it.
    """

    def __init__(self, meeting: str, rest: tuple[str, ...]) -> None:
        super().__init__("Put the words of a date together in quotation marks.")
        self.meeting, self.rest = meeting, rest


def is_at_none(typed: str) -> bool:
    """Whether what was typed for a meeting says that there is none yet."""
    return " ".join(typed.casefold().split()) in _AT_NONE


def begins_with_meeting(log: Log, words: Sequence[str], board: str, today: date) -> bool:
    """Whether the first of some words are a meeting, or say that there is none yet."""
    return bool(_readings(log, words, board, today))


def part_meeting_words(log: Log, words: Sequence[str], board: str, today: date) -> MeetingWords:
    """The meeting at the beginning of some words, which may stand without quotation marks.

    One that the log knows goes before any other day. Raises `SeveralDays` where the beginnings
    are different days.
    """
    readings = _readings(log, words, board, today)
    if not readings:
        return MeetingWords(None, tuple(words))
    known = {None, *Schedule(log.meetings).days(board, date.max)}
    ends = {end: day for end, day in readings.items() if day in known} or readings
    end = max(ends)
    meeting, rest = " ".join(words[:end]), tuple(words[end:])
    if len({*ends.values()}) > 1:
        raise SeveralDays(meeting, rest)
    return MeetingWords(meeting, rest)


def _readings(log: Log, words: Sequence[str], board: str, today: date) -> dict[int, date | None]:
    """Where a meeting can end that some words begin with, and its day; None to be timetabled."""
    loose = next((place for place, each in enumerate(words) if " " in each.strip()), len(words))
    found: dict[int, date | None] = {}
    for end in range(1, max(loose, 1) + 1):
        typed = " ".join(words[:end])
        if is_at_none(typed):
            found[end] = None
            continue
        try:
            found[end] = day_of_meeting(log, typed, board, today)
        except NoDueDate:
            continue
        except Refused:  # a day, but none that can be meant: the command says why
            found[end] = date.max
    return found
