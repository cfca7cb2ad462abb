"""What was recorded taken back, and done again."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from pcc_actions.changes import actions
from pcc_actions.errors import BadFile, Held, Refused
from pcc_actions.store import seal, undo, versions
from pcc_actions.store.files import real
from pcc_actions.store.saving import update
from pcc_actions.store.sidecar import sidecar
from tests.store.logs import (
    VISIT,
    above,
    add_one,
    beside,
    clock,
    kept,
    now,
    posix,
    reading,
    record,
    text,
    three_actions,
    took_back,
    type_over,
)


def plan(path: Path, direction: undo.Direction = "undo") -> undo.PutBack:
    return undo.planned(path, now(), direction, clock)


def test_an_undo_gives_the_earlier_text_above_the_closing_line(three: Path) -> None:
    first = above(three)
    record(three, actions.discharge, VISIT, "15/03/2023", "Agreed")
    second = above(three)
    found = plan(three)
    assert (found.revision, found.step) == (1, 2)
    assert found.did == ("3.14/02/2023 discharged by IF at 09:00",)
    assert took_back(three) == 3
    assert above(three) == first
    assert (reading(three).revision, reading(three).sealed) == (3, True)
    again = plan(three, "redo")
    assert (again.revision, again.step, again.did) == (2, 2, found.did)
    assert took_back(three, "redo") == 4
    assert above(three) == second


def test_further_back_and_forward(three: Path) -> None:
    texts = [above(three)]
    for number in (6, 7, 8):
        add_one(three, f"{number}.14/02/2023")
        texts.append(above(three))
    for direction, where in (
        ("undo", 2), ("undo", 1), ("redo", 2), ("undo", 1), ("undo", 0), ("redo", 1), ("redo", 2),
        ("redo", 3),
    ):  # fmt: skip
        took_back(three, "undo" if direction == "undo" else "redo")
        assert above(three) == texts[where]
    with pytest.raises(Refused, match=r"Nothing has been undone: actions.toml stays at"):
        plan(three, "redo")
    assert kept(three)[:4] == [f"{number:06}.toml" for number in (1, 2, 3, 4)]
    assert all(name.endswith(".back") for name in kept(three)[4:])


def test_nothing_to_go_back_to(three: Path) -> None:
    with pytest.raises(Refused, match=r"No earlier version is kept: actions.toml stays at"):
        plan(three)


def test_no_redo_after_something_new(three: Path) -> None:
    add_one(three)
    took_back(three)
    add_one(three, "7.14/02/2023", "Order cake")
    with pytest.raises(Refused):
        plan(three, "redo")
    assert took_back(three) == 5
    assert reading(three).log == three_actions()


def test_redo_over_an_old_copy_gives_the_newest_kept(three: Path) -> None:
    old = three.read_bytes()
    add_one(three, "6.14/02/2023")
    add_one(three, "7.14/02/2023")
    newest = above(three)
    three.write_bytes(old)
    assert plan(three, "redo").revision == 3
    assert took_back(three, "redo") == 4
    assert above(three) == newest


def test_a_hand_edit_is_never_dropped(three: Path) -> None:
    add_one(three)
    type_over(three, ("due = 2023-03-10\nstatus", "due = 2023-05-10\nstatus"))
    before = three.read_bytes()
    for direction in ("undo", "redo"):
        with pytest.raises(Refused, match=r"edited outside .* since revision 2.*--fix"):
            plan(three, "undo" if direction == "undo" else "redo")
    assert three.read_bytes() == before
    update(three, now(), lambda log: log)
    assert plan(three).did == (
        "3.14/02/2023 corrected: due 10/05/2023 instead of 10/03/2023 by hand edit at 09:00",
    )
    took_back(three)
    assert len(reading(three).log.actions) == 4


def test_a_comment_taken_back(three: Path) -> None:
    type_over(three, ("schema_version = 1", "schema_version = 1 # the first"))
    update(three, now(), lambda log: log)
    assert plan(three).did == ("comments or layout changed",)
    took_back(three)
    assert "# the first" not in text(three)


def test_a_log_changed_since_it_was_looked_at(three: Path) -> None:
    add_one(three)
    found = plan(three)
    add_one(three, "7.14/02/2023", "Order cake")
    before = three.read_bytes()
    with pytest.raises(Held, match="nothing was put back"):
        undo.put_back(three, now(), "undo", found)
    assert three.read_bytes() == before


BREAKS: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[: data.index(b'\n[[actions]]\nreference = "5.')],
    "empty": lambda data: b"",
    "no UTF-8": lambda data: data.replace(b"tea", b"\xff"),
    "UTF-16": lambda data: data.decode().encode("utf-16"),
    "no TOML": lambda data: data + b"[[[\n",
    "a merge": lambda data: b"<<<<<<< HEAD\n" + data,
    "wrong": lambda data: data.replace(b"due = 2023-03-10", b'due = "10/03/2023"'),
    "nested": lambda data: b"x = " + b"[" * 500 + b"]" * 500 + b"\n" + data,
}


@pytest.mark.parametrize("how", BREAKS)
def test_a_broken_log_is_put_back_and_left_beside(three: Path, how: str) -> None:
    add_one(three)
    good = above(three)
    broken = BREAKS[how](three.read_bytes())
    three.write_bytes(broken)
    found = plan(three)
    assert found.broken
    assert (found.revision, found.did) == (2, ())
    assert took_back(three) == 3
    assert above(three) == good
    assert (three.parent / "actions.toml.broken").read_bytes() == broken
    assert len(reading(three).log.actions) == 4
    assert (took_back(three), reading(three).log) == (4, three_actions())


@posix
def test_a_log_that_is_gone_is_put_back_with_its_mode(three: Path) -> None:
    three.chmod(0o600)
    add_one(three)
    good = above(three)
    three.unlink()
    assert took_back(three) == 3
    assert above(three) == good
    assert stat.S_IMODE(three.stat().st_mode) == 0o600
    assert beside(three) == ["actions.toml"]


def test_a_broken_log_has_no_redo(three: Path) -> None:
    add_one(three)
    took_back(three)
    three.write_bytes(b"")
    with pytest.raises(BadFile, match="is empty"):
        plan(three, "redo")


def test_a_broken_log_without_versions(three: Path) -> None:
    three.write_bytes(b"")
    for version in sidecar(three).glob("*.toml"):
        version.unlink()
    with pytest.raises(BadFile, match=r"is empty\..* No earlier version is kept beside it"):
        plan(three)


def test_a_log_of_a_later_release_is_left_to_it(three: Path) -> None:
    add_one(three)
    type_over(three, ("schema_version = 1", "schema_version = 99"))
    before = three.read_bytes()
    with pytest.raises(BadFile, match="Install a newer"):
        plan(three)
    assert three.read_bytes() == before


@posix
def test_a_broken_log_that_cannot_be_left_beside_is_not_touched(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    three.write_bytes(b"")
    found = plan(three)

    def full(path: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(versions, "broken_copy", full)  # no disk fills up just then on demand
    with pytest.raises(BadFile, match="no space left on the device; the log is as it was"):
        undo.put_back(three, now(), "undo", found)
    assert three.read_bytes() == b""


def test_a_put_back_that_cannot_be_noted_is_done_with_a_warning(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = above(three)
    add_one(three)

    def failing(log: Path, revision: int, same_as: int) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(versions, "mark", failing)  # between two writes no disk fails on demand
    done = undo.put_back(three, now(), "undo", plan(three))
    assert (done.revision, above(three)) == (3, first)
    assert done.warning.endswith("could not be brought up to date: read-only file system.")


def test_a_version_that_is_not_readable_says_nothing_of_what_it_did(three: Path) -> None:
    add_one(three)
    (sidecar(three) / "000001.toml").write_text("x")
    assert plan(three).did == ()


def test_versions_that_were_lost(three: Path) -> None:
    add_one(three)
    (sidecar(three) / "000001.toml").unlink()
    with pytest.raises(Refused, match="No earlier version is kept"):
        plan(three)


def test_a_log_that_was_edited_before_it_was_ever_saved_here(tmp_path: Path, three: Path) -> None:
    (tmp_path / "b").mkdir()
    there = tmp_path / "b" / "actions.toml"
    there.write_text(text(three).replace("Book a room", "Book a hall"))
    typed = seal.body(text(there))
    update(there, now(), lambda log: log)
    took_back(there)
    assert text(there) == typed  # it never was sealed, so it is not now
    assert plan(there, "redo").revision == 2
    took_back(there, "redo")
    assert reading(there).sealed
    assert real(there).exists()
