"""What a merge promises, each as a check of one merged log against what was brought together.

They are written from the promise and not from how the merge is made: a merge that loses
something fails one of them, as `test_promises.py` shows of some that do.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from pcc_actions.core.checks.all_checks import findings
from pcc_actions.core.dates.schedule import Schedule
from pcc_actions.core.entries import AnyEntry, EntryKind, entries_of, every_entry, fields_of
from pcc_actions.core.entry_keys import entry_key, keys_of
from pcc_actions.core.history.effective import place_of
from pcc_actions.core.history.exemption import exemption_mark
from pcc_actions.core.history.movement import histories, moved_actions, movement
from pcc_actions.core.history.replay import disagreements, impossible, replayed
from pcc_actions.core.history.snapshot import published, snapshots, withheld
from pcc_actions.core.log_id import first_named
from pcc_actions.core.model import Action, Change, Event, Log, Meeting, Topic, Value
from pcc_actions.core.programme.snapshot import topic_snapshots
from pcc_actions.core.references.lookup import boards_of, full_reference, places_of, references_of
from pcc_actions.core.references.parse import reference_key
from pcc_actions.core.topic_names import name_key

LAST: Final = date(2023, 7, 31)  # when all that was recorded on any copy has happened
MERGE: Final = "merge"  # the recorder of what the merge itself enters
REDACTED: Final = "[redacted]"

# What of an entry is told by the same events, and so stands or changes together.
TOGETHER: Final[tuple[frozenset[str], ...]] = (
    frozenset({"status", "closed", "completed_on"}),
    frozenset({"due", "due_words"}),
    frozenset({"reference", "board", "raised"}),
    frozenset({"text"}),
    frozenset({"owners"}),
    frozenset({"theme"}),
    frozenset({"topic"}),
)
TOGETHER_OF_TOPIC: Final[tuple[frozenset[str], ...]] = (
    frozenset({"status", "closed", "due", "due_words", "every", "last"}),
    frozenset({"topic"}),
    frozenset({"text"}),
    frozenset({"owners"}),
    frozenset({"theme"}),
)
_OF_STATUS: Final = {"completed", "discharged", "withdrawn", "reopened", "done", "dropped"}


def exactly(log: Log) -> tuple[Log, tuple[str, ...], tuple[str, ...]]:
    """A log with the order of its boards and people too, in which two can differ besides."""
    return log, tuple(log.boards), tuple(log.people)


# What was recorded.


def nothing_is_missing(merged: Log, side: Log, gone: Iterable[Meeting] = ()) -> None:
    """Every event of every entry of a side is there, in its order, and of every meeting."""
    for kind in EntryKind:
        counterparts(merged, side, kind)
    for meeting in side.meetings:
        if meeting not in [*gone]:
            assert_meeting_is_there(merged, meeting)


def counterparts(merged: Log, side: Log, kind: EntryKind) -> list[tuple[AnyEntry, AnyEntry]]:
    """Each entry of a side with the one of the merged log that has all of its history."""
    left, found = [*entries_of(merged, kind)], []
    for entry in entries_of(side, kind):
        there = next((each for each in left if is_same(each, entry)), None)
        assert there is not None, f"{keys_of(entry)} is missing: {entry}"
        left.remove(there)
        found.append((there, entry))
    return found


def is_same(there: AnyEntry, entry: AnyEntry) -> bool:
    """Whether an entry holds the history of another, of the same first name and raising."""
    names = fields_of(entry).names
    return all(
        says(_first(name, there), _first(name, entry)) for name in names
    ) and places_in(there.history, entry.history) is not None  # fmt: skip


def _first(name: str, entry: AnyEntry) -> str:
    return first_named(name, getattr(entry, name), entry.history)


def places_in(whole: Sequence[Event], part: Sequence[Event]) -> list[int] | None:
    """The places in a history of the events of another, in their order; None where one is not."""
    places, place = [], 0
    for event in part:
        if event.by == MERGE:
            continue  # a merge of three may make it anew
        while place < len(whole) and not tells(whole[place], event):
            place += 1
        if place == len(whole):
            return None
        places.append(place)
        place += 1
    return places


def tells(there: Event, event: Event) -> bool:
    """Whether an event is another as it was recorded, less what was redacted since."""
    same = (there.kind, there.on, there.at, there.basis) == (
        event.kind, event.on, event.at, event.basis,
    )  # fmt: skip
    if not same or (there.of is None) != (event.of is None):
        return False
    if there.of and event.of and (there.of.kind, there.of.at) != (event.of.kind, event.of.at):
        return False
    texts = ("by", "note", "reported_by", "minute")
    return (
        all(says(getattr(there, name), getattr(event, name)) for name in texts)
        and _each_says(there.values, event.values, says)
        and _each_says(there.changes, event.changes, _change_says)
    )


def _each_says(there: Mapping[str, Any], here: Mapping[str, Any], same: Any) -> bool:
    return there.keys() == here.keys() and all(same(there[name], here[name]) for name in here)


def _change_says(there: Change, here: Change) -> bool:
    return says(there.before, here.before) and says(there.after, here.after)


def says(there: Value | None, value: Value | None) -> bool:
    """Whether a value is another, or that with words taken out."""
    if isinstance(there, tuple) and isinstance(value, tuple):
        return len(there) == len(value) and all(map(says, there, value))
    if isinstance(there, str) and isinstance(value, str):
        words = map(re.escape, there.split(REDACTED))
        return re.fullmatch(".*".join(words), value, re.DOTALL) is not None
    return there == value


def corrections_mean_what_they_meant(merged: Log, side: Log) -> None:
    """A correction of an earlier event is of that same event still."""
    for kind in EntryKind:
        for there, entry in counterparts(merged, side, kind):
            own = [event for event in entry.history if event.by != MERGE]
            places = places_in(there.history, own) or []
            for event, place in zip(own, places, strict=True):
                if event.of is None:
                    continue
                at = own.index(event)
                meant = place_of(own[:at], event.of)
                now = there.history[place].of
                assert meant is not None
                assert now is not None
                found = place_of(there.history[:place], now)
                assert found is not None, (event, there)
                assert tells(there.history[found], own[meant]), (event, there)


def first_day(meeting: Meeting) -> date:
    return meeting.moved[0].before if meeting.moved else meeting.date


def assert_meeting_is_there(merged: Log, meeting: Meeting) -> None:
    """A meeting is there by its board and first day, with all that was recorded of it."""
    of_it = (meeting.board, first_day(meeting))
    there = [each for each in merged.meetings if (each.board, first_day(each)) == of_it]
    assert there, f"missing: {meeting}"
    assert any(_holds_all(each, meeting) for each in there), f"{meeting} is in none of {there}"


def _holds_all(there: Meeting, meeting: Meeting) -> bool:
    moved = iter(there.moved)
    return (
        all(move in moved for move in meeting.moved)
        and _is_among(meeting.cancelled, meeting.cancelled_apart, there.cancelled,
                      there.cancelled_apart)
        and _is_among(meeting.reinstated, meeting.reinstated_apart, there.reinstated,
                      there.reinstated_apart)
    )  # fmt: skip


def _is_among(holds: Any, apart: Iterable[Any], now: Any, now_apart: Sequence[Any]) -> bool:
    """Whether each record of a meeting's end is there once, and the last of all holds."""
    every = [each for each in (*now_apart, now) if each is not None]
    return (
        {holds, *apart} - {None} <= {*every}
        and len(every) == len({*every})
        and all((each.on, each.at) <= (now.on, now.at) for each in now_apart)
    )


def no_meeting_in_use_is_gone(merged: Log, *sides: Log) -> None:
    """Where an action was raised at a meeting of the log, that is among its meetings still."""
    known = {(each.board, each.date) for side in sides for each in side.meetings}
    there = Schedule(merged.meetings)
    for action in merged.actions:
        if (action.board, action.raised) in known:
            assert there.ever_on(action.board, action.raised), action


# What then holds.


def states_follow_from_the_history(merged: Log) -> None:
    for entry in every_entry(merged):
        assert disagreements(entry) == {}, entry
        assert impossible(entry) is None, entry


def no_fault_is_new(merged: Log, *sides: Log) -> None:
    known = [fault for side in sides for fault in _faults(side)]
    new = [fault for fault in _faults(merged) if fault not in known]
    assert not new or known, new


def _faults(log: Log) -> list[str]:
    return [each.sentence for each in findings(log, LAST) if each.kind == "fault"]


def movements_reconcile(merged: Log) -> None:
    """The sums are right on every day, and nothing is counted that did not move."""
    days = sorted({event.on for action in merged.actions for event in action.history})
    for board in merged.boards:
        for since, as_at in pairwise([None, *days, LAST]):
            assert as_at is not None
            made = movement(merged, board, since, as_at)
            gained = made.raised + made.reopened + made.corrected
            assert made.opening + gained - made.discharged - made.withdrawn == made.closing
            there = [one for one in snapshots(merged, as_at) if one.board == board]
            assert made.closing == sum(one.outstanding for one in there)
            if since is not None:
                _assert_only_corrections_correct(merged, board, since, as_at)


def _assert_only_corrections_correct(merged: Log, board: str, since: date, as_at: date) -> None:
    """The sum is corrected by nothing but a correction."""
    for one in moved_actions(histories(merged, as_at), board, since, as_at):
        kinds = {event.kind for event in one.action.history}
        assert one.corrected == 0 or "corrected" in kinds, one.action


def names_are_of_one_entry(merged: Log) -> None:
    """No two entries are called alike now, and no topic as another ever was."""
    for kind in EntryKind:
        now = Counter(entry_key(entry) for entry in entries_of(merged, kind))
        assert [key for key, times in now.items() if times > 1] == []


def every_reference_finds_its_action(merged: Log, side: Log) -> None:
    """What an action or a topic was called on a side, it is called still, or was formerly."""
    for there, entry in counterparts(merged, side, EntryKind.TOPIC):
        assert isinstance(there, Topic)
        assert isinstance(entry, Topic)
        names = {there.topic, *there.formerly}
        for name in (entry.topic, *entry.formerly):
            known = name_key(name) in map(name_key, names)
            assert known or any(says(each, name) for each in names), (name, there)
    for there, entry in counterparts(merged, side, EntryKind.ACTION):
        assert isinstance(there, Action)
        assert isinstance(entry, Action)
        for reference in references_of(entry):
            assert reference_key(reference) in map(reference_key, references_of(there)), there
            found = [merged.actions[at] for at in _places(merged, there, reference)]
            now_of_another = [each for each in found if _is_now(each, reference)]
            assert there in found or now_of_another, (reference, there)


def _places(log: Log, action: Action, reference: str) -> Iterator[int]:
    """Where a reference is found, with any board that the action was of or without one."""
    for board in boards_of(action):
        yield from places_of(log, full_reference(board, reference))


def _is_now(action: Action, reference: str) -> bool:
    return reference_key(action.reference) == reference_key(reference)


def what_one_side_changed_is_as_it_has_it(base: Log, ours: Log, theirs: Log, merged: Log) -> None:
    """A field that only one side spoke of since they parted has the value it gave."""
    for kind in EntryKind:
        groups = TOGETHER if kind is EntryKind.ACTION else TOGETHER_OF_TOPIC
        of_base = [*entries_of(base, kind)]
        of_theirs = [*entries_of(theirs, kind)]
        for there, entry in counterparts(merged, ours, kind):
            before = next((each for each in of_base if is_same(entry, each)), None)
            other = next((each for each in of_theirs if is_same(there, each)), None)
            if before is None and other is not None:
                continue  # both put a topic of one name on the programme: nobody said more
            spoken = set() if other is None or before is None else spoken_of(before, other)
            for group in groups:
                if not (spoken & group) and "*" not in spoken:
                    _assert_has_all(there, entry, group)


def _assert_has_all(there: AnyEntry, entry: AnyEntry, group: frozenset[str]) -> None:
    now, then = replayed(there), replayed(entry)
    renumbered = {name for event in there.history if event.by == MERGE for name in event.changes}
    for name in group - renumbered:
        value, meant = getattr(now, name), getattr(then, name)
        assert value == meant or says(value, meant), (name, value, meant, there)


def spoken_of(before: AnyEntry, after: AnyEntry) -> set[str]:
    """The fields of which a side's new events of an entry speak, `*` for all of them."""
    old = places_in(after.history, before.history) or []
    new = [event for place, event in enumerate(after.history) if place not in old]
    return {name for event in new for name in _fields_of_event(event)}


def _fields_of_event(event: Event) -> Iterator[str]:
    if event.of is not None:
        yield "*"  # the day of another event, and with it whatever that one says
    if event.kind in _OF_STATUS:
        yield from ("status", "closed", "completed_on", "last", "due")
    if event.kind in ("deferred", "moved"):
        yield from ("due", "due_words")
    yield from event.changes
    yield from event.values


def exempt_on_either_side_is_exempt(base: Log, side: Log, other: Log, merged: Log) -> None:
    """What a side has as exempt is withheld, but where one is the log that they came from."""
    if base in (side, other):
        return
    for kind in EntryKind:
        for there, entry in counterparts(merged, side, kind):
            if exemption_mark(entry) or entry.exempt:
                assert exemption_mark(there), there
    _assert_exempt_are_withheld(merged)


def _assert_exempt_are_withheld(merged: Log) -> None:
    for one in snapshots(merged, LAST):
        if one.ground is not None:
            assert withheld(one).withheld
            public = repr(published(one))
            told = {other.text for other in snapshots(merged, LAST) if other.ground is None}
            assert one.text in told or len(one.text) < 8 or one.text not in public


def earlier_days_are_answered_as_before(base: Log, merged: Log, *sides: Log) -> None:
    """Before the first day of which a side said anything new, all stood as it did."""
    since = min(_new_days(base, side) for side in sides)
    for back in (1, 2, 9, 30):
        day = since - timedelta(days=back)
        assert snapshots(merged, day) == snapshots(base, day)
        assert topic_snapshots(merged, day) == topic_snapshots(base, day)


def _new_days(base: Log, side: Log) -> date:
    known = Counter(_days_said(base))
    new = [day for (day, _), times in (Counter(_days_said(side)) - known).items() if times]
    return min(new, default=LAST)


def _days_said(log: Log) -> Iterator[tuple[date, object]]:
    for entry in every_entry(log):
        for event in entry.history:
            told = str(event)
            yield event.on, told
            for change in event.changes.values() if event.of else ():
                for end in (change.before, change.after):
                    if isinstance(end, date):
                        yield end, told
    for _, shifts in Schedule(log.meetings).shifts:
        for shift in shifts:
            yield shift.event.on, str(shift)
