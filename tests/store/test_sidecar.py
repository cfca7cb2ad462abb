"""The folder beside the log, and the lock in it."""

import errno
import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from pcc_actions.errors import BadFile, Conflict
from pcc_actions.store.files import replace_file
from pcc_actions.store.sidecar import follow_log, lock, make_sidecar, refuse_read_only, sidecar
from tests.ordinary_user import NOBODY, ordinary_user

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
root = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away"
)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    path.write_text("schema_version = 1\n")
    return path


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_the_folder_beside_the_log_has_its_mode(log: Path) -> None:
    log.chmod(0o640)
    with lock(log):
        pass
    beside = log.parent / ".pcc-actions"
    assert (beside / ".gitignore").read_text() == "*\n"
    assert [mode(beside), mode(beside / log.name)] == [0o750, 0o750]
    assert [mode(beside / ".gitignore"), mode(beside / log.name / "lock")] == [0o640, 0o640]
    replace_file(beside / log.name / "x", b"x", log)
    assert mode(beside / log.name / "x") == 0o640
    log.chmod(0o600)
    with lock(log):  # it is for the save itself to have it follow
        assert mode(beside) == 0o750


@posix
@pytest.mark.parametrize("read_only", [0o444, 0o400, 0o464])
def test_a_lock_is_open_to_its_owner_whatever_the_mode_of_the_log(
    log: Path, read_only: int
) -> None:
    log.chmod(read_only)
    with lock(log):
        pass
    file = sidecar(log) / "lock"
    assert mode(file) == read_only | 0o600
    assert follow_log(log) == ""
    assert mode(file) == read_only | 0o600
    file.chmod(0o2444)  # as an earlier release left it, and a mark of a folder's group
    with lock(log):
        assert mode(file) & 0o777 == 0o644


@posix
@root
def test_somebody_elses_lock_that_cannot_be_opened_is_named() -> None:
    with ordinary_user() as folder:
        mine = folder / "actions.toml"
        mine.write_text("schema_version = 1\n")
        with lock(mine):
            pass
        file = sidecar(mine) / "lock"
        _give(file, 0, 0o444)
        said = f"{file} could not be written: permission denied; the log is as it was"
        with pytest.raises(BadFile, match=re.escape(said)), lock(mine):
            pass
        with pytest.raises(BadFile, match=re.escape(said)):
            refuse_read_only(mine)
        _give(file, NOBODY, 0o644)


def _give(file: Path, uid: int, to: int) -> None:
    user = os.geteuid()
    os.seteuid(0)
    os.chown(file, uid, uid)
    file.chmod(to)
    os.seteuid(user)


def test_a_log_can_be_locked_before_it_is_there(tmp_path: Path) -> None:
    with lock(tmp_path / "actions.toml"):
        assert names(tmp_path / ".pcc-actions") == [".gitignore", "actions.toml"]


HOLD = """
import sys
from pathlib import Path
from pcc_actions.store.sidecar import lock
with lock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_held_log(log: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(log)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with (
            pytest.raises(Conflict, match=r"more than 0.1 seconds\. Ask") as caught,
            lock(log, 0.1),
        ):
            pass
        assert caught.value.exit_code == 4
        other.communicate()
    with lock(log, 5):
        pass


def test_a_lock_is_let_go_after_a_failure(log: Path) -> None:
    with pytest.raises(ValueError, match="mine"), lock(log):
        raise ValueError("mine")
    with lock(log, 0):
        pass


def test_a_lock_that_cannot_be_let_go_is_no_failure_of_what_was_done(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import filelock

    let_go = filelock.FileLock.release
    failures = [errno.EIO]

    def release(held: filelock.FileLock, force: bool = False) -> None:
        if failures:
            raise OSError(failures.pop(), "Input/output error")
        let_go(held, force)

    monkeypatch.setattr(filelock.FileLock, "release", release)
    with lock(log):
        pass
    assert failures == []
    with lock(log, 0):  # it was let go at the second try
        failures += [errno.EIO, errno.EIO]
    assert failures == []


@posix
@pytest.mark.parametrize("error", [errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP])
def test_a_drive_that_takes_no_locks_is_named_at_once(
    error: int, log: Path, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    def refused(*_: object) -> NoReturn:
        raise OSError(error, os.strerror(error))

    monkeypatch.setattr("fcntl.flock", refused)
    with pytest.raises(BadFile) as failed, lock(log):
        pass
    assert failed.value.sentence.startswith(
        f"{log} could not be written: the drive that it lies on takes no locks, and without them "
    )
    assert list(recwarn) == []


@posix
def test_a_gitignore_left_empty_by_a_kill_is_written_again(log: Path) -> None:
    with lock(log):
        pass
    ignore = log.parent / ".pcc-actions" / ".gitignore"
    ignore.write_bytes(b"")
    with lock(log):
        pass
    assert ignore.read_bytes() == b"*\n"
    ignore.write_bytes(b"*\n!mine\n")
    with lock(log):
        pass
    assert ignore.read_bytes() == b"*\n!mine\n"
    assert names(ignore.parent) == [".gitignore", log.name]


KILLED = """
import os, sys
from pathlib import Path
from pcc_actions.store.sidecar import make_sidecar
os.replace = os.rename = lambda *given, **more: os._exit(9)
make_sidecar(Path(sys.argv[1]))
"""


def test_a_kill_leaves_no_half_gitignore(log: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(log)], check=False)
    beside = log.parent / ".pcc-actions"
    assert ".gitignore" not in names(beside)
    make_sidecar(log)
    assert (beside / ".gitignore").read_bytes() == b"*\n"


def test_a_gitignore_that_cannot_be_written_stops_nothing(log: Path) -> None:
    ignored = log.parent / ".pcc-actions" / ".gitignore"
    ignored.mkdir(parents=True)
    with lock(log):
        assert ignored.is_dir()
        assert (log.parent / ".pcc-actions" / log.name).is_dir()


@posix
@pytest.mark.parametrize(
    ("make", "what"),
    [
        (Path.mkdir, "it is a folder"),
        (os.mkfifo, "it is a pipe"),
        (lambda file: file.symlink_to(file.with_name("none")), "it is a link"),
        (lambda file: file.symlink_to(file.parent.parent.parent / "actions.toml"), "it is a link"),
    ],
)
def test_a_lock_that_is_no_file_is_named(
    log: Path, make: Callable[[Path], object], what: str
) -> None:
    file = make_sidecar(log) / "lock"
    make(file)
    with pytest.raises(BadFile) as caught, lock(log):
        pass
    assert caught.value.sentence == (
        f"{file} should be the lock of actions.toml, but {what}; the log is as it was. "
        "Remove it and try again."
    )
    assert log.read_text() == "schema_version = 1\n"
    assert not file.with_name("none").exists()


@pytest.mark.parametrize("name", [".pcc-actions", ".pcc-actions/actions.toml"])
def test_a_folder_that_is_a_file_is_named(log: Path, name: str) -> None:
    place = log.parent / name
    place.parent.mkdir(exist_ok=True)
    place.write_text("mine")
    with pytest.raises(BadFile) as caught, lock(log):
        pass
    assert caught.value.sentence.startswith(f"{place} could not be written: it is no folder; the")
    assert place.read_text() == "mine"


@posix
def test_nothing_is_made_beside_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    for name, words in (("pipe", "cannot be a log: it is a pipe"), ("folder", "is a folder, not")):
        with pytest.raises(BadFile, match=words), lock(tmp_path / name):
            pass
    assert names(tmp_path) == ["folder", "pipe"]


@posix
def test_a_lock_is_open_to_nobody_else_before_it_has_the_mode_of_the_log(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: dict[str, int] = {}
    monkeypatch.setattr(
        "pcc_actions.store.sidecar.take_after",
        lambda path, *_, **__: made.update({path.name: mode(path)}),
    )
    before = os.umask(0)
    with lock(log):
        pass
    os.umask(before)
    assert made == {log.name: 0o700, "lock": 0o600}
