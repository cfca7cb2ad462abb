"""Dates as people in the UK type them."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.dates.parse import calendar_day, parse_date, parse_when, uk
from pcc_actions.errors import Refused

MEETING = date(2023, 2, 14)  # a Tuesday
DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
MONTHS = ["January", "February", "March", "April", "May", "June"]
MONTHS += ["July", "August", "September", "October", "November", "December"]
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TH = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def tried(read: Callable[[str], date], text: str) -> date | Refused:
    try:
        return read(text)
    except Refused as refused:
        return refused


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-14",
        "14/02/2023",
        "14.2.23",
        "14-02-2023",
        "14 02 2023",
        "14 / 2 / 23",
        "14 Feb 2023",
        "14 February 2023",
        "14th of February, 2023",
        "14 th February 2023",
        "Tuesday 14 February 2023",
        "Tue, 14/02/2023",
        "tues the 14th of feb 23",
        "Feb 14 2023",
        "February 14th, 2023",
        "14Feb2023",
        "14-Feb-23",
        "14 Feb. '23",
        "14\u201302\u20132023",
        "  14\u00a0FEBRUARY   2023 ",
    ],
)
def test_every_way_to_write_a_day(text: str) -> None:
    assert parse_date(text) == MEETING
    assert parse_when(text, date(2020, 1, 1)) == MEETING


def test_the_first_number_is_the_day() -> None:
    assert parse_date("3/2/23") == date(2023, 2, 3)
    assert parse_date("2023-02-03") == date(2023, 2, 3)
    assert parse_date("7 th March 2023") == date(2023, 3, 7)
    with pytest.raises(Refused, match="02/14/2023 is not a date; type the day first"):
        parse_date("02/14/2023")


@pytest.mark.parametrize("text", ["31/02/2023", "31 Feb 2023", "2023-02-31", "Feb 31, 2023"])
def test_a_day_that_is_not_in_the_calendar(text: str) -> None:
    with pytest.raises(Refused, match="31/02/2023 is not a date"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Feb 2023", "day"),
        ("02/2023", "day"),
        ("2023-02", "day"),
        ("14 Feb", "year"),
        ("14/2", "year"),
        ("Feb 14", "year, or no day"),
        ("12", "month and no year"),
        ("12th", "month and no year"),
        ("March", "day and no year"),
        ("2023", "day and no month"),
    ],
)
def test_a_date_with_a_part_missing(text: str, missing: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_date(text)
    assert refused.value.sentence == (
        f"“{text}” has no {missing}; type the whole date, such as 14/02/2023."
    )


@pytest.mark.parametrize("text", ["Feb 2023", "12", "next meeting", "", "soon", "Feb 23", "2023"])
def test_what_is_no_day_is_not_filled_in(text: str) -> None:
    with pytest.raises(Refused, match="such as 14/02/2023"):
        parse_when(text, MEETING)


def test_the_wrong_weekday_is_a_mistake() -> None:
    with pytest.raises(Refused, match="14/02/2023 is a Tuesday; type the date that is meant"):
        parse_date("Monday 14 February 2023")
    with pytest.raises(Refused, match="is a Tuesday"):
        parse_when("Monday 14 March", MEETING)
    assert parse_when("on Tuesday 14 March", MEETING) == date(2023, 3, 14)


@pytest.mark.parametrize("text", ["31/12/1899", "01/01/2200", "1 Jan 0023"])
def test_years_no_board_can_mean(text: str) -> None:
    with pytest.raises(Refused, match="the year has to be from 1900 to 2199"):
        parse_date(text)


def test_the_first_and_the_last_year() -> None:
    assert parse_date("01/01/1900") == date(1900, 1, 1)
    assert parse_date("31/12/2199") == date(2199, 12, 31)
    assert parse_date("31/12/99") == date(2099, 12, 31)


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


def test_a_day_is_written_in_full() -> None:
    assert uk(date(2023, 3, 7)) == "07/03/2023"
    assert uk(date(987, 12, 31)) == "31/12/0987"


def test_parts_make_a_day() -> None:
    assert calendar_day("23", "sept", "07") == date(2023, 9, 7)


@given(st.text() | st.text("0123456789/.- abcdefghinrstuvwxy", max_size=20), DAYS)
@example("in ٣ weeks", MEETING)
@example("٣/٢/٢٠٢٣", MEETING)
@example("²/2/2023", MEETING)
@example("9" * 5000, MEETING)
@example("end of march 0023", MEETING)
def test_any_text_is_a_day_or_refused(text: str, anchor: date) -> None:
    for read in (parse_date, lambda words: parse_when(words, anchor)):
        answer = tried(read, text)
        assert isinstance(answer, date) or answer.sentence.isprintable()


@given(DAYS)
def test_every_day_reads_back_in_every_form(day: date) -> None:
    month, weekday, th = MONTHS[day.month - 1], WEEKDAYS[day.weekday()], TH.get(day.day, "th")
    for text in (
        day.isoformat(),
        uk(day),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day} {day.month} {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day}{month[:3]}{day.year}",
        f"{day.day} {th} of {month}, {day.year}",
        f"{month[:3]} {day.day}{th}, {day.year}",
        f"{weekday} {day.day} {month} {day.year}",
        f"{weekday[:3]} {uk(day)}",
    ):
        assert parse_date(text) == day
        assert parse_when(f"by the {text.upper()}", MEETING) == day


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_two_digits_are_a_year_of_this_century(day: date) -> None:
    assert parse_date(f"{day.day}/{day.month}/{day.year % 100:02}") == day


@given(st.dates(date(1900, 1, 1), date(2190, 12, 31)), st.integers(0, 6))
def test_a_weekday_is_within_the_seven_days_after(anchor: date, weekday: int) -> None:
    day = parse_when(WEEKDAYS[weekday], anchor)
    assert day.weekday() == weekday
    assert timedelta(1) <= day - anchor <= timedelta(7)
