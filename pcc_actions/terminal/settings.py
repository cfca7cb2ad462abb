"""What is set, and where it comes from."""

from collections.abc import Sequence

from pcc_actions.core.log_settings import ColumnMap
from pcc_actions.terminal.columns import Column
from pcc_actions.terminal.console import console
from pcc_actions.terminal.tables import draw, heading, sentence

SETTING_COLUMNS = (
    Column("Setting", "lead"),
    Column("Value", "body"),
    Column("From", room=24),
)
MAP_COLUMNS = (Column("Heading", "lead"), Column("What is under it"))


def print_maps(maps: Sequence[ColumnMap], *, nothing: str) -> None:
    """Print each map: its name, and every heading with what is under it; a sentence for none."""
    screen = console()
    for number, each in enumerate(maps):
        if number:
            screen.print()
        heading(screen, each.name)
        rows = [[(column,), (role,)] for column, role in each.columns.items()]
        draw(screen, MAP_COLUMNS, rows)
    if not maps:
        sentence(screen, nothing)


def print_settings(rows: Sequence[tuple[str, str, str]], notes: Sequence[str]) -> None:
    """Print settings: what each is, what it is set to, where that comes from; then notes."""
    screen = console()
    draw(screen, SETTING_COLUMNS, [[(each,) for each in row] for row in rows])
    for note in notes:
        screen.print()
        sentence(screen, note)
