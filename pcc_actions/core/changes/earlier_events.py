"""The day or the minute of an earlier event put right.

The event stays as it was recorded. A correction of it is recorded, which holds from the
beginning, so that every day is answered as it then truly was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from pcc_actions.core.changes.events import as_replayed, replace_action, with_event
from pcc_actions.core.changes.provenance import Provenance, refuse_future
from pcc_actions.core.correction_lines import line_for_day, line_for_raising, where_any
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.event_words import HAPPENED, kept_words, value_words
from pcc_actions.core.history.effective import effective, handle_of, minute_of
from pcc_actions.core.history.movable import otherwise
from pcc_actions.core.history.places import closing_place, completion_place
from pcc_actions.core.history.replay import (
    CLOSED,
    Step,
    impossible,
    replayed,
    status_before,
    steps,
)
from pcc_actions.core.model import Action, Change, Event, Log
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

    def events_of(self, action: Action) -> list[EarlierEvent]:
        """The events of an action that are meant. Raises `Refused` for one that is not there."""
        if (self.day is not None) > (self.event is not None):
            raise Refused(
                "Say which event was on that day, by its number in pcc-actions history "
                f"{action.reference}: --event N --day DATE."
            )
        if self.event is not None and self.day is None and self.minute is None:
            raise Refused("Say on which day that event was: --day DATE.")
        wanted = []
        closing_minute = None if self.event is not None else self.minute
        if self.closed is not None or closing_minute is not None:
            place = _known(closing_place(action), action, "neither discharged nor withdrawn")
            wanted.append(EarlierEvent(place, self.closed, closing_minute))
        if self.completed_on is not None:
            place = _known(completion_place(action), action, "not reported complete")
            wanted.append(EarlierEvent(place, self.completed_on))
        if self.event is not None:
            wanted.append(EarlierEvent(self._place(action), self.day, self.minute))
        return wanted

    def _place(self, action: Action) -> int:
        """The place of the event that has the number."""
        number, last = self.event or 0, len(action.history)
        if not 1 <= number <= last:
            raise Refused(
                f"{action.reference} has no event {number}: its history goes from 1 to {last}. "
                f"See them with pcc-actions history {action.reference}."
            )
        kind = action.history[number - 1].kind
        if self.minute is not None and kind not in CLOSED:
            raise Refused(
                f"Event {number} of {action.reference} is no closing, so no minute agreed it. "
                f"See its history with pcc-actions history {action.reference}."
            )
        return number - 1


def _known(place: int | None, action: Action, what: str) -> int:
    if place is None:
        raise Refused(
            f"{action.reference} is {what} as it stands. The day of any earlier event is put "
            f"right by its number in pcc-actions history {action.reference}: --event N --day DATE."
        )
    return place


def put_right(
    log: Log, index: int, provenance: Provenance, corrections: DayCorrections, words: str
) -> Log:
    """Record on which day events of an action were, or by which minute.

    Raises `Refused` where that is recorded already, where the history then would not replay,
    or where something else would then hold of the action today.
    """
    action = log.actions[index]
    note = cleaned(words, "the note")
    corrected = with_put_right(action, provenance, corrections.events_of(action), note)
    corrected = with_closed(corrected, provenance, corrections.closed, note)
    if corrected == action:
        raise Refused(f"{action.reference} says that already: there is nothing to correct.")
    return replace_action(log, index, corrected)


def with_closed(
    action: Action, provenance: Provenance, closed: date | None, note: str | None = None
) -> Action:
    """The action closed on a day, where an edit by hand said another than its closing does."""
    if closed is None or action.closed == closed:
        return action
    event = provenance.after(action.history).event("corrected", note)
    changes = {"closed": Change(action.closed, closed)}
    return with_event(action, replace(event, changes=changes))


def with_put_right(
    action: Action, provenance: Provenance, wanted: Iterable[EarlierEvent], note: str | None = None
) -> Action:
    """The action with earlier events put right, as it was where nothing changes.

    Raises `Refused` as `put_right` does.
    """
    event = provenance.after(action.history).event("corrected", note)
    corrections = [
        replace(event, of=handle_of(action.history, each.place), changes=changes)
        for each in wanted
        if (changes := _changes(action, each, provenance.today))
    ]
    if not corrections:
        return action
    later = replace(action, history=(*action.history, *corrections))
    played = tuple(steps(later))
    _refuse_impossible(action, later, corrections, played, provenance.today)
    _refuse_other_present(action, played)
    return as_replayed(later, played)


def _changes(action: Action, wanted: EarlierEvent, today: date) -> Mapping[str, Change]:
    """What a correction of an event changes of it. Raises `Refused` for a day that cannot be."""
    event = effective(action.history)[wanted.place]
    changes: dict[str, Change] = {}
    if wanted.day is not None and wanted.day != event.on:
        if event.kind == "raised":
            raise Refused(
                f"{action.reference} was raised at its meeting, so that is what has to be put "
                f"right: {line_for_raising(action, uk(wanted.day))}."
            )
        refuse_future(wanted.day, today)
        changes["day"] = Change(event.on, wanted.day)
    minute = minute_of(event)
    if wanted.minute not in (None, minute):
        changes["minute"] = Change(minute, wanted.minute)
    return changes


def _refuse_impossible(
    action: Action,
    later: Action,
    corrections: Iterable[Event],
    played: tuple[Step, ...],
    today: date,
) -> None:
    """Raise `Refused` where an action has, with corrections, a history that cannot have been."""
    wrong = impossible(later, played)
    moved = next((each for each in corrections if each.of and "day" in each.changes), None)
    if wrong is None or moved is None or moved.of is None:
        return
    what, day = HAPPENED.get(moved.of.kind, moved.of.kind), moved.changes["day"].after
    start = f"{action.reference} cannot have been {what} on {value_words(day)}"
    if wrong.on < action.raised:
        raise Refused(
            f"{start}: it was raised on {uk(action.raised)}. Give a later day; or, if it was "
            f"raised earlier: {line_for_raising(action)}."
        )
    if (wrong.kind, wrong.at, wrong.on) == (moved.of.kind, moved.of.at, day):
        raise Refused(
            f"{start}: by its history it was {status_before(played, wrong)} then. Give another day."
        )
    line = line_for_day(action, wrong, today, day if isinstance(day, date) else None)
    raise Refused(
        f"{start}: that it was {HAPPENED.get(wrong.kind, wrong.kind)} on {uk(wrong.on)} would be "
        f"out of order. Give another day{where_any('; or first put that one right', line)}."
    )


def _refuse_other_present(action: Action, played: tuple[Step, ...]) -> None:
    """Raise `Refused` where something would hold today that is not what a day is about."""
    after = played[-1][2]
    name = otherwise(action, after)
    if name is None:
        return
    was, now = kept_words(replayed(action), name), kept_words(after, name)
    raise Refused(
        f"In that order {action.reference} would have {name.replace('_', ' ')} "
        f"{now} today instead of {was}, for what was recorded last would "
        "come before another. Give another day."
    )
