"""The board that is meant, and the meeting: typed by themselves or with an option."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

import typer

from pcc_actions.core.text.english import joined, quoted
from pcc_actions.errors import Refused, Unknown

if TYPE_CHECKING:
    from pcc_actions.core.model import Board, Log

# What is taken for a board where somebody wants another list.
_LISTS: Final[Mapping[str, str]] = {
    "overdue": "pcc-actions overdue",
    "outstanding": "pcc-actions outstanding",
    "completed": "pcc-actions list --status completed",
    "discharged": "pcc-actions list --status discharged",
    "withdrawn": "pcc-actions list --status withdrawn",
}


def one_board(typed: Sequence[str | None], named: str | None) -> str | None:
    """The board's code, typed by itself or with --board. Raises `Refused` for two, or none."""
    given = [each.strip() for each in (*typed, named) if each is not None]
    codes = {each.casefold(): each for each in given}
    if len(codes) > 1:
        raise Refused(f"Two boards are named: {joined(sorted(codes.values()))}. Leave one out.")
    if "" in codes:
        raise Refused("The board is empty. Say which, or leave it out.")
    return next(iter(codes.values()), None)


def board_and_meeting(
    ctx: typer.Context, words: Sequence[str], board: str | None, meeting: str | None
) -> tuple[str | None, str | None]:
    """The board's code and the date of its meeting, in any order, or by options.

    Raises `Refused` for two of either, and for words that can be neither.
    """
    from pcc_actions.core.dates.relative import is_date

    dates = [each for each in words if is_date(each)]
    if len({*dates, *([] if meeting is None else [meeting])}) > 1:
        raise Refused("Two meetings are named. Leave one of the two dates out.")
    codes = [each for each in words if each not in dates]
    for each in codes:
        if " " in each.strip():
            raise _neither(ctx, each)
    code = one_board(codes, board)
    return code, dates[0] if dates else meeting


def _neither(ctx: typer.Context, words: str) -> Refused:
    """What is said of several words, which no code of a board has."""
    from pcc_actions.cli.typed_line import whole_line

    line = whole_line(ctx, "DATE", instead=((words,), ()))
    return Refused(
        f"{quoted(words)} is neither the code of a board nor a date. Give the meeting by its "
        f"date: {line}."
    )


def listed_board(log: "Log", code: str) -> "Board":
    """The board whose actions are to be listed.

    Raises `Unknown` where there is none, with the list that is meant where one is.
    """
    from pcc_actions.core.references.destination import found_board

    board = found_board(log, code)
    if board is None:
        raise Unknown(_no_such_board(log, code))
    return board


def _no_such_board(log: "Log", code: str) -> str:
    """Say that there is no such board, with the list that is meant where one is."""
    from pcc_actions.core.dates.relative import is_date
    from pcc_actions.core.references.destination import no_board
    from pcc_actions.core.text.command_line import command_line

    if is_date(code):
        return f"{code} is a date, not a board. For how it stood on that day: --as-at {code}."
    word = code.strip().casefold()
    if word in _LISTS:
        return f"There is no board {code}. What is {word}: {_LISTS[word]}."
    if word in {owner.casefold() for action in log.actions for owner in action.owners}:
        line = command_line(("outstanding", "--owner", code.strip()))
        return f"There is no board {code}. What {code} owns: {line}."
    return no_board(log, code)


def listed_code(log: "Log", typed: str | None) -> str | None:
    """The code of the board whose actions are to be listed, None for all. As `listed_board`."""
    return None if typed is None else listed_board(log, typed).code
