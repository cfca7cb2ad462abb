"""At which meeting a topic comes, as it was known on a day.

A topic is planned for a meeting, and goes with it where that is moved, and to the next one
where it will not be held; or it recurs, and comes next by its rule. Else it is to be
timetabled. What is computed here is never stored.
"""

from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from pcc_actions.core.dates.schedule import Schedule, days_planned, still_planned
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.states import TopicState
from pcc_actions.core.model import Meeting
from pcc_actions.core.recurrence import STANDING
from pcc_actions.core.text.calendar_names import month_number

ComesBy = Literal["stated", "recurring", "words"]


@dataclass(frozen=True, slots=True)
class Coming:
    """The day of the meeting at which a topic comes, and what tells it.

    Where there is none, `words` say when it is to come as far as anything does: `June 2024`, or
    what was said of its timing. With neither it is to be timetabled. `until` is the last day on
    which it can come as it was promised, None where nothing was.
    """

    day: date | None = None
    by: ComesBy | None = None
    words: str | None = None
    until: date | None = None


def coming(state: TopicState, schedule: Schedule, as_at: date) -> Coming:
    """At which meeting a planned topic comes, as known on a day; one that is closed at none."""
    if state.status != "planned":
        return Coming()
    if state.due and state.due_at:
        day = schedule.followed(state.board, state.due, state.due_at, as_at)
        if not (state.every == STANDING and (day is None or day < as_at)):
            return Coming(day, "stated" if day else None, until=day)
    if state.due_words:
        return Coming(by="words", words=state.due_words)
    if isinstance(state.every, int):
        nth = _nth_meeting(state, state.every, schedule, as_at)
        return Coming(nth, "recurring" if nth else None, until=nth)
    return Coming() if state.every is None else _in_month(state, state.every, schedule, as_at)


def _nth_meeting(state: TopicState, every: int, schedule: Schedule, as_at: date) -> date | None:
    """The meeting of a topic that comes every so many, the first after it was planned."""
    days = schedule.days(state.board, as_at)
    if every == STANDING:
        nth = bisect_left(days, as_at)
    elif state.last is None:
        nth = bisect_left(days, state.raised)
    else:
        nth = bisect_right(days, state.last) + every - 1
    return days[nth] if nth < len(days) else None


def _in_month(state: TopicState, month: str, schedule: Schedule, as_at: date) -> Coming:
    """The meeting of a month, of the first year in which it is still to come.

    One that came is to come in a later year. One that was only planned then comes in the same,
    unless its meeting was over.
    """
    first = awaited_month(state, month, schedule)
    meetings = _meetings_in(schedule, state.board, first.year, first.month, as_at)
    day = _first_day([*meetings], state.last or state.raised, schedule, as_at)
    if day:
        return Coming(day, "recurring", until=day)
    return Coming(None, "recurring", f"{month} {first.year}", until=_last_day(first))


def _last_day(first: date) -> date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def awaited_month(state: TopicState, month: str, schedule: Schedule) -> date:
    """The first day of the month in which a topic comes next that comes in that month."""
    number = month_number(month)
    if state.last is not None:
        came_for = state.came_for or state.last
        had = _first_planned_for(schedule, state.board, came_for, number)
        return date(had.year + (had.month >= number), number, 1)
    year = state.raised.year + (state.raised.month > number)
    over = _was_over(schedule, state.board, year, number, state.raised)
    return date(year + over, number, 1)


def _first_planned_for(schedule: Schedule, board: str, day: date, month: int) -> date:
    """The day in a month for which the meeting of a day was planned once, else that day."""
    for meeting in schedule.ever_on(board, day):
        days = days_planned(meeting, day)
        if days[-1] == day:
            return next((each for each in days if each.month == month), day)
    return day


def _was_over(schedule: Schedule, board: str, year: int, month: int, on: date) -> bool:
    """Whether a board's meetings of a month were all over on a day; not where it has none."""
    days = [days_planned(each, on)[-1] for each in _meetings_in(schedule, board, year, month, on)]
    return bool(days) and max(days) < on


def _first_day(
    meetings: Sequence[Meeting], since: date, schedule: Schedule, as_at: date
) -> date | None:
    """The first of some meetings since a day; where none will be held, the one after them."""
    held = [each for each in meetings if still_planned(each, as_at)]
    days = sorted(days_planned(each, as_at)[-1] for each in held or meetings)
    day = next((day for day in days if day >= since), None)
    return day if held or day is None else schedule.next_after(meetings[0].board, day, as_at)


def _meetings_in(
    schedule: Schedule, board: str, year: int, month: int, as_at: date
) -> Iterator[Meeting]:
    """A board's meetings that are, or were before they were moved, planned for a month."""
    for meeting in schedule.ever_in(board, year, month):
        days = days_planned(meeting, as_at)
        if any((day.year, day.month) == (year, month) for day in days):
            yield meeting
