import pytest

from pcc_actions.core.dates.spoken import spoken, understood_due
from tests.builders import day, empty_log

LOG = empty_log()


def test_a_day_is_said_with_its_weekday() -> None:
    assert spoken(day("07/03/2023")) == "Tuesday 7 March 2023"


@pytest.mark.parametrize(
    ("typed", "meaning"),
    [
        ("next meeting", "Tuesday 7 March 2023, next meeting"),
        ("in 2 weeks", "Tuesday 28 February 2023"),
        ("7/3/2023", "Tuesday 7 March 2023"),
        ("end of the year", "Friday 31 March 2023 or Sunday 31 December 2023"),
        ("fr", ""),
        ("", ""),
        ("31/02/2023", ""),
        ("next PAM", ""),
    ],
)
def test_what_a_due_date_means(typed: str, meaning: str) -> None:
    assert understood_due(LOG, typed, "GPB", day("14/02/2023")) == meaning


def test_a_next_meeting_of_which_no_day_is_known() -> None:
    said = understood_due(LOG, "next meeting", "GPB", day("04/04/2023"))
    assert said == "next meeting, on no known day"
