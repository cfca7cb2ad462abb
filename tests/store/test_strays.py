"""What saves left half written is removed by the next one, and nothing else is."""

import os
import time
from pathlib import Path

import pytest

from pcc_actions.store import undo
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.strays import OLD, remove_strays, strays
from pcc_actions.store.temporary import name_for
from pcc_actions.store.versions import broken_copy
from tests.store.logs import add_one, beside, clock, kept, now, posix

FIRST_RELEASE = ".pcc-actions-0123456789abcdef.tmp"


def left(folder: Path, name: str, seconds: float = 0) -> Path:
    """Leave a file as if a save had been cut short so long ago."""
    file = folder / name
    file.write_text("Jo Brown")
    then = time.time() - seconds
    os.utime(file, (then, then))
    return file


def test_the_next_save_removes_what_the_log_left(three: Path) -> None:
    left(three.parent, name_for(three.name))
    left(sidecar(three), name_for("000002.toml"))
    left(sidecar(three), FIRST_RELEASE)
    saved = add_one(three)
    assert saved.warning == ""
    assert beside(three) == ["actions.toml"]
    assert kept(three) == ["000001.toml", "000002.toml"]


def test_what_is_written_beside_a_log_for_it_says_so(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        monkeypatch.undo()
        monkeypatch.setattr(os, "unlink", lambda *_, **__: None)  # it dies before it clears up
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(KeyboardInterrupt):
        broken_copy(three)
    monkeypatch.undo()
    assert len(beside(three)) == 2
    add_one(three)
    assert beside(three) == ["actions.toml"]


def test_undo_removes_it_too(three: Path) -> None:
    add_one(three)
    left(three.parent, name_for(three.name))
    undo.put_back(three, now(), "undo", undo.plan_step(three, now(), "undo", clock))
    assert beside(three) == ["actions.toml"]


def test_what_others_write_stays_until_it_is_old(three: Path) -> None:
    paper = left(three.parent, name_for("paper.html"), OLD - 60)
    old_name = left(three.parent, FIRST_RELEASE, OLD - 60)
    other_log = left(three.parent, name_for("other.toml"))
    mine = left(three.parent, "notes.tmp", 10 * OLD)
    add_one(three)
    assert all(each.exists() for each in (paper, old_name, other_log, mine))
    left(three.parent, paper.name, OLD + 60)
    left(three.parent, old_name.name, OLD + 60)
    assert sorted(strays(three)) == sorted([paper, old_name])
    add_one(three, "7.14/02/2023")
    assert beside(three) == sorted(["actions.toml", mine.name, other_log.name])


def test_what_is_left_in_the_folder_of_all_versions_is_removed_once_it_is_old(three: Path) -> None:
    young = left(sidecar(three).parent, name_for(".gitignore"), OLD - 60)
    left(sidecar(three).parent, name_for(".gitignore"), OLD + 60)
    add_one(three)
    assert list(sidecar(three).parent.glob(".*.tmp")) == [young]


def test_those_of_a_log_behind_a_link_are_beside_the_real_one(tmp_path: Path, three: Path) -> None:
    there = tmp_path / "shared"
    there.mkdir()
    three.rename(there / "log.toml")
    link = tmp_path / "actions.toml"
    link.symlink_to(there / "log.toml")
    left(there, name_for("log.toml"))
    add_one(link)
    assert beside(there / "log.toml") == ["log.toml"]


def test_one_that_cannot_be_removed_is_a_warning(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stray = left(three.parent, name_for(three.name))
    unlink = Path.unlink

    def held(file: Path, missing_ok: bool = False) -> None:
        if file == stray:
            raise PermissionError(13, "Permission denied")  # Windows, of a file that is open
        unlink(file, missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    saved = add_one(three)
    assert saved.revision == 2
    assert saved.warning == (
        "What an earlier save left half written could not be removed: permission denied."
    )


def test_a_folder_of_such_a_name_is_none(three: Path) -> None:
    (three.parent / name_for(three.name)).mkdir()
    assert list(strays(three)) == []


@posix
def test_a_folder_that_cannot_be_looked_into_is_a_warning(tmp_path: Path) -> None:
    assert remove_strays(tmp_path / "none" / "actions.toml") == (
        "What an earlier save left half written could not be removed: its folder does not exist."
    )


def test_one_that_is_gone_meanwhile_is_no_stray(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, folder = three.parent / FIRST_RELEASE, sidecar(three)
    monkeypatch.setattr("pcc_actions.store.strays.Path.is_file", lambda file: True)
    monkeypatch.setattr(
        "pcc_actions.store.strays.Path.iterdir", lambda each: iter([gone][each == folder :])
    )
    assert list(strays(three)) == []
    monkeypatch.setattr("pcc_actions.store.strays.strays", lambda log: iter([gone]))
    assert remove_strays(three) == ""
