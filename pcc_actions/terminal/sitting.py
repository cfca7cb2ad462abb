"""What a sitting would record: a table of its discharges and its new actions, numbered."""

from collections.abc import Sequence
from typing import NamedTuple

from pcc_actions.terminal.colours import ALARM, DONE
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import StyledLine
from pcc_actions.terminal.tables import draw, heading, sentence

COLUMNS = (
    Column("No", "lead"),
    Column("Reference", "lead"),
    Column("Action", "body"),
    Column("Owner", room=12, below=True),
    Column("Due", room=16),
)


class SittingRow(NamedTuple):
    """One discharge or new action in words, and what else is said of it; `wrong` says why not."""

    reference: str
    text: str
    owners: str
    due: str
    done: bool = False
    also: tuple[str, ...] = ()
    wrong: str = ""


def print_sitting(title: str, rows: Sequence[SittingRow], count: str) -> None:
    """Print the title, the rows, each with its number from 1, and the sentence that counts them."""
    screen = console()
    screen.print()
    heading(screen, title)
    draw(screen, COLUMNS, [_cells(number, row) for number, row in enumerate(rows, 1)])
    screen.print()
    sentence(screen, count)


def _cells(number: int, row: SittingRow) -> list[TableCell]:
    wrong = (StyledLine(f"CANNOT BE RECORDED: {row.wrong}", ALARM),) if row.wrong else ()
    return [
        (str(number),),
        (row.reference,),
        (row.text, *row.also, *wrong),
        (row.owners,),
        (StyledLine(row.due, DONE) if row.done else row.due,),
    ]
