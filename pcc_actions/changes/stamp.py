"""Who recorded a change, when, and from which day it holds."""

from dataclasses import dataclass
from datetime import date, datetime

from pcc_actions.dates import uk
from pcc_actions.errors import Refused
from pcc_actions.model import Event
from pcc_actions.wording import cleaned


@dataclass(frozen=True, slots=True)
class Stamp:
    """The recorder, the moment of recording (UTC), today, and the effective day.

    Raises `Refused` for an effective day in the future, or a recorder without a name.
    """

    by: str
    at: datetime
    today: date
    on: date

    def __post_init__(self) -> None:
        cleaned(self.by, "the name of the recorder")
        if self.on > self.today:
            raise Refused(
                f"{uk(self.on)} is in the future; today is {uk(self.today)}. "
                "Only what has happened is recorded: give the day on which it did."
            )

    def event(self, kind: str, note: str | None = None) -> Event:
        """Give an event of this stamp, without values or changes."""
        return Event(kind=kind, on=self.on, at=self.at, by=self.by, note=note)
