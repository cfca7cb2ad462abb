"""Figures as an Excel workbook, read back as a spreadsheet does."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from pcc_actions.core.figures.paper import ExemptActions, FiguresPaper
from pcc_actions.core.figures.words import FIGURES
from pcc_actions.core.model import Log
from pcc_actions.core.palette import ALARM_INK, BARS
from pcc_actions.exports.figures.as_xlsx import xlsx_figures
from pcc_actions.exports.figures.rows import FIGURE_COLUMNS
from tests.builders import day
from tests.exports.figures.papers import PLANTED, figures, logged
from tests.papers.planted import about
from tests.papers.zipped import unzipped


def made(paper: FiguresPaper) -> bytes:
    return xlsx_figures(paper, about(name="Figures", sentence=paper.sentence))


def book(paper: FiguresPaper) -> Any:
    return openpyxl.load_workbook(BytesIO(made(paper)))


def rows(sheet: Any) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def places(chart: Any) -> list[tuple[str, str]]:
    """Give where the names and the numbers of each series of a chart stand."""
    return [((each.cat.numRef or each.cat.strRef).f, each.val.numRef.f) for each in chart.series]


def test_a_row_a_group_and_the_total_below_the_table() -> None:
    sheet = book(figures("owner"))["Figures"]
    assert rows(sheet) == [
        ("Owner", *(each.heading for each in FIGURE_COLUMNS)),
        ("=IF|x", 1, 0, 0, "none yet", 0, 0, "none yet", 1, "3.14/02/2023", 24),
        ("EI", 1, 0, 0, "none yet", 0, 0, "none yet", 1, "3.14/02/2023", 24),
        ("CC", 0, 0, 1, 21, 1, 0, 0, 0, "none outstanding", None),
        ("No owner", 1, 1, 0, "none yet", 0, 0, "none yet", 0, "5.14/02/2023", 24),
        ("Total", 3, 2, 1, 21, 1, 0, 0, 1, "3.14/02/2023", 24),
    ]
    table = sheet.tables["Figures"]
    assert (table.ref, table.totalsRowCount) == ("A1:K6", 1)
    assert sheet["H4"].number_format == sheet["H6"].number_format == "0%"
    assert sheet["A2"].data_type == "s"  # no formula
    assert sheet["A2"].quotePrefix


def test_without_groups_there_is_one_row_and_it_is_of_the_table() -> None:
    sheet = book(figures())["Figures"]
    assert [row[0] for row in rows(sheet)] == ["Figures", "Total"]
    assert (sheet.tables["Figures"].ref, sheet.tables["Figures"].totalsRowCount) == ("A1:K2", None)


def test_the_chart_of_the_groups_is_one_of_excels_own() -> None:
    sheet = book(figures("owner"))["Figures"]
    (chart,) = sheet._charts
    assert chart.barDir == "bar"
    assert places(chart) == [
        ("Figures!$A$2:$A$5", "Figures!$B$2:$B$5"),
        ("Figures!$A$2:$A$5", "Figures!$C$2:$C$5"),
    ]
    assert chart.overlap == 100


def test_the_chart_of_the_meetings_is_one_of_excels_own() -> None:
    for paper, where in ((figures("owner"), "Meetings"), (figures(), "Figures")):
        whole = book(paper)
        assert rows(whole["Meetings"])[0] == ("Meeting", "Outstanding", "Overdue")
        last = rows(whole["Meetings"])[-1]
        assert (last[0].date(), *last[1:]) == (day("07/03/2023"), 4, 2)
        (chart,) = whole[where]._charts
        assert chart.barDir == "col"
        assert places(chart) == [
            ("Meetings!$A$2:$A$5", "Meetings!$B$2:$B$5"),
            ("Meetings!$A$2:$A$5", "Meetings!$C$2:$C$5"),
        ]


def test_each_chart_is_told_in_words_and_in_the_colours_of_the_web_page() -> None:
    whole = unzipped(made(figures("owner"))).decode("utf-8", "replace")
    assert 'descr="Most outstanding: =IF|x and EI (1 each)' in whole
    assert "before the meeting of 07/03/2023, 2 of them overdue." in whole
    assert {ALARM_INK, BARS} <= {part[:6] for part in whole.split('srgbClr val="')[1:]}
    assert "Of these overdue" in whole


def test_without_a_meeting_there_is_no_sheet_of_them() -> None:
    whole = book(figures(log=replace(logged(), meetings=())))
    assert whole.sheetnames == ["Figures", "About"]
    assert book(figures(log=Log())).sheetnames == ["Figures", "About"]
    assert not whole["Figures"]._charts


def test_a_sheet_says_what_it_is_and_what_each_figure_means() -> None:
    told = dict(rows(book(figures("owner"))["About"]))
    assert told["What it is"] == "Figures as at 10/03/2023"
    assert str(told["How many"]).startswith("3 outstanding as at 10/03/2023: 2 overdue. 1 action ")
    assert told["Counted"] == "As at 10/03/2023."
    assert "An action with several owners" in str(told["To note"])
    assert all(told[each.heading] == each.meaning for each in FIGURES)


def test_a_chart_that_has_no_room_below_its_table_stands_on_a_page_of_its_own() -> None:
    few = book(figures("owner"))["Figures"]
    assert not few.row_breaks.brk
    paper = figures("owner")
    many = replace(paper, groups=paper.groups * 10)
    sheet = book(many)["Figures"]
    assert [each.id for each in sheet.row_breaks.brk] == [43]
    assert sheet._charts[0].anchor._from.row == 43


@pytest.mark.parametrize("group", [None, "owner", "theme", "board", "meeting"])
def test_an_exempt_one_is_nowhere_named(group: None) -> None:
    assert PLANTED.encode() not in unzipped(made(figures(group)))
    if group in ("owner", "theme"):
        assert PLANTED.encode() in unzipped(made(figures(group, ExemptActions.IN_FULL)))
