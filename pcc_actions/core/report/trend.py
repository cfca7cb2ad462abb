"""How many actions of a board, or of all, were outstanding as the last meetings began."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule, eve
from pcc_actions.core.history.due import due_in_state
from pcc_actions.core.history.movement import outstanding_on
from pcc_actions.core.history.replay import steps
from pcc_actions.core.history.states import State
from pcc_actions.core.model import Log
from pcc_actions.core.report.parts import Point

MEETINGS_SHOWN = 12  # how many meetings a paper looks back
TREND_HEADINGS: Final = ("Meeting", "Outstanding", "Overdue")  # of a table of the points


def last_meetings(log: Log, board: str | None, as_at: date) -> Sequence[date]:
    """The days of the last meetings of a board, or of any, up to a day, the earliest first."""
    schedule = Schedule(log.meetings)
    boards = {each.board for each in log.meetings} if board is None else {board}
    days = {day for code in boards for day in schedule.days(code, as_at) if day <= as_at}
    return sorted(days)[-MEETINGS_SHOWN:]


def trend_title(points: Sequence[Point]) -> str:
    """What stands over the points, of which there is at least one."""
    many = len(points) > 1
    meeting = f"each of the last {len(points)} meetings" if many else "the last meeting"
    return f"Outstanding as {meeting} began"


def trend(log: Log, board: str | None, as_at: date) -> tuple[Point, ...]:
    """What was outstanding as each of the last meetings began: at the end of the day before.

    So it is what a status paper since that meeting begins with. For None it is of all boards,
    at the meetings of any.
    """
    eves = {day: eve(day) for day in last_meetings(log, board, as_at)}
    schedule = Schedule(log.meetings)
    outstanding: Counter[date | None] = Counter()
    overdue: Counter[date | None] = Counter()
    for day, state in _outstanding(log, board, [*filter(None, eves.values())]):
        outstanding[day] += 1
        overdue[day] += _overdue(state, schedule, day)
    return tuple(Point(day, outstanding[before], overdue[before]) for day, before in eves.items())


def trend_words(points: Sequence[Point]) -> str:
    """Where the points begin and where they end, in a sentence for who cannot see a chart."""
    first, last = points[0], points[-1]
    start = f"From {_numbered(first)} to " if len(points) > 1 else ""
    return f"{start}{_numbered(last)}, {last.overdue} of them overdue."


def _numbered(point: Point) -> str:
    return f"{point.outstanding} before the meeting of {uk(point.meeting)}"


def shown_from(log: Log, board: str, as_at: date) -> date | None:
    """The day by which what was closed is in no point, None where there is no point.

    Of the log only the meetings are looked at.
    """
    meetings = last_meetings(log, board, as_at)
    return eve(meetings[0]) or date.min if meetings else None


def _outstanding(log: Log, board: str | None, days: Sequence[date]) -> Iterator[tuple[date, State]]:
    """Each day on which an action was outstanding, with where it stood, for every action."""
    for action in log.actions:
        taken = tuple(steps(action))
        for day in days:
            state = outstanding_on(taken, board, day)
            if state is not None:
                yield day, state


def _overdue(state: State, schedule: Schedule, day: date) -> bool:
    due, _ = due_in_state(state, schedule, day)
    return state.status == "outstanding" and due is not None and due < day
