"""The board and the meeting that somebody means."""

import pytest

from pcc_actions.core.changes.meetings import add_board, add_meeting, cancel_meeting
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.core.references.destination import (
    boards_meant,
    destination_for,
    known_board,
    meeting_on,
    no_meeting,
)
from pcc_actions.core.references.parse import parse_reference
from pcc_actions.errors import Refused
from tests.builders import day, empty_log, provenance


def place(
    log: Log, typed: str, board: str | None = None, meeting: str | None = None
) -> tuple[str | None, str, bool]:
    there = destination_for(log, parse_reference(typed), board, day(meeting) if meeting else None)
    return there.board, there.day.strftime("%d/%m/%Y"), there.known


def test_the_date_of_a_reference_tells_its_board() -> None:
    assert place(empty_log(), "3.14/02/2023") == ("GPB", "14/02/2023", True)
    assert place(empty_log(), "4.26/01/2021") == ("PAM", "26/01/2021", True)


def test_the_board_is_taken_from_the_reference_or_the_option_in_any_case() -> None:
    assert place(empty_log(), "gpb:3.14/02/2023") == ("GPB", "14/02/2023", True)
    assert place(empty_log(), "3.14/02/2023", board="gpb") == ("GPB", "14/02/2023", True)
    assert place(empty_log(), "GPB:3.14/02/2023", board="PAM") == ("PAM", "14/02/2023", False)


def test_two_boards_that_met_on_a_day_are_asked_about() -> None:
    log = add_meeting(empty_log(), "PAM", day("14/02/2023"))
    with pytest.raises(Refused) as told:
        place(log, "3.14/02/2023")
    assert told.value.sentence == (
        "More than one board met that day. Type GPB:3.14/02/2023 or PAM:3.14/02/2023."
    )
    usual = Log(Settings(default_board="PAM"), log.boards, log.people, log.meetings, log.actions)
    with pytest.raises(Refused, match="More than one board met that day"):
        place(usual, "3.14/02/2023")
    assert place(log, "3.14/02/2023", board="GPB") == ("GPB", "14/02/2023", True)
    assert boards_meant(log, parse_reference("3.14/02/2023"), None, None) == ["GPB", "PAM"]
    assert boards_meant(log, parse_reference("3.14/02/2023"), "pam", None) == ["PAM"]


@pytest.mark.parametrize(
    ("typed", "board"),
    [
        ("08.14/02/2023", "PAM"),  # whose references have two figures
        ("08.14/2/23", "PAM"),
        ("08", "PAM"),
        ("3/14/02/2023", "SPCB"),  # the only one with a stroke
        ("3", None),
        ("3.14/02/2023", None),  # a zero may have been left out
        ("12.14/02/2023", None),
        ("3-14/02/2023", None),
        ("003.14/02/2023", None),
        ("03.01.14/02/2023", None),
        ("03a.14/02/2023", "PAM"),
    ],
)
def test_the_style_of_a_reference_tells_which_of_two_boards_is_meant(
    typed: str, board: str | None
) -> None:
    log = add_board(empty_log(), "SPCB", "Strategic Board", "{item}/{date}")
    for code in ("PAM", "SPCB"):
        log = add_meeting(log, code, day("14/02/2023"))
    if board is None:
        with pytest.raises(Refused, match="More than one board met that day"):
            place(log, typed, meeting="14/02/2023")
    else:
        assert place(log, typed, meeting="14/02/2023") == (board, "14/02/2023", True)


def test_a_date_that_is_no_known_meeting_leaves_the_board_open() -> None:
    assert place(empty_log(), "3.15/02/2023") == (None, "15/02/2023", False)
    only = Log(boards={"GPB": empty_log().boards["GPB"]})
    assert place(only, "3.15/02/2023") == ("GPB", "15/02/2023", False)
    assert place(empty_log(), "3.15/02/2023", board="PAM") == ("PAM", "15/02/2023", False)
    log = Log(Settings(default_board="GPB"), empty_log().boards, meetings=empty_log().meetings)
    assert place(log, "3.15/02/2023") == ("GPB", "15/02/2023", False)
    assert place(log, "PAM:3.15/02/2023") == ("PAM", "15/02/2023", False)


def test_no_meeting_is_said_with_the_nearest() -> None:
    assert no_meeting(empty_log(), day("15/02/2023")) == (
        "There is no meeting on 15/02/2023; nearest: GPB 14/02/2023, GPB 07/03/2023, "
        "GPB 04/04/2023."
    )


def test_a_cancelled_meeting_is_no_known_meeting() -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert place(log, "3.07/03/2023", board="GPB") == ("GPB", "07/03/2023", False)


def test_a_meeting_that_was_cancelled_is_named_where_there_is_none() -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert no_meeting(log, day("07/03/2023")).startswith(
        "There is no meeting on 07/03/2023 (that of GPB was cancelled); nearest: "
    )
    assert "cancelled" not in no_meeting(log, day("07/03/2023"), "PAM")
    assert meeting_on(log, "GPB", day("07/03/2023")) == 1
    again = add_meeting(log, "GPB", day("07/03/2023"))
    assert meeting_on(again, "GPB", day("07/03/2023")) == len(again.meetings) - 1


def test_an_item_needs_the_date_of_its_meeting() -> None:
    assert place(empty_log(), "3", meeting="14/02/2023") == ("GPB", "14/02/2023", True)
    assert place(empty_log(), "3.14/02/2023", meeting="14/02/2023")[2]
    with pytest.raises(Refused) as told:
        place(empty_log(), "3")
    assert told.value.sentence == (
        "3 does not say which meeting it is of. Add the meeting's date: --meeting 14/02/2023."
    )
    with pytest.raises(Refused) as told:
        place(empty_log(), "3.14/02/2023", meeting="07/03/2023")
    assert told.value.sentence == (
        "3.14/02/2023 is a reference of 14/02/2023, but the meeting given is that of "
        "07/03/2023. Mend one of the two."
    )


def test_a_short_form_is_enough_where_one_year_had_a_meeting_that_day() -> None:
    assert place(empty_log(), "3.14/02") == ("GPB", "14/02/2023", True)
    log = add_meeting(empty_log(), "GPB", day("14/02/2022"))
    with pytest.raises(Refused) as told:
        place(log, "3.14/02")
    assert told.value.sentence == (
        "3.14/02 does not say which year; meetings on such a day: 14/02/2022, 14/02/2023. "
        "Type the reference with its year."
    )
    log = add_meeting(empty_log(), "PAM", day("14/02/2022"))
    assert place(log, "3.14/02", board="PAM") == ("PAM", "14/02/2022", True)
    with pytest.raises(Refused, match="meetings on such a day: none"):
        place(empty_log(), "3.15/02")


def test_an_unknown_board_is_refused_with_the_boards_there_are() -> None:
    assert known_board(empty_log(), " pam ").code == "PAM"
    with pytest.raises(Refused) as told:
        known_board(empty_log(), "SPCB")
    assert told.value.sentence == (
        "There is no board SPCB. The boards are: GPB, PAM. "
        'A new one is recorded with pcc-actions board add SPCB "NAME".'
    )
    with pytest.raises(Refused, match='board add CODE "NAME"'):
        known_board(empty_log(), "7/3")
    with pytest.raises(Refused, match="The boards are: none yet"):
        known_board(Log(), "SPCB")


def test_the_nearest_meetings_are_named_of_one_board_or_of_all() -> None:
    assert no_meeting(empty_log(), day("01/01/2021")) == (
        "There is no meeting on 01/01/2021; nearest: PAM 26/01/2021, PAM 23/02/2021, "
        "GPB 14/02/2023."
    )
    assert no_meeting(empty_log(), day("01/01/2021"), "GPB").startswith(
        "There is no meeting of GPB on 01/01/2021; nearest: GPB 14/02/2023,"
    )
    assert no_meeting(Log(), day("01/01/2021")) == (
        "There is no meeting on 01/01/2021; nearest: none is known yet."
    )
