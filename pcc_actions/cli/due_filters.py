"""By when what is on a list is due, as asked for: a day, or the next meeting of each board."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from pcc_actions.cli.named_board import listed_code
from pcc_actions.core.dates.parse import uk, whole_date
from pcc_actions.core.dates.typed_day import coming_day, without_lead
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.model import Log
from pcc_actions.core.next_meetings import NextMeetings, next_meeting_words, next_meetings
from pcc_actions.core.queries import Filters, board_codes
from pcc_actions.errors import Unknown

_A_DATE: Final = "give a date: --due-by 31/03/2023."
_NOT_COMING: Final = f"leave --coming out and {_A_DATE}"


@dataclass(frozen=True, slots=True)
class ByWhen:
    """What is asked for by its due date, and the last day in words, where they need be said."""

    filters: Filters
    words: str = ""


def due_filters(
    log: Log, due_by: str | None, board: str | None, as_at: date, *, coming: bool
) -> ByWhen:
    """What is asked for by its due date, of a board or of all.

    The last day has words where it was not typed in figures. What is relative counts from
    the as-at day. Raises `Refused` for what is no day, and `Unknown` where no meeting is known.
    """
    if coming:
        meetings = _meetings(log, _boards(log, board), as_at, _NOT_COMING)
        return ByWhen(Filters(coming=meetings), _words(meetings))
    if due_by is None:
        return ByWhen(Filters())
    from pcc_actions.core.dates.typed_due import boards_of_next_meeting  # most lists are of any day

    named = boards_of_next_meeting(log, without_lead(due_by), _boards(log, board))
    if named is not None:
        meetings = _meetings(log, named, as_at, _A_DATE)
        return ByWhen(Filters(by_next=meetings), _words(meetings))
    day = coming_day(due_by, as_at)
    return ByWhen(Filters(due_by=day), uk(day) if whole_date(due_by) is None else "")


def _boards(log: Log, board: str | None) -> list[str]:
    """The board that is asked for, or all of them. Raises `Refused` for one that there is not."""
    return board_codes(log, listed_code(log, board))


def _meetings(log: Log, codes: Sequence[str], as_at: date, instead: str) -> NextMeetings:
    """The next meeting of each of some boards.

    Raises `Unknown` where none is known, with what to do instead.
    """
    meetings = next_meetings(log, codes, as_at)
    if not next_meeting_words(meetings):
        whose = f"{codes[0]} meeting" if len(codes) == 1 else "meeting"
        raise Unknown(
            f"No {whose} from {uk(as_at)} on is known. Record it with pcc-actions meeting add, or "
            f"{instead}"
        )
    return meetings


def _words(meetings: NextMeetings) -> str:
    return f"the next meeting ({next_meeting_words(meetings)})"
