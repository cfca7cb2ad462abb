"""Who recorded a change, when, and from which day it holds."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.overruled import speaks_of
from pcc_actions.core.model import Event
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused

BEHIND: Final = timedelta(days=7)  # that a clock may be; by more, the other one is wrong


@dataclass(frozen=True, slots=True)
class Provenance:
    """The recorder, the moment of recording (UTC), today, and the effective day.

    `stated` says that somebody said the day; else it is today.

    Raises `Refused` for an effective day in the future, or a recorder without a name.
    """

    by: str
    at: datetime
    today: date
    on: date
    stated: bool = False

    def __post_init__(self) -> None:
        cleaned(self.by, "the name of the recorder")
        refuse_future(self.on, self.today)

    def after(self, history: Iterable[Event], *names: str) -> "Provenance":
        """The provenance of what is recorded after these events, on whatever clock they were.

        Its moment is never before the newest of theirs. Where this clock is some days behind
        the one that said something of the same `names`, what holds from today holds from the
        newest of those days: it was recorded later, so it counts later. A stated day stays.
        """
        at, on = self.at, self.on
        for event in history:
            at = max(at, event.at)
            same = event.kind == "raised" or speaks_of(event, names)
            if same and on >= self.today and not self.stated and event.on - self.today <= BEHIND:
                on = max(on, event.on)
        return replace(self, at=at, on=on, today=max(self.today, on))

    def event(self, kind: str, note: str | None = None) -> Event:
        """An event of this provenance, without values or changes."""
        return Event(kind=kind, on=self.on, at=self.at, by=self.by, note=note)


def refuse_future(day: date, today: date) -> None:
    """Raise `Refused` for a day that is still to come."""
    if day > today:
        raise Refused(
            f"{uk(day)} is in the future; today is {uk(today)}. "
            "Only what has happened is recorded: give the day on which it did."
        )
