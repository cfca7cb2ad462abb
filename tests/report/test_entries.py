"""Which actions stand on a paper, and in which section."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.changes import actions
from pcc_actions.changes.corrections import Right, correct
from pcc_actions.changes.hand_edits import hand_edits
from pcc_actions.model import Log
from pcc_actions.movement import movement
from pcc_actions.replay import CLOSED
from pcc_actions.report.asked import Asked
from pcc_actions.report.entries import entries_of
from pcc_actions.standing import standings
from tests.builders import action, changed, day, did, empty_log, event, raised, stamp, typed_over
from tests.report.papers import for_gpb
from tests.test_any_changes import Change, changes, later_days, logs, outcome

REF = "3.14/02/2023"


def logged(exempt: str | None = None) -> Log:
    return raised(empty_log(), REF, "Set up a visit", "EI", exempt=exempt)


def places(log: Log, as_at: str, since: str | None = None) -> dict[str, str]:
    found = entries_of(log, for_gpb(log, as_at, since), include_exempt=False)
    return {entry.one.reference: entry.place for entry in found}


def place(log: Log, as_at: str, since: str | None = None) -> str | None:
    return places(log, as_at, since).get(REF)


def test_each_state_has_its_section() -> None:
    log = raised(logged(), "4.14/02/2023", "Write to the team", due=day("01/03/2023"))
    log = raised(log, "5.14/02/2023", "Order tea")
    log = raised(log, "6.14/02/2023", "Book a room")
    log = raised(log, "1.26/01/2021", "Of another board", board="PAM")
    log = did(log, actions.complete, "5.14/02/2023", "20/02/2023", "Done")
    log = did(log, actions.withdraw, "6.14/02/2023", "21/02/2023", "Not wanted")
    assert places(log, "07/03/2023") == {
        REF: "not yet due",
        "4.14/02/2023": "overdue",
        "5.14/02/2023": "for discharge",
        "6.14/02/2023": "closed",
    }


def test_before_it_was_raised_an_action_is_not_there() -> None:
    assert places(logged(), "13/02/2023") == {}


def test_what_was_closed_is_shown_from_the_day_of_the_last_meeting_then_dropped() -> None:
    for close in (actions.discharge, actions.withdraw):
        log = did(logged(), close, REF, "07/03/2023", "Agreed")
        assert place(log, "07/03/2023") == "closed"
        assert place(log, "04/04/2023") == "closed"
        assert place(log, "05/04/2023") is None
        assert place(log, "05/04/2023", since="07/03/2023") == "closed"
        assert place(log, "05/04/2023", since="08/03/2023") is None


def test_a_note_on_what_was_closed_long_ago_does_not_bring_it_back() -> None:
    log = did(logged(), actions.discharge, REF, "20/02/2023")
    log = did(log, actions.note, REF, "08/03/2023", "Thanks were sent")
    assert place(log, "09/03/2023") is None


def test_from_the_beginning_of_the_log_all_that_was_closed_is_there() -> None:
    log = replace(did(logged(), actions.discharge, REF, "20/02/2023"), meetings=())
    assert place(log, "01/06/2023") == "closed"


def test_what_somebody_typed_as_closed_is_shown_once_whatever_day_was_typed() -> None:
    for typed in (None, day("20/02/2023")):
        log = typed_over(logged(), REF, status="discharged", closed=typed)
        log = hand_edits(log, None, stamp("10/03/2023"))
        assert place(log, "09/03/2023") == "overdue"
        assert place(log, "10/03/2023") == "closed"
        assert place(log, "05/04/2023") is None


def test_a_closing_without_a_day_is_that_of_the_correction() -> None:
    closed = event("corrected", "10/03/2023", changes=changed(status=("outstanding", "withdrawn")))
    noted = event("noted", "05/04/2023", note="Thanks were sent")
    log = logged()
    log = typed_over(log, REF, history=(*action(log, REF).history, closed, noted))
    assert place(log, "11/03/2023") == "closed"
    assert place(log, "06/04/2023") is None


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
    assert entry.one.text == "Withheld: exempt (FOIA s.31)"


def test_what_was_exempt_on_the_day_is_withheld_though_it_was_lifted_since() -> None:
    log = did(logged(exempt="FOIA s.31"), actions.exempt, REF, "20/03/2023", None)
    for as_at, kept in (("19/03/2023", True), ("20/03/2023", False)):
        (entry,) = entries_of(log, for_gpb(log, as_at), include_exempt=False)
        assert entry.withheld == kept


def test_an_action_corrected_to_another_board_is_on_its_paper_from_then() -> None:
    log = did(logged(), correct, REF, "01/03/2023", Right(board="PAM"), "Wrong board")
    assert place(log, "28/02/2023") == "not yet due"
    assert places(log, "01/03/2023") == {}


@given(logs, changes, later_days, st.none() | later_days, st.booleans())
def test_every_outstanding_action_of_the_board_is_there_once(
    log: Log, steps: list[tuple[Change, date]], as_at: date, since: date | None, told: bool
) -> None:
    last = outcome(log, steps)
    asked = Asked(last.boards["GPB"], None, as_at, min(since, as_at) if since else None)
    found = list(entries_of(last, asked, include_exempt=told))
    on_it = [one for one in standings(last, as_at) if one.board == "GPB"]
    there = [one.reference for one in on_it if one.outstanding]
    assert [entry.one.reference for entry in found if entry.place != "closed"] == there
    assert len(there) == movement(last, "GPB", asked.since, as_at).closing
    states = {one.reference: one for one in on_it}
    assert len(found) == len({entry.one.reference for entry in found})
    for entry in found:
        one = states[entry.one.reference]
        assert (entry.place == "overdue") == one.overdue
        assert (entry.place == "for discharge") == (one.status == "completed")
        assert (entry.place == "closed") == (one.status in CLOSED)
    closed = {entry.one.reference for entry in found if entry.place == "closed"}
    in_time = {one.reference for one in on_it
               if one.closed and (asked.since is None or one.closed >= asked.since)}  # fmt: skip
    assert closed == in_time
