"""What is set, and where it comes from."""

from collections.abc import Sequence

from pcc_actions.terminal.columns import Column
from pcc_actions.terminal.console import console
from pcc_actions.terminal.tables import draw, sentence

SETTING_COLUMNS = (
    Column("Setting", "lead"),
    Column("Value", "body"),
    Column("From", room=24),
)


def print_settings(rows: Sequence[tuple[str, str, str]], notes: Sequence[str]) -> None:
    """Print settings: what each is, what it is set to, where that comes from; then notes."""
    screen = console()
    draw(screen, SETTING_COLUMNS, [[(each,) for each in row] for row in rows])
    for note in notes:
        screen.print()
        sentence(screen, note)
