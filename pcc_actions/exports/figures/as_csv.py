"""Figures for a spreadsheet, as comma-separated values."""

import csv
import io

from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.text.formula import guarded
from pcc_actions.exports.figures.rows import (
    FIGURE_COLUMNS,
    FigureCell,
    figure_rows,
    first_heading,
)


def csv_figures(paper: FiguresPaper) -> str:
    """The figures as comma-separated values (RFC 4180), the headings first, the total last.

    No cell is a formula, see `formula.guarded`; a share is a fraction of one.
    """
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    headings = (column.heading for column in FIGURE_COLUMNS)
    writer.writerow((first_heading(paper.request.group), *headings))
    writer.writerows(map(_text, row) for row in figure_rows(paper))
    return text.getvalue()


def _text(cell: FigureCell) -> str:
    if cell is None:
        return ""
    return str(round(cell, 4)) if isinstance(cell, float) else guarded(str(cell))
