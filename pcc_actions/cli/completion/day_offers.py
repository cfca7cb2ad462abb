"""The days that are offered when Tab is pressed: those of meetings, the latest first."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from pcc_actions.cli.completion.offers import Offered, boards, outstanding
from pcc_actions.cli.completion.quick_log import log_of
from pcc_actions.cli.context import LineContext

if TYPE_CHECKING:
    from pcc_actions.core.model import Log, Meeting

LAST: Final = "last meeting"
# Where commands keep the board that was named before the day.
_BOARDS: Final = ("code", "board", "named", "typed")


def meetings(ctx: LineContext) -> Offered:
    """The days of meetings, of the board that was named before or of every one."""
    return _days(ctx, (each for each in _meetings(ctx) if _stands(each)))


def recorded_meetings(ctx: LineContext) -> Offered:
    """The days of meetings as they are recorded, cancelled ones too."""
    return _days(ctx, _meetings(ctx))


def held(ctx: LineContext) -> Offered:
    """The days of meetings up to today: on these most things happened."""
    return _held(ctx)


def since(ctx: LineContext) -> Offered:
    """The last meeting, of all or of one board, and the days of those before it."""
    words = [(LAST, ""), *((f"last {code}", name) for code, name in boards(ctx))]
    return [*words, *_held(ctx)]


def when(ctx: LineContext) -> Offered:
    """When something can be due: at the next meeting, or on the day of one to come."""
    from pcc_actions.core.model import NEXT_MEETING

    return [(NEXT_MEETING, ""), *_to_come(ctx)]


def to_defer(ctx: LineContext) -> Offered:
    """The references of what can be deferred; after the first one to when, too."""
    days = when(ctx) if ctx.params.get("words") else []
    return [*outstanding(ctx), *days]


def board_or_meeting(ctx: LineContext) -> Offered:
    """What a paper is of: a board, and the day of a meeting."""
    return [*boards(ctx), *meetings(ctx)]


def _held(ctx: LineContext) -> Offered:
    return _days(ctx, (each for each in _meetings(ctx) if _stands(each) and each.date <= _on(ctx)))


def _to_come(ctx: LineContext) -> Offered:
    to_come = (each for each in _meetings(ctx) if _stands(each) and each.date > _on(ctx))
    return _days(ctx, to_come)[::-1]  # the next one first


def _stands(meeting: "Meeting") -> bool:
    return meeting.cancelled is None


def _on(ctx: LineContext) -> date:
    from pcc_actions.cli.session import session

    return session(ctx).now.today


def _meetings(ctx: LineContext) -> "tuple[Meeting, ...]":
    return log_of(ctx).meetings


def _days(ctx: LineContext, of: "Iterable[Meeting]") -> Offered:
    """Each day once, with the codes of the boards that meet on it."""
    from pcc_actions.core.dates.parse import uk
    from pcc_actions.core.text.english import joined

    only = _named_board(ctx, log_of(ctx))
    boards_of: dict[date, list[str]] = defaultdict(list)
    for each in of:
        if only in (None, each.board) and each.board not in boards_of[each.date]:
            boards_of[each.date].append(each.board)
    return [(uk(day), joined(boards_of[day])) for day in sorted(boards_of, reverse=True)]


def _named_board(ctx: LineContext, log: "Log") -> str | None:
    """The board that was named before, by itself, with --board or among several words.

    Where an option stands last, its value yet to come, Typer leaves what is typed by itself in
    `args`.
    """
    typed = [ctx.params.get(name) for name in _BOARDS]
    several = (*typed, *(ctx.params.get("words") or ()), *ctx.args)
    words = {str(each).casefold() for each in several}
    return next((code for code in log.boards if code.casefold() in words), None)
