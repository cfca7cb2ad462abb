"""Every meeting that a topic was planned for, and why it was another from then on."""

from collections import deque
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule, Shift
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.replay import TopicStep, steps
from pcc_actions.core.history.states import TopicState
from pcc_actions.core.model import Topic
from pcc_actions.core.programme.coming import coming
from pcc_actions.core.programme.words import TO_BE_TIMETABLED
from pcc_actions.core.recurrence import STANDING

_MEETING_CHANGED: Final = "meeting changed"
# What came about on a day, and what stands between that and the meeting planned for since.
_HOW: Final = {
    "moved": ("Moved on {}", " to "),
    "corrected": ("Put right on {}", " to "),
    "reopened": ("Reopened on {}", ", for "),
    "done": ("Came on {}", ", then planned for "),
    _MEETING_CHANGED: ("Followed its meeting on {}", " to "),
}


@dataclass(frozen=True, slots=True)
class PlannedDate:
    """A meeting a topic was planned for, from the day `on`; None where it was to be timetabled.

    `how` is the kind of event that it came by, `raised` for the first, or that meetings changed.
    `words` are what was said of its timing where no meeting was known; `why` is the note given.
    """

    on: date
    how: str
    day: date | None
    words: str | None
    why: str | None


def planned_dates(topic: Topic, schedule: Schedule, as_at: date) -> list[PlannedDate]:
    """Those to the end of a day, the first one first; none of what comes at every meeting."""
    found: list[PlannedDate] = []
    for moment in _moments(tuple(steps(topic, as_at)), schedule, as_at):
        state, kept = moment.state, found[-1] if found else None
        if state.every == STANDING or state.status != "planned":
            continue
        day, words = moment.comes(schedule)
        if kept is None or (kept.day, kept.words) != (day, words):
            why = moment.why(kept.day if kept else None)
            found.append(PlannedDate(moment.on, moment.how, day, words, why))
    return found


def planned_date_line(planned: PlannedDate) -> str:
    """One of them as a line: `Moved on 20/09/2023 to 22/11/2023: Figures late`."""
    when = uk(planned.day) if planned.day else planned.words
    if planned.how == "raised":
        return (
            f"First planned for {when}" if planned.day else f"At first {when or TO_BE_TIMETABLED}"
        )
    what, then = _HOW[planned.how]
    end = f"{then}{when}" if when else f", {TO_BE_TIMETABLED}"
    return f"{what.format(uk(planned.on))}{end}{f': {planned.why}' if planned.why else ''}"


@dataclass(frozen=True, slots=True)
class _Moment:
    """A moment at which the meeting may have changed, with the state after it.

    `shifts` are the meetings that were changed on the day, where it is one of these.
    """

    on: date
    how: str
    state: TopicState
    note: str | None = None
    shifts: tuple[Shift, ...] = ()

    def comes(self, schedule: Schedule) -> tuple[date | None, str | None]:
        """The meeting it comes at, or what is said of that: as an event says, where it does."""
        if self.how != _MEETING_CHANGED and self.state.due:
            return self.state.due, None
        known = coming(self.state, schedule, max(self.on, self.state.raised))
        return known.day, known.words

    def why(self, before: date | None) -> str | None:
        """The note that goes with a change, of meetings that of the one meant as it last was."""
        note, day = self.note, before
        for shift in self.shifts:
            if shift.board == self.state.board and shift.before == day:
                note, day = shift.event.note, shift.after or day
        return note


def _moments(taken: Sequence[TopicStep], schedule: Schedule, as_at: date) -> Iterator[_Moment]:
    """Every moment at which it may have changed: events, and behind them changes of meetings.

    Those of its own day are behind an event too: what is planned for a meeting goes with it.
    """
    days = deque(day for day in schedule.shifts if day[0] <= as_at)
    following = [event.on for _, event, _ in taken[1:]]
    for (_, event, state), until in zip_longest(taken, following):
        yield _Moment(event.on, event.kind, state, event.note)
        while days and (until is None or days[0][0] < until):
            on, shifts = days.popleft()
            yield _Moment(on, _MEETING_CHANGED, state, shifts=shifts)
