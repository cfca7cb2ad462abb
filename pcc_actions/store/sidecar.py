"""The folder beside a log: its lock, and where its earlier versions are kept."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import stat_result
from pathlib import Path
from typing import TYPE_CHECKING

from pcc_actions.errors import Held
from pcc_actions.store.files import real, stat_of, take_after, uninterrupted, unwritten

if TYPE_CHECKING:
    from filelock import FileLock

FOLDER = ".pcc-actions"
LOCK_SECONDS = 30.0  # 16 writers at once may wait 17 s


def sidecar(log: Path) -> Path:
    """Name the folder beside the real log that holds its lock and its kept versions."""
    place = real(log)
    return place.parent / FOLDER / place.name


def make_sidecar(log: Path) -> Path:
    """Make that folder where it is not there, out of the way of git.

    All in it has the log's mode and group; folders are executable where they are readable, and
    always open to their owner. Raises OSError.
    """
    folder, model = sidecar(log), stat_of(real(log))
    _make_folder(folder.parent, model)
    ignore = folder.parent / ".gitignore"
    with suppress(FileExistsError), ignore.open("xb") as file:
        file.write(b"*\n")
        take_after(ignore, model)
    _make_folder(folder, model)
    return folder


def _make_folder(folder: Path, model: stat_result | None) -> None:
    with suppress(FileExistsError):
        folder.mkdir()
        take_after(folder, model)


@contextmanager
def lock(path: Path, seconds: float = LOCK_SECONDS) -> Iterator[None]:
    """Be the only one to write a log; reading needs no lock.

    Letting the lock go raises nothing: what was done under it is done. Raises Held where
    somebody else has it for longer than `seconds`, BadFile where the lock cannot be made.
    """
    from filelock import FileLock, Timeout

    try:
        file, model = make_sidecar(path) / "lock", stat_of(real(path))
        held = FileLock(file, mode=stat.S_IMODE(model.st_mode)) if model else FileLock(file)
        held.acquire(timeout=seconds, poll_interval=0.02)
    except Timeout:
        raise Held(
            f"Somebody else has been writing {path} for more than {seconds:g} seconds. Ask who has"
            " it open in pcc-actions, or close your other window, and try again."
        ) from None
    except OSError as error:
        raise unwritten(path, error) from None
    try:
        yield
    finally:
        with uninterrupted():  # or it stays half released
            _let_go(held)


def _let_go(held: "FileLock") -> None:
    """Release a lock. Where the system fails at it twice, the end of the command does it."""
    for _ in range(2):
        with suppress(OSError):
            held.release(force=True)
            return
