"""Each figure of some actions, and that there is none where nothing can be told."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from pcc_actions.core import messages
from pcc_actions.core.changes import actions
from pcc_actions.core.figures.counts import Figures, Oldest, figures_of
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import Log
from tests.builders import all_stood, changed, day, did, empty_log, event, raised
from tests.drawn_changes import Change, changes, later_days, logs, outcome

Steps = list[tuple[Change, date]]
REF = "3.14/02/2023"


def figures(log: Log, as_at: str, since: str | None = None) -> Figures:
    return figures_of(all_stood(log, as_at), day(as_at), day(since) if since else None)


def logged() -> Log:
    """Give three actions of one meeting, the second deferred twice and then discharged."""
    log = raised(empty_log(), REF, "Set up a visit", "EI", due=day("01/03/2023"))
    log = raised(log, "4.14/02/2023", "Write to the team", due=day("28/02/2023"))
    log = raised(log, "5.14/02/2023", "Order tea", due_words="in the spring")
    log = did(log, actions.defer, "4.14/02/2023", "20/02/2023", day("07/03/2023"), "Ill")
    log = did(log, actions.defer, "4.14/02/2023", "01/03/2023", day("10/03/2023"), "Ill")
    return did(log, actions.discharge, "4.14/02/2023", "07/03/2023")


def test_of_nothing_there_is_none_yet() -> None:
    assert figures(Log(), "07/03/2023") == Figures(0, 0, 0, None, 0, 0, 0, None)
    assert figures(Log(), "07/03/2023").share_by_first_date is None


def test_outstanding_and_overdue_are_as_in_the_lists() -> None:
    log = did(logged(), actions.complete, REF, "01/03/2023", "Visited")
    assert (figures(log, "01/03/2023").outstanding, figures(log, "01/03/2023").overdue) == (3, 0)
    assert figures(logged(), "02/03/2023").overdue == 1
    assert (figures(log, "02/03/2023").outstanding, figures(log, "02/03/2023").overdue) == (3, 0)
    assert figures(log, "07/03/2023").outstanding == 2


def test_days_to_discharge_are_counted_from_the_meeting_that_raised_it() -> None:
    log = logged()
    assert figures(log, "06/03/2023").median_days is None
    assert figures(log, "07/03/2023").median_days == 21
    log = did(log, actions.discharge, REF, "08/03/2023")
    assert figures(log, "08/03/2023").median_days == 21.5  # half-way between 21 and 22
    log = did(log, actions.discharge, "5.14/02/2023", "14/05/2023")
    assert figures(log, "14/05/2023").median_days == 22  # the middle one of three
    assert figures(log, "14/05/2023").discharged == 3


def test_only_the_discharge_that_stands_counts() -> None:
    log = did(logged(), actions.reopen, "4.14/02/2023", "08/03/2023", "Not done")
    assert figures(log, "08/03/2023").median_days is None
    log = did(log, actions.discharge, "4.14/02/2023", "20/03/2023")
    assert figures(log, "20/03/2023").median_days == 34
    assert figures(log, "20/03/2023").discharged == 1


def test_what_is_withdrawn_is_not_discharged() -> None:
    log = did(logged(), actions.withdraw, REF, "01/03/2023", "Not wanted")
    assert figures(log, "07/03/2023").discharged == 1


def test_the_first_date_is_what_a_discharge_is_measured_by() -> None:
    log = logged()
    late = figures(log, "07/03/2023")
    assert (late.first_dated, late.by_first_date, late.share_by_first_date) == (1, 0, 0)
    log = did(log, actions.discharge, REF, "01/03/2023")  # on its very day
    half = figures(log, "07/03/2023")
    assert (half.first_dated, half.by_first_date, half.share_by_first_date) == (2, 1, 0.5)
    log = did(log, actions.discharge, "5.14/02/2023", "07/03/2023")  # never had a date
    assert figures(log, "07/03/2023").first_dated == 2
    assert figures(log, "07/03/2023").discharged == 3


def test_the_next_meeting_is_a_first_date_too() -> None:
    log = raised(empty_log(), REF, "Set up a visit")  # due on 7 March by custom
    assert figures(did(log, actions.discharge, REF, "07/03/2023"), "07/03/2023").by_first_date == 1
    assert figures(did(log, actions.discharge, REF, "08/03/2023"), "08/03/2023").by_first_date == 0


def test_every_deferral_counts_whatever_became_of_the_action() -> None:
    assert figures(logged(), "19/02/2023").deferrals == 0
    assert figures(logged(), "20/02/2023").deferrals == 1
    assert figures(logged(), "07/03/2023").deferrals == 2


def test_discharges_and_deferrals_are_counted_from_a_day_on() -> None:
    log = did(logged(), actions.discharge, REF, "01/03/2023")
    whole = figures(log, "07/03/2023")
    since = day("14/02/2023")
    assert figures(log, "07/03/2023", "14/02/2023") == replace(whole, since=since)
    from_that_day = figures(log, "07/03/2023", "01/03/2023")
    assert (from_that_day.discharged, from_that_day.deferrals) == (2, 1)
    later = figures(log, "07/03/2023", "02/03/2023")
    assert (later.discharged, later.median_days, later.deferrals) == (1, 21, 0)
    assert later.first_dated == 1
    assert (later.outstanding, later.oldest) == (whole.outstanding, whole.oldest)


def test_the_oldest_is_the_outstanding_one_that_was_raised_first() -> None:
    log = raised(logged(), "2.26/01/2021", "Of another board", board="PAM")
    assert figures(log, "07/03/2023").oldest == Oldest(
        "PAM", "02.26/01/2021", day("26/01/2021"), 770
    )
    log = did(log, actions.discharge, "02.26/01/2021", "01/03/2023")
    assert figures(log, "07/03/2023").oldest == Oldest("GPB", REF, day("14/02/2023"), 21)


def test_the_oldest_says_that_it_is_exempt() -> None:
    log = raised(empty_log(), REF, "Ask about the case", exempt="FOIA s.31")
    oldest = figures(log, "07/03/2023").oldest
    assert oldest
    assert oldest.exempt == "FOIA s.31"


def test_only_what_may_be_told_is_the_oldest() -> None:
    every = all_stood(logged(), "07/03/2023")
    told = figures_of(every, day("07/03/2023"), None, told=every[2:])
    assert told.oldest
    assert told.oldest.reference == "5.14/02/2023"
    assert told.outstanding == 2
    assert figures_of(every, day("07/03/2023"), None, told=[]).oldest is None


def test_a_discharge_that_was_typed_without_a_day_is_none_to_measure() -> None:
    log = raised(empty_log(), REF, "Visit")
    closed = event("corrected", "03/03/2023", changes=changed(status=("outstanding", "discharged")))
    one = log.actions[0]
    log = replace(log, actions=(replace(one, history=(*one.history, closed)),))
    made = figures(log, "07/03/2023")
    assert (made.discharged, made.median_days, made.first_dated) == (0, None, 0)
    assert made.outstanding == 0


@pytest.mark.parametrize("as_at", ["28/02/2023", "07/03/2023"])
def test_the_figures_of_a_past_day_stay_as_they_were(as_at: str) -> None:
    later = did(logged(), actions.discharge, REF, "08/03/2023")
    later = did(later, actions.defer, "5.14/02/2023", "08/03/2023", day("04/04/2023"), "Late")
    assert figures(later, as_at) == figures(logged(), as_at)


@given(logs, changes, later_days)
def test_they_are_what_the_lists_count(log: Log, steps: Steps, as_at: date) -> None:
    every = snapshots(outcome(log, steps), as_at)
    made = figures_of(every, as_at, None)
    outstanding = [one for one in every if one.outstanding]
    overdue = [one for one in every if one.overdue]
    counted = messages.count_outstanding(outstanding, as_at)
    assert counted.startswith(f"{made.outstanding or 'Nothing is'} outstanding as at ")
    assert messages.count_overdue(overdue, as_at).startswith(
        f"{made.overdue or 'Nothing is'} overdue as at "
    )
    discharged = [one for one in every if one.status == "discharged" and one.closed]
    assert made.discharged == len(discharged)
    assert made.deferrals == sum(one.deferrals for one in every)
    assert 0 <= made.by_first_date <= made.first_dated <= made.discharged
    assert (made.oldest is None) == (not outstanding)


@given(logs, changes, later_days, later_days)
def test_what_was_counted_since_a_day_is_no_more_than_all(
    log: Log, steps: Steps, one_day: date, other_day: date
) -> None:
    since, as_at = sorted((one_day, other_day))
    every = snapshots(outcome(log, steps), as_at)
    part, whole = figures_of(every, as_at, since), figures_of(every, as_at, None)
    assert part.deferrals <= whole.deferrals
    assert part.discharged <= whole.discharged
    assert (part.outstanding, part.overdue) == (whole.outstanding, whole.overdue)
    assert part.oldest == whole.oldest
