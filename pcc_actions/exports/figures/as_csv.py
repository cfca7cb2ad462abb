"""Figures for a spreadsheet, as comma-separated values."""

from collections.abc import Iterator
from typing import Final

from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.report.board_words import board_names
from pcc_actions.core.text.sanitise import harmless
from pcc_actions.exports.as_csv import csv_text
from pcc_actions.exports.figures.rows import FIGURE_COLUMNS, figure_rows, first_heading

_HEAD: Final = ("Body", "Boards", "As at", "Since")


def csv_figures(paper: FiguresPaper) -> str:
    """The figures as comma-separated values (RFC 4180), the headings first, the total last.

    Each row says at its end of which body and boards it is, and for which days. No cell is a
    formula, see `formula.guarded`; a share is a fraction of one.
    """
    figures = (column.heading for column in FIGURE_COLUMNS)
    head = dict(zip(_HEAD, _head(paper), strict=True))
    if paper.where:  # each log has a body and boards of its own
        del head["Body"], head["Boards"]
    headings = (first_heading(paper.request.group), *figures, *head)
    return csv_text(headings, ((*row, *head.values()) for row in figure_rows(paper)))


def _head(paper: FiguresPaper) -> Iterator[str]:
    """What other formats have at their head, where a csv has no place but in each row."""
    yield from map(harmless, (paper.body or "", board_names(paper.boards)))
    since = paper.request.since
    yield from (paper.request.as_at.isoformat(), since.isoformat() if since else "")
