"""Which topic of one copy is which of the other, where both call it otherwise."""

from dataclasses import replace

from pcc_actions.core.changes.programme import NewTopic, TopicCorrections, add_topic, correct_topic
from pcc_actions.core.merging.matching import Pair, entry_id, paired
from pcc_actions.core.model import Log
from tests.builders import empty_log, provenance


def planned(name: str, on: str) -> Log:
    return add_topic(empty_log(), NewTopic(name, "GPB"), provenance(on))


def renamed(log: Log, name: str) -> Log:
    stamp = provenance("10/03/2023")
    return correct_topic(log, 0, stamp, TopicCorrections(topic=name), "Misheard")


def pair(ours: Log, theirs: Log) -> Pair:
    [found] = paired(ours.programme, theirs.programme).every
    return found


def test_a_topic_that_both_renamed_is_known_by_its_first_name() -> None:
    ours = renamed(planned("Budget", "01/03/2023"), "Money")
    theirs = renamed(planned("Budget", "02/03/2023"), "Finances")
    assert pair(ours, theirs)[1:] == (*ours.programme, *theirs.programme)


def test_a_topic_that_one_renamed_to_what_the_other_calls_it_is_known_by_that() -> None:
    ours, theirs = planned("Budget", "01/03/2023"), planned("Money", "02/03/2023")
    assert len(paired(ours.programme, theirs.programme).every) == 2
    assert pair(ours, renamed(theirs, "budget"))[1] == ours.programme[0]


def test_what_both_put_on_the_programme_is_as_old_as_the_first_of_the_two() -> None:
    first, later = planned("Budget", "01/03/2023"), planned("Budget", "02/03/2023")
    for each in (pair(first, later), pair(later, first)):
        assert each.id == entry_id(first.programme[0])


def test_a_topic_that_may_be_two_redacted_ones_is_the_first_of_them() -> None:
    theirs = planned("Secret plan", "01/03/2023").programme
    ours = [replace(theirs[0], topic=name) for name in ("[redacted]", "[redacted] plan")]
    pairs = paired(ours, theirs).every
    assert [each[1:] for each in pairs] == [(ours[0], theirs[0]), (ours[1], None)]


def test_entries_without_a_history_are_known_by_their_names_alone() -> None:
    theirs = replace(planned("Budget", "01/03/2023").programme[0], history=())
    ours = replace(theirs, topic="Custody")
    assert len(paired([ours], [theirs]).every) == 2
    assert len(paired([theirs], [theirs]).every) == 1
