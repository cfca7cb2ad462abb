"""A log that has a second name on the disk: a hard link, which no save can keep."""

import os
from pathlib import Path

from pcc_actions.store.files import real_path


def other_name(path: Path) -> str | None:
    """The second name of a log's file: empty where it is not in the log's folder.

    None where the file has but one name, or cannot be looked up.
    """
    real = real_path(path)
    try:
        found = real.stat()
        if found.st_nlink < 2:
            return None
        with os.scandir(real.parent) as beside:
            same = (file.name for file in beside if file.inode() == found.st_ino)
            return next((name for name in same if name != real.name), "")
    except OSError:
        return None


def parted(path: Path, other: str) -> str:
    """Say that a save has left the text before it under the log's second name."""
    where = f"another name, {other}, and that" if other else "another name on the disk, and that"
    return (
        f"The file {path.name} had {where} still has the text before this save. Delete that one, "
        f"and put a shortcut to {path.name} in its place."
    )


def has_two(path: Path, other: str) -> str:
    """Say that a log has a second name, before a save parts them."""
    named = f"another name, {other}" if other else "another name elsewhere on the disk"
    return (
        f"The file {path.name} has {named}: the next save leaves that one as it is now. Delete "
        f"it, and put a shortcut to {path.name} in its place."
    )
