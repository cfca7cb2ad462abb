"""When a board meets, as it was known on a day.

A meeting that was moved answers with its old date before the day of the move; a
cancelled one is there until the day it was cancelled, and again from the day it was
reinstated. One that was added counts as always scheduled.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Final

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Cancelled, Meeting, Moved, Reinstated

A_DAY: Final = timedelta(days=1)


def eve(day: date) -> date | None:
    """The day before; None for the first day that there is."""
    return None if day == date.min else day - A_DAY


def planned_for(meeting: Meeting, as_at: date) -> date:
    """The day the meeting was planned for, as it was known at the end of a day."""
    day = meeting.date
    for move in reversed(meeting.moved):
        if move.on > as_at:
            day = move.before
    return day


def days_planned(meeting: Meeting, as_at: date) -> list[date]:
    """Every day the meeting was planned for until the end of a day, the present one last."""
    earlier = [move.before for move in meeting.moved if move.on <= as_at]
    return [*earlier, planned_for(meeting, as_at)]


def still_planned(meeting: Meeting, as_at: date) -> bool:
    """Whether the meeting was to be held, as it was known at the end of a day."""
    reinstated = meeting.reinstated is None or meeting.reinstated.on <= as_at
    return reinstated and (meeting.cancelled is None or meeting.cancelled.on > as_at)


@dataclass(frozen=True, slots=True)
class Shift:
    """A meeting moved from one day to another, cancelled or reinstated."""

    board: str
    before: date | None
    after: date | None
    event: Moved | Cancelled | Reinstated


class Schedule:
    """The meetings of every board, asked for as at a day.

    `shifts` are the days on which any was changed, the earliest first, each with what was
    changed on it in the order of recording.
    """

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        self.meetings = tuple(meetings)
        self.shifts = _by_day(self.meetings)
        self._changed = [on for on, _ in self.shifts]
        self._known: dict[int, dict[str, list[date]]] = {}

    def days(self, board: str, as_at: date) -> list[date]:
        """The days of a board's meetings, earliest first."""
        plan = bisect_right(self._changed, as_at)  # which is the same until the next change
        if plan not in self._known:
            self._known[plan] = self._boards(as_at)
        return self._known[plan].get(board, [])

    def _boards(self, as_at: date) -> dict[str, list[date]]:
        boards: dict[str, set[date]] = defaultdict(set)
        for meeting in self.meetings:
            if still_planned(meeting, as_at):
                boards[meeting.board].add(planned_for(meeting, as_at))
        return {board: sorted(days) for board, days in boards.items()}

    def next_after(self, board: str, day: date, as_at: date) -> date | None:
        """The first meeting of a board after a day, None where none is known."""
        days = self.days(board, as_at)
        index = bisect_right(days, day)
        return days[index] if index < len(days) else None

    def followed(self, board: str, day: date, since: datetime, as_at: date) -> date | None:
        """The day of the meeting that was on `day` at the moment `since`, as known on a day.

        Where that will not be held it is the board's next meeting after it, None where none is
        known. A day of no meeting stays.
        """
        last, held = self._last_day(board, day, since, as_at)
        return last if held else self.next_after(board, last, as_at)

    def cancelled(
        self, board: str, day: date | None, since: datetime | None, as_at: date
    ) -> date | None:
        """The last day of the same meeting where it will not be held; None where it will."""
        if day is None or since is None:
            return None
        last, held = self._last_day(board, day, since, as_at)
        return None if held else last

    def _last_day(self, board: str, day: date, since: datetime, as_at: date) -> tuple[date, bool]:
        """The day to which a meeting was moved last, and whether it is to be held."""
        cancelled = False
        for shift in self._shifts(board, since, as_at):
            if shift.before == day:
                day, cancelled = shift.after or day, shift.after is None
        return day, not cancelled or day in self.days(board, as_at)

    def _shifts(self, board: str, since: datetime, as_at: date) -> Iterator[Shift]:
        """What was recorded of a board's meetings from a moment on, as far as it holds by a day.

        Of that very second too: a script can plan a topic and move its meeting in one.
        """
        for on, shifts in self.shifts:
            if on <= as_at:
                yield from (
                    each for each in shifts if each.board == board and each.event.at >= since
                )


def _by_day(meetings: Iterable[Meeting]) -> list[tuple[date, tuple[Shift, ...]]]:
    """Each day on which meetings were changed, with the changes as they were recorded."""
    shifts = sorted(_shifts(meetings), key=lambda shift: (shift.event.on, shift.event.at))
    return [(on, tuple(ones)) for on, ones in groupby(shifts, key=lambda shift: shift.event.on)]


def _shifts(meetings: Iterable[Meeting]) -> Iterator[Shift]:
    for meeting in meetings:
        for move in meeting.moved:
            yield Shift(meeting.board, move.before, move.after, move)
        if meeting.cancelled is not None:
            yield Shift(meeting.board, meeting.date, None, meeting.cancelled)
        if meeting.reinstated is not None:
            yield Shift(meeting.board, None, meeting.date, meeting.reinstated)
