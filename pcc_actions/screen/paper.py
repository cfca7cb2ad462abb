"""The status paper at the terminal."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from pcc_actions.report.parts import Line, Report, Row, Section
from pcc_actions.screen import tables
from pcc_actions.screen.console import console
from pcc_actions.screen.tables import Cell, Column
from pcc_actions.wording import harmless

if TYPE_CHECKING:
    from rich.console import Console

COLUMNS = {
    column.heading: column
    for column in (
        Column("Reference", "lead"),
        Column("Item", "lead"),
        Column("Action", "body"),
        Column("Owner", room=12),
        Column("Due", running=True),
        Column("Update", running=True),
    )
}


def print_paper(report: Report) -> None:
    """Print a paper: its head, then each section, between two lines with its marking.

    A paper of one section has no heading beside its title.
    """
    screen = console()
    colour = _alarm(report)
    like = [_cells(row) for section in report.sections for row in section.rows]
    if report.marking:
        tables.heading(screen, report.marking)
        screen.print()
    _head(screen, report)
    for section in report.sections:
        screen.print()
        if len(report.sections) > 1:
            tables.title(screen, section.title)
            screen.print()
        _section(screen, section, colour, like)
    if report.marking:
        screen.print()
        tables.heading(screen, report.marking)


def _head(screen: "Console", report: Report) -> None:
    tables.title(screen, report.title)
    if report.subtitle:
        tables.sentence(screen, report.subtitle)
    if report.facts:
        screen.print()
        tables.fields(screen, [(label, _lines((line,)), "") for label, line in report.facts])
    for words in (report.figures_line, report.movement, *report.notes):
        if words:
            screen.print()
            tables.sentence(screen, words)


def _section(
    screen: "Console", section: Section, colour: Callable[[str], str], like: Sequence[list[Cell]]
) -> None:
    columns = [replace(COLUMNS[heading], colour=colour) for heading in section.columns]
    groups = [(str(group.heading), list(map(_cells, group.rows))) for group in section.groups]
    if groups:
        tables.draw_groups(screen, columns, groups, like)
    else:
        tables.sentence(screen, section.nothing)


def _alarm(report: Report) -> Callable[[str], str]:
    """Give what picks the style of a line: red where the reader is to see it first."""
    cells = (cell for section in report.sections for row in section.rows for cell in row.cells)
    first = {harmless(str(line)) for cell in cells for line in cell if line.alarm}
    return lambda words: "bold red" if words in first else ""


def _cells(row: Row) -> list[Cell]:
    return [_lines(cell) for cell in row.cells]


def _lines(lines: Sequence[Line]) -> Cell:
    return tuple(map(str, lines))
