"""Ordinary files: nothing else is ever opened, for it might never end or never begin."""

import errno
import os
import stat
from pathlib import Path
from typing import Final

_KINDS: Final = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFLNK: "a link"}
_READING: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotRegular(OSError):
    """What stands there is no ordinary file: a pipe, a socket, a device."""


def regular_bytes(path: Path) -> bytes:
    """Read an ordinary file. Raises OSError, `NotRegular`."""
    refuse_special(path, path.stat())  # to open some devices does something
    with os.fdopen(os.open(path, _READING), "rb") as file:
        refuse_special(path, os.fstat(file.fileno()))
        return file.read()


def refuse_special(path: Path, found: os.stat_result) -> None:
    """Raise `IsADirectoryError` for a folder, and `NotRegular` for what else is no file."""
    kind = stat.S_IFMT(found.st_mode)
    if kind == stat.S_IFDIR:
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if kind != stat.S_IFREG:
        raise NotRegular(errno.EINVAL, f"it is {_KINDS.get(kind, 'a device')}", str(path))
