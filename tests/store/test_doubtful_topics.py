"""What is doubtful in a topic of the programme, as it is in an action."""

from pathlib import Path

import pytest

from pcc_actions.core.changes.programme import (
    TopicCorrections,
    correct_topic,
    mark_topic_done,
    move_topic,
)
from pcc_actions.core.model import Log
from pcc_actions.core.programme.snapshot import topic_snapshots, withheld_topic
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.builders import day, empty_log
from tests.store.logs import now, reading, text, trouble, type_over, write
from tests.store.test_doubtful import near, refused
from tests.topics import befell, planned

IN_EVENT = (
    "stands in an event, where it means nothing. If it is the topic's, move the line above the "
    "first [[programme.history]] of the topic; if not, take it out."
)
ONLY_IN_RAISED = (
    "stands in the event that raised the topic, and not among the topic's own keys. Write it "
    "there too, above the first [[programme.history]]; what is then to go, take away with a "
    "command."
)
LAST = "\n\n# revision"


def programme() -> Log:
    log = planned(
        empty_log(), "Budget", board="GPB", on="10/02/2023", due=day("07/03/2023"), every="June"
    )
    log = planned(log, "Custody", board="GPB", on="10/02/2023", text="Figures")
    return befell(log, move_topic, "Custody", "20/02/2023", day("04/04/2023"), "Not ready")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml", programme())


def open_names(path: Path) -> list[str]:
    """The names of the topics of which a paper would tell."""
    found = map(withheld_topic, topic_snapshots(reading(path).log, day("20/03/2023")))
    return [each.topic for each in found if not each.withheld]


def typed_at_the_end(path: Path, line: str) -> int:
    whole = text(path)
    end = whole.index(LAST)
    path.write_text(f"{whole[:end]}\n{line}{whole[end:]}")
    return whole.count("\n", 0, end) + 2


@pytest.mark.parametrize(
    "line",
    ['status = "dropped"', "every = 2", 'owners = ["CC"]', "closed = 2023-03-07",
     'exempt = "FOIA s.31"', "last = 2023-02-14"],
)  # fmt: skip
def test_a_key_of_the_topic_typed_at_the_end_of_its_block(path: Path, line: str) -> None:
    number = typed_at_the_end(path, line)
    assert refused(path) == f"actions.toml, line {number}: {line.split()[0]} {IN_EVENT}"
    assert open_names(path) == (["Budget"] if "exempt" in line else ["Budget", "Custody"])


NEARLY = {
    "in the topic": ('text = "Figures"\n\n', 'txet = "Figures"\n\n', "txet", "text"),
    "an exemption": ('every = "June"\n\n', 'exmept = "s.31"\n\n', "exmept", "exempt"),
    "in an event": ('note = "Not ready"', 'notte = "Not ready"', "notte", "note"),
    "in a change": ("due = { to", "due = { from_date", "from_date", "from"),
    "in the topic again": ('every = "June"\n\n[[', 'evry = "June"\n\n[[', "evry", "every"),
}


@pytest.mark.parametrize(("before", "after", "name", "meant"), NEARLY.values(), ids=NEARLY)
def test_a_key_that_is_nearly_one_of_ours(
    path: Path, before: str, after: str, name: str, meant: str
) -> None:
    edited = text(path).replace(before, after, 1)
    assert edited != text(path)
    path.write_text(edited)
    found = [each for each in reading(path).doubts if near(name, meant) in each]
    assert len(found) == 1
    if name == "exmept":
        assert "Budget" not in open_names(path)


def test_a_kind_of_event_that_is_nearly_one_of_a_topic(path: Path) -> None:
    type_over(path, ('event = "moved"', 'event = "move"'))
    assert (
        reading(path)
        .doubts[0]
        .endswith(
            "move is no kind of event, and counts as nothing; moved may be meant. Write it so, or "
            "give a kind of your own a name less like it."
        )
    )


def test_of_what_is_like_raised_it_is_meant_where_nothing_else_was(path: Path) -> None:
    type_over(path, ('event = "moved"', 'event = "rased"'))
    assert not any("raised may be meant" in each for each in reading(path).doubts)


def test_a_kind_of_an_action_is_none_of_a_topic(path: Path) -> None:
    type_over(path, ('event = "moved"', 'event = "deferred"'))
    assert reading(path).doubts == []


UNDER_RAISING = 'text = "Figures"\n\n[[programme.history]]\nevent = "moved"'


def typed_under_the_raising(path: Path, line: str) -> None:
    type_over(path, (UNDER_RAISING, UNDER_RAISING.replace("\n\n", f"\n{line}\n\n")))


def test_what_is_only_in_the_raising_counts_and_is_doubtful(path: Path) -> None:
    typed_under_the_raising(path, 'theme = "Trust"')
    typed = path.read_text()
    assert refused(path).endswith(f"theme {ONLY_IN_RAISED}")
    assert reading(path).log.programme[1].theme == "Trust"
    for version in sidecar(path).glob("*.toml*"):
        version.unlink()
    assert [each.split(": ")[1] for each in reading(path).doubts] == [f"theme {ONLY_IN_RAISED}"]
    assert path.read_text() == typed


@pytest.mark.parametrize(("line", "names"), [
    ('exempt = "s.31"', ["Budget"]), ('exempt = ""', ["Budget"]), ("x = 1", ["Budget", "Custody"]),
])  # fmt: skip
def test_an_exemption_only_in_the_raising_withholds(
    path: Path, line: str, names: list[str]
) -> None:
    typed_under_the_raising(path, line)
    assert open_names(path) == names
    if len(names) == 1:
        assert refused(path).endswith(f"exempt {ONLY_IN_RAISED}")


def test_what_an_event_took_away_is_not_doubtful_without_versions(path: Path) -> None:
    update(path, now(), lambda log: befell(log, mark_topic_done, "Budget", "07/03/2023"))
    never = TopicCorrections(cleared=frozenset({"every"}))
    update(path, now(), lambda log: befell(log, correct_topic, "Budget", "08/03/2023", never, "No"))
    for version in sidecar(path).glob("*.toml*"):
        version.unlink()
    path.write_text(f"{text(path)}# typed\n")
    assert reading(path).kept is None
    assert reading(path).doubts == []


def test_a_value_typed_into_a_correction_is_told_in_the_words_of_a_topic(path: Path) -> None:
    type_over(path, ("due = { to = 2023-04-04 }", "due = 2023-04-04"))
    assert trouble(path).endswith(f"due {IN_EVENT}")
