"""Who may open what stands beside a log: whoever may open the log, and nobody else."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Final

IGNORE: Final = ".gitignore"  # of git's, beside the folders of the logs
ALL: Final = 0o777
OWNER: Final = stat.S_IRUSR | stat.S_IWUSR
_GROUP: Final = 0o070
_OTHERS: Final = 0o007
_PASS: Final = 0o001  # through a folder, by whoever knows the name


def stat_of(file: Path) -> os.stat_result | None:
    """Look up a file's mode and group; None where there is none yet and the umask decides."""
    try:
        return file.stat()
    except FileNotFoundError:
        return None


def take_after(path: Path, model: os.stat_result | None, *, open_to_owner: bool = False) -> None:
    """Give a file or folder the mode of a file, and its group and owner where that is allowed.

    A folder is executable where it is readable, and always open to its owner; a file is so where
    that is asked for, as of a lock, which nobody could take else. Raises OSError.
    """
    if model is not None:
        there = path.stat()
        mode = model.st_mode & ALL | (OWNER if open_to_owner else 0)
        mode = folder_mode(model) if stat.S_ISDIR(there.st_mode) else mode
        _take(path, there, model, model.st_gid, mode)


def folder_mode(model: os.stat_result) -> int:
    """The mode of a folder for a file: executable where that is readable."""
    return model.st_mode & ALL | (model.st_mode & 0o444) >> 2 | stat.S_IRWXU


def _take(path: Path, there: os.stat_result, model: os.stat_result, gid: int, mode: int) -> None:
    """Set owner, group and mode, so that at no moment more may open it than then or before."""
    if sys.platform != "win32":  # which has no such owners
        uid = model.st_uid if os.geteuid() == 0 else there.st_uid
        if (there.st_uid, there.st_gid) != (uid, gid):
            path.chmod(there.st_mode & mode)
            with suppress(OSError):  # one may give it only to a group that one is in
                os.chown(path, uid, gid)
            there = path.stat()
    if there.st_gid != gid:  # the group it has instead gets no more than anybody
        mode = mode & ~_GROUP | mode & (mode & _OTHERS) << 3
    inherited = there.st_mode & stat.S_ISGID  # in a folder: what is made in it has its group
    if stat.S_IMODE(there.st_mode) & ~stat.S_ISGID != mode:
        path.chmod(inherited | mode)


def let_through(parent: Path, log: Path) -> None:
    """Give the folder that holds the folders of several logs its mode, and its `.gitignore`.

    Each of those folders protects itself; this one lets through whoever may open one of the
    logs, and whoever may make another log beside them. Raises OSError, which names the file.
    """
    model, around = log.stat(), parent.parent.stat()
    gid = around.st_gid if around.st_mode & stat.S_IWGRP else model.st_gid
    mode = around.st_mode & stat.S_ISVTX
    for status in (model, *_logs(parent)):
        mode |= _passing(status, model.st_uid, gid)
    for others in (_GROUP, _OTHERS):
        if around.st_mode & others & 0o033 == others & 0o033:  # they may make files there
            mode |= others
    _take(parent, parent.stat(), model, gid, mode)
    ignore = parent / IGNORE
    if there := stat_of(ignore):
        _take(ignore, there, model, gid, mode & 0o666)


def _logs(parent: Path) -> Iterator[os.stat_result]:
    """Look up the logs whose folders stand in the one folder."""
    for name in os.listdir(parent):  # noqa: PTH208  # names only
        with suppress(OSError):  # not a log, or one that is gone
            yield (parent.parent / name).stat()


def _passing(log: os.stat_result, uid: int, gid: int) -> int:
    """Give a folder's mode, for its owner and group, by which all pass who may open a log."""
    mode = folder_mode(log)
    if log.st_gid != gid:
        mode = mode & ~_GROUP | (_PASS if mode & _GROUP else 0)
    return mode if log.st_uid == uid else mode | _PASS


def follow(folder: Path, log: Path) -> list[OSError]:
    """Give a log's folder, and every folder and file in it, the owner, group and mode of the log.

    Its owner may open all of it, also where the log is read-only to them.
    Gives the failures, each with the name of its file. Raises OSError where the log is gone.
    """
    model = log.stat()
    following = partial(take_after, model=model, open_to_owner=True)
    steps = [
        partial(let_through, folder.parent, log),
        *(partial(following, path) for path in (folder, *_inside(folder))),
    ]
    return [error for step in steps if (error := _failure(step))]


def _failure(step: Callable[[], None]) -> OSError | None:
    try:
        step()
    except FileNotFoundError:
        return None
    except OSError as error:
        return error
    return None


def _inside(folder: Path) -> Iterator[Path]:
    """Find the ordinary files in a folder and in those within: what a link leads to is not ours."""
    for where, folders, names in os.walk(folder):  # what may not be looked into is passed over
        inner = (Path(where, name) for name in folders)
        yield from (path for path in inner if not path.is_symlink())
        files = (Path(where, name) for name in names)
        yield from (file for file in files if file.is_file() and not file.is_symlink())
