"""What a document says of topics, taken into the log."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from pcc_actions.core.changes.imported import ImportedDocument, import_document
from pcc_actions.core.changes.imported_topics import (
    BY_IMPORT,
    GrowingProgramme,
    ImportedTopic,
    take_topic,
)
from pcc_actions.core.changes.programme import (
    NewTopic,
    TopicCorrections,
    add_topic,
    correct_topic,
    drop_topic,
)
from pcc_actions.core.model import Log, Topic
from pcc_actions.errors import Refused
from tests.builders import day, empty_log, provenance

FEBRUARY, MARCH, APRIL = day("14/02/2023"), day("07/03/2023"), day("04/04/2023")
NOW = provenance("01/06/2023")


def with_topic(log: Log | None = None, board: str = "GPB", **more: Any) -> Log:
    new = NewTopic("Budget", board, **more)
    return add_topic(log or empty_log(), new, provenance("14/02/2023"))


def became(log: Log, on: date = MARCH, **more: Any) -> Topic:
    taken = ImportedTopic(on, known=("GPB", "budget"), **more)
    return take_topic(log, taken, NOW).programme[0]


def kinds(topic: Topic) -> list[tuple[str, date, str | None]]:
    return [(event.kind, event.on, event.note) for event in topic.history]


def test_a_new_topic_is_on_the_programme_from_the_day_of_the_document() -> None:
    document = ImportedDocument(topics=(ImportedTopic(MARCH, NewTopic("Budget", "GPB", APRIL)),))
    [topic] = import_document(empty_log(), document, NOW).programme
    assert (topic.topic, topic.due, topic.status) == ("Budget", APRIL, "planned")
    assert kinds(topic) == [("raised", MARCH, None)]


def test_one_that_came_is_done_on_its_day_and_there_from_then() -> None:
    new = ImportedTopic(MARCH, NewTopic("Budget", "GPB", FEBRUARY), came=FEBRUARY)
    [topic] = take_topic(empty_log(), new, NOW).programme
    assert (topic.status, topic.closed) == ("done", FEBRUARY)
    assert kinds(topic) == [("raised", FEBRUARY, None), ("done", FEBRUARY, None)]


def test_one_of_the_log_is_moved_with_a_reason() -> None:
    topic = became(with_topic(due=MARCH), moved=True, to=APRIL)
    assert topic.due == APRIL
    assert kinds(topic)[1:] == [("moved", MARCH, BY_IMPORT)]


def test_one_of_the_log_is_back_to_be_timetabled() -> None:
    assert became(with_topic(due=APRIL), moved=True).due is None


def test_one_of_the_log_came() -> None:
    topic = became(with_topic(due=MARCH), came=MARCH)
    assert (topic.status, topic.closed) == ("done", MARCH)


def test_one_that_recurs_came_and_comes_again() -> None:
    topic = became(with_topic(every=1), came=MARCH)
    assert (topic.status, topic.last) == ("planned", MARCH)


def test_one_that_was_dropped_is_planned_again() -> None:
    dropped = drop_topic(with_topic(due=MARCH), 0, provenance("01/03/2023"), "No more")
    topic = became(dropped, reopened=True, moved=True, to=APRIL)
    assert (topic.status, topic.due) == ("planned", APRIL)
    assert [kind for kind, _, _ in kinds(topic)] == ["raised", "dropped", "reopened", "moved"]


def test_what_the_log_lacks_is_put_right_and_what_is_exempt_is_kept_back() -> None:
    corrected = TopicCorrections(text="To set it")
    topic = became(with_topic(due=MARCH), corrected=corrected, exempt="FOIA s.31")
    assert (topic.text, topic.exempt) == ("To set it", "FOIA s.31")


def test_what_cannot_be_is_refused_and_nothing_recorded() -> None:
    log = with_topic(due=MARCH)
    again = ImportedTopic(MARCH, NewTopic("budget", "GPB"))
    with pytest.raises(Refused, match="has a topic “Budget” already"):
        take_topic(log, again, NOW)
    with pytest.raises(Refused, match="comes on 07/03/2023 already"):
        became(log, moved=True, to=MARCH)
    with pytest.raises(Refused):
        import_document(log, replace(ImportedDocument(), topics=(again,)), NOW)


def renamed() -> Log:
    """A log whose topic “Money” was called “Budget”, and is of another board too."""
    right = TopicCorrections(topic="Money")
    log = correct_topic(with_topic(due=MARCH), 0, provenance("14/02/2023"), right, "Misread")
    return with_topic(add_topic(log, NewTopic("Fleet", "GPB"), NOW), board="EPB")


@pytest.mark.parametrize("name", ["MONEY", " money ", "Mon\u200bey", "budget"])
def test_a_name_that_the_board_has_or_had_is_not_taken_again(name: str) -> None:
    growing = GrowingProgramme(renamed())
    with pytest.raises(Refused, match="GPB has a topic “Money” already"):
        growing.take(ImportedTopic(MARCH, NewTopic(name, "GPB")), NOW)
    assert growing.log == renamed()


def test_each_topic_is_taken_beside_those_before_it() -> None:
    growing = GrowingProgramme(renamed())
    taken = [
        ImportedTopic(MARCH, NewTopic("Custody", "GPB")),
        ImportedTopic(MARCH, known=("GPB", "Budget"), moved=True, to=APRIL),
        ImportedTopic(MARCH, known=("GPB", "Custody"), moved=True, to=APRIL),
    ]
    one_by_one = renamed()
    for each in taken:
        growing.take(each, NOW)
        one_by_one = take_topic(one_by_one, each, NOW)
    assert growing.log == one_by_one
    assert [topic.topic for topic in growing.log.programme] == [
        "Money", "Fleet", "Budget", "Custody",
    ]  # fmt: skip
    assert growing.topic("GPB", "budget") == growing.log.programme[0]
    assert growing.topic("GPB", "Estates") is None
