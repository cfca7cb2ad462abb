"""Which actions stand on a paper, and in which section."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import add_meeting
from pcc_actions.core.dates.schedule import A_DAY, Schedule
from pcc_actions.core.history.lifecycles import CLOSED
from pcc_actions.core.history.movement import movement
from pcc_actions.core.history.snapshot import snapshots
from pcc_actions.core.model import Log
from pcc_actions.core.report.entries import closed_between, entries_of
from pcc_actions.core.report.request import PaperRequest, paper_request, settled_by
from pcc_actions.core.report.trend import trend
from tests.builders import (
    action,
    changed,
    day,
    did,
    empty_log,
    event,
    provenance,
    raised,
    typed_over,
)
from tests.core.report.papers import for_gpb
from tests.drawn_changes import Change, changes, codes, later_days, logs, outcome

REF = "3.14/02/2023"
AFTER = day("01/09/2023")  # when every meeting was held


def logged(exempt: str | None = None) -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", exempt=exempt)


def sections(log: Log, as_at: str, since: str | None = None) -> dict[str, str]:
    found = entries_of(log, for_gpb(log, as_at, since), include_exempt=False)
    return {entry.snapshot.reference: entry.section for entry in found}


def section(log: Log, as_at: str, since: str | None = None) -> str | None:
    return sections(log, as_at, since).get(REF)


def test_each_state_has_its_section() -> None:
    log = raised(logged(), "4.14/02/2023", "Write to the team", due=day("01/03/2023"))
    log = raised(log, "5.14/02/2023", "Order tea")
    log = raised(log, "6.14/02/2023", "Book a room")
    log = raised(log, "1.26/01/2021", "Of another board", board="PAM")
    log = did(log, actions.complete, "5.14/02/2023", "20/02/2023", "Done")
    log = did(log, actions.withdraw, "6.14/02/2023", "21/02/2023", "Not wanted")
    assert sections(log, "07/03/2023") == {
        REF: "not yet due",
        "4.14/02/2023": "overdue",
        "5.14/02/2023": "for discharge",
        "6.14/02/2023": "closed",
    }


def test_before_it_was_raised_an_action_is_not_there() -> None:
    assert sections(logged(), "13/02/2023") == {}


def test_what_was_closed_is_shown_from_the_day_of_the_last_meeting_then_dropped() -> None:
    for close in (actions.discharge, actions.withdraw):
        log = did(logged(), close, REF, "07/03/2023", "Agreed")
        assert section(log, "07/03/2023") == "closed"
        assert section(log, "04/04/2023") == "closed"
        assert section(log, "05/04/2023") is None
        assert section(log, "05/04/2023", since="07/03/2023") == "closed"
        assert section(log, "05/04/2023", since="08/03/2023") is None


def test_a_note_on_what_was_closed_long_ago_does_not_bring_it_back() -> None:
    log = did(logged(), actions.discharge, REF, "20/02/2023")
    log = did(log, actions.note, REF, "08/03/2023", "Thanks were sent")
    assert section(log, "09/03/2023") is None


def test_from_the_beginning_of_the_log_all_that_was_closed_is_there() -> None:
    log = replace(did(logged(), actions.discharge, REF, "20/02/2023"), meetings=())
    assert section(log, "01/06/2023") == "closed"


def test_what_somebody_typed_as_closed_is_shown_once_from_the_day_typed() -> None:
    for typed, before, after in ((None, "09/03/2023", "10/03/2023"),
                                 (day("08/03/2023"), "07/03/2023", "08/03/2023")):  # fmt: skip
        log = typed_over(logged(), REF, status="discharged", closed=typed)
        log = hand_edits(log, None, provenance("10/03/2023"))
        assert section(log, before) not in ("closed", None)
        assert section(log, after) == "closed"
        assert section(log, "05/04/2023") is None


def test_a_closing_without_a_day_is_that_of_the_correction() -> None:
    closed = event("corrected", "10/03/2023", changes=changed(status=("outstanding", "withdrawn")))
    noted = event("noted", "05/04/2023", note="Thanks were sent")
    log = logged()
    log = typed_over(log, REF, history=(*action(log, REF).history, closed, noted))
    assert section(log, "11/03/2023") == "closed"
    assert section(log, "06/04/2023") is None


def test_only_what_may_be_told_has_due_dates() -> None:
    for ground, dates in ((None, 1), ("FOIA s.31", 0)):
        log = logged(exempt=ground)
        (entry,) = entries_of(log, for_gpb(log, "01/03/2023"), include_exempt=False)
        assert (entry.withheld, len(entry.due_dates)) == (ground is not None, dates)
        (entry,) = entries_of(log, for_gpb(log, "01/03/2023"), include_exempt=True)
        assert (entry.withheld, len(entry.due_dates)) == (False, 1)


def test_what_is_exempt_today_is_withheld_on_every_earlier_day() -> None:
    log = did(logged(), actions.exempt, REF, "20/03/2023", "FOIA s.31")
    (entry,) = entries_of(log, for_gpb(log, "01/03/2023"), include_exempt=False)
    assert entry.withheld
    assert entry.snapshot.text == "Withheld: exempt (FOIA s.31)"


def test_what_was_exempt_on_the_day_is_withheld_though_it_was_lifted_since() -> None:
    log = did(logged(exempt="FOIA s.31"), actions.exempt, REF, "20/03/2023", None)
    for as_at, kept in (("19/03/2023", True), ("20/03/2023", False)):
        (entry,) = entries_of(log, for_gpb(log, as_at), include_exempt=False)
        assert entry.withheld == kept


def test_an_action_corrected_to_another_board_is_on_its_paper_from_then() -> None:
    log = did(logged(), correct, REF, "01/03/2023", Corrections(board="PAM"), "Wrong board")
    assert section(log, "28/02/2023") == "not yet due"
    assert sections(log, "01/03/2023") == {}


def missed(log: Log, as_at: str, since: str | None = None) -> int:
    return closed_between(log, for_gpb(log, as_at, since))


def test_what_was_closed_between_the_meetings_a_paper_made_before_did_not_show() -> None:
    log = raised(logged(), "4.14/02/2023", "Write to the team")
    log = raised(log, "5.14/02/2023", "Order tea", exempt="FOIA s.31")
    log = raised(log, "1.26/01/2021", "Of another board", board="PAM")
    log = did(log, actions.withdraw, "4.14/02/2023", "06/03/2023", "Not wanted")
    log = did(log, actions.discharge, "5.14/02/2023", "15/02/2023")
    log = did(log, actions.discharge, "1.26/01/2021", "06/03/2023")
    assert missed(log, "01/04/2023") == 2
    assert missed(log, "01/04/2023", since="06/03/2023") == 1
    assert missed(log, "01/04/2023", since="01/02/2023") == 0
    assert missed(log, "07/03/2023") == missed(log, "05/04/2023") == 0


def test_what_a_meeting_closed_is_in_its_minutes() -> None:
    for on in ("14/02/2023", "07/03/2023"):
        log = did(logged(), actions.discharge, REF, on)
        assert missed(log, "01/04/2023") == missed(log, "01/04/2023", since="08/03/2023") == 0


def test_of_a_board_that_met_but_once_all_that_was_closed_before_counts() -> None:
    log = replace(did(logged(), actions.discharge, REF, "20/02/2023"), meetings=())
    assert missed(log, "01/04/2023") == 0
    log = add_meeting(log, "GPB", day("07/03/2023"))
    assert missed(log, "01/04/2023") == 1
    log = did(log, actions.reopen, REF, "08/03/2023", "Not done")
    assert missed(log, "01/04/2023") == 0


def held(log: Log, board: str) -> list[date]:
    return Schedule(log.meetings).days(board, AFTER)


@given(logs, changes, codes)
def test_papers_for_past_meetings_follow_one_another(
    log: Log, steps: list[tuple[Change, date]], board: str
) -> None:
    last = outcome(log, steps)
    papers = [paper_request(last, board, AFTER, meeting=each) for each in held(last, board)]
    for one, following in pairwise(papers):
        assert following.since == one.meeting
        first, second = (movement(last, board, each.since, each.as_at) for each in (one, following))
        assert first.closing == second.opening


@given(logs, changes, codes, st.booleans())
def test_every_closing_stands_in_one_paper_and_in_one_matters_arising(
    log: Log, steps: list[tuple[Change, date]], board: str, minutes: bool
) -> None:
    last = outcome(log, steps)
    days = held(last, board)
    papers = [paper_request(last, board, AFTER, meeting=each, minutes=minutes) for each in days[1:]]
    shown = Counter(
        entry.snapshot.reference
        for each in papers
        for entry in entries_of(last, each, include_exempt=True)
        if entry.section == "closed"
    )
    # A paper tells what the meeting before decided; minutes tell what their own one did.
    a_day = A_DAY if minutes else timedelta()
    for each in last.actions:
        kinds = [event.kind for event in each.history]
        if each.board != board or "reopened" in kinds or "corrected" in kinds:
            continue
        in_time = each.closed and days[1:] and days[0] <= each.closed - a_day < days[-1]
        assert shown[each.reference] == bool(in_time)


@given(logs, changes, codes, later_days, st.none() | later_days)
def test_what_was_settled_is_neither_on_the_paper_nor_counted(
    log: Log, steps: list[tuple[Change, date]], board: str, as_at: date, since: date | None
) -> None:
    last = outcome(log, steps)
    start = min(since, as_at) if since else None
    what = paper_request(last, board, AFTER, as_at=as_at, since=start)
    by = settled_by(last, what, charted=True)
    closings = [each for each in last.actions if by and each.closed and each.closed <= by]
    rest = replace(last, actions=tuple(each for each in last.actions if each not in closings))
    assert closed_between(rest, what) == closed_between(last, what)
    assert trend(rest, board, as_at) == trend(last, board, as_at)
    assert [*entries_of(rest, what, include_exempt=True)] == [
        *entries_of(last, what, include_exempt=True)
    ]


@given(logs, changes, later_days, st.none() | later_days, st.booleans())
def test_every_outstanding_action_of_the_board_is_there_once(
    log: Log, steps: list[tuple[Change, date]], as_at: date, since: date | None, told: bool
) -> None:
    last = outcome(log, steps)
    asked = PaperRequest(last.boards["GPB"], None, as_at, min(since, as_at) if since else None)
    found = list(entries_of(last, asked, include_exempt=told))
    on_it = [one for one in snapshots(last, as_at) if one.board == "GPB"]
    there = [one.reference for one in on_it if one.outstanding]
    assert [entry.snapshot.reference for entry in found if entry.section != "closed"] == there
    assert len(there) == movement(last, "GPB", asked.since, as_at).closing
    states = {one.reference: one for one in on_it}
    assert len(found) == len({entry.snapshot.reference for entry in found})
    for entry in found:
        one = states[entry.snapshot.reference]
        assert (entry.section == "overdue") == one.overdue
        assert (entry.section == "for discharge") == (one.status == "completed")
        assert (entry.section == "closed") == (one.status in CLOSED)
    closed = {entry.snapshot.reference for entry in found if entry.section == "closed"}
    in_time = {one.reference for one in on_it
               if one.closed and (asked.since is None or one.closed >= asked.since)}  # fmt: skip
    assert closed == in_time
