"""When a topic comes, as a cell says it."""

from datetime import date

import pytest

from pcc_actions.minutes.extracted_topic import Month
from pcc_actions.minutes.facts import FactCode
from pcc_actions.minutes.programme.occurrences import Years, occurrence_in, short_years


@pytest.mark.parametrize(
    "words",
    [
        "22 June 2023", "22nd June 2023", "Thursday 22 June 2023", "22/06/2023", "2023-06-22",
        "22 June 2023 (2pm – 3.30pm)", "22 June 2023, 10.30am", "22 June 2023 via MS Teams",
        "Thurs 22 June 2023 (annual meeting)", "22 June 2023 at 10.00am – County Hall, Warwick",
        "22 June 2023, Committee Room 2",
    ],
)  # fmt: skip
def test_a_day_is_one_whatever_stands_of_its_hour_and_place(words: str) -> None:
    found = occurrence_in(words)
    assert (found.day, found.code, found.said) == (date(2023, 6, 22), FactCode.SURE, None)


@pytest.mark.parametrize(
    ("words", "month"),
    [
        ("Oct 2020", Month(2020, 10)), ("February 2021", Month(2021, 2)),
        ("Mar-23", Month(2023, 3)), ("Sept ’24", Month(2024, 9)),
        ("June 2024 meeting", Month(2024, 6)),
    ],
)  # fmt: skip
def test_a_month_of_a_year_is_a_value_of_its_own(words: str, month: Month) -> None:
    found = occurrence_in(words)
    assert (found.month, found.day, found.code) == (month, None, FactCode.SURE)


def test_the_year_goes_on_from_the_one_before() -> None:
    since = Years(date(2020, 10, 1))
    assert occurrence_in("Nov", since).month == Month(2020, 11)
    assert occurrence_in("Oct", since).month == Month(2020, 10)
    assert occurrence_in("Jan", since).month == Month(2021, 1)
    assert occurrence_in("14 January", since).day == date(2021, 1, 14)


@pytest.mark.parametrize("words", ["Nov", "14 January", "14th Jan"])
def test_without_any_year_it_is_asked(words: str) -> None:
    found = occurrence_in(words)
    assert (found.code, found.said, found.value) == (FactCode.NO_YEAR, words, None)


def test_an_april_of_two_years_is_asked() -> None:
    of_title = Years(date(2023, 5, 1), of_title=True)
    assert occurrence_in("June", of_title).month == Month(2023, 6)
    assert occurrence_in("March", of_title).month == Month(2024, 3)
    for words, value in (("April", "2024-04"), ("9 April", "2024-04-09")):
        found = occurrence_in(words, of_title)
        assert (found.code, found.value) == (FactCode.NO_YEAR, value)
    assert occurrence_in("9 April 2024", of_title).day == date(2024, 4, 9)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("12 March 2024 (if required)", FactCode.CONDITIONAL),
        ("12 March 2024 or later", FactCode.CONDITIONAL),
        ("12 March 2024, Provisional", FactCode.CONDITIONAL),
        ("12 March 2024 (Cancelled), Town Hall", FactCode.NOT_UNDERSTOOD),
        ("12 March 2024 (done)", FactCode.NOT_UNDERSTOOD),
        ("12 March 2024 - cancelled", FactCode.NOT_UNDERSTOOD),
        ("by 12 March 2024", FactCode.NOT_UNDERSTOOD),
        ("GPB – 12 March 2024", FactCode.NOT_UNDERSTOOD),
        ("not before 12 March 2024", FactCode.CONDITIONAL),
        ("12 March 2024 or 4 June 2024", FactCode.SEVERAL),
        ("9 Mar / 4 June 2024", FactCode.SEVERAL),
        ("January and June", FactCode.SEVERAL),
        ("Jan, May and September", FactCode.SEVERAL),
        ("June 2024 or January", FactCode.SEVERAL),
        ("31/02/2024", FactCode.IMPOSSIBLE),
        ("31 February 2024", FactCode.IMPOSSIBLE),
        ("31st November", FactCode.IMPOSSIBLE),
        ("Cancelled", FactCode.NOT_UNDERSTOOD),
        ("Removed", FactCode.NOT_UNDERSTOOD),
        ("No longer required", FactCode.NOT_UNDERSTOOD),
        ("Deferred until the audit is published", FactCode.NOT_UNDERSTOOD),
        ("Now completed", FactCode.NOT_UNDERSTOOD),
        ("45000", FactCode.NO_DATE_FORMAT),
        ("March 12", FactCode.SEVERAL),
        ("next meeting", FactCode.SEVERAL),
        ("Quarterly", FactCode.NOT_UNDERSTOOD),
        ("Twice a year", FactCode.NOT_UNDERSTOOD),
    ],
)
def test_what_can_mean_more_than_one_thing_is_asked(words: str, code: FactCode) -> None:
    found = occurrence_in(words)
    assert (found.code, found.day, found.month, found.every) == (code, None, None, None)
    assert found.said == words


def test_what_a_day_with_a_condition_may_be_is_its_value() -> None:
    assert occurrence_in("12 March 2024 (if required)").value == "2024-03-12"
    assert occurrence_in("not before 12 March 2024").value == "2024-03-12"
    assert occurrence_in("45000").value == "2023-03-15"


def test_a_day_that_is_of_no_month_is_asked_whatever_year_stands_above() -> None:
    found = occurrence_in("30 February", Years(date(2024, 1, 1)))
    assert (found.code, found.day) == (FactCode.IMPOSSIBLE, None)


@pytest.mark.parametrize(
    ("words", "every"),
    [
        ("Standing item", 1), ("Standing Items", 1), ("Each meeting", 1),
        ("Every Board meeting", 1), ("at all meetings", 1),
        ("Every second meeting", 2), ("every other meeting", 2),
        ("Alternate meetings", 2), ("Every 3 meetings", 3), ("every third meeting", 3),
        ("Annually (June)", "June"), ("Annual – June", "June"), ("June (annual)", "June"),
        ("Each June", "June"), ("annually in Sept", "September"),
        ("Yearly, at the June meeting", "June"),
    ],
)  # fmt: skip
def test_a_rule_is_a_number_of_meetings_or_a_month(words: str, every: str | int) -> None:
    found = occurrence_in(words)
    assert (found.every, found.code, found.recurs) == (every, FactCode.SURE, True)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "-",
        "TBC",
        "tba",
        "Date TBC",
        "To be confirmed",
        "to be timetabled",
        "unscheduled",
        "Date to be planned",
        "to be advised",
    ],
)
def test_no_date_is_none(words: str) -> None:
    found = occurrence_in(words)
    assert (found.is_dated, found.said, found.code) == (False, None, FactCode.SURE)


@pytest.mark.parametrize(
    "words",
    [
        "Spring 2025", "once the inspection is published", "Q2 2024/25", "July – September 2024",
        "once the re-vetting is completed",
    ],
)  # fmt: skip
def test_a_timing_in_words_is_kept_as_said(words: str) -> None:
    found = occurrence_in(words)
    assert (found.said, found.is_dated, found.code) == (words, False, FactCode.SURE)


def test_a_long_cell_is_words_whatever_stands_in_it() -> None:
    words = "It was published on 18 May 2022. " * 10
    assert occurrence_in(words).said == words.strip()


@pytest.mark.parametrize(
    ("texts", "short"),
    [
        (("Mar 24", "Jun 24", "Mar 25"), True),
        (("Mar 24",), False),
        (("Mar 24", "Jun 3"), False),
        (("Mar 4", "Jun 11"), False),
        (("Mar 14", "Jun 24"), False),
        (("March", "June"), False),
    ],
)
def test_two_figures_are_a_year_where_those_beside_them_show_it(
    texts: tuple[str, ...], short: bool
) -> None:
    assert short_years(texts) is short
    expected = Month(2024, 3) if short else None
    assert occurrence_in("Mar 24", Years(short=short)).month == expected
