"""Every file that is a log's, or may be."""

import os
import re
import stat
from collections.abc import Iterator
from enum import Enum, auto
from pathlib import Path

from pcc_actions.core.frozen import dataclass
from pcc_actions.errors import BadFile
from pcc_actions.store import temporary
from pcc_actions.store.conflict_copies import is_conflict_copy
from pcc_actions.store.draft_folders import DRAFTS, LEFT
from pcc_actions.store.files import real_path, reason
from pcc_actions.store.sidecar import sidecar
from pcc_actions.store.sitting_drafts import is_of_a_sitting
from pcc_actions.store.versions import BROKEN


class FileKind(Enum):
    """What a file is to a log."""

    LOG = auto()
    VERSION = auto()
    BROKEN = auto()  # what `undo` left beside the log, since it could not be read
    DRAFT = auto()  # answers to an import, and digests of what was left of documents
    SITTING = auto()  # what was typed of a sitting
    OTHER = auto()  # whatever else stands in the folder of the versions
    TEMPORARY = auto()  # written to take the place of another file
    COPY = auto()  # what an editor or a file-sharing tool made of it: perhaps a log of its own


@dataclass(frozen=True, slots=True)
class LogFile:
    """A file, and what it is to the log."""

    file: Path
    kind: FileKind


def inventory(log: Path) -> list[LogFile]:
    """Every file that is a log's: the log first, then those beside it, then its versions.

    Not the lock, in which nothing stands. Raises `BadFile` where a folder cannot be looked into.
    """
    try:
        return _all(log, real_path(log))
    except OSError as error:
        raise unlisted(error) from None


def unlisted(error: OSError) -> BadFile:
    """Say that a folder could not be looked into."""
    return BadFile(
        f"{error.filename} could not be looked into: {reason(error)}. Whether the words stand "
        "there cannot be told; ask for the right to and run the same again."
    )


def _all(log: Path, real: Path) -> list[LogFile]:
    beside = [
        LogFile(file, kind)
        for file in sorted(real.parent.iterdir())
        if (kind := _kind_beside(file.name, real)) and _is_ordinary(file)
    ]
    beside.sort(key=lambda each: each.kind.value)
    return [*beside, *_kept(sidecar(log))]


def _kind_beside(name: str, log: Path) -> FileKind | None:
    """What a file beside a log is to it, by its name."""
    if temporary.is_one(name):
        return FileKind.TEMPORARY
    if name == log.name:
        return FileKind.LOG
    if name.startswith(f"{log.name}{BROKEN}"):
        return FileKind.BROKEN
    # `actions.toml~`, `actions.toml.bak`, `.actions.toml.swp`
    return FileKind.COPY if log.name in name or is_conflict_copy(name, log) else None


def _kept(folder: Path) -> Iterator[LogFile]:
    """Find all that stands in the folder of a log's versions, whoever put it there."""
    for where, folders, names in os.walk(folder, onerror=_raise):
        folders.sort()
        for file in (Path(where, name) for name in sorted(names)):
            if file.name != "lock" and _is_ordinary(file):
                yield LogFile(file, _kind_kept(file))


def _raise(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):  # a log that nothing is kept of yet
        raise error


def _kind_kept(file: Path) -> FileKind:
    if temporary.is_one(file.name):
        return FileKind.TEMPORARY
    if file.parent.name in (DRAFTS, LEFT):
        return FileKind.SITTING if is_of_a_sitting(file) else FileKind.DRAFT
    return FileKind.VERSION if re.fullmatch(r"[0-9]+\.toml", file.name) else FileKind.OTHER


def _is_ordinary(file: Path) -> bool:
    try:
        return stat.S_ISREG(file.lstat().st_mode)
    except FileNotFoundError:  # gone since it was listed
        return False
