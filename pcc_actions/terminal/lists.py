"""A list of actions: a table or, where there is no room for one, a block for each."""

from collections.abc import Sequence
from datetime import date

from pcc_actions.core import messages
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.queries import under_headings
from pcc_actions.terminal import tables
from pcc_actions.terminal.console import console
from pcc_actions.terminal.tables import Cell, Column

STATUS_COLOURS = {"OVERDUE": "bold red", "due today": "yellow", "for discharge": "green"}


def status_colour(status: str) -> str:
    """Give the style of a status from its words: colour never stands alone."""
    return next((style for words, style in STATUS_COLOURS.items() if status.startswith(words)), "")


REFERENCE = Column("Reference", "lead")
BOARD = Column("Board", "lead")
LIST_COLUMNS = (
    Column("Action", "body"),
    Column("Owner", room=14),
    Column("Due", room=14),
    Column("Status", "lead", room=16, colour=status_colour),
)


def print_list(
    found: Sequence[Snapshot],
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
    columns = (REFERENCE, BOARD, *LIST_COLUMNS) if boards else (REFERENCE, *LIST_COLUMNS)
    rows = [_row(one, as_at, boards) for one in found]
    groups = under_headings(found, group) if group else [("", list(found))] if found else []
    for title, ones in groups:
        if title:
            tables.heading(screen, title)
        tables.draw(screen, columns, [_row(one, as_at, boards) for one in ones], like=rows)
        screen.print()
    tables.sentence(screen, sentence)


def _row(one: Snapshot, as_at: date, boards: bool) -> list[Cell]:
    exempt = (f"Exempt: {one.exempt}",) if one.exempt else ()
    return [
        (one.reference,),
        *([(one.board,)] if boards else []),
        (one.text, *exempt),
        (messages.owners_words(one),),
        (messages.due_words(one),),
        (messages.status_words(one, as_at),),
    ]
