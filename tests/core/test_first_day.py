"""The day since which something is told."""

import pytest

from pcc_actions.core.changes.meetings import cancel_meeting
from pcc_actions.core.first_day import first_day, last_meeting, refuse_backwards
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused
from tests.builders import day, empty_log, provenance

TODAY = day("08/03/2023")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("last week", "06/03/2023"),
        ("yesterday", "14/03/2023"),
        ("last friday", "10/03/2023"),
        ("7 March", "07/03/2023"),
        ("20 March", "20/03/2022"),
        ("last meeting", "07/03/2023"),
        ("last gpb", "07/03/2023"),
        ("last pam", "23/02/2021"),
    ],
)
def test_what_is_relative_counts_from_the_as_at_day(typed: str, found: str) -> None:
    assert first_day(empty_log(), typed, None, day("15/03/2023")) == day(found)


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(Refused, match="whenever"):
        first_day(empty_log(), "whenever", None, day("15/03/2023"))


def test_the_last_meeting_is_one_before_the_last_day_that_is_told() -> None:
    asked = (empty_log(), "last meeting", None, day("15/03/2023"))
    assert first_day(*asked, until=day("07/03/2023")) == day("14/02/2023")
    assert first_day(empty_log(), "yesterday", None, day("15/03/2023"), day("07/03/2023")) == day(
        "14/03/2023"
    )


@pytest.mark.parametrize(
    ("until", "option"),
    [("08/03/2023", "--as-at"), ("07/03/2023", "--until")],
)
def test_days_in_the_wrong_order_are_refused(until: str, option: str) -> None:
    refuse_backwards(day(until), day(until), TODAY)
    with pytest.raises(Refused) as error:
        refuse_backwards(day("09/03/2023"), day(until), TODAY)
    assert error.value.sentence == (
        f"What happened since 09/03/2023 cannot be told to {until}, which is earlier. Give an "
        f"earlier --since, or a later {option}."
    )


@pytest.mark.parametrize(
    ("typed", "board", "found"),
    [
        ("last week", None, None),
        (" Last  MEETING ", None, "07/03/2023"),
        ("last meeting", None, "07/03/2023"),
        ("last meeting", "PAM", "23/02/2021"),
        ("last pam", None, "23/02/2021"),
        ("last GPB", "PAM", "07/03/2023"),
        ("last friday", None, None),
        ("07/03/2023", None, None),
        ("last", None, None),
    ],
)
def test_words_for_the_last_meeting(typed: str, board: str | None, found: str | None) -> None:
    assert last_meeting(empty_log(), typed, board, TODAY) == (found and day(found))


def test_the_last_meeting_is_one_before_today_that_was_held() -> None:
    assert last_meeting(empty_log(), "last meeting", "GPB", day("07/03/2023")) == day("14/02/2023")
    gone = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert last_meeting(gone, "last meeting", "GPB", TODAY) == day("14/02/2023")
    with pytest.raises(Refused, match="No meeting of GPB before 14/02/2023 is known"):
        last_meeting(empty_log(), "last meeting", "GPB", day("14/02/2023"))
    with pytest.raises(Refused, match="No meeting before 08/03/2023 is known"):
        last_meeting(Log(), "last meeting", None, TODAY)
