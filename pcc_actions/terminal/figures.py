"""Figures in the terminal: a line for each, or a table of groups; then a chart, and notes."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from pcc_actions.core.figures.counts import Figures
from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.figures.words import FIGURES, TOTAL
from pcc_actions.terminal import tables
from pcc_actions.terminal.chart import print_chart
from pcc_actions.terminal.columns import Column, TableCell, measured, one_line
from pcc_actions.terminal.console import console

if TYPE_CHECKING:
    from pcc_actions.terminal.screen import Screen

# Columns from which each figure wraps, in the order of `FIGURES`: on one line, and on two.
_WIDE: Final = (11, 7, 12, 13, 8, 26)
_NARROW: Final = (11, 7, 9, 9, 8, 14)
_HEADING_ROOM: Final = 10


def print_figures(paper: FiguresPaper) -> None:
    """Print figures: those of all the actions with the chart, or those of each group."""
    screen = console()
    tables.title(screen, paper.title)
    tables.sentence(screen, f"{paper.days}.")
    screen.print()
    if paper.request.group:
        _print_groups(screen, paper)
        _print_notes(screen, paper.group_notes)
        return
    tables.fields(screen, [(each.heading, (each.words(paper.total),)) for each in FIGURES])
    if paper.points:
        screen.print()
        print_chart(screen, paper.points)
    else:
        _print_notes(screen, (paper.chart_note,))


def _print_notes(screen: "Screen", notes: Sequence[str]) -> None:
    for note in notes:
        screen.print()
        tables.sentence(screen, note)


def _print_groups(screen: "Screen", paper: FiguresPaper) -> None:
    """Print a row for each group and the total; each on two lines where there is no other room."""
    wide, narrow = _table(paper, _WIDE, split=False), _table(paper, _NARROW, split=True)
    fits_narrow = one_line(narrow[0], measured(*narrow), screen.width, tight=True) is not None
    fits_wide = one_line(wide[0], measured(*wide), screen.width) is not None
    tables.draw(screen, *(narrow if fits_narrow and not fits_wide else wide))


def _table(
    paper: FiguresPaper, rooms: Sequence[int], *, split: bool
) -> tuple[list[Column], list[list[TableCell]]]:
    """The columns and the rows, each figure on one line, or split over two."""
    figures = zip(FIGURES, rooms, strict=True)
    lead = Column(str(paper.request.group).capitalize(), "lead", room=_HEADING_ROOM)
    columns = [lead, *(Column(each.short, room=room) for each, room in figures)]
    groups = [*((each.heading, each.figures) for each in paper.groups), (TOTAL, paper.total)]
    rows = [[(heading,), *_cells(ones, split=split)] for heading, ones in groups]
    return columns, rows


def _cells(figures: Figures, *, split: bool) -> Iterator[TableCell]:
    for each in FIGURES:
        yield each.parts(figures) if split else (each.words(figures),)
