"""A file that is held by one at a time, whatever the system has for it."""

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pcc_actions.store.held_file import HeldByOthers, hold
from tests.store.logs import posix

if sys.platform != "win32":
    import fcntl

pytestmark = posix

WITH_FILELOCK = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lock"
    path.touch(0o640)
    return path


def first_time(monkeypatch: pytest.MonkeyPatch, done: Callable[[], None]) -> None:
    """Have something done as a file is first to be locked: no system does it on demand."""
    flock, left = fcntl.flock, [done]

    def locked(handle: int, how: int) -> None:
        if left:
            left.pop()()
        flock(handle, how)

    monkeypatch.setattr(fcntl, "flock", locked)


def failing(number: int) -> Callable[[], None]:
    def fail() -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_it_is_held_by_one_until_it_is_let_go(file: Path) -> None:
    let_go = hold(file, 0)
    with pytest.raises(HeldByOthers):
        hold(file, 0.05)
    let_go()
    hold(file, 0)()


def test_who_waits_has_it_as_soon_as_it_is_let_go(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = [hold(file, 0)]
    monkeypatch.setattr("time.sleep", lambda seconds: others.pop()())
    hold(file, 30)()
    assert others == []


@pytest.mark.parametrize("library", [False, True])
def test_it_is_the_lock_of_filelock_which_earlier_releases_took(
    file: Path, library: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = [sys.executable, "-c", WITH_FILELOCK, str(file)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        if library:
            first_time(monkeypatch, failing(errno.ENOSYS))
        with pytest.raises(HeldByOthers):
            hold(file, 0.05)
        other.communicate()


def test_without_flock_the_library_holds_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first_time(monkeypatch, failing(errno.ENOSYS))
    let_go = hold(file, 0)
    with pytest.raises(HeldByOthers):
        hold(file, 0)
    let_go()
    hold(file, 0)()


def test_what_the_disk_refuses_is_raised_and_leaves_nothing_open(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_time(monkeypatch, failing(errno.EIO))
    closed, close = list[int](), os.close

    def counted(handle: int) -> None:
        closed.append(handle)
        close(handle)

    monkeypatch.setattr(os, "close", counted)
    with pytest.raises(OSError, match="Input/output error"):
        hold(file, 0)
    assert len(closed) == 1
    hold(file, 0)()


def test_a_file_that_was_deleted_meanwhile_is_not_held_but_a_new_one(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_time(monkeypatch, file.unlink)
    let_go = hold(file, 5)
    assert file.stat().st_mode & 0o777 == 0o640
    with pytest.raises(HeldByOthers):
        hold(file, 0)
    let_go()
