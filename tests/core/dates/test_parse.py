"""Dates as people in the UK type them."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pcc_actions.core.dates.parse import calendar_day, parse_date, uk
from pcc_actions.core.dates.relative import parse_when
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
