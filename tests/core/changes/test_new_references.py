"""The reference of a new action: the number under its item, and what is taken."""

import pytest

from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused
from tests.builders import day, did, empty_log, raised
from tests.core.changes.styles import other_styles

REF = "3.14/02/2023"


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", "IF")


def test_several_actions_under_one_item_are_numbered() -> None:
    log = visit()
    log = raised(log, "3.14/02/2023", "Write to the team")
    log = raised(log, "3.14/02/2023", "Book a room")
    assert [each.reference for each in log.actions] == [REF, f"{REF}/2", f"{REF}/3"]


def test_a_number_that_is_typed_is_taken_once() -> None:
    log = raised(visit(), f"{REF}/4", "Write to the team")
    assert log.actions[-1].reference == f"{REF}/4"
    with pytest.raises(Refused, match=r"3\.14/02/2023/4 is taken: “Write to the team”"):
        raised(log, f"{REF}/4", "Book a room")
    log = raised(raised(log, REF, "Book a room"), REF, "Order tea")
    log = raised(log, REF, "Lay the table")
    assert [each.reference for each in log.actions[2:]] == [f"{REF}/2", f"{REF}/3", f"{REF}/5"]


def test_a_reference_is_never_used_again_after_the_item_was_put_right() -> None:
    log = raised(visit(), REF, "Write to the team")
    log = did(log, correct, f"{REF}/2", "20/02/2023", Corrections(item="4"), "Wrong item")
    log = raised(log, REF, "Book a room")
    assert [each.reference for each in log.actions] == [REF, "4.14/02/2023", f"{REF}/3"]
    log = did(visit(), correct, REF, "20/02/2023", Corrections(item="4"), "Wrong item")
    assert raised(log, REF, "Book a room").actions[-1].reference == f"{REF}/2"


def test_a_reference_is_never_used_again_after_the_board_was_put_right() -> None:
    log = did(visit(), correct, REF, "20/02/2023", Corrections(board="PAM"), "Wrong board")
    assert raised(log, REF, "Book a room", board="GPB").actions[-1].reference == f"{REF}/2"


def test_two_boards_may_share_a_reference() -> None:
    log = add_meeting(visit(), "PAM", day("14/02/2023"))
    log = raised(log, f"PAM:{REF}", "Set up a visit")
    assert [(each.board, each.reference) for each in log.actions] == [
        ("GPB", REF), ("PAM", "03.14/02/2023"),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["Set up a visit", "SET UP A VISIT", " set  up a visit. "])
def test_the_same_action_under_the_same_item_is_refused(text: str) -> None:
    with pytest.raises(Refused) as told:
        raised(visit(), "3.14/2/23", text)
    assert told.value.sentence == (
        "The same action is there already: 3.14/02/2023. If it is another one, word it differently."
    )


def test_the_same_text_under_another_item_or_meeting_is_another_action() -> None:
    log = raised(visit(), "4.14/02/2023", "Set up a visit")
    log = raised(log, "3.07/03/2023", "Set up a visit")
    assert len(log.actions) == 3


def test_a_serial_reference_that_is_taken_is_refused() -> None:
    log = raised(other_styles(), "90", "Report on fraud", board="SPCB", meeting="20/02/2018")
    assert log.actions[0].reference == "090/18"
    with pytest.raises(Refused) as told:
        raised(log, "090/18", "Report on theft", board="SPCB", meeting="20/02/2018")
    assert told.value.sentence == (
        "090/18 is taken: “Report on fraud”. A reference is never used twice."
    )
    with pytest.raises(Refused, match="The same action is there already: 090/18"):
        raised(log, "90", "report on fraud", board="SPCB", meeting="20/02/2018")


def test_a_free_reference_that_is_taken_is_refused() -> None:
    log = raised(other_styles(), "AP136", "Report on fraud", board="AUD", meeting="20/02/2018")
    with pytest.raises(Refused, match="ap 136 is taken"):
        raised(log, "ap 136", "Report on theft", board="AUD", meeting="20/02/2018")
    log = raised(log, "AP137", "Report on fraud", board="AUD", meeting="20/02/2018")
    assert log.actions[-1].reference == "AP137"
