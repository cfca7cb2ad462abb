"""Which topic a name, or a part of one, means."""

from dataclasses import replace

import pytest

from pcc_actions.core.changes.programme import TopicCorrections, correct_topic, drop_topic
from pcc_actions.core.entries import replaced
from pcc_actions.core.model import Log
from pcc_actions.core.programme.lookup import find_topic, own_name, topics_in_full
from pcc_actions.errors import NotFound
from tests.topics import befell, panel, planned


def some() -> Log:
    log = planned(panel(), "Stop and search")
    log = planned(log, "Search warrants")
    return planned(log, "Stop and search", board="GPB")


@pytest.mark.parametrize(
    ("typed", "board", "place"),
    [
        ("Search warrants", None, 1),
        ("  search   WARRANTS ", None, 1),
        ("warr", None, 1),
        ("stop", "GPB", 2),
        ("stop", "PCP", 0),
    ],
)
def test_a_name_or_a_part_that_only_one_has(typed: str, board: str | None, place: int) -> None:
    assert find_topic(some(), typed, board) == place


def test_the_whole_name_goes_before_a_part() -> None:
    log = planned(planned(panel(), "Budget and precept"), "Budget")
    assert find_topic(log, "budget") == 1


def test_an_earlier_name_finds_it_too() -> None:
    right = TopicCorrections(topic="Warrants executed")
    log = befell(some(), correct_topic, "Search warrants", "02/06/2023", right, "Its name")
    assert find_topic(log, "search warrants") == 1
    assert find_topic(log, "executed") == 1


def test_a_part_of_an_earlier_name_finds_it_where_no_present_name_has_it() -> None:
    right = TopicCorrections(topic="Warrants executed")
    log = befell(some(), correct_topic, "Search warrants", "02/06/2023", right, "Its name")
    assert find_topic(log, "search warr") == 1
    assert find_topic(log, "search", "PCP") == 0
    with pytest.raises(NotFound):
        find_topic(log, " ")


def test_the_line_that_plans_what_an_action_names_has_its_board_where_that_has_to_be_said() -> None:
    log = some()
    with pytest.raises(NotFound, match=r"pcc-actions programme add Grants --board PCP\.$"):
        own_name(log, "Grants", "PCP")
    log = replace(log, settings=replace(log.settings, default_board="PCP"))
    with pytest.raises(NotFound, match=r"pcc-actions programme add Grants\.$"):
        own_name(log, "Grants", "PCP")


def test_a_planned_one_goes_before_one_that_is_not() -> None:
    log = planned(planned(panel(), "Rural crime"), "Rural roads")
    log = befell(log, drop_topic, "Rural crime", "02/06/2023", "Not wanted")
    assert find_topic(log, "rural") == 1
    assert find_topic(log, "rural crime") == 0


def test_of_two_boards_the_topic_that_is_planned_is_meant() -> None:
    log = planned(planned(panel(), "Budget", board="GPB"), "Budget")
    log = replaced(log, 0, replace(log.programme[0], status="dropped"))
    assert find_topic(log, "budget") == 1
    assert find_topic(log, "budget", "GPB") == 0


@pytest.mark.parametrize(
    ("log", "typed", "board", "sentence"),
    [
        (some(), "stop", None,
         "“stop” can mean “Stop and search” of PCP or “Stop and search” of GPB. Type more of its "
         "name, or name the board with --board."),
        (some(), "serch warants", None,
         "There is no topic called “serch warants”. The nearest are “Search warrants” and “Stop "
         "and search”."),
        (some(), "budget", "GPB",
         "There is no topic of GPB called “budget”. The nearest are “Stop and search”."),
        (panel(), "budget", None, "There is no topic “budget”: no topic is in the log yet."),
        (panel(), "budget", "PCP",
         "There is no topic “budget”: no topic of PCP is in the log yet."),
        (some(), " ", None,
         "There is no topic called “”. The nearest are “Stop and search” and “Search warrants”."),
    ],
)  # fmt: skip
def test_what_cannot_be_told(log: Log, typed: str, board: str | None, sentence: str) -> None:
    with pytest.raises(NotFound) as refused:
        find_topic(log, typed, board)
    assert str(refused.value) == sentence


def test_a_list_is_found_by_board_and_name() -> None:
    log = some()
    assert topics_in_full(log, reversed(log.programme)) == [2, 1, 0]


def test_what_is_listed_and_gone_or_there_twice_is_not_meant() -> None:
    log = some()
    fewer = replace(log, programme=log.programme[1:])
    with pytest.raises(NotFound, match="There is no topic"):
        topics_in_full(fewer, log.programme[:1])
    twice = replace(log, programme=(*log.programme, log.programme[1]))
    with pytest.raises(NotFound, match="can mean"):
        topics_in_full(twice, log.programme[1:2])
