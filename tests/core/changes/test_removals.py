"""Boards, meetings and people taken out while nothing uses them."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.meetings import (
    add_board,
    cancel_meeting,
    edit_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
)
from pcc_actions.core.changes.removals import remove_board, remove_meeting, remove_person
from pcc_actions.core.log_settings import Settings
from pcc_actions.core.model import Log
from pcc_actions.errors import Refused
from tests.builders import add_people, day, did, empty_log, provenance, raised
from tests.topics import befell, planned

REF = "3.14/02/2023"


def visit() -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI")


def test_a_board_of_which_there_is_nothing() -> None:
    log = add_board(empty_log(), "SPCB", "Strategic Board", "free")
    assert remove_board(log, "SPCB") == empty_log()


def test_a_board_of_which_there_is_something() -> None:
    log = visit()
    for item in ("4", "5", "6", "7"):
        log = raised(log, f"{item}.14/02/2023", f"Do what item {item} says")
    with pytest.raises(Refused) as told:
        remove_board(log, "GPB")
    assert told.value.sentence == (
        "GPB cannot be removed while the log has of it 5 actions (3.14/02/2023, 4.14/02/2023, "
        "5.14/02/2023 and 2 more) and 3 meetings (14/02/2023, 07/03/2023 and 04/04/2023)."
    )


def test_a_board_that_an_action_was_of_or_that_is_the_usual_one() -> None:
    log = add_board(visit(), "SPCB", "Strategic Board", "{item}.{date}")
    moved = did(log, correct, REF, "20/02/2023", Corrections(board="SPCB"), "Of another board")
    moved = did(moved, correct, REF, "21/02/2023", Corrections(board="GPB"), "It was right")
    with pytest.raises(Refused, match=r"has of it 1 action \(3.14/02/2023\)\.$"):
        remove_board(moved, "SPCB")
    with pytest.raises(Refused, match=r"default_board --unset\)\.$"):
        remove_board(replace(log, settings=Settings("SPCB")), "SPCB")


def test_a_meeting_at_which_nothing_was_raised() -> None:
    log = remove_meeting(visit(), "GPB", day("07/03/2023"))
    assert [each.date for each in log.meetings if each.board == "GPB"] == [
        day("14/02/2023"), day("04/04/2023"),
    ]  # fmt: skip
    with pytest.raises(Refused, match="There is no meeting of GPB on 07/03/2023"):
        remove_meeting(log, "GPB", day("07/03/2023"))


def test_a_meeting_that_is_used() -> None:
    log = did(visit(), actions.discharge, REF, "10/03/2023", "Agreed", minute="1.07/03/2023")
    with pytest.raises(Refused) as told:
        remove_meeting(log, "GPB", day("14/02/2023"))
    assert told.value.sentence == (
        "The GPB meeting of 14/02/2023 cannot be removed: it raised 3.14/02/2023. Where that is "
        "wrong, put it right first: pcc-actions correct 3.14/02/2023 --raised DATE "
        '--note "Wrong day".'
    )
    with pytest.raises(Refused) as told:
        remove_meeting(log, "GPB", day("07/03/2023"))
    assert told.value.sentence == (
        "The GPB meeting of 07/03/2023 cannot be removed: its minutes agreed what became of "
        "3.14/02/2023. Where that is wrong, put it right first: pcc-actions correct 3.14/02/2023 "
        "--event 2 --minute REFERENCE --note WHY."
    )
    assert remove_meeting(log, "GPB", day("04/04/2023"))


def test_of_a_cancelled_meeting_the_one_that_stands_goes_first() -> None:
    held = day("07/03/2023")
    cancelled = cancel_meeting(empty_log(), "GPB", held, provenance("01/03/2023"))
    after_all = hold_meeting(cancelled, "GPB", held, provenance("02/03/2023"))
    after_all = raised(after_all, "3.07/03/2023", "Set up a visit")
    with pytest.raises(Refused, match=r"it raised 3\.07/03/2023"):
        remove_meeting(after_all, "GPB", held)
    assert len(remove_meeting(cancelled, "GPB", held).meetings) == 4


def test_somebody_who_never_owned_an_action() -> None:
    log = add_people(visit(), EI="Edith Ince", IF="Iris Field")
    assert [*remove_person(log, " if ").people] == ["EI"]
    with pytest.raises(Refused) as told:
        remove_person(log, "XY")
    assert told.value.sentence == "XY is not among the people. Known are: EI, IF."
    with pytest.raises(Refused, match="Known are: nobody yet"):
        remove_person(empty_log(), "XY")


@pytest.mark.parametrize("owner", ["EI", "ei", "Edith Ince"])
def test_somebody_who_owns_or_owned_an_action(owner: str) -> None:
    log = raised(empty_log(), REF, "Set up a visit", owner)
    log = add_people(log, EI="Edith Ince", IF="Iris Field", CC="Cara Cole")
    said = "EI cannot be removed: EI owns or owned 3.14/02/2023."
    with pytest.raises(Refused, match=said):
        remove_person(log, "EI")
    log = did(log, actions.assign, REF, "20/02/2023", ("IF",))
    log = did(log, actions.assign, REF, "21/02/2023", ("CC",))
    for key in ("EI", "IF", "CC"):
        with pytest.raises(Refused, match=f"{key} cannot be removed"):
            remove_person(log, key)


def test_a_board_or_somebody_that_a_topic_has() -> None:
    log = add_board(empty_log(), "SPCB", "Strategic Board", "free")
    log = planned(add_people(log, IF="Iris Field"), "Budget", board="SPCB", owners=("IF",))
    with pytest.raises(Refused, match=r"has of it 1 topic \(“Budget”\)\.$"):
        remove_board(log, "SPCB")
    with pytest.raises(Refused, match="IF cannot be removed: IF owns or owned “Budget”"):
        remove_person(log, "IF")
    nobody = TopicCorrections(owners=(), topic="Precept")
    log = befell(log, correct_topic, "Budget", "02/06/2023", nobody, "Nobody")
    with pytest.raises(Refused, match="owns or owned “Precept”"):
        remove_person(log, "IF")


def test_a_meeting_that_a_topic_is_planned_for() -> None:
    log = planned(empty_log(), "Budget", board="GPB", on="10/02/2023", due="07/03/2023")
    log = planned(log, "Custody", board="GPB", on="10/02/2023", every=1)
    with pytest.raises(Refused) as told:
        remove_meeting(log, "GPB", day("07/03/2023"))
    assert told.value.sentence == (
        "The GPB meeting of 07/03/2023 cannot be removed: planned for it is “Budget”. First plan "
        "that for another meeting: pcc-actions programme move Budget --board GPB --to DATE --note "
        '"At another meeting".'
    )
    with pytest.raises(Refused, match="cannot be edited: planned for it is “Budget”"):
        edit_meeting(log, "GPB", day("07/03/2023"), day("08/03/2023"))
    assert remove_meeting(log, "GPB", day("04/04/2023"))
    # It goes with its meeting, and one that is done is planned for none.
    moved = move_meeting(log, "GPB", day("07/03/2023"), day("10/03/2023"), provenance("20/02/2023"))
    with pytest.raises(Refused, match="10/03/2023 cannot be removed: planned for it is “Budget”"):
        remove_meeting(moved, "GPB", day("10/03/2023"))
    done = befell(moved, mark_topic_done, "Budget", "10/03/2023", minute="1.10/03/2023")
    with pytest.raises(Refused) as told:
        remove_meeting(done, "GPB", day("10/03/2023"))
    assert told.value.sentence == (
        "The GPB meeting of 10/03/2023 cannot be removed: its minutes agreed what became of "
        "“Budget”. Where that is wrong, put it right first: pcc-actions programme correct Budget "
        "--board GPB --event 2 --minute REFERENCE --note WHY."
    )
    # One that was cancelled is used by what follows from it.
    called_off = cancel_meeting(log, "GPB", day("07/03/2023"), provenance("20/02/2023"))
    with pytest.raises(Refused, match="07/03/2023 cannot be removed: planned for it was “Budget”"):
        remove_meeting(called_off, "GPB", day("07/03/2023"))
    with pytest.raises(Refused, match="04/04/2023 cannot be removed: planned for it is “Budget”"):
        remove_meeting(called_off, "GPB", day("04/04/2023"))
    two = planned(log, "Audit", board="GPB", on="10/02/2023", due="07/03/2023")
    with pytest.raises(Refused, match="planned for it are “Budget” and “Audit”"):
        remove_meeting(two, "GPB", day("07/03/2023"))
    elsewhere = befell(
        called_off, move_topic, "Budget", "21/02/2023", to=day("02/05/2023"), words="Later"
    )
    assert remove_meeting(elsewhere, "GPB", day("07/03/2023"))
    dropped = befell(log, drop_topic, "Budget", "20/02/2023", "Not wanted")
    assert remove_meeting(dropped, "GPB", day("07/03/2023"))
