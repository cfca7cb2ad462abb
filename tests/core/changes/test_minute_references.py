"""The minute of a decision, as somebody typed it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes.meetings import add_board, add_meeting
from pcc_actions.core.changes.minute_references import (
    Minute,
    known_minute,
    names_its_board,
    read_minute,
)
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused
from tests.builders import GPB_MEETINGS, day, empty_log

TODAY = day("08/03/2023")


def boards() -> Log:
    log = add_board(empty_log(), "SPCB", "Strategic Board", "{serial:03}/{yy}")
    return add_board(log, "AP", "Audit Panel", "free")


def read(typed: str, *codes: str) -> Minute:
    return read_minute(boards(), typed, codes or ("GPB",), TODAY)


def refused(typed: str, *codes: str) -> str:
    with pytest.raises(Refused) as told:
        known_minute(boards(), typed, codes or ("GPB",), TODAY)
    return told.value.sentence


@pytest.mark.parametrize(
    "typed", ["1.07/03/2023", "01.07/03/2023", "1.7/3/23", "Ref 1. 07-03-2023", "GPB:1.07/03/2023",
              "gpb:1.7/3", "1.07/03", "“1.07/03/2023”", "1.07/03/2023.", "1,07/03/2023",
              "Minute 1.07/03/2023", "min. 1.7/3/23"],
)  # fmt: skip
def test_it_is_kept_in_the_style_of_the_board(typed: str) -> None:
    assert read(typed) == Minute("1.07/03/2023", "GPB", day("07/03/2023"))
    assert known_minute(boards(), typed, ["GPB"], TODAY) == read(typed)


def test_each_board_has_its_own_style() -> None:
    assert read("2.26/1/21", "PAM") == Minute("02.26/01/2021", "PAM", day("26/01/2021"))
    assert read("90/22", "SPCB") == Minute("90/22", "SPCB")
    assert read(" AP 136 ", "AP") == Minute("AP 136", "AP")
    assert read("Minute 12", "AP") == Minute("Minute 12", "AP")


def test_without_a_year_it_is_the_latest_meeting_on_that_day_that_was() -> None:
    log = add_meeting(add_meeting(boards(), "GPB", day("07/03/2022")), "GPB", day("07/03/2024"))
    assert read_minute(log, "1.07/03", ["GPB"], TODAY).day == day("07/03/2023")
    assert read_minute(log, "1.07/03", ["GPB"], day("06/03/2023")).day == day("07/03/2022")


@pytest.mark.parametrize("typed", ["blah blah", "1", "1.08/03", "item 4"])
def test_what_is_no_minute_of_a_meeting_is_refused_with_an_example(typed: str) -> None:
    assert refused(typed) == (
        f"“{typed}” is no minute of a meeting of GPB. Type its reference as the minutes print it, "
        "such as 3.07/03/2023."
    )


def test_a_board_that_has_not_met_has_an_example_of_today() -> None:
    log = add_board(empty_log(), "NEW", "New Board", "{item}.{date}")
    with pytest.raises(Refused, match=r"such as 3\.08/03/2023"):
        read_minute(log, "blah", ["NEW"], TODAY)


def test_a_meeting_that_is_not_known() -> None:
    assert not read("1.06/03/2023").known
    assert refused("1.06/03/2023") == (
        "There is no meeting of GPB on 06/03/2023; nearest: GPB 07/03/2023, GPB 14/02/2023, "
        "GPB 04/04/2023. If GPB met that day: pcc-actions meeting add GPB 06/03/2023."
    )
    assert "04/04/2023 is in the future; today is 08/03/2023" in refused("1.04/04/2023")
    assert "31/02/2023 is not a date" in refused("1.31/02/2023")


def test_actions_of_two_boards_have_no_minute_in_common_unless_it_is_said() -> None:
    assert refused("1.07/03/2023", "GPB", "PAM") == (
        "The actions are of more than one board: GPB and PAM. Say whose minute it is: "
        "--minute GPB:1.07/03/2023 or --minute PAM:1.07/03/2023."
    )
    for codes in (("GPB", "PAM"), ("PAM",)):
        assert read("gpb:1.07/03/2023", *codes) == Minute(
            "GPB:1.07/03/2023", "GPB", day("07/03/2023")
        )
    assert "There is no board XYZ" in refused("XYZ:1.07/03/2023")


def test_whether_it_says_whose_it_is() -> None:
    assert names_its_board("GPB:1.07/03/2023")
    assert not names_its_board("1.07/03/2023")


@given(st.sampled_from(GPB_MEETINGS[:2]), st.integers(1, 99), st.sampled_from(["", "a", ".1"]))
def test_what_is_kept_is_read_as_the_same_minute(held: str, item: int, part: str) -> None:
    minute = read(f"{item}{part}.{held}")
    assert minute.day == day(held)
    assert read(minute.reference) == minute
