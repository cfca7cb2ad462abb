"""The folder beside the log, and the lock in it."""

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from pcc_actions.errors import Held
from pcc_actions.store.files import put
from pcc_actions.store.sidecar import lock

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")


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
    put(beside / log.name / "x", b"x", log)
    assert mode(beside / log.name / "x") == 0o640
    log.chmod(0o600)
    with lock(log):  # what is there is left as it is
        assert mode(beside) == 0o750


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
        with pytest.raises(Held, match=r"more than 0.1 seconds\. Ask") as caught, lock(log, 0.1):
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
