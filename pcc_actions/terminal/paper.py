"""The status paper at the terminal."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pcc_actions.core.report.parts import PaperColumn, PaperLine, PaperRow, Report, Section
from pcc_actions.core.report.phrases import OWNERS_TITLE
from pcc_actions.terminal import tables
from pcc_actions.terminal.colours import ALARM
from pcc_actions.terminal.columns import Column, TableCell
from pcc_actions.terminal.console import console
from pcc_actions.terminal.drawn_lines import StyledLine

if TYPE_CHECKING:
    from pcc_actions.terminal.screen import Screen

PAPER_COLUMNS: Mapping[str, Column] = {
    PaperColumn.REFERENCE: Column(PaperColumn.REFERENCE, "lead"),
    PaperColumn.ITEM: Column(PaperColumn.ITEM, "lead"),
    PaperColumn.ACTION: Column(PaperColumn.ACTION, "body"),
    PaperColumn.OWNER: Column(PaperColumn.OWNER, room=12),
    PaperColumn.DUE: Column(PaperColumn.DUE, running=True),
    PaperColumn.UPDATE: Column(PaperColumn.UPDATE, running=True),
    PaperColumn.TOPIC: Column(PaperColumn.TOPIC, "lead", room=28),
    PaperColumn.HOLDS: Column(PaperColumn.HOLDS, "body"),
    PaperColumn.WHEN: Column(PaperColumn.WHEN, running=True),
    PaperColumn.ACTIONS: Column(PaperColumn.ACTIONS),
}


def print_paper(report: Report) -> None:
    """Print a paper: its head, then each section, between two lines with its marking."""
    screen = console()
    if report.marking:
        tables.heading(screen, report.marking)
        screen.print()
    _head(screen, report)
    for section in report.sections:
        screen.print()
        if report.sections_headed:
            tables.title(screen, section.title)
            screen.print()
        _section(screen, section, _rows_like(report, section))
    if report.owners:
        screen.print()
        tables.title(screen, OWNERS_TITLE)
        screen.print()
        for owner, words in report.owners:
            tables.sentence(screen, f"{owner}: {words}")
    if report.marking:
        screen.print()
        tables.heading(screen, report.marking)


def _head(screen: "Screen", report: Report) -> None:
    tables.title(screen, report.title)
    if report.subtitle:
        tables.sentence(screen, report.subtitle)
    if report.facts:
        screen.print()
        tables.fields(screen, [(label, _lines((line,))) for label, line in report.facts])
    for words in (report.figures_line, report.movement, *report.notes):
        if words:
            screen.print()
            tables.sentence(screen, words)


def _section(screen: "Screen", section: Section, like: Sequence[list[TableCell]]) -> None:
    columns = [PAPER_COLUMNS[heading] for heading in section.columns]
    groups = [(str(group.heading), list(map(_cells, group.rows))) for group in section.groups]
    if groups:
        tables.draw_groups(screen, columns, groups, like)
    else:
        tables.sentence(screen, section.nothing)
    for words in section.below:
        screen.print()
        tables.sentence(screen, words)


def _rows_like(report: Report, section: Section) -> list[list[TableCell]]:
    """Every row that a paper has under the same columns, so that they stand in line throughout."""
    alike = [each for each in report.sections if each.columns == section.columns]
    return [_cells(row) for each in alike for row in each.rows]


def _cells(row: PaperRow) -> list[TableCell]:
    return [_lines(cell) for cell in row.cells]


def _lines(lines: Sequence[PaperLine]) -> TableCell:
    return tuple(StyledLine(str(line), ALARM) if line.alarm else str(line) for line in lines)
