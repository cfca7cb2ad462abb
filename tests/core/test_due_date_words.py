"""How often an action slipped, and why, a line for each due date."""

from dataclasses import replace

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.due_date_words import dates_had, due_move_told
from pcc_actions.core.history.due_dates import DueDate, DueMove
from pcc_actions.core.history.snapshot import withheld
from pcc_actions.core.model import Log
from tests.builders import all_stood, day, did, empty_log, raised

AS_AT = day("10/03/2023")


def slipped() -> Log:
    log = raised(empty_log(), "3.14/02/2023", "Visit", due_words="In spring")
    log = raised(log, "4.14/02/2023", "Write", exempt="FOIA s.31")
    log = did(log, actions.defer, "3.14/02/2023", "20/02/2023", day("08/03/2023"), "Ill")
    log = did(log, actions.defer, "3.14/02/2023", "01/03/2023", day("09/03/2023"), "Still")
    return did(log, actions.defer, "4.14/02/2023", "01/03/2023", day("08/03/2023"), "Secret")


def test_every_due_date_with_its_reason() -> None:
    log = slipped()
    assert dates_had(log, all_stood(log, "10/03/2023"), AS_AT) == {
        ("GPB", "3.14/02/2023"): (
            "First due In spring",
            "Deferred on 20/02/2023 to 08/03/2023: Ill",
            "Deferred on 01/03/2023 to 09/03/2023: Still",
        ),
        ("GPB", "4.14/02/2023"): (
            "First due 07/03/2023",
            "Deferred on 01/03/2023 to 08/03/2023: Secret",
        ),
    }


def test_of_those_asked_for_alone_as_at_the_day() -> None:
    log = slipped()
    asked = all_stood(log, "20/02/2023")[:1]
    (lines,) = dates_had(log, asked, day("20/02/2023")).values()
    assert lines[-1] == "Deferred on 20/02/2023 to 08/03/2023: Ill"
    assert dates_had(log, [], AS_AT) == {}


def test_of_a_withheld_action_nothing_is_told() -> None:
    log = slipped()
    exempt = all_stood(log, "10/03/2023")[1]
    assert dates_had(log, [withheld(exempt)], AS_AT) == {}
    assert dates_had(log, [exempt], AS_AT)


def test_one_that_had_another_reference_then_is_found_by_that() -> None:
    log = slipped()
    log = did(log, correct, "3.14/02/2023", "08/03/2023", Corrections(item="5"), "Typing")
    then = all_stood(log, "07/03/2023")
    assert next(iter(dates_had(log, then, day("07/03/2023")))) == ("GPB", "3.14/02/2023")
    assert dates_had(log, [replace(then[0], board="PAM")], AS_AT) == {}


def test_a_move_with_the_meeting_is_a_sentence() -> None:
    first = DueDate(day("14/02/2023"), "first", day("07/03/2023"), None, None)
    unknown = DueDate(day("01/03/2023"), "meeting changed", None, "next meeting", "Snow.")
    later = DueDate(day("02/03/2023"), "meeting changed", day("14/03/2023"), None, None)
    assert due_move_told("3.14/02/2023", DueMove(first, unknown)) == (
        "On 01/03/2023 the due date of 3.14/02/2023 moved with the meeting from 07/03/2023 to next "
        "meeting: Snow."
    )
    assert due_move_told("3.14/02/2023", DueMove(unknown, later)) == (
        "On 02/03/2023 the due date of 3.14/02/2023 moved with the meeting from next meeting to "
        "14/03/2023."
    )
