"""Copies of a log that git keeps, recorded in apart and brought together by real git.

Every change is made by a command, at a desk with a clock and a name of its own.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import patch

import pytest

from pcc_actions.cli import session
from pcc_actions.core.entries import every_entry
from pcc_actions.core.model import Event
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now
from tests.cli.running import ran
from tests.cli.running_alone import COMMAND
from tests.faults.writes import ACTIONS, IMPORT, REDACT, REDO, UNDO, begun, drawn, words_of
from tests.in_git import asked, commit_all, git, signed
from tests.in_git import begun as kept_by_git

ROOT: Final = Path(__file__).parents[2]
START: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)
# What takes something back on purpose is no change that must be there; minutes are slow to read.
NOT_DRAWN: Final = {UNDO, REDO, REDACT, IMPORT}
MARK: Final = "<<<<<<<"


@dataclass
class Desk:
    """A copy of the log, who records in it, their clock, and what they were told is recorded."""

    folder: Path
    name: str
    chance: Random
    first: int  # number of the writes made here
    at: datetime = START
    words: set[str] = field(default_factory=set)
    events: set[tuple[object, ...]] = field(default_factory=set)

    @property
    def log(self) -> Path:
        return self.folder / "t.toml"

    @property
    def now(self) -> Now:
        return Now(self.at.date(), self.at)

    def run(self, *line: str) -> int:
        with patch.object(session, "_now", lambda: self.now):
            return ran("--file", str(self.log), *line).code

    def record(self, number: int) -> None:
        """Record something drawn by chance; what is refused has to leave the log as it is."""
        write = drawn(self.log, self.first + number, self.chance)
        while write.kind in NOT_DRAWN:
            write = drawn(self.log, self.first + number, self.chance)
        self.at += timedelta(minutes=self.chance.randint(0, 90))
        before, events = self.log.read_bytes(), told_events(self.log, self.now)
        with patch.dict(os.environ, PCC_ACTIONS_BY=self.name):
            code = self.run(*write.arguments)
        if code:
            assert self.log.read_bytes() == before
            return
        self.words.add(write.word)
        self.events |= told_events(self.log, self.now) - events

    def work(self, numbers: range) -> None:
        """Record several things, and commit what there is every few."""
        for number in numbers:
            self.record(number)
            if self.chance.random() < 1 / 4:
                commit_all(self.folder, f"Number {number}")
        commit_all(self.folder, f"Up to {numbers.stop}")


def told_events(log: Path, now: Now) -> set[tuple[object, ...]]:
    """The events of a log, each by what was said when it was recorded."""
    return {_told(each) for entry in every_entry(read_log(log, now).log) for each in entry.history}


def _told(event: Event) -> tuple[object, ...]:
    return event.kind, event.on, event.at, event.by, event.note, event.minute, event.reported_by


@pytest.fixture(autouse=True)
def from_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """git starts the program of this folder."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def shared(folder: Path) -> Path:
    """A log that everybody can fetch, set up by whoever made it."""
    log = begun(folder / "first").log
    git(folder, "init", "--quiet", "--bare", "--initial-branch=main", "shared.git")
    first = signed(kept_by_git(log.parent))
    assert ran("--file", str(log), "git", "setup").code == 0
    commit_all(first, "Have pcc-actions bring our copies together")
    git(first, "push", "--quiet", str(folder / "shared.git"), "HEAD:refs/heads/main")
    return folder / "shared.git"


def desks(folder: Path, *names: str) -> list[Desk]:
    """A copy for each of some people, in which each sets git up."""
    found = []
    for place, name in enumerate(names, start=1):
        git(folder, "clone", "--quiet", "--branch", "main", str(shared_of(folder)), name)
        desk = Desk(signed(folder / name), name, Random(place), 1000 * place)
        assert desk.run("git", "setup") == 0
        found.append(desk)
    return found


def shared_of(folder: Path) -> Path:
    there = folder / "shared.git"
    return there if there.exists() else shared(folder)


def brought_together(folder: Path, *line: str) -> None:
    """Have git bring copies together: it succeeds, and leaves nothing but what it was asked for."""
    git(folder, *line)
    assert git(folder, "status", "--porcelain", "--ignored") == "!! .pcc-actions/\n"
    assert MARK not in (folder / "t.toml").read_text("utf-8")


def rounds(changes: int, each: int) -> Iterator[range]:
    return (range(first, min(first + each, changes)) for first in range(0, changes, each))


def assert_whole(desk: Desk, *everybody: Desk) -> None:
    """Everything that anybody was told is recorded is in a copy, and nothing in it is at fault."""
    for other in everybody:
        assert other.words - words_of(desk.log.read_text("utf-8")) == set()
        assert other.events - told_events(desk.log, desk.now) == set()
    with patch.object(session, "_now", lambda: Now(desk.at.date(), desk.at + timedelta(days=30))):
        done = ran("--file", str(desk.log), "check")
    assert done.code == 0, done.out


def both_ways(one: Desk, other: Desk) -> None:
    """Each merges what the other has recorded, and both have the same then."""
    for desk in (one, other):
        git(desk.folder, "push", "--quiet", "origin", f"HEAD:refs/heads/{desk.name}")
    for desk, from_ in ((one, other), (other, one)):
        git(desk.folder, "fetch", "--quiet")
        brought_together(desk.folder, "merge", "--quiet", "--no-edit", f"origin/{from_.name}")
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
            pull = ("pull", "--quiet", "--rebase", "origin", "main")
            brought_together(desk.folder, *pull)
            git(desk.folder, "push", "--quiet", "origin", "HEAD:main")
    for desk in everybody:
        brought_together(desk.folder, "pull", "--quiet", "--rebase", "origin", "main")
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
    import subprocess

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
