"""Which files beside a log are conflict copies of it, and which of them are worth a word."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from pcc_actions.core.changes import actions
from pcc_actions.core.changes.corrections import Corrections, correct
from pcc_actions.core.changes.meetings import cancel_meeting, edit_board
from pcc_actions.core.model import Log
from pcc_actions.store import conflict_copies
from pcc_actions.store.conflict_copies import copies_to_merge, is_conflict_copy
from pcc_actions.store.merging import merge_kept, read_copy, with_copy
from pcc_actions.store.saving import create, update
from pcc_actions.store.seal import body
from tests.builders import day, empty_log, provenance, raised
from tests.store.logs import (
    VISIT,
    add_one,
    now,
    posix,
    reading,
    record,
    text,
    three_actions,
    type_over,
    write,
)

LAPTOP = "actions-LAPTOP.toml"
COPIES = (
    "actions-LAPTOP.toml", "actions-LAPTOP-2.toml", "actions-Iris’s MacBook Pro.toml",
    "actions (1).toml", "actions(2).toml", "Actions (1).TOML", "actions - Copy.toml",
    "actions - Copy (2).toml", "actions copy.toml", "actions copy 2.toml", "actions 2.toml",
    "actions (Iris Field's conflicted copy 2023-03-07).toml",
    "actions (conflicted copy 2023-03-07 101500).toml",
    "actions.sync-conflict-20230307-101500-ABCDEFG.toml",
)  # fmt: skip
OTHERS = (
    "actions.toml", "transactions (1).toml", "actions.md", "actions2023.toml", "other.toml",
    "actions (final).toml", "notes.txt",
)  # fmt: skip


@pytest.mark.parametrize("name", COPIES)
def test_what_is_called_as_a_copy_is(name: str) -> None:
    assert is_conflict_copy(name, Path("actions.toml"))


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_called_otherwise(name: str) -> None:
    assert not is_conflict_copy(name, Path("actions.toml"))


def test_a_log_whose_name_has_signs_of_a_pattern() -> None:
    assert is_conflict_copy("GPB (old)-LAPTOP.toml", Path("GPB (old).toml"))
    assert not is_conflict_copy("GPB old-LAPTOP.toml", Path("GPB (old).toml"))


def copied(log: Path, name: str = LAPTOP) -> Path:
    """A copy of a log beside it, of which nothing is kept."""
    copy = log.with_name(name)
    copy.write_bytes(log.read_bytes())
    return copy


def told(log: Path) -> list[str]:
    return [each.name for each in copies_to_merge(log, log.read_bytes())]


def test_a_copy_in_which_something_was_recorded(three: Path) -> None:
    add_one(copied(three))
    assert told(three) == [LAPTOP]
    record(copied(three, "actions (1).toml"), actions.note, VISIT, "15/03/2023", "Seen")
    assert told(three) == ["actions (1).toml", LAPTOP]


def test_a_copy_that_is_the_log_or_a_kept_version(three: Path) -> None:
    copied(three)
    assert told(three) == []
    add_one(three)
    assert told(three) == []


def test_a_copy_of_which_all_was_recorded_in_the_log_too(three: Path) -> None:
    copy = copied(three)
    add_one(copy)
    add_one(three, "7.14/02/2023")
    assert told(three) == [LAPTOP]
    add_one(three)
    assert told(three) == []


def test_a_copy_that_is_kept_as_the_version_before_the_boards_were_changed(three: Path) -> None:
    copied(three)
    update(three, now(), lambda log: edit_board(log, "GPB", name="The Board"))
    assert told(three) == []


def test_what_a_merge_noted_as_recorded_apart_is_the_same(three: Path) -> None:
    copy = copied(three)
    record(copy, actions.note, VISIT, "15/03/2023", "Seen")
    add_one(three)
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    type_over(three, ('note = "Seen"\n', 'note = "Seen"\napart = true\n'))
    assert told(three) == []


def test_what_is_called_otherwise_by_now_is_known_by_what_it_was_called(three: Path) -> None:
    record(copied(three), actions.note, VISIT, "15/03/2023", "Seen")
    record(three, correct, VISIT, "15/03/2023", Corrections(item="9"), "Misread")
    record(three, actions.note, "9.14/02/2023", "15/03/2023", "Seen")
    assert told(three) == []


def test_the_same_recorded_twice_is_more_than_once(three: Path) -> None:
    copy = copied(three)
    for log in (three, copy, copy):
        record(log, actions.note, VISIT, "15/03/2023", "Seen")
    assert told(three) == [LAPTOP]
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    assert told(three) == []


def test_a_copy_on_which_a_meeting_was_cancelled_that_the_log_has_cancelled_too(
    three: Path,
) -> None:
    def cancelling(on: str, by: str) -> Callable[[Log], Log]:
        return lambda log: cancel_meeting(
            log, "GPB", day("07/03/2023"), provenance(on, by), "Snow, on “the hill”"
        )

    copy = copied(three)
    update(copy, now(), cancelling("15/02/2023", "CC"))
    update(three, now(), cancelling("16/02/2023", "IF"))
    assert told(three) == [LAPTOP]
    merge_kept(three, now(), with_copy(read_copy(copy, now()), now()))
    assert reading(three).log.meetings[1].cancelled_apart
    assert told(three) == []


def test_an_event_of_another_action_is_not_the_same(three: Path) -> None:
    copy = copied(three)
    record(copy, actions.note, VISIT, "15/03/2023", "Seen")
    record(three, actions.note, "5.14/02/2023", "15/03/2023", "Seen")
    assert told(three) == [LAPTOP]


@pytest.mark.parametrize("turned", [(b"\n", b"\r\n"), (b"# Action", b"\xef\xbb\xbf# Action")])
def test_line_ends_and_a_mark_before_the_first_are_nothing_more(
    three: Path, turned: tuple[bytes, bytes]
) -> None:
    copy = copied(three)
    add_one(copy)
    copy.write_bytes(copy.read_bytes().replace(*turned))
    assert told(three) == [LAPTOP]
    add_one(three)
    record(three, actions.note, VISIT, "15/03/2023", "Seen")
    assert told(three) == []


def test_a_folder_that_is_called_as_a_copy_is_none(three: Path) -> None:
    three.with_name(LAPTOP).mkdir()
    assert conflict_copies.conflict_copies(three) == []


def test_a_copy_with_another_board(three: Path) -> None:
    type_over(copied(three), ("Governance & Performance Board", "The Board"))
    assert told(three) == [LAPTOP]


def test_a_copy_without_a_closing_line_that_is_the_log(three: Path) -> None:
    three.write_text(body(text(three)), encoding="utf-8")
    copied(three)
    assert told(three) == []


def test_a_copy_that_somebody_edited(three: Path) -> None:
    type_over(copied(three), ("due = 2023-03-10\nstatus", "due = 2023-03-11\nstatus"))
    assert told(three) == [LAPTOP]


@pytest.mark.parametrize("written", ["", "Notes of the meeting\n", "[tool]\nname = 1\n"])
def test_what_is_no_log(three: Path, written: str) -> None:
    three.with_name(LAPTOP).write_text(written)
    assert told(three) == []


def identified(log: Path, name: str) -> None:
    head = "schema_version = 1\n"
    type_over(log, (head, f'{head}\n[settings]\nmarking = "OFFICIAL"\nid = "{name}"\n'))


def test_a_log_with_another_id(three: Path) -> None:
    copy = copied(three)
    add_one(copy)
    identified(three, "one")
    assert told(three) == [LAPTOP]  # older than the id
    identified(copy, "two")
    assert told(three) == []
    type_over(copy, ('id = "two"', 'id = "one"'))
    assert told(three) == [LAPTOP]


def test_an_older_log_whose_first_action_was_recorded_at_another_moment(tmp_path: Path) -> None:
    log = write(tmp_path / "actions.toml")
    create(log.with_name("actions-PAM.toml"), raised(empty_log(), "1.07/03/2023", "Order tea"))
    assert 'id = "' not in text(log)
    assert told(log) == []


def test_a_log_in_which_nothing_was_recorded_yet(tmp_path: Path) -> None:
    log = write(tmp_path / "actions.toml", Log())
    create(log.with_name(LAPTOP), three_actions())
    assert told(log) == [LAPTOP]


@posix
def test_what_is_no_ordinary_file_is_not_opened(three: Path) -> None:
    os.mkfifo(three.with_name(LAPTOP))
    three.with_name("actions (1).toml").mkdir()
    assert told(three) == []


@posix
def test_copies_lie_beside_the_log_itself_and_not_beside_a_link_to_it(three: Path) -> None:
    add_one(copied(three))
    link = three.parent / "desk" / "log.toml"
    link.parent.mkdir()
    link.symlink_to(three)
    assert told(link) == [LAPTOP]


def test_a_folder_that_cannot_be_looked_into_has_none(tmp_path: Path) -> None:
    assert copies_to_merge(tmp_path / "gone" / "actions.toml", b"") == []


def test_nothing_is_opened_but_what_is_called_as_a_copy(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_one(copied(three, "other.toml"))

    def opened(path: Path) -> bytes:
        raise AssertionError(path)

    monkeypatch.setattr(conflict_copies, "regular_bytes", opened)
    assert told(three) == []
    copied(three)
    with pytest.raises(AssertionError):
        told(three)
