"""A file moved into the place of another: tried again where Windows refuses it for a moment."""

import sys
from collections.abc import Callable
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
