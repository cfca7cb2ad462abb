from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.meetings import (
    add_board,
    add_meeting,
    cancel_meeting,
    edit_board,
    edit_meeting,
    hold_meeting,
    move_meeting,
    other_styled,
    restyle_board,
    standing_meeting,
    with_meeting_held,
)
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.model import Cancelled, Log, Meeting, Moved, Reinstated
from pcc_actions.errors import Refused
from tests.builders import day, did, empty_log, moment, provenance, raised


def test_a_board_is_recorded_under_its_code() -> None:
    log = add_board(empty_log(), "SPCB", " Strategic  Board ", " {serial:03}/{yy} ")
    board = log.boards["SPCB"]
    assert (board.code, board.name, board.reference) == (
        "SPCB", "Strategic  Board", "{serial:03}/{yy}",
    )  # fmt: skip
    assert list(log.boards) == ["GPB", "PAM", "SPCB"]


@pytest.mark.parametrize("code", ["", "G B", "1GPB", "GPB:", "gpb"])
def test_a_code_that_is_taken_or_none_is_refused(code: str) -> None:
    with pytest.raises(Refused, match="board"):
        add_board(empty_log(), code, "Another Board", "free")


def test_a_style_that_is_none_and_a_board_without_a_name_are_refused() -> None:
    with pytest.raises(Refused, match="not a reference style"):
        add_board(empty_log(), "SPCB", "Strategic Board", "{nothing}")
    with pytest.raises(Refused, match="The name of the board is empty"):
        add_board(empty_log(), "SPCB", "", "free")


def test_a_meeting_is_recorded_once() -> None:
    log = add_meeting(empty_log(), "GPB", day("02/05/2023"))
    assert standing_meeting(log, "GPB", day("02/05/2023")) == 5
    with pytest.raises(Refused, match="The GPB meeting on 02/05/2023 is in the log already"):
        add_meeting(log, "GPB", day("02/05/2023"))
    assert len(add_meeting(log, "PAM", day("02/05/2023")).meetings) == 7


def test_a_cancelled_meeting_can_be_recorded_anew() -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert standing_meeting(log, "GPB", day("07/03/2023")) is None
    assert standing_meeting(add_meeting(log, "GPB", day("07/03/2023")), "GPB", day("07/03/2023"))


def move(log: Log, before: str, after: str, on: str, note: str | None = None) -> Log:
    return move_meeting(log, "GPB", day(before), day(after), provenance(on), note)


def test_a_move_keeps_the_earlier_date_and_who_moved_it() -> None:
    log = move(empty_log(), "07/03/2023", "14/03/2023", "01/03/2023", " Room taken ")
    assert log.meetings[1].date == day("14/03/2023")
    assert log.meetings[1].moved == (
        Moved(
            day("07/03/2023"), day("14/03/2023"), day("01/03/2023"), moment("01/03/2023"), "IF",
            "Room taken",
        ),
    )  # fmt: skip
    untouched = (log.meetings[0], *log.meetings[2:])
    assert untouched == (empty_log().meetings[0], *empty_log().meetings[2:])


def test_a_meeting_is_moved_before_it_is_held() -> None:
    assert move(empty_log(), "07/03/2023", "14/03/2023", "07/03/2023")
    with pytest.raises(Refused) as told:
        move(empty_log(), "07/03/2023", "14/03/2023", "08/03/2023")
    assert told.value.sentence == (
        "The GPB meeting of 07/03/2023 was past on 08/03/2023; a meeting is moved before it is "
        "held. Say when it was, with --on."
    )


def test_a_meeting_at_which_actions_were_raised_is_neither_moved_nor_cancelled() -> None:
    log = raised(empty_log(), "3.07/03/2023", "Set up a visit")
    with pytest.raises(Refused, match="so it was held and cannot be moved"):
        move(log, "07/03/2023", "14/03/2023", "01/03/2023")
    with pytest.raises(Refused, match="so it was held and cannot be cancelled"):
        cancel_meeting(log, "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert move(log, "04/04/2023", "11/04/2023", "01/03/2023")


def test_a_meeting_whose_minutes_agreed_something_is_neither_moved_nor_cancelled() -> None:
    ref, held, on = "3.14/02/2023", "07/03/2023", "01/03/2023"
    log = raised(empty_log(), ref, "Set up a visit")
    log = did(log, actions.discharge, ref, "10/03/2023", "Agreed", minute="1.07/03/2023")
    with pytest.raises(Refused) as told:
        move(log, held, "14/03/2023", on)
    assert told.value.sentence == (
        "The GPB meeting of 07/03/2023 cannot be moved: its minutes agreed what became of "
        "3.14/02/2023. Where that is wrong, put it right first: pcc-actions correct "
        "3.14/02/2023 --event 2 --minute REFERENCE --note WHY."
    )
    with pytest.raises(Refused, match="cannot be cancelled: its minutes agreed"):
        cancel_meeting(log, "GPB", day(held), provenance(on))
    right = DayCorrections(event=2, minute="1.14/02/2023")
    assert move(did(log, put_right, ref, "11/03/2023", right, "Slip"), held, "14/03/2023", on)


def test_the_minute_of_another_board_keeps_its_meeting() -> None:
    ref = "3.14/02/2023"
    log = raised(empty_log(), ref, "Set up a visit", board="GPB")
    log = did(log, actions.discharge, ref, "10/03/2023", "Agreed", minute="PAM:02.23/02/2021")
    on = provenance("01/02/2021")
    with pytest.raises(Refused, match="its minutes agreed what became of"):
        cancel_meeting(log, "PAM", day("23/02/2021"), on)
    assert cancel_meeting(log, "PAM", day("26/01/2021"), replace(on, on=day("20/01/2021")))


def test_a_meeting_that_is_not_there_is_not_moved() -> None:
    with pytest.raises(Refused) as told:
        move(empty_log(), "08/03/2023", "14/03/2023", "01/03/2023")
    assert told.value.sentence == (
        "There is no meeting of GPB on 08/03/2023; nearest: GPB 07/03/2023, GPB 14/02/2023, "
        "GPB 04/04/2023."
    )


def test_a_meeting_is_not_moved_to_the_day_of_another_or_into_the_past() -> None:
    with pytest.raises(Refused, match="GPB has a meeting on 04/04/2023 already"):
        move(empty_log(), "07/03/2023", "04/04/2023", "01/03/2023")
    with pytest.raises(Refused, match="On 01/03/2023 a meeting cannot be moved back to 28/02/2023"):
        move(empty_log(), "07/03/2023", "28/02/2023", "01/03/2023")
    assert move(empty_log(), "07/03/2023", "01/03/2023", "01/03/2023")


def test_a_meeting_is_not_changed_as_of_a_day_before_it_was_moved() -> None:
    log = move(empty_log(), "07/03/2023", "14/03/2023", "01/03/2023")
    with pytest.raises(Refused, match="was moved on 01/03/2023; give that day or a later one"):
        move(log, "14/03/2023", "21/03/2023", "28/02/2023")
    with pytest.raises(Refused, match="was moved on 01/03/2023; give that day or a later one"):
        cancel_meeting(log, "GPB", day("14/03/2023"), provenance("28/02/2023"))
    assert len(move(log, "14/03/2023", "21/03/2023", "01/03/2023").meetings[1].moved) == 2


def test_a_cancelled_meeting_keeps_why() -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"), "Snow")
    assert log.meetings[1].cancelled == Cancelled(
        day("01/03/2023"), moment("01/03/2023"), "IF", "Snow"
    )
    with pytest.raises(Refused, match="no meeting of GPB on 07/03/2023"):
        cancel_meeting(log, "GPB", day("07/03/2023"), provenance("01/03/2023"))
    with pytest.raises(Refused, match="The note is empty"):
        cancel_meeting(log, "GPB", day("04/04/2023"), provenance("01/03/2023"), " ")


def test_a_board_may_print_its_references_otherwise_from_now_on() -> None:
    log = restyle_board(empty_log(), "GPB", "ACT-{serial:03}")
    assert log.boards["GPB"].reference == "ACT-{serial:03}"
    assert log.boards["PAM"] == empty_log().boards["PAM"]
    with pytest.raises(Refused, match="is not a reference style"):
        restyle_board(log, "GPB", "{what}")


def test_a_meeting_is_recorded_unless_it_is_known() -> None:
    log, on = empty_log(), provenance("03/05/2023")
    assert with_meeting_held(log, "GPB", day("07/03/2023"), on) is log
    held = day("02/05/2023")
    assert with_meeting_held(log, "GPB", held, on) == hold_meeting(log, "GPB", held, on)


def test_a_cancelled_meeting_is_held_after_all() -> None:
    held, on = day("07/03/2023"), provenance("03/03/2023", by="CC")
    log = cancel_meeting(empty_log(), "GPB", held, provenance("01/03/2023"), "Snow")
    log = hold_meeting(log, "GPB", held, on)
    assert log.meetings[1].cancelled is not None
    assert log.meetings[-1].reinstated == Reinstated(day("03/03/2023"), moment("03/03/2023"), "CC")
    schedule = Schedule(log.meetings)
    days = ["28/02/2023", "02/03/2023", "03/03/2023"]
    assert [held in schedule.days("GPB", day(each)) for each in days] == [True, False, True]
    assert hold_meeting(empty_log(), "GPB", day("02/05/2023"), on).meetings[-1] == Meeting(
        "GPB", day("02/05/2023")
    )
    with pytest.raises(Refused, match="is in the log already"):
        hold_meeting(log, "GPB", held, on)


@pytest.mark.parametrize(
    ("cancelled", "said", "since"),
    [
        ("01/03/2023", "10/03/2023", "07/03/2023"),  # it was held, and is past
        ("05/03/2023", "04/03/2023", "05/03/2023"),
    ],
)
def test_a_meeting_held_after_all_is_so_from_its_own_day_at_the_latest(
    cancelled: str, said: str, since: str
) -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance(cancelled))
    log = hold_meeting(log, "GPB", day("07/03/2023"), provenance(said))
    reinstated = log.meetings[-1].reinstated
    assert reinstated is not None
    assert reinstated.on == day(since)


def test_a_meeting_held_after_all_is_not_changed_as_of_an_earlier_day() -> None:
    held = day("07/03/2023")
    log = cancel_meeting(empty_log(), "GPB", held, provenance("01/03/2023"))
    log = hold_meeting(log, "GPB", held, provenance("03/03/2023"))
    with pytest.raises(Refused, match="was put back on 03/03/2023; give that day or a later one"):
        cancel_meeting(log, "GPB", held, provenance("02/03/2023"))
    again = cancel_meeting(log, "GPB", held, provenance("03/03/2023"))
    again = hold_meeting(again, "GPB", held, provenance("04/03/2023"))
    assert [each.cancelled is None for each in again.meetings[-2:]] == [False, True]
    assert standing_meeting(again, "GPB", held) == len(again.meetings) - 1


@pytest.mark.parametrize(
    ("new_day", "new_board", "still"),
    [
        ("09/03/2023", "GPB", False),
        ("07/03/2023", "PAM", False),
        ("04/04/2023", "GPB", True),  # which was cancelled too
    ],
)
def test_a_meeting_put_right_is_held_after_all_only_where_it_was_cancelled(
    new_day: str, new_board: str, still: bool
) -> None:
    log, held = empty_log(), day("07/03/2023")
    for planned in ("07/03/2023", "04/04/2023"):
        log = cancel_meeting(log, "GPB", day(planned), provenance("06/03/2023"))
    log = hold_meeting(log, "GPB", held, provenance("06/03/2023"))
    after = edit_meeting(log, "GPB", held, day(new_day), new_board).meetings[-1]
    assert (after.board, after.date) == (new_board, day(new_day))
    assert (after.reinstated is not None) == still


def test_a_meeting_recorded_on_a_wrong_day_or_of_a_wrong_board_is_put_right() -> None:
    log = move(empty_log(), "07/03/2023", "14/03/2023", "01/03/2023")
    log = edit_meeting(log, "GPB", day("14/03/2023"), day("15/03/2023"))
    assert log.meetings[1].date == log.meetings[1].moved[-1].after == day("15/03/2023")
    log = edit_meeting(log, "GPB", day("04/04/2023"), new_board="PAM")
    assert log.meetings[2] == Meeting("PAM", day("04/04/2023"))


@pytest.mark.parametrize(
    ("held", "to", "said"),
    [
        ("07/03/2023", "07/03/2023", "The GPB meeting is recorded on 07/03/2023 already."),
        ("07/03/2023", "04/04/2023", "The GPB meeting on 04/04/2023 is in the log already."),
        ("08/03/2023", "09/03/2023", "There is no meeting of GPB on 08/03/2023; nearest: "),
        ("14/02/2023", "15/02/2023", "The GPB meeting of 14/02/2023 cannot be edited: it raised "),
    ],
)
def test_a_meeting_is_not_put_right_where_that_would_break_the_log(
    held: str, to: str, said: str
) -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit")
    with pytest.raises(Refused) as told:
        edit_meeting(log, "GPB", day(held), day(to))
    assert told.value.sentence.startswith(said)


def test_a_board_has_another_name_or_style() -> None:
    log = edit_board(empty_log(), "GPB", " Governance Board ")
    assert log.boards["GPB"].name == "Governance Board"
    assert log.boards["GPB"].reference == "{item}.{date}"
    log = edit_board(log, "GPB", reference="{serial:03}/{yy}")
    assert (log.boards["GPB"].name, log.boards["GPB"].reference) == (
        "Governance Board", "{serial:03}/{yy}",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("style", "other"),
    [
        ("{item}.{date}", []),
        ("free", []),
        ("{item:02}.{date}", ["3.14/02/2023"]),
        ("{item}/{date}", ["3.14/02/2023", "12.07/03/2023"]),
        ("{serial:03}/{yy}", ["3.14/02/2023", "12.07/03/2023"]),
    ],
)
def test_the_references_of_a_board_that_another_style_prints_otherwise(
    style: str, other: list[str]
) -> None:
    log = raised(empty_log(), "3.14/02/2023", "Set up a visit")
    log = raised(log, "12.07/03/2023", "Write to the council")
    log = raised(log, "4.26/01/2021", "Circulate the figures")
    assert other_styled(log, "GPB", style) == other
    with pytest.raises(Refused, match="not a reference style"):
        other_styled(log, "GPB", "{nothing}")
