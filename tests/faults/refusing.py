"""A disk that takes nothing: full, without inodes, read-only, a file that may not be changed."""

import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tests.cli.running import Done, Pcc
from tests.corpus.reading import without_a_child
from tests.faults.commands import COMMANDS, LOG, Command
from tests.faults.counted import Counted
from tests.faults.page import Table
from tests.faults.tracing import PACKAGE, environment
from tests.ordinary_user import ordinary_user

OURS: Final = tuple(each for each in COMMANDS if each.writes == LOG and "gone" not in each.name)


class NotHere(Exception):
    """This machine does not allow a disk to be made so; the reason is its words."""


@dataclass(frozen=True)
class Limits:
    """What holds for the command: the longest file it may write, and whether it is run in here.

    As another user it is run in this process: to them root's own Python is closed.
    """

    longest: int | None = None
    here: bool = False

    def hold(self) -> None:
        """Hold this process to them."""
        import resource  # which Windows has not

        if self.longest is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (self.longest, self.longest))


@dataclass(frozen=True)
class Recipe:
    """A way in which a disk takes nothing, and the words that tell of it.

    `refuse` is entered with the folder of a log that is made, and gives what holds for the
    command. `disk` gives a folder in which the log is made.
    """

    says: str
    refuse: Callable[[Path], AbstractContextManager[Limits]]
    disk: Callable[[Path], AbstractContextManager[Path]] | None = None


def system(*command: str | Path) -> None:
    """Run a command of the system. Raises `NotHere` where it is not there or not allowed."""
    try:
        subprocess.run([*map(str, command)], check=True, capture_output=True, text=True)
    except FileNotFoundError:
        raise NotHere(f"{command[0]} is not installed") from None
    except subprocess.CalledProcessError as error:
        raise NotHere(f"{command[0]} is refused here: {error.stderr.strip()}") from None


@contextmanager
def _memory_disk(folder: Path, options: str) -> Iterator[Path]:
    folder.mkdir()
    system("mount", "-t", "tmpfs", "-o", options, "none", folder)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def _filled(folder: Path) -> Iterator[Limits]:
    with (folder / "film").open("wb", buffering=0) as film:
        for size in (65536, 4096, 1):
            with suppress(OSError):
                while True:
                    film.write(b"x" * size)
    yield Limits()


@contextmanager
def _without_inodes(folder: Path) -> Iterator[Limits]:
    with suppress(OSError):
        for number in range(10_000):
            (folder / f"photo{number}").touch()
    yield Limits()


@contextmanager
def _mounted_read_only(folder: Path) -> Iterator[Limits]:
    system("mount", "-o", "remount,ro", folder)
    yield Limits()


@contextmanager
def _immutable(folder: Path) -> Iterator[Limits]:
    log = folder / LOG
    system("chattr", "+i", log)
    try:
        yield Limits()
    finally:
        system("chattr", "-i", log)


@contextmanager
def _short_files(folder: Path) -> Iterator[Limits]:
    yield Limits(longest=(folder / LOG).stat().st_size // 2)


@contextmanager
def _ordinary_user(_: Path) -> Iterator[Path]:
    """A folder of a user whom modes bind, who has all imported that commands import."""
    with without_a_child():
        for command in OURS:
            with TemporaryDirectory() as name:
                command.make(Pcc(Path(name)))
                Pcc(Path(name))(*command.given(Path(name)))
        with ordinary_user() as folder:
            yield folder


@contextmanager
def _read_only_folder(folder: Path) -> Iterator[Limits]:
    """All of it may be read, and nothing written."""
    for each in (*folder.rglob("*"), folder):
        each.chmod(0o555 if each.is_dir() else 0o444)
    yield Limits(here=True)
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o755 if each.is_dir() else 0o644)


RECIPES: Final[Mapping[str, Recipe]] = {
    "a full disk": Recipe("no space left on the device", _filled,
                          lambda folder: _memory_disk(folder, "size=512k")),
    "no inodes left": Recipe("no space left on the device", _without_inodes,
                             lambda folder: _memory_disk(folder, "size=4m,nr_inodes=80")),
    "mounted read-only": Recipe("read-only file system", _mounted_read_only,
                                lambda folder: _memory_disk(folder, "size=4m")),
    "an immutable file": Recipe("the file is read-only|operation not permitted", _immutable),
    "a limit on the length of files": Recipe("file too large", _short_files),
    "a read-only folder": Recipe("permission denied|the file is read-only", _read_only_folder,
                                 _ordinary_user),
}  # fmt: skip


def tried(recipe: Recipe, command: Command, folder: Path, package: Path = PACKAGE) -> list[str]:
    """Run a command where nothing can be written; give what is wrong with what it did."""
    if recipe.disk is None:
        folder.mkdir()
        return _on_disk(recipe, command, folder, package)
    with recipe.disk(folder) as disk:
        return _on_disk(recipe, command, disk, package)


def _on_disk(recipe: Recipe, command: Command, folder: Path, package: Path) -> list[str]:
    command.make(Pcc(folder))
    before = _all(folder)
    with recipe.refuse(folder) as limits:
        done = _ran(command, folder, limits, package)
        after = _all(folder)
    wrong = [*_wrong(recipe, command.claims, done, before, after)]
    return [f"{command.name}: {each}" for each in wrong]


def _ran(command: Command, folder: Path, limits: Limits, package: Path) -> Done:
    if limits.here:
        return Pcc(folder)(*command.given(folder))
    done = subprocess.run(
        [sys.executable, "-m", "pcc_actions", *command.line(folder)],
        cwd=PACKAGE.root, env=environment(package), capture_output=True, encoding="utf-8",
        stdin=subprocess.DEVNULL, preexec_fn=limits.hold, check=False,
    )  # fmt: skip
    return Done(done.returncode, done.stdout, done.stderr)


def _wrong(recipe: Recipe, claims: str, done: Done, before: bytes, after: bytes) -> Iterator[str]:
    if done.code != 3:
        yield f"code {done.code}, and said: {done.out}{done.err}"
    if after != before:
        yield "the log or a kept version is another"
    if claims in done.out:
        yield f"refused, and said: {done.out}"
    errors = [line for line in done.err.splitlines() if not line.startswith("Warning: ")]
    if len(errors) != 1 or not re.search(recipe.says, errors[0]) or "as it was" not in errors[0]:
        yield f"what it said is not one true sentence: {done.err}"


def _all(folder: Path) -> bytes:
    """The log, and every version that is kept of it."""
    kept = sorted((folder / ".pcc-actions" / LOG).glob("[0-9]*"))
    return b"".join(each.read_bytes() for each in (folder / LOG, *kept))


def all_of_them(folder: Path) -> Counted:
    """Run every command on every such disk that this machine allows to be made."""
    folder.mkdir()
    counted = Counted()
    for at, (name, recipe) in enumerate(RECIPES.items()):
        try:
            for number, command in enumerate(OURS):
                found = tried(recipe, command, folder / f"{at}-{number}")
                counted.count([name], [f"{name}: {each}" for each in found])
        except NotHere as reason:
            counted.missing[name] = str(reason)
    return counted


def table(counted: Counted) -> Table:
    """Count by recipe."""
    return Table(
        "Disks that take nothing",
        "Every command that records, on a disk on which nothing can be written. It ends with 3 and "
        "one sentence that says why; the log and its kept versions are as they were, byte for "
        "byte. Where a machine does not allow a disk to be made so, nothing was tried.",
        ("disk", "tried", "wrong"),
        counted.rows(RECIPES),
        counted.wrong,
    )
