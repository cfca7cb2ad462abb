"""The folder beside a log: its lock, and where its earlier versions are kept."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import stat_result
from pathlib import Path
from typing import TYPE_CHECKING

from pcc_actions.errors import BadFile, Conflict
from pcc_actions.regular_files import NotRegular, refuse_special
from pcc_actions.store.ctrl_c import uninterrupted
from pcc_actions.store.files import (
    Unwritten,
    may_write,
    real_path,
    reason,
    refuse_no_file,
    refuse_protected,
    replace_file,
    unwritten,
)
from pcc_actions.store.modes import ALL, IGNORE, OWNER, follow, let_through, stat_of, take_after

if TYPE_CHECKING:
    from filelock import FileLock

FOLDER = ".pcc-actions"
_LOCK = "lock"
LOCK_SECONDS = 30.0  # 16 writers at once may wait 17 s
# What systems say where a drive takes no locks, as some network drives do not.
_NO_LOCKS = {errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP}


def sidecar(log: Path) -> Path:
    """Name the folder beside the real log that holds its lock and its kept versions."""
    real = real_path(log)
    return real.parent / FOLDER / real.name


def make_sidecar(log: Path) -> Path:
    """Make that folder where it is not there, out of the way of git.

    It is made closed to all but its owner, and then opened to whoever may open the log; before
    there is a log it follows the umask. Raises OSError.
    """
    real, folder = real_path(log), sidecar(log)
    model = stat_of(real)
    made = [_made(folder.parent, model), _made(folder, model)]
    _keep_out_of_git(folder.parent, real)
    if model and any(made):
        take_after(folder, model)
        with suppress(OSError):  # of another owner, who lets through at the next save
            let_through(folder.parent, real)
    return folder


def make_folder(log: Path, name: str) -> Path:
    """Make a folder in it where it is not there, opened to whoever may open the log.

    Raises OSError.
    """
    folder, model = make_sidecar(log) / name, stat_of(real_path(log))
    if _made(folder, model) and model:
        take_after(folder, model)
    return folder


def _made(folder: Path, model: stat_result | None) -> bool:
    """Make a folder; tell whether it was not there."""
    try:
        folder.mkdir(stat.S_IRWXU if model else ALL)
    except FileExistsError:
        if folder.is_dir():
            return False
        raise NotADirectoryError(errno.ENOTDIR, "it is no folder", str(folder)) from None
    return True


def _keep_out_of_git(parent: Path, log: Path) -> None:
    """Write the `.gitignore` whole, also over an empty one that was begun and not ended."""
    ignore = parent / IGNORE
    with suppress(OSError):  # for git only
        there = stat_of(ignore)
        if there is None or not there.st_size:
            replace_file(ignore, b"*\n", log)


def follow_log(log: Path) -> str:
    """Give all that stands beside a log its owner, group and mode; a warning, or nothing."""
    try:
        failed = follow(sidecar(log), real_path(log))
    except OSError as error:
        failed = [error]
    if not failed:
        return ""
    more = f" (and {len(failed) - 1} more beside it)" if failed[1:] else ""
    return (
        f"{failed[0].filename}{more} could not be given the permissions of {log.name}: "
        f"{reason(failed[0])}. Ask its owner, or whoever looks after the folder, to set them."
    )


@contextmanager
def lock(path: Path, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Be the only one to write a log; reading needs no lock.

    Letting the lock go raises nothing: what was done under it is done. Raises `Conflict` where
    somebody else has it for longer than `seconds`, BadFile where the lock cannot be made, where
    what is there is no file, or where the drive takes no locks.
    """
    from filelock import FileLock, Timeout

    refuse_no_file(path)
    try:
        file = _lock_file(path, make_sidecar(path))
        # A drive without locks is refused: what filelock would do there takes this file, which is
        # always there, for a lock that somebody holds.
        held = FileLock(file, mode=file.stat().st_mode & ALL | OWNER, fallback_to_soft=False)
        held.acquire(timeout=seconds, poll_interval=0.02)
    except Timeout:
        raise Conflict(
            f"Somebody else has been writing {path} for more than {seconds:g} seconds. Ask who has"
            " it open in pcc-actions, or close your other window, and try again."
        ) from None
    except OSError as error:
        raise _unlocked(path, error) from None
    try:
        yield
    finally:
        with uninterrupted():  # or it stays half released
            _let_go(held)


def _unlocked(log: Path, error: OSError) -> Unwritten:
    """Say in a sentence why the lock could not be had, though nobody else has it."""
    if error.errno not in _NO_LOCKS:
        return unwritten(log, error)
    why = "the drive that it lies on takes no locks"
    return Unwritten(
        f"{log} could not be written: {why}, and without them two people could write over each "
        "other; the log is as it was. Ask whoever looks after the drive to allow locks on it, or "
        "keep the log on another.",
        why,
    )


def refuse_read_only(log: Path) -> None:
    """Raise `BadFile` where nobody could save a log for want of a right, as `lock` and a save do.

    That is for what asks much before it saves: who may not save is not asked.
    """
    real, kept = real_path(log), sidecar(log)
    folder = kept if kept.is_dir() else kept.parent
    with suppress(OSError):  # none yet, or somebody else's
        _open_to_owner(folder / _LOCK)
    for place in (real.parent, folder, folder / _LOCK):
        if not may_write(place):
            denied = PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
            raise unwritten(log, denied)
    try:
        refuse_protected(real)
    except PermissionError as error:
        raise unwritten(log, error) from None


def _lock_file(log: Path, folder: Path) -> Path:
    """Make the file that is locked; raise `BadFile` where something else has its place."""
    file, model = folder / _LOCK, stat_of(real_path(log))
    try:
        refuse_special(file, file.lstat())
        _open_to_owner(file)
    except FileNotFoundError:
        with suppress(FileExistsError):  # made by another writer just now
            os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if model else 0o666))
        take_after(file, model, open_to_owner=True)
    except (IsADirectoryError, NotRegular) as error:
        raise BadFile(
            f"{file} should be the lock of {log.name}, but {error.strerror}; the log is as it was. "
            "Remove it and try again."
        ) from None
    return file


def _open_to_owner(lock: Path) -> None:
    """Heal a lock that was closed to its owner, as it once took after a read-only log.

    What is not ours to change is left: whether it can be locked shows as it is opened. Raises
    FileNotFoundError.
    """
    mode = stat.S_IMODE(lock.lstat().st_mode)
    if mode & OWNER != OWNER:
        with suppress(PermissionError):
            lock.chmod(mode | OWNER)


def _let_go(held: "FileLock") -> None:
    """Release a lock. Where the system fails at it twice, the end of the command does it."""
    for _ in range(2):
        with suppress(OSError):
            held.release(force=True)
            return
