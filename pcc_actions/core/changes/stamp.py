"""Who recorded a change, when, and from which day it holds."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Event
from pcc_actions.core.text.words import cleaned
from pcc_actions.errors import Refused


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

    def after(self, history: Iterable[Event]) -> "Stamp":
        """Give the stamp of what is recorded after these events, on whatever clock they were.

        Its moment is never before the newest of theirs. Where this clock is a day behind
        the one they were recorded by, what holds from today holds from the newest of their
        days: it was recorded later, so it counts later.
        """
        at, on = self.at, self.on
        for event in history:
            at = max(at, event.at)
            if self.on == self.today:
                on = max(on, event.on)
        return replace(self, at=at, on=on, today=max(self.today, on))

    def event(self, kind: str, note: str | None = None) -> Event:
        """Give an event of this stamp, without values or changes."""
        return Event(kind=kind, on=self.on, at=self.at, by=self.by, note=note)
