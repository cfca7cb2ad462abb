"""Ordinary files: nothing else is ever opened, for it might never end or never begin."""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

_KINDS: Final = {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFLNK: "a link"}
_PIECE: Final = 1 << 18  # bytes of a file that are compared at once
_READING: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


_PROGRAMS: Final = {
    **dict.fromkeys((".docx", ".doc", ".docm", ".rtf"), "Word"),
    **dict.fromkeys((".xlsx", ".xls", ".xlsm", ".csv"), "Excel"),
}


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


def regular_holds(path: Path, data: bytes) -> bool:
    """Whether an ordinary file holds just these bytes: it is never in memory as a whole.

    Raises OSError, `NotRegular`.
    """
    at = 0
    with opened(path) as file:
        while piece := file.read(_PIECE):
            if not data.startswith(piece, at):
                return False
            at += len(piece)
    return at == len(data)


def open_elsewhere(path: Path, error: OSError) -> str:
    """Say that a file could not be used because Word or Excel has it open; else nothing.

    Windows then denies the permission, and the program's own note of it stands beside the file.
    """
    if not isinstance(error, PermissionError) or not any(map(os.path.lexists, _notes(path))):
        return ""
    program = _PROGRAMS.get(path.suffix.lower(), "another program")
    return f"It is open in {program}: close it there and try again."


def _notes(path: Path) -> list[Path]:
    """The notes that office programs leave beside a file which they have open.

    Excel writes `~$` before its name, Word in the place of up to two of its letters.
    """
    names = [f"~${path.name[taken:]}" for taken in range(3)]
    return [path.with_name(name) for name in (*names, f".~lock.{path.name}#")]


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
