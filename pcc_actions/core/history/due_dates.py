"""Every due date that an action has had, and why each was put in the place of the one before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Literal

from pcc_actions.core.dates.schedule import Schedule, Shift
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.due import Basis, due_in_state, known_on
from pcc_actions.core.history.lifecycles import OUTSTANDING
from pcc_actions.core.history.replay import Step, steps
from pcc_actions.core.history.states import State
from pcc_actions.core.model import NEXT_MEETING, Action, Event

How = Literal["first", "deferred", "corrected", "meeting changed", "reopened"]


@dataclass(frozen=True, slots=True)
class DueDate:
    """A due date an action has had: the day, or the words where there is none.

    It held from the day `on`; `why` is the note given, None where none was. The words are
    `next meeting` where it is the board's next meeting and none is known.
    """

    on: date
    how: How
    day: date | None
    words: str | None
    why: str | None


@dataclass(frozen=True, slots=True)
class DueMove:
    """A due date that another took the place of, for the board's next meeting was another."""

    before: DueDate
    after: DueDate


def due_moves(due_days: Sequence[DueDate]) -> Iterator[DueMove]:
    """Each time that an action was due on another day because of the board's meetings.

    What was reopened is one where its meeting had been changed meanwhile.
    """
    for before, after in pairwise(due_days):
        if after.how in ("meeting changed", "reopened"):
            yield DueMove(before, after)


def due_dates(action: Action, schedule: Schedule, as_at: date) -> list[DueDate]:
    """The due dates an action has had to the end of a day, the first one first.

    A date that followed the board's next meeting changes with the meeting, not while the
    action is closed: a move meanwhile changes it when the action is reopened.
    """
    return due_dates_after(tuple(steps(action, as_at)), schedule, as_at)


def due_dates_after(taken: Sequence[Step], schedule: Schedule, as_at: date) -> list[DueDate]:
    """The same of an action that took these steps to the end of the day."""
    due_days: list[DueDate] = []
    for moment in _moments(taken, schedule, as_at):
        due, basis = due_in_state(moment.state, schedule, moment.known_on)
        words = _words(moment.state, due, basis)
        if not due_days:
            due_days.append(DueDate(moment.on, "first", due, words, None))
            continue
        if moment.frozen and len(due_days) == 1 and due_days[0].day is None:
            due_days = [replace(due_days[0], day=moment.frozen, words=None)]
        if (due_days[-1].day, due_days[-1].words) != (due, words):
            why = moment.why(due_days[-1].day, due)
            due_days.append(DueDate(moment.on, moment.how, due, words, why))
    return due_days


def first_due(taken: Sequence[Step], schedule: Schedule, as_at: date) -> date | None:
    """The first date among the due dates of an action that took these steps, None for none."""
    _, raising, state = taken[0]
    day, _ = due_in_state(state, schedule, raising.on)  # which nearly every action has
    if day is not None:
        return day
    return next((each.day for each in due_dates_after(taken, schedule, as_at) if each.day), None)


def _words(state: State, due: date | None, basis: Basis) -> str | None:
    if due is not None:
        return None
    return NEXT_MEETING if basis == NEXT_MEETING else state.due_words


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment at which the due date may have changed, with the state after it.

    `known_on` is the day whose plan of meetings tells a default. `frozen` is the default
    date that a deferral says it was deferred from.
    """

    on: date
    how: How
    state: State
    known_on: date
    note: str | None = None
    frozen: date | None = None
    shifts: tuple[Shift, ...] = ()  # the meetings that were changed on the day

    def why(self, before: date | None, after: date | None) -> str | None:
        """The note that goes with a change of date, of meetings that of the one meant."""
        notes = [
            shift.event.note
            for shift in self.shifts
            if shift.board == self.state.board
            if (before is not None and before == shift.before)
            or (after is not None and after == shift.after)
        ]
        return notes[-1] if notes else self.note


def _moments(every: Sequence[Step], schedule: Schedule, as_at: date) -> Iterator[_Moment]:
    """Every moment at which the due date may have changed, in their order."""
    for count, step in enumerate(every, 1):
        _, event, state = step
        taken = every[:count]
        note = None if (how := _how(event)) == "reopened" else event.note  # which tells another why
        known = known_on(taken, event.on)
        yield _Moment(event.on, how, state, known, note, frozen=_frozen(event))
        until = every[count][1].on if count < len(every) else as_at
        yield from _meetings_changed(taken, schedule, until)


def _meetings_changed(taken: Sequence[Step], schedule: Schedule, until: date) -> Iterator[_Moment]:
    """The moments since a step at which its board's meetings gave the action another due date."""
    _, event, state = taken[-1]
    if state.due or state.due_words or state.status not in OUTSTANDING:
        return
    on = event.on
    while True:
        due, _ = due_in_state(state, schedule, on)
        place = schedule.next_shifts(state.board, on, state.raised, due)
        if place is None or schedule.shifts[place][0] > until:
            return
        on, shifts = schedule.shifts[place]
        yield _Moment(on, "meeting changed", state, on, shifts=shifts)


def _frozen(event: Event) -> date | None:
    """The default that an action was deferred from, as the date it then was."""
    before = event.changes["due"].before if event.basis else None
    return before if isinstance(before, date) else None


def _how(event: Event) -> How:
    if event.kind == "deferred":
        return "deferred"
    return "reopened" if event.kind == "reopened" else "corrected"
