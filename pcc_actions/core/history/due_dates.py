"""Every due date that an action has had, and why each was put in the place of the one before."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.due_then import known_on
from pcc_actions.core.history.replay import Basis, State, Step, due_in_state, steps
from pcc_actions.core.model import (
    NEXT_MEETING,
    Action,
    Cancelled,
    Event,
    Meeting,
    Moved,
    Reinstated,
)

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


def due_dates(action: Action, schedule: Schedule, as_at: date) -> list[DueDate]:
    """The due dates an action has had to the end of a day, the first one first.

    A date that followed the board's next meeting changes with the meeting, not while the
    action is closed: a move meanwhile changes it when the action is reopened.
    """
    due_days: list[DueDate] = []
    for moment in _moments(action, schedule.meetings, as_at):
        due, basis = due_in_state(moment.state, schedule, moment.known_on)
        words = _words(moment.state, due, basis)
        if not due_days:
            due_days.append(DueDate(moment.on, "first", due, words, None))
        elif (due_days[-1].day, due_days[-1].words) != (due, words):
            why = moment.why(due_days[-1].day, due)
            due_days.append(DueDate(moment.on, moment.how, due, words, why))
    return due_days


def _words(state: State, due: date | None, basis: Basis) -> str | None:
    if due is not None:
        return None
    return NEXT_MEETING if basis == NEXT_MEETING else state.due_words


@dataclass(frozen=True, slots=True)
class _Shift:
    """A meeting moved from one day to another, cancelled or reinstated."""

    board: str
    before: date | None
    after: date | None
    event: Moved | Cancelled | Reinstated


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment at which the due date may have changed, with the state after it.

    `known_on` is the day whose plan of meetings tells a default.
    """

    on: date
    how: How
    state: State
    known_on: date
    note: str | None = None
    shifts: tuple[_Shift, ...] = ()  # the meetings that were changed on the day

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


def _moments(action: Action, meetings: tuple[Meeting, ...], as_at: date) -> Iterator[_Moment]:
    """Every moment at which the due date may have changed, in their order."""
    days = deque(_shifted(meetings, as_at))
    taken: list[Step] = []
    for step in steps(action, as_at):
        _, event, state = step
        while days and days[0][0] <= event.on:
            yield from _changed(days.popleft(), taken)
        taken.append(step)
        how = _how(event)
        note = None if how == "reopened" else event.note  # which is not why the date is another
        yield _Moment(event.on, how, state, known_on(taken, event.on), note)
    for day in days:
        yield from _changed(day, taken)


def _how(event: Event) -> How:
    if event.kind == "deferred":
        return "deferred"
    return "reopened" if event.kind == "reopened" else "corrected"


def _changed(day: tuple[date, tuple[_Shift, ...]], taken: Sequence[Step]) -> Iterator[_Moment]:
    """The moment at which meetings were changed, none where it was not yet raised."""
    on, shifts = day
    if taken:
        yield _Moment(on, "meeting changed", taken[-1][2], known_on(taken, on), shifts=shifts)


def _shifted(
    meetings: tuple[Meeting, ...], as_at: date
) -> Iterator[tuple[date, tuple[_Shift, ...]]]:
    """Each day on which meetings were changed, with the changes as they were recorded."""
    shifts = [shift for shift in _shifts(meetings) if shift.event.on <= as_at]
    shifts.sort(key=lambda shift: (shift.event.on, shift.event.at))
    for on, ones in groupby(shifts, key=lambda shift: shift.event.on):
        yield on, tuple(ones)


def _shifts(meetings: tuple[Meeting, ...]) -> Iterator[_Shift]:
    for meeting in meetings:
        for move in meeting.moved:
            yield _Shift(meeting.board, move.before, move.after, move)
        if meeting.cancelled is not None:
            yield _Shift(meeting.board, meeting.date, None, meeting.cancelled)
        if meeting.reinstated is not None:
            yield _Shift(meeting.board, None, meeting.date, meeting.reinstated)
