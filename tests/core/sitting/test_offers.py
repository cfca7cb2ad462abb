from pcc_actions.core.changes.programme import NewTopic, add_topic, drop_topic
from pcc_actions.core.sitting.offers import (
    earlier_offered,
    meetings_offered,
    said_offered,
    shortest,
)
from pcc_actions.core.sitting.typed import Sitting, SittingMeeting
from tests.builders import day, provenance, raised
from tests.core.sitting.typing import fresh_log, kept_log

SITTING = Sitting(SittingMeeting("GPB", day("07/03/2023")))


def test_earlier_actions_are_offered_by_their_items_with_their_texts() -> None:
    offered = earlier_offered(kept_log(), SITTING)
    assert [*offered("")] == [("3", "Set up a visit", 0), ("5", "Write the letter", 0)]
    assert [*offered("5")] == [("5", "Write the letter", 1)]
    assert [*offered("3 The")] == []  # a note is begun


def test_each_is_offered_so_that_it_means_one() -> None:
    log = raised(kept_log(), "3.07/03/2023", "Visit", "EI")
    log = raised(log, "5.14/02/2023", "Send it", "EI")
    assert shortest(log.actions) == [
        "3.14/02/2023",
        "5.14/02/2023",
        "3.07/03/2023",
        "5.14/02/2023/2",
    ]


def test_an_item_that_one_action_has_is_enough() -> None:
    assert shortest(kept_log().actions) == ["3", "5"]


def test_meetings_are_offered_with_the_names_of_their_boards() -> None:
    offered = meetings_offered(fresh_log(), day("08/03/2023"))
    assert [*offered("pam 23")] == [("PAM 23/02/2021", "Performance Accountability Meeting", 6)]
    assert len(offered("")) == 4


def test_themes_are_offered_behind_their_word() -> None:
    log = raised(fresh_log(), "3.14/02/2023", "Visit", "EI", theme="Safer roads")
    offered = said_offered(log, "GPB")
    assert [*offered("theme sa")] == [("Safer roads", "", 2)]
    assert [*offered("theme x")] == []
    assert [*offered("sa")] == []


def test_planned_topics_of_the_board_are_offered_behind_their_word() -> None:
    log, when = fresh_log(), provenance("07/03/2023")
    for name, board in (("Budget", "GPB"), ("Burglary", "PAM"), ("Buildings", "GPB")):
        log = add_topic(log, NewTopic(name, board), when)
    log = drop_topic(log, 2, when, "Not wanted")
    offered = said_offered(log, "GPB")
    assert [*offered("Topic bu")] == [("Budget", "", 2)]
    assert [*offered("theme bu")] == []


def test_a_theme_is_offered_in_the_spelling_used_most() -> None:
    log = raised(fresh_log(), "3.14/02/2023", "Visit", theme="safer Roads")
    for item in (4, 5):
        log = raised(log, f"{item}.14/02/2023", "Visit", theme="Safer roads")
    assert [*said_offered(log, "GPB")("theme ")] == [("Safer roads", "", 0)]
