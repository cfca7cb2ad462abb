"""The figures as one paper: nothing on it tells whose an exempt action is."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.meetings import add_board, add_meeting
from pcc_actions.core.figures.paper import (
    ExemptActions,
    FiguresPaper,
    FiguresRequest,
    figures_paper,
)
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.log_settings import GroupBy
from pcc_actions.core.model import Log
from pcc_actions.core.report.trend import trend
from pcc_actions.errors import Refused
from tests.builders import add_people, day, did, empty_log, provenance, raised
from tests.drawn_changes import Change, changes, later_days, logs, outcome, owners

Steps = list[tuple[Change, date]]
AS_AT = day("10/03/2023")
BY: tuple[GroupBy, ...] = ("owner", "board", "theme", "meeting")


def paper(
    log: Log,
    group: GroupBy | None = None,
    exempt: ExemptActions = ExemptActions.ON_SCREEN,
    board: str | None = None,
    since: date | None = None,
) -> FiguresPaper:
    named = log.boards[board] if board else None
    return figures_paper(log, FiguresRequest(named, AS_AT, since, group, exempt))


def logged() -> Log:
    """Give two open actions and two exempt ones, of which one is the oldest, one deferred."""
    log = add_people(empty_log(), EI="Edith Irons", ZZ="Zita Zebra")
    log = raised(log, "2.26/01/2021", "Ask about it", "ZZ", "EI", board="PAM", exempt="s.31")
    log = raised(log, "3.14/02/2023", "Visit", "EI", "IF", theme="Public trust")
    log = raised(log, "4.14/02/2023", "Tell", "ZZ", theme="Zoo", exempt="FOIA s.31")
    log = raised(log, "2.07/03/2023", "Ask", "EI")
    return did(log, actions.defer, "4.14/02/2023", "01/03/2023", day("04/04/2023"), "Later")


def headings(made: FiguresPaper) -> list[str]:
    return [group.heading for group in made.groups]


def test_what_it_is_called() -> None:
    assert paper(logged()).title == "Figures: all boards"
    assert paper(logged(), board="PAM").title == "Figures: Performance Accountability Meeting"
    assert paper(add_board(Log(), "GPB", "Governance Board", "{item}.{date}")).title == (
        "Figures: Governance Board"
    )
    assert paper(logged(), since=day("01/03/2023")).days == (
        "As at 10/03/2023; discharged and deferred since 01/03/2023"
    )


def test_of_one_board_or_of_all() -> None:
    assert paper(logged()).total.outstanding == 4
    assert paper(logged(), board="GPB").total.outstanding == 3
    assert paper(logged(), "board", board="GPB").groups[0].figures.outstanding == 3
    assert paper(logged(), since=day("02/03/2023")).total.deferrals == 0
    assert paper(logged(), "owner", since=day("02/03/2023")).groups[0].figures.deferrals == 0


def test_its_points_are_those_of_the_status_paper() -> None:
    log = logged()
    assert paper(log, board="GPB").points == trend(log, "GPB", AS_AT)
    every = paper(log).points
    assert [point.meeting for point in every] == [
        day("26/01/2021"), day("23/02/2021"), day("14/02/2023"), day("07/03/2023"),
    ]  # fmt: skip
    assert [point.outstanding for point in every] == [0, 1, 1, 3]


def test_where_no_meeting_was_held_there_is_a_sentence() -> None:
    made = paper(replace(logged(), meetings=()), board="GPB")
    assert made.points == ()
    assert made.chart_note == (
        "No meeting of GPB up to 10/03/2023 is recorded, so there is no chart of them."
    )
    assert made.notes == (made.chart_note,)
    assert paper(logged()).chart_note == ""


def test_without_groups_there_is_nothing_to_note() -> None:
    assert paper(logged()).notes == ()
    assert paper(logged()).groups == ()


def test_several_owners_are_noted_where_there_are_any() -> None:
    once = "An action with several owners counts under each of them, and once in the total."
    assert once in paper(logged(), "owner").notes
    assert once not in paper(logged(), "theme").notes
    alone = raised(empty_log(), "3.14/02/2023", "Visit", "EI")
    assert paper(alone, "owner").notes == ("Most outstanding: EI (1).",)
    assert paper(Log(), "owner").group_notes == ()


def test_the_screen_shows_exempt_actions() -> None:
    made = paper(logged(), "owner")
    assert headings(made) == ["EI", "ZZ", "IF"]
    assert made.exempt_note == ""
    assert made.total.oldest
    assert made.total.oldest.exempt == "s.31"


def test_on_a_paper_withheld_actions_count_in_totals_alone() -> None:
    made = paper(logged(), "owner", ExemptActions.WITHHELD)
    assert [(each.heading, each.figures.outstanding) for each in made.groups] == [
        ("EI", 2), ("IF", 1),
    ]  # fmt: skip
    # What the groups leave of the total would be the deferrals of the withheld one.
    assert (made.total.outstanding, made.total.deferrals) == (4, 0)
    assert made.exempt_note == (
        "2 actions are withheld as exempt. They count only in totals, as outstanding or "
        "overdue; the rest is told of the others."
    )
    assert headings(paper(logged(), "theme", ExemptActions.WITHHELD)) == [
        "Public trust", "No theme",
    ]  # fmt: skip
    whole = paper(logged(), None, ExemptActions.WITHHELD)
    assert whole.total == made.total
    assert [point.outstanding for point in made.points] == [0, 1, 1, 3]  # withheld: 1, 1, 2
    assert whole.exempt_note == made.exempt_note


def test_the_oldest_on_a_paper_is_never_exempt() -> None:
    oldest = paper(logged(), None, ExemptActions.WITHHELD).total.oldest
    assert oldest
    assert oldest.reference == "3.14/02/2023"
    assert paper(logged(), None, ExemptActions.WITHHELD, "PAM").total.oldest is None


def test_what_was_made_exempt_since_is_withheld_as_at_an_earlier_day() -> None:
    log = did(logged(), actions.exempt, "2.07/03/2023", "01/06/2023", "FOIA s.40", "Names")
    made = paper(log, "owner", ExemptActions.WITHHELD)
    assert [(each.heading, each.figures.outstanding) for each in made.groups] == [
        ("EI", 1), ("IF", 1),
    ]  # fmt: skip


def test_in_full_it_says_that_it_is_not_for_publication() -> None:
    made = paper(logged(), "owner", ExemptActions.IN_FULL)
    assert headings(made) == ["EI", "ZZ", "IF"]
    assert made.exempt_note == "Not for publication: 2 exempt actions are told in full."
    assert paper(empty_log(), None, ExemptActions.IN_FULL).exempt_note == ""
    assert paper(empty_log(), None, ExemptActions.WITHHELD).exempt_note == ""


drawn = st.lists(st.tuples(owners, st.sampled_from([None, "Zoo"]), st.booleans()), max_size=6)


def of_drawn(ones: list[tuple[tuple[str, ...], str | None, bool]]) -> Log:
    log = empty_log()
    for item, (owned_by, theme, exempt) in enumerate(ones, 1):
        ground = "FOIA s.31" if exempt else None
        log = raised(log, f"{item}.14/02/2023", "Visit", *owned_by, theme=theme, exempt=ground)
    return log


@pytest.mark.parametrize("by", BY)
@given(ones=drawn)
def test_whose_the_exempt_ones_are_changes_nothing_on_a_paper(
    by: GroupBy, ones: list[tuple[tuple[str, ...], str | None, bool]]
) -> None:
    others = [(("ZZ",), "Other", True) if each[2] else each for each in ones]
    assert paper(of_drawn(ones), by, ExemptActions.WITHHELD) == paper(
        of_drawn(others), by, ExemptActions.WITHHELD
    )


def with_fate(log: Log, reference: str, fate: tuple[int, str | None]) -> Log:
    """The log with an action deferred so many times, and maybe discharged on a day."""
    deferrals, discharged = fate
    for number in range(deferrals):
        to = day(f"{10 + number}/04/2023")
        log = did(log, actions.defer, reference, "20/02/2023", to, "Later")
    return did(log, actions.discharge, reference, discharged) if discharged else log


fates = st.tuples(st.integers(0, 3), st.sampled_from([None, "20/02/2023", "09/03/2023"]))


@pytest.mark.parametrize("by", [*BY, None])
@given(ones=drawn, told=fates, before=fates, after=fates)
def test_what_becomes_of_exempt_ones_changes_nothing_but_how_many_are_outstanding(
    by: GroupBy | None,
    ones: list[tuple[tuple[str, ...], str | None, bool]],
    told: tuple[int, str | None],
    before: tuple[int, str | None],
    after: tuple[int, str | None],
) -> None:
    papers = []
    for fate in (before, after):
        log = of_drawn(ones)
        for item, (_, _, exempt) in enumerate(ones, 1):
            log = with_fate(log, f"{item}.14/02/2023", fate if exempt else told)
        made = paper(log, by, ExemptActions.WITHHELD)
        total = replace(made.total, outstanding=0, overdue=0)
        points = tuple(replace(point, outstanding=0, overdue=0) for point in made.points)
        papers.append(replace(made, total=total, points=points))
    assert papers[0] == papers[1]


@pytest.mark.parametrize("by", BY)
@given(log=logs, steps=changes)
def test_a_paper_has_the_groups_of_the_others_and_the_total_of_all(
    by: GroupBy, log: Log, steps: Steps
) -> None:
    last = outcome(log, steps)
    made = paper(last, by, ExemptActions.WITHHELD)
    every = snapshots(last, AS_AT)
    kept = [one for one in every if one.exempt is None and one.exempt_now is None]
    owning = {owner for one in kept for owner in one.owners}
    if by == "owner":
        assert set(headings(made)) <= owning | {"No owner"}
    assert sum(part.figures.outstanding for part in made.groups) == sum(
        (len(set(one.owners)) or 1) if by == "owner" else 1 for one in kept if one.outstanding
    )
    assert made.total.outstanding == sum(one.outstanding for one in every)
    assert made.total.overdue == sum(one.overdue for one in every)
    if made.total.oldest:
        assert made.total.oldest.reference in {one.reference for one in kept}


def gone_on(log: Log) -> Log:
    """Give the log as it is once all was given away and discharged, and more was raised."""
    on = provenance("01/07/2023", today="01/07/2023")
    for index in range(len(log.actions)):
        with suppress(Refused):  # what is closed already
            log = actions.defer(log, index, on, day("01/08/2023"), "Later")
            log = actions.assign(log, index, on, ["ZZ"], "Gone")
            log = actions.discharge(log, index, on)
    log = add_board(log, "NEW", "New board", "{item}.{date}")
    log = add_meeting(log, "NEW", day("01/07/2023"))
    return raised(log, "1.01/07/2023", "New", "EI", board="NEW")


@given(logs, changes, later_days)
def test_the_paper_of_a_past_day_is_stable(log: Log, steps: Steps, as_at: date) -> None:
    before = outcome(log, steps)
    request = FiguresRequest(None, as_at, None, "owner")
    told = [figures_paper(each, request) for each in (before, gone_on(before))]
    # The log does not say from when on there is a board, whose name it has then too.
    assert replace(told[0], boards=()) == replace(told[1], boards=())
