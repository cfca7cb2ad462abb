"""The meeting at which a board may have decided what is recorded some days later."""

from datetime import date

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.decisions import recent_meeting
from pcc_actions.core.changes.meetings import cancel_meeting
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from tests.builders import action, day, did, empty_log, moment, provenance, raised

REF = "3.14/02/2023"


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI")


def recent(log: Log, today: str) -> date | None:
    now = Provenance("IF", moment(today), day(today), day(today))
    return recent_meeting(log, 0, now, actions.discharge)


@pytest.mark.parametrize(
    ("today", "meeting"),
    [
        ("07/03/2023", None),
        ("08/03/2023", "07/03/2023"),
        ("17/03/2023", "07/03/2023"),
        ("18/03/2023", None),
        ("05/04/2023", "04/04/2023"),
    ],
)
def test_it_is_the_last_meeting_within_ten_days(today: str, meeting: str | None) -> None:
    assert recent(visit(), today) == (meeting and day(meeting))


def test_it_is_not_one_at_which_the_action_could_not_be_closed() -> None:
    late = did(visit(), actions.complete, REF, "08/03/2023", "Visit made")
    assert recent(late, "08/03/2023") is None
    assert recent(did(visit(), actions.note, REF, "08/03/2023", "Rang"), "08/03/2023")
    after = raised(visit(), "3.07/03/2023", "Write")
    assert action(after, "3.07/03/2023").raised == day("07/03/2023")


def test_it_is_not_a_meeting_of_another_board_nor_one_that_was_cancelled() -> None:
    other = raised(empty_log(), "2.26/01/2021", "Write")
    assert recent(other, "08/03/2023") is None
    gone = cancel_meeting(visit(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert recent(gone, "08/03/2023") is None


def test_a_meeting_of_today_is_not_asked_about_for_an_earlier_one() -> None:
    log = raised(empty_log(), "2.26/01/2021", "Write")
    assert recent(log, "23/02/2021") is None
    assert recent(log, "24/02/2021") == day("23/02/2021")
