"""The figures of each owner, board, theme and meeting: they add up to the whole."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.figures.counts import figures_of
from pcc_actions.core.figures.groups import FiguresGroup, figures_by, slowest, with_most
from pcc_actions.core.grouping import group_keys, under_one_key
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Log
from pcc_actions.core.today import owner_loads
from tests.builders import all_stood, day, did, empty_log, raised, with_person
from tests.drawn_changes import Change, changes, later_days, logs, outcome

Steps = list[tuple[Change, date]]
AS_AT = "10/03/2023"


def logged() -> Log:
    log = raised(empty_log(), "3.14/02/2023", "Visit", "EI", "IF", theme="Public trust")
    log = raised(log, "4.14/02/2023", "Write", "CC", due=day("01/03/2023"))
    log = raised(log, "5.14/02/2023", "Order tea")
    log = raised(log, "2.07/03/2023", "Ask", "EI")
    log = raised(log, "2.26/01/2021", "Of another board", "AB", board="PAM")
    return did(log, actions.discharge, "2.26/01/2021", "23/02/2021")


def groups(by: GroupBy, log: Log | None = None) -> tuple[FiguresGroup, ...]:
    return figures_by(all_stood(log or logged(), AS_AT), by, day(AS_AT), None)


def numbers(by: GroupBy) -> list[tuple[str, int, int]]:
    return [
        (group.heading, group.figures.outstanding, group.figures.overdue) for group in groups(by)
    ]


def test_who_has_most_comes_first_then_who_has_most_overdue_and_nobody_last() -> None:
    assert numbers("owner") == [
        ("EI", 2, 1), ("CC", 1, 1), ("IF", 1, 1), ("AB", 0, 0), ("No owner", 1, 1),
    ]  # fmt: skip
    assert numbers("board") == [("GPB", 4, 3), ("PAM", 0, 0)]
    assert numbers("theme") == [("Public trust", 1, 1), ("No theme", 3, 2)]


def test_meetings_stand_in_the_order_of_their_days() -> None:
    assert numbers("meeting") == [
        ("PAM 26/01/2021", 0, 0), ("GPB 14/02/2023", 3, 3), ("GPB 07/03/2023", 1, 0),
    ]  # fmt: skip


def test_a_group_says_what_its_actions_have_in_common() -> None:
    assert [dict(group.key) for group in groups("owner")][-2:] == [{"owner": "AB"}, {"owner": None}]
    assert dict(groups("meeting")[0].key) == {"board": "PAM", "meeting": day("26/01/2021")}
    assert [group.named for group in groups("theme")] == [True, False]


def test_who_has_most_and_who_is_slowest() -> None:
    assert [group.heading for group in with_most(groups("owner"))] == ["EI"]
    assert [group.heading for group in slowest(groups("owner"))] == ["AB"]
    log = did(logged(), actions.discharge, "3.14/02/2023", "10/03/2023")
    assert [group.heading for group in with_most(groups("owner", log))] == ["CC", "EI"]
    log = did(log, actions.discharge, "4.14/02/2023", AS_AT)
    log = did(log, actions.reopen, "2.26/01/2021", "10/03/2023", "Not done")
    assert [group.heading for group in slowest(groups("owner", log))] == ["EI", "CC", "IF"]


def test_nobody_has_most_where_nothing_is_outstanding() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit", "EI")
    assert not slowest(groups("owner", log))
    log = did(log, actions.withdraw, "3.14/02/2023", "01/03/2023", "Not wanted")
    assert not with_most(groups("owner", log))
    assert not with_most(()) + slowest(())


def test_what_nobody_owns_is_never_said_to_have_most() -> None:
    log = raised(empty_log(), "3.14/02/2023", "Visit")
    log = did(log, actions.discharge, "3.14/02/2023", "01/03/2023")
    log = raised(log, "4.14/02/2023", "Write")
    assert not with_most(groups("owner", log))
    assert not slowest(groups("owner", log))


def test_an_owner_has_one_group_whichever_name_is_stored() -> None:
    log = with_person(empty_log(), "EI", "Edith Irons")
    log = raised(log, "3.14/02/2023", "Visit", "EI", "Edith Irons")
    log = raised(log, "4.14/02/2023", "Write", "Edith Irons")
    kept = under_one_key(all_stood(log, AS_AT), log.people, day(AS_AT))
    (group,) = figures_by(kept, "owner", day(AS_AT), None)
    assert (group.heading, group.figures.outstanding) == ("EI", 2)


@pytest.mark.parametrize("by", ["board", "theme", "meeting"])
@given(log=logs, steps=changes, as_at=later_days)
def test_groups_of_which_each_action_has_one_add_up(
    by: GroupBy, log: Log, steps: Steps, as_at: date
) -> None:
    every = snapshots(outcome(log, steps), as_at)
    whole, parts = figures_of(every, as_at, None), figures_by(every, by, as_at, None)
    for name in ("outstanding", "overdue", "discharged", "first_dated", "by_first_date"):
        assert sum(getattr(part.figures, name) for part in parts) == getattr(whole, name)
    assert sum(part.figures.deferrals for part in parts) == whole.deferrals
    medians = [part.figures.median_days for part in parts if part.figures.median_days is not None]
    assert (whole.median_days is None) == (not medians)
    if whole.median_days is not None:
        assert min(medians) <= whole.median_days <= max(medians)


@given(logs, changes, later_days, st.none() | later_days)
def test_owners_add_up_where_an_action_counts_under_each(
    log: Log, steps: Steps, as_at: date, since: date | None
) -> None:
    every = snapshots(outcome(log, steps), as_at)
    parts = {part.heading: part.figures for part in figures_by(every, "owner", as_at, since)}
    assert len(parts) == len({key for one in every for key in group_keys("owner", every)(one)})
    times = [(one, len(set(one.owners)) or 1) for one in every]
    assert sum(part.outstanding for part in parts.values()) == sum(
        number for one, number in times if one.outstanding
    )
    for owner, part in parts.items():
        owned = [one for one in every if owner in (one.owners or ("No owner",))]
        assert part == figures_of(owned, as_at, since)


@given(logs, changes, later_days)
def test_what_each_owner_has_is_what_today_says(log: Log, steps: Steps, as_at: date) -> None:
    every = snapshots(outcome(log, steps), as_at)
    loads = owner_loads([one for one in every if one.outstanding])
    parts = figures_by(every, "owner", as_at, None)
    having = [part for part in parts if part.figures.outstanding]
    assert {(load.owner, load.outstanding, load.overdue) for load in loads} == {
        (part.key["owner"], part.figures.outstanding, part.figures.overdue) for part in having
    }
