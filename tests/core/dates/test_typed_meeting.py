"""The meeting that somebody means."""

import pytest

from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.typed_due import NoDueDate
from pcc_actions.core.dates.typed_meeting import day_of_meeting
from pcc_actions.errors import Refused
from tests.builders import day
from tests.topics import panel

LOG = panel()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("22/11/2023", "22/11/2023"),
        ("24 December 2023", "24/12/2023"),
        ("22 November", "22/11/2023"),
        ("next meeting", "22/11/2023"),
        ("the next meeting", "22/11/2023"),
        ("At the Next PCP", "22/11/2023"),
        ("the meeting of June", "20/06/2024"),
        ("The  June meeting", "20/06/2024"),
        ("june", "20/06/2024"),
        ("meeting in September", "21/09/2023"),
        ("June 2023", "22/06/2023"),
        ("the June 2023 meeting", "22/06/2023"),
        ("the February PCP meeting", "05/02/2024"),
        ("next GPB", None),
    ],
)
def test_a_meeting_is_named_by_its_date_its_month_or_as_the_next(
    typed: str, meant: str | None
) -> None:
    if meant is None:
        with pytest.raises(Refused, match="No GPB meeting after 21/09/2023 is known"):
            day_of_meeting(LOG, typed, "PCP", day("21/09/2023"))
    else:
        assert uk(day_of_meeting(LOG, typed, "PCP", day("21/09/2023"))) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("the meeting of May", "No PCP meeting in May is known. Record it with pcc-actions"),
        ("June 2022", "No PCP meeting in June 2022 is known"),
        ("31/02/2024", "31/02/2024"),
    ],
)
def test_a_meeting_that_there_is_not_is_refused(typed: str, said: str) -> None:
    with pytest.raises(Refused, match=said) as told:
        day_of_meeting(LOG, typed, "PCP", day("21/09/2023"))
    assert not isinstance(told.value, NoDueDate)


def test_words_are_no_meeting() -> None:
    with pytest.raises(NoDueDate, match="“once complete” is no meeting") as told:
        day_of_meeting(LOG, "once complete", "PCP", day("21/09/2023"))
    assert told.value.words == "once complete"
