"""How many actions were outstanding as the last meetings began."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import add_meeting, cancel_meeting
from pcc_actions.core.history.movement import movement
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import Log
from pcc_actions.core.report.parts import Point
from pcc_actions.core.report.trend import last_meetings, shown_from, trend
from tests.builders import day, did, empty_log, provenance, raised
from tests.drawn_changes import Change, changes, codes, later_days, logs, outcome


def logged() -> Log:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit", "EI")
    log = raised(log, "4.14/02/2023", "Write to the team", due=day("01/03/2023"))
    log = raised(log, "5.26/01/2021", "Of another board", board="PAM")
    log = did(log, actions.discharge, "3.14/02/2023", "04/04/2023")  # at the meeting
    return did(log, actions.complete, "4.14/02/2023", "20/03/2023", "Done")


def test_a_point_for_each_meeting_up_to_the_day() -> None:
    points = (
        Point(day("14/02/2023"), 0, 0),
        Point(day("07/03/2023"), 2, 1),
        Point(day("04/04/2023"), 2, 1),
    )
    assert trend(logged(), "GPB", day("01/06/2023")) == points
    assert trend(logged(), "GPB", day("04/04/2023")) == points
    assert trend(logged(), "GPB", day("03/04/2023")) == points[:2]


def test_where_the_board_has_not_met_there_is_none() -> None:
    assert trend(logged(), "GPB", day("13/02/2023")) == ()
    assert trend(Log(), "GPB", day("13/02/2023")) == ()


def test_twelve_meetings_are_the_most() -> None:
    log, days = Log(), [day("14/02/2023") + timedelta(days=7 * week) for week in range(14)]
    for held in days:
        log = add_meeting(log, "GPB", held)
    assert last_meetings(log, "GPB", day("01/06/2023")) == days[2:]
    assert [point.outstanding for point in trend(log, "GPB", day("01/06/2023"))] == [0] * 12


def test_a_cancelled_meeting_is_no_point() -> None:
    log = cancel_meeting(logged(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    points = trend(log, "GPB", day("10/03/2023"))
    assert [point.meeting for point in points] == [day("14/02/2023")]


@given(logs, changes, codes, later_days)
def test_the_counts_are_those_of_the_lists(
    log: Log, steps: list[tuple[Change, date]], board: str, as_at: date
) -> None:
    last = outcome(log, steps)
    for point in trend(last, board, as_at):
        eve = point.meeting - timedelta(days=1)
        on_it = [one for one in snapshots(last, eve) if one.board == board]
        assert point.outstanding == sum(one.outstanding for one in on_it)
        assert point.overdue == sum(one.overdue for one in on_it)
        assert point.meeting <= as_at
        assert point.outstanding == movement(last, board, point.meeting, as_at).opening


@given(logs, changes, codes, later_days)
def test_what_was_closed_by_its_beginning_is_in_no_point(
    log: Log, steps: list[tuple[Change, date]], board: str, as_at: date
) -> None:
    last = outcome(log, steps)
    start = shown_from(last, board, as_at)
    late = [each for each in last.actions if not (start and each.closed and each.closed <= start)]
    assert trend(replace(last, actions=tuple(late)), board, as_at) == trend(last, board, as_at)


def test_its_beginning_is_the_day_before_the_first_point() -> None:
    assert shown_from(logged(), "GPB", day("01/06/2023")) == day("13/02/2023")
    assert shown_from(logged(), "GPB", day("13/02/2023")) is None


def test_a_meeting_on_the_first_day_began_with_nothing() -> None:
    log = logged()
    log = replace(log, meetings=(replace(log.meetings[0], date=date.min), *log.meetings))
    points = trend(log, "GPB", day("07/03/2023"))
    assert points[0] == Point(date.min, 0, 0)
    assert [point.outstanding for point in points] == [0, 0, 2]
    assert shown_from(log, "GPB", day("07/03/2023")) == date.min
