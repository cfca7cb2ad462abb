"""Ordinary files: nothing else is ever opened, for it might never end or never begin."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

_KINDS: Final = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFLNK: "a link"}
_READING: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotRegular(OSError):
    """What stands there is no ordinary file: a pipe, a socket, a device."""


def regular_bytes(path: Path) -> bytes:
    """Read an ordinary file. Raises OSError, `NotRegular`."""
    with opened(path) as file:
        return file.read()


def regular_end(path: Path, size: int) -> bytes:
    """Read the last so many bytes of an ordinary file. Raises OSError, `NotRegular`."""
    with opened(path) as file:
        length = file.seek(0, os.SEEK_END)
        file.seek(max(length - size, 0))
        return file.read()


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """An ordinary file, open for reading. Raises OSError, `NotRegular`."""
    refuse_special(path, path.stat())  # to open some devices does something
    with os.fdopen(os.open(path, _READING), "rb") as file:
        refuse_special(path, os.fstat(file.fileno()))
        yield file


def refuse_special(path: Path, found: os.stat_result) -> None:
    """Raise `IsADirectoryError` for a folder, and `NotRegular` for what else is no file."""
    kind = stat.S_IFMT(found.st_mode)
    if kind == stat.S_IFDIR:
        raise IsADirectoryError(errno.EISDIR, "it is a folder", str(path))
    if kind != stat.S_IFREG:
        raise NotRegular(errno.EINVAL, f"it is {_KINDS.get(kind, 'a device')}", str(path))
