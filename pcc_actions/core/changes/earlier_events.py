"""The day or the minute of an earlier event put right.

The event stays as it was recorded. A correction of it is recorded, which holds from the
beginning, so that every day is answered as it then truly was.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes.events import as_replayed, with_event
from pcc_actions.core.changes.provenance import Provenance, refuse_future
from pcc_actions.core.correction_lines import (
    line_for_day,
    line_for_history,
    line_for_raising,
    where_any,
)
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.entries import (
    AnyEntry,
    Entry,
    EntryKind,
    called,
    entries_of,
    how_raised,
    replaced,
)
from pcc_actions.core.event_words import HAPPENED, kept_words, value_words
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.effective import effective, handle_of, minute_of
from pcc_actions.core.history.lifecycles import lifecycle_of
from pcc_actions.core.history.movable import otherwise
from pcc_actions.core.history.places import closing_place, completion_place
from pcc_actions.core.history.replay import (
    AnyStep,
    impossible,
    raised_on,
    replayed,
    status_before,
    steps,
)
from pcc_actions.core.model import Action, Change, Event, Log
from pcc_actions.core.text.english import joined
from pcc_actions.core.text.sanitise import cleaned
from pcc_actions.errors import Refused


@dataclass(frozen=True, slots=True)
class EarlierEvent:
    """What is put right of the event at a place in the history; None leaves it as it is."""

    place: int
    day: date | None = None
    minute: str | None = None


@dataclass(frozen=True, slots=True)
class DayCorrections:
    """What should have been recorded of earlier events; None leaves a value as it is.

    `event` is the number of one of them, from 1 as `history` numbers them; `day` is its day,
    and `minute` its minute. Without a number the minute is that of the closing.
    """

    closed: date | None = None
    completed_on: date | None = None
    minute: str | None = None
    event: int | None = None
    day: date | None = None

    def events_of(self, entry: AnyEntry) -> list[EarlierEvent]:
        """The events of an entry that are meant. Raises `Refused` for one that is not there."""
        if (self.day is not None) > (self.event is not None):
            raise Refused(
                "Say which event was on that day, by its number in "
                f"{line_for_history(entry)}: --event N --day DATE."
            )
        if self.event is not None and self.day is None and self.minute is None:
            raise Refused("Say on which day that event was: --day DATE.")
        wanted = []
        closing_minute = None if self.event is not None else self.minute
        if self.closed is not None or closing_minute is not None:
            place = _known(
                closing_place(entry),
                entry,
                _not_closed(entry),
            )
            wanted.append(EarlierEvent(place, self.closed, closing_minute))
        if self.completed_on is not None:
            completion = completion_place(entry) if isinstance(entry, Action) else None
            place = _known(completion, entry, "not reported complete")
            wanted.append(EarlierEvent(place, self.completed_on))
        if self.event is not None:
            wanted.append(EarlierEvent(self._place(entry), self.day, self.minute))
        return wanted

    def _place(self, entry: AnyEntry) -> int:
        """The place of the event that has the number."""
        number, last = self.event or 0, len(entry.history)
        if not 1 <= number <= last:
            raise Refused(
                f"{called(entry)} has no event {number}: its history goes from 1 to {last}. "
                f"See them with {line_for_history(entry)}."
            )
        kind = entry.history[number - 1].kind
        if self.minute is not None and kind not in lifecycle_of(entry).closed:
            raise Refused(
                f"Event {number} of {called(entry)} is no closing, so no minute agreed it. "
                f"See its history with {line_for_history(entry)}."
            )
        return number - 1


def _not_closed(entry: AnyEntry) -> str:
    return f"neither {joined(sorted(lifecycle_of(entry).closed), 'nor')}"


def _known(place: int | None, entry: AnyEntry, what: str) -> int:
    if place is None:
        raise Refused(
            f"{called(entry)} is {what} as it stands. The day of any earlier event is put "
            f"right by its number in {line_for_history(entry)}: --event N --day DATE."
        )
    return place


def put_right(
    log: Log,
    index: int,
    provenance: Provenance,
    corrections: DayCorrections,
    words: str,
    kind: EntryKind = EntryKind.ACTION,
) -> Log:
    """Record on which day events of an entry of a kind were, or by which minute.

    Raises `Refused` where that is recorded already, where the history then would not replay,
    or where something else would then hold of the entry today.
    """
    entry = entries_of(log, kind)[index]
    return replaced(log, index, days_put_right(entry, provenance, corrections, words))


def days_put_right(
    entry: Entry, provenance: Provenance, corrections: DayCorrections, words: str
) -> Entry:
    """The entry with the day or the minute of events of it put right; raises as `put_right`."""
    note = cleaned(words, "the note")
    corrected = with_put_right(entry, provenance, corrections.events_of(entry), note)
    corrected = with_closed(corrected, provenance, corrections.closed, note)
    if corrected == entry:
        raise Refused(f"{called(entry)} says that already: there is nothing to correct.")
    return corrected


def with_closed(
    entry: Entry, provenance: Provenance, closed: date | None, note: str | None = None
) -> Entry:
    """The entry closed on a day, where an edit by hand said another than its closing does."""
    if closed is None or entry.closed == closed:
        return entry
    event = provenance.after(entry.history).event("corrected", note)
    changes = {"closed": Change(entry.closed, closed)}
    return with_event(entry, replace(event, changes=changes))


def with_put_right(
    entry: Entry, provenance: Provenance, wanted: Iterable[EarlierEvent], note: str | None = None
) -> Entry:
    """The entry with earlier events put right, as it was where nothing changes.

    Raises `Refused` as `put_right` does.
    """
    event = provenance.after(entry.history).event("corrected", note)
    corrections: list[Event] = [
        replace(event, of=handle_of(entry.history, each.place), changes=changes)
        for each in wanted
        if (changes := _changes(entry, each, provenance.today))
    ]
    if not corrections:
        return entry
    later = replace(entry, history=(*entry.history, *corrections))
    played = tuple(steps(later))
    _refuse_impossible(entry, later, corrections, played, provenance.today)
    _refuse_other_present(entry, played)
    return as_replayed(later, played)


def _changes(entry: AnyEntry, wanted: EarlierEvent, today: date) -> Mapping[str, Change]:
    """What a correction of an event changes of it. Raises `Refused` for a day that cannot be."""
    event = effective(entry.history)[wanted.place]
    changes: dict[str, Change] = {}
    if wanted.day is not None and wanted.day != event.on:
        if event.kind == "raised" and isinstance(entry, Action):
            raise Refused(
                f"{called(entry)} was raised at its meeting, so that is what has to be put "
                f"right: {line_for_raising(entry, uk(wanted.day))}."
            )
        refuse_future(wanted.day, today)
        changes["day"] = Change(event.on, wanted.day)
    minute = minute_of(event)
    if wanted.minute not in (None, minute):
        changes["minute"] = Change(minute, wanted.minute)
    return changes


def _refuse_impossible(
    entry: AnyEntry,
    later: AnyEntry,
    corrections: Sequence[Event],
    played: tuple[AnyStep, ...],
    today: date,
) -> None:
    """Raise `Refused` where an entry has, with corrections, a history that cannot have been."""
    wrong, since = impossible(later, played), raised_on(entry)
    if wrong is not None and wrong in corrections:
        from pcc_actions.core.changes.why_not import why_not

        raise why_not(entry, wrong, wrong, played, today)
    moved = next((each for each in corrections if each.of and "day" in each.changes), None)
    if wrong is None or moved is None or moved.of is None:
        return
    what, day = HAPPENED.get(moved.of.kind, moved.of.kind), moved.changes["day"].after
    start = f"{called(entry)} cannot have been {what} on {value_words(day)}"
    if since and wrong.on < since:
        raise Refused(
            f"{start}: it was {how_raised(entry)} on {uk(since)}. Give a later day; or, if it "
            f"was {how_raised(entry)} earlier: {line_for_raising(entry)}."
        )
    if (wrong.kind, wrong.at, wrong.on) == (moved.of.kind, moved.of.at, day):
        raise Refused(
            f"{start}: by its history it was {status_before(later, played, wrong)} then. "
            "Give another day."
        )
    line = line_for_day(entry, wrong, today, day if isinstance(day, date) else None)
    raise Refused(
        f"{start}: that it was {HAPPENED.get(wrong.kind, wrong.kind)} on {uk(wrong.on)} would be "
        f"out of order. Give another day{where_any('; or first put that one right', line)}."
    )


def _refuse_other_present(entry: AnyEntry, played: tuple[AnyStep, ...]) -> None:
    """Raise `Refused` where something would hold today that is not what a day is about."""
    after = played[-1][2]
    name = otherwise(entry, after)
    if name is None:
        return
    was, now = kept_words(replayed(entry), name), kept_words(after, name)
    raise Refused(
        f"In that order {called(entry)} would have {name.replace('_', ' ')} "
        f"{now} today instead of {was}, for what was recorded last would "
        "come before another. Give another day."
    )
