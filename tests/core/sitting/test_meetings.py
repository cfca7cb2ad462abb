from dataclasses import replace

import pytest

from pcc_actions.core.changes.meetings import add_board, add_meeting, cancel_meeting
from pcc_actions.core.model import Log
from pcc_actions.core.sitting.meetings import meeting_words, proposed_meeting, read_meeting
from pcc_actions.core.sitting.typed import SittingMeeting
from pcc_actions.errors import Refused
from tests.builders import day, empty_log, provenance, raised

TODAY = day("08/03/2023")


def proposed(log: Log, board: str | None = None, today: str = "08/03/2023") -> str | None:
    found = proposed_meeting(log, day(today), board)
    return meeting_words(found) if found else None


def read(log: Log, typed: str, before: SittingMeeting | None = None) -> tuple[str, bool]:
    found = read_meeting(log, typed, TODAY, before)
    return meeting_words(found), found.new


def refused(log: Log, typed: str) -> str:
    with pytest.raises(Refused) as error:
        read_meeting(log, typed, TODAY)
    return error.value.sentence


def test_the_latest_meeting_held_is_proposed() -> None:
    assert proposed(empty_log()) == "GPB 07/03/2023"
    assert proposed(empty_log(), "PAM") == "PAM 23/02/2021"
    assert proposed(empty_log(), today="06/03/2023") == "GPB 14/02/2023"


def test_one_that_raised_actions_gives_way_to_another_boards_that_did_not() -> None:
    log = add_meeting(empty_log(), "PAM", day("06/03/2023"))
    log = raised(log, "3.07/03/2023", "Visit", "EI")
    assert proposed(log) == "PAM 06/03/2023"


def test_a_meeting_before_one_that_raised_actions_is_over() -> None:
    log = raised(empty_log(), "3.07/03/2023", "Visit", "EI")
    log = raised(log, "03.23/02/2021", "Visit", "EI")
    assert proposed(log) == "GPB 07/03/2023"


def test_of_two_boards_that_met_one_day_the_usual_one_is_proposed() -> None:
    log = add_meeting(empty_log(), "PAM", day("07/03/2023"))
    usual = replace(log, settings=replace(log.settings, default_board="PAM"))
    assert proposed(usual) == "PAM 07/03/2023"


def test_a_cancelled_meeting_is_not_proposed_and_none_where_none_was_held() -> None:
    log = cancel_meeting(empty_log(), "GPB", day("07/03/2023"), provenance("01/03/2023"))
    assert proposed(log) == "GPB 14/02/2023"
    assert proposed(empty_log(), today="01/01/2020") is None


@pytest.mark.parametrize(
    ("typed", "meeting"),
    [
        ("GPB", "GPB 07/03/2023"), ("pam", "PAM 23/02/2021"), ("7/3", "GPB 07/03/2023"),
        ("GPB 14 Feb 2023", "GPB 14/02/2023"), ("gpb: 14/2/23", "GPB 14/02/2023"),
        ("March 7", "GPB 07/03/2023"),
        ("yesterday", "GPB 07/03/2023"), ("26/01/2021", "PAM 26/01/2021"),
    ],
)  # fmt: skip
def test_a_meeting_is_typed_by_board_date_or_both(typed: str, meeting: str) -> None:
    assert read(empty_log(), typed) == (meeting, False)


def test_a_day_on_which_nobody_met_is_a_new_meeting_of_the_board_that_is_told() -> None:
    assert read(empty_log(), "GPB 06/03/2023") == ("GPB 06/03/2023", True)
    before = SittingMeeting("PAM", day("26/01/2021"))
    assert read(empty_log(), "06/03/2023", before) == ("PAM 06/03/2023", True)
    log = empty_log()
    usual = replace(log, settings=replace(log.settings, default_board="PAM"))
    assert read(usual, "06/03/2023") == ("PAM 06/03/2023", True)
    alone = add_board(Log(), "GPB", "Board", "{item}.{date}")
    assert read(alone, "06/03/2023") == ("GPB 06/03/2023", True)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Type the board and the date of its meeting, such as GPB 08/03/2023."),
        ("06/03/2023", "No board met on 06/03/2023. Type the board and the date"),
        ("XYZ", "There is no board XYZ."),
        ("XYZ 07/03/2023", "There is no board XYZ. The boards are: GPB, PAM."),
        ("xyz: 7 March", "There is no board xyz."),
        ("soon enough", "“soon enough” is not a date"),
        ("GPB 09/03/2023", "09/03/2023 is in the future"),
    ],
)
def test_what_tells_no_meeting_is_refused(typed: str, said: str) -> None:
    assert refused(empty_log(), typed).startswith(said)


def test_a_board_that_never_met_needs_a_date() -> None:
    log = add_board(empty_log(), "SPCB", "Board", "free")
    assert refused(log, "SPCB").startswith("Type the board and the date")


def test_two_boards_that_met_one_day_are_told_apart() -> None:
    log = add_meeting(empty_log(), "PAM", day("07/03/2023"))
    assert refused(log, "7/3") == (
        "GPB and PAM met that day. Type the board too: GPB 07/03/2023 or PAM 07/03/2023."
    )
