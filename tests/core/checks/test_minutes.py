"""Each remark on a minute that deserves it, and none on one that does not."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import add_board
from pcc_actions.core.checks.all_checks import CHECKS
from pcc_actions.core.checks.checked import Checked
from pcc_actions.core.checks.finding import Finding, RemarkCode
from pcc_actions.core.checks.minutes import no_meeting_of_minute, no_minute_reference
from pcc_actions.core.model import Log
from tests.builders import day, did, empty_log, provenance, raised

REF = "3.14/02/2023"


def discharged(minute: str) -> Log:
    log = raised(empty_log(), REF, "Set up a visit", "EI")
    return did(log, actions.discharge, REF, "10/03/2023", "Agreed", minute=minute)


def test_the_minute_of_a_meeting_that_was_moved_by_hand() -> None:
    before = discharged("1.07/03/2023")
    assert no_meeting_of_minute in CHECKS
    assert list(no_meeting_of_minute(Checked(before, day("10/03/2023")))) == []
    first, second, *rest = before.meetings
    typed = replace(before, meetings=(first, replace(second, date=day("08/03/2023")), *rest))
    after = hand_edits(typed, before, provenance("12/03/2023"))
    assert list(no_meeting_of_minute(Checked(after, day("12/03/2023")))) == [
        Finding(
            RemarkCode.NO_MEETING_OF_MINUTE,
            "3.14/02/2023 was discharged under minute 1.07/03/2023, but GPB has no meeting on "
            "07/03/2023. If it met that day: pcc-actions meeting add GPB 07/03/2023.",
            0,
            "history",
        )
    ]
    assert list(no_meeting_of_minute(Checked(after, day("09/03/2023")))) == []


def test_the_minute_of_another_board_and_one_without_a_day() -> None:
    known, unknown = discharged("PAM:02.23/02/2021"), discharged("PAM:02.24/02/2021")
    assert list(no_meeting_of_minute(Checked(known, day("12/03/2023")))) == []
    [one] = no_meeting_of_minute(Checked(unknown, day("12/03/2023")))
    assert "but PAM has no meeting on 24/02/2021" in one.sentence
    assert list(no_meeting_of_minute(Checked(discharged("Item 7"), day("12/03/2023")))) == []


def test_a_minute_that_names_no_board_may_be_of_the_one_that_followed() -> None:
    assert list(no_meeting_of_minute(Checked(discharged("02.23/02/2021"), day("12/03/2023")))) == []
    [one] = no_meeting_of_minute(Checked(discharged("GPB:02.23/02/2021"), day("12/03/2023")))
    assert "but GPB has no meeting on 23/02/2021" in one.sentence


@pytest.mark.parametrize("minute", ["1.07/03/2023", "PAM:01.23/02/2021", "SPCB:91/22", "X:4"])
def test_a_minute_that_is_a_reference(minute: str) -> None:
    log = add_board(discharged(minute), "SPCB", "Strategic Board", "{serial:03}/{yy}")
    assert list(no_minute_reference(Checked(log, day("10/03/2023")))) == []


@pytest.mark.parametrize("minute", ["blah blah", "GPB:4"])
def test_a_minute_that_is_no_reference(minute: str) -> None:
    assert no_minute_reference in CHECKS
    assert list(no_minute_reference(Checked(discharged(minute), day("10/03/2023")))) == [
        Finding(
            RemarkCode.NO_MINUTE_REFERENCE,
            f"{REF} has the minute “{minute}”, which is no reference of GPB. To put it right: "
            f"pcc-actions correct {REF} --minute REFERENCE --note WHY.",
            0,
            "minute",
        )
    ]
    for other in ("09/03/2023", "13/02/2023"):  # before it was discharged, and raised
        assert list(no_minute_reference(Checked(discharged(minute), day(other)))) == []
