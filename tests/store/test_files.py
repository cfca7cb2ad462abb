"""The disk: whole or not at all, and one at a time."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pcc_actions.errors import BadFile
from pcc_actions.store.files import (
    ChangedMeanwhile,
    Unwritten,
    bytes_of,
    read_data,
    refuse_no_file,
    write_whole,
)
from pcc_actions.store.sidecar import lock, make_sidecar, refuse_read_only, sidecar
from tests.ordinary_user import ordinary_user

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes or signals")
LOG = 'schema_version = 1\r\ntext = "é"\n'


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "actions.toml"
    path.write_bytes(LOG.encode())
    return path


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    with ordinary_user() as folder:
        yield folder


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def sentence(caught: pytest.ExceptionInfo[BadFile]) -> str:
    return caught.value.sentence


def test_a_missing_file_is_told_in_the_callers_words(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"^Nothing here\.$"):
        read_data(tmp_path / "x.toml", lambda _: BadFile("Nothing here."))
    with pytest.raises(BadFile, match=r"x.toml. Run pcc-actions init"):
        read_data(tmp_path / "x.toml")


def test_a_folder_is_no_log(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="is a folder"):
        read_data(tmp_path)


def test_a_name_that_cannot_be_looked_up(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match=r"could not be read: .* Try again"):
        read_data(tmp_path / ("x" * 5000))


@posix
def test_what_is_no_ordinary_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, what in ((tmp_path / "pipe", "a pipe"), (Path("/dev/zero"), "a device")):
        for look in (read_data, bytes_of, refuse_no_file):
            with pytest.raises(BadFile) as caught:
                look(path)
            assert sentence(caught) == (
                f"{path} cannot be a log: it is {what}, not a file. Name another with --file."
            )
    refuse_no_file(tmp_path / "none")
    refuse_no_file(tmp_path / ("x" * 5000))


@posix
def test_what_may_not_be_read(unprivileged: Path) -> None:
    log = unprivileged / "actions.toml"
    log.write_text("x")
    log.chmod(0)
    with pytest.raises(BadFile, match="You may not read"):
        read_data(log)
    unprivileged.chmod(0)
    with pytest.raises(BadFile, match="You may not read"):
        read_data(log)


def test_a_file_is_written_whole_and_nothing_else(log: Path) -> None:
    write_whole(log, "\ufeffnew\r\n".encode(), LOG.encode())
    assert log.read_bytes() == b"\xef\xbb\xbfnew\r\n"
    assert names(log.parent) == ["actions.toml"]


def test_a_log_that_is_no_text_can_be_replaced_too(log: Path) -> None:
    log.write_bytes(b"\xff")
    with pytest.raises(ChangedMeanwhile):
        write_whole(log, b"new", b"\xfe")
    write_whole(log, b"new", bytes_of(log))
    assert bytes_of(log) == b"new"
    assert bytes_of(log.parent / "none") is None


@posix
@pytest.mark.parametrize(("umask", "expected"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_follows_the_umask(tmp_path: Path, umask: int, expected: int) -> None:
    before = os.umask(umask)
    try:
        write_whole(tmp_path / "actions.toml", b"x", None)
    finally:
        os.umask(before)
    assert mode(tmp_path / "actions.toml") == expected


@posix
@pytest.mark.parametrize("kept", [0o600, 0o664, 0o660, 0o744])
def test_the_mode_is_kept(log: Path, kept: int) -> None:
    log.chmod(kept)
    write_whole(log, b"x", LOG.encode())
    assert mode(log) == kept


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root has a group to give away"
)
def test_the_group_is_kept(log: Path) -> None:
    os.chown(log, -1, 12345)
    write_whole(log, b"x", LOG.encode())
    assert log.stat().st_gid == 12345
    assert make_sidecar(log).stat().st_gid == 12345


@posix
def test_a_link_stays_a_link(log: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "log.toml"
    link.symlink_to(log)
    write_whole(link, b"x", LOG.encode())
    assert link.is_symlink()
    assert log.read_text() == "x"
    with lock(link):
        assert sidecar(link) == tmp_path / ".pcc-actions" / "actions.toml"
    assert names(tmp_path / "elsewhere") == ["log.toml"]


@pytest.mark.parametrize("expected", [LOG + "x", None])
def test_a_file_that_somebody_changed_is_left(log: Path, expected: str | None) -> None:
    with pytest.raises(ChangedMeanwhile) as caught:
        write_whole(log, b"mine", None if expected is None else expected.encode())
    assert caught.value.exit_code == 4
    assert log.read_bytes() == LOG.encode()
    assert names(log.parent) == ["actions.toml"]


def test_what_is_written_may_be_in_pieces(log: Path) -> None:
    write_whole(log, [b"new ", memoryview(b"a text")[2:], b"\r\n"], LOG.encode())
    assert log.read_bytes() == b"new text\r\n"


def test_a_folder_that_came_in_the_place_of_the_file_is_named(log: Path) -> None:
    log.unlink()
    log.mkdir()
    with pytest.raises(BadFile, match="is a folder, not a log"):
        write_whole(log, b"mine", LOG.encode())
    assert names(log.parent) == ["actions.toml"]


def test_a_file_that_is_gone_has_changed(tmp_path: Path) -> None:
    with pytest.raises(ChangedMeanwhile):
        write_whole(tmp_path / "actions.toml", b"mine", LOG.encode())
    assert names(tmp_path) == []


def test_no_folder_to_write_in(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="could not be written: its folder does not exist"):
        write_whole(tmp_path / "no" / "actions.toml", b"x", None)
    with pytest.raises(BadFile, match="could not be written"), lock(tmp_path / "no" / "x"):
        pass


@posix
def test_a_read_only_folder(unprivileged: Path) -> None:
    log = unprivileged / "actions.toml"
    log.write_bytes(LOG.encode())
    unprivileged.chmod(0o555)
    with pytest.raises(BadFile, match=r"the log is as it was\. Ask for the right"):
        write_whole(log, b"x", LOG.encode())
    with pytest.raises(BadFile, match="permission denied"), lock(log):
        pass
    assert log.read_bytes() == LOG.encode()
    assert names(unprivileged) == ["actions.toml"]


@posix
def test_a_write_protected_log(unprivileged: Path) -> None:
    log = unprivileged / "actions.toml"
    log.write_bytes(LOG.encode())
    log.chmod(0o444)
    with pytest.raises(BadFile, match="the file is read-only; the log is as it was"):
        write_whole(log, b"x", LOG.encode())
    assert log.read_bytes() == LOG.encode()


@posix
def test_what_may_not_be_saved_is_refused_before_anything_is_asked(unprivileged: Path) -> None:
    log = unprivileged / "actions.toml"
    log.write_bytes(LOG.encode())
    refuse_read_only(log)
    with lock(log):
        refuse_read_only(log)
    kept = sidecar(log)
    for place, said in (
        (log, "actions.toml could not be written: the file is read-only"),
        (unprivileged, "could not be written: permission denied; the log is as it was"),
        (kept, "actions.toml could not be written: permission denied"),
    ):
        mode = place.stat().st_mode
        place.chmod(mode & 0o555)
        with pytest.raises(BadFile, match=said):
            refuse_read_only(log)
        place.chmod(mode)
    (kept / "lock").chmod(0o444)  # healed, as its owner may
    refuse_read_only(log)
    kept.parent.chmod(0o555)  # nothing is made in it any more
    refuse_read_only(log)
    (kept / "lock").unlink()
    kept.parent.chmod(0o755)
    kept.rmdir()
    kept.parent.chmod(0o555)
    with pytest.raises(BadFile, match=r"\.pcc-actions could not be written"):
        refuse_read_only(log)
    assert log.read_bytes() == LOG.encode()


@posix
def test_a_log_that_nobody_is_to_write_is_refused_to_an_administrator_too(log: Path) -> None:
    log.chmod(0o444)
    said = r"actions\.toml could not be written: the file is read-only; the log is as it was\."
    with pytest.raises(BadFile, match=said):
        refuse_read_only(log)
    with pytest.raises(BadFile, match=said):
        write_whole(log, b"x", LOG.encode())
    assert log.read_bytes() == LOG.encode()


FULL = """
import resource, signal, sys
from pathlib import Path
from pcc_actions.errors import BadFile
from pcc_actions.store.files import write_whole
sys.dont_write_bytecode = True  # it would be cut off for whoever imports it next
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, hard))
log = Path(sys.argv[1])
try:
    write_whole(log, b"x" * 1000, log.read_bytes())
except BadFile as trouble:
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    print(trouble.sentence)
"""


@posix
def test_no_room_for_the_new_text(log: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", FULL, str(log)], capture_output=True, text=True, check=True
    )
    assert "could not be written: file too large; the log is as it was. Free some" in ran.stdout
    assert log.read_bytes() == LOG.encode()
    assert names(log.parent) == ["actions.toml"]


def test_once_the_new_text_is_in_its_place_nothing_fails(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    move = os.replace

    def replace(*given: str) -> None:
        move(*given)
        for name in ("unlink", "fsync", "close", "open", "chmod"):
            monkeypatch.setattr(os, name, failing)

    monkeypatch.setattr(os, "replace", replace)  # no disk fails on demand between two calls
    write_whole(log, b"new", LOG.encode())
    assert log.read_bytes() == b"new"


def test_what_is_told_is_the_first_failure_not_that_of_clearing_up(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(number: int) -> Callable[..., None]:
        def fail(*_: object, **__: object) -> None:
            raise OSError(number, os.strerror(number))

        return fail

    monkeypatch.setattr(os, "fsync", failing(errno.ENOSPC))
    monkeypatch.setattr(os, "unlink", failing(errno.EROFS))
    with pytest.raises(Unwritten, match="the log is as it was") as caught:
        write_whole(log, b"new", LOG.encode())
    assert caught.value.why == "no space left on the device"
    assert log.read_bytes() == LOG.encode()


def test_an_interruption_while_writing_leaves_no_temporary_file(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)  # the one moment that a real Ctrl-C can hit
    with pytest.raises(KeyboardInterrupt):
        write_whole(log, b"x", LOG.encode())
    assert log.read_bytes() == LOG.encode()
    assert names(log.parent) == ["actions.toml"]
