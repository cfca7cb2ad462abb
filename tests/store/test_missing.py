"""What a log has lost, told from the version kept of it and its closing line."""

from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.programme import drop_topic
from pcc_actions.errors import BadFile
from pcc_actions.store.read_log import read_open_actions
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.builders import day, empty_log
from tests.store.logs import (
    BARE,
    LAST_ACTION,
    ROOM,
    add_one,
    cut_before,
    kept,
    now,
    reading,
    record,
    text,
    three_actions,
    type_over,
    write,
)
from tests.topics import befell, planned


def test_a_log_cut_off_between_two_actions(three: Path) -> None:
    cut_before(three, LAST_ACTION)
    found = reading(three)
    assert found.missing == "1 action gone: 5.14/02/2023"
    assert len(found.log.actions) == 2
    assert len(read_open_actions(three, now(), day("20/03/2023")).log.actions) == 2


def test_a_log_cut_off_with_its_versions_gone(three: Path) -> None:
    closing = text(three)[text(three).index("# revision") :]
    cut_before(three, LAST_ACTION)
    for version in sidecar(three).glob("*.toml"):
        version.unlink()
    assert reading(three).missing == ""  # nothing is left that could tell
    three.write_text(text(three) + closing)
    assert reading(three).missing == "2 actions where there were 3"


def test_an_action_taken_out_above_the_closing_line(three: Path) -> None:
    whole = text(three)
    start = whole.index(LAST_ACTION)
    three.write_text(whole[:start] + whole[whole.index("\n# revision") :])
    assert reading(three).missing == "1 action gone: 5.14/02/2023"


def test_an_action_taken_out_and_another_put_in(three: Path) -> None:
    whole = text(three)
    three.write_text(
        whole[: whole.index(LAST_ACTION)] + BARE + whole[whole.index("\n# revision") :]
    )
    assert reading(three).missing == "1 action gone: 5.14/02/2023"


def test_an_action_put_in_without_a_closing_line_is_nothing_gone(three: Path) -> None:
    whole = text(three)
    three.write_text(whole[: whole.index("\n# revision")] + BARE)
    assert reading(three).missing == ""


def test_a_log_cut_off_within_the_history_of_its_last_action(three: Path) -> None:
    record(three, actions.note, ROOM, "15/03/2023", "Two rooms seen")
    whole = text(three)
    at = whole.rindex("\n[[actions.history]]")
    three.write_text(whole[:at])
    assert reading(three).missing == "the end of 5.14/02/2023 is gone"
    three.write_text(whole[:at] + whole[whole.index("\n# revision") :])
    assert reading(three).missing == ""  # with a closing line somebody took it out
    three.write_text(whole[: whole.index("\n# revision")])
    assert reading(three).missing == ""


def test_a_kept_version_that_cannot_be_read_tells_nothing(three: Path) -> None:
    (sidecar(three) / kept(three)[0]).write_text('schema_version = 1\nactions = [{ at = "x" }]\n')
    cut_before(three, LAST_ACTION)
    assert reading(three).kept is None
    assert reading(three).missing == ""


TOPIC = '\n[[programme]]\ntopic = "Budget"'


@pytest.fixture
def with_topics(tmp_path: Path) -> Path:
    log = planned(three_actions(), "Custody", board="GPB", on="10/02/2023")
    return write(tmp_path / "actions.toml", planned(log, "Budget", board="GPB", on="10/02/2023"))


def without(path: Path, words: str, until: str) -> None:
    """Take out of a log what stands from some words on, up to others after them."""
    whole = text(path)
    start = whole.index(words)
    path.write_text(whole[:start] + whole[whole.index(until, start + 1) :])


def test_topics_taken_out_are_told_by_name_and_nothing_is_written(with_topics: Path) -> None:
    without(with_topics, '\n[[programme]]\ntopic = "Custody"', "\n[[actions]]")
    said = "2 topics gone: “Custody”, “Budget”"
    assert reading(with_topics).missing == said
    assert len(reading(with_topics).log.actions) == 3
    with pytest.raises(BadFile, match=f"is not whole: {said}"):
        add_one(with_topics)
    update(with_topics, now(), lambda log: log, accept=True)
    assert (reading(with_topics).missing, reading(with_topics).log.programme) == ("", ())


def test_topics_of_one_name_that_are_gone_are_told_with_their_boards(tmp_path: Path) -> None:
    log = planned(planned(empty_log(), "Budget", board="GPB"), "Budget", board="PAM")
    path = write(tmp_path / "actions.toml", log)
    without(path, '\n[[programme]]\ntopic = "Budget"', '\n[[programme]]\ntopic = "Budget"')
    assert reading(path).missing == "1 topic gone: “Budget” of GPB"


def test_actions_and_topics_that_are_gone_are_told_together(with_topics: Path) -> None:
    without(with_topics, TOPIC, "\n[[actions]]")
    cut_before(with_topics, LAST_ACTION)
    assert reading(with_topics).missing == "1 action gone: 5.14/02/2023; 1 topic gone: “Budget”"


def test_a_topic_typed_under_another_name_is_not_gone(with_topics: Path) -> None:
    type_over(with_topics, ('topic = "Budget"', 'topic = "Precept"'))
    assert reading(with_topics).missing == ""
    assert [each.topic for each in reading(with_topics).log.programme] == ["Custody", "Precept"]


def test_a_log_of_topics_alone_cut_off_within_the_history_of_the_last(tmp_path: Path) -> None:
    path = write(tmp_path / "actions.toml", planned(empty_log(), "Budget", board="GPB"))
    update(path, now(), lambda log: befell(log, drop_topic, "Budget", "02/06/2023", "Not wanted"))
    cut_before(path, '\n[[programme.history]]\nevent = "dropped"')
    assert reading(path).missing == "the end of “Budget” is gone"


def test_what_was_the_last_is_not_compared_with_what_is_another(with_topics: Path) -> None:
    whole = text(with_topics)
    with_topics.write_text(whole[: whole.index("\n# revision")] + BARE)
    assert reading(with_topics).missing == ""
