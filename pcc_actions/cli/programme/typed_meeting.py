"""The meeting that a topic is to come at, as typed."""

from dataclasses import replace
from datetime import date

from pcc_actions.cli.new_meeting import is_to_be_recorded, with_meeting
from pcc_actions.cli.prompts import at_terminal
from pcc_actions.cli.session import Session
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.dates.typed_meeting import day_of_meeting
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.programme.meeting_words import is_at_none
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class TypedMeeting:
    """The meeting as typed, and whether it is recorded where nobody knows it; None for none."""

    typed: str | None
    new: bool = False

    def __post_init__(self) -> None:
        """Raise `Refused` where no meeting is named and a new one is to be recorded."""
        if self.new and (self.typed is None or is_at_none(self.typed)):
            raise Refused("--new-meeting goes with the date of that meeting.")

    def settled(self, this: Session, board: str, on: date) -> "TypedMeeting":
        """The same, once it was asked at a terminal whether an unknown meeting is a new one."""
        if self.new or not at_terminal():
            return self
        log = this.unsaid()
        day = self._day(log, board, on)
        return self if day is None else replace(self, new=is_to_be_recorded(log, board, day))

    def planned(self, log: Log, board: str, provenance: Provenance) -> tuple[Log, date | None]:
        """The log with the meeting, and its day; None to be timetabled.

        Raises `Refused` for what is no meeting, and for one that is not known.
        """
        day = self._day(log, board, provenance.on)
        if day is None:
            return log, None
        return with_meeting(log, board, day, provenance, new=self.new), day

    def _day(self, log: Log, board: str, on: date) -> date | None:
        if self.typed is None or is_at_none(self.typed):
            return None
        return day_of_meeting(log, self.typed, board, on)
