"""Charts of a workbook, drawn by the program that opens it: what is overdue of each bar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from pcc_actions.core.palette import ALARM_INK, BARS

_LETTERS: Final = {"size": 10}
_NUMBERS: Final = {"major_gridlines": {"visible": False}, "visible": False}
_OVER_NOUGHT: Final = "0;;"  # nought has no bar in which it could stand
_BEHIND: Final = {
    "fill": {"color": f"#{BARS}"},
    "data_labels": {"value": True, "position": "outside_end", "font": {**_LETTERS, "bold": True}},
}
_IN_FRONT: Final = {
    "fill": {"color": f"#{ALARM_INK}"},
    "data_labels": {
        "value": True,
        "position": "inside_base",
        "font": {**_LETTERS, "color": "#FFFFFF"},
        "num_format": _OVER_NOUGHT,
    },
}


@dataclass(frozen=True, slots=True)
class BarSource:
    """Where the numbers of a chart stand: the sheet, its rows, and the columns of its table.

    Of what the bars are stands in the first column, in `first` to `last`, counted from 0.
    """

    sheet: str
    first: int
    last: int
    outstanding: int
    overdue: int

    def cells(self, column: int) -> list[str | int]:
        """The cells of a column, as XlsxWriter has them."""
        return [self.sheet, self.first, column, self.last, column]


def column_chart(book: Any, source: BarSource, title: str) -> Any:
    """A chart with a bar for each meeting, from left to right."""
    chart = _chart(book, "column", source, title)
    # By their days the bars would stand as far apart as the meetings.
    chart.set_x_axis({"text_axis": True, "num_format": "dd/mm/yyyy", "num_font": _LETTERS})
    chart.set_y_axis(_NUMBERS)
    return chart


def bar_chart(book: Any, source: BarSource, title: str) -> Any:
    """A chart with a bar for each group, from the top down, its name in full beside it."""
    chart = _chart(book, "bar", source, title)
    chart.set_y_axis({"reverse": True, "interval_unit": 1, "num_font": _LETTERS})
    chart.set_x_axis(_NUMBERS)
    return chart


def _chart(book: Any, kind: Literal["bar", "column"], source: BarSource, title: str) -> Any:
    """A chart of what is outstanding, the overdue part in front, with the numbers of both."""
    chart = book.add_chart({"type": kind})
    chart.add_series(_series(source, "Outstanding", source.outstanding, _BEHIND))
    chart.add_series(_series(source, "Of these overdue", source.overdue, _IN_FRONT))
    chart.set_title({"name": title, "name_font": {"size": 13}})
    chart.set_legend({"position": "bottom", "font": _LETTERS})
    return chart


def _series(source: BarSource, name: str, column: int, drawn: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": name,
        "categories": source.cells(0),
        "values": source.cells(column),
        "overlap": 100,  # in hundredths of a bar: one stands in front of the other
        "gap": 60,
        **drawn,
    }
