"""A log read on demand says what the whole reading says, saved or edited, whatever it holds."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.people import PersonDetails, add_person
from pcc_actions.core.differences import hand_edit_words
from pcc_actions.core.model import Log
from pcc_actions.core.on_demand import OnDemand
from pcc_actions.core.references.lookup import find_action
from pcc_actions.errors import BadFile
from pcc_actions.store import seal
from pcc_actions.store.read_log import read_log, read_on_demand, read_open_actions
from pcc_actions.store.reading import Reading
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.builders import day
from tests.drawn_changes import changes, logs, outcome
from tests.examples import examples
from tests.store.logs import (
    LETTER,
    ROOM,
    VISIT,
    above,
    add_one,
    clock,
    now,
    record,
    text,
    three_actions,
    type_over,
    write,
)
from tests.store.test_any_log import NOW, Steps, noise, on_disk, sprinkled, still_open


class Said(NamedTuple):
    """What a reading comes to, or the sentence with which it ends."""

    log: Log | None = None
    typed: Log | None = None
    kept: Log | None = None
    about: tuple[object, ...] = ()
    fault: str = ""


def said(path: Path, *, on_demand: bool) -> Said:
    try:
        found = (read_on_demand if on_demand else read_log)(path, NOW)
    except BadFile as error:
        return Said(fault=error.sentence)
    about = (found.revision, found.sealed, found.missing, found.ahead, found.doubtful)
    return Said(found.log, found.typed, found.before, (*about, found.unclosed))


def same(path: Path) -> None:
    assert said(path, on_demand=True) == said(path, on_demand=False)


@settings(max_examples=examples(40))
@given(logs, changes, noise, st.booleans())
def test_a_saved_log_says_the_same_on_demand(
    start: Log, steps: Steps, noises: list[str], windows: bool
) -> None:
    with on_disk(outcome(start, steps)) as path:
        same(path)
        path.write_bytes(sprinkled(text(path), noises, windows).encode())
        update(path, NOW, lambda log: log)
        same(path)


typed = st.one_of(
    st.sampled_from([
        "", "\n", '"', "'", '"""', "[", "]", "#", "=", "\t[", "\n[[actions]]\n", "\n\n# a remark\n",
        '\nexempt = "x"\n', "\nowners = []\n", "\nclosed = 2023-03-01\n", "é", "2023-02-15",
        '\nreference = "9.14/02/2023"\n', "discharged", "\nexcempt = true\n",
    ]),
    st.text("ab\n[]\"'=# .1é", max_size=6),
)  # fmt: skip


@settings(max_examples=examples(150))
@given(logs, changes, st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), typed), max_size=3))
def test_an_edited_log_says_the_same_on_demand(
    start: Log, steps: Steps, edits: list[tuple[float, int, str]]
) -> None:
    with on_disk(outcome(start, steps)) as path:
        for part, gone, put in edits:
            whole = text(path)
            at = int(part * len(whole))
            path.write_bytes((whole[:at] + put + whole[at + gone :]).encode())
        same(path)


@settings(max_examples=examples(60))
@given(logs, changes, st.data())
def test_a_log_of_which_values_were_typed_over_says_the_same_on_demand(
    start: Log, steps: Steps, data: st.DataObject
) -> None:
    with on_disk(outcome(start, steps)) as path:
        lines = text(path).split("\n")
        keys = [at for at, line in enumerate(lines) if " = " in line]
        for at in data.draw(st.lists(st.sampled_from(keys), max_size=3)):
            lines[at] = data.draw(st.sampled_from([*(lines[key] for key in keys), "", lines[at]]))
        path.write_text("\n".join(lines), newline="")
        if data.draw(st.booleans()):
            without_versions(path)
        same(path)
        for days in range(0, 100, 20):
            as_at = day("01/02/2023") + timedelta(days=days)
            try:
                some = read_open_actions(path, NOW, as_at)
            except BadFile:
                continue
            whole = read_log(path, NOW)
            assert still_open(some.log, as_at) == still_open(whole.log, as_at)
            assert edits(some) == edits(whole)


def without_versions(path: Path) -> None:
    for kept in sidecar(path).glob("*.toml"):
        kept.unlink()


def edits(found: Reading) -> list[str]:
    return hand_edit_words(found.typed, found.before, found.log, clock)


@settings(max_examples=examples(40))
@given(logs, changes, changes, st.booleans())
def test_what_is_spliced_is_what_the_whole_text_would_be(
    start: Log, first: Steps, then: Steps, windows: bool
) -> None:
    start = outcome(start, first)
    with on_disk(start) as spliced, on_disk(start) as whole:
        for path in (spliced, whole) if windows else ():
            path.write_bytes(("\ufeff" + text(path).replace("\n", "\r\n")).encode())
        after = update(spliced, NOW, lambda log: outcome(log, then)).after
        update(whole, NOW, lambda log: all_made(outcome(log, then)))
        assert above(spliced) == above(whole)
        assert read_log(spliced, NOW).log == after


def all_made(log: Log) -> Log:
    return replace(log, actions=tuple(log.actions))


@pytest.fixture
def three(tmp_path: Path) -> Path:
    return write(tmp_path / "actions.toml")


def made_of(reading: Reading) -> list[str]:
    """The actions that were made, of a log that is read on demand."""
    assert reading.stored is not None
    return [reading.stored.one(place).reference for place in sorted(reading.stored.made)]


def test_a_named_action_is_made_alone(three: Path) -> None:
    reading = read_on_demand(three, now())
    assert find_action(reading.log, LETTER) == 1
    assert made_of(reading) == []
    assert reading.log.actions[1].text == "Write to the team"
    assert made_of(reading) == [LETTER]


def test_of_an_edited_log_what_was_typed_into_is_parsed_and_the_rest_is_as_it_was_kept(
    three: Path,
) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-04-10\nstatus"))
    reading = read_on_demand(three, now())
    assert isinstance(reading.log.actions, OnDemand)
    assert not reading.sealed
    assert made_of(reading) == []
    assert [each.due for each in reading.log.actions[:1]] == [day("10/04/2023")]
    assert reading.log.actions[0].history[-1].by == "hand edit"


@pytest.mark.parametrize(
    ("there", "typed"),
    [
        (f'reference = "{ROOM}"', 'reference = "6.14/02/2023"'),
        ('\n[people.IF]\nname = "', '\n[people.IF]\nname = "Dr '),
        ('GPB"\ntext = "Book a room"', 'GPB"\ntext = """Book a room"""'),
        ('GPB"\ntext = "Book a room"', 'GPB"\nexcempt = "x"\ntext = "Book a room"'),
        (f'[[actions]]\nreference = "{LETTER}"', f'[[actions]]\nreference = "{VISIT}"'),
    ],
)
def test_where_more_was_typed_than_words_it_is_read_whole(
    tmp_path: Path, there: str, typed: str
) -> None:
    log = add_person(three_actions(), "IF", PersonDetails("Iris Field"))
    path = write(tmp_path / "actions.toml", log)
    type_over(path, (there, typed))
    assert read_on_demand(path, now()).stored is None
    same(path)


def test_without_the_kept_version_it_is_read_whole(three: Path) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-04-10\nstatus"))
    without_versions(three)
    assert read_on_demand(three, now()).stored is None
    same(three)


def test_a_list_of_what_is_open_is_without_what_was_closed_and_nobody_edited(three: Path) -> None:
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-04-10\nstatus"))
    without_versions(three)
    for as_at, there in (("06/03/2023", [VISIT, LETTER, ROOM]), ("20/03/2023", [VISIT, ROOM])):
        some = read_open_actions(three, now(), day(as_at))
        assert [each.reference for each in some.log.actions] == there
    type_over(three, ('text = "Write to the team"\nowners = ["IF"]\nraised',
                      'text = "Write to all"\nowners = ["IF"]\nraised'))  # fmt: skip
    assert len(read_open_actions(three, now(), day("20/03/2023")).log.actions) == 3


def test_a_save_of_one_action_leaves_the_bytes_of_all_others(three: Path) -> None:
    before = text(three)
    record(three, actions.note, ROOM, "20/03/2023", "Seen")
    assert text(three).startswith(before[: before.index("[[actions.history]]", before.index(ROOM))])
    add_one(three)
    assert read_log(three, now()).sealed
    same(three)


def test_a_head_that_another_program_sealed_in_another_shape_is_read_whole(three: Path) -> None:
    odd = above(three).replace('reference = "{item}.{date}"\n', "", 1)
    three.write_bytes(seal.sealed(odd, 2, 3).encode())
    assert "reference" in said(three, on_demand=True).fault
    same(three)


def test_a_closed_action_that_was_typed_into_is_told_beside_a_list(three: Path) -> None:
    type_over(
        three, (f'{LETTER}"\nboard = "GPB"\ntext = "W', f'{LETTER}"\nboard = "GPB"\ntext = "w')
    )
    some = read_open_actions(three, now(), day("20/03/2023"))
    assert some.stored is not None
    assert [each.text for each in some.log.actions] == [
        "Set up a visit", "write to the team", "Book a room",
    ]  # fmt: skip
    assert hand_edit_words(some.typed, some.before, some.log, clock)


def test_a_list_of_what_an_earlier_release_sealed_is_as_it_may_be_meant(three: Path) -> None:
    odd = above(three).replace('text = "Book a room"\n', 'text = "Book a room"\nexcempt = "x"\n', 1)
    three.write_bytes(seal.sealed(odd, 2, 3).encode())
    some = read_open_actions(three, now(), day("20/03/2023"))
    assert len(some.doubts) == 1
    assert [each.exempt for each in some.log.actions if each.reference == ROOM] == ["x"]
