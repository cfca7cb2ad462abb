"""What must hold of every log, whatever was recorded in it and in whichever order."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import (
    edit_meeting,
)
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.changes.removals import remove_board, remove_meeting
from pcc_actions.core.changes.topics_named import topics_named
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of, every_entry
from pcc_actions.core.entry_keys import keys_of
from pcc_actions.core.history.effective import effective, place_of
from pcc_actions.core.history.replay import disagreements, impossible, replayed
from pcc_actions.core.history.replay import steps as steps_of
from pcc_actions.core.history.snapshot import Snapshot, published, snapshots, withheld
from pcc_actions.core.model import STATUSES, Action, Event, Log, Topic
from pcc_actions.core.programme.lookup import find_topic
from pcc_actions.core.programme.snapshot import topic_snapshots, withheld_topic
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.references.parse import reference_key
from pcc_actions.core.text.spellings import spellings
from pcc_actions.core.topic_names import name_key
from pcc_actions.errors import Refused
from tests.builders import day
from tests.drawn_changes import (
    TODAY,
    Change,
    changes,
    codes,
    every_step,
    later_days,
    logs,
    outcome,
    rights,
    stamped,
)

LATER = day("31/12/2023")  # when all that was recorded holds


@given(logs, changes)
def test_what_is_recorded_never_alters_what_an_earlier_day_said(
    log: Log, steps: list[tuple[Change, date]]
) -> None:
    for before, after, on in every_step(log, steps):
        for back in (1, 2, 9, 30):
            earlier = on - timedelta(days=back)
            assert snapshots(after, earlier) == snapshots(before, earlier)
            assert topic_snapshots(after, earlier) == topic_snapshots(before, earlier)


@given(logs, changes)
def test_the_keys_always_agree_with_the_history(log: Log, steps: list[tuple[Change, date]]) -> None:
    for _, after, _ in every_step(log, steps):
        for one in every_entry(after):
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
        for one, was in (
            *zip_longest(log.actions, before.actions),
            *zip_longest(log.programme, before.programme),
        ):
            assert disagreements(one) == {}
            assert impossible(one) is None
            moments = [event.at for event in one.history]
            assert moments == sorted(moments)
            if was is not None and len(one.history) > len(was.history):
                assert_holds(one) if isinstance(one, Action) else assert_topic_holds(one)


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


def assert_topic_holds(one: Topic) -> None:
    newest = one.history[-1]
    if newest.of is not None:
        return assert_put_right(one, newest)
    if newest.kind == "done":
        # One that recurs may have come on a later day too.
        assert one.status == ("planned" if one.every else "done")
        assert one.last is not None
        assert one.last >= newest.on if one.every else one.last == newest.on
    if newest.kind == "dropped":
        assert (one.status, one.closed) == ("dropped", newest.on)
    if newest.kind == "reopened":
        assert (one.status, one.closed) == ("planned", None)
    for name, change in newest.changes.items():
        assert (getattr(one, name) or None) == (change.after or None)
    ground = newest.changes["exempt"].after if newest.kind == "exempted" else None
    if ground:
        log = Log(programme=(one,))
        assert all(withheld_topic(each) != each for each in topic_snapshots(log, TODAY))
    return None


def assert_put_right(one: AnyEntry, newest: Event) -> None:
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
            assert (after.actions, after.programme) == (before.actions, before.programme)
            known = {(each.board, each.date) for each in after.meetings if not each.cancelled}
            met = {(each.board, each.date) for each in before.meetings if not each.cancelled}
            used = {(each.board, each.raised) for each in before.actions}
            used |= {
                (each.board, each.comes)
                for each in topic_snapshots(before, LATER)
                if each.comes and each.comes_by == "stated"
            }
            assert used & met <= known
            assert {each.board for each in every_entry(after)} <= {*after.boards}
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


@given(logs, changes, later_days)
def test_every_topic_comes_at_one_meeting_or_none_on_any_day(
    log: Log, steps: list[tuple[Change, date]], as_at: date
) -> None:
    last = outcome(log, steps)
    schedule = Schedule(last.meetings)
    for one in topic_snapshots(last, as_at):
        assert (one.closed is None) == (one.status == "planned")
        assert (one.comes is None) or (one.status == "planned" and one.timing is None)
        is_over = one.comes is not None and one.comes < as_at
        assert one.did_not_come == (is_over and not one.is_standing)
        if one.comes is not None and one.due is None:
            assert one.comes in schedule.days(one.board, as_at)
        assert all(event.on <= as_at for event in one.history)
    assert len(topic_snapshots(last, TODAY)) == len(last.programme)


@given(logs, changes)
def test_no_name_is_ever_of_two_topics_of_a_board(
    log: Log, steps: list[tuple[Change, date]]
) -> None:
    last = outcome(log, steps)
    used = [key for one in last.programme for key in set(keys_of(one))]
    assert len(used) == len(set(used))
    for place, one in enumerate(last.programme):
        assert find_topic(last, one.topic, one.board) == place


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
        assert (replace(public, topic=one.topic) == one) == (one.ground is None)
        if one.ground is not None:
            assert public.text == "Withheld: exempt (FOIA s.31)"
            assert (public.owners, public.history, public.latest_update) == ((), (), None)
            assert public.topic is None


@given(logs, changes, later_days)
def test_nothing_of_an_exempt_topic_is_given_but_its_ground_and_when_it_comes(
    log: Log, steps: list[tuple[Change, date]], as_at: date
) -> None:
    last = outcome(log, steps)
    found = topic_snapshots(last, as_at)
    for one in found:
        public = withheld_topic(one)
        assert (public == one) == (one.ground is None)
        if one.ground is not None:
            assert public.topic == "Withheld: exempt (FOIA s.31)"
            assert (public.text, public.owners, public.history) == (None, (), ())
    secret = {name for one in found if one.ground for name in {one.topic, *one.formerly}}
    told = {name for one in found if not one.ground for name in {one.topic, *one.formerly}}
    only_secret = {name_key(name) for name in secret} - {name_key(name) for name in told}
    for action in map(published, snapshots(last, as_at)):
        assert not only_secret & set(map(name_key, topics_in(action)))


def topics_in(action: Snapshot) -> list[str]:
    """Every name of a topic that an action has, in its keys or its history."""
    values = [event.values.get("topic") for event in action.history]
    changes = [event.changes.get("topic") for event in action.history]
    ends = [end for each in changes if each for end in (each.before, each.after)]
    return [str(name) for name in (action.topic, *values, *ends) if name is not None]


# What words are never taken out of.
NEEDED: dict[EntryKind, dict[str, Any]] = {
    EntryKind.ACTION: {"reference": "", "formerly": ()},
    EntryKind.TOPIC: {},
}


@given(logs, changes, st.sampled_from(["visit", "Letter", "Moving", "EI", "udget"]))
def test_redacted_words_are_in_no_entry_and_the_rest_still_agrees(
    log: Log, steps: list[tuple[Change, date]], secret: str
) -> None:
    last = outcome(log, steps)
    places = ((kind, place) for kind in EntryKind for place in range(len(entries_of(last, kind))))
    for kind, place in places:
        try:
            after = redact(last, place, stamped(TODAY, 99), spellings(secret), kind)
        except Refused:
            continue
        clean = entries_of(after, kind)[place]
        assert secret not in repr(replace(clean, **NEEDED[kind]))
        assert all(disagreements(each) == {} for each in every_entry(after))
        for one, was in zip(after.actions, last.actions, strict=True):
            assert len(topics_named(after, one)) == len(topics_named(last, was))
