"""What must hold of every log, whatever was recorded in it and in whichever order."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import zip_longest
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.actions import NewAction, add
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.earlier_events import DayCorrections, put_right
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import (
    add_board,
    add_meeting,
    cancel_meeting,
    edit_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.changes.removals import remove_board, remove_meeting
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.history.effective import effective, place_of
from pcc_actions.core.history.replay import disagreements, impossible, replayed
from pcc_actions.core.history.replay import steps as steps_of
from pcc_actions.core.history.snapshot import snapshots, withheld
from pcc_actions.core.model import STATUSES, Action, Event, Log
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.references.parse import parse_reference, reference_key
from pcc_actions.core.text.spellings import spellings
from pcc_actions.errors import Refused
from tests.builders import day, moment

FIRST = day("01/02/2023")
TODAY = day("30/04/2023")
STYLES = ("{item}.{date}", "{item:02}.{date}", "{item:02}/{date}", "{serial:03}/{yy}", "free")

Change = Callable[[Log, Provenance], Log]

days = st.dates(FIRST, TODAY)
later_days = st.dates(FIRST, TODAY + timedelta(days=60))
words = st.sampled_from(["Set up a visit", "Write to the team", "Book a room", "Order tea"]) | (
    st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12)
)
owners = st.lists(st.sampled_from(["EI", "IF", "CC", "OPCC"]), max_size=3).map(tuple)
codes = st.sampled_from(["GPB", "PAM"])
references = st.sampled_from(["3", "4", "9", "10", "3a"])


def start(styles: tuple[str, str], meetings: list[tuple[str, date]]) -> Log:
    log = add_board(Log(), "GPB", "Governance Board", styles[0])
    log = add_board(log, "PAM", "Performance Meeting", styles[1])
    for board, held in dict.fromkeys(meetings):
        log = add_meeting(log, board, held)
    return log


logs = st.builds(
    start,
    st.tuples(st.sampled_from(STYLES), st.sampled_from(STYLES)),
    st.lists(st.tuples(codes, later_days), min_size=1, max_size=6),
)


@st.composite
def raisings(draw: st.DrawFn) -> Change:
    due, due_words = draw(st.sampled_from([(None, None), (draw(later_days), None), (None, "soon")]))
    board, held, item, text = draw(codes), draw(days), draw(references), draw(words)
    new = NewAction(
        parse_reference(item), board, held, text, draw(owners), due, due_words,
        draw(st.sampled_from([None, "FOIA s.31"])),
    )  # fmt: skip
    return lambda log, provenance: add(log, new, provenance)


rights = st.builds(
    Corrections,
    text=st.none() | words,
    due=st.none() | later_days,
    no_due=st.booleans(),
    item=st.none() | references,
    board=st.none() | codes,
    raised=st.none() | days,
)


@st.composite
def events(draw: st.DrawFn) -> Change:
    number = draw(st.integers(0, 9))
    to_anything: list[tuple[Callable[..., Log], tuple[Any, ...]]] = [
        (actions.note, ("Letter sent",)),
        (actions.complete, ("Done",)),
        (actions.reopen, ("Not done",)),
        (actions.discharge, ("Agreed", "1.1")),
        (actions.withdraw, ("Not wanted",)),
        (actions.defer, (draw(later_days), "Moving")),
        (actions.assign, (draw(owners),)),
        (actions.exempt, (draw(st.sampled_from([None, "FOIA s.31"])),)),
        (correct, (draw(rights), "Wrongly typed")),
        (put_right, (DayCorrections(event=draw(st.integers(2, 4)), day=draw(days)), "Late")),
    ]
    change, given_too = draw(st.sampled_from(to_anything))

    def happen(log: Log, provenance: Provenance) -> Log:
        if not log.actions:
            return log
        after: Log = change(log, number % len(log.actions), provenance, *given_too)
        return after

    return happen


@st.composite
def moves(draw: st.DrawFn) -> Change:
    number, to = draw(st.integers(0, 9)), draw(st.none() | later_days)

    def happen(log: Log, provenance: Provenance) -> Log:
        meeting = log.meetings[number % len(log.meetings)]
        if meeting.cancelled is not None:
            return hold_meeting(log, meeting.board, meeting.date, provenance)
        if to is None:
            return cancel_meeting(log, meeting.board, meeting.date, provenance)
        return move_meeting(log, meeting.board, meeting.date, to, provenance)

    return happen


changes = st.lists(
    st.tuples(raisings() | events() | events() | moves(), days), min_size=1, max_size=14
)


def stamped(on: date, number: int) -> Provenance:
    at: datetime = moment("30/04/2023") + timedelta(minutes=number)
    return Provenance("IF", at, TODAY, on)


def every_step(log: Log, steps: list[tuple[Change, date]]) -> list[tuple[Log, Log, date]]:
    """Give the logs before and after each change that was not refused, with its day."""
    made = []
    for number, (change, on) in enumerate(steps):
        before = log
        try:
            log = change(before, stamped(on, number))
        except Refused:
            continue
        if len(log.actions) > len(before.actions):
            on = log.actions[-1].raised
        if len(log.meetings) > len(before.meetings) and log.meetings[-1].reinstated is not None:
            on = log.meetings[-1].reinstated.on
        made.append((before, log, min([on, *put_right_days(before, log)])))
    return made


def put_right_days(before: Log, after: Log) -> list[date]:
    """The days of an event that was put right now: what is said of them is another."""
    known = [event for action in before.actions for event in action.history]
    new = [event for action in after.actions for event in action.history if event not in known]
    ends = [event.changes["day"] for event in new if "day" in event.changes]
    return [each for end in ends for each in (end.before, end.after) if isinstance(each, date)]


def outcome(log: Log, steps: list[tuple[Change, date]]) -> Log:
    made = every_step(log, steps)
    return made[-1][1] if made else log


@given(logs, changes)
def test_what_is_recorded_never_alters_what_an_earlier_day_said(
    log: Log, steps: list[tuple[Change, date]]
) -> None:
    for before, after, on in every_step(log, steps):
        for back in (1, 2, 9, 30):
            earlier = on - timedelta(days=back)
            assert snapshots(after, earlier) == snapshots(before, earlier)


@given(logs, changes)
def test_the_keys_always_agree_with_the_history(log: Log, steps: list[tuple[Change, date]]) -> None:
    for _, after, _ in every_step(log, steps):
        for one in after.actions:
            assert disagreements(one) == {}
            assert impossible(one) is None
    last = outcome(log, steps)
    assert [each for each in findings(last, TODAY) if each.kind == "fault"] == []
    assert hand_edits(last, last, stamped(TODAY, 99)) == last


@given(logs, changes, st.lists(st.integers(-3000, 3000), min_size=14, max_size=14))
def test_what_was_said_last_holds_whatever_the_clocks_say(
    log: Log, steps: list[tuple[Change, date]], minutes_off: list[int]
) -> None:
    for number, ((change, on), off) in enumerate(zip(steps, minutes_off, strict=False)):
        before, clock = log, stamped(on, number)
        with suppress(Refused):
            log = change(before, replace(clock, at=clock.at + timedelta(minutes=off)))
        for one, was in zip_longest(log.actions, before.actions):
            assert disagreements(one) == {}
            assert impossible(one) is None
            moments = [event.at for event in one.history]
            assert moments == sorted(moments)
            if was is not None and len(one.history) > len(was.history):
                assert_holds(one)


def assert_holds(one: Action) -> None:
    newest, now = one.history[-1], replayed(one)
    assert now is not None
    if newest.of is not None:
        return assert_put_right(one, newest)
    if newest.kind in ("discharged", "withdrawn"):
        assert (one.status, one.closed) == (newest.kind, newest.on)
    if newest.kind == "completed":
        assert now.completed_on == newest.on
    if newest.kind == "reopened":
        assert one.status == "outstanding"
    for name, change in newest.changes.items():
        deferred_again = name == "due" and now.deferrals > 0
        if not deferred_again:
            assert (getattr(one, name) or None) == (change.after or None)
    ground = newest.changes["exempt"].after if newest.kind == "exempted" else None
    if ground:
        log = Log(actions=(one,))
        assert all(withheld(each) != each for each in snapshots(log, TODAY))
    return None


def assert_put_right(one: Action, newest: Event) -> None:
    """That the event of which a correction speaks has the day that it gives."""
    assert newest.of is not None
    place = place_of(one.history[:-1], newest.of)
    assert place is not None
    if "day" in newest.changes:
        assert effective(one.history)[place].on == newest.changes["day"].after


@given(logs, changes, st.integers(0, 9), st.none() | later_days, codes)
def test_what_is_taken_out_or_put_right_was_used_by_nothing(
    log: Log, steps: list[tuple[Change, date]], number: int, to: date | None, board: str
) -> None:
    before = outcome(log, steps)
    meeting = before.meetings[number % len(before.meetings)]
    tried: list[Callable[[], Log]] = [
        lambda: remove_meeting(before, meeting.board, meeting.date),
        lambda: edit_meeting(before, meeting.board, meeting.date, to, board),
        lambda: remove_board(before, board),
    ]
    for change in tried:
        with suppress(Refused):
            after = change()
            assert after.actions == before.actions
            known = {(each.board, each.date) for each in after.meetings if not each.cancelled}
            met = {(each.board, each.date) for each in before.meetings if not each.cancelled}
            used = {(each.board, each.raised) for each in before.actions} & met
            assert used <= known
            assert {each.board for each in after.actions} <= {*after.boards}
            assert [each for each in findings(after, TODAY) if each.kind == "fault"] == []


@given(logs, changes, later_days)
def test_every_action_is_in_exactly_one_state_on_any_day(
    log: Log, steps: list[tuple[Change, date]], as_at: date
) -> None:
    last = outcome(log, steps)
    found_ones = snapshots(last, as_at)
    assert len(found_ones) <= len(last.actions)
    for one in found_ones:
        assert one.status in STATUSES
        assert one.outstanding == (one.status in ("outstanding", "completed"))
        assert one.outstanding or not one.overdue
        assert (one.closed is None) == one.outstanding
        assert one.overdue == (
            one.status == "outstanding" and one.due is not None and one.due < as_at
        )
        assert one.days_overdue == ((as_at - one.due).days if one.due and one.overdue else 0)
        assert one.raised <= as_at
        assert all(event.on <= as_at for event in one.history)
    assert len(snapshots(last, TODAY)) == len(last.actions)


@given(logs, changes)
def test_no_reference_is_ever_used_twice(log: Log, steps: list[tuple[Change, date]]) -> None:
    last = outcome(log, steps)
    used = [
        name
        for one in last.actions
        for name in {(state.board, reference_key(state.reference)) for _, _, state in steps_of(one)}
    ]
    assert len(used) == len(set(used))
    for place, one in enumerate(last.actions):
        assert find_action(last, f"{one.board}:{one.reference}") == place


@given(logs, changes, rights)
def test_a_correction_never_changes_the_first_due_date(
    log: Log, steps: list[tuple[Change, date]], right: Corrections
) -> None:
    before = outcome(log, steps)
    for place in range(len(before.actions)):
        try:
            after = correct(before, place, stamped(TODAY, 99), right, "Wrongly typed")
        except Refused:
            continue
        was, now = snapshots(before, TODAY)[place], snapshots(after, TODAY)[place]
        assert now.first_due == was.first_due or was.first_due is None
        assert now.deferrals == was.deferrals


@given(logs, changes, later_days)
def test_nothing_of_an_exempt_action_is_given_but_its_ground(
    log: Log, steps: list[tuple[Change, date]], as_at: date
) -> None:
    for one in snapshots(outcome(log, steps), as_at):
        public = withheld(one)
        assert (public == one) == (one.ground is None)
        if one.ground is not None:
            assert public.text == "Withheld: exempt (FOIA s.31)"
            assert (public.owners, public.history, public.latest_update) == ((), (), None)


@given(logs, changes, st.sampled_from(["visit", "Letter", "Moving", "EI"]))
def test_redacted_words_are_in_no_action_and_the_rest_still_agrees(
    log: Log, steps: list[tuple[Change, date]], secret: str
) -> None:
    last = outcome(log, steps)
    for place in range(len(last.actions)):
        try:
            clean = redact(last, place, stamped(TODAY, 99), spellings(secret)).actions[place]
        except Refused:
            continue
        assert secret not in repr(replace(clean, reference="", formerly=()))
        assert disagreements(clean) == {}
