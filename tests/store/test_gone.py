"""A log that is not there."""

import os
from pathlib import Path

import pytest

from pcc_actions.store import versions
from pcc_actions.store.gone import gone, renamed
from pcc_actions.store.undo import plan_step, put_back
from tests.store.logs import add_one, clock, now, posix, reading, text, write

LOG = "actions.toml"


@pytest.fixture
def lost(tmp_path: Path) -> Path:
    """A log that was recorded in twice, and is gone."""
    path = write(tmp_path / LOG)
    add_one(path)
    path.unlink()
    return path


def test_where_the_newest_kept_version_is(lost: Path) -> None:
    file = versions.version_file(lost, 2)
    assert gone(lost).sentence == (
        f"There is no log at {lost}. pcc-actions undo puts back its newest kept version, "
        f"revision 2, which is {file}."
    )
    kept = text(file)
    put_back(lost, now(), "undo", plan_step(lost, now(), "undo", clock))
    assert reading(lost).log.actions[-1].text == "Order tea"
    assert kept.splitlines()[:-1] == text(lost).splitlines()[:-1]


def test_a_damaged_version_is_not_named(lost: Path) -> None:
    versions.version_file(lost, 2).write_text("")
    assert "revision 1, which is" in gone(lost).sentence
    versions.version_file(lost, 1).write_text("")
    assert gone(lost).sentence == (
        f"There is no log at {lost}. No good version is kept of it in "
        f"{versions.version_file(lost, 1).parent}: put it back from a backup."
    )


def test_there_never_was_one(tmp_path: Path) -> None:
    assert gone(tmp_path / LOG).sentence == (
        f"There is no log at {tmp_path / LOG}. Make one there with pcc-actions init, or name "
        "another with --file."
    )
    assert renamed(tmp_path / "nowhere" / LOG) == []


@pytest.mark.parametrize("name", ["actions.toml.txt", "Actions.bak", "log of May.TXT", "old.toml"])
def test_what_may_be_the_log_under_another_name(tmp_path: Path, name: str) -> None:
    write(tmp_path / LOG).rename(tmp_path / name)
    (tmp_path / name).write_text("\ufeff" + text(tmp_path / name), "utf-8")
    assert renamed(tmp_path / LOG) == [name]
    assert f"; {name} beside it may be it, renamed." in gone(tmp_path / LOG).sentence
    (tmp_path / "notes.txt").write_text("Not a log")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "paper.html").write_text(text(tmp_path / name), "utf-8")
    assert renamed(tmp_path / LOG) == [name]


def test_another_log_and_the_log_itself_are_not_taken_for_it(tmp_path: Path) -> None:
    write(tmp_path / "other.toml")
    write(tmp_path / LOG)
    assert renamed(tmp_path / LOG) == []
    assert renamed(tmp_path / "third.toml") == []


@posix
def test_a_pipe_is_not_looked_into(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert renamed(tmp_path / LOG) == []
