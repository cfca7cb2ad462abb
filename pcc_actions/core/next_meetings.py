"""The next meeting of each board, and what is due by it."""

from collections.abc import Iterable, Mapping
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import Log
from pcc_actions.core.text.english import joined

NextMeetings = Mapping[str, date | None]  # by the codes of boards, None where none is known


def next_meetings(log: Log, boards: Iterable[str], as_at: date) -> NextMeetings:
    """The day of each board's next meeting, which may be the as-at day itself."""
    schedule = Schedule(log.meetings)
    return {
        code: next((day for day in schedule.days(code, as_at) if day >= as_at), None)
        for code in boards
    }


def last_day(board: str, meetings: NextMeetings) -> date | None:
    """The day by which something of a board is due by the next meeting, None where none is known.

    Of a board whose next meeting is not known it is that of the first board to meet.
    """
    return meetings.get(board) or min((day for day in meetings.values() if day), default=None)


def is_due_by_next(snapshot: Snapshot, meetings: NextMeetings) -> bool:
    """Whether an action is due by the next meeting, late or reported complete though it may be."""
    last = last_day(snapshot.board, meetings)
    return snapshot.due is not None and last is not None and snapshot.due <= last


def is_coming(snapshot: Snapshot, meetings: NextMeetings) -> bool:
    """Whether an action that is neither late nor reported complete is due by the next meeting."""
    waits = snapshot.status == "outstanding" and not snapshot.overdue
    return waits and is_due_by_next(snapshot, meetings)


def next_meeting_words(meetings: NextMeetings) -> str:
    """The boards whose next meeting is known, each with its day; empty where none is."""
    return joined([f"{code} {uk(day)}" for code, day in meetings.items() if day])
