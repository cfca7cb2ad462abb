"""Which actions name which topic, as at a day."""

from dataclasses import replace

from pcc_actions.core.changes.actions import exempt
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
)
from pcc_actions.core.history.snapshot import published
from pcc_actions.core.model import Log
from pcc_actions.core.programme.actions_of import named_topics
from pcc_actions.core.programme.snapshot import topic_snapshots, withheld_topic
from tests.builders import all_stood, day, did, empty_log, provenance, raised


def _planned(log: Log, topic: str, board: str = "GPB", on: str = "15/02/2023") -> Log:
    return add_topic(log, NewTopic(topic, board), provenance(on))


def _with_budget() -> Log:
    log = _planned(empty_log(), "Budget")
    return raised(log, "3.14/02/2023", "Bring the budget.", "EI", topic="budget")


def _renamed(log: Log, to: str, on: str) -> Log:
    corrections = TopicCorrections(topic=to)
    return correct_topic(log, 0, provenance(on), corrections, "It has another name")


def _names(log: Log, as_at: str) -> dict[str, str | None]:
    named = named_topics(log, day(as_at))
    found = {each.reference: named.topic_of(each) for each in all_stood(log, as_at)}
    return {reference: topic.topic if topic else None for reference, topic in found.items()}


def test_an_action_names_a_topic_of_its_board_whatever_its_capitals() -> None:
    log = _planned(_with_budget(), "Estate", board="PAM")
    log = raised(log, "4.14/02/2023", "Nothing to do with it.")
    log = raised(log, "5.14/02/2023", "Of another board's topic.", topic="Estate")
    assert _names(log, "01/06/2023") == {
        "3.14/02/2023": "Budget",
        "4.14/02/2023": None,
        "5.14/02/2023": None,
    }


def test_a_topic_that_was_renamed_keeps_its_actions_on_every_day() -> None:
    log = _renamed(_with_budget(), "Budget and precept", "01/03/2023")
    log = raised(log, "4.07/03/2023", "Bring the precept.", topic="Budget and precept")
    assert _names(log, "20/02/2023") == {"3.14/02/2023": "Budget"}
    assert _names(log, "08/03/2023") == {
        "3.14/02/2023": "Budget and precept",
        "4.07/03/2023": "Budget and precept",
    }


def test_an_action_is_found_by_a_name_its_topic_was_given_later() -> None:
    log = _renamed(_planned(empty_log(), "Budget"), "Precept", "01/03/2023")
    log = raised(log, "3.14/02/2023", "Bring it.", topic="Precept")
    assert _names(log, "20/02/2023") == {"3.14/02/2023": "Budget"}


def test_the_name_that_a_topic_has_goes_before_one_that_another_had() -> None:
    log = _planned(_planned(empty_log(), "Budget"), "Estate")
    was, other = log.programme
    renamed = replace(was, formerly=("Estate",))
    for programme in ((renamed, other), (other, renamed)):
        log = raised(
            replace(log, programme=programme, actions=()), "3.14/02/2023", "Bring it.",
            topic="Estate",
        )  # fmt: skip
        assert _names(log, "20/02/2023") == {"3.14/02/2023": "Estate"}


def test_a_topic_that_was_not_there_yet_is_not_told() -> None:
    log = _planned(empty_log(), "Budget", on="01/03/2023")
    log = raised(log, "3.14/02/2023", "Bring it.", topic="Budget")
    assert _names(log, "20/02/2023") == {"3.14/02/2023": None}


def test_a_topic_has_its_actions_in_their_order() -> None:
    log = raised(_with_budget(), "4.14/02/2023", "And the precept.", topic="Budget")
    log = raised(log, "5.14/02/2023", "Nothing to do with it.")
    actions = named_topics(log, day("01/06/2023")).actions_of(all_stood(log, "01/06/2023"))
    assert {name: [each.reference for each in ones] for name, ones in actions.items()} == {
        ("GPB", "Budget"): ["3.14/02/2023", "4.14/02/2023"]
    }


def test_nothing_withheld_is_told_by_the_other_side() -> None:
    log = raised(_with_budget(), "4.14/02/2023", "Of a person.", topic="Budget")
    log = did(log, exempt, "4.14/02/2023", "15/02/2023", "FOIA s.40")
    told = [published(each) for each in all_stood(log, "01/06/2023")]
    actions = named_topics(log, day("01/06/2023")).actions_of(told)
    assert [each.reference for each in actions["GPB", "Budget"]] == ["3.14/02/2023"]
    hidden = [
        withheld_topic(replace(each, exempt="FOIA s.31"))
        for each in topic_snapshots(log, day("01/06/2023"))
    ]
    assert not any((each.board, each.topic) in actions for each in hidden)
