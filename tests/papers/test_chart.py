import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.report.parts import Point
from pcc_actions.core.report.trend import trend_words
from pcc_actions.papers.chart import bar_chart

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
PLACES = ("inside", "within", "beside")  # of the figure of a part of a bar
NUMBERS = st.integers(0, 500)
POINTS = st.lists(
    st.builds(lambda day, high, late: Point(day, high + late, late), DAYS, NUMBERS, NUMBERS),
    min_size=1,
    max_size=12,
)


def point(day: str, outstanding: int, overdue: int = 0) -> Point:
    return Point(date.fromisoformat(day), outstanding, overdue)


def drawn(*points: Point) -> Element:
    return fromstring(bar_chart(points))


def texts(chart: Element, kind: str) -> list[str]:
    return [each.text or "" for each in chart.iter("text") if each.get("class") == kind]


def heights(chart: Element, kind: str) -> list[float]:
    bars = (each for each in chart.iter("rect") if each.get("class") == kind)
    return [float(each.get("height", "nan")) for each in bars]


def box(chart: Element) -> Sequence[float]:
    return [float(each) for each in chart.get("viewBox", "").split()]


def test_a_bar_for_each_meeting_with_its_number_and_its_day() -> None:
    chart = drawn(point("2023-01-03", 11), point("2023-02-14", 13, 4))
    assert texts(chart, "number") == ["11", "13"]
    assert texts(chart, "day") == ["03/01", "2023", "14/02", "2023"]


def test_the_overdue_part_is_in_proportion_and_has_its_number_where_that_fits() -> None:
    chart = drawn(point("2023-01-03", 10, 5), point("2023-02-14", 20, 1))
    other, late = heights(chart, "other"), heights(chart, "late")
    assert late[0] == other[0] == pytest.approx((late[1] + other[1]) / 4)
    assert late[1] == pytest.approx((late[1] + other[1]) / 20)
    assert texts(chart, "inside") == ["5"]


def test_both_parts_have_their_figures_in_them_or_beside() -> None:
    chart = drawn(point("2023-01-03", 20, 8), point("2023-02-14", 20, 1), point("2023-03-07", 20))
    assert texts(chart, "inside") == ["8"]
    assert texts(chart, "within") == ["12", "19", "20"]
    assert texts(chart, "beside") == ["1"]
    low = drawn(point("2023-01-03", 2, 1), point("2023-02-14", 100, 99), point("2023-03-07", 0))
    assert texts(low, "beside") == ["1", "1", "1"]


@given(POINTS)
def test_every_part_that_there_is_has_its_figure_and_none_lies_on_another(
    points: list[Point],
) -> None:
    chart = drawn(*points)
    written = [int(each) for kind in PLACES for each in texts(chart, kind)]
    both = ((one.overdue, one.outstanding - one.overdue) for one in points)
    assert sorted(written) == sorted(part for parts in both for part in parts if part)
    places: dict[str, list[float]] = {}
    for each in chart.iter("text"):
        if each.get("class") == "beside":
            places.setdefault(each.get("x", ""), []).append(float(each.get("y", "nan")))
    assert all(abs(max(ys) - min(ys)) >= 13 for ys in places.values() if len(ys) > 1)


def test_who_cannot_see_it_is_told_what_it_shows() -> None:
    chart = drawn(point("2023-01-03", 11), point("2023-02-14", 13, 4))
    named = {each.get("id"): each.text for each in chart if each.get("id")}
    assert chart.get("role") == "img"
    assert [*named] == chart.get("aria-labelledby", "").split()
    assert [*named.values()] == [
        "Actions outstanding as each meeting began, as bars.",
        "From 11 before the meeting of 03/01/2023 to 13 before the meeting of 14/02/2023, "
        "4 of them overdue.",
    ]


def test_one_meeting_has_no_way_from_and_to() -> None:
    assert trend_words([point("2023-02-14", 13, 4)]) == (
        "13 before the meeting of 14/02/2023, 4 of them overdue."
    )
    assert len(texts(drawn(point("2023-02-14", 13)), "number")) == 1


def test_nothing_outstanding_at_all_is_drawn_as_bars_without_height() -> None:
    chart = drawn(point("2023-01-03", 0), point("2023-02-14", 0))
    assert heights(chart, "other") == heights(chart, "late") == [0, 0]
    assert texts(chart, "number") == ["0", "0"]


def test_only_many_bars_are_made_smaller_on_a_narrow_screen() -> None:
    days = [date(2023, 1, 3) + timedelta(days=30 * step) for step in range(6)]
    six = [Point(day, 3, 1) for day in days]
    assert drawn(*six[:5]).get("class") == "chart"
    assert box(drawn(*six[:5]))[2] <= 320 - 2 * 16
    assert drawn(*six).get("class") == "chart many"


def test_the_dates_of_twelve_meetings_do_not_touch() -> None:
    chart = drawn(*(Point(date(2022, month, 28), 100, 50) for month in range(1, 13)))
    days = (each for each in chart.iter("text") if each.get("class") == "day")
    middles = sorted({float(each.get("x", "")) for each in days})
    apart = [b - a for a, b in pairwise(middles)]
    # Five letters of 12.5 units, each at most six tenths as wide as it is high.
    assert len(middles) == 12
    assert min(apart) > 5 * 12.5 * 0.6


@given(POINTS)
def test_everything_is_drawn_inside_the_drawing(points: list[Point]) -> None:
    chart = drawn(*points)
    _, _, wide, high = box(chart)
    for each in chart.iter("rect"):
        x, y, w, h = (float(each.get(name, "nan")) for name in ("x", "y", "width", "height"))
        assert 0 <= x <= x + w <= wide
        assert 0 <= y <= y + h <= high
        assert h >= 0
    assert all(0 < float(each.get("y", "nan")) < high for each in chart.iter("text"))


@given(POINTS)
def test_it_needs_nothing_from_elsewhere_and_has_no_style_of_its_own(points: list[Point]) -> None:
    assert not re.search(r"style=|href|url\(|<script|xmlns", bar_chart(points))
