"""By when what is on a list is due, as asked for: a day, or the next meeting of each board."""

from datetime import date

from pcc_actions.cli.named_board import listed_code
from pcc_actions.core.dates.parse import uk, whole_date
from pcc_actions.core.dates.typed_day import coming_day
from pcc_actions.core.model import NEXT_MEETING, Log
from pcc_actions.core.next_meetings import NextMeetings, next_meeting_words, next_meetings
from pcc_actions.core.queries import Filters, board_codes
from pcc_actions.errors import Refused


def due_filters(
    log: Log, due_by: str | None, board: str | None, as_at: date, *, coming: bool
) -> Filters:
    """What is asked for by its due date, of a board or of all.

    The last day is said aside where it was not typed in figures. What is relative counts from
    the as-at day. Raises `Refused` for what is no day, and where no meeting is known.
    """
    if coming:
        return Filters(coming=_meetings(log, board, as_at))
    if due_by is None:
        return Filters()
    said = " ".join(due_by.casefold().split())
    if said.removeprefix("by ").removeprefix("the ") == NEXT_MEETING:
        return Filters(by_next=_meetings(log, board, as_at))
    day = coming_day(due_by, as_at)
    if whole_date(due_by) is None:
        _say(uk(day))
    return Filters(due_by=day)


def _meetings(log: Log, board: str | None, as_at: date) -> NextMeetings:
    """The next meeting of each board that is asked for. Raises `Refused` where none is known."""
    codes = board_codes(log, listed_code(log, board))
    meetings = next_meetings(log, codes, as_at)
    when = next_meeting_words(meetings)
    if not when:
        whose = f"{codes[0]} meeting" if len(codes) == 1 else "meeting"
        raise Refused(
            f"No {whose} from {uk(as_at)} on is known. Record it with pcc-actions meeting add, or "
            "give a date: --due-by 31/03/2023."
        )
    _say(f"the next meeting ({when})")
    return meetings


def _say(when: str) -> None:
    from pcc_actions.terminal.say import say_aside

    say_aside(f"Due by {when}:")
