"""What must hold of copies brought together, whatever was recorded on each of them."""

from dataclasses import replace
from itertools import permutations
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from pcc_actions.core.merging.meetings import by_first_date
from pcc_actions.core.merging.merge import merged
from pcc_actions.core.model import Log, Meeting, Moved
from pcc_actions.store.document import new_document
from pcc_actions.store.parsing import kept_log
from tests.core.merging import promises
from tests.core.merging.copies import (
    Copies,
    changed_apart,
    copies_of_one,
    daily,
    logs_after,
)
from tests.core.merging.promises import exactly


@st.composite
def parted_again(draw: st.DrawFn) -> Copies:
    """Two copies of a log that was itself brought together from two."""
    first = draw(copies_of_one())
    return changed_apart(draw, merged(first.base, *first.copies).log, 2)


def gone(base: Log, other: Log) -> list[Meeting]:
    """The meetings that another copy has no more, where this one left them alone."""
    return [each for each in base.meetings if each not in other.meetings]


def put_right(base: Log, other: Log) -> set[Moved]:
    """The moves of meetings that another copy has no more as this one has them."""
    before, after = (
        {move for each in log.meetings for move in each.moved} for log in (base, other)
    )
    return before - after


def heads(log: Log) -> set[object]:
    """What the boards, people and meetings of a log are known by."""
    return {*log.boards, *log.people, *by_first_date(log.meetings)}


def keeps_what_it_promises(copies: Copies) -> None:
    base, (ours, theirs) = copies.base, copies.copies
    log = merged(base, ours, theirs).log
    for side, other in ((ours, theirs), (theirs, ours)):
        promises.nothing_is_missing(log, side, gone(base, other), put_right(base, other))
        promises.corrections_mean_what_they_meant(log, side)
        promises.every_reference_finds_its_action(log, side)
        promises.exempt_on_either_side_is_exempt(base, side, other, log)
        promises.what_one_side_changed_is_as_it_has_it(base, side, other, log)
    promises.states_follow_from_the_history(log)
    promises.names_are_of_one_entry(log)
    promises.no_fault_is_new(log, ours, theirs)
    promises.movements_reconcile(log)
    promises.no_meeting_in_use_is_gone(log, ours, theirs)


@given(copies_of_one())
def test_a_merge_keeps_what_it_promises(copies: Copies) -> None:
    keeps_what_it_promises(copies)


@given(parted_again())
def test_so_does_a_merge_of_copies_of_what_was_merged_before(copies: Copies) -> None:
    keeps_what_it_promises(copies)


@given(copies_of_one())
def test_copies_of_which_nothing_is_known_are_brought_together_too(copies: Copies) -> None:
    keeps_what_it_promises(Copies(Log(), copies.copies))


@given(copies_of_one(1))
def test_a_log_merged_with_itself_or_with_its_base_is_as_it_was(copies: Copies) -> None:
    base, (changed,) = copies.base, copies.copies
    for each in ((changed, changed), (base, changed), (changed, base)):
        made = merged(base, *each)
        assert exactly(made.log) == exactly(changed)
        assert not made.clashes


@given(copies_of_one())
def test_which_copy_is_ours_does_not_matter(copies: Copies) -> None:
    base, (ours, theirs) = copies.base, copies.copies
    one, other = merged(base, ours, theirs), merged(base, theirs, ours)
    assert exactly(one.log) == exactly(other.log)
    assert set(map(str, one.clashes)) == set(map(str, other.clashes))


@given(copies_of_one(3))
def test_three_copies_in_any_order_give_one_log(copies: Copies) -> None:
    base = copies.base
    made = [
        exactly(merged(base, merged(base, one, two).log, three).log)
        for one, two, three in permutations(copies.copies)
    ]
    assert all(each == made[0] for each in made)
    for copy in copies.copies:
        promises.nothing_is_missing(made[0][0], copy, *_gone_from_any(copies))


def _gone_from_any(copies: Copies) -> tuple[list[Meeting], set[Moved]]:
    base, every = copies.base, copies.copies
    return (
        [each for copy in every for each in gone(base, copy)],
        {move for copy in every for move in put_right(base, copy)},
    )


@given(copies_of_one())
def test_to_merge_again_changes_nothing(copies: Copies) -> None:
    base, (ours, theirs) = copies.base, copies.copies
    once = merged(base, ours, theirs).log
    for side in (ours, theirs):
        assert exactly(merged(base, once, side).log) == exactly(once)
        assert exactly(merged(side, once, side).log) == exactly(once)


@given(copies_of_one(), st.data())
def test_a_rebase_gives_the_same_log_as_a_merge(copies: Copies, data: st.DataObject) -> None:
    """Each change of ours is put on top of theirs by itself, as git does.

    What was put in and taken out again says nothing in a merge, and two things here. So may a
    topic that was called for a while as another one of theirs is: topics are looked at elsewhere.
    """
    base, theirs = copies.base, copies.copies[0]
    ours = data.draw(logs_after(base))
    log, before = theirs, base
    for after in ours:
        assume(heads(before) <= heads(after))
        log, before = merged(before, log, after).log, after
    once = merged(base, theirs, before).log
    assert exactly(replace(log, programme=())) == exactly(replace(once, programme=()))


@given(copies_of_one(kinds=daily))
def test_an_earlier_day_is_answered_as_before(copies: Copies) -> None:
    log = merged(copies.base, *copies.copies).log
    promises.earlier_days_are_answered_as_before(copies.base, log, *copies.copies)


@given(copies_of_one())
def test_what_was_merged_can_be_stored_and_read(copies: Copies) -> None:
    log = merged(copies.base, *copies.copies).log
    read = kept_log(Path("actions.toml"), new_document(log).text)
    assert read is not None
    assert exactly(read) == exactly(log)
