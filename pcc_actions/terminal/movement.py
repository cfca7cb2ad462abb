"""What moved among the actions of each board, in the terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pcc_actions.core.movement_list import BoardMovement, MovementRow
from pcc_actions.core.report.movement_words import (
    before_status,
    list_heading,
    movement_title,
    row_lines,
    statement_words,
)
from pcc_actions.terminal import tables
from pcc_actions.terminal.columns import TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import StyledLine
from pcc_actions.terminal.lists import LIST_COLUMNS, REFERENCE, list_row, status_style

if TYPE_CHECKING:
    from pcc_actions.terminal.screen import Screen


def print_movement(movements: Sequence[BoardMovement]) -> None:
    """Print the movement of each board: the statement in words, then what moved, in lists."""
    screen = console()
    like = [_row(made, row) for made in movements for _, rows in made.listed for row in rows]
    for place, made in enumerate(movements):
        if place:
            screen.print()
        _print_board(screen, made, like)


def _print_board(
    screen: "Screen", made: BoardMovement, like: Sequence[Sequence[TableCell]]
) -> None:
    tables.title(screen, movement_title(made))
    for sentence in statement_words(made):
        tables.sentence(screen, sentence)
    groups = [
        (list_heading(name, rows), [_row(made, row) for row in rows]) for name, rows in made.listed
    ]
    if groups:
        screen.print()
        tables.draw_groups(screen, (REFERENCE, *LIST_COLUMNS), groups, like)


def _row(made: BoardMovement, row: MovementRow) -> list[TableCell]:
    *cells, (status,) = list_row(row.snapshot, as_at := made.statement.as_at, row_lines(row))
    said = StyledLine(f"{before_status(row)}{status}", status_style(row.snapshot, as_at))
    return [*cells, (said,)]
