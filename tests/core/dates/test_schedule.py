from datetime import date

from pcc_actions.core.changes.meetings import add_meeting, cancel_meeting, move_meeting
from pcc_actions.core.dates.parse import uk
from pcc_actions.core.dates.schedule import Schedule, eve, planned_for, still_planned
from pcc_actions.core.model import Log
from tests.builders import day, empty_log, provenance, raised, stood


def move(log: Log, before: str, after: str, on: str) -> Log:
    return move_meeting(log, "GPB", day(before), day(after), provenance(on))


def gpb_days(log: Log, as_at: str) -> list[str]:
    return [uk(each) for each in Schedule(log.meetings).days("GPB", day(as_at))]


def moved_twice() -> Log:
    log = move(empty_log(), "07/03/2023", "14/03/2023", on="01/03/2023")
    return move(log, "14/03/2023", "21/03/2023", on="10/03/2023")


def test_a_meeting_that_never_moved_is_on_its_date_on_every_day() -> None:
    assert gpb_days(empty_log(), "01/01/2020") == ["14/02/2023", "07/03/2023", "04/04/2023"]


def test_a_meeting_moved_twice_answers_with_the_date_known_on_the_day() -> None:
    log = moved_twice()
    assert gpb_days(log, "28/02/2023")[1] == "07/03/2023"
    assert gpb_days(log, "01/03/2023")[1] == "14/03/2023"
    assert gpb_days(log, "09/03/2023")[1] == "14/03/2023"
    assert gpb_days(log, "10/03/2023")[1] == "21/03/2023"


def test_a_meeting_moved_forward_past_another_stands_in_order_of_date() -> None:
    log = move(empty_log(), "07/03/2023", "18/04/2023", on="01/03/2023")
    assert gpb_days(log, "01/03/2023") == ["14/02/2023", "04/04/2023", "18/04/2023"]


def test_a_cancelled_meeting_is_there_until_the_day_it_was_cancelled() -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert "07/03/2023" in gpb_days(log, "28/02/2023")
    assert "07/03/2023" not in gpb_days(log, "01/03/2023")
    assert not still_planned(log.meetings[1], day("01/03/2023"))
    assert still_planned(log.meetings[0], day("01/03/2023"))


def test_a_meeting_moved_and_then_cancelled() -> None:
    log = move(empty_log(), "07/03/2023", "14/03/2023", on="01/03/2023")
    log = cancel_meeting(log, "GPB", day("14/03/2023"), provenance("05/03/2023"))
    assert planned_for(log.meetings[1], day("28/02/2023")) == day("07/03/2023")
    assert gpb_days(log, "04/03/2023")[1] == "14/03/2023"
    assert gpb_days(log, "05/03/2023")[1] == "04/04/2023"


def test_the_next_meeting_is_after_the_day_not_on_it() -> None:
    schedule = Schedule(empty_log().meetings)
    as_at = day("01/03/2023")
    assert schedule.next_after("GPB", day("13/02/2023"), as_at) == day("14/02/2023")
    assert schedule.next_after("GPB", day("14/02/2023"), as_at) == day("07/03/2023")
    assert schedule.next_after("GPB", day("04/04/2023"), as_at) is None


def test_the_meetings_of_another_board_do_not_count() -> None:
    schedule = Schedule(empty_log().meetings)
    assert schedule.next_after("PAM", day("26/01/2021"), day("01/03/2023")) == day("23/02/2021")
    assert schedule.days("SPCB", day("01/03/2023")) == []


def test_an_added_meeting_counts_as_always_scheduled() -> None:
    log = add_meeting(empty_log(), "GPB", day("21/02/2023"))
    assert "21/02/2023" in gpb_days(log, "01/01/2020")


def test_what_is_due_at_the_next_meeting_follows_it() -> None:
    log = raised(moved_twice(), "3.14/02/2023", "Set up a visit", "EI")
    assert stood(log, "3.14/02/2023", "28/02/2023").due == day("07/03/2023")
    assert stood(log, "3.14/02/2023", "01/03/2023").due == day("14/03/2023")
    assert stood(log, "3.14/02/2023", "10/03/2023").due == day("21/03/2023")


def test_what_is_due_at_a_cancelled_meeting_is_due_at_the_one_after() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI")
    log = cancel_meeting(log, "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert stood(log, "3.14/02/2023", "28/02/2023").due == day("07/03/2023")
    assert stood(log, "3.14/02/2023", "01/03/2023").due == day("04/04/2023")
    log = cancel_meeting(log, "GPB", day("04/04/2023"), provenance("01/03/2023"))
    assert stood(log, "3.14/02/2023", "01/03/2023").due is None


def test_the_eve_of_a_day() -> None:
    assert eve(day("01/03/2023")) == day("28/02/2023")
    assert eve(date.max) == date(9999, 12, 30)
    assert eve(date.min) is None


def test_the_days_on_which_meetings_changed_have_the_changes_as_they_were_recorded() -> None:
    log = move(moved_twice(), "04/04/2023", "05/04/2023", on="01/03/2023")
    shifts = Schedule(log.meetings).shifts
    assert [(uk(on), [uk(each.before) for each in ones if each.before]) for on, ones in shifts] == [
        ("01/03/2023", ["07/03/2023", "04/04/2023"]),
        ("10/03/2023", ["14/03/2023"]),
    ]
