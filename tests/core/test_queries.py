from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.history.snapshot import Snapshot, withheld
from pcc_actions.core.model import Event, GroupBy, Log
from pcc_actions.core.queries import (
    SORTS,
    Filters,
    SortBy,
    filtered,
    ordered,
    plain,
    under_headings,
)
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


def headings(by: GroupBy) -> dict[str, list[str]]:
    groups = under_headings(all_stood(logged(), AS_AT), by, ())
    return {heading: [one.reference for one in ones] for heading, ones in groups}


def test_under_each_owner_an_action_of_two_owners_stands_twice() -> None:
    groups = headings("owner")
    assert list(groups) == ["EI", "IF", "IF2", "ei", "No owner"]
    assert groups["EI"] == groups["IF"] == ["9.14/02/2023"]
    assert groups["No owner"] == ["04.26/01/2021"]


def test_under_boards_meetings_and_themes() -> None:
    assert list(headings("board")) == ["GPB", "PAM"]
    assert list(headings("meeting")) == ["PAM 26/01/2021", "GPB 14/02/2023", "GPB 07/03/2023"]
    assert headings("meeting")["GPB 14/02/2023"] == ["9.14/02/2023", "10.14/02/2023"]
    assert list(headings("theme")) == ["Public trust", "No theme"]


def test_what_is_withheld_stands_under_no_owner_and_no_theme_but_by_itself() -> None:
    log = raised(logged(), "5.14/02/2023", "Write", "AB", theme="Arms", exempt="FOIA s.31")
    found = [withheld(one) for one in all_stood(log, AS_AT)]
    by: GroupBy
    for by in ("owner", "theme"):
        title, ones = under_headings(found, by, ())[-1]
        assert (title, [one.reference for one in ones]) == ("Withheld as exempt", ["5.14/02/2023"])
        assert not any(
            one.withheld for _, others in under_headings(found, by, ())[:-1] for one in others
        )
    for by in ("board", "meeting"):
        assert "Withheld as exempt" not in dict(under_headings(found, by, ()))
    assert "AB" in dict(under_headings(all_stood(log, AS_AT), "owner", ()))


def test_a_theme_or_owner_that_begins_with_no_is_one_like_others() -> None:
    log = raised(logged(), "5.14/02/2023", "Write", "Norah Lane", theme="No more knives")
    log = raised(log, "6.14/02/2023", "Print", "No owner", theme="No theme")
    found = all_stood(log, AS_AT)
    themes = [(heading, len(ones)) for heading, ones in under_headings(found, "theme", ())]
    assert themes == [("No more knives", 1), ("No theme", 1), ("Public trust", 1), ("No theme", 3)]
    owners = [heading for heading, _ in under_headings(found, "owner", ())]
    assert owners == ["EI", "IF", "IF2", "No owner", "Norah Lane", "ei", "No owner"]


def themed(*themes: str) -> list[Snapshot]:
    """Snapshots of actions recorded one after the other, the items counted down."""
    log = empty_log()
    for item, theme in zip(range(len(themes), 0, -1), themes, strict=True):
        log = raised(log, f"{item}.14/02/2023", "Visit", theme=theme)
    found = enumerate(all_stood(log, AS_AT))
    return [replace(each, history=(_recorded(each, hour),)) for hour, each in found]


def _recorded(snapshot: Snapshot, hour: int) -> Event:
    (first,) = snapshot.history
    return replace(first, at=first.at + timedelta(hours=hour))


@pytest.mark.parametrize(
    ("themes", "heading"),
    [
        (("safer Roads", "Safer roads", "Safer roads"), "Safer roads"),
        (("SAFER   ROADS", "safer roads"), "SAFER   ROADS"),
        (("safer roads", "SAFER ROADS"), "safer roads"),
        (("Trust", "TRUST", "trust", "TRUST"), "TRUST"),
    ],
)
def test_themes_that_differ_in_capitals_and_spaces_are_one_as_most_spell_it(
    themes: tuple[str, ...], heading: str
) -> None:
    for found in (themed(*themes), ordered(themed(*themes), "reference")):
        ((title, members),) = under_headings(found, "theme", ())
        assert (title, len(members)) == (heading, len(themes))


def test_of_themes_recorded_at_one_moment_the_first_of_the_minutes_counts() -> None:
    log = raised(empty_log(), "2.14/02/2023", "Visit", theme="TRUST")
    log = raised(log, "1.14/02/2023", "Ask", theme="Trust")
    assert [heading for heading, _ in under_headings(all_stood(log, AS_AT), "theme", ())] == [
        "Trust"
    ]


def test_a_theme_of_spaces_alone_is_none() -> None:
    (one,) = themed("Trust")
    assert [heading for heading, _ in under_headings([replace(one, theme=" ")], "theme", ())] == [
        "No theme"
    ]


@given(st.lists(st.one_of(st.none(), st.text("aAbB ßſ", min_size=1, max_size=3)), max_size=8))
def test_groups_by_theme_are_a_partition_and_what_the_filter_finds(themes: list[str]) -> None:
    (one,) = themed("Trust")
    every = [
        replace(one, reference=f"{n}.14/02/2023", theme=each) for n, each in enumerate(themes, 1)
    ]
    groups = under_headings(every, "theme", ())
    told = [each.reference for _, members in groups for each in members]
    assert sorted(told) == sorted(each.reference for each in every)
    assert len({plain(heading) for heading, _ in groups}) == len(groups)
    for heading, members in groups:
        if heading != "No theme":
            found = filtered(every, Filters(theme=heading), empty_log())
            assert [each for each in found if plain(each.theme) == plain(heading)] == members
            assert heading in [each.theme for each in members]
