"""A list of actions: a table or, where there is no room for one, a block for each."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core import messages as sentences
from pcc_actions.core.history.snapshot import Standing
from pcc_actions.core.queries import grouped
from pcc_actions.terminal import tables
from pcc_actions.terminal.console import console
from pcc_actions.terminal.tables import Cell, Column

COLOURS = {"OVERDUE": "bold red", "due today": "yellow", "for discharge": "green"}


def colour(status: str) -> str:
    """Give the style of a status from its words: colour never stands alone."""
    return next((style for words, style in COLOURS.items() if status.startswith(words)), "")


REFERENCE = Column("Reference", "lead")
BOARD = Column("Board", "lead")
OTHERS = (
    Column("Action", "body"),
    Column("Owner", room=14),
    Column("Due", room=14),
    Column("Status", "lead", room=16, colour=colour),
)


def print_list(
    found: Sequence[Standing],
    as_at: date,
    sentence: str,
    *,
    group: str | None = None,
    boards: bool = False,
) -> None:
    """Print actions in the order given, then the sentence that counts them.

    `group` is one of `queries.GROUPS`, a heading for each; `boards` says which board.
    """
    screen = console()
    columns = (REFERENCE, BOARD, *OTHERS) if boards else (REFERENCE, *OTHERS)
    rows = [_row(one, as_at, boards) for one in found]
    groups = grouped(found, group) if group else [("", list(found))] if found else []
    for title, ones in groups:
        if title:
            tables.heading(screen, title)
        tables.draw(screen, columns, [_row(one, as_at, boards) for one in ones], like=rows)
        screen.print()
    tables.sentence(screen, sentence)


def _row(one: Standing, as_at: date, boards: bool) -> list[Cell]:
    exempt = (f"Exempt: {one.exempt}",) if one.exempt else ()
    return [
        (one.reference,),
        *([(one.board,)] if boards else []),
        (one.text, *exempt),
        (sentences.owners(one),),
        (sentences.due(one),),
        (sentences.status(one, as_at),),
    ]
