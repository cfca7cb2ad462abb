from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.grouping import under_headings
from pcc_actions.core.history.snapshot import Snapshot, withheld
from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Event, Log
from pcc_actions.core.queries import Filters, filtered, ordered, plain
from tests.builders import add_people, all_stood, empty_log, raised

AS_AT = "10/03/2023"


def logged() -> Log:
    """Four actions of three meetings of two boards, one of two owners and one of none."""
    log = add_people(empty_log(), EI="Edith Irons", IF="Iris Field")
    log = raised(log, "9.14/02/2023", "Visit", "EI", "IF", theme="Public trust")
    log = raised(log, "10.14/02/2023", "Write", "IF2")
    log = raised(log, "4.26/01/2021", "Circulate the figures")
    return raised(log, "2.07/03/2023", "Re-vet the team", "ei")


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
