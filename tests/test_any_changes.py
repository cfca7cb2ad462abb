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
from pcc_actions.core.changes.earlier_events import DayCorrections, days_put_right, put_right
from pcc_actions.core.changes.exemptions import exempted
from pcc_actions.core.changes.hand_edits import hand_edits
from pcc_actions.core.changes.meetings import (
    add_board,
    add_meeting,
    cancel_meeting,
    edit_meeting,
    hold_meeting,
    move_meeting,
)
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
    drop_topic,
    mark_topic_done,
    move_topic,
    reopen_topic,
)
from pcc_actions.core.changes.provenance import Provenance
from pcc_actions.core.changes.redaction import redact
from pcc_actions.core.changes.removals import remove_board, remove_meeting
from pcc_actions.core.changes.topics_named import topics_named
from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of, every_entry, replaced
from pcc_actions.core.entry_keys import keys_of
from pcc_actions.core.history.effective import effective, place_of
from pcc_actions.core.history.replay import disagreements, impossible, replayed
from pcc_actions.core.history.replay import steps as steps_of
from pcc_actions.core.history.snapshot import Snapshot, published, snapshots, withheld
from pcc_actions.core.model import STATUSES, Action, Event, Log, Topic
from pcc_actions.core.programme.lookup import find_topic
from pcc_actions.core.programme.snapshot import topic_snapshots, withheld_topic
from pcc_actions.core.references.lookup import find_action
from pcc_actions.core.references.parse import parse_reference, reference_key
from pcc_actions.core.text.spellings import spellings
from pcc_actions.core.topic_names import name_key
from pcc_actions.errors import Refused
from tests.builders import NO_DUE, day, moment

FIRST = day("01/02/2023")
TODAY = day("30/04/2023")
LATER = day("31/12/2023")  # when all that was recorded holds
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
    cleared=st.sampled_from([frozenset(), NO_DUE]),
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


topic_names = st.sampled_from(["Visit", "Budget", "Custody", "budget  report"])
recurrences = st.sampled_from([None, "June", 1, 2])
topic_rights = st.builds(
    TopicCorrections,
    topic=st.none() | topic_names,
    due=st.none() | later_days,
    every=recurrences,
    text=st.none() | words,
    owners=st.none() | owners,
    cleared=st.sampled_from([frozenset(), frozenset({"every"}), frozenset({"text", "owners"})]),
)


@st.composite
def plannings(draw: st.DrawFn) -> Change:
    new = NewTopic(
        draw(topic_names), draw(codes), draw(st.none() | later_days), None, draw(recurrences),
        draw(st.none() | days), draw(st.none() | words), draw(owners),
        draw(st.sampled_from([None, "FOIA s.31"])),
    )  # fmt: skip
    return lambda log, provenance: add_topic(log, new, provenance)


@st.composite
def happenings(draw: st.DrawFn) -> Change:
    """What befalls a topic of the programme, or how an action comes to name one."""
    number = draw(st.integers(0, 9))
    days_right = DayCorrections(event=draw(st.integers(1, 4)), day=draw(days))
    ground = draw(st.sampled_from([None, "FOIA s.31"]))
    to_anything: list[tuple[Callable[..., Log], tuple[Any, ...]]] = [
        (move_topic, (draw(st.none() | later_days), "Moving")),
        (mark_topic_done, (None, "1.1")),
        (drop_topic, ("Not wanted",)),
        (reopen_topic, ("Wanted after all",)),
        (correct_topic, (draw(topic_rights), "Wrongly typed")),
        (_of_topic(days_put_right), (days_right, "Late")),
        (_of_topic(exempted), (ground,)),
        (_named, (Corrections(topic=draw(topic_names)), "Answered by it")),
    ]
    change, given_too = draw(st.sampled_from(to_anything))

    def happen(log: Log, provenance: Provenance) -> Log:
        if not log.programme:
            return log
        after: Log = change(log, number % len(log.programme), provenance, *given_too)
        return after

    return happen


def _of_topic(change: Callable[..., Topic]) -> Callable[..., Log]:
    """A change to one entry, as one to the log that has that topic."""

    def happen(log: Log, index: int, provenance: Provenance, *given_too: Any) -> Log:
        return replaced(log, index, change(log.programme[index], provenance, *given_too))

    return happen


def _named(log: Log, index: int, provenance: Provenance, *given_too: Any) -> Log:
    return correct(log, index, provenance, *given_too) if index < len(log.actions) else log


changes = st.lists(
    st.tuples(
        raisings() | events() | events() | moves() | plannings() | happenings(),
        days,
    ),
    min_size=1,
    max_size=14,
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
    known = [event for entry in every_entry(before) for event in entry.history]
    new = [event for entry in every_entry(after) for event in entry.history if event not in known]
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
