"""Dates as people say them, counted from the day of a meeting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.dates.relative import parse_when
from pcc_actions.errors import Refused
from tests.core.dates.test_parse import MEETING, WEEKDAYS


@pytest.mark.parametrize("text", ["Feb 2023", "12", "next meeting", "", "soon", "Feb 23", "2023"])
def test_what_is_no_day_is_not_filled_in(text: str) -> None:
    with pytest.raises(Refused, match="such as 14/02/2023"):
        parse_when(text, MEETING)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", MEETING),
        ("Tomorrow", date(2023, 2, 15)),
        ("yesterday", date(2023, 2, 13)),
        ("friday", date(2023, 2, 17)),
        ("next Friday", date(2023, 2, 17)),
        ("by  FRI", date(2023, 2, 17)),
        ("on monday", date(2023, 2, 20)),
        ("tuesday", date(2023, 2, 21)),
        ("wednesday", date(2023, 2, 15)),
        ("in 2 weeks", date(2023, 2, 28)),
        ("in two weeks", date(2023, 2, 28)),
        ("in two weeks' time", date(2023, 2, 28)),
        ("in ten days", date(2023, 2, 24)),
        ("2 weeks", date(2023, 2, 28)),
        ("a fortnight", date(2023, 2, 28)),
        ("in a month", date(2023, 3, 14)),
        ("in 10 days", date(2023, 2, 24)),
        ("in 3 months", date(2023, 5, 14)),
        ("in a year", date(2024, 2, 14)),
        ("in 2 years", date(2025, 2, 14)),
        ("end of March 2023", date(2023, 3, 31)),
        ("by the end of Feb 24", date(2024, 2, 29)),
        ("end of March", date(2023, 3, 31)),
        ("end of January", date(2024, 1, 31)),
        ("end December", date(2023, 12, 31)),
        ("end of the month", date(2023, 2, 28)),
        ("end of month", date(2023, 2, 28)),
        ("end of next month", date(2023, 3, 31)),
        ("14 March", date(2023, 3, 14)),
        ("by the 14th of March", date(2023, 3, 14)),
        ("14/3", date(2023, 3, 14)),
        ("14 Feb", MEETING),
        ("13 Feb", date(2024, 2, 13)),
        ("29 Feb", date(2024, 2, 29)),
        ("by 7/3/23", date(2023, 3, 7)),
    ],
)
def test_what_is_relative_counts_from_the_meeting(text: str, day: date) -> None:
    assert parse_when(text, MEETING) == day


def test_months_end_where_they_end() -> None:
    assert parse_when("in a month", date(2023, 1, 31)) == date(2023, 2, 28)
    assert parse_when("end of next month", date(2023, 12, 31)) == date(2024, 1, 31)
    assert parse_when("end of March", date(2023, 3, 31)) == date(2023, 3, 31)
    assert parse_when("29 Feb", date(2096, 3, 1)) == date(2104, 2, 29)


def test_what_cannot_be_read_is_quoted_as_it_was_typed() -> None:
    with pytest.raises(Refused, match="“by Feb 2023” has no day"):
        parse_when("by Feb 2023", MEETING)


@pytest.mark.parametrize("text", ["31 Feb", "31/2", "14/13"])
def test_a_day_that_comes_in_no_year(text: str) -> None:
    with pytest.raises(Refused, match="is not a date"):
        parse_when(text, MEETING)


@pytest.mark.parametrize(
    "text",
    ["in 999999 years", "in 999999 weeks", "in 999999 months", "in 99999999 years", "in 300 years"],
)
def test_a_day_too_far_away(text: str) -> None:
    with pytest.raises(Refused, match="such as 14/02/2023"):
        parse_when(text, MEETING)


@pytest.mark.parametrize("text", ["tomorrow", "friday", "end of the month", "1 Jan", "in a year"])
def test_the_last_day_there_is(text: str) -> None:
    with pytest.raises(Refused):
        parse_when(text, date.max)


@given(st.dates(date(1900, 1, 1), date(2190, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_within_the_seven_days_after(anchor: date, weekday: int) -> None:
    day = parse_when(WEEKDAYS[weekday], anchor)
    assert day.weekday() == weekday
    assert timedelta(1) <= day - anchor <= timedelta(7)
