"""Words of a topic are nowhere afterwards, and the actions that name it name it still."""

from pathlib import Path

import pytest

from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.programme import TopicCorrections, correct_topic, drop_topic
from pcc_actions.core.changes.redaction import redact, without_words
from pcc_actions.core.changes.topics_named import topics_named
from pcc_actions.core.entries import EntryKind
from pcc_actions.core.model import Log, Topic
from pcc_actions.core.programme.lookup import find_topic
from pcc_actions.core.text.spellings import spellings
from pcc_actions.store.redaction import FileOutcome, kept_entry, redact_files
from pcc_actions.store.remains import Spot, remains
from pcc_actions.store.saving import update
from tests.builders import day, did, empty_log, provenance, raised
from tests.store.logs import now, reading, text, took_back, type_over, write
from tests.store.test_redaction import everywhere, left, versions_with
from tests.topics import befell, planned

JO = spellings("Jo Brown")
NAME = "Jo Brown inquiry"
REF = "3.14/02/2023"


def named() -> Log:
    log = planned(empty_log(), NAME, board="GPB", on="01/02/2023", text="What Jo Brown said")
    log = planned(log, "Budget", board="GPB", on="01/02/2023", every="June")
    log = raised(log, REF, "Set up a visit", topic=NAME)
    return raised(log, "4.14/02/2023", "Book a room", topic="Budget")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml", named())


def redacted(path: Path, name: str = NAME) -> list[FileOutcome]:
    """Redact as the command does; give the outcomes for the files."""

    def clean(log: Log) -> Log:
        return redact(log, find_topic(log, name), provenance("20/03/2023"), JO, EntryKind.TOPIC)

    log = reading(path).log
    topic = log.programme[find_topic(log, name)]
    if without_words(topic, JO) != topic:
        update(path, now(), clean)
    return redact_files(path, topic, JO)


def test_the_words_are_nowhere(path: Path) -> None:
    renamed = TopicCorrections(topic="The Jo Brown case")
    update(path, now(), lambda log: befell(log, correct_topic, NAME, "20/02/2023", renamed, "So"))
    update(
        path,
        now(),
        lambda log: did(log, correct, REF, "21/02/2023", Corrections(topic="Budget"), "No"),
    )
    type_over(
        path,
        ('[[programme]]\ntopic = "The', '# Jo Brown\n[[programme]]\ntopic = "The'),
        (
            'text = "What Jo Brown said"\nformerly',
            'x = ["Jo Brown"]\ntext = "What Jo Brown said"\nformerly',
        ),
    )
    assert everywhere(path).count("Jo Brown") > 15
    outcomes = redacted(path, "The Jo Brown case")
    assert "Jo Brown" not in everywhere(path)
    assert not remains(everywhere(path).encode(), JO)
    assert not any(each.left or each.failure for each in outcomes)
    assert versions_with(outcomes) == 5  # the hand edit and the redaction's own too
    assert reading(path).sealed


def test_the_actions_name_it_still_in_every_version(path: Path) -> None:
    redacted(path)
    for events in (2, 1):
        log = reading(path).log
        visit, room = log.actions
        assert (visit.text, len(visit.history)) == ("Set up a visit", events)
        assert [each.topic for each in topics_named(log, visit)] == ["[redacted] inquiry"]
        assert [each.topic for each in topics_named(log, room)] == ["Budget"]
        assert reading(path).sealed
        if events == 2:
            took_back(path)


def test_what_else_holds_them_stays_and_is_told_with_its_name(path: Path) -> None:
    type_over(
        path,
        ('text = "Set up a visit"\nowners', 'text = "Ask Jo Brown"\nowners'),
        (
            'every = "June"\n\n[[programme.history',
            'every = "June"\nx = "Jo Brown"\n\n[[programme.history',
        ),
    )
    update(path, now(), lambda log: log)
    outcomes = redacted(path)
    assert left(outcomes) == [(Spot.TOPIC, "Budget"), (Spot.ACTION, REF)]
    assert 'every = "June"' in text(path)


def test_the_name_of_a_key_in_a_topic_is_one(path: Path) -> None:
    found = remains(text(path).replace('every = "June"', '"Jo Brown" = 1', 1).encode(), JO)
    assert [each.spot for each in found if each.spot is Spot.KEY] == [Spot.KEY]


def test_run_again_it_goes_on_where_it_ended(path: Path) -> None:
    update(
        path,
        now(),
        lambda log: redact(log, 0, provenance("20/03/2023"), JO, EntryKind.TOPIC),
    )
    assert "Jo Brown" in everywhere(path)
    redacted(path, "[redacted] inquiry")
    assert "Jo Brown" not in everywhere(path)


def test_a_topic_that_was_undone_is_found_in_the_versions(tmp_path: Path) -> None:
    path = write(tmp_path / "actions.toml", empty_log())
    update(path, now(), lambda log: planned(log, NAME, board="GPB", on="01/02/2023"))
    update(path, now(), lambda log: befell(log, drop_topic, NAME, "01/03/2023", "Not now"))
    took_back(path)
    took_back(path)
    log = reading(path).log
    topic = kept_entry(path, log, EntryKind.TOPIC, JO, lambda log: find_topic(log, NAME))
    assert isinstance(topic, Topic)
    assert versions_with(redact_files(path, topic, JO)) == 2
    assert "Jo Brown" not in everywhere(path)


def test_what_is_needed_of_a_topic_stays_in_its_versions(path: Path) -> None:
    there = text(path)
    type_over(
        path, ('every = "June"\n\n[[programme.history]]', 'every = "May"\n\n[[programme.history]]')
    )
    update(path, now(), lambda log: log)
    log = reading(path).log
    redact_files(path, log.programme[1], spellings("June"))
    assert 'every = { from = "June", to = "May" }' in text(path)
    assert there.count("June") == 2
    assert day("01/02/2023") == log.programme[1].history[0].on
