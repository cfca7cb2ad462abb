"""Figures for a spreadsheet, as an Excel workbook with charts of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any, Final

from pcc_actions.core.figures.paper import FiguresPaper
from pcc_actions.core.figures.words import FIGURES, TOTAL
from pcc_actions.core.report.parts import Point
from pcc_actions.core.report.trend import TREND_HEADINGS, trend_title, trend_words
from pcc_actions.core.text.characters import on_page
from pcc_actions.exports.about import About
from pcc_actions.exports.figures.rows import FIGURE_COLUMNS, SHARE, figure_rows, first_heading
from pcc_actions.exports.figures.xlsx_charts import BarSource, bar_chart, column_chart
from pcc_actions.exports.xlsx_cells import (
    LINE_HEIGHT,
    SheetFormats,
    about_sheet,
    book_properties,
    sheet_formats,
    write_row,
)
from pcc_actions.exports.xlsx_page import Sheet, set_up_page

FIGURES_SHEET: Final = "Figures"
MEETINGS_SHEET: Final = "Meetings"
# In characters, in the order of the columns.
_WIDTHS: Final = (24, 13, 10, 12, 13, 13, 13, 12, 11, 20, 10)
_MEETING_WIDTHS: Final = (14, 13, 13)
_OUTSTANDING, _OVERDUE = 1, 2  # columns of both tables
_SHARE: Final = 1 + [each.heading for each in FIGURE_COLUMNS].index(SHARE)
# In pixels: a chart, a bar of it with its gap, what is around all bars; and what a page holds.
_WIDE, _HIGH, _BAR, _ROUND = 960, 400, 30, 130
_ROW, _PAGE = 20, 900
_BELOW_BREAK: Final = 8  # pixels: at the break itself a part would belong to the page before


def xlsx_figures(paper: FiguresPaper, about: About) -> bytes:
    """Figures as a workbook (ISO/IEC 29500): the figures, the last meetings, and a sheet about it.

    Raises `Refused` where the marking is longer than a page's head.
    """
    from xlsxwriter import Workbook

    whole = BytesIO()
    with Workbook(whole, {"in_memory": True}) as book:
        book.set_properties(book_properties(about))
        styles = sheet_formats(book)
        figures = _figures(book, paper, about, styles)
        if paper.points:
            meetings = _meetings(book, paper.points, about, styles)
            _draw_meetings(book, meetings if paper.groups else figures, paper)
        if paper.groups:
            _draw_groups(book, figures, paper)
        about_sheet(book.add_worksheet("About"), about, styles, _told(paper))
    return whole.getvalue()


def _told(paper: FiguresPaper) -> Iterator[tuple[str, str]]:
    """For which days the figures speak, what is to be noted, and what each means."""
    yield "Counted", f"{paper.days}."
    yield "To note", _on_one_line((*paper.group_notes, paper.chart_note))
    yield from ((each.heading, each.meaning) for each in FIGURES)


def _on_one_line(sentences: Iterable[str]) -> str:
    return " ".join(on_page(sentence) for sentence in sentences if sentence)


def _figures(book: Any, paper: FiguresPaper, about: About, styles: SheetFormats) -> Sheet:
    """Write a row for each group, and below them the total."""
    sheet = book.add_worksheet(FIGURES_SHEET)
    set_up_page(sheet, about, _WIDTHS)
    headings = [first_heading(paper.request.group), *(each.heading for each in FIGURE_COLUMNS)]
    rows = list(figure_rows(paper))
    _table(sheet, FIGURES_SHEET, headings, styles, len(rows), total=bool(paper.groups))
    sheet.set_row(0, 3 * LINE_HEIGHT)  # which the headings take
    for number, row in enumerate(rows, start=1):
        write_row(sheet, number, row, _WIDTHS, styles)
        if isinstance(row[_SHARE], float):
            sheet.write_number(number, _SHARE, row[_SHARE], styles["share"])
    return sheet


def _meetings(book: Any, points: Sequence[Point], about: About, styles: SheetFormats) -> Sheet:
    """Write a row for each meeting."""
    sheet = book.add_worksheet(MEETINGS_SHEET)
    set_up_page(sheet, about, _MEETING_WIDTHS)
    _table(sheet, MEETINGS_SHEET, TREND_HEADINGS, styles, len(points))
    for number, one in enumerate(points, start=1):
        row = (one.meeting, one.outstanding, one.overdue)
        write_row(sheet, number, row, _MEETING_WIDTHS, styles)
    return sheet


def _table(
    sheet: Sheet,
    name: str,
    headings: Sequence[str],
    styles: SheetFormats,
    rows: int,
    *,
    total: bool = False,
) -> None:
    """Make the rows to come a table, its headings in sight; a `total` is sorted with no row."""
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    columns = [{"header": each, "header_format": styles["heading"]} for each in headings]
    if total:
        columns[0]["total_string"] = TOTAL
    table = {"name": name, "style": "Table Style Light 1", "columns": columns, "total_row": total}
    sheet.add_table(0, 0, rows, len(headings) - 1, table)


def _draw_meetings(book: Any, sheet: Sheet, paper: FiguresPaper) -> None:
    """Draw the meetings: below the figures, or beside their own table where groups are drawn."""
    points = paper.points
    source = BarSource(MEETINGS_SHEET, 1, len(points), _OUTSTANDING, _OVERDUE)
    chart = column_chart(book, source, trend_title(points))
    chart.set_size({"width": _WIDE, "height": _HIGH})
    place = (0, len(TREND_HEADINGS) + 1) if paper.groups else (3, 0)
    sheet.insert_chart(*place, chart, {"description": trend_words(points)})


def _draw_groups(book: Any, sheet: Sheet, paper: FiguresPaper) -> None:
    """Draw the groups below their table, whole on a page where it is printed."""
    number = len(paper.groups)
    source = BarSource(FIGURES_SHEET, 1, number, _OUTSTANDING, _OVERDUE)
    chart = bar_chart(book, source, f"Outstanding by {paper.request.group}")
    high = min(_ROUND + _BAR * number, _PAGE)
    chart.set_size({"width": _WIDE, "height": high})
    below = number + 3
    if _ROW * below + high > _PAGE:
        sheet.set_h_pagebreaks([below])
    told = {"description": _on_one_line(paper.group_notes), "y_offset": _BELOW_BREAK}
    sheet.insert_chart(below, 0, chart, told)
