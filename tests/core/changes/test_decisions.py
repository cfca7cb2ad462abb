"""The meeting at which a board may have decided what is recorded some days later."""

from datetime import date

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.decisions import lines_for_decision, recent_meeting
from pcc_actions.core.changes.meetings import cancel_meeting
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.model import Log
from tests.builders import action, day, did, empty_log, moment, provenance, raised

REF = "3.14/02/2023"


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI")


def recent(log: Log, today: str) -> date | None:
    now = Provenance("IF", moment(today), day(today), day(today))
    return recent_meeting(log, 0, log.actions[0], now, actions.discharge)


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


def test_it_is_one_before_what_was_recorded_of_the_action_since() -> None:
    late = did(visit(), actions.complete, REF, "08/03/2023", "Visit made")
    assert recent(late, "08/03/2023") == day("07/03/2023")
    put_off = did(visit(), actions.defer, REF, "08/03/2023", day("04/04/2023"), "Ill")
    assert recent(put_off, "08/03/2023") == day("07/03/2023")
    assert recent(did(visit(), actions.note, REF, "08/03/2023", "Rang"), "08/03/2023")


def test_it_is_not_one_at_which_the_action_could_not_be_closed() -> None:
    closed = did(visit(), actions.discharge, REF, "08/03/2023", "Agreed")
    assert recent(closed, "08/03/2023") is None
    corrected = did(
        did(visit(), correct, REF, "08/03/2023", Corrections(due=day("01/05/2023")), "A slip"),
        actions.defer, REF, "09/03/2023", day("01/06/2023"), "Ill",
    )  # fmt: skip
    assert recent(corrected, "09/03/2023") is None  # in another order it would be due elsewhere
    after = raised(visit(), "3.07/03/2023", "Write")
    assert action(after, "3.07/03/2023").raised == day("07/03/2023")


def test_the_lines_put_right_first_what_stands_in_the_way() -> None:
    log = did(visit(), actions.defer, REF, "08/03/2023", day("04/04/2023"), "Ill")
    log = did(log, actions.complete, REF, "08/03/2023", "Visit made")
    log = did(log, actions.discharge, REF, "08/03/2023", "Agreed")
    lines = lines_for_decision(action(log, REF), provenance("08/03/2023"), day("07/03/2023"))
    assert lines == [
        f"pcc-actions correct {REF} --event 2 --day 07/03/2023 --note WHY",
        f"pcc-actions correct {REF} --event 3 --day 07/03/2023 --note WHY",
        f"pcc-actions correct {REF} --closed 07/03/2023 --note WHY",
    ]


def test_it_is_not_a_meeting_of_another_board_nor_one_that_was_cancelled() -> None:
    other = raised(empty_log(), "2.26/01/2021", "Write")
    assert recent(other, "08/03/2023") is None
    gone = cancel_meeting(visit(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert recent(gone, "08/03/2023") is None


def test_a_meeting_of_today_is_not_asked_about_for_an_earlier_one() -> None:
    log = raised(empty_log(), "2.26/01/2021", "Write")
    assert recent(log, "23/02/2021") is None
    assert recent(log, "24/02/2021") == day("23/02/2021")
