"""Figures for a spreadsheet, as comma-separated values."""

import csv
import io
from collections.abc import Iterator
from typing import Final

from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.report.build import board_names
from pcc_actions.core.text.formula import guarded
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.figures.rows import (
    FIGURE_COLUMNS,
    FigureCell,
    figure_rows,
    first_heading,
)

_HEAD: Final = ("Body", "Boards", "As at", "Since")


def csv_figures(paper: FiguresPaper) -> str:
    """The figures as comma-separated values (RFC 4180), the headings first, the total last.

    Each row says at its end of which body and boards it is, and for which days. No cell is a
    formula, see `formula.guarded`; a share is a fraction of one.
    """
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    headings = (column.heading for column in FIGURE_COLUMNS)
    writer.writerow((first_heading(paper.request.group), *headings, *_HEAD))
    head = [*_head(paper)]
    writer.writerows(map(_text, (*row, *head)) for row in figure_rows(paper))
    return text.getvalue()


def _head(paper: FiguresPaper) -> Iterator[str]:
    """What other formats have at their head, where a csv has no place but in each row."""
    yield from map(harmless, (paper.body or "", board_names(paper.boards)))
    since = paper.request.since
    yield from (paper.request.as_at.isoformat(), since.isoformat() if since else "")


def _text(cell: FigureCell) -> str:
    if cell is None:
        return ""
    return str(round(cell, 4)) if isinstance(cell, float) else guarded(str(cell))
