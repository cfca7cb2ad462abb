"""Which paper is asked for: of which board, for which meeting, speaking for which days."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import A_DAY, Schedule, eve
from pcc_actions.core.first_day import refuse_backwards
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.log_settings import SharedSetting
from pcc_actions.core.model import Board, Log
from pcc_actions.core.references.destination import NO_BOARD_YET, known_board, no_meeting
from pcc_actions.core.report.trend import shown_from
from pcc_actions.core.text.command_line import command_line
from pcc_actions.core.text.english import joined
from pcc_actions.errors import Refused, Unknown


class BoardNotSaid(Refused):
    """It was not said of which board the paper is to be: `example` is the code of one it can be."""

    def __init__(self, boards: Sequence[str]) -> None:
        self._choices = joined(boards, "or")
        self.example = boards[0]
        super().__init__(self.with_line(command_line(("report", self.example))))

    def with_line(self, line: str) -> str:
        """The same, with the line to be typed."""
        return (
            f"Say of which board: {self._choices}, as in: {line}. To set the usual one: "
            f"{command_line(('settings', SharedSetting.DEFAULT_BOARD, self.example))}."
        )


@dataclass(frozen=True, slots=True)
class PaperRequest:
    """The board, the meeting the paper is for, and the days it speaks for.

    `meeting` is None where none is known, `since` where the board has not met before. With an
    `owner`, as the log keeps it (`owners.asked_owner`), it is the paper of what they own.
    """

    board: Board
    meeting: date | None
    as_at: date
    since: date | None
    owner: str | None = None

    @property
    def before(self) -> date | None:
        """The last day before those that the paper speaks for."""
        return eve(self.since) if self.since else None


def requested_board(log: Log, code: str | None, meeting: date | None = None) -> Board:
    """The board that was named, or else the usual one, or the only one that met that day.

    Where others met that day and the usual one did not, the day tells more than the setting.
    Raises `BoardNotSaid` where it cannot be told, and `Refused` where there is no such board.
    """
    met = {each.board for each in log.meetings if each.date == meeting}
    usual = log.settings.default_board
    code = code or (usual if usual in met or not met else None)
    if code is not None:
        return known_board(log, code)
    for codes in ({*log.boards}, met):
        if len(codes) == 1:
            return known_board(log, codes.pop())
    if not log.boards:
        raise Unknown(NO_BOARD_YET)
    raise BoardNotSaid([each for each in log.boards if each in met] or [*log.boards])


def paper_request(
    log: Log,
    code: str | None,
    today: date,
    *,
    meeting: date | None = None,
    as_at: date | None = None,
    since: date | None = None,
    minutes: bool = False,
) -> PaperRequest:
    """What was left out: the next meeting, the days that the paper speaks for.

    A status paper of a meeting that was held already speaks as at the day before it, and
    since the last meeting before that, so that papers follow one another. For the
    `minutes` it speaks as at the day of the meeting, and since the day after the last one,
    whose own minutes tell what it decided. Of a meeting to come it speaks as at today.
    Raises `Refused` where there is no such board or meeting, or the days are in the wrong
    order.
    """
    board = requested_board(log, code, meeting)
    schedule = Schedule(log.meetings)
    if meeting is not None:
        _refuse_unless_met(log, schedule, board.code, meeting, (today, as_at or today))
    day = as_at or _speaks_as_at(meeting, today, minutes=minutes)
    days = schedule.days(board.code, day)
    held = meeting or next((each for each in days if each >= day), None)
    if since is None:
        last = _last(_held_before(days, held, day))
        return PaperRequest(board, held, day, last + A_DAY if last and minutes else last)
    refuse_backwards(since, day, day)
    return PaperRequest(board, held, day, since)


def _speaks_as_at(meeting: date | None, today: date, *, minutes: bool) -> date:
    if meeting is None or meeting >= today:
        return today
    return meeting if minutes else meeting - A_DAY


def _refuse_unless_met(
    log: Log, schedule: Schedule, board: str, day: date, known_on: Sequence[date]
) -> None:
    """Refuse a day on which none of the plans known on some days has a meeting of the board."""
    if any(schedule.meets(board, day, each) for each in known_on):
        return
    for meeting in reversed(log.meetings):
        if meeting.board != board:
            continue
        whose = f"The meeting of {board} on {uk(day)} was"
        if meeting.date == day and meeting.cancelled:
            raise Refused(f"{whose} cancelled on {uk(meeting.cancelled.on)}.")
        for move in reversed(meeting.moved):
            if move.before == day:
                raise Refused(f"{whose} moved to {uk(move.after)} on {uk(move.on)}.")
    raise Unknown(no_meeting(log, day, board))


def _held_before(days: Sequence[date], meeting: date | None, as_at: date) -> list[date]:
    """The days of the meetings held before the one a paper is for, to the as-at day."""
    return [each for each in days if each <= as_at and (meeting is None or each < meeting)]


def _last(days: Sequence[date]) -> date | None:
    return days[-1] if days else None


def meeting_before_last(log: Log, request: PaperRequest) -> date | None:
    """The day of the meeting before the last one before the paper's, None for none."""
    days = Schedule(log.meetings).days(request.board.code, request.as_at)
    return _last(_held_before(days, request.meeting, request.as_at)[:-1])


def settled_by(log: Log, request: PaperRequest, *, charted: bool = False) -> date | None:
    """The day by which what was closed is nothing to the paper, None where all of it is.

    Nor is it anything to `closed_between`, or to the trend of a paper that is `charted`.
    Of the log only the meetings are looked at.
    """
    earlier = meeting_before_last(log, request)
    if request.before is None or earlier is None:
        return None
    shown = shown_from(log, request.board.code, request.as_at) if charted else None
    return min(request.before, earlier, shown or earlier)
