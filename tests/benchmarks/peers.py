"""The tools people know, with the same tasks in them: as many done, and as many to be listed."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import peer_tasks
from tests.benchmarks.installed import beside, environment, install, release_of
from tests.benchmarks.logs import LogShape
from tests.benchmarks.measure import Row, Work, whole

PACKAGES = ("topydo", "todoman")  # those that are installed with pip


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool that lists the tasks to be done: how it keeps those that are done, and how it lists.

    `filled` puts the tasks of a log's shape into a folder. `listed` is what lists them, typed in
    that folder. More tasks than `most` would take it minutes to be filled with.
    """

    tool: str
    release: str
    keeps: str
    filled: Callable[[LogShape, Path], None]
    listed: Sequence[str]
    most: int = 100_000

    @property
    def row_name(self) -> str:
        """What is typed, without the folder of the program and its options."""
        return f"{self.tool} {self.release}, {self.keeps}"


def works(peers: Sequence[Peer], shapes: Sequence[LogShape], folder: Path) -> Iterator[Work]:
    """The tools ready to list the same as the logs of some shapes."""
    for number, peer in enumerate(peers):
        for shape in (each for each in shapes if each.actions <= peer.most):
            there = folder / f"peer-{number}-{shape.actions}-{shape.outstanding}"
            if not there.exists():
                there.mkdir()
                peer.filled(shape, there)
            row = Row(peer.tool, peer.row_name, shape)
            yield Work(row, peer.listed, there, _home(there), lines=shape.outstanding)


def _home(folder: Path) -> dict[str, str]:
    """What keeps a tool from the settings and the tasks of the person who measures."""
    there = str(folder)
    return {
        "HOME": there, "XDG_CONFIG_HOME": there, "XDG_CACHE_HOME": there, "XDG_DATA_HOME": there,
        "TASKRC": str(folder / "taskrc"), "TASKDATA": there,
    }  # fmt: skip


def found(folder: Path) -> list[Peer]:
    """The tools that are there; those of Python are installed in an environment of their own."""
    python = environment(folder / "peers")
    install(python, *PACKAGES)
    return [*_of_python(python), *_of_the_system()]


def _of_python(python: Path) -> Iterator[Peer]:
    topydo, todoman = (release_of(package, python) for package in PACKAGES)
    for one_file in (False, True):
        yield Peer(
            "topydo", topydo, _kept(one_file), peer_tasks.todo_txt(one_file),
            (str(beside(python, "topydo")), "-c", "settings", "ls"),
            most=10_000 if one_file else 100_000,  # of more in one file it can name none
        )  # fmt: skip
    yield Peer(
        "todoman", todoman, "a file for each task", peer_tasks.calendars,
        (str(beside(python, "todo")), "list"), most=10_000,
    )  # fmt: skip


def _of_the_system() -> Iterator[Peer]:
    if program := shutil.which("task"):
        release = _said(program, "--version").split()[-1]
        yield Peer(
            "Taskwarrior", release, "done ones in a file of their own",
            peer_tasks.taskwarrior(program), (program, "list"),
        )  # fmt: skip
    if program := shutil.which("todo-txt") or shutil.which("todo.sh"):
        release = _said(program, "-V").split("v", 1)[1].split()[0]
        for one_file in (False, True):
            yield Peer(
                "`todo.txt-cli`", release, _kept(one_file), peer_tasks.todo_txt(one_file),
                (program, "-d", "todo.cfg", "-p", "ls", *["- x "] * one_file),
            )  # fmt: skip


def _kept(one_file: bool) -> str:
    return "done ones in the same file" if one_file else "done ones in a file of their own"


def _said(*words: str) -> str:
    done = subprocess.run(words, env=whole({}), capture_output=True, text=True, check=False)
    return done.stdout
