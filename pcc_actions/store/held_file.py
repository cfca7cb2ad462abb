"""A file that is held: nobody else can hold it until it is let go, or the process ends."""

import errno
import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from pcc_actions.store.modes import ALL, OWNER

LetGo = Callable[[], None]  # raises OSError

_AGAIN: Final = 0.02  # seconds between two tries
_OF_OTHERS: Final = (errno.EACCES, errno.EAGAIN)


class HeldByOthers(Exception):
    """Somebody else held the file for as long as was waited."""


def hold(file: Path, seconds: float) -> LetGo:
    """Hold a file, and give what lets it go.

    On most systems that is done as filelock does it, whose import would be a tenth of a save; it
    is asked where there is no flock. Raises OSError, `HeldByOthers` after so many seconds.
    """
    mode = file.stat().st_mode & ALL | OWNER
    if sys.platform != "win32":
        try:
            return _held_by_flock(file, mode, seconds)
        except OSError as error:
            if error.errno != errno.ENOSYS:
                raise
    return _held_by_library(file, mode, seconds)


def _held_by_library(file: Path, mode: int, seconds: float) -> LetGo:
    from filelock import FileLock, Timeout

    held = FileLock(file, mode=mode)
    try:
        held.acquire(timeout=seconds, poll_interval=_AGAIN)
    except Timeout:
        raise HeldByOthers from None
    return partial(held.release, force=True)


if sys.platform != "win32":
    import fcntl

    def _held_by_flock(file: Path, mode: int, seconds: float) -> LetGo:
        end = time.monotonic() + seconds
        while True:
            handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK, mode)
            if _is_ours(handle):
                return partial(os.close, handle)
            if time.monotonic() >= end:
                raise HeldByOthers
            time.sleep(_AGAIN)

    def _is_ours(handle: int) -> bool:
        """Whether an open file is now held by us; it is closed where it is not."""
        ours = False
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            ours = os.fstat(handle).st_nlink > 0  # where it was deleted, others hold the new one
        except OSError as error:
            if error.errno not in _OF_OTHERS:
                raise
        finally:
            if not ours:
                os.close(handle)
        return ours
