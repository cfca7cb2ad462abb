"""Days as they are typed: to come, and past."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.typed_day import (
    SeveralDays,
    coming_day,
    held_or_coming,
    is_date_to_come,
    past_day,
)
from pcc_actions.errors import Refused

MEETING = date(2023, 2, 14)  # a Tuesday
AUTUMN = date(2023, 11, 20)  # a Monday
DAYS = st.dates(date(1950, 1, 1), date(2150, 12, 31))

COMING = {
    "7 March": "07/03/2023",
    "March 7": "07/03/2023",
    "March 23rd": "23/03/2023",
    "7/3": "07/03/2023",
    "1 February": "01/02/2024",
    "next week": "24/02/2023",
    "Next  Month": "31/03/2023",
    "mid March": "15/03/2023",
    "mid-January": "15/01/2024",
    "middle of March 2024": "15/03/2024",
    "w/c 6 March": "10/03/2023",
    "wc 6/3": "10/03/2023",
    "week commencing 13 February": "17/02/2023",
    "week beginning 6 March 2023": "10/03/2023",
    "by the end of the calendar year": "31/12/2023",
    "end of the financial year": "31/03/2023",
    "friday": "17/02/2023",
    "end of March": "31/03/2023",
    "in 2 weeks": "28/02/2023",
    "14/02/2023": "14/02/2023",
}
PAST = {
    "7 March": "07/03/2022",
    "March 7": "07/03/2022",
    "1 February": "01/02/2023",
    "14 February": "14/02/2023",
    "yesterday": "13/02/2023",
    "last week": "06/02/2023",
    "last Tuesday": "07/02/2023",
    "last Mon": "13/02/2023",
    "tuesday": "14/02/2023",
    "on Friday": "10/02/2023",
    "next Friday": "17/02/2023",
    "mid March": "15/03/2022",
    "w/c 6 February": "06/02/2023",
    "end of January": "31/01/2023",
    "end of February": "28/02/2022",
    "29 February": "29/02/2020",
    "end of the year": "31/12/2022",
    "next week": "24/02/2023",
    "07/03/2023": "07/03/2023",
}


@pytest.mark.parametrize("typed", COMING)
def test_a_day_to_come(typed: str) -> None:
    assert uk(coming_day(typed, MEETING)) == COMING[typed]


@pytest.mark.parametrize("typed", PAST)
def test_a_day_that_has_passed(typed: str) -> None:
    assert uk(past_day(typed, MEETING)) == PAST[typed]


@pytest.mark.parametrize("typed", ["yesterday", "last week", "last Friday", "by last week"])
def test_what_has_passed_is_no_day_to_come(typed: str) -> None:
    with pytest.raises(Refused, match="is past; give a day to come"):
        coming_day(typed, MEETING)


@pytest.mark.parametrize("typed", ["March 23", "Feb 20"])
def test_a_figure_that_may_be_a_year_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="can be a day or a year"):
        coming_day(typed, MEETING)


@pytest.mark.parametrize("typed", ["ASAP", "TBC", "Q1 2024/25", "w/c ASAP", "mid", ""])
def test_what_is_no_day(typed: str) -> None:
    with pytest.raises(Refused, match="is not a date"):
        coming_day(typed, MEETING)


def test_the_end_of_the_year_is_that_of_the_calendar_unless_the_financial_one_comes_first() -> None:
    assert coming_day("end of the year", AUTUMN) == date(2023, 12, 31)
    with pytest.raises(
        SeveralDays, match=r"can be 31/03/2023, when .* or 31/12/2023\. Type"
    ) as two:
        coming_day("end of the year", MEETING)
    assert two.value.days == (date(2023, 3, 31), date(2023, 12, 31))
    with pytest.raises(SeveralDays):
        past_day("end of this year", AUTUMN)


MONTHS = [
    "January",
    "Feb",
    "March",
    "Apr",
    "May",
    "June",
    "July",
    "Aug",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
]


@given(st.integers(1, 19), st.sampled_from(MONTHS), st.booleans(), DAYS)
def test_without_a_year_it_is_the_nearest_such_day(
    day: int, month: str, first: bool, anchor: date
) -> None:
    typed = f"{month} {day}" if first else f"{day} {month.upper()}"
    coming, past = coming_day(typed, anchor), past_day(typed, anchor)
    assert anchor <= coming < anchor + timedelta(days=366)
    assert anchor - timedelta(days=366) < past <= anchor
    assert (coming.day, past.day, coming.month) == (day, day, past.month)


@given(DAYS, DAYS)
def test_a_week_is_named_by_any_of_its_days(day: date, anchor: date) -> None:
    friday = coming_day(f"w/c {uk(day)}", anchor)
    assert friday.weekday() == 4
    assert abs(friday - day) < timedelta(days=5)


@given(DAYS)
def test_a_week_that_is_not_over_is_this_one(anchor: date) -> None:
    monday = anchor - timedelta(days=anchor.weekday())
    friday = coming_day(f"w/c {monday.day} {MONTHS[monday.month - 1]}", anchor)
    assert friday == monday + timedelta(days=4) or anchor > monday + timedelta(days=4)


@given(DAYS)
def test_next_week_and_last_week_are_those_beside_this_one(anchor: date) -> None:
    monday = anchor - timedelta(days=anchor.weekday())
    assert coming_day("next week", anchor) == monday + timedelta(days=11)
    assert past_day("last week", anchor) == monday - timedelta(days=7)
    assert coming_day("next month", anchor).month == anchor.month % 12 + 1


def test_beyond_the_calendar() -> None:
    for typed in ("next week", "next month", "w/c 31 December"):
        with pytest.raises(Refused):
            coming_day(typed, date(2199, 12, 31))


@pytest.mark.parametrize(
    ("typed", "is_one"),
    [("end of April", True), ("next week", True), ("end of the year", True), ("end", False)],
)
def test_whether_words_are_a_day_to_come(typed: str, is_one: bool) -> None:
    assert is_date_to_come(typed) == is_one


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("7/3", date(2023, 3, 7)),  # to come and known
        ("7 March", date(2023, 3, 7)),
        ("8/3", date(2022, 3, 8)),  # to come and not known
        ("14/2", MEETING),
        ("1/3", date(2023, 3, 1)),
        ("yesterday", date(2023, 2, 28)),
        ("7/3/2022", date(2022, 3, 7)),
    ],
)
def test_without_a_year_a_meeting_is_the_next_that_is_known_or_the_last(
    typed: str, meant: date
) -> None:
    assert held_or_coming(typed, date(2023, 3, 1), {date(2023, 3, 7), MEETING}) == meant


def test_a_meeting_on_no_day_is_refused() -> None:
    with pytest.raises(Refused, match="is not a date"):
        held_or_coming("soon", date(2023, 3, 1), ())
