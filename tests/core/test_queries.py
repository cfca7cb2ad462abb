from typing import get_args

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.list_orders import SortBy
from pcc_actions.core.model import Log
from pcc_actions.core.queries import SORTS, Filters, filtered, ordered
from tests.builders import add_people, all_stood, day, did, empty_log, raised, with_person

AS_AT = "10/03/2023"


def logged() -> Log:
    log = add_people(empty_log(), EI="Edith Irons", IF="Iris Field")
    log = with_person(log, "IF", "Ian Ford", post="Head of Estates")
    log = raised(log, "9.14/02/2023", "Set up a  Visit", "EI", "IF", theme="Public trust")
    log = raised(log, "10.14/02/2023", "Write to the team", "IF2", due=day("20/03/2023"))
    log = raised(log, "4.26/01/2021", "Circulate the figures")
    log = raised(log, "2.07/03/2023", "Re-vet the team", "ei", due_words="in Summer")
    log = did(log, actions.note, "9.14/02/2023", "20/02/2023", "Letter SENT today")
    return did(log, actions.complete, "10.14/02/2023", "01/03/2023", "Written")


def names(**filters: object) -> list[str]:
    log = logged()
    found = filtered(all_stood(log, AS_AT), Filters(**filters), log)  # type: ignore[arg-type]  # as given
    return [one.reference for one in found]


def test_without_a_filter_all_come_in_the_order_of_the_log() -> None:
    assert names() == ["9.14/02/2023", "10.14/02/2023", "04.26/01/2021", "2.07/03/2023"]


@pytest.mark.parametrize("board", ["PAM", "pam", " Pam "])
def test_of_one_board(board: str) -> None:
    assert names(board=board) == ["04.26/01/2021"]


def test_of_one_owner_as_the_log_keeps_it_however_it_is_stored() -> None:
    assert names(owner="EI") == ["9.14/02/2023", "2.07/03/2023"]
    assert names(owner="IF") == ["9.14/02/2023"]  # the key of one, and the initials of two
    assert names(owner="IF2") == ["10.14/02/2023"]
    assert names(owner="Iris") == []


def test_by_theme_or_a_part_of_it() -> None:
    assert names(theme="public trust") == names(theme="TRUST") == ["9.14/02/2023"]
    assert names(theme="visits") == []


def test_due_by_a_day_that_day_included_and_words_left_out() -> None:
    assert names(due_by=day("07/03/2023")) == ["9.14/02/2023", "04.26/01/2021"]
    assert names(due_by=day("06/03/2023")) == ["04.26/01/2021"]
    assert "10.14/02/2023" in names(due_by=day("20/03/2023"))
    assert "2.07/03/2023" not in names(due_by=day("31/12/2030"))


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("set up a visit", "9.14/02/2023"),
        ("sent  TODAY", "9.14/02/2023"),
        ("public", "9.14/02/2023"),
        ("in summer", "2.07/03/2023"),
        ("04.26", "04.26/01/2021"),
        ("if2", "10.14/02/2023"),
    ],
)
def test_words_are_searched_for_wherever_they_stand(search: str, found: str) -> None:
    assert names(search=search) == [found]


def test_a_search_for_what_is_nowhere_finds_nothing() -> None:
    assert names(search="marigold") == []


def test_by_status_and_only_what_is_overdue() -> None:
    assert names(statuses=frozenset({"completed"})) == ["10.14/02/2023"]
    assert names(statuses=frozenset({"completed", "outstanding"})) == names()
    assert names(overdue=True) == ["9.14/02/2023", "04.26/01/2021"]


def slipped() -> Log:
    log = did(logged(), actions.defer, "4.26/01/2021", "23/02/2021", day("20/02/2023"), "Late")
    log = did(log, actions.defer, "9.14/02/2023", "20/02/2023", day("08/03/2023"), "Ill")
    return did(log, actions.defer, "9.14/02/2023", "28/02/2023", day("09/03/2023"), "Ill again")


@pytest.mark.parametrize(
    ("times", "found"),
    [
        (0, 4),
        (1, ["9.14/02/2023", "04.26/01/2021"]),
        (2, ["9.14/02/2023"]),
        (3, []),
    ],
)
def test_deferred_so_many_times_or_more(times: int, found: list[str] | int) -> None:
    log = slipped()
    there = [one.reference for one in filtered(all_stood(log, AS_AT), Filters(slipped=times), log)]
    assert there == found or len(there) == found


def test_every_filter_has_to_let_an_action_through() -> None:
    assert names(owner="IF", overdue=True) == ["9.14/02/2023"]
    assert names(board="PAM", owner="IF") == []


def sorted_by(by: SortBy) -> list[str]:
    return [one.reference for one in ordered(all_stood(logged(), AS_AT), by)]


def test_by_urgency_the_most_overdue_comes_first_and_item_9_before_10() -> None:
    assert sorted_by("urgency") == [
        "04.26/01/2021", "9.14/02/2023", "10.14/02/2023", "2.07/03/2023",
    ]  # fmt: skip
    log = logged()
    same = [one.reference for one in ordered(all_stood(log, "14/02/2023")) if one.board == "GPB"]
    assert same == ["9.14/02/2023", "10.14/02/2023"]


def test_within_a_day_the_second_action_of_an_item_follows_the_first() -> None:
    log = empty_log()
    for reference in ("10.14/02/2023", "9.14/02/2023/2", "9.14/02/2023"):
        log = raised(log, reference, f"Do {reference}")
    assert [one.reference for one in ordered(all_stood(log, AS_AT))] == [
        "9.14/02/2023", "9.14/02/2023/2", "10.14/02/2023",
    ]  # fmt: skip


def test_the_other_orders() -> None:
    assert sorted_by("due") == ["04.26/01/2021", "9.14/02/2023", "10.14/02/2023", "2.07/03/2023"]
    assert sorted_by("reference") == sorted_by("raised") == sorted_by("age") == sorted_by("due")
    assert sorted_by("owner") == ["2.07/03/2023", "9.14/02/2023", "10.14/02/2023", "04.26/01/2021"]
    assert sorted_by("board") == ["9.14/02/2023", "10.14/02/2023", "2.07/03/2023", "04.26/01/2021"]
    assert set(SORTS) == set(get_args(SortBy))


def test_the_most_often_deferred_comes_first_and_then_the_most_overdue() -> None:
    found = ordered(all_stood(slipped(), AS_AT), "slipped")
    assert [(one.reference, one.deferrals) for one in found] == [
        ("9.14/02/2023", 2), ("04.26/01/2021", 1), ("10.14/02/2023", 0), ("2.07/03/2023", 0),
    ]  # fmt: skip
    log = did(slipped(), actions.defer, "4.26/01/2021", "24/02/2021", day("21/02/2023"), "Late")
    same = ordered(all_stood(log, AS_AT), "slipped")[:2]
    assert [one.days_overdue for one in same] == [17, 1]


def test_the_oldest_comes_first_in_the_order_of_age() -> None:
    assert sorted_by("age")[0] == "04.26/01/2021"
    assert sorted_by("age")[-1] == "2.07/03/2023"


def test_two_boards_with_one_reference_stand_in_the_order_of_their_codes() -> None:
    log = add_meeting(empty_log(), "PAM", day("14/02/2023"))
    log = raised(raised(log, "PAM:9.14/02/2023", "Write"), "GPB:9.14/02/2023", "Write")
    assert [one.board for one in ordered(all_stood(log, AS_AT), "reference")] == ["GPB", "PAM"]
