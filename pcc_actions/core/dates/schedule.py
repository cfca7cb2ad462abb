"""When a board meets, as it was known on a day.

A meeting that was moved answers with its old date before the day of the move; a
cancelled one is there until the day it was cancelled, and again from the day it was
reinstated. One that was added counts as always scheduled.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import groupby, zip_longest
from operator import itemgetter
from typing import Final, NamedTuple

from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Cancelled, Meeting, Moved, Reinstated

A_DAY: Final = timedelta(days=1)


def eve(day: date) -> date | None:
    """The day before; None for the first day that there is."""
    return None if day == date.min else day - A_DAY


def planned_for(meeting: Meeting, as_at: date) -> date:
    """The day the meeting was planned for, as it was known at the end of a day."""
    day = meeting.date
    for before, move in reversed(legs(meeting)):
        if move.on > as_at:
            day = before
    return day


def legs(meeting: Meeting) -> list[tuple[date, Moved]]:
    """Each move of a meeting with the day that it was planned for before.

    That is where the move before it took it: two copies of a log can have moved it from one day.
    """
    befores = [move.before for move in meeting.moved[:1]]
    befores += [move.after for move in meeting.moved[:-1]]
    return [*zip(befores, meeting.moved, strict=True)]


def days_planned(meeting: Meeting, as_at: date) -> list[date]:
    """Every day the meeting was planned for until the end of a day, the present one last."""
    earlier = [before for before, move in legs(meeting) if move.on <= as_at]
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


class Spell(NamedTuple):
    """The days as at which a meeting was to be held on a day: from one until before another."""

    since: date
    until: date | None

    def holds(self, as_at: date) -> bool:
        """Whether that was so at the end of a day."""
        return self.since <= as_at and (self.until is None or as_at < self.until)


ALWAYS: Final = Spell(date.min, None)


class Schedule:
    """The meetings of every board, asked for as at a day.

    `shifts` are the days on which any was changed, the earliest first, each with what was
    changed on it in the order of recording.
    """

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        self.meetings = tuple(meetings)
        self.shifts = _by_day(self.meetings)
        self._changed = [on for on, _ in self.shifts]
        self._known: dict[tuple[str, int], list[date]] = {}
        self._spells = _by_board(self.meetings)
        self._ever = {board: sorted(spells) for board, spells in self._spells.items()}
        self._leaving = _by_day_left(self.shifts)

    def days(self, board: str, as_at: date) -> list[date]:
        """The days of a board's meetings, earliest first."""
        plan = board, bisect_right(self._changed, as_at)  # which is the same until the next change
        if plan not in self._known:
            ever = self._ever.get(board, [])
            self._known[plan] = [day for day in ever if self.meets(board, day, as_at)]
        return self._known[plan]

    @cached_property
    def _ever_on(self) -> dict[tuple[str, date], list[Meeting]]:
        return _by_place(self.meetings, lambda day: day)

    @cached_property
    def _ever_in(self) -> dict[tuple[str, date], list[Meeting]]:
        return _by_place(self.meetings, lambda day: day.replace(day=1))

    def ever_on(self, board: str, day: date) -> list[Meeting]:
        """A board's meetings that are, or were before they were moved, planned for a day."""
        return self._ever_on.get((board, day), [])

    def ever_in(self, board: str, year: int, month: int) -> list[Meeting]:
        """A board's meetings that are, or were before they were moved, planned for a month."""
        return self._ever_in.get((board, date(year, month, 1)), [])

    def meets(self, board: str, day: date, as_at: date) -> bool:
        """Whether a board was to meet on a day."""
        spells = self._spells.get(board, {}).get(day, ())
        return any(spell is ALWAYS or spell.holds(as_at) for spell in spells)

    def next_after(self, board: str, day: date, as_at: date) -> date | None:
        """The first meeting of a board after a day, None where none is known."""
        ever = self._ever.get(board, [])
        later = (ever[at] for at in range(bisect_right(ever, day), len(ever)))
        return next((each for each in later if self.meets(board, each, as_at)), None)

    def next_shifts(self, board: str, on: date, after: date, until: date | None) -> int | None:
        """The place of the first `shifts` since a day that tell of certain days of a board.

        They are those after a day until another, or without end.
        """
        touched = self._touched.get(board, [])
        first = bisect_right(touched, after, key=itemgetter(0))
        last = bisect_right(touched, until, key=itemgetter(0)) if until else len(touched)
        since = bisect_right(self._changed, on)
        return min((place for _, place in touched[first:last] if place >= since), default=None)

    @cached_property
    def _touched(self) -> dict[str, list[tuple[date, int]]]:
        """The days of a board of which shifts tell, each with the place of those."""
        found: dict[str, list[tuple[date, int]]] = defaultdict(list)
        for place, (_, shifts) in enumerate(self.shifts):
            for shift in shifts:
                days = (shift.before, shift.after)
                found[shift.board] += [(day, place) for day in days if day]
        return {board: sorted(days) for board, days in found.items()}

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
        """The day to which a meeting was moved last, and whether it is to be held.

        Of that very second on: a script can plan a topic and move its meeting in one.
        """
        place, cancelled = -1, False
        while step := self._next_shift(board, day, since, as_at, place):
            place, shift = step
            day, cancelled = shift.after or day, shift.after is None
        return day, not cancelled or self.meets(board, day, as_at)

    def _next_shift(
        self, board: str, day: date, since: datetime, as_at: date, after: int
    ) -> tuple[int, Shift] | None:
        """The first shift of what was on a day, after a place, recorded from a moment on."""
        for place, shift in self._leaving.get((board, day), ()):
            if place > after and shift.event.on <= as_at and shift.event.at >= since:
                return place, shift
        return None


def _by_board(meetings: Iterable[Meeting]) -> dict[str, dict[date, list[Spell]]]:
    """The spells of each day on which a board ever was to meet."""
    found: dict[str, dict[date, list[Spell]]] = defaultdict(lambda: defaultdict(list))
    for meeting in meetings:
        if meeting.moved or meeting.cancelled or meeting.reinstated:
            for day, spell in _spells(meeting):
                found[meeting.board][day].append(spell)
        else:  # as nearly every one, of which a log may have thousands
            found[meeting.board][meeting.date].append(ALWAYS)
    return found


def _by_place(
    meetings: Iterable[Meeting], place: Callable[[date], date]
) -> dict[tuple[str, date], list[Meeting]]:
    """The meetings of a board by the place of each day for which they ever were planned."""
    found: dict[tuple[str, date], list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        for each in {place(day) for day in (meeting.date, *(one.before for one in meeting.moved))}:
            found[meeting.board, each].append(meeting)
    return found


def _spells(meeting: Meeting) -> Iterator[tuple[date, Spell]]:
    """Each day on which a meeting was to be held, with the days as at which it was."""
    changes = sorted({shift.event.on for shift in _shifts([meeting])})
    for since, until in zip_longest((date.min, *changes), changes):
        if still_planned(meeting, since):
            yield planned_for(meeting, since), Spell(since, until)


def _by_day_left(
    shifts: Iterable[tuple[date, tuple[Shift, ...]]],
) -> dict[tuple[str, date], list[tuple[int, Shift]]]:
    """What was moved from each day of a board, or cancelled, with its place among all shifts."""
    found: dict[tuple[str, date], list[tuple[int, Shift]]] = defaultdict(list)
    every = (shift for _, ones in shifts for shift in ones)
    for place, shift in enumerate(every):
        if shift.before is not None:
            found[shift.board, shift.before].append((place, shift))
    return found


def _by_day(meetings: Iterable[Meeting]) -> list[tuple[date, tuple[Shift, ...]]]:
    """Each day on which meetings were changed, with the changes as they were recorded."""
    shifts = sorted(_shifts(meetings), key=lambda shift: (shift.event.on, shift.event.at))
    return [(on, tuple(ones)) for on, ones in groupby(shifts, key=lambda shift: shift.event.on)]


def _shifts(meetings: Iterable[Meeting]) -> Iterator[Shift]:
    for meeting in meetings:
        for before, move in legs(meeting):
            yield Shift(meeting.board, before, move.after, move)
        if meeting.cancelled is not None:
            yield Shift(meeting.board, meeting.date, None, meeting.cancelled)
        if meeting.reinstated is not None:
            yield Shift(meeting.board, None, meeting.date, meeting.reinstated)
