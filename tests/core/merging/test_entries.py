"""One entry of two copies made into one, where its history does not tell all."""

from dataclasses import replace

from pcc_actions.core.changes import actions
from pcc_actions.core.merging.entries import merged_entry
from pcc_actions.core.model import Action
from tests.builders import action, day, did, empty_log, raised

VISIT = "3.14/02/2023"
LOG = raised(empty_log(), VISIT, "Set up a visit", "EI")
BASE = action(LOG, VISIT)


def both_ways(base: Action, ours: Action, theirs: Action) -> Action:
    one, other = merged_entry(base, ours, theirs)[0], merged_entry(base, theirs, ours)[0]
    assert one == other
    assert isinstance(one, Action)
    return one


def test_of_two_entries_without_a_history_one_stays_whichever_copy_is_ours() -> None:
    bare = replace(BASE, history=())
    other = replace(bare, text="Book a room")
    assert both_ways(bare, bare, other) in (bare, other)


def test_the_day_of_a_report_is_a_key_of_its_own_where_somebody_typed_that() -> None:
    done = [
        action(did(LOG, actions.complete, VISIT, on, "Visited"), VISIT)
        for on in ("01/03/2023", "02/03/2023")
    ]
    assert both_ways(BASE, *done).completed_on is None
    typed = replace(done[0], completed_on=day("01/03/2023"))
    assert both_ways(BASE, typed, done[1]).completed_on == day("02/03/2023")
