"""Desks at which people record, each in a copy of the log that git keeps."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final
from unittest.mock import patch

from pcc_actions.cli import session
from pcc_actions.core.entries import every_entry
from pcc_actions.core.model import Event
from pcc_actions.store.read_log import read_log
from pcc_actions.store.reading import Now
from tests.cli.running import ran
from tests.faults.writes import IMPORT, KINDS, MERGE, REDACT, REDO, UNDO, begun, drawn
from tests.in_git import begun as kept_by_git
from tests.in_git import commit_all, git, signed

START: Final = datetime(2026, 3, 2, 9, tzinfo=UTC)
# What takes something back on purpose is no change that must be there. Minutes and copies of the
# log are files that are no part of it.
DRAWN: Final = [each for each in KINDS if each not in (UNDO, REDO, REDACT, IMPORT, MERGE)]
MARK: Final = "<<<<<<<"


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """The clock of whoever runs a command."""
    with patch.object(session, "_now", lambda: Now(moment.date(), moment)):
        yield


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
        with at(self.at):
            return ran("--file", str(self.log), *line).code

    def record(self, number: int) -> None:
        """Record something drawn by chance; what is refused has to leave the log as it is."""
        write = drawn(self.log, self.first + number, self.chance, DRAWN)
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


def shared(folder: Path) -> Path:
    """A log that everybody can fetch, set up by whoever made it."""
    with at(START - timedelta(days=1)):
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
