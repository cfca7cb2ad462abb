"""The strays of a log: temporary files that saves left behind when they were cut short."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from pcc_actions.store import temporary
from pcc_actions.store.draft_folders import DRAFTS, LEFT
from pcc_actions.store.files import real_path, reason
from pcc_actions.store.sidecar import sidecar

OLD: Final = 3600  # seconds; what is still being written is younger


def strays(log: Path) -> Iterator[Path]:
    """Find the temporary files that nobody writes any more, for whoever holds the log's lock.

    The log's own and those among its versions are written under the lock only. Others beside
    the log may be of a paper that is being made, and are strays once they are old; so are those
    in the folder that holds the versions of every log beside it, and those of drafts, which are
    kept without the lock. Raises OSError.
    """
    real, kept = real_path(log), sidecar(log)
    drafts = [folder for name in (DRAFTS, LEFT) if (folder := kept / name).is_dir()]
    for folder in (real.parent, kept.parent, kept, *drafts):
        for file in folder.iterdir():
            if temporary.is_one(file.name):
                own = folder == kept or temporary.is_for(file.name, real.name)
                if file.is_file() and ((own and folder not in drafts) or _is_old(file)):
                    yield file


def _is_old(file: Path) -> bool:
    with suppress(FileNotFoundError):  # moved to its place meanwhile
        return time.time() - file.stat().st_mtime > OLD
    return False


def remove_strays(log: Path) -> str:
    """Remove the strays of a log, under its lock; give a warning where one could not be.

    Never raises: the save that it comes with is done.
    """
    try:
        for file in strays(log):
            file.unlink(missing_ok=True)
    except OSError as error:
        return f"What an earlier save left half written could not be removed: {reason(error)}."
    return ""
