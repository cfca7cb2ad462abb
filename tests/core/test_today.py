"""What a chief executive asks in the morning, as data."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.history.snapshot import Snapshot
from pcc_actions.core.model import Log
from pcc_actions.core.movement_list import MovementList
from pcc_actions.core.today import OwnerLoad, Today, today_of
from tests.builders import add_people, day, did, empty_log, raised

AS_AT = "10/03/2023"
LATE, SOON, LATER, DONE, WORDS, OLD = (
    "1.14/02/2023", "2.07/03/2023", "3.07/03/2023", "4.14/02/2023", "5.14/02/2023", "06.26/01/2021",
)  # fmt: skip


def logged() -> Log:
    log = add_people(empty_log(), EI="Edith Irons")
    log = raised(log, LATE, "Visit", "EI")
    log = raised(log, SOON, "Write", "EI", "CC")
    log = raised(log, LATER, "Print", "CC", due=day("05/04/2023"))
    log = raised(log, DONE, "Ask", "Edith Irons")
    log = raised(log, WORDS, "Wait", due_words="In summer")
    log = raised(log, OLD, "Send", "CC")
    log = did(log, actions.defer, LATE, "01/03/2023", day("08/03/2023"), "Ill")
    log = did(log, actions.complete, DONE, "02/03/2023", "Done")
    return did(log, actions.discharge, OLD, "23/02/2021", "Agreed")


def asked(board: str | None = None, as_at: str = AS_AT, log: Log | None = None) -> Today:
    return today_of(log or logged(), board, day(as_at))


def names(found: Sequence[Snapshot]) -> list[str]:
    return [each.reference for each in found]


def test_each_outstanding_action_stands_where_it_is_asked_for() -> None:
    today = asked()
    assert names(today.overdue) == [LATE]
    assert names(today.coming) == [SOON]
    assert names(today.completed) == [DONE]
    assert {*names(today.outstanding)} == {LATE, SOON, LATER, DONE, WORDS}


def test_due_on_the_day_of_the_next_meeting_is_due_by_it() -> None:
    assert names(asked(as_at="04/04/2023").coming) == [SOON]
    later = add_meeting(logged(), "GPB", day("05/04/2023"))
    assert names(asked(as_at="05/04/2023", log=later).coming) == [LATER]


def test_what_was_reported_complete_longest_ago_waits_first() -> None:
    log = did(logged(), actions.complete, LATER, "08/03/2023", "Done")
    log = did(log, actions.complete, LATE, "01/03/2023", "Done")
    assert names(asked(log=log).completed) == [LATE, DONE, LATER]
    hasty = asked(log=log)
    undated = [replace(each, completed_on=None) for each in hasty.outstanding[:1]]
    assert replace(hasty, outstanding=undated).completed == undated


def test_the_next_meeting_of_each_board_may_be_that_day() -> None:
    assert asked().meetings == {"GPB": day("04/04/2023"), "PAM": None}
    assert asked(as_at="07/03/2023").meetings["GPB"] == day("07/03/2023")
    assert asked("PAM").meetings == {"PAM": None}
    assert asked("PAM").coming == []


def test_of_a_board_that_meets_no_more_what_is_due_is_told_by_the_next_meeting_of_any() -> None:
    today = asked()
    of_pam = replace(today, outstanding=[replace(each, board="PAM") for each in today.outstanding])
    assert names(of_pam.coming) == [SOON]
    assert replace(of_pam, meetings={"PAM": None}).coming == []


def since(today: Today) -> dict[str, date | None]:
    return {each.board.code: each.statement.since for each in today.moved}


def test_changes_are_told_since_the_last_meeting_of_each_board() -> None:
    log = add_meeting(add_meeting(logged(), "PAM", day("01/02/2023")), "PAM", day("20/03/2023"))
    assert since(asked(log=log)) == {"GPB": day("07/03/2023"), "PAM": day("01/02/2023")}
    raised_then = asked().moved[0].lists[MovementList.RAISED]
    assert [row.snapshot.reference for row in raised_then] == [SOON, LATER]


def test_of_a_board_that_meets_no_more_they_are_told_since_the_last_meeting_of_any() -> None:
    assert since(asked()) == {"GPB": day("07/03/2023"), "PAM": day("07/03/2023")}
    assert since(asked("PAM")) == {"PAM": day("23/02/2021")}
    assert since(asked(as_at="01/01/2020")) == {"GPB": None, "PAM": None}


def test_who_has_most_comes_first_under_one_key() -> None:
    assert asked().loads == [
        OwnerLoad("EI", 3, 1, 1),
        OwnerLoad("CC", 2, 0, 0),
        OwnerLoad(None, 1, 0, 0),
    ]


def test_of_two_who_have_as_many_the_one_with_more_overdue_comes_first() -> None:
    log = raised(raised(empty_log(), "1.07/03/2023", "A"), "2.07/03/2023", "B", "AC")
    log = raised(raised(log, "3.07/03/2023", "C", "AA"), "4.14/02/2023", "D", "BB")
    assert [load.owner for load in asked(log=log).loads] == ["BB", "AA", "AC", None]


def test_a_log_without_boards_has_nothing() -> None:
    today = today_of(Log(), None, day(AS_AT))
    assert (today.outstanding, today.moved, today.loads) == ([], [], [])
