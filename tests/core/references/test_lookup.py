from dataclasses import replace

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.meetings import add_board
from pcc_actions.core.references.destination import (
    Destination,
    destination_for,
)
from pcc_actions.core.references.lookup import (
    action_key,
    boards_of,
    find_action,
    places_in_full,
    references_of,
)
from pcc_actions.core.references.parse import parse_reference
from pcc_actions.errors import NotFound
from tests.builders import day, did, empty_log, raised, typed_over
from tests.core.references.logs import REF, both_boards, logged


@pytest.mark.parametrize(
    "typed",
    ["3.14/02/2023", "03.14/02/2023", "3.14/2/23", "3. 14-02-2023", "Ref 3.14/02/2023",
     "GPB:3.14/02/2023", "gpb: 3.14/02/2023", "3.14/02"],
)  # fmt: skip
def test_a_reference_is_found_as_people_type_it(typed: str) -> None:
    assert find_action(logged(), typed) == 0


def test_the_second_action_of_an_item_is_found_by_its_number() -> None:
    assert find_action(logged(), "3.14/02/2023/2") == find_action(logged(), "3.14/02/2") == 1


def test_after_the_meeting_only_the_item_is_enough() -> None:
    meeting = day("14/02/2023")
    assert find_action(logged(), "3", meeting) == 0
    assert find_action(logged(), "03", meeting) == 0
    assert find_action(logged(), "4.26/01/2021", meeting) == 2
    with pytest.raises(NotFound):
        find_action(logged(), "3", day("07/03/2023"))
    with pytest.raises(NotFound):
        find_action(logged(), "3")
    log = add_board(logged(), "AUD", "Audit", "free")
    log = raised(log, "7", "Check the till", board="AUD", meeting="14/02/2023")
    assert find_action(log, "7", meeting) == find_action(log, "7") == 3


def test_where_there_is_none_the_nearest_are_named() -> None:
    with pytest.raises(NotFound) as told:
        find_action(logged(), " 9.14/02/2023 ")
    assert told.value.sentence == (
        "There is no action 9.14/02/2023. The nearest references are 3.14/02/2023, "
        "3.14/02/2023/2, 04.26/01/2021."
    )
    with pytest.raises(NotFound) as told:
        find_action(empty_log(), "9.14/02/2023")
    assert told.value.sentence == ("There is no action 9.14/02/2023: the log holds no action yet.")


def test_the_nearest_are_three_and_of_the_same_meeting_first() -> None:
    log = logged()
    for item in ("5", "6", "19"):
        log = raised(log, f"{item}.14/02/2023", f"Do thing {item}")
    with pytest.raises(NotFound, match=r"nearest references are 19\.14/02/2023, 3\.14/02/2023, "):
        find_action(log, "9.14/02/2023")
    with pytest.raises(NotFound) as told:
        find_action(log, "9.26/01/2021")
    assert told.value.sentence.split(" are ")[1].split(", ")[0] == "04.26/01/2021"
    assert told.value.sentence.count(",") == 2


def test_where_two_boards_have_it_both_are_listed_as_they_can_be_typed() -> None:
    with pytest.raises(NotFound) as told:
        find_action(both_boards(), "3.14/02")
    assert told.value.sentence == (
        "3.14/02 can mean GPB:3.14/02/2023 or PAM:03.14/02/2023. "
        "Type one of them as it stands here."
    )
    assert find_action(both_boards(), "GPB:3.14/02/2023") == 0
    assert (
        find_action(both_boards(), "PAM:03.14/02/2023")
        == find_action(both_boards(), "pam:3.14/02")
        == 3
    )


def test_a_reference_that_stands_twice_is_a_matter_for_check() -> None:
    log = typed_over(logged(), "3.14/02/2023/2", reference=REF)
    with pytest.raises(NotFound) as told:
        find_action(log, REF)
    assert told.value.sentence == (
        "More than one action has the reference GPB:3.14/02/2023: run pcc-actions check."
    )


def test_a_former_reference_finds_it_unless_another_has_it_now() -> None:
    log = did(logged(), correct, REF, "20/02/2023", Corrections(item="5"), "Wrong item")
    assert find_action(log, REF) == 0
    assert find_action(typed_over(log, "3.14/02/2023/2", reference=REF), REF) == 1


def test_the_boards_of_an_action_are_those_it_ever_had() -> None:
    log = did(logged(), correct, REF, "20/02/2023", Corrections(board="PAM"), "Wrong board")
    log = did(log, actions.note, REF, "21/02/2023", "Told them")
    assert boards_of(log.actions[0]) == {"GPB", "PAM"}
    assert boards_of(log.actions[1]) == {"GPB"}
    with pytest.raises(NotFound):
        find_action(log, "GPB:4.26/01/2021")


# Where a new action belongs.


def test_a_place_says_where() -> None:
    there = Destination("GPB", day("14/02/2023"), known=True)
    assert destination_for(empty_log(), parse_reference(REF), None, None) == there


def test_an_action_is_known_by_its_board_and_its_reference_however_written() -> None:
    log = both_boards()
    keys = [action_key(action) for action in log.actions]
    assert len({*keys}) == len(keys)
    assert references_of(replace(log.actions[0], formerly=("AP 1",))) == (REF, "AP 1")
    again = typed_over(log, f"GPB:{REF}", reference="03.14/2/23")
    assert action_key(again.actions[0]) == keys[0]


def test_a_list_is_found_by_board_and_reference_however_they_are_written() -> None:
    log = both_boards()
    listed = [(each.board, each.reference) for each in reversed(log.actions)]
    assert places_in_full(log, listed) == [*reversed(range(len(log.actions)))]
    assert places_in_full(logged(), [("GPB", "03.14/02/2023")]) == [0]


def test_what_is_listed_and_gone_meanwhile_is_not_found() -> None:
    with pytest.raises(NotFound, match=r"There is no action GPB:9\.14/02/2023"):
        places_in_full(logged(), [("GPB", "9.14/02/2023")])


def test_what_is_listed_and_there_twice_is_not_meant() -> None:
    log = logged()
    twice = replace(log, actions=(*log.actions, log.actions[0]))
    with pytest.raises(NotFound, match="More than one action has the reference"):
        places_in_full(twice, [(log.actions[0].board, log.actions[0].reference)])
