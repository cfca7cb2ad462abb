"""A file on the disk and in the place of another, as far as systems differ in it."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

# Seconds between one try and the next: 3 s in all, as long as scanners and OneDrive hold a file.
_PAUSES: Final = (0.05, 0.1, 0.2, 0.4, 0.75, 0.75, 0.75)


def move_into_place(new: Path, place: Path, look: Callable[[], None] | None = None) -> None:
    """Put a file in the place of another, whole or not at all.

    Windows refuses that while a virus scanner or OneDrive has the other one open; there it is
    tried again for up to 3 s. `look` is called before each try, and what it raises ends them: in
    the meantime somebody may have written the other one. Raises OSError.
    """
    pauses = _PAUSES if sys.platform == "win32" else ()
    for pause in pauses:
        if _moved(new, place, look):
            return
        _wait(pause)
    if look is not None:
        look()
    new.replace(place)


def to_disk(handle: int) -> None:
    """Have what was written to an open file on the disk, before a power cut may come.

    On a Mac fsync leaves it in the memory of the disk; the call that goes all the way is not there
    on every network drive. Raises OSError.
    """
    if sys.platform == "darwin":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def _moved(new: Path, place: Path, look: Callable[[], None] | None) -> bool:
    if look is not None:
        look()
    try:
        new.replace(place)
    except PermissionError:
        return False
    return True


def _wait(seconds: float) -> None:
    from time import sleep

    sleep(seconds)
