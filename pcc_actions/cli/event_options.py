"""The options of `correct` and `programme correct` that put earlier events right."""

from dataclasses import replace
from typing import ClassVar

from pcc_actions.cli.command import nothing_given
from pcc_actions.cli.options import DayOfEvent, Minute
from pcc_actions.cli.session import Session
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.minute_references import known_minute
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.correction_lines import line_for_closing
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Event, Log
from pcc_actions.core.references.parse import printed_parts


@dataclass(frozen=True, slots=True)
class EventOptions:
    """What the history of an entry should say of what happened, as typed.

    What `closed` and `event` are in words is said anew for each kind of entry.
    """

    kind: ClassVar[EntryKind]

    closed: str | None = None
    minute: Minute = None
    event: int | None = None
    day: DayOfEvent = None

    def days(self, this: Session) -> DayCorrections:
        """The days as typed. Raises `Refused` for one that is none."""
        return DayCorrections(
            closed=None if self.closed is None else this.day(self.closed),
            event=self.event,
            day=None if self.day is None else this.day(self.day),
        )

    def put_right(
        self, log: Log, index: int, provenance: Provenance, days: DayCorrections, why: str
    ) -> Log:
        """The log with earlier events put right, as it was where none is to be."""
        if nothing_given(self):
            return log
        if self.minute is not None:
            board = entries_of(log, self.kind)[index].board
            minute = known_minute(log, self.minute, [board], provenance.today)
            days = replace(days, minute=minute.reference)
        return put_right(log, index, provenance, days, why, self.kind)


def other_day(_: Log, entry: AnyEntry, event: Event) -> str | None:
    """Where a minute was put right that is of another day than the closing: how that is."""
    minute = event.changes.get("minute")
    day = None if minute is None else printed_parts(str(minute.after)).day
    if event.of is None or day is None or entry.closed in (None, day):
        return None
    line = line_for_closing(entry, uk(day))
    return f"(its day stays {uk(entry.closed)}; if that is wrong: {line})"
