from datetime import date

import pytest

from pcc_actions.minutes.cell_days import CellDay, day_in, days_told, is_month, month_first
from pcc_actions.minutes.facts import FactCode

DAY = date(2023, 3, 7)


@pytest.mark.parametrize(
    "text",
    ["07/03/2023", "2023-03-07", "2023-03-07 17:00", "07/03/2023 17:00", "7 March 2023 at 9.30",
     "by 7 Mar 23", "Tuesday 7th March 2023", "Due: 07.03.2023", "07/03/2023 (Tuesday)"],
)  # fmt: skip
def test_a_cell_with_one_day(text: str) -> None:
    assert day_in(text).day == DAY


@pytest.mark.parametrize("text", ["07/03/2023 (was 14/02/2023)", "was 14/02/2023, now 07/03/2023"])
def test_a_day_and_the_one_before_it(text: str) -> None:
    assert day_in(text) == CellDay("07/03/2023", DAY, date(2023, 2, 14))


@pytest.mark.parametrize("text", ["Mar-23", "Spring 2023", "after 7 March 2023", "Ongoing", "TBC"])
def test_words_are_kept(text: str) -> None:
    assert day_in(text) == CellDay(text)


@pytest.mark.parametrize("text", ["", "N/A", "-", "none"])
def test_a_cell_with_nothing_in_it(text: str) -> None:
    assert day_in(text) == CellDay()


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("44992", FactCode.NO_DATE_FORMAT, DAY),
        ("31/02/2023", FactCode.IMPOSSIBLE, None),
        ("07/03/20 23", FactCode.SEVERAL, DAY),
        ("14/02/2023 07/03/2023", FactCode.SEVERAL, None),
    ],
)
def test_what_allows_more_than_one_reading_is_asked(
    text: str, code: FactCode, value: date | None
) -> None:
    assert day_in(text) == CellDay(text, code=code, value=value)


def test_days_in_a_column_with_the_month_first() -> None:
    asked = FactCode.MONTH_FIRST
    assert day_in("3/7/2023", month_first=True) == CellDay("3/7/2023", code=asked, value=DAY)
    assert day_in("7 March 2023", month_first=True).day == DAY


def test_the_order_is_told_by_days_that_can_be_read_in_one_way() -> None:
    assert month_first(["1/3/2019", "12/31/2018"])
    assert not month_first(["1/3/2019", "2/3/2019"])
    assert not month_first(["31/12/2018", "12/31/2018"])


def test_all_days_in_a_text() -> None:
    assert days_told("From 14/02/2023 to 7 March 2023, not 31/02/2023") == [date(2023, 2, 14), DAY]


def test_a_month_is_no_day() -> None:
    assert is_month("March 2023")
    assert not is_month("7 March 2023")


@pytest.mark.parametrize(
    ("text", "since", "read"),
    [
        ("28 Feb", date(2023, 2, 14), date(2023, 2, 28)),
        ("by 3rd of January", date(2023, 2, 14), date(2024, 1, 3)),
        ("28/02", date(2023, 2, 28), date(2023, 2, 28)),
        ("29 Feb", date(2023, 2, 14), date(2024, 2, 29)),
        ("31/02", date(2023, 2, 14), None),
        ("28 Feb", None, None),
    ],
)
def test_a_day_without_a_year_is_the_first_since(
    text: str, since: date | None, read: date | None
) -> None:
    assert day_in(text, since=since).day == read


def test_two_days_without_a_year_are_two() -> None:
    told = day_in("28 Feb 31 March", since=date(2023, 2, 14))
    assert (told.day, told.code, told.words) == (None, FactCode.SEVERAL, "28 Feb 31 March")
