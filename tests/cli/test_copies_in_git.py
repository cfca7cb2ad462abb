"""Copies of a log that git keeps, recorded in apart and brought together by real git.

Every change is made by a command, at a desk with a clock and a name of its own.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from unittest.mock import patch

import pytest

from pcc_actions.store.read_log import read_log
from tests.cli.git_desks import MARK, Desk, at, brought_together, desks, told_events
from tests.cli.running import ran
from tests.cli.running_alone import COMMAND
from tests.faults.writes import ACTIONS, words_of
from tests.in_git import asked, commit_all, git

ROOT: Final = Path(__file__).parents[2]
PULL: Final = ("pull", "--quiet")


@pytest.fixture(autouse=True)
def from_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """git starts the program of this folder."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def rounds(changes: int, each: int) -> Iterator[range]:
    return (range(first, min(first + each, changes)) for first in range(0, changes, each))


def assert_whole(desk: Desk, *everybody: Desk) -> None:
    """Everything that anybody was told is recorded is in a copy, and nothing in it is at fault."""
    for other in everybody:
        assert other.words - words_of(desk.log.read_text("utf-8")) == set()
        assert other.events - told_events(desk.log, desk.now) == set()
    with at(max(each.at for each in everybody)):
        done = ran("--file", str(desk.log), "check")
    assert done.code == 0, done.out


def both_ways(one: Desk, other: Desk) -> None:
    """Each merges what the other has recorded, not knowing that the other does; then both pull."""
    for desk in (one, other):
        git(desk.folder, "push", "--quiet", "origin", f"HEAD:refs/heads/{desk.name}")
    for desk, from_ in ((one, other), (other, one)):
        git(desk.folder, "fetch", "--quiet")
        brought_together(desk.folder, "merge", "--quiet", "--no-edit", f"origin/{from_.name}")
    assert read_log(one.log, one.now).log == read_log(other.log, other.now).log
    for desk in (one, other, one):
        brought_together(desk.folder, *PULL, "--no-rebase", "--no-edit", "origin", "main")
        git(desk.folder, "push", "--quiet", "origin", "HEAD:main")
    assert one.log.read_bytes() == other.log.read_bytes()


def merged_both_ways(folder: Path, changes: int, each: int) -> None:
    iris, rosa = desks(folder, "Iris", "Rosa")
    for numbers in rounds(changes, each):
        for desk in (iris, rosa):
            desk.work(numbers)
        both_ways(iris, rosa)
    for desk in (iris, rosa):
        assert len(desk.words) > changes / 2
        assert_whole(desk, iris, rosa)


def test_what_two_recorded_apart_is_in_both_copies(tmp_path: Path) -> None:
    merged_both_ways(tmp_path, changes=20, each=10)


@pytest.mark.slow
def test_two_hundred_changes_of_each_of_two_are_in_both_copies(tmp_path: Path) -> None:
    merged_both_ways(tmp_path, changes=200, each=25)


@pytest.mark.slow
def test_two_hundred_changes_of_each_of_three_who_rebase_are_in_every_copy(tmp_path: Path) -> None:
    everybody = desks(tmp_path, "Iris", "Rosa", "Tom")
    for numbers in rounds(200, 25):
        for desk in everybody:
            desk.work(numbers)
            brought_together(desk.folder, *PULL, "--rebase", "origin", "main")
            git(desk.folder, "push", "--quiet", "origin", "HEAD:main")
    for desk in everybody:
        brought_together(desk.folder, *PULL, "--rebase", "origin", "main")
        assert desk.log.read_bytes() == everybody[0].log.read_bytes()
        assert_whole(desk, *everybody)


def apart(folder: Path, attributes: str) -> Desk:
    """Two who each note something and add an action, merged by other means than ours."""
    iris, rosa = desks(folder, "Iris", "Rosa")
    for desk in (iris, rosa):
        (desk.folder / ".gitattributes").write_text(attributes, "utf-8")
        with patch.dict(os.environ, PCC_ACTIONS_BY=desk.name):
            assert desk.run("note", ACTIONS[-1], f"{desk.name} rang them") == 0
            assert desk.run("add", "9.14/02/2023", f"Order tea for {desk.name}") == 0
        commit_all(desk.folder)
        git(desk.folder, "push", "--quiet", "origin", f"HEAD:refs/heads/{desk.name}")
    git(iris.folder, "fetch", "--quiet")
    asked(iris.folder, "merge", "--quiet", "--no-edit", "origin/Rosa")
    return iris


def test_a_union_of_lines_makes_a_broken_record_without_a_word(tmp_path: Path) -> None:
    iris = apart(tmp_path, "*.toml merge=union\n")
    assert git(iris.folder, "status", "--porcelain") == ""
    assert iris.run("check") in (1, 3)


def test_git_alone_leaves_its_marks(tmp_path: Path) -> None:
    assert MARK in apart(tmp_path, "").log.read_text("utf-8")


def test_ours_leaves_neither(tmp_path: Path) -> None:
    iris = apart(tmp_path, "/t.toml merge=pcc-actions\n")
    text = iris.log.read_text("utf-8")
    assert MARK not in text
    assert all(words in text for words in ("Iris rang them", "Rosa rang them"))
    assert all(words in text for words in ("Order tea for Iris", "Order tea for Rosa"))
    assert iris.run("check") == 0


@pytest.mark.slow
def test_the_installed_command_in_the_two_copies(tmp_path: Path) -> None:
    """The same from outside: the commands as people type them, in processes of their own."""
    iris, rosa = desks(tmp_path, "Iris", "Rosa")
    for desk in (iris, rosa):
        line = [*COMMAND, "--file", str(desk.log), "note", ACTIONS[0], f"{desk.name} rang them"]
        environment = {**os.environ, "PCC_ACTIONS_BY": desk.name}
        subprocess.run(line, check=True, env=environment, stdout=subprocess.DEVNULL)
        commit_all(desk.folder)
    both_ways(iris, rosa)
    for desk in (iris, rosa):
        text = desk.log.read_text("utf-8")
        assert "Iris rang them" in text
        assert "Rosa rang them" in text


def test_what_keeps_one_side_alone_would_be_seen(tmp_path: Path) -> None:
    iris, rosa = desks(tmp_path, "Iris", "Rosa")
    for desk in (iris, rosa):
        git(desk.folder, "config", "merge.pcc-actions.driver", "true")
        desk.work(range(6))
        git(desk.folder, "push", "--quiet", "origin", f"HEAD:refs/heads/{desk.name}")
    git(iris.folder, "fetch", "--quiet")
    brought_together(iris.folder, "merge", "--quiet", "--no-edit", "origin/Rosa")
    with pytest.raises(AssertionError):
        assert_whole(iris, rosa)
