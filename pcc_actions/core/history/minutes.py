"""The meetings whose minutes agreed what became of an action or a topic."""

from collections.abc import Iterator
from datetime import date

from pcc_actions.core.entries import AnyEntry
from pcc_actions.core.frozen import dataclass
from pcc_actions.core.history.effective import effective, minute_of
from pcc_actions.core.model import Event
from pcc_actions.core.references.parse import printed_parts


@dataclass(frozen=True, slots=True)
class Agreed:
    """An event that the minutes of a board's meeting agreed, and its place in the history.

    `named` says that the minute names the board; else it is the entry's.
    """

    board: str
    day: date
    place: int
    event: Event
    named: bool = False


def agreed_by(entry: AnyEntry) -> Iterator[Agreed]:
    """What the minutes of a meeting agreed; a minute that was put right counts as it is now.

    A minute of another board names it (`PAM:1.14/02/2023`). One whose reference tells no day
    is passed over.
    """
    for place, event in enumerate(effective(entry.history)):
        typed = minute_of(event)
        minute = printed_parts(typed) if typed else None
        if minute is not None and minute.day is not None:
            board = minute.board or entry.board
            yield Agreed(board, minute.day, place, event, named=minute.board is not None)
