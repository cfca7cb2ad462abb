"""The reference and the text of a new action, as they were typed."""

from collections.abc import Sequence
from datetime import date

import typer

from pcc_actions.cli.session import session
from pcc_actions.cli.typed_line import whole_line
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.model import Log, Meeting
from pcc_actions.core.references.destination import NO_BOARD_YET
from pcc_actions.core.references.forgiving import forgiven, with_board
from pcc_actions.core.references.lookup import full_reference
from pcc_actions.core.references.parse import parse_reference, printed_parts
from pcc_actions.core.references.style import ReferenceStyle
from pcc_actions.core.references.typed_words import joined_reference
from pcc_actions.errors import Refused

TEXT = '"TEXT"'


def reference_and_text(ctx: typer.Context, words: Sequence[str] | None) -> tuple[str, str]:
    """The reference, in one word or two, and the text in one.

    Raises `Refused` with the whole line where one is missing, or the text came in pieces.
    """
    if not words:
        this = session(ctx)
        raise Refused(_first_line(ctx, this.unsaid(), this.now.today))
    reference, rest = joined_reference(_with_board(ctx, words))
    if not rest:
        raise Refused(f"Say what is to be done, as in: {whole_line(ctx, TEXT)}.")
    if len(rest) > 1:
        line = whole_line(ctx, instead=(rest, (" ".join(rest),)))
        raise Refused(f"Put the words of the text together in quotation marks: {line}.")
    return reference, rest[0]


def _with_board(ctx: typer.Context, words: Sequence[str]) -> Sequence[str]:
    """The words with a board that stands before the reference joined to it, as GPB:3.14/02/2023."""
    first = forgiven(words[0])
    if not first[:1].isalpha():  # no board: the log need not be read
        return words
    boards, taken = session(ctx).unsaid().boards, 1 if " " in first else 2
    typed = " ".join((first, *words[1:taken]))
    joined = with_board(typed, boards)
    return words if joined == typed else (joined, *words[taken:])


def _first_line(ctx: typer.Context, log: Log, today: date) -> str:
    """The sentence that shows how an action of the last meeting is recorded."""
    if not log.boards:
        return NO_BOARD_YET
    held = [each for each in log.meetings if each.date <= today and _is_dated(log, each)]
    if not held:
        board = next(iter(log.boards))
        return f"Record the meeting first, as in: pcc-actions meeting add {board} {uk(today)}."
    meeting = max(held, key=lambda each: each.date)
    line = whole_line(ctx, TEXT, reference=_next_reference(log, meeting))
    return f"Say what was raised, its reference first, as in: {line}."


def _is_dated(log: Log, meeting: Meeting) -> bool:
    board = log.boards.get(meeting.board)
    known = board is not None and ReferenceStyle(board.reference).dated
    return known and meeting.cancelled is None


def _next_reference(log: Log, meeting: Meeting) -> str:
    """The reference of the item after the last one that a meeting raised, its board before it.

    The board stands there where another one met that day too.
    """
    parts = [
        printed_parts(action.reference) for action in log.actions if action.board == meeting.board
    ]
    items = [part.item for part in parts if part.day == meeting.date and part.item]
    last = max((int(item) for item in items if item.isdigit()), default=0)
    typed = parse_reference(f"{last + 1}.{uk(meeting.date)}")
    style = ReferenceStyle(log.boards[meeting.board].reference)
    reference = style.write(typed, meeting.date)
    alone = sum(each.date == meeting.date for each in log.meetings) == 1
    return reference if alone else full_reference(meeting.board, reference)
